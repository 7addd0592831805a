"""Pendahuluan of Buku I: why, for what, on which laws, with whom."""

from typing import Any

from smartplan.book.charts.framework import framework_chart
from smartplan.book.composer import Composer
from smartplan.book.horizons import plan_terms
from smartplan.book.view_model import Figure, chart_figure
from smartplan.book.views.laws import laws_in_force, laws_in_order, short_law
from smartplan.book.views.participation import participation_view, stages_view


def build_introduction(composer: Composer) -> dict[str, Any]:
    """Return the laws by rank, the framework, the bimtek stages and the participation log."""
    plan = composer.plan
    ranks = laws_in_force(composer)
    in_order = laws_in_order(plan.legal_bases)
    swot = plan.readiness.swot
    return {
        "law_ranks": ranks,
        "law_count": sum(len(rank.laws) for rank in ranks),
        "amended_count": sum(law.status == "diubah" for law in in_order),
        "drafts": tuple(short_law(composer, one) for one in in_order if one.status == "rancangan"),
        "revoked": tuple(short_law(composer, one) for one in in_order if one.status == "dicabut"),
        "framework_figure": _framework_figure(composer),
        "framework_stages": tuple(name.lower() for name, _ in _framework_stages(composer)),
        "item_count": len(plan.readiness.items),
        "swot_count": sum(
            len(one) for one in (swot.strengths, swot.weaknesses, swot.opportunities, swot.threats)
        ),
        "swot_strategy_count": len(plan.readiness.strategies),
        "strategy_count": sum(len(one.strategies) for one in plan.dimensions),
        "stages": stages_view(composer),
        "participation": participation_view(composer),
    }


def _framework_stages(composer: Composer) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return how the plan comes about: from what is known to what citizens get."""
    plan = composer.plan
    framework = plan.framework
    return (
        ("Masukan", (plan.region.development_plan.name, "Fakta bersumber", "Partisipasi")),
        ("Analisis", (*(one.name for one in framework.readiness_elements), "SWOT")),
        ("Strategi", tuple(one.short_name for one in framework.dimensions)),
        ("Rencana aksi", tuple(one.name for one in framework.categories)),
        ("Hasil", ("Quick win", *(term.name for term in plan_terms(plan)))),
    )


def _framework_figure(composer: Composer) -> Figure:
    chart = framework_chart(_framework_stages(composer))
    caption = f"Kerangka pikir {composer.line(composer.plan.manifest.title)}"
    return chart_figure("fig-kerangka-pikir", caption, chart)
