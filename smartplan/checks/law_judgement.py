"""Compares a law as a plan cites it with the laws that smartplan knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from smartplan.checks.law_citations import LawKey, normal_number, split_kind
from smartplan.checks.law_titles import (
    begins_with_title,
    cut_title,
    find_by_title,
    is_exact_title,
    is_title_of,
    names_law,
)
from smartplan.language import Text
from smartplan.plan.evidence import LegalBasis
from smartplan.plan.law_registry import KnownLaw, LawRegistry, known_laws
from smartplan.plan.plan import Plan

_LONGEST_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a citation: its ``title``, its number or year, or its kind."""

    about: Literal["title", "number", "year", "kind"]
    message: Text
    hint: Text


@dataclass(frozen=True)
class Judge:
    """The laws to compare with: those that are shipped, and the others that the plan lists."""

    registry: LawRegistry
    own: tuple[KnownLaw, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[LawKey, KnownLaw]:
        """Every law by kind, number and year; what is shipped comes before what the plan says."""
        return {key_of(law): law for law in (*self.own, *self.registry.laws)}

    @property
    def laws(self) -> Iterator[KnownLaw]:
        """Every law once."""
        return iter(self.by_key.values())

    def label(self, key: LawKey) -> str:
        """Write a law in short, with its number as it was published."""
        known = self.by_key.get(key)
        return self.registry.label(key.kind, known.number if known else key.number, key.year)

    def judge(self, key: LawKey, rest: str, title: str | None = None) -> Mistake | None:
        """Return what is wrong with a citation, None where nothing is known to be.

        ``rest`` is what follows the word tentang; ``title`` is the title in it, where it is known
        how far that goes.
        """
        named = cut_title(rest) if title is None else title
        law = self.by_key.get(key)
        if law is not None:
            return self._wrong_title(key, law, rest, named)
        for other in self.laws:
            wrong = self._part_of(key, other, rest, named)
            if wrong is not None:
                right = self.registry.label_of(other)
                cited, about = self.label(key), shown(other.about)
                message = Text(
                    f"{about} diatur {right}, bukan {cited}", f"{about} is {right}, not {cited}"
                )
                return Mistake(wrong, message, Text(f"Tulis {right}.", f"Write {right}."))
        return None

    def _wrong_title(self, key: LawKey, law: KnownLaw, rest: str, title: str) -> Mistake | None:
        if not rest or begins_with_title(law, rest):
            return None
        meant = find_by_title(self.laws, title or rest)
        # In small letters the words may describe the law; a slip of the pen keeps number or year.
        near = meant is not None and (key.year == meant.year or law.number == meant.number)
        if is_title_of(law, title, meant) if title else not near:
            return None
        if meant is None:
            hint = Text("Betulkan nomor, tahun, atau judulnya.", "Correct number, year or title.")
        else:
            right = f"{self.registry.label_of(meant)} tentang {shown(meant.about)}"
            hint = Text(f"Yang dimaksud {right}?", f"Did you mean {right}?")
        cited, about = self.label(key), shown(law.about)
        return Mistake(
            "title", Text(f"{cited} adalah tentang {about}", f"{cited} is {about}"), hint
        )

    def _part_of(
        self, key: LawKey, law: KnownLaw, rest: str, title: str
    ) -> Literal["number", "year", "kind"] | None:
        """Return what differs between a citation and a law that is surely meant by it."""
        number, year = normal_number(law.number), law.year
        if (number, year) == (key.number, key.year):
            if rest:
                meant = begins_with_title(law, rest) or bool(title and names_law(law, title))
            else:
                meant = key.kind in law.mistaken_kinds
            return "kind" if meant else None
        if law.kind != key.kind or not title or not is_exact_title(law, title):
            return None
        if year == key.year:
            return "number"
        # Regions give the same title again and again, and numbers begin anew each year.
        is_national = self.registry.kinds[key.kind].level == "nasional"
        return "year" if is_national and number == key.number else None


def judge_of(plan: Plan, *, with_own: bool) -> Judge:
    """Return what to compare a plan's citations with; its own list only for what texts say."""
    shipped = Judge(known_laws(plan.manifest.region_code))
    if not with_own:
        return shipped
    own = (_as_known(plan, law) for law in plan.legal_bases)
    # What the list itself gets wrong is no measure for the texts.
    right = (law for law in own if law and not shipped.judge(key_of(law), law.about, law.about))
    return Judge(shipped.registry, tuple(right))


def key_of(law: KnownLaw) -> LawKey:
    """Return what tells a known law from all others."""
    return LawKey(law.kind, normal_number(law.number), law.year)


def own_key(plan: Plan, law: LegalBasis) -> LawKey | None:
    """Return the same for a law of hukum.yaml; None for a draft and for what has no number."""
    kind = split_kind(plan, law.kind)
    if kind is None or law.status == "rancangan" or not law.number.strip()[:1].isdigit():
        return None
    return LawKey(kind.id, normal_number(law.number), law.year)


def shown(title: str) -> str:
    """Return a title, cut if it is too long for a message."""
    return title if len(title) <= _LONGEST_SHOWN else title[:_LONGEST_SHOWN].rstrip(" ,") + "…"


def _as_known(plan: Plan, law: LegalBasis) -> KnownLaw | None:
    key = own_key(plan, law)
    if key is None:
        return None
    return KnownLaw.model_construct(
        id=law.id,
        region_code=None,
        kind=key.kind,
        number=law.number,
        year=law.year,
        about=law.about,
        short_titles=(),
        status=None if law.status == "rancangan" else law.status,
        replaced_by=None,
        amended_by=(),
        mistaken_kinds=(),
        sources=(),
    )
