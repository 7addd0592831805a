"""The Word book: what stands in its parts, item by item."""

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree
from sample_book import HOSTILE_TEXTS, SOURCE_COUNT, make_png, make_sample_book

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter
from smartplan.convert.word.ooxml import MARKS, NAMESPACES
from smartplan.errors import ConversionError

W = f"{{{NAMESPACES['w']}}}"
R = f"{{{NAMESPACES['r']}}}"
TEXT_WIDTH = {"A4": 8788, "F4": 9071}
LANDSCAPE_WIDTH = 14344


class Docx:
    """A DOCX file, opened for questions."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.names = archive.namelist()
            self.dates = {entry.date_time for entry in archive.infolist()}
            self.parts = {name: archive.read(name) for name in self.names}
        self.document = etree.fromstring(self.parts["word/document.xml"])

    def xpath(self, query: str, root: etree._Element | None = None) -> list:
        return (self.document if root is None else root).xpath(query, namespaces=NAMESPACES)

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def styled(self, style: str) -> list[etree._Element]:
        return self.xpath(f'//w:p[w:pPr/w:pStyle/@w:val="{style}"]')


def text(node: etree._Element) -> str:
    parts = {f"{W}t": lambda n: n.text or "", f"{W}tab": lambda n: "\t", f"{W}br": lambda n: "\n"}
    return "".join(parts[n.tag](n) for n in node.iter(*parts) if n.getparent().tag == f"{W}r")


def make_docx(job: BookJob) -> bytes:
    (file,) = DocxConverter().convert(job)
    assert file.name == f"{job.book.meta.book_id}.docx"
    return file.content


@cache
def sample_job() -> BookJob:
    return BookJob(make_sample_book())


@cache
def sample_bytes() -> bytes:
    return make_docx(sample_job())


@pytest.fixture(scope="module")
def docx() -> Docx:
    return Docx(sample_bytes())


def docx_of(markdown: str) -> Docx:
    return Docx(make_docx(BookJob(make_sample_book(markdown=markdown))))


# The file --------------------------------------------------------------------------------------


def test_is_the_same_file_each_time():
    assert make_docx(BookJob(make_sample_book())) == sample_bytes()


def test_zip_carries_no_date_of_today(docx):
    assert docx.dates == {(1980, 1, 1, 0, 0, 0)}


def test_every_part_is_declared_and_every_relation_leads_somewhere(docx):
    types = docx.part("[Content_Types].xml")
    overrides = {node.get("PartName") for node in types if node.get("PartName")}
    endings = {node.get("Extension") for node in types if node.get("Extension")}
    for name in docx.names:
        assert (
            f"/{name}" in overrides
            or name.rpartition(".")[2] in endings - {"xml"}
            or (name == "[Content_Types].xml")
        )
    relations = docx.part("word/_rels/document.xml.rels")
    known = {node.get("Id"): node for node in relations}
    used = {value for node in docx.document.iter() for key, value in node.items() if R in key}
    assert used
    assert used <= known.keys()
    for node in relations:
        if node.get("TargetMode") != "External":
            assert f"word/{node.get('Target')}" in docx.names


def test_core_properties(docx):
    core = docx.part("docProps/core.xml")
    told = {etree.QName(node).localname: node.text for node in core}
    assert told["title"] == "Masterplan Kota Cerdas Kabupaten Contohan, Buku II"
    assert told["creator"] == "Pemerintah Kabupaten Contohan"
    assert told["subject"] == "Masterplan Kota Cerdas, Kabupaten Contohan, 2025–2034"
    assert told["language"] == "id-ID"
    assert told["created"] == told["modified"] == "2025-11-03T00:00:00Z"


def test_language_of_the_text_is_indonesian(docx):
    (language,) = docx.xpath("//w:docDefaults//w:lang/@w:val", docx.part("word/styles.xml"))
    assert language == "id-ID"


def test_word_asks_nothing_on_opening(docx):
    assert docx.xpath("//@w:dirty") == []
    assert docx.xpath("//w:updateFields", docx.part("word/settings.xml")) == []


def test_no_mark_of_ours_stays(docx):
    assert MARKS.encode() not in docx.parts["word/document.xml"]


ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs "
    "spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike noProof vanish color spacing sz szCs vertAlign "
    "lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan tcBorders shd tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType",
    "lvl": "start numFmt pStyle isLgl suff lvlText lvlJc pPr rPr",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tcPr "
    "tblStylePr",
}


@pytest.mark.parametrize("part", ["document", "styles", "numbering", "header1", "footer1"])
def test_properties_stand_in_the_order_of_the_schema(docx, part):
    root = docx.part(f"word/{part}.xml")
    met = 0
    for short, order in ORDERS.items():
        places = {f"{W}{name}": place for place, name in enumerate(order.split())}
        for node in root.iter(f"{W}{short}"):
            found = [places[child.tag] for child in node]
            assert found == sorted(found), etree.tostring(node)
            met += 1
    assert met


def test_every_style_and_list_that_is_used_exists(docx):
    styles = set(docx.xpath("//w:style/@w:styleId", docx.part("word/styles.xml")))
    used = docx.xpath("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    assert set(used) <= styles
    numbering = docx.part("word/numbering.xml")
    lists = set(docx.xpath("//w:num/@w:numId", numbering)) | {"0"}
    assert set(docx.xpath("//w:numId/@w:val")) <= lists
    assert set(docx.xpath("//w:lvl/w:pStyle/@w:val", numbering)) <= styles


def test_bookmarks_are_unique_and_every_link_finds_its_own(docx):
    names = docx.xpath("//w:bookmarkStart/@w:name")
    numbers = docx.xpath("//w:bookmarkStart/@w:id")
    assert len(names) == len(set(names)) > 20
    assert len(numbers) == len(set(numbers))
    assert sorted(numbers) == sorted(docx.xpath("//w:bookmarkEnd/@w:id"))
    assert all(re.fullmatch(r"_[A-Za-z0-9_]{1,39}", name) for name in names)
    anchors = docx.xpath("//w:hyperlink/@w:anchor")
    codes = " ".join(docx.xpath("//w:instrText/text()"))
    named = re.findall(r"(?:REF|PAGEREF) (\S+)", codes)
    assert anchors
    assert named
    assert {*anchors, *named} <= set(names)


def test_fields_open_and_close(docx):
    kinds = docx.xpath("//w:fldChar/@w:fldCharType")
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 50


# The text --------------------------------------------------------------------------------------


def test_headings_carry_word_styles_and_no_typed_numbers(docx):
    styles = {
        "Heading1": ["Pendahuluan", "Strategi Pembangunan", "Teks Asing"],
        "JudulDepan": ["Halaman Pengesahan", "Kata Pengantar", "Daftar Pustaka", "Kolofon"],
        "JudulLampiran": ["Daftar Program", "Formulir"],
        "JudulLampiran2": ["Rincian"],
        "Heading3": [
            "Peraturan Pusat",
            "Peraturan Daerah",
            "Sikonde: Sistem Konektivitas Desa Wisata",
        ],
        "Heading4": ["Catatan kecil"],
        "JudulBagian": ["Bagian Tanpa Nomor"],
    }
    for style, titles in styles.items():
        assert [text(node).strip() for node in docx.styled(style)] == titles


def test_headings_are_numbered_by_one_list_of_word(docx):
    styles, numbering = docx.part("word/styles.xml"), docx.part("word/numbering.xml")
    for level, (style, form, shown, legal) in enumerate(
        [
            ("Heading1", "upperRoman", "BAB %1", 0),
            ("Heading2", "decimal", "%1.%2", 1),
            ("Heading3", "decimal", "%1.%2.%3", 1),
        ]
    ):
        (number,) = docx.xpath(f'//w:style[@w:styleId="{style}"]//w:numId/@w:val', styles)
        assert number == "1"
        (lvl,) = docx.xpath(
            f'//w:abstractNum[@w:abstractNumId="1"]/w:lvl[@w:ilvl="{level}"]', numbering
        )
        assert docx.xpath("w:pStyle/@w:val", lvl) == [style]
        assert docx.xpath("w:numFmt/@w:val", lvl) == [form]
        assert docx.xpath("w:lvlText/@w:val", lvl) == [shown]
        assert len(docx.xpath("w:isLgl", lvl)) == legal
    for style in ("JudulDepan", "JudulLampiran"):
        query = f'//w:style[@w:styleId="{style}"]//w:outlineLvl/@w:val'
        assert docx.xpath(query, styles) == ["0"]


def test_contents_are_filled_with_the_pages_of_the_layout(docx):
    pages = sample_job().layout.pages
    lines = [text(node) for level in "123" for node in docx.styled(f"TOC{level}")]
    labels = [label for label in sample_job().numbered.labels.headings if label.level <= 3]
    lists = ("heading", "tbl", "fig")
    assert len(lines) == len(labels) + len(lists)
    titles = ("Daftar Isi", "Daftar Tabel", "Daftar Gambar")
    wanted = [
        f"{title}\t{pages[f'smartplan-{kind}']}" for kind, title in zip(lists, titles, strict=True)
    ]
    # As in the PDF: behind the front matter, before the first chapter.
    assert lines[2:5] == wanted
    assert lines[1].startswith("Kata Pengantar")
    for label in labels:
        number = label.number.replace("LAMPIRAN", "Lampiran")
        ends = [line for line in lines if line.endswith(f"\t{pages[label.id]}")]
        assert any(line.startswith(f"{number}\t" if number else "") for line in ends), label
    assert f"BAB II\tStrategi Pembangunan\t{pages['bab-strategi']}" in lines
    assert f"2.1\tSmart Branding\t{pages['sec-branding']}" in lines
    assert f"Lampiran A\tDaftar Program\t{pages['lampiran-daftar']}" in lines
    assert f"Kata Pengantar\t{pages['bab-pengantar']}" in lines
    assert pages["bab-pengantar"] == "ii"


def test_contents_are_fields_that_word_can_update(docx):
    codes = [code.strip() for code in docx.xpath("//w:instrText/text()") if " TOC " in code]
    assert codes == [
        r'TOC \o "1-3" \h \z \u',
        r'TOC \h \z \c "Tabel"',
        r'TOC \h \z \c "Gambar"',
    ]
    assert [text(node) for node in docx.styled("TOCHeading")] == [
        "Daftar Isi",
        "Daftar Tabel",
        "Daftar Gambar",
    ]


def test_lists_of_tables_and_figures_are_filled(docx):
    pages = sample_job().layout.pages
    lines = [text(node) for node in docx.styled("TableofFigures")]
    captions = sample_job().numbered.labels.captions
    assert len(lines) == len(captions)
    assert f"Tabel 2.1\tIndikator dimensi branding\t{pages['tbl-indikator']}" in lines
    assert f"Gambar 2.2\tPantai Cinangka\t{pages['fig-foto']}" in lines
    assert f"Tabel A.1\tDaftar program\t{pages['tbl-lampiran']}" in lines


def test_empty_lists_are_left_out():
    docx = docx_of("# Pendahuluan {#bab-satu}\n\nTanpa tabel dan gambar.\n")
    assert [text(node) for node in docx.styled("TOCHeading")] == ["Daftar Isi"]


def test_captions_count_by_chapter(docx):
    captions = [text(node) for node in docx.styled("Caption")]
    assert captions[:2] == [
        "Tabel 2.1\u2002Indikator dimensi branding",
        "Tabel 2.2\u2002Anggaran per tahun dan sumber, dalam juta rupiah†",
    ]
    first = docx.styled("Caption")[0]
    assert [code.strip() for code in docx.xpath(".//w:instrText/text()", first)] == [
        r"SEQ Bab \c \* ARABIC",
        r"SEQ Tabel \* ARABIC \r 1",
    ]
    second = docx.styled("Caption")[1]
    assert r" SEQ Tabel \* ARABIC \s 1 " in docx.xpath(".//w:instrText/text()", second)
    hidden = [code.strip() for code in docx.xpath("//w:instrText/text()") if r"Bab \h" in code]
    assert len(hidden) == 3
    appendix = docx.styled("Caption")[-1]
    assert text(appendix).startswith("Tabel A.1\u2002")
    assert [code.strip() for code in docx.xpath(".//w:instrText/text()", appendix)] == [
        r"SEQ Lampiran \c \* ALPHABETIC",
        r"SEQ Tabel \* ARABIC \r 1",
    ]


def test_caption_stands_above_a_table_and_below_a_figure(docx):
    for caption in docx.styled("Caption"):
        assert caption.getnext().tag == f"{W}tbl"
    figures = docx.styled("KeteranganGambar")
    assert len(figures) == 3
    for caption in figures:
        assert docx.xpath(".//w:drawing", caption.getprevious())


def test_references_are_fields_with_their_text(docx):
    (sentence,) = [p for p in docx.styled("BodyText") if "laman resmi" in text(p)]
    assert "Lihat Tabel 2.1, Gambar 1.1, dan 1.2; laman resmi: portal data." in text(sentence)
    codes = [code.strip() for code in docx.xpath(".//w:instrText/text()", sentence)]
    assert codes == [
        r"REF _tbl_indikator \h \* MERGEFORMAT",
        r"REF _fig_anggaran \h \* MERGEFORMAT",
        r"REF _sec_dasar \r \h \* MERGEFORMAT",
    ]
    (preface,) = [p for p in docx.styled("BodyText") if "Ringkasannya" in text(p)]
    assert "BAB II dan rinciannya pada Lampiran A." in text(preface)


def test_a_bookmark_holds_what_its_reference_shows(docx):
    caption = docx.styled("Caption")[0]
    start, end = caption.find(f"{W}bookmarkStart"), caption.find(f"{W}bookmarkEnd")
    inside = list(caption)[caption.index(start) : caption.index(end)]
    shown = etree.Element("x")
    shown.extend([node for node in inside if node.tag == f"{W}r"])
    assert text(shown) == "Tabel 2.1"


def test_citations_link_to_the_bibliography(docx):
    entries = docx.styled("Bibliography")
    assert len(entries) == SOURCE_COUNT
    assert [text(entry)[:4] for entry in entries] == ["[1]\t", "[2]\t", "[3]\t"]
    links = docx.xpath('//w:hyperlink[@w:anchor="_src_bps"]')
    assert links
    assert {text(link) for link in links} == {"[1]"}
    assert docx.xpath(".//w:bookmarkStart/@w:name", entries[0]) == ["_src_bps"]


def test_web_links_keep_their_address(docx):
    (link,) = docx.xpath("//w:hyperlink[@r:id]")
    relations = docx.part("word/_rels/document.xml.rels")
    (target,) = [node for node in relations if node.get("Id") == link.get(f"{R}id")]
    assert text(link) == "portal data"
    assert target.get("Target") == "https://data.contohan.go.id/"
    assert target.get("TargetMode") == "External"


def test_text_of_a_plan_is_only_text(docx):
    whole = [text(node) for node in docx.xpath("//w:p")]
    for hostile in HOSTILE_TEXTS:
        assert hostile in whole


def test_lists_use_word_list_styles(docx):
    assert [text(node) for node in docx.styled("ListNumber")][1:] == ["Butir kedua", "Butir ketiga"]
    assert [text(node) for node in docx.styled("ListBullet2")] == ["anak butir", "anak butir lain"]
    assert text(docx.styled("ListBullet")[0]) == "Butir lepas kode"
    numbers = {docx.xpath("string(.//w:numId/@w:val)", node) for node in docx.styled("ListNumber")}
    assert numbers == {"6"}


def test_every_numbered_list_starts_anew():
    docx = docx_of("# A {#a}\n\n1. satu\n2. dua\n\nJeda.\n\n5. lima\n6. enam\n")
    numbers = [docx.xpath("string(.//w:numId/@w:val)", node) for node in docx.styled("ListNumber")]
    assert numbers == ["6", "6", "7", "7"]
    numbering = docx.part("word/numbering.xml")
    starts = docx.xpath("//w:num[@w:numId>=6]//w:startOverride/@w:val", numbering)
    assert starts == ["1", "5"]


# Pages -----------------------------------------------------------------------------------------


def test_sections_and_their_page_numbers(docx):
    sections = docx.xpath("//w:sectPr")

    def told(section: etree._Element) -> tuple:
        numbers = section.find(f"{W}pgNumType")
        size = section.find(f"{W}pgSz")
        return (
            None if numbers is None else numbers.get(f"{W}fmt"),
            None if numbers is None else numbers.get(f"{W}start"),
            size.get(f"{W}orient"),
            len(docx.xpath("w:headerReference", section)),
            len(docx.xpath("w:footerReference", section)),
        )

    assert [told(section) for section in sections] == [
        (None, None, None, 0, 0),
        ("lowerRoman", "1", None, 1, 1),
        ("decimal", "1", None, 1, 1),
        ("decimal", None, "landscape", 1, 1),
        ("decimal", None, None, 1, 1),
    ]
    assert sections[-1].getparent().tag == f"{W}body"
    for section in sections:
        assert section.getnext() is None


def test_header_names_the_plan_and_the_book(docx):
    for name in ("word/header1.xml", "word/header2.xml"):
        assert text(docx.part(name)) == "\u2002Masterplan Kota Cerdas Kabupaten Contohan\tBuku II"
    stops = docx.xpath('//w:tab[@w:val="right"]/@w:pos', docx.part("word/header2.xml"))
    assert stops == [str(LANDSCAPE_WIDTH)]
    assert docx.xpath("//w:instrText/text()", docx.part("word/footer1.xml")) == [" PAGE "]


def test_cover(docx):
    first = docx.xpath("/w:document/w:body/w:p[position() <= 9]")
    whole = "\n".join(text(node) for node in first)
    for words in (
        "Pemerintah\nKabupaten Contohan",
        "2025–2034\n3 November 2025",
        "Contoh smartplan. Angka bertanda † ilustratif.",
        "Buku II",
        "Kabupaten Contohan, Banten",
        'Enam dimensi, 24 program, #read("/etc/passwd") $x$ [enam] quick win',
    ):
        assert words in whole
    (title,) = docx.styled("Title")
    assert text(title) == "Masterplan Kota Cerdas"
    colors = docx.xpath("//wps:spPr//a:srgbClr/@val")
    assert colors == ["12355B", "C9822B"]
    assert docx.xpath("//w:tbl")[0].xpath("count(preceding::w:sectPr)", namespaces=NAMESPACES) > 0
    assert "Logo Pemerintah Kabupaten Contohan" in docx.xpath("//wp:docPr/@descr")


def test_colours_of_the_region_replace_ours():
    book = make_sample_book()
    red = replace(book, meta=replace(book.meta, primary_color="#7a1f2b", accent_color="#0f8b8d"))
    docx = Docx(make_docx(BookJob(red)))
    whole = b"".join(content for name, content in docx.parts.items() if name.endswith(".xml"))
    assert b'"7A1F2B"' in whole
    assert b'"0F8B8D"' in whole
    for old in (b"12355B", b"C9822B", b"1F7A8C"):
        assert old not in whole


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_paper(paper):
    docx = Docx(make_docx(BookJob(make_sample_book(paper))))
    width = {"A4": "11906", "F4": "12189"}[paper]
    assert {node.get(f"{W}w") for node in docx.xpath("//w:sectPr[not(.//@w:orient)]/w:pgSz")} == {
        width
    }
    upright = docx.xpath(
        '//w:tbl[w:tblPr/w:tblStyle/@w:val="TabelSmartplan"][1]/w:tblPr/w:tblW/@w:w'
    )
    assert str(TEXT_WIDTH[paper]) in upright
    stops = docx.xpath(
        '//w:style[@w:styleId="TOC1"]//w:tab[@w:val="right"]/@w:pos', docx.part("word/styles.xml")
    )
    assert stops == [str(TEXT_WIDTH[paper])]


# Tables and figures ----------------------------------------------------------------------------


def test_tables_fill_the_text_and_keep_their_rows_whole(docx):
    tables = docx.xpath('//w:tbl[w:tblPr/w:tblStyle/@w:val="TabelSmartplan"]')
    assert len(tables) == 6
    for table in tables:
        columns = [int(width) for width in docx.xpath("w:tblGrid/w:gridCol/@w:w", table)]
        wide = docx.xpath("count(w:tr[1]/w:tc)", table) == 12
        assert sum(columns) == (LANDSCAPE_WIDTH if wide else TEXT_WIDTH["A4"])
        rows = docx.xpath("w:tr", table)
        assert len(docx.xpath("w:tr/w:trPr/w:cantSplit", table)) == len(rows)
        assert [bool(docx.xpath("w:trPr/w:tblHeader", row)) for row in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
        for row in rows:
            assert [int(width) for width in docx.xpath("w:tc/w:tcPr/w:tcW/@w:w", row)] == columns


def test_widths_of_columns_come_from_the_template(docx):
    (table,) = [t for t in docx.xpath("//w:tbl") if "Pelaku usaha bersertifikat" in text(t)]
    columns = [int(width) for width in docx.xpath("w:tblGrid/w:gridCol/@w:w", table)]
    assert [round(100 * width / sum(columns)) for width in columns] == [40, 20, 20, 20]


def test_numbers_stand_at_the_right(docx):
    (table,) = [t for t in docx.xpath("//w:tbl") if "Pelaku usaha bersertifikat" in text(t)]
    sides = docx.xpath("w:tr[2]/w:tc[3]//w:jc/@w:val | w:tr[2]/w:tc[1]//w:jc/@w:val", table)
    assert sides == ["right"]


def test_table_says_what_it_is_and_sets_its_total_apart(docx):
    (table,) = [t for t in docx.xpath("//w:tbl") if "1.200" in text(t) and "CSR" in text(t)]
    caption = docx.xpath("string(w:tblPr/w:tblCaption/@w:val)", table)
    assert caption == "Anggaran per tahun dan sumber, dalam juta rupiah†"
    assert docx.xpath("w:tblPr/w:tblLook/@w:lastRow", table) == ["1"]
    assert set(docx.xpath("w:tr[last()]//w:pStyle/@w:val", table)) == {"JumlahTabel"}


def test_two_tables_never_touch(docx):
    for table in docx.xpath("//w:tbl"):
        assert table.getnext().tag == f"{W}p"
    for cell in docx.xpath("//w:tc"):
        assert cell[-1].tag == f"{W}p"


def test_pictures_have_words_and_the_width_of_their_page(docx):
    drawings = docx.xpath("//wp:docPr")
    numbers = [node.get("id") for node in drawings]
    assert len(numbers) == len(set(numbers))
    assert all(node.get("descr") for node in drawings)
    widths = {
        node.xpath("string(.//wp:docPr/@descr)", namespaces=NAMESPACES): int(
            node.xpath("string(wp:extent/@cx)", namespaces=NAMESPACES)
        )
        // 635
        for node in docx.xpath("//wp:inline")
    }
    assert widths["Diagram batang lebar untuk halaman mendatar"] == LANDSCAPE_WIDTH
    assert widths["Foto pantai Cinangka pada sore hari"] == TEXT_WIDTH["A4"]
    pictures = [name for name in docx.names if name.startswith("word/media/")]
    assert len(pictures) == 4


def test_panels(docx):
    (card,) = docx.xpath('//w:tbl[w:tblPr/w:tblStyle/@w:val="KartuSmartplan"]')
    rows = [[text(cell) for cell in docx.xpath("w:tc", row)] for row in docx.xpath("w:tr", card)]
    assert rows == [
        ["Penanggung jawabDisporapar", "PendukungDiskominfosatik, Dishub", "Periode2025–2029"],
        ["KategoriAplikasi", "Misi RPJMDMisi 3", "AnggaranRp3.250.000.000†"],
    ]
    (numbers,) = docx.xpath('//w:tbl[w:tblPr/w:tblStyle/@w:val="AngkaSmartplan"]')
    assert [text(p) for p in docx.styled("AngkaKunci")] == ["24", "6", "29", "Rp59,6 M†"]
    assert sum(int(w) for w in docx.xpath("w:tblGrid/w:gridCol/@w:w", numbers)) == 8788


def test_a_long_fact_takes_a_row_of_its_own():
    long = "nilai yang panjang sekali sehingga tidak muat pada sepertiga lebar " * 2
    docx = docx_of(
        "# A {#a}\n\n::: card\n| Label | Isi |\n| --- | --- |\n| Satu | 1 |\n"
        f"| Dua | {long} |\n| Tiga | 3 |\n:::\n"
    )
    (card,) = docx.xpath('//w:tbl[w:tblPr/w:tblStyle/@w:val="KartuSmartplan"]')
    spans = [docx.xpath("w:tc/w:tcPr/w:gridSpan/@w:val", row) for row in docx.xpath("w:tr", card)]
    assert spans == [[], ["3"], []]
    assert [len(docx.xpath("w:tc", row)) for row in docx.xpath("w:tr", card)] == [3, 1, 3]
    margins = [docx.xpath("w:tc/w:tcPr/w:tcMar/*", row) for row in docx.xpath("w:tr", card)]
    assert [{node.tag.partition("}")[2] for node in row} for row in margins] == [
        {"top"},
        set(),
        {"bottom"},
    ]


def test_a_fact_of_more_than_two_lines_takes_as_many_columns_as_it_needs():
    longer = "nilai yang lebih panjang daripada dua baris sepertiga lebar halaman ini saja"
    docx = docx_of(
        "# A {#a}\n\n::: card\n| Label | Isi |\n| --- | --- |\n| Satu | 1 |\n"
        f"| Dua | {longer} |\n| Tiga | 3 |\n:::\n"
    )
    (card,) = docx.xpath('//w:tbl[w:tblPr/w:tblStyle/@w:val="KartuSmartplan"]')
    spans = [docx.xpath("w:tc/w:tcPr/w:gridSpan/@w:val", row) for row in docx.xpath("w:tr", card)]
    assert spans == [["2"], []]


def test_blocks_carry_their_styles(docx):
    assert [text(node) for node in docx.styled("SorotanLabel")] == ["Quick win"]
    assert [text(node) for node in docx.styled("SorotanButir")] == [
        "Jadwal angkutan akhir pekan",
        "Satu nomor WhatsApp",
    ]
    assert [text(node) for node in docx.styled("LabelKecil")] == [
        "Program 2.1.1 · Smart Branding · Pariwisata"
    ]
    assert len(docx.styled("PembukaBab")) == 1
    assert [text(node) for node in docx.styled("TandaTanganNama")] == ["Nama Bupati"]
    assert "Sumber: [3]." in [text(node) for node in docx.styled("CatatanTabel")]


def test_page_break_starts_the_next_block_on_a_new_page(docx):
    broken = docx.xpath("//w:p[w:pPr/w:pageBreakBefore[not(@w:val)]]")
    assert [text(node) for node in broken] == ["Tabel Panjang"]


def test_a_table_inside_a_callout_keeps_its_place():
    docx = docx_of(
        "# A {#a}\n\n:::: callout\nLabel\n\nSebelum.\n\n::: {.tbl #t}\nTabel\n\n"
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n:::\n\nSesudah.\n::::\n"
    )
    assert [text(node) for node in docx.styled("Sorotan")] == ["Sebelum.", "Sesudah."]
    assert len(docx.xpath("//w:tbl")) == 1


def test_a_broken_picture_is_refused_with_its_name():
    book = make_sample_book()
    cut = {**book.assets, "aset/pantai.png": make_png(4, 4)[:20]}
    job = BookJob(replace(book, assets=cut))
    job._layout = sample_job().layout  # Typst would refuse the picture before us.
    with pytest.raises(ConversionError, match=r"aset/pantai\.png"):
        DocxConverter().convert(job)


def test_code_of_a_field_takes_no_room_in_a_table():
    docx = docx_of(
        "# A {#a}\n\n## B {#bagian-dengan-tanda-pengenal-panjang}\n\n"
        '::: {.tbl #t widths="80 20"}\nTabel\n\n| Uraian | Lihat |\n| --- | --- |\n'
        "| kata | [](#bagian-dengan-tanda-pengenal-panjang){.ref} |\n:::\n"
    )
    columns = [int(width) for width in docx.xpath("//w:tblGrid/w:gridCol/@w:w")]
    assert [round(100 * width / sum(columns)) for width in columns] == [80, 20]
