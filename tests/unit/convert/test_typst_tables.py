"""Tables fitted to their page."""

from smartplan.convert.typst_tables import prepare_for_typst

SHY, BREAK = "\u00ad", "\u200b"


def fit(rows, widths="50 50", wrap="{}"):
    table = f'::: {{.tbl #tbl-x widths="{widths}"}}\nJudul\n\n{rows}\n:::'
    return prepare_for_typst(wrap.format(table))


def rows_of(text):
    return [line for line in text.splitlines() if line.startswith("|")]


def columns(count):
    line = "| " + " | ".join("x" for _ in range(count)) + " |"
    return f"{line}\n{line.replace('x', '---')}\n{line}"


def test_what_fits_stays_as_it_is():
    rows = "| A | B |\n| --- | ---: |\n| mempertanggungjawabkan | 1.000 |"
    assert rows_of(fit(rows)) == rows.splitlines()


def test_a_long_word_breaks_at_its_syllables_only_in_a_narrow_cell():
    rows = "| A | B |\n| --- | --- |\n| mempertanggungjawabkan | mempertanggungjawabkan |"
    last = rows_of(fit(rows, "8 92"))[-1]
    narrow, wide = last.strip("|").split("|")
    assert narrow.replace(SHY, "").strip() == wide.strip() == "mempertanggungjawabkan"
    assert narrow.strip() == SHY.join(["mem", "per", "tang", "gung", "ja", "wab", "kan"])


def test_an_id_breaks_behind_its_signs():
    rows = "| A | B |\n| --- | --- |\n| a\\-panjang\\/b\\_panjang.c | x |"
    last = rows_of(fit(rows, "12 88"))[-1]
    assert last.startswith(f"| a\\-{BREAK}panjang\\/{BREAK}b\\_{BREAK}panjang.{BREAK}c |")


def test_links_and_the_line_of_alignment_are_never_broken():
    head = "| A | B |\n| ----------------------- | --- |"
    rows = f"{head}\n| [Tabel 2.1](#tbl-nama-yang-panjang){{.ref}} | x |"
    fitted = rows_of(fit(rows, "8 92"))
    assert fitted[1] == "| ----------------------- | --- |"
    assert "](#tbl-nama-yang-panjang){.ref}" in fitted[2]


def test_cells_are_counted_by_unescaped_pipes():
    word = "mempertanggungjawabkan"
    rows = f"| A | B | C |\n| --- | --- | --- |\n| a\\|b || {word} |"
    last = rows_of(fit(rows, "40 52 8"))[-1]
    assert last.replace(SHY, "") == f"| a\\|b || {word} |"
    assert SHY in last


def test_many_columns_are_set_smaller_but_never_below_seven_points():
    assert 'size="9.0"' in fit(columns(7))
    assert 'size="8.0"' in fit(columns(9))
    assert 'size="7.0"' in fit(columns(30))
    assert 'size="9.0"' in fit(columns(11), wrap=":::: landscape\n{}\n::::")


def test_a_short_table_stays_whole_and_a_huge_row_may_be_torn():
    assert 'whole="true"' in fit("| A | B |\n| - | - |\n| 1 | 2 |")
    assert "torn" not in fit("| A | B |\n| - | - |\n| 1 | 2 |")
    huge = fit("| A | B |\n| - | - |\n| " + "kata " * 400 + "| 2 |")
    assert 'torn="true"' in huge
    assert "whole" not in huge


def test_a_reference_stays_on_one_line():
    assert prepare_for_typst("Lihat [Tabel 2.1](#tbl-x){.ref}.\n") == (
        "Lihat [Tabel\u00a02.1](#tbl-x){.ref}.\n"
    )
