"""RUJ018: the id of a dimension, program or quick win is the name of its file."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.dimensions import Dimension
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin

RULE: Final = Rule(
    "RUJ018",
    "id-differs-from-file",
    Severity.ERROR,
    Text(
        "Id dimensi, program, dan quick win sama dengan nama berkasnya.",
        "The id of a dimension, program or quick win is the name of its file.",
    ),
    Text(
        "Orang mencari program lewat nama berkasnya; id yang berbeda biasanya sisa salinan.",
        "People find a program by its file name; another id is usually left from a copy.",
    ),
    Text(
        "Samakan id dengan nama berkas, atau ganti nama berkasnya.",
        "Make the id equal to the file name, or rename the file.",
    ),
    "# program/sikonde.yaml\nid: sikonde",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every id that differs from its file name."""
    entities: list[Dimension | Program | QuickWin] = [
        *plan.dimensions,
        *plan.programs,
        *plan.quick_wins,
    ]
    for entity in entities:
        path = PurePosixPath(index.place_of(entity).file)
        stem, folder = path.stem, path.parent
        if entity.id != stem:
            message = Text(
                f"id {entity.id} berbeda dari nama berkas {stem}.yaml",
                f"the id {entity.id} differs from the file name {stem}.yaml",
            )
            hint = Text(
                f"Tulis id: {stem}, atau ganti nama berkas menjadi {folder}/{entity.id}.yaml.",
                f"Write id: {stem}, or rename the file to {folder}/{entity.id}.yaml.",
            )
            yield RULE.at(*index.span_of(entity, "id"), message, hint)
