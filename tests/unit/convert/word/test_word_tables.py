from smartplan.convert.word.ooxml import element, name, paragraph, run
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


def test_a_word_that_no_column_holds_is_parted_not_torn():
    words = ["keanekaragaman" * 2, "pertanggungjawaban" * 2, "ketidakberdayaan" * 2]
    made = make_table(table(["a", "b", "c"], words), 3000)
    assert len(list(made.iter(name("w:softHyphen")))) > 6
    whole = make_table(table(["a", "b", "c"], words), 12_000)
    assert not list(whole.iter(name("w:softHyphen")))


def test_bold_words_in_a_cell_are_measured_as_bold():
    def width(*properties) -> int:
        text = run("Dinkopumkmperindag", "", *properties)
        cells = [element("w:tc", None, element("w:tcPr"), paragraph("Compact", text))]
        cells.append(element("w:tc", None, element("w:tcPr"), paragraph("Compact", run("kata"))))
        made = make_table(
            element("w:tbl", None, element("w:tblPr"), element("w:tr", None, *cells)), 6000, [1, 9]
        )
        return int(made.find(f".//{name('w:gridCol')}").get(name("w:w")))

    assert width(element("w:b")) > width()
