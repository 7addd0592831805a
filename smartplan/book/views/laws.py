"""Laws by their rank (Undang-Undang 12/2011, Pasal 7 and 8), and how each stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.book.composer import Composer
from smartplan.plan.evidence import LegalBasis

# Rank and how its kinds begin; the first that fits counts, so the longer beginnings come first.
_RANKS: Final = (
    ("Undang-undang", ("undang-undang", "peraturan pemerintah pengganti")),
    ("Peraturan pemerintah", ("peraturan pemerintah",)),
    (
        "Peraturan, keputusan, dan instruksi presiden",
        ("peraturan presiden", "keputusan presiden", "instruksi presiden"),
    ),
    ("Peraturan daerah provinsi", ("peraturan daerah provinsi",)),
    ("Peraturan dan keputusan gubernur", ("peraturan gubernur", "keputusan gubernur")),
    ("Peraturan daerah", ("peraturan daerah", "qanun")),
    (
        "Peraturan kepala daerah",
        ("peraturan bupati", "peraturan wali kota", "peraturan walikota"),
    ),
    (
        "Keputusan dan edaran kepala daerah",
        tuple(
            f"{kind} {office}"
            for kind in ("keputusan", "instruksi", "surat edaran")
            for office in ("bupati", "wali kota", "walikota")
        ),
    ),
    (
        "Peraturan dan keputusan menteri atau lembaga",
        ("peraturan", "keputusan", "instruksi", "surat edaran"),
    ),
    ("Dasar lain", ("",)),
)
_ORDER: Final = (0, 1, 2, 8, 3, 4, 5, 6, 7, 9)
_IN_FORCE: Final = ("berlaku", "diubah")


@dataclass(frozen=True, slots=True)
class LawRank:
    """A rank with the laws that stand on it."""

    name: str
    laws: tuple[str, ...]


def laws_in_order(laws: Sequence[LegalBasis]) -> list[LegalBasis]:
    """Return laws by rank, then by year and number."""
    return sorted(laws, key=lambda law: (_ORDER.index(_rank(law)), law.year, _number(law)))


def laws_in_force(composer: Composer) -> tuple[LawRank, ...]:
    """Return the laws that the plan stands on, by rank; an amended one says so."""
    grouped: dict[int, list[str]] = {}
    for law in laws_in_order(composer.plan.legal_bases):
        if law.status in _IN_FORCE:
            amended = " (telah diubah)" if law.status == "diubah" else ""
            cited = f" {composer.cite(law.sources)}" if law.sources else ""
            grouped.setdefault(_rank(law), []).append(f"{composer.law(law)}{amended}{cited}")
    return tuple(LawRank(_RANKS[rank][0], tuple(laws)) for rank, laws in grouped.items())


def law_rank_name(law: LegalBasis) -> str:
    """Return the name of a law's rank."""
    return _RANKS[_rank(law)][0]


def law_status(composer: Composer, law: LegalBasis) -> str:
    """Write how a law stands, and what took its place."""
    known = {one.id: one for one in composer.plan.legal_bases}
    successor = known.get(law.replaced_by or "")
    after = f", diganti {short_law(composer, successor)}" if successor else ""
    return f"{law.status.capitalize()}{after}"


def short_law(composer: Composer, law: LegalBasis) -> str:
    """Write a law without its title, as in a sentence that has named it before."""
    name = composer.line(f"{law.kind} Nomor {law.number} Tahun {law.year}")
    return composer.mark(name, law.illustrative)


def _rank(law: LegalBasis) -> int:
    kind = law.kind.casefold()
    return next(n for n, (_, beginnings) in enumerate(_RANKS) if kind.startswith(beginnings))


def _number(law: LegalBasis) -> tuple[int, str]:
    digits = "".join(sign for sign in law.number if sign.isdigit())
    return int(digits or 0), law.number
