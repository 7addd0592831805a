"""Turns what the plan says into book Markdown: prose, citations, names, the † of illustration."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from smartplan.book import indonesian
from smartplan.book.resolver import make_resolver
from smartplan.plan.base import Illustrative, is_illustrative
from smartplan.plan.evidence import Fact, LegalBasis
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.prose.references import Reference
from smartplan.prose.renderer import plain_text, render_inline, render_prose

DAGGER: Final = "†"
DASH: Final = "–"
PROGRAM_PARTS: Final = "rencana-aksi"
"""The chapter that holds a part for every program."""


@dataclass(frozen=True)
class Composer:
    """A plan with the ways of writing its parts down."""

    plan: Plan
    chapter_ids: frozenset[str] = frozenset()
    """The chapters of the book at hand, so that nothing refers to one that it lacks."""

    @cached_property
    def resolve(self) -> Callable[[Reference], str]:
        """How a reference in prose is printed."""
        return make_resolver(self.plan)

    @cached_property
    def region_name(self) -> str:
        """The region with its kind: "Kabupaten Serang"."""
        region = self.plan.region
        return f"{region.kind.capitalize()} {region.name}"

    def prose(self, text: str | None, *, heading_shift: int = 0) -> str:
        """Write prose of the plan as paragraphs; nothing for nothing."""
        return render_prose(text, self.resolve, heading_shift=heading_shift) if text else ""

    def line(self, text: str | None) -> str:
        """Write a text of the plan on one line, as in a table cell."""
        return render_inline(text, self.resolve) if text else ""

    def plain(self, text: str) -> str:
        """Write a text without markup, as in an alternative text."""
        return plain_text(text, self.resolve)

    def narrative(self, name: str, *, heading_shift: int = 2) -> str:
        """Write a file of ``narasi/``; empty if the plan has none of that name."""
        return self.prose(self.plan.narratives.get(name), heading_shift=heading_shift)

    def cite(self, source_ids: Iterable[str]) -> str:
        """Write the citations of sources."""
        return " ".join(f"[](#src-{source_id}){{.cite}}" for source_id in source_ids)

    def mark(self, text: str, flag: Illustrative, key: str | None = None) -> str:
        """Add the dagger to a value that no source backs.

        With a ``key``, a flag that lists keys marks only the values under these keys.
        """
        marked = flag is True or (key is not None and is_illustrative(flag, key))
        return text + DAGGER if marked and text else text

    def agency(self, agency_id: str) -> str:
        """Write the short name of an OPD."""
        return self.line(self.plan.agency_by_id[agency_id].short_name)

    def agencies(self, agency_ids: Iterable[str]) -> str:
        """Write the short names of several OPD, with a dash for none."""
        return ", ".join(self.agency(agency_id) for agency_id in agency_ids) or DASH

    def fact_value(self, fact: Fact) -> str:
        """Write a fact's value with its unit."""
        value = (
            self.line(fact.value) if isinstance(fact.value, str) else indonesian.number(fact.value)
        )
        unit = self.line(fact.unit) if fact.unit and fact.unit not in ("teks", "daftar") else ""
        return self.mark(f"{value} {unit}".strip(), fact.illustrative)

    def law(self, law: LegalBasis) -> str:
        """Write a law in full: kind, number, year and title."""
        full = f"{law.kind} Nomor {law.number} Tahun {law.year} tentang {law.about}"
        return self.mark(self.line(full), law.illustrative)

    def program_link(self, program: Program) -> str:
        """Write a program's name with the number of its part, where the book has that part."""
        name = self.line(program.name)
        return (
            f"{name} ({self.program_part(program)})" if PROGRAM_PARTS in self.chapter_ids else name
        )

    def program_part(self, program: Program) -> str:
        """Write a reference to a program's part; only for books that have ``PROGRAM_PARTS``."""
        return f"[](#prog-{program.id}){{.ref}}"

    def emphasized(self, names: Iterable[str]) -> str:
        """Write a list of names in italics, as in a sentence."""
        return indonesian.join_words([f"*{name}*" for name in names])

    def years(self, start: int, end: int) -> str:
        """Write a span of years: "2025–2029", or "2025" for one."""
        return indonesian.year_range(start, end)
