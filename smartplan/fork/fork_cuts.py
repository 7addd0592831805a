"""What of a plan belongs to its own region alone: taken out, or marked, when another forks it.

Rows of file pattern, path pattern and what becomes of the value; ``*`` stands for any one key, a
path matches at its end.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from smartplan.edit.scalars import Writable
from smartplan.fork.cutting import DELETE, Delete
from smartplan.fork.fork_notes import ForkNotes
from smartplan.fork.forked_agencies import marked_agency_name
from smartplan.fork.keeping import Kept
from smartplan.fork.plan_card import PlanCard
from smartplan.fork.skeleton import PLACEHOLDER
from smartplan.regions import RegionEntry
from smartplan.sources.document import YamlPath
from smartplan.sources.plan_layout import MANIFEST_FILE


@dataclass(frozen=True, slots=True)
class Cut:
    """A value to delete, or to mark with a placeholder; ``noted`` if its words are worth noting."""

    files: str
    keys: tuple[str, ...]
    marked: Writable = None
    noted: bool = True

    def fits(self, file: str, path: YamlPath) -> bool:
        """Tell whether a place of a file is meant."""
        tail = path[-len(self.keys) :]
        return (
            len(tail) == len(self.keys)
            and fnmatchcase(file, self.files)
            and all(
                fnmatchcase(str(key), wanted) for key, wanted in zip(tail, self.keys, strict=True)
            )
        )


CUTS: Final = (
    Cut("smartplan.yaml", ("tempat",)),
    Cut("smartplan.yaml", ("ditetapkan_dengan",)),
    Cut("smartplan.yaml", ("keterangan_ilustratif",)),
    Cut("smartplan.yaml", ("asal",), noted=False),
    Cut("smartplan.yaml", ("tampilan", "logo"), noted=False),
    Cut("smartplan.yaml", ("periksa",), noted=False),
    Cut("opd.yaml", ("kepala",), noted=False),
    Cut("opd.yaml", ("komitmen",), noted=False),
    Cut("opd.yaml", ("alias",), noted=False),
    Cut("kelembagaan.yaml", ("dasar",)),
    Cut("kelembagaan.yaml", ("partisipasi",)),
    Cut("kelembagaan.yaml", ("bimtek",)),
    Cut("kelembagaan.yaml", ("reviu",)),
    Cut("kelembagaan.yaml", ("evaluasi",)),
    Cut("kelembagaan.yaml", ("pihak",), (PLACEHOLDER,)),
    Cut("kesiapan.yaml", ("kesiapan", "*", "kondisi"), PLACEHOLDER),
    Cut("kesiapan.yaml", ("kesiapan", "*", "kesenjangan"), PLACEHOLDER),
    # One item of each list to begin with; whoever writes a SWOT adds as many as there are.
    Cut("kesiapan.yaml", ("swot", "*"), ({"teks": PLACEHOLDER},)),
    Cut("program/*", ("lokasi",), noted=False),
    Cut("program/*", ("status",), noted=False),
    Cut("program/*", ("jumlah_anggaran",)),
    Cut("quick-win/*", ("lokasi",), noted=False),
    Cut("quick-win/*", ("capaian",), noted=False),
)
# Texts about how things stand: where one leans on evidence of the old region, none of it stays.
_STATE_KEYS: Final = frozenset({"masalah", "kondisi"})
_SOURCES_FILE: Final = "sumber.yaml"
_LAWS_FILE: Final = "hukum.yaml"
_AGENCIES_FILE: Final = "opd.yaml"
_SOURCES: Final = "sumber"
_SUCCESSOR: Final = "dicabut_oleh"
_LANGUAGE: Final = "bahasa_pesan"
_BASELINE: Final = "nilai_awal"


def cut_for(file: str, path: YamlPath) -> Cut | None:
    """Return what becomes of a place of a file, or None if it stays."""
    return next((cut for cut in CUTS if cut.fits(file, path)), None)


def is_state(path: YamlPath) -> bool:
    """Tell whether a text says how things stand in the region."""
    return path[-1:] != () and path[-1] in _STATE_KEYS


class EntryDecision:
    """What becomes of the entries of one file of a fork; ``notes`` learn what goes."""

    def __init__(
        self, file: str, card: PlanCard, kept: Kept, old: RegionEntry, notes: ForkNotes
    ) -> None:
        self._file = file
        self._kept = kept
        self._old = old
        self._notes = notes
        self._settings: dict[str, Writable] = {
            "daerah": card.region.code,
            "periode": {"mulai": card.start, "selesai": card.end},
            "tanggal": card.date,
        }
        if card.title:
            self._settings["judul"] = card.title
        if card.language:
            self._settings[_LANGUAGE] = card.language

    def __call__(self, path: YamlPath, value: object) -> "Writable | Delete | None":
        """Return another value, DELETE, or None for what stays."""
        if self._file == MANIFEST_FILE and len(path) == 1 and path[0] in self._settings:
            wanted = self._settings[str(path[0])]
            return None if value == wanted else wanted
        if self._file in (_LAWS_FILE, _SOURCES_FILE) and (len(path) == 2 or path[-1] == _SUCCESSOR):
            return self._decide_registry(value)
        if path[-1] == _SOURCES and isinstance(value, tuple) and self._file != _SOURCES_FILE:
            return self._decide_sources(value)
        if path[-1] == _BASELINE and isinstance(value, Mapping):
            # Of what the program itself will bring, nobody has any yet.
            return None if value.get("nilai") == 0 else DELETE
        return self._decide_words(path, value)

    def _decide_words(self, path: YamlPath, value: object) -> "Writable | Delete | None":
        if self._file == _AGENCIES_FILE and path[-1] == "nama" and isinstance(value, str):
            return self._decide_agency(value)
        cut = cut_for(self._file, path)
        if cut is None or _as_read(cut.marked) == value:
            return None
        if cut.noted:
            self._notes.texts.append((self._file, path, "\n".join(_words_of(value))))
        return DELETE if cut.marked is None else cut.marked

    def _decide_registry(self, value: object) -> "Delete | None":
        known = self._kept.laws if self._file == _LAWS_FILE else self._kept.sources
        named = value.get("id") if isinstance(value, Mapping) else value
        return None if named in known else DELETE

    def _decide_sources(self, value: tuple[object, ...]) -> "Writable | Delete | None":
        left = tuple(one for one in value if isinstance(one, str) and one in self._kept.sources)
        if len(left) == len(value):
            return None
        return left or DELETE

    def _decide_agency(self, name: str) -> str | None:
        marked = marked_agency_name(name, self._old)
        if marked is not None:
            self._notes.agencies.append(name)
        return marked


def _as_read(value: Writable) -> object:
    """Return a value as the reader of plans would: with tuples for lists."""
    if isinstance(value, Mapping):
        return {key: _as_read(part) for key, part in value.items()}
    return tuple(map(_as_read, value)) if isinstance(value, (tuple, list)) else value


def _words_of(value: object) -> Iterator[str]:
    """Yield what a value says, a line for each item."""
    if isinstance(value, Mapping):
        yield "; ".join(" ".join(_words_of(part)) for part in value.values())
    elif isinstance(value, tuple):
        for item in value:
            yield from _words_of(item)
    else:
        yield str(value)
