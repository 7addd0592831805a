"""Tables fitted to their page."""

import pytest

from smartplan.convert.typst_tables import fit_table
from smartplan.prose.book_nodes import PipeTable

SHY, BREAK = "\u00ad", "\u200b"


def fit(*rows, widths="50 50", landscape=False, ends=False):
    head, *body = rows
    table = PipeTable(("left",) * len(head), head, tuple(body))
    return fit_table(table, widths, landscape=landscape, ends=ends)


def test_what_fits_stays_as_it_is():
    rows = (("A", "B"), ("mempertanggungjawabkan", "1.000"))
    fitted = fit(*rows)
    assert (fitted.table.head, *fitted.table.rows) == rows


def test_a_long_word_breaks_at_its_syllables_only_in_a_narrow_cell():
    word = "mempertanggungjawabkan"
    [[narrow, wide]] = fit(("A", "B"), (word, word), widths="8 92").table.rows
    assert wide == word
    assert narrow == SHY.join(["mem", "per", "tang", "gung", "ja", "wab", "kan"])


def test_a_long_word_in_the_head_breaks_too():
    head = fit(("mempertanggungjawabkan", "B"), widths="8 92").table.head
    assert SHY in head[0]


def test_an_id_breaks_behind_its_signs():
    [[cell, _]] = fit(("A", "B"), ("a\\-panjang\\/b\\_panjang.c", "x"), widths="12 88").table.rows
    assert cell == f"a\\-{BREAK}panjang\\/{BREAK}b\\_{BREAK}panjang.{BREAK}c"


def test_links_are_never_broken():
    link = "[Tabel 2.1](#tbl-nama-yang-panjang){.ref}"
    [[cell, _]] = fit(("A", "B"), (link, "x"), widths="8 92").table.rows
    assert cell == link


@pytest.mark.parametrize(
    ("count", "landscape", "size"), [(7, False, 9), (9, False, 8), (30, False, 7), (11, True, 9)]
)
def test_many_columns_are_set_smaller_but_never_below_seven_points(count, landscape, size):
    assert fit(("x",) * count, widths="", landscape=landscape).size == size


def test_widths_are_shares_of_the_whole():
    assert fit(("A", "B"), widths="30 90").shares == (0.25, 0.75)
    assert fit(("A", "B"), widths="30").shares == ()
    assert fit(("A", "B"), widths="").shares == ()


def test_a_short_table_stays_whole_and_a_huge_row_may_be_torn():
    short = fit(("A", "B"), ("1", "2"))
    assert short.whole
    assert not short.torn
    huge = fit(("A", "B"), ("kata " * 400, "2"))
    assert huge.torn
    assert not huge.whole


def test_a_short_name_stays_whole_where_another_column_has_room():
    fitted = fit(("Nama", "OPD"), ("kata " * 30, "Diskominfosatik, DPMD"), widths="85 15")
    assert SHY not in fitted.table.rows[0][1]
    assert fitted.shares[1] > 0.15
    assert sum(fitted.shares) == pytest.approx(1)


def test_no_column_loses_more_than_it_can_spare():
    row = ("pemberdayaan",) * 9 + ("kata " * 20,)
    fitted = fit(("Bulan",) * 10, row, widths=" ".join(["8"] * 9 + ["28"]))
    assert fitted.shares[9] >= 0.28 * 0.6 - 1e-9
    assert sum(fitted.shares) == pytest.approx(1)
    # One who can't be helped is broken as before.
    assert SHY in fitted.table.rows[0][8]


def test_months_part_at_their_dash():
    rows = (("A",) * 9, ("September\u2013Desember",) * 9)
    [[cell, *_]] = fit(*rows, widths=" ".join(["11"] * 9)).table.rows
    assert cell.startswith("Sep") and f"\u2013{BREAK}" in cell


def test_the_last_rows_of_a_long_table_stay_together():
    rows = [("A", "B"), *[("1", "2")] * 40]
    assert fit(*rows[:5]).kept == 0
    assert fit(*rows).kept == 3
    low, wide = fit(*rows, ends=True).kept, fit(*rows, ends=True, landscape=True).kept
    assert 40 > low > wide > 3
    high = ("kata " * 110, "2")
    assert fit(*rows, *[high] * 3).kept == 1
    assert fit(*rows, *[high] * 3, ends=True).kept == 2
    assert fit(*rows, high, *[("1", "2")] * 2).kept == 3


def test_a_table_never_is_all_last_rows():
    high = ("kata " * 60, "2")
    fitted = fit(("A", "B"), high, high, high, ends=True)
    assert not fitted.whole
    assert fitted.kept == 2


def test_height_is_told_of_lines_and_rows():
    one, more = (fit(("A", "B"), *[("1", "2")] * count).height for count in (1, 11))
    assert more - one == pytest.approx(10 * (9 * 0.3528 * 1.2 + 3.4))
