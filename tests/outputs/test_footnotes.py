"""Footnotes, from the plan's text to the foot of the page in every format."""

import io
import re

import pytest
from pypdf import PdfReader
from sample_book import make_sample_book
from test_docx import Docx

from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NOTES = [
    "Diperiksa pada laman hukum [2025]; dasarnya sama",
    "Hitungan pengelola.",
    "Catatan terakhir.",
]


@pytest.fixture(scope="module")
def job():
    return BookJob(make_sample_book())


def made(job, form):
    return load_converter(form).convert(job)[0].content


@pytest.fixture(scope="module")
def docx(job):
    return Docx(made(job, "docx"))


def text(node):
    return "".join(each.text or "" for each in node.iter(f"{W}t"))


def test_word_has_real_footnotes_in_the_order_of_the_text(docx):
    marks = docx.xpath("//w:footnoteReference/@w:id")
    assert len(marks) == len(NOTES)
    notes = {note.get(f"{W}id"): note for note in docx.part("word/footnotes.xml")}
    for mark, words in zip(marks, NOTES, strict=True):
        assert text(notes[mark]).strip().startswith(words)
        assert len(docx.xpath(".//w:footnoteRef", notes[mark])) == 1
        assert docx.xpath("./w:p/w:pPr/w:pStyle/@w:val", notes[mark]) == ["FootnoteText"]
    for style in docx.xpath("//w:r[w:footnoteReference]/w:rPr/w:rStyle/@w:val"):
        assert style == "FootnoteReference"


def test_the_lines_above_the_notes_are_declared(docx):
    notes = docx.part("word/footnotes.xml")
    kinds = {note.get(f"{W}id"): note.get(f"{W}type") for note in notes if note.get(f"{W}type")}
    assert kinds == {"-1": "separator", "0": "continuationSeparator"}
    settings = docx.part("word/settings.xml")
    assert docx.xpath("./w:footnotePr/w:footnote/@w:id", settings) == ["-1", "0"]


def test_links_in_a_note_are_live(docx):
    notes = docx.part("word/footnotes.xml")
    (outer,) = docx.xpath("//w:hyperlink/@r:id", notes)
    relations = {
        each.get("Id"): each.get("Target") for each in docx.part("word/_rels/footnotes.xml.rels")
    }
    assert relations[outer] == "https://hukum.contohan.go.id/"
    bookmarks = set(docx.xpath("//w:bookmarkStart/@w:name"))
    assert set(docx.xpath("//w:hyperlink/@w:anchor", notes)) <= bookmarks
    (code,) = docx.xpath("//w:instrText/text()", notes)
    assert code.split()[0] == "REF"
    assert code.split()[1] in bookmarks


def test_a_book_without_notes_has_no_part_for_them():
    docx = Docx(made(BookJob(make_sample_book(markdown="# A {#bab-a}\n\nKata.\n")), "docx"))
    assert not [name for name in docx.names if "footnotes" in name]
    assert not docx.xpath("//w:footnotePr", docx.part("word/settings.xml"))


def test_the_pdf_prints_each_note_on_the_page_of_its_mark(job):
    assert job.layout.warnings == ()
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made(job, "pdf"))).pages]
    marks = ("Tidak ada1", "desa wisata2", "tegak kembali3")
    for number, (mark, words) in enumerate(zip(marks, NOTES, strict=True), start=1):
        (page,) = [page for page in pages if re.sub(r"\s+", " ", words) in " ".join(page.split())]
        joined = " ".join(page.split())
        assert f"{number}{words}" in joined.replace(f"{number} {words}", f"{number}{words}")
        assert mark.replace(" ", "") in joined.replace(" ", "")


def test_the_notes_are_tagged_as_notes(job):
    root = PdfReader(io.BytesIO(made(job, "pdf"))).trailer["/Root"]["/StructTreeRoot"]
    found = list(roles(root))
    assert found.count("/Note") == len(NOTES)


def roles(element):
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, dict):
        if "/S" in element:
            yield element["/S"]
        yield from roles(element.get("/K"))
    elif isinstance(element, list):
        for item in element:
            yield from roles(item)


def test_markdown_numbers_the_notes_through_the_book(job):
    told = made(job, "md").decode()
    marks = re.findall(r"(?<!\n)\[\^(\d+)\](?!:)", told)
    notes = re.findall(r"^\[\^(\d+)\]: (.*)$", told, re.MULTILINE)
    assert marks == ["1", "2", "3"]
    assert [number for number, _ in notes] == ["1", "2", "3"]
    assert "[laman hukum](https://hukum.contohan.go.id/) \\[2025\\]; dasarnya *sama*" in notes[0][1]
    assert "footnote" not in told
