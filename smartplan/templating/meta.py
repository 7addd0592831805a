"""What a book's cover and properties say, from the plan."""

from pathlib import Path

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.plan.framework import BookOutline
from smartplan.plan.plan import Plan
from smartplan.templating.rendered_book import BookMeta

_ISO_LENGTHS = {4: "-01-01", 7: "-01", 10: ""}


def build_meta(plan: Plan, outline: BookOutline, root: Path) -> BookMeta:
    """Return the meta of one book; the logo is read from the plan folder."""
    manifest = plan.manifest
    region = Composer(plan).region_name
    logo = root / manifest.appearance.logo if manifest.appearance.logo else None
    return BookMeta(
        book_id=outline.id,
        label=outline.label,
        title=outline.title,
        plan_title=manifest.title,
        government=f"Pemerintah {region}",
        region=region,
        province=f"Provinsi {plan.region.province}",
        period=indonesian.year_range(manifest.period.start, manifest.period.end),
        date=indonesian.date(manifest.date),
        date_iso=manifest.date + _ISO_LENGTHS[len(manifest.date)],
        summary=_summary(plan),
        notice=manifest.illustrative_notice or "",
        primary_color=manifest.appearance.primary_color,
        accent_color=manifest.appearance.accent_color,
        paper=manifest.appearance.paper,
        logo=logo.read_bytes() if logo else None,
        logo_suffix=logo.suffix.lower() if logo else "",
    )


def _summary(plan: Plan) -> str:
    parts = [
        f"{indonesian.count(len(plan.dimensions))} dimensi",
        f"{indonesian.count(len(plan.programs))} program",
        f"{indonesian.count(len(plan.quick_wins))} quick win",
    ]
    return indonesian.capitalize_first(", ".join(parts))
