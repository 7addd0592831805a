"""What a typesetter would mind in the Word book: words parted from what they belong to."""

import io
import zipfile

import pytest
from lxml import etree
from sample_book import make_bar_chart, make_sample_book

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter
from smartplan.convert.word.ooxml import NAMESPACES
from smartplan.convert.word.paper import EMU_PER_TWIP, landscape_page


def paragraphs_of(markdown: str, assets: dict[str, bytes] | None = None):
    """Return the body of a book, to be asked."""
    book = make_sample_book(markdown=markdown)
    book.assets.update(assets or {})
    (file,) = DocxConverter().convert(BookJob(book))
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def asked(root, query: str) -> list:
    return root.xpath(query, namespaces=NAMESPACES)


def with_text(root, text: str):
    (found,) = asked(root, f'//w:p[w:pPr/w:pStyle[not(contains(@w:val, "TOC"))]][.//w:t="{text}"]')
    return found


# What ends a chapter is tied together; the end of this one is not what a test is about.
AFTER = "\n## Sesudah {#sesudah}\n\n" + "kata " * 700 + "\n"


def table(rows: int, after: str = "") -> str:
    lines = "\n".join(f"| baris {n} | {n} |" for n in range(1, rows + 1))
    head = "# Bab {#bab}\n\n::: {.tbl #tbl-x}\nJudul\n\n| A | B |\n| - | - |\n"
    return f"{head}{lines}\n{after}:::\n"


def test_words_before_a_list_stay_with_it_and_a_list_ends_with_room():
    root = paragraphs_of(
        "# Bab {#bab}\n\nEmpat hal:\n\n- satu\n- dua\n\nSesudah.\n\nLagi.\n" + AFTER
    )
    assert asked(with_text(root, "Empat hal:"), "w:pPr/w:keepNext")
    assert not asked(with_text(root, "Sesudah."), "w:pPr/w:keepNext")
    assert asked(with_text(root, "satu"), "w:pPr/w:spacing") == []
    assert asked(with_text(root, "dua"), "w:pPr/w:spacing/@w:after") == ["84"]


def test_a_long_table_never_leaves_one_row_alone():
    root = paragraphs_of(table(30) + AFTER)
    kept = [bool(asked(row, ".//w:keepNext")) for row in asked(root, "//w:tbl[.//w:t='A']/w:tr")]
    assert [n for n, keep in enumerate(kept) if keep] == [1, 28, 29]


@pytest.mark.parametrize("after", ["\nSumber: BPS.\n", ""])
def test_the_note_of_a_table_stays_with_its_last_row(after):
    root = paragraphs_of(table(30, after) + AFTER)
    (last,) = asked(root, "//w:tbl[.//w:t='A']/w:tr[last()]")
    assert bool(asked(last, ".//w:keepNext")) == bool(after)


def test_a_note_below_a_table_stays_with_it_too():
    root = paragraphs_of(table(30) + "\n::: note\n† Ilustratif.\n:::\n")
    (last,) = asked(root, "//w:tbl[.//w:t='A']/w:tr[last()]")
    assert asked(last, ".//w:keepNext")


def figures(count: int, kind: str = "") -> str:
    each = "".join(
        f'::: {{.fig #fig-{n} src="f.svg" alt="Diagram"}}\nGambar {n}\n:::\n\n'
        for n in range(count)
    )
    return f"# Bab {{#bab}}\n\n:::: landscape\n{kind}\n{each}::::\n"


@pytest.mark.parametrize(("kind", "share"), [("", 0.88), ("## Judul {#sec}\n", 0.72)])
def test_a_wide_figure_fills_its_page_if_it_is_alone(kind, share):
    chart = make_bar_chart(300, tuple(map(str, range(30))))
    root = paragraphs_of(figures(1, kind), {"f.svg": chart})
    (height,) = asked(root, "//wp:inline/wp:extent/@cy")[-1:]
    room = landscape_page("A4").text_height * EMU_PER_TWIP
    assert int(height) / room == pytest.approx(share, abs=0.01)


def test_short_lists_share_a_page_and_long_ones_do_not():
    def breaks(markdown: str) -> list[str]:
        root = paragraphs_of(markdown, {"f.svg": make_bar_chart(300, ("a",))})
        heading = '//w:p[w:pPr/w:pStyle/@w:val="TOCHeading"][.//w:t="Daftar Gambar"]'
        return asked(root, f"{heading}/w:pPr/w:pageBreakBefore/@w:val")

    assert breaks(table(2) + "\n" + figures(2).partition("\n")[2]) == ["0"]
    assert breaks(table(2) + "\n" + figures(40).partition("\n")[2]) == []


def test_a_heading_without_an_id_is_listed_with_its_page():
    root = paragraphs_of("# Bab\n\n## Tanpa nama\n\nIsi.\n\n### Dalam {.unnumbered}\n\nIsi.\n")
    lines = asked(root, '//w:p[starts-with(w:pPr/w:pStyle/@w:val, "TOC")]/w:hyperlink')
    assert [asked(line, ".//w:t")[-1].text for line in lines] == ["i", "1", "1", "1"]


def test_a_table_beside_text_is_as_wide_as_its_column():
    part = "::: part\n| A | B |\n| - | - |\n| x | y |\n:::\n\n"
    root = paragraphs_of(f"# Bab {{#bab}}\n\n:::: beside\n{part}{part}::::\n\nSesudah.\n")
    (outer,) = asked(root, "//w:tbl[.//w:tbl]")
    column = int(asked(outer, "w:tblGrid/w:gridCol/@w:w")[0])
    inner = asked(outer, ".//w:tbl/w:tblPr/w:tblW/@w:w")
    assert [int(width) for width in inner] == [column, column]


def test_a_table_that_fills_its_page_leaves_no_empty_one():
    new_page = "\n::: pagebreak\n:::\n\nSesudah.\n"
    root = paragraphs_of(table(3) + new_page)
    (following,) = asked(root, "//w:tbl[.//w:t='A']/following-sibling::*[1]")
    assert following is with_text(root, "Sesudah.")
    assert asked(following, "w:pPr/w:pageBreakBefore")


def test_a_list_that_does_not_fit_begins_a_page_and_says_so():
    def lists(tables: int, drawings: int) -> tuple[list, str]:
        each = "".join(
            f"::: {{.tbl #tbl-{n}}}\nJudul {n}\n\n| A |\n| - |\n| 1 |\n:::\n\n"
            for n in range(tables)
        )
        markdown = f"# Bab {{#bab}}\n\n{each}{figures(drawings).partition(chr(10))[2]}"
        root = paragraphs_of(markdown, {"f.svg": make_bar_chart(300, ("a",))})
        heading = '//w:p[w:pPr/w:pStyle/@w:val="TOCHeading"][.//w:t="Daftar Gambar"]'
        line = '//w:p[w:pPr/w:pStyle/@w:val="TOC1"][.//w:t="Daftar Gambar"]'
        told = asked(asked(root, line)[0], ".//w:t")[-1].text
        return asked(root, f"{heading}/w:pPr/w:pageBreakBefore"), told

    shared, page = lists(4, 12)
    assert (len(shared), page) == (1, "i")
    # The last list would fit below that of tables by its own length, but not on what is left there.
    fresh, page = lists(34, 26)
    assert (len(fresh), page) == (0, "iii")
