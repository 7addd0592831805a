import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.prose.constructs import ConstructKind, find_constructs


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
    (construct,) = find_constructs(text)
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
    assert find_constructs(text) == ()


@given(st.text(alphabet="#![]()<>`*|-\n {}:aset/.@\\", max_size=80))
def test_offsets_lie_in_the_text(text: str) -> None:
    for found in find_constructs(text):
        assert text[found.offset :].startswith(found.text)
