"""PRD014: a code of nomenclature has the form of the list that it is taken from."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

# Program, kegiatan and subkegiatan: 2.16.03 · 2.16.03.2.02 · 2.16.03.2.02.0035.
_PARTS: Final = 6
_FILLERS: Final = re.compile(r"\b(?:nomor|no|tahun|th)\b|[^a-z0-9]+")

RULE: Final = Rule(
    "PRD014",
    "nomenclature-form",
    Severity.WARNING,
    Text(
        "Bentuk kode nomenklatur cocok dengan versi daftarnya.",
        "A code of nomenclature has the form of the list that it names.",
    ),
    Text(
        "Nama dan kode program berganti dengan setiap pemutakhiran, misalnya Kepmendagri "
        "050-3708/2020; kode lama di bawah versi baru menunjuk program lain.",
        "Names and codes change with every update, such as Kepmendagri 050-3708/2020; an old code "
        "under a new version names another program.",
    ),
    Text(
        "Ambil kode dari daftar yang disebut versi, atau sebut versi daftar asal kode itu.",
        "Take the code from the list that versi names, or name the list that the code is from.",
    ),
    'nomenklatur: {kode: "2.16.03.2.02.35", versi: Permendagri 90/2019}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every code of a subkegiatan of another length than its list has."""
    known = {
        _essence(spelling): version
        for version in plan.framework.nomenclatures
        for spelling in (version.id, version.name, *version.aliases)
    }
    for program in plan.programs:
        written = program.nomenclature
        version = known.get(_essence(written.version)) if written else None
        if written is None or version is None:
            continue
        parts = written.code.split(".")
        if len(parts) != _PARTS or len(parts[-1]) == version.digits:
            continue
        message = Text(
            f"subkegiatan {written.code} berakhir {len(parts[-1])} angka; {version.name} memakai "
            f"{version.digits} angka",
            f"the subkegiatan {written.code} ends in {len(parts[-1])} digits; {version.name} uses "
            f"{version.digits}",
        )
        related = Related(*index.span_of(written, "version"), Text("versinya", "its version"))
        yield RULE.at(*index.span_of(written, "code"), message, RULE.mend, (related,))


def _essence(version: str) -> str:
    """Return what names a list, however it is spelt: Permendagri Nomor 90 Tahun 2019."""
    return _FILLERS.sub("", version.casefold())
