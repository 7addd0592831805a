import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.prose.constructs import ConstructKind
from smartplan.prose.reader import read_prose


def test_plain_prose_has_nothing_to_tell() -> None:
    info = read_prose("Satu kalimat, tanpa apa-apa: Rp5 < Rp6.")
    assert (info.headings, info.images, info.links, info.shown_as_plain) == ((), (), (), ())
    assert not info.empty


@pytest.mark.parametrize("text", ["", "  \n\t\n"])
def test_blank_text_is_empty(text: str) -> None:
    assert read_prose(text).empty


def test_headings_with_level_and_offset() -> None:
    text = "Awal.\n\n## Dua {fakta:x}\n\n> # Satu\n"
    headings = read_prose(text).headings
    assert [(one.level, one.text) for one in headings] == [(2, "Dua {fakta:x}"), (1, "Satu")]
    assert [text[one.offset :].split(maxsplit=1)[0] for one in headings] == ["##", "#"]


def test_images_with_alt_caption_and_offset() -> None:
    text = '- butir {fakta:x}\n  lalu ![Foto **kantor**](aset/a.png "Kantor {opd:b}")\n'
    (image,) = read_prose(text).images
    assert (image.src, image.alt, image.caption) == ("aset/a.png", "Foto kantor", "Kantor {opd:b}")
    assert text[image.offset :].startswith("![Foto")


def test_links_of_every_address() -> None:
    text = "Lihat [a](https://a.id) dan\n> [b](javascript:x) atau <mailto:c@d.id>.\n"
    links = read_prose(text).links
    assert [one.url for one in links] == ["https://a.id", "javascript:x", "mailto:c@d.id"]
    assert [text[one.offset : one.offset + 2] for one in links] == ["[a", "[b", "<m"]


def test_links_in_table_cells() -> None:
    text = "| x | y |\n|---|---|\n| teks | [b](https://b.id) |\n"
    (link,) = read_prose(text).links
    assert text[link.offset :].startswith("[b]")


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("a <b>x", ConstructKind.HTML, "<b>"),
        ("a <!-- x -->", ConstructKind.HTML, "<!--"),
        ("a `x` b", ConstructKind.CODE, "`x`"),
        ("a\n```\nx", ConstructKind.CODE, "```"),
        ("a\n\n---\n", ConstructKind.RULE, "---"),
        ("a\n===\n", ConstructKind.UNDERLINED_HEADING, "==="),
        ("::: tbl\n", ConstructKind.DIV, ":::"),
        ("luas $x^2$", ConstructKind.MATH, "$x^2$"),
        ("kata^[catatan]", ConstructKind.FOOTNOTE, "^["),
        ("[a]: https://a.id", ConstructKind.LINK_DEFINITION, "[a]:"),
    ],
)
def test_what_will_be_shown_as_plain_text(text: str, kind: ConstructKind, shown: str) -> None:
    (construct,) = read_prose(text).shown_as_plain
    assert (construct.kind, construct.text) == (kind, shown)
    assert text[construct.offset :].startswith(shown)


@pytest.mark.parametrize(
    "text",
    [
        r"\<b> dan \`x\`",
        "<https://a.id>",
        "![a](<aset/a b.png>)",
        "harga US$5 dan US$6",
        "a[^1]\n\n[^1]: b",
    ],
)
def test_what_is_not_worth_a_warning(text: str) -> None:
    assert read_prose(text).shown_as_plain == ()


@given(st.text(alphabet="#![]()<>`*|-\n {}:aset/.@\\", max_size=80))
def test_offsets_lie_in_the_text(text: str) -> None:
    info = read_prose(text)
    for found in (*info.headings, *info.images, *info.links, *info.shown_as_plain):
        assert 0 <= found.offset < len(text)
