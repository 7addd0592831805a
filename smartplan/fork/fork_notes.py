"""What a fork took out of the plan that it comes from: one file to write by, and to delete."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Final

from smartplan.fork.forked_comments import TakenComment
from smartplan.plan.evidence import Fact, LegalBasis
from smartplan.sources.document import YamlPath

NOTES_FILE: Final = "catatan-salinan.md"


@dataclass(slots=True)
class ForkNotes:
    """What does not come along, in the order in which it was met."""

    origin: str
    texts: list[tuple[str, YamlPath, str]] = field(default_factory=list)
    comments: list[TakenComment] = field(default_factory=list)
    facts: Sequence[Fact] = ()
    laws: Sequence[LegalBasis] = ()
    out_of_period: list[str] = field(default_factory=list)
    ids: Sequence[tuple[str, str]] = ()
    agencies: list[str] = field(default_factory=list)


def render_notes(notes: ForkNotes) -> str:
    """Return the notes as Markdown, in Indonesian as all of a plan."""
    return "\n".join(_lines(notes)).rstrip("\n") + "\n"


def _lines(notes: ForkNotes) -> Iterator[str]:
    yield f"# Catatan salinan dari rencana {notes.origin}"
    yield ""
    yield (
        "Berkas ini tidak dibaca smartplan. Isinya hal-hal dari rencana asal yang tidak ikut "
        "disalin, sebagai contoh saat menulis. Hapus bila sudah tidak diperlukan."
    )
    yield from _section("Id yang memuat nama daerah asal", _rename_lines(notes))
    yield from _section("OPD yang namanya perlu dicocokkan", (f"- {one}" for one in notes.agencies))
    yield from _section("Di luar periode baru", (f"- {one}" for one in notes.out_of_period))
    yield from _section("Teks yang dikosongkan", _text_lines(notes))
    yield from _section("Peraturan yang tidak disalin", map(_law_line, notes.laws))
    yield from _section("Fakta yang dipakai rencana asal", map(_fact_line, notes.facts))
    yield from _section(
        "Komentar yang tidak disalin",
        (f"- {one.file}:{one.line}: {one.words}" for one in notes.comments),
    )


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    written = list(lines)
    if written:
        yield from ("", f"## {title}", "", *written)


def _rename_lines(notes: ForkNotes) -> Iterator[str]:
    for kind, old in notes.ids:
        yield f"- `smartplan rename {kind} {old} ID-BARU`"


def _text_lines(notes: ForkNotes) -> Iterator[str]:
    for file, group in groupby(notes.texts, key=itemgetter(0)):
        yield f"### {file}"
        for _, path, text in group:
            yield ""
            if path:
                yield f"`{' → '.join(map(str, path))}`"
                yield ""
            yield from (f"> {line}".rstrip() for line in text.rstrip("\n").split("\n"))
        yield ""


def _law_line(law: LegalBasis) -> str:
    return f"- {law.kind} {law.number}/{law.year} tentang {law.about}"


def _fact_line(fact: Fact) -> str:
    unit = f" ({fact.unit})" if fact.unit else ""
    return f"- `{fact.id}`: {fact.name}{unit}"
