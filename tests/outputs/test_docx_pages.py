"""Page numbers in Word's lists: those of LibreOffice, and how far those of the layout are off."""

import io
import re
import zipfile

import pypdf
import pytest
from lxml import etree
from sample_book import make_sample_book

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter
from smartplan.convert.word.libreoffice import find_libreoffice, lay_out
from smartplan.convert.word.ooxml import name
from smartplan.convert.word.pages import measure_pages, read_destinations
from smartplan.errors import ConversionError
from smartplan.plan.loader import load_plan
from smartplan.resources import find_examples_dir
from smartplan.workflow import render_plan_book

needs_libreoffice = pytest.mark.skipif(
    find_libreoffice() is None, reason="LibreOffice, which counts the pages, is not installed"
)
FARTHEST = 1
"""By how many pages the layout may differ from LibreOffice in the sample, of some twenty."""
FARTHEST_IN_EXAMPLES = {
    ("batang-kab", "buku-2-masterplan"): 1,
    ("serang-kab", "buku-1-analisis-strategis"): 1,
    ("kota-serang", "buku-1-analisis-strategis"): 1,
}
"""The same in books of some ninety and sixty pages, the latter with long tables of long cells."""


def listed_pages(docx: bytes) -> dict[str, str]:
    """Return the number behind each line of the three lists, by its bookmark."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    found = {}
    for link in document.iter(name("w:hyperlink")):
        codes = [code.text or "" for code in link.iter(name("w:instrText"))]
        if codes and "PAGEREF" in codes[0]:
            texts = [node.text or "" for node in link.iter(name("w:t"))]
            found[codes[0].split()[1]] = texts[-1]
    return found


@pytest.fixture(scope="module")
def near() -> dict[str, str]:
    return listed_pages(DocxConverter().convert(BookJob(make_sample_book()))[0].content)


@pytest.fixture(scope="module")
def exact() -> bytes:
    job = BookJob(make_sample_book(), exact_pages=True)
    return DocxConverter().convert(job)[0].content


def test_every_line_has_a_number(near):
    assert len(near) > 25
    assert all(re.fullmatch(r"\d+|[ivxl]+", page) for page in near.values())


@needs_libreoffice
def test_exact_numbers_are_those_printed(exact):
    reader = pypdf.PdfReader(io.BytesIO(lay_out(exact)))
    printed = [page.extract_text().split()[-1] for page in reader.pages]
    listed = listed_pages(exact)
    places = reader.named_destinations
    destinations = {place.lstrip("/").replace("5F", "_"): place for place in places}
    for bookmark, page in listed.items():
        place = places[destinations[bookmark]]
        assert printed[reader.get_destination_page_number(place)] == page, bookmark


@needs_libreoffice
def test_the_numbers_of_the_layout_are_near(near, exact):
    told = listed_pages(exact)
    assert told.keys() == near.keys()
    arabic = [key for key in told if told[key].isdigit() and near[key].isdigit()]
    assert len(arabic) > 20
    off = {key: int(told[key]) - int(near[key]) for key in arabic}
    assert max(map(abs, off.values())) <= FARTHEST, off
    roman = [key for key in told if key not in arabic]
    assert [told[key] for key in roman] == [near[key] for key in roman]


@needs_libreoffice
@pytest.mark.slow
@pytest.mark.parametrize(("example", "book_id"), FARTHEST_IN_EXAMPLES)
def test_the_numbers_of_the_layout_are_near_in_whole_books(example, book_id):
    root = find_examples_dir() / example
    plan = load_plan(root).plan
    assert plan is not None
    (outline,) = [each for each in plan.books if each.id == book_id]
    rendered = render_plan_book(plan, root, outline)
    near, told = (
        listed_pages(DocxConverter().convert(BookJob(rendered, exact_pages=exact))[0].content)
        for exact in (False, True)
    )
    roman = [key for key in told if not told[key].isdigit()]
    assert [near[key] for key in roman] == [told[key] for key in roman]
    off = {
        key: int(told[key]) - int(near[key])
        for key in told
        if told[key].isdigit() and near[key].isdigit()
    }
    assert len(off) > 50
    assert max(map(abs, off.values())) <= FARTHEST_IN_EXAMPLES[example, book_id], off


def test_without_libreoffice_it_is_said(monkeypatch):
    monkeypatch.setattr("smartplan.convert.word.libreoffice.find_libreoffice", lambda: None)
    with pytest.raises(ConversionError, match="not found") as caught:
        measure_pages(b"", {})
    assert "--exact-pages" in caught.value.hint.indonesian


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7 x", b"/Dests 9 0 R /Type/Pages/Kids[1 0 R]"])
def test_a_pdf_that_reads_otherwise_is_refused(pdf):
    with pytest.raises(ConversionError):
        read_destinations(pdf)


def test_destinations_are_read_by_page():
    pdf = (
        b"1 0 obj<</Type/Page>>endobj 11 0 obj<</Type/Page>>endobj\n"
        b"3 0 obj<</Type/Pages/Kids[ 11 0 R 1 0 R ]>>endobj\n"
        b"14 0 obj<</salah[1 0 R/XYZ 0 0 0]>>endobj\n"
        b"4 0 obj<</5Fbab[1 0 R/XYZ 85 732 0]/5Ftbl[11 0 R/XYZ 1 2 0]>>endobj\n"
        b"<</Dests 4 0 R>>"
    )
    assert read_destinations(pdf) == {"5Fbab": 1, "5Ftbl": 0}
