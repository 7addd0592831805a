"""A book's layout: its pages as Typst sets them, computed once for all formats."""

import json
import struct
from dataclasses import dataclass
from datetime import UTC, datetime

from smartplan.convert.content_mark import content_mark
from smartplan.convert.labels import Labels, NumberedBook
from smartplan.convert.own_face import find_own_face, letters_of
from smartplan.convert.seal import BLANK_SEAL
from smartplan.convert.typst_job import TypstJob, run_typst
from smartplan.convert.typst_writer import write_book
from smartplan.resources import find_templates_dir
from smartplan.templating.rendered_book import BookMeta, RenderedBook

_MAIN = '#import "book.typ": *\n#show: book\n\n'


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure drawn as PNG at 150 dots per inch, with its size in pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A book as pages."""

    pdf: bytes
    pages: dict[str, str]
    """The printed page of each heading, table and figure by its id, such as "iv" or "12"."""
    own_pages: tuple[tuple[float, ...], ...]
    """For each block that has pages of its own: the size of its text in points, as a whole or,
    where it took more than one page, of each of its parts."""
    figures_png: dict[str, Picture]
    """Each SVG asset by its name, drawn as PNG; empty if pictures weren't asked for."""
    logo: Picture | None
    """The logo drawn as PNG, if it is SVG and pictures were asked for."""
    warnings: tuple[str, ...]
    """What Typst found doubtful; a shipped template gives none."""


def build_layout(book: RenderedBook, numbered: NumberedBook, *, pictures: bool = True) -> Layout:
    """Set a numbered book in pages, in one worker process.

    Raises ``ConversionError`` when the text names a picture that the book lacks, or Typst is
    missing, fails, or takes too long.
    """
    templates = find_templates_dir()
    letters = letters_of(find_own_face(book.meta))
    files = {
        "main.typ": (_MAIN + write_book(numbered.markdown, letters)).encode(),
        "book.typ": (templates / "typst" / "book.typ").read_bytes(),
    }
    names = _name_assets(book)
    files |= {names[name]: content for name, content in book.assets.items()}
    logo = f"logo{book.meta.logo_suffix}" if book.meta.logo else None
    if logo and book.meta.logo:
        files[logo] = book.meta.logo
    files |= {f"font-{order}.ttf": font for order, font in enumerate(book.meta.fonts)}
    files["book.json"] = _describe(book.meta, numbered.labels, names, logo)
    drawn = [names[name] for name in book.assets if name.endswith(".svg")] if pictures else []
    if pictures and logo and logo.endswith(".svg"):
        drawn.append(logo)
    result = run_typst(TypstJob(files, timestamp=stamp(book.meta), pictures=tuple(drawn)))
    figures = {
        name: _measure(result.pictures[names[name]])
        for name in book.assets
        if names[name] in result.pictures
    }
    drawn_logo = _measure(result.pictures[logo]) if logo in result.pictures else None
    return Layout(result.pdf, result.pages, result.own_pages, figures, drawn_logo, result.warnings)


def stamp(meta: BookMeta) -> int:
    """Return the book's date as seconds since 1970, midnight UTC: what files are stamped with."""
    return int(datetime.fromisoformat(meta.date_iso).replace(tzinfo=UTC).timestamp())


def _name_assets(book: RenderedBook) -> dict[str, str]:
    # Names of our own: what a plan calls its pictures never becomes a path.
    return {
        name: f"asset-{order}.{name.rpartition('.')[2].lower()}"
        for order, name in enumerate(book.assets)
    }


def _describe(meta: BookMeta, labels: Labels, assets: dict[str, str], logo: str | None) -> bytes:
    told = (
        "label",
        "title",
        "plan_title",
        "government",
        "region",
        "province",
        "period",
        "date",
        "summary",
        "notice",
        "primary_color",
        "accent_color",
        "paper",
        "font",
        "draft",
    )
    ids = [heading.id for heading in labels.headings] + [c.id for c in labels.captions]
    description = {
        "meta": {name: getattr(meta, name) for name in told},
        "marks": [content_mark(meta.content_hash), BLANK_SEAL] if meta.content_hash else [],
        "logo": logo,
        "assets": assets,
        "headings": [heading.number for heading in labels.headings],
        "captions": [{"kind": c.kind, "number": c.number} for c in labels.captions],
        "ids": [identifier for identifier in ids if identifier],
    }
    return json.dumps(description, ensure_ascii=False).encode()


def _measure(png: bytes) -> Picture:
    width, height = struct.unpack(">II", png[16:24])
    return Picture(png, width, height)
