"""No cell of a Word book is narrower than its longest word, in any book of the examples."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter
from smartplan.convert.word.letters import SHIPPED_FACE, words_of
from smartplan.convert.word.ooxml import Element, name
from smartplan.plan.loader import load_plan
from smartplan.resources import find_examples_dir
from smartplan.workflow import render_plan_book

EXAMPLES = ("batang-kab", "kota-serang", "serang-kab")


class Styles:
    """The styles of a Word file: what a paragraph or table takes from its style."""

    def __init__(self, part: bytes) -> None:
        root = etree.fromstring(part)
        self._styles = {style.get(name("w:styleId")): style for style in root.iter(name("w:style"))}

    def find(self, style: str | None, path: str) -> Element | None:
        """Return a property of a style, or of the one that it is based on."""
        while style in self._styles:
            node = self._styles[style]
            if (found := node.find(path)) is not None:
                return found
            base = node.find(name("w:basedOn"))
            style = None if base is None else base.get(name("w:val"))
        return None


def path_of(*tags: str) -> str:
    return "/".join(name(f"w:{tag}") for tag in tags)


def value_of(node: Element | None, default: str) -> str:
    return default if node is None else node.get(name("w:val"), "1")


def margins_of(table: Element, styles: Styles) -> int:
    """What the margins of a table's cells take of their width."""
    style = value_of(table.find(path_of("tblPr", "tblStyle")), "")
    taken = {"left": 0, "right": 0}
    for margins in (
        styles.find(style, path_of("tblPr", "tblCellMar")),
        table.find(path_of("tblPr", "tblCellMar")),
    ):
        for side in () if margins is None else margins:
            taken[etree.QName(side).localname] = int(side.get(name("w:w")))
    return taken["left"] + taken["right"]


def torn_words(docx: bytes) -> Iterator[str]:
    """Yield each word in a table that is wider than its cell; the letters' widths tell."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
        styles = Styles(archive.read("word/styles.xml"))
    for table in root.iter(name("w:tbl")):
        taken = margins_of(table, styles)
        for cell in table.iterfind(path_of("tr", "tc")):
            room = int(cell.find(path_of("tcPr", "tcW")).get(name("w:w"))) - taken
            for paragraph in cell.iterchildren(name("w:p")):
                yield from words_wider_than(room, paragraph, styles)


def words_wider_than(room: int, paragraph: Element, styles: Styles) -> Iterator[str]:
    style = value_of(paragraph.find(path_of("pPr", "pStyle")), "Normal")
    usual = value_of(styles.find(style, path_of("rPr", "sz")), "22")
    bold = styles.find(style, path_of("rPr", "b")) is not None
    text, size = "", float(usual)
    for run in paragraph.iter(name("w:r")):
        own = run.find(path_of("rPr", "sz"))
        size = float(value_of(own, usual))
        bold = bold or run.find(path_of("rPr", "b")) is not None
        text += "".join(node.text or "" for node in run.iter(name("w:t")))
    for word in words_of(text):
        if SHIPPED_FACE.width(word, size / 2, bold=bold) > room:
            yield f"{word} ({style}, {room})"


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES)
def test_no_word_is_torn_in_a_table(example):
    root = find_examples_dir() / example
    plan = load_plan(root).plan
    assert plan is not None
    torn = {}
    for outline in plan.books:
        job = BookJob(render_plan_book(plan, root, outline))
        (file,) = DocxConverter().convert(job)
        torn[outline.id] = sorted(set(torn_words(file.content)))
    assert len(torn) >= 3
    assert not any(torn.values()), torn
