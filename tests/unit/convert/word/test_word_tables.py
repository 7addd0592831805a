from smartplan.convert.word.ooxml import element, paragraph, run
from smartplan.convert.word.tables import make_table, rows_of


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


def test_a_ragged_row_does_not_break_the_table():
    made = make_table(table(["a", "b"], ["c"]), 9000)
    assert [len(row) for row in rows_of(made)] == [2, 1]
