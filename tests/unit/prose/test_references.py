import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.prose.references import CITATION, KINDS, MALFORMED, find_references


def found(text: str) -> list[tuple[str, str]]:
    return [(reference.kind, reference.target) for reference in find_references(text)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_found(kind: str) -> None:
    assert found(f"Ada {{{kind}:desa-wisata}} di sini.") == [(kind, "desa-wisata")]


def test_a_target_may_have_parts() -> None:
    assert found("{total:anggaran:2026}") == [("total", "anggaran:2026")]


def test_offsets_cut_out_what_was_written() -> None:
    text = "Penduduk {fakta:penduduk} jiwa [@bps-2024; @rpjmd]."
    assert [text[one.start : one.end] for one in find_references(text)] == [
        "{fakta:penduduk}",
        "@bps-2024",
        "@rpjmd",
    ]


def test_citations_in_one_bracket_over_two_lines() -> None:
    assert found("[@a;\n@b]") == [(CITATION, "a"), (CITATION, "b")]


@pytest.mark.parametrize(
    "written",
    [
        "{fakta: penduduk}",
        "{ fakta:penduduk}",
        "{fakta}",
        "{Fakta:x}",
        "{fakta:X}",
        "{fakta:}",
        "{apa:x}",
        "{}",
        "{ 7*7 }",
        "{fakta:x_y}",
        "[@]",
        "[@A]",
        "[ @a]",
        "[@a, hlm. 3]",
        "[@a;]",
        "[@a; b]",
    ],
)
def test_malformed_references_are_found_as_such(written: str) -> None:
    text = f"Di {written} sana."
    (one,) = find_references(text)
    assert (one.kind, one.target) == (MALFORMED, written)
    assert text[one.start : one.end] == written


def test_an_unclosed_reference_is_malformed() -> None:
    assert found("Ada {fakta:penduduk jiwa.") == [(MALFORMED, "{fakta:penduduk")]


@pytest.mark.parametrize(
    "text",
    [
        "tanpa rujukan",
        r"\{fakta:x} dan \[@a]",
        "surat ke a@b.id",
        "[@dinas](https://contoh.id)",
        "[a@b]",
        "kurung { terbuka",
        "[@a\n\n]",
    ],
)
def test_other_text_holds_no_reference(text: str) -> None:
    assert found(text) == []


def test_a_double_backslash_escapes_nothing() -> None:
    assert found(r"\\{fakta:x}") == [("fakta", "x")]


@given(st.text(alphabet="{}[]@;:\\ \nfaktx-A1()"))
def test_references_never_overlap(text: str) -> None:
    last = 0
    for one in find_references(text):
        assert last <= one.start < one.end <= len(text)
        last = one.end
