"""``smartplan`` alone says what stands here, and what to do next."""

from collections.abc import Callable
from pathlib import Path

from smartplan.plan.loader import load_plan
from tests.acceptance.conftest import Ran, run_smartplan

Smartplan = Callable[..., Ran]


def test_in_an_empty_folder_it_says_how_to_begin(smartplan: Smartplan) -> None:
    ran = smartplan()
    assert ran.code == 0
    assert "Belum ada rencana" in ran.out
    assert "Berikutnya:" in ran.out
    assert "smartplan --help" in ran.out
    assert "There is no plan" in smartplan("--lang", "en").out


def test_in_a_plan_it_counts(plan: Path) -> None:
    ran = run_smartplan(cwd=plan)
    assert ran.code == 0
    lines = ran.out.splitlines()
    read = load_plan(plan).plan
    assert read is not None
    assert read.manifest.title in lines[0] and read.region.name in lines[0]
    assert lines[0].endswith(", 2025–2029")
    assert f"{len(read.programs)} program, {len(read.quick_wins)} quick win" in lines[1]
    assert f"{len(read.agencies)} OPD, {len(read.evidence.facts)} fakta" in lines[1]
    assert lines[2] == "Tidak ada temuan."
    assert "smartplan build" in lines[3]


def test_in_a_plan_with_errors_it_points_to_check(plan: Path) -> None:
    (plan / "daerah.yaml").write_text("nama: [", encoding="utf-8")
    ran = run_smartplan(cwd=plan)
    assert ran.code == 0
    assert "1 kesalahan" in ran.out
    assert "Berikutnya: smartplan check" in ran.out


def test_above_plans_it_names_them(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan()
    assert f"\n  {plan.name}\n" in ran.out
    assert f'smartplan check "{plan.name}"' in ran.out
    above = plan.parent / "provinsi"
    above.mkdir()
    plan.rename(above / "kota")
    assert str(Path("provinsi", "kota")) in smartplan().out


def test_inside_a_plan_it_leads_out(plan: Path) -> None:
    assert str(plan.resolve()) in run_smartplan(cwd=plan / "program").out


def test_a_manifest_with_the_wrong_ending_is_seen(smartplan: Smartplan, tmp_path: Path) -> None:
    (tmp_path / "smartplan.yml").write_text("daerah: 1\n", encoding="utf-8")
    assert "ganti namanya menjadi smartplan.yaml" in smartplan().out
