"""WIL010: a fork names nobody and nothing that only the plan it comes from has."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.manifest import Origin
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "WIL010",
    "origin-named",
    Severity.WARNING,
    Text(
        "Rencana salinan tidak menyebut pejabat, OPD, zona, atau logo milik rencana asalnya.",
        "A fork does not name officials, OPD, zones or the logo of the plan that it comes from.",
    ),
    Text(
        "Rancangan RPJMD Sumatera Barat 2021 dinilai menyalin milik Kota Padang; nama bupati "
        "daerah lain di halaman pengesahan adalah bukti yang paling mudah dibaca.",
        "The draft RPJMD of West Sumatra of 2021 was said to copy Kota Padang's; another region's "
        "head on the approval page is the proof that is read most easily.",
    ),
    Text(
        "Ganti dengan nama di daerah ini. Bila namanya memang sama, daftarkan di opd.yaml atau "
        "daerah.yaml.",
        "Write the name in this region. If it is the same, register it in opd.yaml or daerah.yaml.",
    ),
    "kepala_daerah: {jabatan: Bupati, nama: Nama Bupati Sendiri}",
)
# Publications keep their titles; the manifest says what the origin had.
_SOURCES: Final = "sumber.yaml"
_OWN_RECORD: Final = ("smartplan.yaml", "asal")
_TITLES: Final = re.compile(
    r"^(?:(?:H|Hj|Dr|Drs|Dra|Ir|Prof|dr|drg|KH|R|Rd|Tb|Tubagus)\.?\s+)+|,.*$", re.DOTALL
)
# An office instead of a name, as commitments are often signed; every region has it.
_OFFICE: Final = re.compile(
    r"(?:kepala|sekretaris|bupati|wali ?kota|camat|ketua|direktur|inspektur|asisten|plt|plh|pj)\b",
    re.IGNORECASE,
)
_SHORTEST: Final = 4
_PEOPLE: Final = Text("pejabat", "an official")
_AGENCIES: Final = Text("OPD", "an OPD")
_ZONES: Final = Text("zona", "a zone")
_OFFICIAL: Final = Text(
    "Ganti dengan nama pejabat daerah ini.", "Write the name of this region's official."
)
# Every region numbers its zones so.
_NUMBERED: Final = re.compile(r"(?:zona|dapil|daerah pemilihan|wilayah)\s*[\dIVX]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Foreign:
    """What the origin has and this region lacks: names by kind, and a pattern of all of them."""

    kinds: Mapping[str, Text]
    pattern: re.Pattern[str]


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every name of the origin that is not registered here as well."""
    origin = plan.manifest.origin
    if origin is None:
        return
    yield from _logo(plan, index, origin)
    foreign = _foreign(plan, origin)
    for texts in index.texts_by_file if foreign is not None else ():
        if foreign is None or texts.file == _SOURCES:
            continue
        for found in foreign.pattern.finditer(texts.joined):
            placed, _ = texts.at(found.start())
            if (placed.file, *(placed.path or ())[:1]) == _OWN_RECORD:
                continue
            kind = foreign.kinds[_plain(found[0])]
            name = " ".join(found[0].split())
            message = Text(
                f"{name} adalah {kind.indonesian} pada rencana asal",
                f"{name} is {kind.english} of the plan that this one comes from",
            )
            hint = _OFFICIAL if kind is _PEOPLE else RULE.mend
            yield RULE.at(texts.file, index.span_in(texts, *found.span()), message, hint)


def _logo(plan: Plan, index: PlanIndex, origin: Origin) -> Iterator[Diagnostic]:
    logo = plan.manifest.appearance.logo
    if logo is None or origin.logo is None or _file_name(logo) != _file_name(origin.logo):
        return
    message = Text(f"{logo} adalah logo rencana asal", f"{logo} is the logo of the origin")
    hint = Text(
        "Simpan logo daerah ini dengan nama lain dan tulis di tampilan.logo.",
        "Keep this region's logo under another name and write it at tampilan.logo.",
    )
    yield RULE.at(*index.span_of(plan.manifest, "appearance", "logo"), message, hint)


def _file_name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].casefold()


def _foreign(plan: Plan, origin: Origin) -> _Foreign | None:
    own = set(_own_names(plan))
    zones = [zone for zone in origin.zones if not _NUMBERED.fullmatch(zone)]
    named = (person for person in origin.people if not _OFFICE.match(person))
    people = [_TITLES.sub("", person).strip() for person in named]
    kinds: dict[str, Text] = {}
    spelt: list[str] = []
    for names, kind in ((people, _PEOPLE), (origin.agencies, _AGENCIES), (zones, _ZONES)):
        for name in names:
            # Two regions may call an OPD the same, but no official serves in both.
            if len(name) >= _SHORTEST and (kind is _PEOPLE or _plain(name) not in own):
                kinds.setdefault(_plain(name), kind)
                spelt.append(name)
    if not spelt:
        return None
    # The longest first, so that no name hides behind its own beginning.
    longest_first = sorted(set(spelt), key=lambda one: (-len(one), one))
    listed = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return _Foreign(kinds, re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])"))


def _own_names(plan: Plan) -> Iterator[str]:
    """Yield the names of OPD and zones that this region has as well."""
    for agency in plan.agencies:
        yield from map(_plain, (agency.name, agency.short_name, *agency.aliases))
    for zone in plan.region.zones:
        yield _plain(zone.name)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
