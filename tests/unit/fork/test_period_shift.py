"""The years of a fork lie in its own period, and the rest of each file stays byte for byte."""

from pathlib import Path

import pytest

from smartplan.checks.checking import check_plan
from smartplan.checks.money import budget_outside_program
from smartplan.checks.period import (
    activity_outside_program,
    baseline_after_target,
    months_outside_plan,
    reversed_months,
    reversed_period,
    step_outside_quick_win,
    year_outside_plan,
)
from smartplan.edit.writing import write_changes
from smartplan.fork.fork_plan import plan_fork
from smartplan.fork.period_shift import PeriodShift, ShiftReport, shift_years
from smartplan.fork.plan_card import PlanCard, understand_region
from smartplan.plan.base import Period
from smartplan.plan.loader import load_plan
from smartplan.sources.document import ParsedDocument
from smartplan.sources.yaml_parser import parse_yaml

_OF_YEARS = (
    activity_outside_program,
    baseline_after_target,
    budget_outside_program,
    months_outside_plan,
    reversed_months,
    reversed_period,
    step_outside_quick_win,
    year_outside_plan,
)
EXAMPLE = Path(__file__).parents[3] / "examples" / "serang-kab"


def _document(text: str) -> ParsedDocument:
    document, wrong = parse_yaml("program/x.yaml", text.encode())
    assert document is not None and not wrong
    return document


def _shift(old: tuple[int, int], new: tuple[int, int]) -> PeriodShift:
    return PeriodShift(
        *(Period.model_validate({"mulai": one, "selesai": two}) for one, two in (old, new))
    )


def test_every_year_moves_and_nothing_else() -> None:
    text = (
        "# Catatan 2025.\nperiode: {mulai: 2025, selesai: 2026}  # dua tahun\n"
        "masalah: Pada 2025 ada 2026.\n"
        "indikator:\n  - id: a-2025\n    nilai_awal: {tahun: 2024, nilai: 2025}\n"
        "    target: {2025: 2026, 2026: 30}\n"
        "anggaran:\n  2025: {apbd: 2026}\n"
        "bulan_pelaksanaan: {mulai: 2025-03, selesai: '2026-12'}\n"
    )
    report = ShiftReport()
    moved = shift_years(_document(text), 2, 2034, report).text
    expected = (
        text.replace("{mulai: 2025, selesai: 2026}", "{mulai: 2027, selesai: 2028}")
        .replace("tahun: 2024", "tahun: 2026")
        .replace("{2025: 2026, 2026: 30}", "{2027: 2026, 2028: 30}")
        .replace("  2025: {apbd", "  2027: {apbd")
        .replace("2025-03", "2027-03")
        .replace("'2026-12'", "'2028-12'")
    )
    assert moved == expected
    assert report.left_out == []


def test_what_begins_too_late_is_left_out_and_told() -> None:
    text = (
        "periode: {mulai: 2025, selesai: 2034}\n"
        "kegiatan:\n"
        "  - nama: Awal\n    periode: {mulai: 2025, selesai: 2034}\n"
        "  - nama: Akhir\n    periode: {mulai: 2033, selesai: 2034}\n"
        "indikator:\n  - target: {2025: 1, 2032: 5, 2034: 9}\n"
        "anggaran:\n  2025: {apbd: Rp5}\n  2034: {apbd: Rp7}\n"
    )
    report = ShiftReport()
    moved = shift_years(_document(text), 2, 2031, report)
    assert moved.text == (
        "periode: {mulai: 2027, selesai: 2031}\n"
        "kegiatan:\n"
        "  - nama: Awal\n    periode: {mulai: 2027, selesai: 2031}\n"
        # The last target becomes that of the last year.
        "indikator:\n  - target: {2027: 1, 2031: 9}\n"
        "anggaran:\n  2027: {apbd: Rp5}\n"
    )
    assert [line.rsplit(", ", 1)[-1] for line in report.left_out] == [
        "kegiatan → 1: Akhir",
        "indikator → 0 → target → 2032: 5",
        "anggaran → 2034: apbd Rp7",
    ]


@pytest.mark.parametrize(
    ("period", "new", "years"),
    [
        ((2025, 2027), (2027, 2031), 2),
        # It would end in 2033: it begins as early as it must.
        ((2029, 2031), (2027, 2031), 0),
        # Longer than the whole plan: it begins with it.
        ((2026, 2034), (2027, 2031), 1),
        ((2030, 2034), (2020, 2029), -5),
    ],
)
def test_a_program_moves_into_the_plan(
    period: tuple[int, int], new: tuple[int, int], years: int
) -> None:
    text = f"id: x\nperiode: {{mulai: {period[0]}, selesai: {period[1]}}}\n"
    assert _shift((2025, 2034), new).of_program(_document(text)) == years


@pytest.mark.parametrize("period", [(2027, 2031), (2026, 2045), (2030, 2039), (2026, 2028)])
def test_no_year_of_a_fork_lies_outside(period: tuple[int, int], tmp_path: Path) -> None:
    (region,) = understand_region("33.25").meant
    card = PlanCard(region, "", *period, "kominfo-2021", "2026-01")
    write_changes(tmp_path, plan_fork(load_plan(EXAMPLE), card).changes)
    checked = check_plan(tmp_path)
    assert checked.loaded.plan is not None
    assert len(checked.loaded.plan.programs) == len(list((EXAMPLE / "program").glob("*.yaml")))
    # Squeezed into fewer years, one program may begin together with another that it needs.
    wrong = {one.RULE.code for one in _OF_YEARS}
    found = [one for one in checked.diagnostics if one.code in wrong]
    assert [f"{one.file}: {one.message.english}" for one in found] == []
