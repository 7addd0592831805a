"""Two states of a plan beside each other."""

import shutil
from pathlib import Path

import pytest

from smartplan.book.plan_changes import EntityChange, Fate, compare_plans
from smartplan.plan.loader import load_plan
from smartplan.plan.plan import Plan

BASE = Path(__file__).parents[2] / "checks" / "base"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "rencana")
    return tmp_path / "rencana"


def read(folder: Path) -> Plan:
    plan = load_plan(folder).plan
    assert plan is not None
    return plan


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_same_plan_has_not_changed(folder: Path) -> None:
    changes = compare_plans(read(folder), read(folder))
    assert changes.entities == ()
    assert all(one.before == one.after and one.difference == "0" for one in changes.figures)


def test_a_budget_moves_its_program_and_the_sums(folder: Path) -> None:
    before = read(folder)
    program = before.programs[0]
    (year, sources), *_ = program.budget.items()
    amount = next(iter(sources.values()))
    path = folder / "program" / f"{program.id}.yaml"
    written = f"Rp{amount:,}".replace(",", ".")
    replace(path, written, "Rp5")
    changes = compare_plans(before, read(folder))
    (changed,) = changes.entities
    assert (changed.kind, changed.id, changed.fate) == ("program", program.id, Fate.CHANGED)
    assert changed.keys == ("anggaran",)
    assert changed.detail.startswith("Rp") and " → Rp" in changed.detail
    lost = f"\u2212Rp{amount - 5:,}".replace(",", ".")
    moved = {one.name: one.difference for one in changes.figures if one.before != one.after}
    assert moved == {"Anggaran program": lost, f"Anggaran {year}": lost}


def test_what_comes_and_what_goes(folder: Path) -> None:
    before = read(folder)
    win = before.quick_wins[0]
    (folder / "quick-win" / f"{win.id}.yaml").unlink()
    new = "  - {id: desa-baru, nama: Desa baru, nilai: 1250, satuan: desa, tahun: 2024}"
    replace(folder / "fakta.yaml", "fakta:\n", f"fakta:\n{new}\n")
    after = read(folder)
    assert compare_plans(before, after).entities == (
        EntityChange("quick-win", win.id, win.name, Fate.REMOVED),
        EntityChange("fakta", "desa-baru", "Desa baru", Fate.ADDED, (), "1.250 desa"),
    )
    fates = {one.kind: one.fate for one in compare_plans(after, before).entities}
    assert fates == {"quick-win": Fate.ADDED, "fakta": Fate.REMOVED}


def test_a_fact_is_told_with_both_values(folder: Path) -> None:
    before = read(folder)
    fact = next(one for one in before.evidence.facts if isinstance(one.value, int))
    replace(folder / "fakta.yaml", f"nilai: {fact.value}", "nilai: 7")
    (changed,) = compare_plans(before, read(folder)).entities
    assert (changed.id, changed.keys) == (fact.id, ("nilai",))
    assert " → 7" in changed.detail
