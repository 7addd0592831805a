"""Book → RenderedBook: each chapter's template speaks, pictures are drawn on the way."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from smartplan.book.view_model import Book, Chapter
from smartplan.errors import TemplateError
from smartplan.language import Text
from smartplan.templating.blocks import (
    card_block,
    figure_block,
    key_figures_block,
    table_block,
)
from smartplan.templating.environment import plain_data
from smartplan.templating.pictures import read_pictures
from smartplan.templating.rendered_book import BookMeta, RenderedBook

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

    shared = plain_data(book.shared) | {
        "table": table_block,
        "card": card_block,
        "key_figures": key_figures_block,
        "figure": lambda figure: figure_block(figure, render_drawing),
    }
    parts = [_render_chapter(chapter, shared, environment) for chapter in book.chapters]
    markdown = _tidy("\n\n".join(parts))
    return RenderedBook(meta, markdown, assets | read_pictures(markdown, root))


def _render_chapter(
    chapter: Chapter, shared: Mapping[str, Any], environment: SandboxedEnvironment
) -> str:
    context = {**shared, **plain_data(chapter.content), "title": chapter.title}
    body = _render(environment, f"bab/{chapter.id}.md.j2", context)
    heading = f"# {chapter.title} {{#bab-{chapter.id}{_ATTRIBUTES[chapter.kind]}}}"
    return f"{heading}\n\n{body.strip()}"


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
    except (UndefinedError, SecurityError, JinjaError, TypeError, ValueError) as error:
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
