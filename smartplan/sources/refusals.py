"""What YAML allows and a plan does not: each refusal notes one diagnostic."""

import re
from typing import Final

import yaml

from smartplan.diagnostics import Diagnostic, Related
from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry
from smartplan.sources.content_entries import (
    ANCHOR,
    DUPLICATE_KEY,
    GLUED_COMMENT,
    KEY_NOT_TEXT,
    SEVERAL_DOCUMENTS,
    TAG,
    TOO_DEEP,
    TOO_MANY_VALUES,
)
from smartplan.sources.decoding import describe_character, find_forbidden
from smartplan.sources.event_parser import offsets_of
from smartplan.sources.file_entries import FORBIDDEN_CHARACTER
from smartplan.sources.limits import MAX_DEPTH, MAX_NODES, MAX_REPORTED_PROBLEMS
from smartplan.sources.position import span_of
from smartplan.sources.prose_position import locate
from smartplan.sources.syntax_entries import MISSING_SPACE

_TAG_AS_WRITTEN: Final = re.compile(r"!\S*")
_GLUED_KEY: Final = re.compile(r"([^\s:]+):[^\s:]\S*")
_GLUED_COMMENT: Final = re.compile(r"[ \t]+(#[^\s#!][^\r\n]*)")
_MAX_QUOTED: Final = 60

_Offsets = tuple[int, int]


class Refusals:
    """The refusals in one file; ``lossy`` once a part of its data can't be known."""

    def __init__(self, file: str, text: str) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.lossy = False
        self._file = file
        self._text = text

    def refuse_alias(self, event: yaml.AliasEvent) -> None:
        """Refuse ``*name``; its value stays unknown."""
        message = Text(
            f"alias `*{event.anchor}` tidak dipakai dalam rencana",
            f"the alias `*{event.anchor}` is not used in plans",
        )
        self._note(ANCHOR, *offsets_of(event), message)
        self.lossy = True

    def refuse_merge(self, start: int, end: int) -> None:
        """Refuse the key ``<<``; what it merges stays unknown."""
        message = Text(
            "gabungan `<<` tidak dipakai dalam rencana", "the merge `<<` is not used in plans"
        )
        self._note(ANCHOR, start, end, message)
        self.lossy = True

    def refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse an anchor or a tag, if the value carries one."""
        begin, _ = offsets_of(event)
        if event.anchor is not None:
            sign = f"&{event.anchor}"
            start = max(self._text.find(sign, begin), 0)
            message = Text(
                f"jangkar `{sign}` tidak dipakai dalam rencana",
                f"the anchor `{sign}` is not used in plans",
            )
            self._note(ANCHOR, start, start + len(sign), message)
        if event.tag is not None:
            written = _TAG_AS_WRITTEN.search(self._text, begin)
            start, end = written.span() if written else (begin, begin)
            message = Text(
                f"penanda jenis `{self._quote(start, end)}` tidak dipakai dalam rencana",
                f"the tag `{self._quote(start, end)}` is not used in plans",
            )
            self._note(TAG, start, end, message)

    def refuse_key(self, start: int, end: int) -> None:
        """Refuse a key that is neither text nor a whole number, such as ``{{ nama }}``."""
        message = Text(
            f"kunci `{self._quote(start, end)}` bukan teks dan bukan bilangan bulat",
            f"the key `{self._quote(start, end)}` is neither text nor a whole number",
        )
        self._note(KEY_NOT_TEXT, start, end, message)
        self.lossy = True

    def refuse_duplicate(self, key: str | int, place: _Offsets, first: _Offsets) -> None:
        """Refuse the second of two equal keys."""
        message = Text(f"kunci `{key}` ditulis dua kali", f"the key `{key}` is written twice")
        related = Related(
            self._file,
            span_of(self._text, *first),
            Text("pertama kali di sini", "first written here"),
        )
        self._note(DUPLICATE_KEY, *place, message, related=(related,))

    def refuse_glued_key(self, key: str | int | None, place: _Offsets) -> None:
        """Refuse ``{apbd:Rp5}``, which YAML reads as a key without a value."""
        glued = _GLUED_KEY.fullmatch(key) if isinstance(key, str) else None
        if glued is None or self._text[place[0]] in "'\"":
            return
        colon = place[0] + glued.end(1)
        message = Text(
            f"sesudah titik dua pada `{key}` tidak ada spasi",
            f"there is no space after the colon in `{key}`",
        )
        hint = Text(
            "Tulis spasi sesudah titik dua; jika ini rujukan seperti {fakta:penduduk}, "
            "beri tanda kutip pada seluruh nilainya.",
            "Write a space after the colon; if this is a reference such as {fakta:penduduk}, "
            "put the whole value in quotes.",
        )
        self._note(MISSING_SPACE, colon, colon + 1, message, hint=hint)

    def warn_of_comment(self, end: int) -> None:
        """Warn if an unquoted value goes on with ``#word``, which YAML takes for a comment."""
        comment = _GLUED_COMMENT.match(self._text, end)
        if comment is None:
            return
        sign = self._quote(*comment.span(1))
        message = Text(
            f"`{sign}` dianggap komentar dan tidak masuk ke dalam nilai",
            f"`{sign}` is taken for a comment and is no part of the value",
        )
        self._note(GLUED_COMMENT, *comment.span(1), message)

    def refuse_escapes(self, value: str, offsets: _Offsets) -> None:
        """Refuse forbidden characters that a quoted text writes as escapes."""
        for found in find_forbidden(value):
            if len(self.diagnostics) >= MAX_REPORTED_PROBLEMS:
                return
            span = locate(self._text, offsets, value, found, found + 1)
            message = describe_character(value[found])
            self.diagnostics.append(FORBIDDEN_CHARACTER.diagnose(self._file, span, message))

    def refuse_document(self, event: yaml.Event) -> None:
        """Refuse a second document in the file."""
        message = Text(
            "dokumen kedua dimulai di sini dan tidak dibaca",
            "a second document begins here and is not read",
        )
        self._note(SEVERAL_DOCUMENTS, *offsets_of(event), message)

    def refuse_count(self, event: yaml.Event) -> None:
        """Refuse the first value beyond the limit."""
        message = Text(
            f"berkas memuat lebih dari {MAX_NODES} nilai",
            f"the file holds more than {MAX_NODES} values",
        )
        self._note(TOO_MANY_VALUES, *offsets_of(event), message)

    def refuse_depth(self, event: yaml.Event) -> None:
        """Refuse the first collection beyond the limit."""
        message = Text(
            f"isi bersarang lebih dari {MAX_DEPTH} tingkat",
            f"the content is nested more than {MAX_DEPTH} levels deep",
        )
        self._note(TOO_DEEP, *offsets_of(event), message)

    def _quote(self, start: int, end: int) -> str:
        written = " ".join(self._text[start:end].split())
        return written if len(written) <= _MAX_QUOTED else written[:_MAX_QUOTED] + "…"

    def _note(
        self,
        entry: CatalogueEntry,
        start: int,
        end: int,
        message: Text,
        *,
        hint: Text | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        if len(self.diagnostics) < MAX_REPORTED_PROBLEMS:
            span = span_of(self._text, start, end)
            self.diagnostics.append(entry.diagnose(self._file, span, message, hint, related))
