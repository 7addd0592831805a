"""Word: pandoc writes the text, and the steps in ``word`` make a finished book of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

from lxml import etree

from smartplan.convert.content_mark import CUSTOM_PART, content_mark
from smartplan.convert.converter import BookJob, OutputFile
from smartplan.convert.layout import stamp
from smartplan.convert.own_face import find_own_face
from smartplan.convert.pandoc import run_pandoc
from smartplan.convert.seal import seal_words
from smartplan.convert.word.body import make_flow
from smartplan.convert.word.cover import make_cover
from smartplan.convert.word.draft import Draft
from smartplan.convert.word.embedded_fonts import embed_fonts
from smartplan.convert.word.footnotes import footnote_parts
from smartplan.convert.word.letters import SHIPPED_FACE
from smartplan.convert.word.lists import read_lists
from smartplan.convert.word.media import Media
from smartplan.convert.word.ooxml import Element, serialise_document
from smartplan.convert.word.package import (
    DOCUMENT,
    Relations,
    core_properties,
    custom_properties,
    pack,
    package_relations,
    read_addresses,
    unpack,
)
from smartplan.convert.word.pages import measure_pages
from smartplan.convert.word.palette import adapt
from smartplan.convert.word.paper import landscape_page, upright_page
from smartplan.convert.word.reference import STYLE_PARTS, part_name, reference_path
from smartplan.convert.word.references import resolve_links
from smartplan.convert.word.region_reference import merge_reference
from smartplan.convert.word.running import running_parts
from smartplan.convert.word.sections import Running, divide
from smartplan.resources import find_templates_dir
from smartplan.templating.rendered_book import BookMeta

_LISTS = part_name("numbering")


class DocxConverter:
    """Makes a book for Word, with its lists filled and its numbers live."""

    FORMAT: ClassVar[str] = "docx"
    SUFFIX: ClassVar[str] = ".docx"

    def convert(self, job: BookJob) -> tuple[OutputFile, ...]:
        """Return the book as one DOCX file; raises ``ConversionError``."""
        reference = _read_reference(job.book.word_reference)
        written = unpack(_run_pandoc(job))
        made = _assemble(job, written, reference, job.layout.pages)
        if job.exact_pages:
            pages = measure_pages(made.content, made.bookmarks)
            made = _assemble(job, written, reference, pages, measured=True)
        return (OutputFile(f"{job.book.meta.book_id}{self.SUFFIX}", made.content),)


@dataclass(frozen=True, slots=True)
class _Made:
    """A Word file, and the bookmark of each id in it."""

    content: bytes
    bookmarks: Mapping[str, str]


def _read_reference(own: bytes | None) -> dict[str, bytes]:
    parts = unpack(reference_path().read_bytes())
    return parts if own is None else merge_reference(own, parts)


def _run_pandoc(job: BookJob) -> bytes:
    lua = find_templates_dir() / "pandoc" / "docx.lua"
    arguments = [f"--reference-doc={reference_path()}", f"--lua-filter={lua}"]
    return run_pandoc(job.numbered.markdown, "docx", arguments)


def _assemble(
    job: BookJob,
    written: Mapping[str, bytes],
    reference: Mapping[str, bytes],
    pages: Mapping[str, str],
    *,
    measured: bool = False,
) -> _Made:
    """Put the parts of the book together, with the page numbers given, ``measured`` in Word."""
    meta = job.book.meta
    relations = Relations()
    for kind in STYLE_PARTS:
        relations.add(kind, part_name(kind).removeprefix("word/"))
    draft = Draft(
        labels=job.numbered.labels,
        pages=pages,
        page=upright_page(meta.paper),
        media=Media(job.layout.figures_png, job.book.assets, relations, job.layout.logo),
        relations=relations,
        lists=read_lists(written[_LISTS], reference[_LISTS]),
        own_pages=iter(job.layout.own_pages),
        measured=measured,
        face=find_own_face(meta) or SHIPPED_FACE,
    )
    document = _make_document(etree.fromstring(written[DOCUMENT]), draft, meta, written)
    parts = {part_name(kind): reference[part_name(kind)] for kind in STYLE_PARTS}
    parts[_LISTS] = draft.lists.extend(parts[_LISTS])
    parts = {part: adapt(content, meta) for part, content in parts.items()}
    parts |= footnote_parts(written, parts["word/settings.xml"], draft)
    if meta.fonts:
        parts |= embed_fonts(parts, meta)
    parts |= (
        running_parts(meta, draft.media, turned=draft.turned)
        | draft.media.parts
        | {DOCUMENT: document}
    )
    parts["word/_rels/document.xml.rels"] = relations.xml()
    parts |= _properties(meta, parts) | {"docProps/app.xml": reference["docProps/app.xml"]}
    return _Made(pack(parts), draft.bookmarks.names)


def _make_document(
    root: Element, draft: Draft, meta: BookMeta, written: Mapping[str, bytes]
) -> bytes:
    """Return the part word/document.xml of the finished book."""
    addresses = read_addresses(written["word/_rels/document.xml.rels"])
    resolve_links(root, draft.labels, draft.bookmarks, draft.relations, addresses)
    flow = make_flow(root[0], draft, landscape_page(meta.paper))
    relate = draft.relations.add
    upright, footer = relate("header", "header1.xml"), relate("footer", "footer1.xml")
    landscape = relate("header", "header2.xml") if draft.turned else upright
    running = Running(upright, landscape, footer)
    whole = divide([*make_cover(meta, draft.media), *flow], meta.paper, running)
    return serialise_document(whole)


def _properties(meta: BookMeta, parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts that say what the file is, which state of the plan it shows, and its seal.

    ``parts`` are the others, which the seal is for.
    """
    moment = datetime.fromtimestamp(stamp(meta), tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    core = core_properties(
        {
            "dc:title": f"{meta.plan_title}, {meta.label}",
            "dc:subject": ", ".join(filter(None, (meta.title, meta.region, meta.period))),
            "dc:creator": meta.government,
            "dc:language": "id-ID",
            "dcterms:created": moment,
            "dcterms:modified": moment,
        }
    )
    mark = content_mark(meta.content_hash)
    custom: dict[str, bytes] = {}
    if mark:
        told = {"Sidik rencana": mark, "Sidik isi": seal_words(parts)}
        custom[CUSTOM_PART] = custom_properties(told)
    return {
        "docProps/core.xml": core,
        "_rels/.rels": package_relations(custom=bool(mark)),
        **custom,
    }
