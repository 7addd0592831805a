"""LKP002: every dimension of the framework has its file."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP002",
    "missing-dimension",
    Severity.ERROR,
    Text(
        "Setiap dimensi kerangka punya berkas di folder dimensi.",
        "Every dimension of the framework has a file in the folder dimensi.",
    ),
    Text(
        "Buku II memuat satu bagian per dimensi; berita Kabupaten Garut menyebut enam tetapi "
        "mendaftar lima.",
        "Book II has a section for each dimension; the news of Garut regency said six and listed "
        "five.",
    ),
    Text("Buat berkas dimensi/<id>.yaml.", "Create the file dimensi/<id>.yaml."),
    "# dimensi/branding.yaml\nid: branding",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every dimension of the framework that the plan lacks."""
    for dimension in plan.framework.dimensions:
        if dimension.id in plan.dimension_by_id or index.may_exist("dimensi", dimension.id):
            continue
        message = Text(
            f"dimensi {dimension.id} ({dimension.name}) belum punya berkas",
            f"the dimension {dimension.id} ({dimension.name}) has no file",
        )
        hint = Text(
            f"Buat berkas dimensi/{dimension.id}.yaml.",
            f"Create the file dimensi/{dimension.id}.yaml.",
        )
        yield RULE.at(*index.span_of(plan.manifest, "framework"), message, hint)
