"""The Markdown that a git host shows: GitHub's, without divs and attributes."""

import re
from typing import ClassVar
from urllib.parse import quote

from smartplan.convert.content_mark import content_mark
from smartplan.convert.converter import BookJob, OutputFile
from smartplan.convert.figures import FIGURE_CLASSES
from smartplan.convert.labels import Labels
from smartplan.convert.markdown_notes import lift_notes
from smartplan.convert.seal import BLANK_SEAL, seal_file
from smartplan.convert.structure import Block, Div, Heading, parse_blocks
from smartplan.templating.rendered_book import BookMeta

_CONTENTS_DEPTH = 3
_DRAFT_LINE = "> **DRAF.** Naskah ini untuk dibahas, bukan untuk ditetapkan."
_TABLE_HEADS = {"kpi": "| Angka | Keterangan |", "card": "| Hal | Isi |"}

_BIB = re.compile(r"^\[((?:\\.|[^\[\]\\])*)\]\(#([^()\s]+)\)\{\.bib\}")
_LINK_ATTRIBUTES = re.compile(r"(?<!\\)(\]\([^()\s]*\))\{[^{}]*\}")
_SPAN = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\{[^{}]*\}")
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\([^()\s]*\)(?:\{[^{}]*\})?")
# Signs that mean nothing inside a word; templates escape them, which only hurts the eye.
_NEEDLESS = re.compile(r"(?<=[^\W\d_])\\([.)])|(?<=\w)\\([-,;?%'\"])")
_MEANINGFUL = re.compile(r"([\\`*_\[\]<>#|~$&{}])")


class MarkdownConverter:
    """Makes ``<book-id>.md`` and, beside it, ``<book-id>.assets/`` with the pictures."""

    FORMAT: ClassVar[str] = "md"
    SUFFIX: ClassVar[str] = ".md"

    def convert(self, job: BookJob) -> tuple[OutputFile, ...]:
        """Return the text, then its pictures; raises ``ConversionError``."""
        book, numbered = job.book, job.numbered
        folder = f"{book.meta.book_id}.assets"
        writer = _Writer(numbered.labels, folder)
        parts = _write_front(book.meta, numbered.labels)
        told, notes = lift_notes(numbered.markdown)
        parts += writer.write(parse_blocks(told))
        parts += [f"[^{number}]: {_plain(note)}" for number, note in enumerate(notes, start=1)]
        if mark := content_mark(book.meta.content_hash):
            parts.append(f"<!-- {BLANK_SEAL} -->\n<!-- {mark} -->")
        text = "\n\n".join(parts) + "\n"
        pictures = [
            OutputFile(f"{folder}/{name}", content) for name, content in sorted(book.assets.items())
        ]
        content = seal_file(text.encode())
        return (OutputFile(f"{book.meta.book_id}{self.SUFFIX}", content), *pictures)


class _Writer:
    """Walks a book in its order, so that each heading and caption meets its label."""

    def __init__(self, labels: Labels, folder: str) -> None:
        self._headings = iter(labels.headings)
        self._captions = iter(labels.captions)
        self._folder = folder

    def write(self, blocks: tuple[Block, ...]) -> list[str]:
        parts: list[str] = []
        for block in blocks:
            if isinstance(block, Heading):
                parts += self._write_heading(block)
            elif isinstance(block, Div):
                parts += self._write_div(block)
            else:
                parts.append(_plain(block.text))
        return parts

    def _write_heading(self, heading: Heading) -> list[str]:
        label = next(self._headings)
        words = f"{'#' * heading.level} {label.number} {_plain(heading.title)}"
        return [*_anchor(label.id), re.sub(" +", " ", words)]

    def _write_div(self, div: Div) -> list[str]:
        classes = div.attributes.classes
        if "tbl" in classes:
            caption, rest = self._write_caption(div)
            return [*_anchor(div.attributes.identifier), caption, *rest]
        if FIGURE_CLASSES.intersection(classes):
            caption, rest = self._write_caption(div)
            return [*_anchor(div.attributes.identifier), self._write_picture(div), caption, *rest]
        parts = self.write(div.blocks)
        if "callout" in classes and parts:
            return [_quote([f"**{parts[0]}**", *parts[1:]])]
        for name, head in _TABLE_HEADS.items():
            if name in classes:
                parts = [_replace_head(part, head) for part in parts]
        return [*_anchor(div.attributes.identifier), *parts]

    def _write_caption(self, div: Div) -> tuple[str, list[str]]:
        number = next(self._captions).number
        title, *rest = self.write(div.blocks) or [""]
        title = " ".join(title.split())
        return (f"**{number}** {title}" if number else f"**{title}**"), rest

    def _write_picture(self, div: Div) -> str:
        name, alternative = div.attributes.values["src"], div.attributes.values["alt"]
        return f"![{_escape(alternative)}]({quote(f'{self._folder}/{name}')})"


def _write_front(meta: BookMeta, labels: Labels) -> list[str]:
    place = ", ".join(part for part in (meta.region, meta.province) if part)
    facts = (meta.label, place, meta.period)
    parts = [
        _DRAFT_LINE if meta.draft else "",
        f"# {_escape(meta.title)}",
        f"**{' · '.join(_escape(fact) for fact in facts if fact)}**",
        f"{_escape(meta.government)}, {_escape(meta.date)}",
        _escape(meta.summary),
        _quote([_escape(meta.notice)]) if meta.notice else "",
        "# Daftar Isi",
        _write_contents(labels),
    ]
    return [part for part in parts if part]


def _write_contents(labels: Labels) -> str:
    lines = []
    for heading in labels.headings:
        if heading.level > _CONTENTS_DEPTH:
            continue
        title = _LINK.sub(r"\1", heading.title)
        words = f"{heading.number} {_plain(title)}".strip()
        line = f"[{words}](#{heading.id})" if heading.id else words
        lines.append(f"{'  ' * (heading.level - 1)}- {line}")
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Return Markdown without what only pandoc reads: attributes, and escapes inside words."""
    text = _BIB.sub(r'<a id="\2"></a>\1', text)
    text = _SPAN.sub(r"\1", _LINK_ATTRIBUTES.sub(r"\1", text))
    return _NEEDLESS.sub(lambda match: match[1] or match[2], text)


def _escape(text: str) -> str:
    """Escape a text of the cover, which is plain, for Markdown."""
    return _MEANINGFUL.sub(r"\\\1", " ".join(text.split()))


def _anchor(identifier: str) -> list[str]:
    return [f'<a id="{identifier}"></a>'] if identifier else []


def _quote(parts: list[str]) -> str:
    lines = "\n\n".join(parts).split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _replace_head(table: str, head: str) -> str:
    first, _, rest = table.partition("\n")
    return f"{head}\n{rest}" if first.lstrip().startswith("|") else table
