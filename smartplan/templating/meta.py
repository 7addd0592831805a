"""What a book's cover and properties say, from the plan."""

from pathlib import Path

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.plan.framework import BookOutline
from smartplan.plan.plan import Plan
from smartplan.templating.own_design import read_fonts
from smartplan.templating.rendered_book import BookMeta
from smartplan.templating.stamp import stamp_of


def build_meta(
    plan: Plan, outline: BookOutline, root: Path, content_hash: str, *, draft: bool = False
) -> BookMeta:
    """Return the meta of one book; the logo is read from the plan folder.

    A draft says so in its label, which stands on cover, pages and in the title of the file, and in
    its id, so that its files never take the place of the finished book's.
    """
    manifest = plan.manifest
    region = Composer(plan).region_name
    logo = root / manifest.appearance.logo if manifest.appearance.logo else None
    return BookMeta(
        book_id=f"{outline.id}-draf" if draft else outline.id,
        label=f"{outline.label} (DRAF)" if draft else outline.label,
        title=outline.title,
        plan_title=manifest.title,
        government=f"Pemerintah {region}",
        region=region,
        province=f"Provinsi {plan.region.province}",
        period=indonesian.year_range(manifest.period.start, manifest.period.end),
        date=indonesian.date(manifest.date),
        date_iso=stamp_of(manifest.date),
        summary=_summary(plan),
        notice=manifest.illustrative_notice or "",
        primary_color=manifest.appearance.primary_color,
        accent_color=manifest.appearance.accent_color,
        paper=manifest.appearance.paper,
        logo=logo.read_bytes() if logo else None,
        logo_suffix=logo.suffix.lower() if logo else "",
        content_hash=content_hash,
        font=manifest.appearance.font or "",
        fonts=read_fonts(root) if manifest.appearance.font else (),
        draft=draft,
    )


def _summary(plan: Plan) -> str:
    parts = [
        f"{indonesian.count(len(plan.dimensions))} dimensi",
        f"{indonesian.count(len(plan.programs))} program",
        f"{indonesian.count(len(plan.quick_wins))} quick win",
    ]
    return indonesian.capitalize_first(", ".join(parts))
