"""The Markdown book, read as a git host reads it."""

import re

import pytest
from markdown_it import MarkdownIt
from sample_book import HOSTILE_TEXTS, make_sample_book

from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob
from smartplan.errors import ConversionError


def convert(book):
    return load_converter("md").convert(BookJob(book))


@pytest.fixture(scope="module")
def files():
    return convert(make_sample_book())


@pytest.fixture(scope="module")
def text(files):
    return files[0].content.decode()


@pytest.fixture(scope="module")
def tokens(text):
    return MarkdownIt("gfm-like", {"linkify": False}).parse(text)


def shown(tokens):
    return [
        "".join(
            child.content
            for child in token.children
            if child.type in ("text", "text_special", "code_inline")
        )
        for token in tokens
        if token.type == "inline"
    ]


def test_the_pictures_come_beside_the_text(files, text):
    assert [file.name for file in files] == [
        "buku-2-masterplan.md",
        "buku-2-masterplan.assets/anggaran.svg",
        "buku-2-masterplan.assets/aset/pantai.png",
        "buku-2-masterplan.assets/lebar.svg",
    ]
    names = {file.name for file in files}
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert len(pictures) == 3
    assert set(pictures) <= names


def test_headings_carry_their_numbers(text):
    lines = text.splitlines()
    assert "# BAB I Pendahuluan" in lines
    assert "### 1.2.2 Peraturan Daerah" in lines
    assert "# LAMPIRAN A Daftar Program" in lines
    assert "## Bagian Tanpa Nomor" in lines


def test_every_inner_link_has_its_place(text):
    places = set(re.findall(r'<a id="([^"]+)"></a>', text))
    links = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert len(links) > 20
    assert links <= places


def test_nothing_of_pandoc_is_left(text):
    assert not re.search(r"^:{3,}", text, re.MULTILINE)
    assert not re.search(r"(?<!\\)\{[.#]", text)
    assert "widths=" not in text


def test_captions_stand_above_tables_and_below_figures(text):
    assert re.search(r"\*\*Tabel 2\.1\*\* Indikator dimensi \*branding\*\n\n\| Indikator", text)
    assert re.search(r"anggaran\.svg\)\n\n\*\*Gambar 1\.1\*\* Anggaran per dimensi", text)


def test_panels_become_plain_tables_and_quotes(text):
    assert "| Angka | Keterangan |\n| --- | --- |\n| 24 | program |" in text
    assert "| Hal | Isi |\n| --- | --- |\n| Penanggung jawab |" in text
    assert "> **Quick win**\n>\n> **Sikonde Cikolelet**" in text


def test_hostile_text_reads_as_it_was_written(tokens):
    texts = shown(tokens)
    for hostile in HOSTILE_TEXTS:
        assert texts.count(hostile) == 2, hostile


def test_the_bibliography_is_in_order(text):
    entries = re.findall(r'^<a id="(src-[^"]+)"></a>\\\[(\d)\\\]', text, re.MULTILINE)
    assert entries == [("src-bps", "1"), ("src-rpjmd", "2"), ("src-portal", "3")]


def test_the_cover_is_escaped(text):
    assert r"Enam dimensi, 24 program, \#read(" in text


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ('::: {.fig #fig-x src="anggaran.svg"}\nJudul\n:::\n', "alternative text"),
        ('::: {.photo #fig-x src="tak-ada.png" alt="x"}\nJudul\n:::\n', "missing picture"),
    ],
)
@pytest.mark.parametrize("name", ["md", "pdf"])
def test_a_figure_without_words_or_picture_is_refused(name, figure, words):
    book = make_sample_book(markdown=f"# Bab {{#bab}}\n\n{figure}")
    with pytest.raises(ConversionError, match=f"fig-x.*{words}"):
        load_converter(name).convert(BookJob(book))


@pytest.mark.parametrize("name", ["../keluar.svg", "/mutlak.svg", "c:x.svg", "a\\b.svg"])
def test_a_picture_cannot_leave_the_book(name):
    book = make_sample_book(markdown="# Bab {#bab}\n")
    book.assets[name] = b"<svg/>"
    with pytest.raises(ConversionError, match="may not leave"):
        convert(book)
