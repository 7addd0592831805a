"""The end of a chapter in Word: as much of it stays together as its last page should hold."""

import pytest
from lxml import etree
from test_docx_typesetting import asked, figures, paragraphs_of, table, with_text

from smartplan.convert.word.paper import upright_page

LINE = "kata demi kata yang mengisi baris ini sampai penuh dan berlanjut "
AFTER = "\n# Lain {#lain}\n\nIsi.\n"


def chapter(content: str) -> str:
    return f"# Bab {{#bab}}\n\n{content}\n{AFTER}"


def kept(root, texts: list[str]) -> list[bool]:
    return [bool(asked(with_text(root, text), "w:pPr/w:keepNext")) for text in texts]


def texts(count: int, lines: int) -> tuple[list[str], str]:
    made = [f"{n}. {LINE * lines}".strip() for n in range(count)]
    return made, "\n\n".join(text.replace(". ", "\\. ", 1) for text in made)


def test_short_paragraphs_at_the_end_of_a_chapter_stay_together():
    each, markdown = texts(20, 1)
    root = paragraphs_of(chapter(markdown))
    told = kept(root, each)
    # Of one line each and the room below it: a third of a page holds some twelve of them.
    first = told.index(True)
    assert told == [False] * first + [True] * (19 - first) + [False]
    height = (20 - first) * 387
    assert 0.3 < height / upright_page("A4").text_height < 0.4


def test_long_paragraphs_need_fewer_of_them():
    each, markdown = texts(8, 13)
    assert kept(paragraphs_of(chapter(markdown)), each) == [False] * 6 + [True, False]


def test_what_follows_on_the_same_page_is_not_tied():
    each, markdown = texts(20, 1)
    root = paragraphs_of(chapter(f"{markdown}\n\n## Sesudah {{#sesudah}}\n\n{(LINE * 40).strip()}"))
    assert not any(kept(root, each))


@pytest.mark.parametrize(
    "mark", ["::: pagebreak\n:::\n", ":::: own-pages\n::: part\nX\n:::\n::::\n"]
)
def test_a_page_break_ends_a_page_too(mark):
    each, markdown = texts(20, 1)
    root = paragraphs_of(f"# Bab {{#bab}}\n\n{markdown}\n\n{mark}\nLain.\n")
    assert kept(root, each)[-2:] == [True, False]


def test_the_end_of_a_long_table_stays_together():
    root = paragraphs_of(table(40) + AFTER)
    rows = asked(root, "//w:tbl[.//w:t='A']/w:tr")
    told = [bool(asked(row, ".//w:keepNext")) for row in rows]
    first = told.index(True, 2)
    assert told[:first] == [False, True] + [False] * (first - 2)
    assert told[first:-1] == [True] * (40 - first)
    assert 8 < 41 - first < 14


@pytest.mark.parametrize("after", [AFTER, "\n::: pagebreak\n:::\n\nLain.\n"])
def test_the_last_row_is_not_tied_to_another_page(after):
    root = paragraphs_of(table(40) + after)
    (last,) = asked(root, "//w:tbl[.//w:t='A']/w:tr[last()]")
    assert asked(last, ".//w:keepNext") == []


def test_a_chapter_is_not_parted_from_its_sections_in_the_contents():
    sections = "\n\n".join(f"## Bagian {n} {{#sec-{n}}}\n\nIsi.\n\n### Dalam {n}" for n in "ab")
    root = paragraphs_of(chapter(sections))
    lines = asked(root, '//w:p[starts-with(w:pPr/w:pStyle/@w:val, "TOC")][w:hyperlink]')
    leading = [
        (asked(line, "string(w:pPr/w:pStyle/@w:val)"), bool(asked(line, "w:pPr/w:keepNext")))
        for line in lines
    ]
    assert leading == [
        ("TOC1", False),
        ("TOC1", True),
        *[("TOC2", True), ("TOC3", False)] * 2,
        ("TOC1", False),
    ]


def test_bibliography_leaves_no_entry_alone():
    entries = "".join(f"[](#src-{n}){{.bib}} {LINE}\n\n" for n in range(12))
    cited = "".join(f"[](#src-{n}){{.cite}} " for n in range(12))
    root = paragraphs_of(f"# Bab {{#bab}}\n\n{cited}\n\n# Pustaka {{#pustaka .back}}\n\n{entries}")
    each = asked(root, '//w:p[w:pPr/w:pStyle/@w:val="Bibliography"]')
    told = [bool(asked(entry, "w:pPr/w:keepNext")) for entry in each]
    assert told[-3:] == [True, True, False]
    assert not told[0]


def test_a_heading_is_taken_along_only_by_a_few_lines():
    def heading_leads(lines: int) -> bool:
        text = (LINE * lines).strip()
        root = paragraphs_of(chapter(f"Sebelum.\n\n## Bagian {{#bagian}}\n\n{text}"))
        return kept(root, ["Sebelum."]) == [True]

    assert heading_leads(1)
    assert not heading_leads(12)


def test_a_figure_takes_rows_of_the_table_above_it_along():
    body = table(30) + figures(1).partition("landscape\n\n")[2].replace("::::\n", "") + "\nAkhir.\n"
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 120"><path d="M0 0h6v4z"/></svg>'
    )
    root = paragraphs_of(body + AFTER, {"f.svg": svg})
    rows = asked(root, "//w:tbl[.//w:t='A']/w:tr")
    assert asked(rows[-1], ".//w:keepNext")
    (gap,) = asked(root, "//w:tbl[.//w:t='A']/following-sibling::w:p[1]")
    assert asked(gap, "w:pPr/w:keepNext")
    assert not asked(with_text(root, "Akhir."), "w:pPr/w:keepNext")


def test_a_figure_that_is_not_large_takes_its_heading_along():
    def is_tied(drawing: str) -> bool:
        (figure,) = figures(1).partition("\n\n::: {.fig")[2].split("\n\n::::")[:1]
        markdown = f"Sebelum.\n\n## Bagian {{#bagian}}\n\nLihat gambar.\n\n::: {{.fig{figure}\n"
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 {drawing}"/>'
        root = paragraphs_of(chapter(markdown), {"f.svg": svg.encode()})
        return kept(root, ["Lihat gambar."]) == [True]

    assert is_tied("150")
    assert not is_tied("400")


def test_large_numbers_can_be_moved_with_what_they_open():
    root = paragraphs_of(
        "# Bab {#bab}\n\n::: kpi\n| A | L |\n| - | - |\n| 1 | satu |\n:::\n\nIsi.\n"
    )
    (panel,) = asked(root, "//w:tbl")
    # LibreOffice moves no single row that can't be torn.
    assert asked(panel, ".//w:cantSplit") == []
    assert all(asked(item, "w:pPr/w:keepNext") for item in asked(panel, ".//w:p"))
    (gap,) = asked(root, "//w:tbl/following-sibling::w:p[1]")
    assert asked(gap, "w:pPr/w:keepNext")


def test_the_order_of_properties_is_kept():
    _, markdown = texts(4, 1)
    root = paragraphs_of(chapter(markdown))
    for properties in asked(root, "//w:pPr[w:keepNext]"):
        names = [etree.QName(each).localname for each in properties]
        assert names.index("keepNext") <= 1
