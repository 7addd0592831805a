import pytest

from smartplan.convert.word.columns import column_widths, read_shares


@pytest.mark.parametrize(
    ("text", "shares"),
    [("20 50 30", [20, 50, 30]), ("33.3 66.7", [33.3, 66.7]), ("", []), ("a 2", []), ("-1 2", [])],
)
def test_read_shares(text, shares):
    assert read_shares(text) == shares


def test_shares_divide_the_whole_width():
    widths = column_widths([["a", "b", "c"]], 1001, [1, 1, 1])
    assert sum(widths) == 1001
    assert max(widths) - min(widths) <= 1


@pytest.mark.parametrize("shares", [(), (50, 50), (0, 50, 50)])
def test_cells_decide_where_shares_do_not_fit(shares):
    texts = [["No", "Uraian yang cukup panjang", "2025"], ["1", "x", "10"]]
    widths = column_widths(texts, 9000, shares)
    assert sum(widths) == 9000
    assert widths[1] > 3 * widths[0]
    assert min(widths) >= 9000 * 0.05


def test_a_long_word_is_not_torn():
    texts = [["Uraian", "OPD"], ["kata demi kata yang pendek", "Diskominfosatik"]]
    assert column_widths([["Uraian", "OPD"]], 9000, [90, 10]) == [8100, 900]
    widths = column_widths(texts, 9000, [90, 10])
    assert sum(widths) == 9000
    assert widths[1] == round(15 * 9 * 10.6 + 200)


def test_words_that_are_all_too_long_share_what_there_is():
    texts = [["a" * 60, "b" * 60, "c"], ["a", "b", "c"]]
    widths = column_widths(texts, 6000, [1, 1, 1])
    assert sum(widths) == 6000
    assert widths[0] == widths[1] > widths[2] > 0


def test_no_rows_no_columns():
    assert column_widths([], 9000) == []


def test_a_bold_header_needs_more_than_a_cell():
    header = column_widths([["Uraian", "Kelembagaan"], ["kata kata", "x"]], 9000, [90, 10])
    cell = column_widths([["Uraian", "x"], ["kata kata", "Kelembagaan"]], 9000, [90, 10])
    assert header[1] > cell[1] == round(11 * 9 * 10.6 + 200)
