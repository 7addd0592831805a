import pytest

from smartplan.convert.word.ooxml import element, paragraph, run
from smartplan.convert.word.tables import column_widths, make_table, read_shares, rows_of


def table(*rows):
    lines = [
        element(
            "w:tr",
            None,
            *(
                element("w:tc", None, element("w:tcPr"), paragraph("Compact", run(text)))
                for text in row
            ),
        )
        for row in rows
    ]
    return element("w:tbl", None, element("w:tblPr"), element("w:tblGrid"), *lines)


@pytest.mark.parametrize(
    ("text", "shares"),
    [("20 50 30", [20, 50, 30]), ("33.3 66.7", [33.3, 66.7]), ("", []), ("a 2", []), ("-1 2", [])],
)
def test_read_shares(text, shares):
    assert read_shares(text) == shares


def test_shares_divide_the_whole_width():
    cells = rows_of(table(["a", "b", "c"]))
    widths = column_widths(cells, 1001, [1, 1, 1])
    assert sum(widths) == 1001
    assert max(widths) - min(widths) <= 1


@pytest.mark.parametrize("shares", [(), (50, 50), (0, 50, 50)])
def test_cells_decide_where_shares_do_not_fit(shares):
    cells = rows_of(table(["No", "Uraian yang cukup panjang", "2025"], ["1", "x", "10"]))
    widths = column_widths(cells, 9000, shares)
    assert sum(widths) == 9000
    assert widths[1] > 3 * widths[0]
    assert min(widths) >= 9000 * 0.05


def test_a_ragged_row_does_not_break_the_table():
    made = make_table(table(["a", "b"], ["c"]), 9000)
    assert [len(row) for row in rows_of(made)] == [2, 1]
