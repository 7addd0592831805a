"""Plan and outline → Book: everything computed, nothing worded."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, Literal

from smartplan.book import indonesian
from smartplan.book.chapters import CHAPTERS
from smartplan.book.composer import Composer
from smartplan.book.drafts import draft_chapter
from smartplan.book.elsewhere import find_elsewhere
from smartplan.book.horizons import plan_terms
from smartplan.book.provenance import Provenance, colophon_view
from smartplan.book.view_model import Book, Chapter
from smartplan.book.views.dimensions import dimension_views
from smartplan.diagnostics import Diagnostic
from smartplan.plan.evidence import Source
from smartplan.plan.framework import BookOutline, ChapterOutline
from smartplan.plan.plan import Plan

_KINDS: Final[Mapping[str, Literal["front", "chapter", "appendix"]]] = {
    "awal": "front",
    "bab": "chapter",
    "lampiran": "appendix",
}
COLOPHON: Final = "kolofon"
_BIBLIOGRAPHY: Final = ChapterOutline.model_construct(
    id="daftar-pustaka", title="Daftar Pustaka", kind="bab"
)


def build_book(
    plan: Plan,
    outline: BookOutline,
    provenance: Provenance,
    problems: Sequence[Diagnostic] | None = None,
) -> Book:
    """Compute one book of a plan that passed the checks; its colophon tells its provenance.

    With ``problems``, even none, it is a draft, which tells them and says which parts are empty.
    """
    composer = Composer(plan, frozenset(chapter.id for chapter in outline.chapters))
    notes = () if problems is None else (draft_chapter(problems),)
    return Book(
        id=outline.id,
        label=outline.label,
        title=outline.title,
        shared=_shared(composer, outline),
        chapters=(*notes, *_chapters(composer, outline, provenance)),
        find_elsewhere=partial(find_elsewhere, composer, outline),
        draft=problems is not None,
    )


def _chapters(
    composer: Composer, outline: BookOutline, provenance: Provenance
) -> Iterator[Chapter]:
    for chapter in outline.chapters:
        if chapter.id != COLOPHON:
            yield _chapter(composer, chapter)
    if _BIBLIOGRAPHY.id not in composer.chapter_ids:
        yield _cited(composer, _BIBLIOGRAPHY)
    # Always the last page, whatever an outline says: it is the book's own identity card.
    titles = {chapter.id: composer.line(chapter.title) for chapter in outline.chapters}
    title = titles.get(COLOPHON, "Kolofon")
    yield Chapter(COLOPHON, title, "back", colophon_view(provenance))


def _chapter(composer: Composer, chapter: ChapterOutline) -> Chapter:
    if chapter.id == _BIBLIOGRAPHY.id:
        return _cited(composer, chapter)
    content = CHAPTERS[chapter.id](composer) if chapter.id in CHAPTERS else {}
    return Chapter(chapter.id, composer.line(chapter.title), _KINDS[chapter.kind], content)


def _cited(composer: Composer, chapter: ChapterOutline) -> Chapter:
    """Return the bibliography; a book that does not place it itself ends with it."""
    return Chapter(chapter.id, composer.line(chapter.title), "back", _sources(composer))


def _shared(composer: Composer, outline: BookOutline) -> dict[str, Any]:
    """Return what every template may use."""
    plan = composer.plan
    period = plan.manifest.period
    region = plan.region
    leader = region.leader
    regulation = next((law for law in plan.legal_bases if law.id == plan.manifest.regulation), None)
    return {
        "book": {"label": outline.label, "title": outline.title},
        "chapters": [
            {"id": one.id, "title": composer.line(one.title), "kind": one.kind}
            for one in outline.chapters
        ],
        "chapter_ids": sorted(composer.chapter_ids),
        "books": [{"label": one.label, "title": one.title, "id": one.id} for one in plan.books],
        "plan": {
            "title": composer.line(plan.manifest.title),
            "start": period.start,
            "end": period.end,
            "years": composer.years(period.start, period.end),
            "length": len(period.years),
            "date": indonesian.date(plan.manifest.date),
            "place": composer.line(plan.manifest.place or region.capital or region.name),
            "notice": composer.line(plan.manifest.illustrative_notice),
            "regulation": composer.law(regulation) if regulation else "",
            "regulation_in_force": bool(regulation and regulation.status == "berlaku"),
        },
        "region": {
            "name": composer.region_name,
            "kind": region.kind,
            "bare_name": composer.line(region.name),
            "province": composer.line(region.province),
            "leader_office": composer.line(leader.office) if leader else "",
            "leader_name": composer.line(leader.name) if leader else "",
            "smart_vision": composer.mark(
                composer.line(region.smart_vision), region.illustrative, "visi_kota_cerdas"
            ),
            "vision": composer.line(region.development_plan.vision),
            "development_plan": composer.line(region.development_plan.name),
        },
        "count": _counts(plan),
        "dimensions": dimension_views(composer),
        "terms": [
            {"name": term.name, "years": composer.years(term.start, term.end)}
            for term in plan_terms(plan)
        ],
        "framework": {
            "name": composer.line(plan.framework.name),
            "draft": plan.framework.status == "draf",
        },
        "narratives": {
            narrative.id: composer.narrative(narrative.id)
            for narrative in plan.framework.narratives
        },
    }


def _counts(plan: Plan) -> dict[str, int]:
    development = plan.region.development_plan
    return {
        "dimensions": len(plan.dimensions),
        "subdimensions": sum(len(one.subdimensions) for one in plan.framework.dimensions),
        "programs": len(plan.programs),
        "quick_wins": len(plan.quick_wins),
        "districts": len(plan.region.districts),
        "zones": len(plan.region.zones),
        "agencies": len(plan.agencies),
        "lead_agencies": len({program.lead_agency for program in plan.programs}),
        "missions": len(development.missions),
        "facts": len(plan.evidence.facts),
        "sources": len(plan.sources),
        "laws": len(plan.legal_bases),
        "conflicts": len(plan.evidence.conflicts),
    }


def _sources(composer: Composer) -> dict[str, Any]:
    return {
        "sources": [
            {"id": source.id, "text": _bibliography_entry(composer, source)}
            for source in composer.plan.sources
        ]
    }


def _bibliography_entry(composer: Composer, source: Source) -> str:
    date = indonesian.date(source.date) if source.date else "tanpa tanggal"
    address = f" <{source.url}>" if source.url else ""
    title = composer.line(source.title).strip()
    end = "" if title.endswith(("?", "!", ".")) else "."
    return f"*{title}*{end} {composer.line(source.publisher)}, {date}.{address}"
