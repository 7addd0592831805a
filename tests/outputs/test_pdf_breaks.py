"""Where the pages of the PDF end: what belongs together stays together."""

import io
import re

import pypdf
import pytest
from pdf_structure import elements, faults, role
from sample_book import make_sample_book

from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob

TEXT = "Kata demi kata disusun agar halaman terisi, dan tidak satu pun hilang dari baliknya. "


def table(count: int, note: str = "", classes: str = "") -> str:
    rows = "".join(f"| baris {number} | dua |\n" for number in range(1, count + 1))
    told = f"\n{note}\n" if note else ""
    return f"::: {{.tbl{classes} #tbl-a}}\nJudul\n\n| A | B |\n| - | - |\n{rows}{told}:::"


def make_pdf(*parts: str) -> pypdf.PdfReader:
    markdown = "\n\n".join(["# Bab {#bab}", *parts]) + "\n"
    job = BookJob(make_sample_book(markdown=markdown), pictures=False)
    assert job.layout.warnings == ()
    return pypdf.PdfReader(io.BytesIO(load_converter("pdf").convert(job)[0].content))


def pages_of(pdf: pypdf.PdfReader) -> list[str]:
    return [re.sub(r"\s+", " ", page.extract_text()) for page in pdf.pages]


@pytest.mark.parametrize("lines", range(18, 25))
def test_a_note_is_on_the_page_of_its_table(lines):
    filling = "\n\n".join([TEXT] * lines)
    (page,) = [
        text
        for text in pages_of(make_pdf(filling, table(4, "Catatan di bawah."), TEXT * 3))
        if "baris 4" in text
    ]
    assert "Catatan di bawah." in page


@pytest.mark.parametrize("count", range(28, 36))
def test_few_rows_or_a_note_never_begin_a_page(count):
    texts = pages_of(make_pdf(table(count, "Catatan di bawah."), TEXT * 30))
    last = next(text for text in texts if "Catatan di bawah." in text)
    assert len(re.findall(r"baris \d+", last)) >= 3


@pytest.mark.parametrize("count", [30, 32, 34])
def test_the_last_page_of_a_chapter_has_some_rows(count):
    last = pages_of(make_pdf(table(count)))[-1]
    assert len(re.findall(r"baris \d+", last)) >= 8


@pytest.mark.parametrize("count", [16, 17, 18, 19])
def test_no_entry_of_the_bibliography_stands_alone(count):
    entries = [f"[](#src-{number}){{.bib}} {TEXT * 2}" for number in range(count)]
    cited = " ".join(f"[](#src-{number}){{.cite}}" for number in range(count))
    last = pages_of(make_pdf(cited, "# Daftar Pustaka {#pustaka .back}", *entries))[-1]
    assert last.count("Kata demi") >= 2 * 4


def test_the_paragraph_before_a_last_table_is_on_its_page():
    pdf = make_pdf("\n\n".join([TEXT] * 24), f"Sebelum tabel. {TEXT}", table(4))
    (page,) = [text for text in pages_of(pdf) if "baris 4" in text]
    assert "Sebelum tabel." in page


def test_total_and_note_are_the_foot_of_a_table_to_a_reader_aloud():
    pdf = make_pdf(table(5, "Catatan di bawah.", " .total"))
    assert [fault for fault in faults(pdf) if "note" not in fault] == []
    kinds = [role(pdf, element) for element, _ in elements(pdf)]
    assert kinds.count("/TFoot") == 1
    assert kinds.count("/Table") == 1
