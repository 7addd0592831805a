"""``build --draft`` from outside: what it builds, what it refuses, how it ends."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

PROGRAM = "program/program-living.yaml"


def spoil(plan: Path, old: str, new: str) -> None:
    path = plan / PROGRAM
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_a_plan_with_errors_is_built_only_as_a_draft(
    plan: Path, smartplan: Callable[..., Ran]
) -> None:
    spoil(plan, "opd_penanggung_jawab: ", "opd_penanggung_jawab: bukan-")
    refused = smartplan("build", plan, "-f", "md")
    assert refused.code == 1
    assert "--draft" in refused.err
    assert not (plan / "build").exists()
    built = smartplan("build", plan, "-f", "md", "--draft")
    assert built.code == 0, built.err
    names = {path.name for path in (plan / "build").glob("*.md")}
    assert names
    assert all(name.endswith("-draf.md") for name in names)


def test_a_sound_plan_can_be_a_draft_too(plan: Path, smartplan: Callable[..., Ran]) -> None:
    built = smartplan("build", plan, "-f", "md", "--draft", "--book", "buku-2-masterplan")
    assert built.code == 0, built.err
    text = (plan / "build" / "buku-2-masterplan-draf.md").read_text(encoding="utf-8")
    assert text.startswith("> **DRAF.**")


@pytest.mark.parametrize(("language", "words"), [("id", "tidak terbaca"), ("en", "can't be read")])
def test_a_plan_that_can_not_be_read_is_no_draft(
    plan: Path, smartplan: Callable[..., Ran], language: str, words: str
) -> None:
    spoil(plan, "nama: ", "nama: [")
    refused = smartplan("build", plan, "--draft", env={"SMARTPLAN_LANG": language})
    assert refused.code == 1
    assert words in refused.err
    assert PROGRAM in refused.err
    assert not (plan / "build").exists()
