import pytest

from smartplan.prose.references import Reference
from smartplan.prose.renderer import plain_text, render_inline, render_prose


def resolve(reference: Reference) -> str:
    if reference.kind == "sumber":
        return f"[](#src-{reference.target}){{.cite}}"
    if reference.kind == "fakta":
        return "1.234"
    if reference.kind == "total":
        return "Rp1,2\u00a0miliar"
    return f"*{reference.target}*"


def rendered(text: str, heading_shift: int = 0) -> str:
    return render_prose(text, resolve, heading_shift=heading_shift)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Satu.\nDua.\n\n\n Tiga.\n", "Satu.\nDua.\n\nTiga."),
        ("**tebal** dan *miring* __a__ _b_", "**tebal** dan *miring* **a** *b*"),
        ("akhir\\\nbaru", "akhir\\\nbaru"),
        ("akhir  \nbaru", "akhir\\\nbaru"),
        ("* a\n* b\n    * c", "- a\n- b\n  - c"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("- a\n\n- b", "- a\n\n- b"),
        ("- a\n\n  lanjut\n  1. x", "- a\n\n  lanjut\n\n  1. x"),
        ("> a\n>\n> - b", "> a\n>\n> - b"),
        ("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|", "| a | b | c |\n| :--- | :---: | ---: |\n| 1 | 2 | 3 |"),
        ("[a **b**](https://c.id)", "[a **b**](https://c.id)"),
        ("<https://c.id>", "[https://c.id](https://c.id)"),
        ("[a](javascript:x)", "a"),
        ("[a](berkas.md)", "a"),
        ("", ""),
    ],
)
def test_allowed_constructs(text: str, expected: str) -> None:
    assert rendered(text) == expected


def test_headings_move_below_their_section() -> None:
    assert rendered("# A\n\n##### B C# #\n\n# C \\#", 2) == "### A\n\n###### B C#\n\n### C \\#"


def test_headings_inside_other_blocks_become_paragraphs() -> None:
    assert rendered("> # A\n\n- ## B") == "> A\n\n- B"


def test_references_are_resolved_in_every_place() -> None:
    text = "# Judul {fakta:a}\n\n- {total:b} [@c; @d]\n\n| x |\n|---|\n| **{opd:e}** |"
    assert rendered(text) == (
        "# Judul 1.234\n\n- Rp1,2\u00a0miliar [](#src-c){.cite}, [](#src-d){.cite}\n\n"
        "| x |\n| --- |\n| ***e*** |"
    )


def test_references_get_their_offsets() -> None:
    seen: list[tuple[str, int, int]] = []

    def note(reference: Reference) -> str:
        seen.append((reference.target, reference.start, reference.end))
        return "x"

    render_prose("# {fakta:a}\n\n*b* [@c]", note)
    assert seen == [("a", 2, 11), ("c", 18, 20)]


def test_malformed_references_are_shown_as_written() -> None:
    assert rendered("{Fakta:x} dan {fakta} [@]") == r"\{Fakta:x\} dan \{fakta\} \[\@\]"


def test_a_resolved_number_opens_no_list() -> None:
    assert render_prose("{fakta:a}. Lalu", lambda _one: "12") == r"12\. Lalu"
    assert render_prose("*a*\n{fakta:a}. Lalu", lambda _one: "12") == "*a*\n12\\. Lalu"


def test_a_citation_after_an_exclamation_mark_is_no_picture() -> None:
    assert rendered("Ayo![@a]") == r"Ayo\![](#src-a){.cite}"


def test_a_link_around_a_citation_gives_way() -> None:
    assert rendered("[lihat [@a]](https://b.id)") == "lihat [](#src-a){.cite}"


def test_a_picture_becomes_a_block_behind_its_paragraph() -> None:
    text = 'Teks ![Foto "A" {fakta:x} [@y]](<aset/a b.png> "Kapsi {opd:z}") lanjut.\n\nAkhir.'
    assert rendered(text) == (
        "Teks  lanjut.\n\n"
        '::: {.photo src="aset/a b.png" alt="Foto &quot;A&quot; 1.234"}\nKapsi *z*\n:::\n\nAkhir.'
    )


@pytest.mark.parametrize(
    ("text", "alt", "caption"),
    [
        ("![Foto](aset/a.png)", "Foto", "Foto"),
        ('![](aset/a.png "Kapsi")', "Kapsi", "Kapsi"),
        ("![](aset/kantor-bupati.png)", "kantor bupati", "kantor bupati"),
        ("![- a | b](aset/a.png)", "- a | b", r"\- a \| b"),
    ],
)
def test_a_picture_always_has_words(text: str, alt: str, caption: str) -> None:
    assert rendered(text) == f'::: {{.photo src="aset/a.png" alt="{alt}"}}\n{caption}\n:::'.replace(
        "aset/a.png", "aset/kantor-bupati.png" if "kantor" in text else "aset/a.png"
    )


@pytest.mark.parametrize("path", ["/etc/passwd", "../a.png", "https://a.id/a.png", "a.png"])
def test_pictures_from_elsewhere_leave_only_their_words(path: str) -> None:
    assert rendered(f"![Peta *desa*]({path})") == "Peta desa"


def test_inline_is_one_line_for_a_cell() -> None:
    text = "- a | b\n\n{fakta:x}\\\n**c** `d`\n![e](aset/f.png)"
    assert render_inline(text, resolve) == r"\- a \| b 1.234 **c** \`d\`"
    assert render_inline("a {fakta:x}", lambda _one: "b|c") == r"a b\|c"


def test_plain_text_drops_marks_and_citations() -> None:
    text = "# Judul\n\n**Tebal** {opd:a_b}, [tautan](https://a.id) [@c].\n\n- R&D <b>"
    assert plain_text(text, resolve) == "Judul Tebal {opd:a_b}, tautan. R&D <b>"
    assert plain_text("{opd:dinas} {total:x}", resolve) == "dinas Rp1,2\u00a0miliar"
    assert plain_text("Satu\ndua.", resolve) == "Satu dua."


def test_plain_text_unescapes_what_references_resolve_to() -> None:
    assert plain_text("{program:a}", lambda _one: r"A\_B [x](#y){.ref}") == "A_B x"
