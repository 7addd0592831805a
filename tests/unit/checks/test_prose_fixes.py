"""What prose checks mend: only what can mean one thing, in a place that can hold it."""

import shutil
from pathlib import Path

import pytest

from smartplan.checks.checking import Wishes, check_plan
from smartplan.edit.fixing import plan_fixes

BASE = Path(__file__).parents[2] / "checks" / "base"


def mended(plan: Path, file: str) -> str:
    """Return a file of the plan as ``--fix`` would leave it."""
    changes = plan_fixes(plan, check_plan(plan, Wishes()).diagnostics)
    return next(
        (change.after.decode() for change in changes if change.file == file),
        (plan / file).read_text("utf-8"),
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "rencana"))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def test_a_typed_fact_in_a_narrative_becomes_a_reference(plan: Path) -> None:
    write(plan / "narasi/penutup.md", "Penduduknya 1.744.600 jiwa, atau 1.744.600 orang.\n")
    assert (
        mended(plan, "narasi/penutup.md")
        == "Penduduknya {fakta:penduduk-dukcapil}, atau 1.744.600 orang.\n"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("|\n  Ada 1.744.600 jiwa.\n", "|\n  Ada {fakta:penduduk-dukcapil}.\n"),
        ('"Ada 1.744.600 jiwa."\n', '"Ada {fakta:penduduk-dukcapil}."\n'),
        # A plain value that began with a brace would be a mapping.
        ("1.744.600 jiwa terlayani.\n", "1.744.600 jiwa terlayani.\n"),
        ("|\n  Ada 1.744.600\n  jiwa.\n", "|\n  Ada 1.744.600\n  jiwa.\n"),
    ],
)
def test_a_yaml_value_is_mended_where_its_form_allows(
    plan: Path, written: str, expected: str
) -> None:
    program = plan / "program/program-branding.yaml"
    text = program.read_text("utf-8")
    write(program, text.replace("masalah: Layanan belum merata.\n", f"masalah: {written}"))
    assert f"masalah: {expected}" in mended(plan, "program/program-branding.yaml")


def test_headings_come_into_order_from_the_top(plan: Path) -> None:
    write(plan / "narasi/penutup.md", "## Langkah\n\nIsi.\n\n#### Rinci\n\nIsi.\n")
    once = mended(plan, "narasi/penutup.md")
    assert once == "# Langkah\n\nIsi.\n\n### Rinci\n\nIsi.\n"
    write(plan / "narasi/penutup.md", once)
    assert mended(plan, "narasi/penutup.md") == "# Langkah\n\nIsi.\n\n## Rinci\n\nIsi.\n"


def test_a_word_that_stands_twice_stays_once(plan: Path) -> None:
    program = plan / "program/program-branding.yaml"
    text = program.read_text("utf-8")
    write(program, text.replace("belum merata", "belum merata di di desa"))
    assert "masalah: Layanan belum merata di desa.\n" in mended(
        plan, "program/program-branding.yaml"
    )
