"""What is drawn along to the last page of a chapter."""

import pytest

from smartplan.convert.structure import Div, parse_blocks
from smartplan.convert.typst_ends import AT_END, WITH_NEXT, keep_ends

LINE = "Kata demi kata disusun agar halaman terisi sampai penuh, tanpa satu pun yang tertinggal. "
ROWS = "| A | B |\n| - | - |\n" + "| isi | dua |\n" * 4
TABLE = f"::: {{.tbl #tbl-a}}\nTabel\n\n{ROWS}:::"
FIGURE = '::: {.fig #fig-a src="a.svg" alt="b"}\nGambar\n:::'


def marked(*parts: str, landscape: bool = False) -> list[str]:
    """Return for each block how it is marked: for the end, with the next, or not at all."""
    blocks = keep_ends(parse_blocks("\n\n".join(parts) + "\n"), landscape=landscape)
    classes = [block.attributes.classes if isinstance(block, Div) else () for block in blocks]
    return ["next" if WITH_NEXT in c else "end" if AT_END in c else "" for c in classes]


def test_the_paragraph_before_a_last_table_goes_with_it():
    assert marked("# Bab", "## Bagian", LINE * 9, LINE, TABLE) == ["", "", "", "next", "end"]


def test_nothing_goes_along_within_a_chapter():
    assert marked("# Bab", LINE, TABLE, LINE * 40) == ["", "", "", ""]


@pytest.mark.parametrize(
    "follower", ["# Bab lain", "::: pagebreak\n:::", "::: landscape\nIsi.\n:::"]
)
def test_whatever_a_new_page_follows_ends_so(follower):
    assert marked("# Bab", LINE * 9, LINE, TABLE, follower)[2:4] == ["next", "end"]
    assert marked("# Bab", LINE * 9, LINE, TABLE, "## Bagian", LINE * 40)[2:4] == ["", ""]


def test_entries_of_a_bibliography_fill_a_third_of_the_page():
    entries = [f"[](#src-{n}){{.bib}} {LINE * 2}" for n in range(30)]
    found = marked("# Daftar Pustaka", *entries)
    assert found[0] == found[-1] == ""
    count = found.count("next")
    assert 4 <= count <= 8
    assert found[-1 - count : -1] == ["next"] * count


def test_a_heading_moves_only_for_a_few_lines():
    high = TABLE.replace("| isi | dua |\n" * 4, "| isi | dua |\n" * 5)
    assert marked("# Bab", LINE * 9, "## Bagian", LINE, high)[3] == ""
    assert marked("# Bab", LINE * 9, "## Bagian", LINE, LINE)[3] == "next"


@pytest.mark.parametrize("before", ["- butir", "1. butir", "  lanjutan butir", FIGURE])
def test_only_paragraphs_go_along(before):
    assert marked("# Bab", LINE * 9, before, TABLE)[2] == ""


def test_a_figure_at_the_end_stands_for_itself():
    assert marked("# Bab", LINE * 9, LINE, FIGURE) == ["", "", "", ""]


def test_a_landscape_page_is_lower():
    rows = TABLE.replace("| isi | dua |\n" * 4, "| isi | dua |\n" * 8)
    assert marked(LINE, rows) == ["next", "end"]
    assert marked(LINE, rows, landscape=True) == ["", "end"]
