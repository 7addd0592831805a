"""SKM009: a framework of the plan has the id of its file, and not that of a shipped one."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.frameworks import framework_ids
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM009",
    "framework-id",
    Severity.ERROR,
    Text(
        "Kerangka milik rencana beridentitas sama dengan nama berkasnya, dan berbeda dari kerangka "
        "bawaan.",
        "A framework of the plan has the id of its file, which no shipped framework has.",
    ),
    Text(
        "Kerangka dicari lewat nama berkasnya. Nama kementerian pada kerangka yang sudah diubah "
        "daerah menyesatkan pembaca buku dan daerah yang menyalinnya.",
        "A framework is found by the name of its file. The ministry's name on a framework that a "
        "region has changed misleads readers, and the regions that fork the plan.",
    ),
    Text(
        "Beri kerangka itu id sendiri, dan tulis kerangka asalnya sebagai dasar.",
        "Give the framework an id of its own, and name the one it comes from under dasar.",
    ),
    "# kerangka/batang-2026.yaml\nid: batang-2026\ndasar: kominfo-2021",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the id of the plan's own framework if another was expected."""
    framework = plan.framework
    if not index.holds(framework):
        return
    stem = PurePosixPath(index.place_of(framework).file).stem
    if framework.id != stem:
        message = Text(
            f"id {framework.id} berbeda dari nama berkas {stem}.yaml",
            f"the id {framework.id} differs from the file name {stem}.yaml",
        )
        hint = Text(f"Tulis id: {stem}.", f"Write id: {stem}.")
        yield RULE.at(*index.span_of(framework, "id"), message, hint)
    elif framework.id in framework_ids():
        message = Text(
            f"{framework.id} adalah nama kerangka bawaan",
            f"{framework.id} is the name of a shipped framework",
        )
        yield RULE.at(*index.span_of(framework, "id"), message, RULE.mend)
