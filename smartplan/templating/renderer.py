"""Book → RenderedBook: each chapter's template speaks, pictures are drawn on the way."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from smartplan.book.view_model import Book, Chapter
from smartplan.errors import TemplateError
from smartplan.language import Text
from smartplan.templating.blocks import (
    attribute,
    card_block,
    figure_block,
    key_figures_block,
    notice_block,
    table_block,
)
from smartplan.templating.environment import plain_data
from smartplan.templating.finishing import (
    announce_empty_sections,
    drop_empty_sections,
    mend_references,
)
from smartplan.templating.own_design import read_word_reference
from smartplan.templating.pictures import read_pictures, replace_missing_pictures
from smartplan.templating.rendered_book import BookMeta, RenderedBook

# What a template can provoke on plain data; a plan's own template may hold any mistake.
_TEMPLATE_FAILURES: Final = (
    JinjaError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
_ATTRIBUTES: Final = {"front": " .front", "chapter": "", "appendix": " .appendix", "back": " .back"}


def render_book(
    book: Book, meta: BookMeta, environment: SandboxedEnvironment, root: Path
) -> RenderedBook:
    """Render every chapter of a book, in order; pictures are read from the plan folder ``root``.

    Raises TemplateError, naming the template and line, if one is missing or broken.
    """
    assets: dict[str, bytes] = {}

    def render_drawing(name: str, figure: Mapping[str, Any]) -> str:
        template = f"gambar/{figure['drawing']}.svg.j2"
        svg = _render(environment, template, {"chart": figure["model"], "meta": plain_data(meta)})
        assets[f"{name}.svg"] = svg.encode("utf-8")
        return f"{name}.svg"

    def missing(text: str) -> str:
        return notice_block(text) if book.draft else ""

    shared = plain_data(book.shared) | {
        "draft": book.draft,
        "narratives": {
            name: text or missing(f"Tulis narasi/{name}.md.")
            for name, text in book.shared.get("narratives", {}).items()
        },
        "missing": missing,
        "table": lambda table: table_block(table) if table["rows"] else missing(table["caption"]),
        "card": card_block,
        "key_figures": key_figures_block,
        "figure": lambda figure: figure_block(figure, render_drawing),
    }
    render = _render_draft_chapter if book.draft else _render_chapter
    parts = [render(chapter, shared, environment) for chapter in book.chapters]
    markdown = _tidy(_finish(book, "\n\n".join(parts), root))
    pictures = assets | read_pictures(markdown, root)
    return RenderedBook(meta, markdown, pictures, read_word_reference(root))


def _finish(book: Book, markdown: str, root: Path) -> str:
    """Mend what only shows in the whole text: empty sections, references out of the book."""

    def find_in_draft(reference_id: str) -> str:
        return book.find_elsewhere(reference_id) or "(belum ada)"

    if book.draft:
        empty = notice_block("Bagian ini belum berisi.")
        markdown = replace_missing_pictures(markdown, root, notice_block)
        return mend_references(announce_empty_sections(markdown, empty), find_in_draft)
    return mend_references(drop_empty_sections(markdown), book.find_elsewhere)


def _render_chapter(
    chapter: Chapter, shared: Mapping[str, Any], environment: SandboxedEnvironment
) -> str:
    context = {**shared, **plain_data(chapter.content), "title": chapter.title}
    body = _render(environment, f"bab/{chapter.id}.md.j2", context)
    return f"{_heading(chapter)}\n\n{body.strip()}"


def _render_draft_chapter(
    chapter: Chapter, shared: Mapping[str, Any], environment: SandboxedEnvironment
) -> str:
    """Render a chapter, or say why it can't be: templates may rely on what a draft still lacks."""
    try:
        return _render_chapter(chapter, shared, environment)
    except TemplateError as error:
        reason = attribute(error.message.indonesian)
        notice = notice_block(f"Bab ini belum dapat disusun. `{reason.replace('`', '')}`")
        return f"{_heading(chapter)}\n\n{notice}"


def _heading(chapter: Chapter) -> str:
    return f"# {chapter.title} {{#bab-{chapter.id}{_ATTRIBUTES[chapter.kind]}}}"


def _render(environment: SandboxedEnvironment, name: str, context: Mapping[str, Any]) -> str:
    try:
        return environment.get_template(name).render(context)
    except TemplateNotFound as error:
        raise TemplateError(
            Text(f"Templat {error.name} tidak ada.", f"There is no template {error.name}."),
            Text(
                f"Tambahkan templates/{error.name} di folder rencana, atau perbaiki id bab.",
                f"Add templates/{error.name} to the plan folder, or mend the chapter's id.",
            ),
        ) from error
    except TemplateSyntaxError as error:
        where = f"templates/{error.name or name}:{error.lineno}"
        raise TemplateError(
            Text(f"{where}: tulisan templat salah: {error.message}", f"{where}: {error.message}")
        ) from error
    except _TEMPLATE_FAILURES as error:
        where = f"templates/{name}{_line_in_template(error, name)}"
        raise TemplateError(
            Text(f"{where}: templat gagal: {error}", f"{where}: the template failed: {error}"),
            Text(
                "Bandingkan dengan templat bawaan; nama yang dipakai mungkin salah eja.",
                "Compare with the shipped template; a name that it uses may be misspelt.",
            ),
        ) from error


def _line_in_template(error: BaseException, name: str) -> str:
    """Find the line of the template in the traceback, where Jinja2 has put it."""
    line = ""
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.replace("\\", "/").endswith(name):
            line = f":{trace.tb_lineno}"
        trace = trace.tb_next
    return line


def _tidy(markdown: str) -> str:
    """Keep one blank line between blocks, whatever the templates left."""
    lines: list[str] = []
    for line in markdown.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).strip() + "\n"
