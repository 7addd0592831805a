"""The numbers of a book: chapters, sections, tables, figures and citations.

Counted once, here, and given to every converter, so that the formats cannot disagree.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from smartplan.convert.structure import Block, Chunk, Div, Heading, parse_blocks
from smartplan.errors import ConversionError
from smartplan.language import Text

HeadingKind = Literal["front", "chapter", "section", "appendix", "back"]
CaptionKind = Literal["tbl", "fig"]

_CAPTION_KINDS: dict[str, CaptionKind] = {"tbl": "tbl", "fig": "fig", "photo": "fig"}
_CAPTION_WORDS: dict[CaptionKind, str] = {"tbl": "Tabel", "fig": "Gambar"}
_EMPTY_LINK = re.compile(r"\[\]\(#([^()\s]+)\)\{\.(ref|cite|bib)\}")
_INNER_LINK = re.compile(r"(?<!\\)\]\(#([^()\s]+)\)")
_BIB_START = re.compile(r"\[\]\(#([^()\s]+)\)\{\.bib\}")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
_ROMAN_SMALL = ((9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class HeadingLabel:
    """One heading: its number is "BAB I", "1.1", "LAMPIRAN A", "A.1" or empty."""

    id: str
    level: int
    kind: HeadingKind
    number: str
    title: str
    """As Markdown, escaped as in the book."""


@dataclass(frozen=True, slots=True)
class CaptionLabel:
    """One caption: its number is "Tabel 2.1", "Gambar A.1", or empty in the front matter."""

    id: str
    kind: CaptionKind
    number: str
    title: str
    """As Markdown, escaped as in the book."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Everything in a book that can be numbered or pointed at, in the order of the book."""

    headings: tuple[HeadingLabel, ...]
    captions: tuple[CaptionLabel, ...]
    citations: dict[str, int]
    """The number of each cited source, by first appearance."""


@dataclass(frozen=True, slots=True)
class NumberedBook:
    """A book's Markdown in which every reference and citation has its text."""

    markdown: str
    labels: Labels


def number_book(markdown: str) -> NumberedBook:
    """Number a book's text: count, resolve references, number and sort the bibliography.

    Raises ``ConversionError`` naming each id that is used twice or points nowhere; both are
    mistakes of a template, since a plan's own references were checked before.
    """
    counter = _Counter()
    counter.count(parse_blocks(markdown))
    body, entries = _take_bibliography(markdown)
    cited = dict.fromkeys(m[1] for m in _EMPTY_LINK.finditer(body) if m[2] == "cite")
    citations = {source: number for number, source in enumerate(cited, start=1)}
    sources = [source for source, _ in entries]
    kept = sorted((citations[source], text) for source, text in entries if source in citations)
    whole = body.replace(_BIBLIOGRAPHY_MARK, "\n\n".join(text for _, text in kept))
    _refuse_doubles([*counter.identifiers, *sources])
    _refuse_dangling(whole, set(counter.identifiers), set(counter.texts), set(sources))
    fill = partial(_fill_links, texts=counter.texts, citations=citations)
    labels = Labels(
        tuple(replace(label, title=fill(label.title)) for label in counter.headings),
        tuple(replace(label, title=fill(label.title)) for label in counter.captions),
        citations,
    )
    return NumberedBook(fill(whole), labels)


def to_roman(number: int) -> str:
    """Write a number from 1 in capital roman numerals."""
    letters = ""
    for value, sign in _ROMAN + _ROMAN_SMALL:
        letters += sign * (number // value)
        number %= value
    return letters


def from_roman(letters: str) -> int:
    """Read a number in capital roman numerals as ``to_roman`` writes it; 0 for anything else."""
    number, left = 0, letters
    for value, sign in _ROMAN + _ROMAN_SMALL:
        while left.startswith(sign):
            number, left = number + value, left.removeprefix(sign)
    return number if to_roman(number) == letters else 0


class _Counter:
    """Walks a book once and collects what it numbers."""

    def __init__(self) -> None:
        self.headings: list[HeadingLabel] = []
        self.captions: list[CaptionLabel] = []
        self.texts: dict[str, str] = {}
        self.identifiers: list[str] = []
        self._chapters: Counter[HeadingKind] = Counter()
        self._prefix = ""
        """The chapter's part of every number below it: "2", "A", or nothing."""
        self._section = [0, 0]
        self._section_numbered = False
        self._captions_of_chapter: Counter[CaptionKind] = Counter()

    def count(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, Heading):
                self._add_heading(block)
            elif isinstance(block, Div):
                self._add_div(block)
                self.count(block.blocks)

    def _add_heading(self, heading: Heading) -> None:
        kind = _heading_kind(heading)
        number = self._open_chapter(kind) if heading.level == 1 else self._section_number(heading)
        identifier = heading.attributes.identifier
        label = HeadingLabel(identifier, heading.level, kind, number, heading.title)
        self.headings.append(label)
        if identifier:
            self.identifiers.append(identifier)
            spoken = number.replace("LAMPIRAN", "Lampiran")
            self.texts[identifier] = spoken or heading.title

    def _open_chapter(self, kind: HeadingKind) -> str:
        self._section = [0, 0]
        self._captions_of_chapter.clear()
        self._chapters[kind] += 1
        order = self._chapters[kind]
        if kind == "chapter":
            self._prefix = str(order)
            return f"BAB {to_roman(order)}"
        if kind == "appendix":
            self._prefix = _to_letters(order)
            return f"LAMPIRAN {self._prefix}"
        self._prefix = ""
        return ""

    def _section_number(self, heading: Heading) -> str:
        numbered = bool(self._prefix) and "unnumbered" not in heading.attributes.classes
        if heading.level == 2:
            self._section_numbered = numbered
            if numbered:
                self._section = [self._section[0] + 1, 0]
                return f"{self._prefix}.{self._section[0]}"
        elif heading.level == 3 and numbered and self._section_numbered:
            self._section[1] += 1
            return f"{self._prefix}.{self._section[0]}.{self._section[1]}"
        return ""

    def _add_div(self, div: Div) -> None:
        identifier = div.attributes.identifier
        if identifier:
            self.identifiers.append(identifier)
        kind = next(
            (_CAPTION_KINDS[c] for c in div.attributes.classes if c in _CAPTION_KINDS), None
        )
        if kind is None:
            return
        number = ""
        if self._prefix:
            self._captions_of_chapter[kind] += 1
            order = self._captions_of_chapter[kind]
            number = f"{_CAPTION_WORDS[kind]} {self._prefix}.{order}"
        title = _caption_title(div)
        self.captions.append(CaptionLabel(identifier, kind, number, title))
        if identifier:
            self.texts[identifier] = number or title


def _heading_kind(heading: Heading) -> HeadingKind:
    if heading.level > 1:
        return "section"
    classes = heading.attributes.classes
    if "front" in classes:
        return "front"
    if "appendix" in classes:
        return "appendix"
    return "back" if "back" in classes else "chapter"


def _to_letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _caption_title(div: Div) -> str:
    first = next((block.text for block in div.blocks if isinstance(block, Chunk)), "")
    return " ".join(first.split())


_BIBLIOGRAPHY_MARK = "\0bibliography\0"


def _take_bibliography(markdown: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text with a mark where its bibliography stood, and the entries by source."""
    entries: list[tuple[str, str]] = []
    chunks: list[str] = []
    for chunk in re.split(r"\n[ \t]*\n", markdown):
        if start := _BIB_START.match(chunk.lstrip("\n")):
            if not entries:
                chunks.append(_BIBLIOGRAPHY_MARK)
            entries.append((start[1], chunk.strip("\n")))
        else:
            chunks.append(chunk)
    return "\n\n".join(chunks), entries


def _fill_links(markdown: str, texts: dict[str, str], citations: dict[str, int]) -> str:
    def fill(match: re.Match[str]) -> str:
        identifier, kind = match[1], match[2]
        text = texts[identifier] if kind == "ref" else rf"\[{citations[identifier]}\]"
        return f"[{text}](#{identifier}){{.{kind}}}"

    return _EMPTY_LINK.sub(fill, markdown)


def _refuse_doubles(identifiers: list[str]) -> None:
    twice = sorted(name for name, times in Counter(identifiers).items() if times > 1)
    if not twice:
        return
    names = ", ".join(twice)
    raise ConversionError(
        Text(
            f"Tanda pengenal dipakai lebih dari sekali dalam teks buku: {names}.",
            f"The book's text uses an id more than once: {names}.",
        ),
        Text(
            "Beri tiap judul, tabel, dan gambar dalam templat tanda pengenal sendiri.",
            "Give each heading, table and figure in the templates an id of its own.",
        ),
    )


def _refuse_dangling(
    markdown: str, places: set[str], numbered: set[str], sources: set[str]
) -> None:
    targets = {"ref": numbered, "cite": sources, "bib": sources}
    used = {(match[1], match[2]) for match in _EMPTY_LINK.finditer(markdown)}
    dangling = {name for name, kind in used if name not in targets[kind]}
    linked = {match[1] for match in _INNER_LINK.finditer(markdown)}
    dangling |= linked - places - sources
    if not dangling:
        return
    names = ", ".join(sorted(dangling))
    raise ConversionError(
        Text(
            f"Rujukan dalam teks buku tidak menuju apa pun: {names}.",
            f"The book's text refers to what does not exist: {names}.",
        ),
        Text(
            "Periksa templat yang menulis rujukan itu, atau tambahkan bagian yang dirujuk.",
            "Check the template that writes the reference, or add what it refers to.",
        ),
    )
