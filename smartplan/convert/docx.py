"""Word: pandoc writes the text, and the steps in ``word`` make a finished book of it."""

from typing import ClassVar

from lxml import etree

from smartplan.convert.converter import BookJob, OutputFile
from smartplan.convert.pandoc import run_pandoc
from smartplan.convert.word.body import make_flow
from smartplan.convert.word.cover import make_cover
from smartplan.convert.word.draft import Draft
from smartplan.convert.word.lists import read_lists
from smartplan.convert.word.media import Media
from smartplan.convert.word.ooxml import NAMESPACES, Element, serialise
from smartplan.convert.word.package import (
    DOCUMENT,
    Relations,
    core_properties,
    pack,
    package_relations,
    unpack,
)
from smartplan.convert.word.palette import adapt
from smartplan.convert.word.paper import landscape_page, upright_page
from smartplan.convert.word.reference import STYLE_PARTS, part_name, reference_path
from smartplan.convert.word.references import resolve_links
from smartplan.convert.word.running import footer_part, header_part
from smartplan.convert.word.sections import Running, divide
from smartplan.resources import find_templates_dir
from smartplan.templating.rendered_book import BookMeta


class DocxConverter:
    """Makes a book for Word, with its lists filled and its numbers live."""

    FORMAT: ClassVar[str] = "docx"
    SUFFIX: ClassVar[str] = ".docx"

    def convert(self, job: BookJob) -> tuple[OutputFile, ...]:
        """Return the book as one DOCX file; raises ``ConversionError``."""
        meta = job.book.meta
        written = unpack(self._run_pandoc(job))
        root = etree.fromstring(written[DOCUMENT])
        relations = Relations()
        reference = unpack(reference_path().read_bytes())
        for kind in STYLE_PARTS:
            relations.add(kind, part_name(kind).removeprefix("word/"))
        draft = Draft(
            labels=job.numbered.labels,
            pages=job.layout.pages,
            page=upright_page(meta.paper),
            media=Media(job.layout.figures_png, job.book.assets, relations),
            relations=relations,
            lists=read_lists(written["word/numbering.xml"]),
        )
        document = _make_document(root, draft, meta, _addresses(written))
        parts = {part_name(kind): reference[part_name(kind)] for kind in STYLE_PARTS}
        parts["word/numbering.xml"] = draft.lists.extend(parts["word/numbering.xml"])
        parts = {part: adapt(content, meta) for part, content in parts.items()}
        parts |= draft.media.parts | _running_parts(meta) | {DOCUMENT: document}
        parts["docProps/app.xml"] = reference["docProps/app.xml"]
        parts["docProps/core.xml"] = _properties(meta)
        parts["word/_rels/document.xml.rels"] = relations.xml()
        parts["_rels/.rels"] = package_relations()
        return (OutputFile(f"{meta.book_id}{self.SUFFIX}", pack(parts)),)

    def _run_pandoc(self, job: BookJob) -> bytes:
        lua = find_templates_dir() / "pandoc" / "docx.lua"
        arguments = [f"--reference-doc={reference_path()}", f"--lua-filter={lua}"]
        return run_pandoc(job.numbered.markdown, "docx", arguments)


def _make_document(root: Element, draft: Draft, meta: BookMeta, addresses: dict[str, str]) -> bytes:
    """Return the part word/document.xml of the finished book."""
    running = Running(
        draft.relations.add("header", "header1.xml"),
        draft.relations.add("header", "header2.xml"),
        draft.relations.add("footer", "footer1.xml"),
    )
    resolve_links(root, draft.labels, draft.bookmarks, draft.relations, addresses)
    flow = make_flow(root[0], draft, landscape_page(meta.paper))
    whole = divide([*make_cover(meta, draft.media), *flow], meta.paper, running)
    root[0][:] = whole
    etree.cleanup_namespaces(root, top_nsmap=NAMESPACES, keep_ns_prefixes=["w", "r"])
    return serialise(root)


def _addresses(written: dict[str, bytes]) -> dict[str, str]:
    relations = etree.fromstring(written["word/_rels/document.xml.rels"])
    return {each.get("Id", ""): each.get("Target", "") for each in relations}


def _running_parts(meta: BookMeta) -> dict[str, bytes]:
    upright, landscape = upright_page(meta.paper), landscape_page(meta.paper)
    width = upright.text_width
    return {
        "word/header1.xml": header_part(meta.plan_title, meta.label, upright, width),
        "word/header2.xml": header_part(meta.plan_title, meta.label, landscape, width),
        "word/footer1.xml": footer_part(),
    }


def _properties(meta: BookMeta) -> bytes:
    moment = f"{meta.date_iso}T00:00:00Z"
    return core_properties(
        {
            "dc:title": f"{meta.plan_title}, {meta.label}",
            "dc:subject": ", ".join(filter(None, (meta.title, meta.region, meta.period))),
            "dc:creator": meta.government,
            "dc:language": "id-ID",
            "dcterms:created": moment,
            "dcterms:modified": moment,
        }
    )
