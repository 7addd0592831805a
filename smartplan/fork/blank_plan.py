"""A plan that says only what is known of its region; the rest says isi di sini."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from string import Template
from typing import Final

from smartplan.edit.changes import FileChange
from smartplan.edit.scalars import write_value
from smartplan.fork.plan_card import PlanCard
from smartplan.plan.framework import Framework
from smartplan.plan.frameworks import find_framework
from smartplan.regions import RegionEntry, districts_of
from smartplan.resources import find_templates_dir

_FOLDER: Final = "awal"
_MAIN_FILES: Final = (
    "smartplan.yaml",
    "daerah.yaml",
    "fakta.yaml",
    "sumber.yaml",
    "hukum.yaml",
    "opd.yaml",
    "kesiapan.yaml",
    "kelembagaan.yaml",
)
_GIT_FILES: Final = {".gitignore": "gitignore.txt", ".gitattributes": "gitattributes.txt"}
_RPJMD_YEARS: Final = 5
_FIRST_MISSIONS: Final = ("misi-1",)


def plan_blank(card: PlanCard) -> tuple[FileChange, ...]:
    """Return the files of a new plan; nothing is written.

    Raises KeyError for a framework that does not exist.
    """
    framework = find_framework(card.framework)
    if framework is None:
        raise KeyError(card.framework)
    values = {**_card_values(card), **_framework_values(framework)}
    return (
        *(new_file(name, _fill(name, values)) for name in _MAIN_FILES),
        *(new_file(name, text) for name, text in _dimensions(framework)),
        *plan_git_files(),
    )


def plan_blank_file(name: str, card: PlanCard, missions: Sequence[str]) -> FileChange:
    """Return one of the files that know no framework, with missions of these ids."""
    return new_file(name, _fill(name, _card_values(card, missions)))


def plan_git_files() -> tuple[FileChange, ...]:
    """Return what git should know of any plan."""
    return tuple(new_file(name, _fill(source, {})) for name, source in _GIT_FILES.items())


def office_of(region: RegionEntry) -> str:
    """Return what the head of a region is called."""
    return "Wali Kota" if region.kind == "kota" else "Bupati"


def district_lines(region: RegionEntry) -> list[str]:
    """Return a region's kecamatan as items of a list."""
    return [
        f'- {{kode: "{one.code}", nama: {write_value(one.name, flow=True)}}}'
        for one in districts_of(region.code)
    ]


def new_file(name: str, text: str) -> FileChange:
    """Return a file that is not there yet."""
    return FileChange(name, None, text.encode("utf-8"))


def _card_values(card: PlanCard, missions: Sequence[str] = _FIRST_MISSIONS) -> Mapping[str, str]:
    region = card.region
    districts = districts_of(region.code)
    return {
        # A code such as 36.10 is a number to other readers of YAML.
        "region_code": f'"{region.code}"',
        "title": write_value(card.title, flow=False),
        "start": str(card.start),
        "end": str(card.end),
        "framework": write_value(card.framework, flow=False),
        "date": card.date,
        "language": f"bahasa_pesan: {card.language}\n" if card.language else "",
        "name": write_value(region.name, flow=False),
        "kind": region.kind,
        "province": write_value(region.province, flow=False),
        "office": office_of(region),
        "rpjmd_end": str(min(card.start + _RPJMD_YEARS - 1, card.end)),
        "missions": "\n".join(f"    - {{id: {one}, teks: isi di sini}}" for one in missions),
        "districts": "\n".join(f"  {line}" for line in district_lines(region)),
        "first_district": write_value(districts[0].name, flow=True) if districts else "isi di sini",
    }


def _framework_values(framework: Framework) -> Mapping[str, str]:
    rating = framework.ratings[-1].id
    items = (
        {
            "element": element.id,
            "element_name": element.name,
            "explanation": element.explanation or element.name,
            "rating": rating,
        }
        for element in framework.readiness_elements
    )
    return {
        "ratings": ", ".join(one.id for one in framework.ratings),
        "readiness": "".join(_fill("kesiapan-butir.yaml", item) for item in items),
        "helix": ", ".join(one.id for one in framework.helix),
        "first_helix": framework.helix[0].id,
    }


def _dimensions(framework: Framework) -> Iterator[tuple[str, str]]:
    for dimension in framework.dimensions:
        strategies = (
            {
                "subdimension": part.id,
                "subdimension_name": part.name,
                "topics": ", ".join(part.topics) or part.name,
            }
            for part in dimension.subdimensions
        )
        values = {
            "dimension": dimension.id,
            "dimension_name": dimension.name,
            "definition": dimension.definition,
            "strategies": "".join(_fill("strategi-butir.yaml", one) for one in strategies).rstrip(),
        }
        yield f"dimensi/{dimension.id}.yaml", _fill("dimensi.yaml", values)


def _fill(name: str, values: Mapping[str, str]) -> str:
    return Template(_read(name)).substitute(values)


@cache
def _read(name: str) -> str:
    return (find_templates_dir() / _FOLDER / name).read_text(encoding="utf-8")
