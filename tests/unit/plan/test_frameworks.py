"""Frameworks: those that are shipped, what one takes over from another, those of a plan."""

import re
import shutil
from pathlib import Path

import pytest

from smartplan.checks.references.targets import dimensions
from smartplan.checks.runner import run_checks
from smartplan.plan.frameworks import (
    OWN_KEYS,
    default_framework,
    find_framework,
    framework_ids,
    validate_framework,
)
from smartplan.plan.loader import LoadedPlan, load_plan
from smartplan.plan.local_choices import find_choices
from smartplan.resources import find_templates_dir
from smartplan.sources.yaml_parser import parse_yaml

BASE = Path(__file__).parents[2] / "checks" / "base"
OWN = """id: uji-2026
dasar: kominfo-2021
nama: Kerangka Uji
status: berlaku
tahun: 2026
keterangan: Kerangka daerah.
sumber: [Peraturan Bupati]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plan = tmp_path / "plan"
    shutil.copytree(BASE, plan)
    return plan


def with_own(folder: Path, text: str = OWN) -> LoadedPlan:
    """The base plan on a framework of its own."""
    manifest = (folder / "smartplan.yaml").read_text("utf-8")
    manifest = manifest.replace("kerangka: kominfo-2021", "kerangka: uji-2026")
    (folder / "smartplan.yaml").write_text(manifest, "utf-8")
    (folder / "kerangka").mkdir()
    (folder / "kerangka" / "uji-2026.yaml").write_text(text, "utf-8")
    return load_plan(folder)


def codes(loaded: LoadedPlan) -> list[tuple[str, str, int]]:
    return [(one.code, one.file, one.span.start.line) for one in loaded.diagnostics]


def test_a_draft_is_never_the_default() -> None:
    drafts = {one for one in framework_ids() if find_framework(one).status == "draf"}  # type: ignore[union-attr]
    assert drafts
    assert default_framework().id in set(framework_ids()) - drafts


def test_a_based_framework_takes_over_what_it_does_not_say() -> None:
    new, old = find_framework("komdigi-2026"), find_framework("kominfo-2021")
    assert new is not None and old is not None
    assert new.base == old.id
    assert new.books == old.books and new.stages == old.stages and new.horizons == old.horizons
    assert not {one.id for one in new.dimensions} & {one.id for one in old.dimensions}
    assert len(new.dimensions) == 6
    assert [one.id for one in new.bodies] == ["gugus-tugas", "tim-pelaksana", "forum"]


@pytest.mark.parametrize("key", [key for key in OWN_KEYS if key != "dasar"])
def test_what_a_framework_says_of_itself_is_never_taken_over(key: str) -> None:
    text = re.sub(rf"^{key}: .*\n", "", OWN, flags=re.MULTILINE)
    document, _ = parse_yaml("kerangka/uji-2026.yaml", text.encode())
    assert document is not None
    assert [one.code for one in validate_framework(document).diagnostics] == ["SKM001"]


def test_a_basis_that_does_not_exist_is_one_finding_at_its_place(folder: Path) -> None:
    loaded = with_own(folder, OWN.replace("dasar: kominfo-2021", "dasar: kominfo-2012"))
    assert codes(loaded) == [
        ("SKM007", "kerangka/uji-2026.yaml", 2),
        ("SKM006", "smartplan.yaml", 1),
    ]


def test_a_plan_uses_the_framework_that_it_brings_along(folder: Path) -> None:
    terms = "jangka_waktu:\n  - {id: satu, nama: Tahap Satu, sampai_tahun_ke: 3}\n"
    loaded = with_own(folder, OWN + terms)
    assert loaded.plan is not None and loaded.diagnostics == ()
    assert [one.name for one in loaded.plan.framework.horizons] == ["Tahap Satu"]
    assert run_checks(loaded.plan, loaded.index) == ()
    assert "uji-2026" in find_choices(loaded.plan, loaded.index)["kerangka"]


def test_a_framework_of_a_plan_is_validated_with_positions(folder: Path) -> None:
    terms = "jangka_waktu:\n  - {id: satu, nama: Tahap Satu, sampai_tahun_ke: 0}\nhorizon: 1\n"
    loaded = with_own(folder, OWN + terms)
    assert codes(loaded)[:2] == [
        ("SKM004", "kerangka/uji-2026.yaml", 9),
        ("SKM002", "kerangka/uji-2026.yaml", 10),
    ]


@pytest.mark.parametrize("name", ["*Mobilitas*", "<b>Mobilitas</b>", "{fakta:x}", "a\\_b", "a|b"])
def test_names_that_books_print_as_they_are_carry_no_markup(folder: Path, name: str) -> None:
    terms = f"jangka_waktu:\n  - {{id: satu, nama: '{name}', sampai_tahun_ke: 3}}\n"
    assert ("SKM004", "kerangka/uji-2026.yaml", 9) in codes(with_own(folder, OWN + terms))


def test_the_words_of_a_framework_are_not_those_of_the_region(folder: Path) -> None:
    loaded = with_own(folder, OWN.replace("Peraturan Bupati", "Laman Kota Kediri, TODO"))
    assert loaded.plan is not None
    assert run_checks(loaded.plan, loaded.index) == ()


def test_the_titles_of_its_books_are(folder: Path) -> None:
    book = "buku:\n  - id: satu\n    label: Buku\n    judul: Rencana\n    bab:\n"
    chapter = '      - {id: peta-jalan, judul: "{fakta:tidak-ada}"}\n'
    loaded = with_own(folder, OWN + book + chapter)
    assert loaded.plan is not None
    found = {(one.code, one.file) for one in run_checks(loaded.plan, loaded.index)}
    assert ("RUJ020", "kerangka/uji-2026.yaml") in found


def test_an_unreadable_framework_is_not_called_missing(folder: Path) -> None:
    loaded = with_own(folder, "id: [\n")
    assert "SKM007" not in {one.code for one in loaded.diagnostics}
    assert loaded.plan is None


def test_a_framework_that_is_nowhere_is_named_with_those_that_exist(folder: Path) -> None:
    loaded = with_own(folder)
    (folder / "kerangka" / "uji-2026.yaml").rename(folder / "kerangka" / "uji-2027.yaml")
    loaded = load_plan(folder)
    (unknown,) = (one for one in loaded.diagnostics if one.code == "SKM007")
    assert unknown.hint is not None
    assert "uji-2027" in unknown.hint.indonesian and "kominfo-2021" in unknown.hint.indonesian


@pytest.mark.parametrize("framework_id", framework_ids())
def test_shipped_frameworks_pass_what_is_asked_of_a_plans_own(
    framework_id: str, folder: Path
) -> None:
    text = (find_templates_dir() / "kerangka" / f"{framework_id}.yaml").read_text("utf-8")
    text = re.sub(r"^id: .*$", "id: uji-2026", text, count=1, flags=re.MULTILINE)
    loaded = with_own(folder, text)
    assert loaded.plan is not None
    found = run_checks(loaded.plan, loaded.index)
    assert {one.code for one in found if one.code[:3] in ("SKM", "INT")} <= {"SKM008"}


ALIASES = [
    ("kominfo-2021", "Smart People", "society"),
    ("kominfo-2021", "Smart Government", "governance"),
    ("kominfo-2021", "Smart Mobility", "living"),
    ("kominfo-2021", "Smart Transportation", "living"),
    ("komdigi-2026", "Smart People", "masyarakat"),
    ("komdigi-2026", "Smart Society", "masyarakat"),
    ("komdigi-2026", "Smart Government", "birokrasi"),
    ("komdigi-2026", "Smart Governance", "birokrasi"),
    ("komdigi-2026", "Smart Mobility", "mobilitas"),
    ("komdigi-2026", "Smart Transportation", "mobilitas"),
]


@pytest.mark.parametrize(("framework_id", "printed", "meant"), ALIASES)
def test_names_that_were_printed_lead_to_a_dimension(
    framework_id: str, printed: str, meant: str, folder: Path
) -> None:
    from dataclasses import replace

    plan, framework = load_plan(folder).plan, find_framework(framework_id)
    assert plan is not None and framework is not None
    target = dimensions(replace(plan, framework=framework))
    message, hint = target.describe_unknown(printed)
    assert framework_id in message.indonesian
    assert hint.indonesian == f"Maksudnya {meant}?"
