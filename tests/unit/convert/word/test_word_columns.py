import pytest

from smartplan.convert.word.columns import (
    CellText,
    column_needs,
    column_widths,
    lines_of,
    read_shares,
)
from smartplan.convert.word.letters import SHIPPED_FACE


def rows(*texts: list[str]) -> list[list[CellText]]:
    """Rows of cells, the first of them in bold as a table's head is."""
    return [[CellText(text, bold=not order) for text in row] for order, row in enumerate(texts)]


def need(word: str, *, bold: bool = False) -> int:
    """The width of a column that a word of 9 points just fits into."""
    return round(SHIPPED_FACE.width(word, 9, bold=bold) + 208)


@pytest.mark.parametrize(
    ("text", "shares"),
    [("20 50 30", [20, 50, 30]), ("33.3 66.7", [33.3, 66.7]), ("", []), ("a 2", []), ("-1 2", [])],
)
def test_read_shares(text, shares):
    assert read_shares(text) == shares


def test_shares_divide_the_whole_width():
    widths = column_widths(rows(["a", "b", "c"]), 1001, [1, 1, 1])
    assert sum(widths) == 1001
    assert max(widths) - min(widths) <= 1


@pytest.mark.parametrize("shares", [(), (50, 50), (0, 50, 50)])
def test_cells_decide_where_shares_do_not_fit(shares):
    texts = rows(["No", "Uraian yang cukup panjang", "2025"], ["1", "x", "10"])
    widths = column_widths(texts, 9000, shares)
    assert sum(widths) == 9000
    assert widths[1] > 3 * widths[0]
    assert min(widths) >= 9000 * 0.05


def test_a_long_word_is_not_torn():
    texts = rows(["Uraian", "OPD"], ["kata demi kata yang pendek", "Diskominfosatik"])
    assert column_widths(rows(["Uraian", "OPD"]), 9000, [90, 10]) == [8100, 900]
    widths = column_widths(texts, 9000, [90, 10])
    assert sum(widths) == 9000
    assert widths[1] == need("Diskominfosatik")


def test_words_that_are_all_too_long_share_what_there_is():
    texts = rows(["a" * 60, "b" * 60, "c"], ["a", "b", "c"])
    widths = column_widths(texts, 6000, [1, 1, 1])
    assert sum(widths) == 6000
    assert widths[0] == widths[1] > widths[2] > 0


def test_no_rows_no_columns():
    assert column_widths([], 9000) == []


def test_where_not_all_words_fit_most_stay_whole():
    texts = rows(["m" * 60, "Kelembagaan", "c"], ["a", "b", "c"])
    widths = column_widths(texts, 4000, [1, 1, 8])
    assert widths[1] == pytest.approx(need("Kelembagaan", bold=True), abs=1)
    assert column_needs(texts, 9)[0] > widths[0] > widths[1]


def test_bold_letters_need_more_in_a_header_as_in_a_cell():
    head = column_widths(rows(["Uraian", "Kelembagaan"], ["kata kata", "x"]), 9000, [90, 10])
    cell = column_widths(rows(["Uraian", "x"], ["kata kata", "Kelembagaan"]), 9000, [90, 10])
    assert head[1] > cell[1] == need("Kelembagaan")
    bold = [*rows(["Uraian", "x"]), [CellText("kata"), CellText("Kelembagaan", bold=True)]]
    assert column_widths(bold, 9000, [90, 10]) == head


def test_a_word_is_not_parted_behind_a_slash():
    texts = rows(["Uraian", "Unit"], ["kata", "kementerian/lembaga"])
    assert column_widths(texts, 9000, [90, 10])[1] == need("kementerian/lembaga")


def test_letters_have_widths_of_their_own():
    narrow, wide = (column_needs(rows(["x"], [word]), 9) for word in ("i" * 12, "m" * 12))
    assert wide[0] - 208 > 2.5 * (narrow[0] - 208)


def test_a_row_is_as_high_as_its_highest_cell():
    columns = [1000, 2000]
    assert lines_of([CellText("satu"), CellText("dua")], columns, 9) == 1
    high = [CellText("satu dua tiga empat lima"), CellText("enam tujuh delapan sembilan")]
    assert lines_of(high, columns, 9) == 4
