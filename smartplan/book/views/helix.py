"""The pentahelix of a plan as a chart, for every chapter that shows it."""

from smartplan.book.charts.pentahelix import PentahelixChart, pentahelix_chart
from smartplan.book.composer import Composer


def helix_chart(composer: Composer) -> PentahelixChart | None:
    """Return the partners around the region, or None for a plan without any."""
    partners = composer.plan.institutions.helix
    if not partners:
        return None
    names = {element.id: element.name for element in composer.plan.framework.helix}
    return pentahelix_chart(
        composer.region_name,
        tuple((names[one.element], composer.plain(", ".join(one.parties))) for one in partners),
    )
