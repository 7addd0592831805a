"""What a draft puts where a plan with errors names what is not there.

A finished book never meets this: a plan with errors is not built. What gets no stand-in here is
left out; the first chapter of a draft lists every error, so that nothing goes missing unseen.
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import fields, replace
from typing import Any, Final

from smartplan.plan.agencies import Agency
from smartplan.plan.base import Period, PlanModel
from smartplan.plan.dimensions import Dimension
from smartplan.plan.evidence import Source
from smartplan.plan.framework import (
    BookOutline,
    Framework,
    FrameworkDimension,
    FrameworkSubdimension,
    NamedItem,
)
from smartplan.plan.manifest import Manifest
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import Months
from smartplan.plan.readiness import Readiness, ReadinessItem

_UNKNOWN: Final = "(belum terdaftar)"


def with_stand_ins(plan: Plan, chapter_ids: Set[str], assets: Set[str]) -> Plan:
    """Return a plan of which every book can be computed, whatever is wrong with it.

    ``chapter_ids`` are the chapters that have a template, ``assets`` the pictures that are there.
    """
    tidy = {
        field.name: _tidy(getattr(plan, field.name))
        for field in fields(plan)
        if field.name != "framework"
    }
    plan = replace(plan, **tidy)
    plan = replace(plan, framework=_framework(plan), readiness=_readiness(plan))
    plan = replace(plan, dimensions=_written_dimensions(plan))
    return replace(
        plan,
        manifest=_manifest(plan, chapter_ids, assets),
        agencies=(*plan.agencies, *_agencies(plan)),
        sources=(*plan.sources, *_sources(plan)),
        programs=tuple(_with_known_needs(plan, program) for program in plan.programs),
        quick_wins=tuple(win for win in plan.quick_wins if win.program in plan.program_by_id),
    )


def _with_known_needs(plan: Plan, program: Program) -> Program:
    known = tuple(one for one in program.depends_on if one in plan.program_by_id)
    return program.model_copy(update={"depends_on": known})


def _tidy(value: Any) -> Any:
    """Turn round what ends before it begins, and keep the first of several of one id."""
    if isinstance(value, PlanModel):
        changed = {name: _tidy(item) for name, item in vars(value).items()}
        if isinstance(value, (Period, Months)):
            first, last = sorted((value.start, value.end), key=str)
            changed = {"start": first, "end": last}
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        firsts: dict[Any, Any] = {}
        for position, item in enumerate(value):
            firsts.setdefault(getattr(item, "id", position), item)
        return tuple(_tidy(item) for item in firsts.values())
    if isinstance(value, dict):
        return {key: _tidy(item) for key, item in value.items()}
    return value


def _framework(plan: Plan) -> Framework:
    framework = plan.framework
    return framework.model_copy(
        update={
            "dimensions": _dimensions(plan),
            "categories": _named(framework.categories, (one.category for one in plan.programs)),
            "funding_sources": _named(
                framework.funding_sources,
                (
                    source
                    for one in plan.programs
                    for sources in one.budget.values()
                    for source in sources
                ),
            ),
            "helix": _named(
                framework.helix,
                (
                    *(partner.element for partner in plan.institutions.helix),
                    *(e for one in plan.institutions.participation for e in one.elements),
                ),
            ),
        }
    )


def _dimensions(plan: Plan) -> tuple[FrameworkDimension, ...]:
    known = {one.id: one for one in plan.framework.dimensions}
    used = [
        *(one.id for one in plan.dimensions),
        *(one.dimension for one in plan.programs),
        *(one.dimension for one in plan.quick_wins),
    ]
    for strange in dict.fromkeys(used):
        if strange not in known:
            known[strange] = FrameworkDimension.model_construct(
                id=strange,
                name=f"{strange} {_UNKNOWN}",
                short_name=strange,
                definition="dimensi yang tidak ada di kerangka",
                aliases=(),
                subdimensions=(),
            )
    for program in plan.programs:
        dimension = known[program.dimension]
        if program.subdimension not in {part.id for part in dimension.subdimensions}:
            part = FrameworkSubdimension.model_construct(
                id=program.subdimension, name=f"{program.subdimension} {_UNKNOWN}", topics=()
            )
            parts = (*dimension.subdimensions, part)
            known[dimension.id] = dimension.model_copy(update={"subdimensions": parts})
    return tuple(known.values())


def _written_dimensions(plan: Plan) -> tuple[Dimension, ...]:
    """Return a dimension for each of the framework's, those without a file saying what to write."""
    known = plan.dimension_by_id
    return tuple(
        known.get(one.id)
        or Dimension.model_construct(
            id=one.id,
            direction="Arah dimensi ini belum ditulis.",
            condition=f"Keadaan dimensi ini belum ditulis: isi dimensi/{one.id}.yaml.",
            objectives=(),
            strategies=(),
        )
        for one in plan.framework.dimensions
    )


def _named(known: tuple[NamedItem, ...], used: Iterable[str]) -> tuple[NamedItem, ...]:
    ids = {one.id for one in known}
    strangers = dict.fromkeys(one for one in used if one not in ids)
    return (
        *known,
        *(
            NamedItem.model_construct(id=one, name=f"{one} {_UNKNOWN}", explanation=None)
            for one in strangers
        ),
    )


def _readiness(plan: Plan) -> Readiness:
    """Leave out items whose rating or element is unknown: a stand-in would change the scores."""
    elements = {one.id for one in plan.framework.readiness_elements}
    ratings = {one.id for one in plan.framework.ratings}
    items = tuple(
        one for one in plan.readiness.items if one.element in elements and one.rating in ratings
    )
    return plan.readiness.model_copy(update={"items": items or (_unrated(plan),)})


def _unrated(plan: Plan) -> ReadinessItem:
    """Stand in for the readiness of a region that has not been rated: the worst, and said so."""
    return ReadinessItem.model_construct(
        id="belum-dinilai",
        element=plan.framework.readiness_elements[0].id,
        name="Kesiapan daerah",
        condition="Belum dinilai: isi kesiapan.yaml.",
        rating=plan.framework.ratings[-1].id,
        target=_UNKNOWN,
        gap=_UNKNOWN,
        action="Nilai kesiapan daerah.",
    )


def _manifest(plan: Plan, chapter_ids: Set[str], assets: Set[str]) -> Manifest:
    shipped = {book.id for book in plan.framework.books}
    books: dict[str, BookOutline | str] = {}
    for book in plan.manifest.books:
        if isinstance(book, BookOutline):
            chapters = tuple(one for one in book.chapters if one.id in chapter_ids)
            books.setdefault(book.id, book.model_copy(update={"chapters": chapters}))
        elif book in shipped:
            books.setdefault(book, book)
    looks = plan.manifest.appearance
    if looks.logo not in assets:
        looks = looks.model_copy(update={"logo": None})
    return plan.manifest.model_copy(update={"books": tuple(books.values()), "appearance": looks})


def _agencies(plan: Plan) -> Iterator[Agency]:
    used = [one for program in plan.programs for one in program.supporting_agencies]
    used += [program.lead_agency for program in plan.programs]
    used += [program.operation.agency for program in plan.programs if program.operation]
    used += [win.lead_agency for win in plan.quick_wins]
    for stranger in dict.fromkeys(used):
        if stranger not in plan.agency_by_id:
            name = f"{stranger} {_UNKNOWN}"
            yield Agency.model_construct(
                id=stranger, name=name, short_name=name, aliases=(), head=None, commitment=None
            )


def _sources(plan: Plan) -> Iterator[Source]:
    cited = dict.fromkeys(
        source for model in _models(plan) for source in getattr(model, "sources", ())
    )
    for stranger in cited:
        if isinstance(stranger, str) and stranger not in plan.source_by_id:
            yield Source.model_construct(
                id=stranger,
                title=f"{stranger} {_UNKNOWN}",
                publisher="penerbit belum diketahui",
                date=None,
                url=None,
                note=None,
            )


def _models(plan: Plan) -> Iterator[PlanModel]:
    """Yield every model of the plan but the framework's."""
    waiting = [getattr(plan, field.name) for field in fields(plan) if field.name != "framework"]
    while waiting:
        value = waiting.pop()
        if isinstance(value, PlanModel):
            yield value
            waiting += vars(value).values()
        elif isinstance(value, (tuple, dict)):
            waiting += value.values() if isinstance(value, dict) else value
