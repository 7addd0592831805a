"""What the ids of a plan can name, kind by kind."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from smartplan.checks.entities import walk_indicators
from smartplan.checks.references.resolution import Target
from smartplan.language import Text, same
from smartplan.plan.dimensions import Dimension
from smartplan.plan.framework import FrameworkDimension
from smartplan.plan.frameworks import shipped_chapters
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def _names(items: Iterable[_Named]) -> dict[str, str]:
    return {item.id: item.name for item in items}


def _add(file: str, noun: Text) -> Text:
    first, rest = noun.indonesian[0].upper(), noun.indonesian[1:]
    return Text(
        f"{first}{rest} baru ditambahkan di {file}.", f"Add a new {noun.english} to {file}."
    )


AGENCY: Final = same("OPD")
PROGRAM: Final = same("program")
DIMENSION: Final = Text("dimensi", "dimension")
SUBDIMENSION: Final = Text("subdimensi", "sub-dimension")
CATEGORY: Final = Text("kategori program", "program category")
STRATEGY: Final = Text("strategi", "strategy")
STAGE: Final = Text("tahap bimtek", "bimtek stage")
MISSION: Final = Text("misi", "mission")
SOURCE: Final = Text("sumber", "source")
FACT: Final = Text("fakta", "fact")
FACT_GROUP: Final = Text("kelompok fakta", "fact group")
LAW: Final = Text("dasar hukum", "legal basis")
FUNDING_SOURCE: Final = Text("sumber dana", "funding source")
ELEMENT: Final = Text("unsur kesiapan", "readiness element")
RATING: Final = Text("peringkat kesiapan", "readiness rating")
HELIX: Final = Text("unsur pentahelix", "element of the pentahelix")
DISTRICT: Final = same("kecamatan")
BOOK: Final = Text("buku", "book")
CHAPTER: Final = Text("bab", "chapter")
QUICK_WIN: Final = same("quick win")
INDICATOR: Final = Text("indikator", "indicator")
# What {total:…} can count; the book computes them under the same names.
TOTALS: Final = ("anggaran", "program", "quick-win", "opd", "kecamatan", "dimensi", "zona")


def _framework(plan: Plan) -> Text:
    return Text(f"kerangka {plan.framework.id}", f"the framework {plan.framework.id}")


def agencies(plan: Plan) -> Target:
    """The OPD of opd.yaml, also found by abbreviation and alias."""
    familiar = {
        spelling: agency.id
        for agency in plan.agencies
        for spelling in (agency.short_name, *agency.aliases)
    }
    return Target(
        "opd",
        AGENCY,
        same("opd.yaml"),
        _names(plan.agencies),
        familiar,
        _add("opd.yaml", AGENCY),
    )


def programs(plan: Plan) -> Target:
    """The programs."""
    mend = Text(
        "Program baru adalah berkas program/<id>.yaml.",
        "A new program is a file program/<id>.yaml.",
    )
    return Target(
        "program",
        PROGRAM,
        Text("folder program", "the folder program"),
        _names(plan.programs),
        mend=mend,
    )


def quick_wins(plan: Plan) -> Target:
    """The quick wins."""
    home = Text("folder quick-win", "the folder quick-win")
    return Target("quick-win", QUICK_WIN, home, _names(plan.quick_wins))


def dimensions(plan: Plan) -> Target:
    """The dimensions of the framework, also found by the names that other plans use."""
    familiar = {
        spelling: dimension.id
        for dimension in plan.framework.dimensions
        for spelling in (dimension.short_name, *dimension.aliases)
    }
    ids = _names(plan.framework.dimensions)
    return Target("", DIMENSION, _framework(plan), ids, familiar)


def subdimensions(dimension: FrameworkDimension) -> Target:
    """The sub-dimensions of one dimension."""
    home = Text(f"dimensi {dimension.id}", f"the dimension {dimension.id}")
    return Target("", SUBDIMENSION, home, _names(dimension.subdimensions))


def strategies(dimension: Dimension) -> Target:
    """The strategies of one dimension."""
    file = f"dimensi/{dimension.id}.yaml"
    ids = _names(dimension.strategies)
    return Target("", STRATEGY, same(file), ids, mend=_add(file, STRATEGY))


def categories(plan: Plan) -> Target:
    """The framework's categories of programs."""
    return Target("", CATEGORY, _framework(plan), _names(plan.framework.categories))


def funding_sources(plan: Plan) -> Target:
    """The framework's sources of money."""
    return Target("", FUNDING_SOURCE, _framework(plan), _names(plan.framework.funding_sources))


def readiness_elements(plan: Plan) -> Target:
    """The framework's elements of readiness."""
    return Target("", ELEMENT, _framework(plan), _names(plan.framework.readiness_elements))


def ratings(plan: Plan) -> Target:
    """The framework's steps of readiness."""
    return Target("", RATING, _framework(plan), _names(plan.framework.ratings))


def stages(plan: Plan) -> Target:
    """The framework's bimtek stages, by number."""
    names = {str(stage.number): stage.name for stage in plan.framework.stages}
    return Target("", STAGE, _framework(plan), names)


def helix_elements(plan: Plan) -> Target:
    """The framework's sides of the pentahelix."""
    return Target("", HELIX, _framework(plan), _names(plan.framework.helix))


def books(plan: Plan) -> Target:
    """The books whose outline the framework has."""
    titles = {book.id: f"{book.label} {book.title}" for book in plan.framework.books}
    return Target("", BOOK, _framework(plan), titles)


def chapters(plan: Plan, index: PlanIndex) -> Target:
    """The chapters that have a template: a shipped one, or one of the plan's own."""
    titles = {
        chapter.id: chapter.title for book in plan.framework.books for chapter in book.chapters
    }
    known = sorted(shipped_chapters() | index.own_chapters)
    mend = Text(
        "Bab baru memerlukan templates/bab/<id>.md.j2 di folder rencana.",
        "A new chapter needs templates/bab/<id>.md.j2 in the plan folder.",
    )
    home = Text("templat bawaan maupun templates/bab", "the shipped templates or templates/bab")
    ids = {name: titles.get(name, name) for name in known}
    return Target("", CHAPTER, home, ids, mend=mend)


def missions(plan: Plan) -> Target:
    """The missions of the RPJMD."""
    ids = {mission.id: mission.text for mission in plan.region.development_plan.missions}
    mend = Text("Misi ditulis di rpjmd.misi pada daerah.yaml.", "Missions stand in daerah.yaml.")
    return Target("daerah", MISSION, same("daerah.yaml"), ids, mend=mend)


def districts(plan: Plan) -> Target:
    """The kecamatan, by name: that is how people know them."""
    names = {district.name: district.name for district in plan.region.districts}
    return Target("daerah", DISTRICT, same("daerah.yaml"), names, _district_codes(plan))


def _district_codes(plan: Plan) -> Mapping[str, str]:
    return {district.code: district.name for district in plan.region.districts}


def sources(plan: Plan) -> Target:
    """The publications of sumber.yaml."""
    titles = {source.id: source.title for source in plan.sources}
    mend = _add("sumber.yaml", SOURCE)
    return Target("sumber", SOURCE, same("sumber.yaml"), titles, mend=mend)


def facts(plan: Plan) -> Target:
    """The facts of fakta.yaml."""
    mend = _add("fakta.yaml", FACT)
    return Target("fakta", FACT, same("fakta.yaml"), _names(plan.evidence.facts), mend=mend)


def fact_groups(plan: Plan) -> Target:
    """The tables that facts are shown in."""
    mend = _add("fakta.yaml", FACT_GROUP)
    ids = _names(plan.evidence.groups)
    return Target("fakta", FACT_GROUP, same("fakta.yaml"), ids, mend=mend)


def laws(plan: Plan) -> Target:
    """The legal bases of hukum.yaml."""
    titles = {law.id: f"{law.kind} {law.number}/{law.year}" for law in plan.legal_bases}
    return Target("hukum", LAW, same("hukum.yaml"), titles, mend=_add("hukum.yaml", LAW))


def indicators(plan: Plan) -> Target:
    """The indicators of dimensions and programs."""
    home = Text("dimensi atau program mana pun", "any dimension or program")
    return Target("", INDICATOR, home, _names(walk_indicators(plan)))


def totals() -> Target:
    """The totals that texts can print."""
    home = Text("daftar total", "the list of totals")
    return Target("", same("total"), home, {name: name for name in TOTALS})
