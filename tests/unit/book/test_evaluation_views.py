"""The weights and results of yearly evaluations, as Buku II shows them."""

import shutil
from pathlib import Path

import pytest

from smartplan.book.composer import Composer
from smartplan.book.views.evaluations import implementation_views, scheme_views
from smartplan.plan.loader import load_plan
from smartplan.workflow import buildable_plan, check_plan, render_plan_book

BASE = Path(__file__).parents[2] / "checks" / "base"
YEARS = """evaluasi:
  - {tahun: 2021, indeks: 3.06, catatan: Bukti dukung masih tipis.}
  - tahun: 2022
    nilai: {baseline: 3.60, output: 3.21, outcome: 3.23, quick-win: 3.65}
    nilai_dimensi:
      {governance: 2.75, branding: 2.75, economy: 3.5, society: 3.33, living: 3.33,
       environment: 2.75}
    pelaksanaan:
      branding: {rencana: 7, terlaksana: 6}
      economy: {rencana: 12, terlaksana: 10}
    ilustratif: [nilai]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plan = tmp_path / "plan"
    shutil.copytree(BASE, plan)
    return plan


def composed(folder: Path, text: str) -> Composer:
    with (folder / "kelembagaan.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)
    plan = load_plan(folder).plan
    assert plan is not None
    return Composer(plan)


def test_without_a_result_the_weights_of_the_framework_are_shown(folder: Path) -> None:
    (scheme,) = scheme_views(composed(folder, ""))
    assert [row[2] for row in scheme.table.rows] == ["10%", "20%", "30%", "20%", "20%", "100%"]
    assert (scheme.heaviest, scheme.weight) == (("*Outcome*",), "30%")
    assert scheme.latest == scheme.before == ""
    assert implementation_views(composed(folder, "")) == ()


def test_values_stand_beside_their_weights_year_by_year(folder: Path) -> None:
    (scheme,) = scheme_views(composed(folder, YEARS))
    assert [column.title for column in scheme.table.columns[3:]] == ["2021", "2022"]
    by_part = {row[0]: row[3:] for row in scheme.table.rows}
    assert by_part["*Output*"] == ("–", "3,21†")
    # Not recorded, but the mean of the dimensions.
    assert by_part["*Impact*"] == ("–", "3,07†")
    # Published for 2021, computed for 2022.
    assert by_part["Indeks"] == ("3,06", "3,31†")
    assert scheme.table.note.endswith("Catatan 2021: Bukti dukung masih tipis.")
    assert (scheme.latest_year, scheme.latest) == (2022, "3,31†")
    assert (scheme.before_year, scheme.before) == (2021, "3,06")


def test_a_scheme_that_a_year_names_has_a_table_of_its_own(folder: Path) -> None:
    more = "  - {tahun: 2023, cara: bobot-sleman, indeks: 3.2}\n"
    first, second = scheme_views(composed(folder, YEARS + more))
    assert first.latest_year == 2022 and second.latest_year == 2023
    assert first.table.id != second.table.id


def test_what_was_carried_out_is_counted_again(folder: Path) -> None:
    (done,) = implementation_views(composed(folder, YEARS))
    assert done.table.rows == (
        ("*Smart Branding*", "7", "6", "85,7%"),
        ("*Smart Economy*", "12", "10", "83,3%"),
        ("Jumlah", "19", "16", "84,2%"),
    )


def test_the_chapter_prints_them(folder: Path) -> None:
    composed(folder, YEARS)
    plan = buildable_plan(check_plan(folder))
    assert plan is not None
    (outline,) = (one for one in plan.books if one.id == "buku-2-masterplan")
    text = render_plan_book(plan, folder, outline).markdown
    assert "Indeks 2022 sebesar 3,31†, sedangkan indeks 2021 sebesar 3,06." in text
    assert "16 dari 19 program yang direncanakan terlaksana, atau 84,2%" in text
