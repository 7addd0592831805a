"""Prose that nobody would write neither crashes a check nor keeps it busy for long."""

import shutil
from pathlib import Path

import pytest

from smartplan.checks import CHECKS
from smartplan.checks.internal import CRASHED_CHECK
from smartplan.checks.runner import run_checks
from smartplan.plan.loader import load_plan

BASE = Path(__file__).parents[2] / "checks" / "base"
PROSE_CHECKS = [check for check in CHECKS if check.RULE.code.startswith(("NAR", "WIL"))]
LENGTH = 4000


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "(",
        "*",
        "# ",
        "-\n",
        "yang ",
        "1.111.",
        "lima *",
        "Dinas, ",
        "{fakta:a} ",
        "lima hal: a, ",
        "enam program: ",
        "dari 5 menjadi 6 ",
        "9 desa (4 a, 3 b dan ",
        "9 desa, yaitu a 4, ",
        "\u0130stanbul \u00df ",
        "\ue000\ue100\ue001 ",
    ],
)
def test_a_piece_repeated(piece: str, tmp_path: Path) -> None:
    plan = Path(shutil.copytree(BASE, tmp_path / "rencana"))
    text = piece * (LENGTH // len(piece))
    (plan / "narasi" / "penutup.md").write_text(text, encoding="utf-8", newline="\n")
    loaded = load_plan(plan)
    assert loaded.plan is not None
    found = run_checks(loaded.plan, loaded.index, PROSE_CHECKS)
    assert CRASHED_CHECK.code not in {one.code for one in found}
