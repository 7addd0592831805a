"""The pictures of a book: each figure has one, and says in words what it shows."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from smartplan.convert.structure import Attributes, Block, Div, parse_blocks
from smartplan.errors import ConversionError
from smartplan.language import Text
from smartplan.templating.rendered_book import RenderedBook

FIGURE_CLASSES = frozenset({"fig", "photo"})


def check_figures(book: RenderedBook) -> None:
    """Raise ``ConversionError`` for a figure without picture or alternative text.

    Also for a picture whose name would leave the book's folder. Both are a template's mistake.
    """
    for name in book.assets:
        _check_name(name)
    for figure in _find_figures(parse_blocks(book.markdown)):
        _check_figure(figure, book.assets)


def _find_figures(blocks: tuple[Block, ...]) -> Iterator[Attributes]:
    for block in blocks:
        if isinstance(block, Div):
            if FIGURE_CLASSES.intersection(block.attributes.classes):
                yield block.attributes
            yield from _find_figures(block.blocks)


def _check_figure(figure: Attributes, assets: dict[str, bytes]) -> None:
    name = figure.values.get("src", "")
    if name not in assets:
        raise ConversionError(
            Text(
                f"Gambar {figure.identifier} menunjuk berkas yang tidak ada: {name!r}.",
                f"The figure {figure.identifier} points to a missing picture: {name!r}.",
            ),
            Text(
                "Periksa atribut `src` dalam templat.",
                "Check the attribute `src` in the template.",
            ),
        )
    if not figure.values.get("alt", "").strip():
        raise ConversionError(
            Text(
                f"Gambar {figure.identifier} tidak punya teks pengganti.",
                f"The figure {figure.identifier} has no alternative text.",
            ),
            Text(
                'Tulis isi gambar dalam atribut `alt="…"` untuk pembaca tunanetra.',
                'Say what it shows in the attribute `alt="…"`, for readers who can\'t see it.',
            ),
        )


def _check_name(name: str) -> None:
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts or {"\\", ":"} & set(name):
        raise ConversionError(
            Text(
                f"Nama gambar tidak boleh keluar dari folder buku: {name!r}.",
                f"A picture's name may not leave the book's folder: {name!r}.",
            ),
            Text(
                "Pakai nama seperti `aset/peta.png`.",
                "Use a name such as `aset/peta.png`.",
            ),
        )
