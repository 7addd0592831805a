"""The PDF book: pages, text, numbering, lists, standards."""

import io
import re

import pypdf
import pytest
from sample_book import HOSTILE_TEXTS, MARKDOWN, escape, make_sample_book

from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob

MILLIMETRE = 72 / 25.4


def read(content):
    return pypdf.PdfReader(io.BytesIO(content))


def text_of(page):
    return re.sub(r"\s+", " ", page.extract_text())


@pytest.fixture(scope="module")
def job():
    return BookJob(make_sample_book())


@pytest.fixture(scope="module")
def pdf(job):
    return read(load_converter("pdf").convert(job)[0].content)


@pytest.fixture(scope="module")
def pages(pdf):
    return [text_of(page) for page in pdf.pages]


def page_with(pages, words):
    found = [text for text in pages if words in text]
    assert len(found) == 1, (words, len(found))
    return found[0]


def test_typst_finds_nothing_doubtful(job):
    assert job.layout.warnings == ()


def test_the_cover_says_what_the_book_is(pages):
    for words in ("BUKU II", "Kabupaten Contohan", "2025–2034", '#read("/etc/passwd") $x$ [enam]'):
        assert words in pages[0]
    assert "KABUPATEN CONTOHAN" in pages[0]


def test_pages_are_roman_before_the_body_and_arabic_in_it(pdf, pages):
    labels = pdf.page_labels
    first = pages.index(page_with(pages, "Jumlah penduduk"))
    assert labels[1:first] == ["i", "ii", "iii", "iv"]
    assert labels[first : first + 3] == ["1", "2", "3"]


def test_contents_name_the_right_pages(job, pages):
    contents = page_with(pages, "Daftar Isi Halaman")
    for heading in job.numbered.labels.headings:
        if heading.level > 3 or heading.id in ("sec-asing", "sec-branding"):
            continue
        line = rf"{re.escape(heading.title)}[ .]+{job.layout.pages[heading.id]}\b"
        assert re.search(line, contents), heading.title


def test_lists_name_the_right_pages(job, pages):
    for caption in job.numbered.labels.captions:
        title = "Daftar Tabel" if caption.kind == "tbl" else "Daftar Gambar"
        listed = page_with(
            pages,
            f"{title} {'Tabel' if caption.kind == 'tbl' else 'Gambar'}",
        )
        page = job.layout.pages[caption.id]
        assert re.search(rf"{re.escape(caption.number)} [^…]+?[ .]+{page}\b", listed)


def test_told_pages_are_the_printed_ones(job, pdf, pages):
    labels = pdf.page_labels
    for caption in job.numbered.labels.captions:
        printed = pages[labels.index(job.layout.pages[caption.id])]
        assert caption.number in printed


def test_headings_and_captions_carry_the_numbers_of_the_labels(job, pages):
    whole = " ".join(pages[5:])
    for label in (*job.numbered.labels.headings, *job.numbered.labels.captions):
        assert label.number in whole


def test_references_and_citations_read_as_numbers_and_lead_somewhere(pdf, pages):
    first = page_with(pages, "Jumlah penduduk")
    assert "jiwa [1], dengan sebaran" in first
    assert "Lihat Tabel 2.1, Gambar 1.1, dan 1.2;" in first.replace("\xa0", " ")
    links = [a.get_object() for page in pdf.pages for a in page.get("/Annots", [])]
    inner = [a for a in links if "/Dest" in a or a.get("/A", {}).get("/S") == "/GoTo"]
    outer = [a["/A"]["/URI"] for a in links if a.get("/A", {}).get("/S") == "/URI"]
    assert len(inner) > 30
    assert set(outer) == {"https://data.contohan.go.id/", "https://hukum.contohan.go.id/"}


def test_a_long_table_repeats_its_head(pages):
    heads = [text for text in pages if "Kode Kegiatan" in text]
    assert len(heads) >= 3
    whole = " ".join(heads)
    assert all(f".2.01.{n:04d}" in whole for n in range(1, 91))


def test_landscape_pages_keep_header_and_page_number(pdf, pages):
    wide = [n for n, page in enumerate(pdf.pages) if page.mediabox.width > page.mediabox.height]
    assert len(wide) >= 2
    for number in wide:
        assert "Masterplan Kota Cerdas Kabupaten Contohan" in pages[number]
        assert pages[number].rstrip().endswith(pdf.page_labels[number])
    assert "Matriks program" in pages[wide[0]]


def test_hostile_text_reads_as_it_was_written(pages):
    # Once in a paragraph, once in a table.
    whole = " ".join(pages[5:])
    for hostile in HOSTILE_TEXTS:
        assert whole.count(re.sub(r"\s+", " ", hostile)) >= 2, hostile
    assert "root:" not in whole


@pytest.mark.parametrize(
    "place", ["# {} {{#x}}", "{}", "- {}", "**{}**", "*a*{}", "| A |\n| - |\n| {} |"]
)
@pytest.mark.parametrize(
    "words",
    [
        *("= judul", "- butir", "+ urut", "1. satu", "/ a: b", "// a /* b", "-- a --- b"),
        *("a...b -5 c-?d 3--4 e---f", "-? x ~ y", ".read()", '(read("a"))', "#x[a]", "<a-1> @b"),
    ],
)
def test_plan_text_is_never_code(place, words):
    # Each opens something in Typst; as text it must survive in every place where text can stand.
    markdown = "# Bab {#bab}\n\nAwal.\n\n" + place.format(escape(words)) + "\n"
    result = BookJob(make_sample_book(markdown=markdown), pictures=False).layout
    assert words in " ".join(text_of(page) for page in read(result.pdf).pages)
    assert result.warnings == ()


def test_it_is_archival_and_accessible(pdf):
    metadata = pdf.xmp_metadata.stream.get_data().decode()
    assert re.search(r'pdfaid:part(="|>)2', metadata)
    assert re.search(r'pdfaid:conformance(="|>)A', metadata)
    assert re.search(r'pdfuaid:part(="|>)1', metadata)
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "id-ID"
    assert pdf.metadata.title == "Masterplan Kota Cerdas Kabupaten Contohan, Buku II"
    assert pdf.metadata.author == "Pemerintah Kabupaten Contohan"
    assert pdf.metadata.creation_date.date().isoformat() == "2025-11-03"


def test_bookmarks_follow_the_headings(pdf):
    titles = [item.title for item in pdf.outline if not isinstance(item, list)]
    assert titles[:2] == ["Halaman Pengesahan", "Kata Pengantar"]
    assert any("Strategi Pembangunan" in title for title in titles)
    assert any("Daftar Pustaka" in title for title in titles)


def test_the_same_book_gives_the_same_bytes(job):
    assert BookJob(make_sample_book()).layout.pdf == job.layout.pdf


def test_figures_are_drawn_for_word(job):
    figures = job.layout.figures_png
    assert set(figures) == {"anggaran.svg", "lebar.svg"}
    for name, width in (("anggaran.svg", 620), ("lebar.svg", 980)):
        assert figures[name].width == pytest.approx(width * 150 / 96, abs=2)
        assert figures[name].png.startswith(b"\x89PNG")


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_paper(paper, size):
    result = BookJob(make_sample_book(paper, "# Bab {#bab}\n\nIsi.\n"), pictures=False).layout
    box = read(result.pdf).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(
        [side * MILLIMETRE for side in size], abs=0.1
    )


def test_empty_lists_are_left_out():
    result = BookJob(make_sample_book(markdown="# Bab {#bab}\n\nIsi.\n"), pictures=False).layout
    pages = [text_of(page) for page in read(result.pdf).pages]
    assert len(pages) == 3
    assert not any("Daftar Tabel" in text or "Daftar Gambar" in text for text in pages)


def test_long_words_stay_in_their_cells():
    word = "mempertanggungjawabkannyalah"
    rows = f"| {word} | program/dengan_nama.yang-panjang-sekali | x |"
    head = '::: {.tbl #tbl-x widths="8 12 80"}\nSempit\n\n| A | B | C |\n| - | - | - |'
    table = f"{head}\n{rows}\n:::\n"
    result = BookJob(make_sample_book(markdown=f"# Bab {{#bab}}\n\n{table}"), pictures=False).layout
    page = read(result.pdf).pages[-1]
    assert word not in text_of(page)
    plain = re.sub(r"[\u00ad\u200b\u2010\s-]", "", page.extract_text())
    assert word in plain


def test_the_sample_holds_every_construct():
    for name in ("landscape", "card", "callout", "lead", "eyebrow", "kpi", "note", "signature"):
        assert f"::: {name}\n" in MARKDOWN
    for name in (".tbl", ".fig", ".photo", ".front", ".appendix", ".back", ".unnumbered", ".total"):
        assert name in MARKDOWN
