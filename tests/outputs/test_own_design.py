"""What a region brings of its own: logo, font, paper, styles for Word."""

import io
import re
import struct
import zipfile
from dataclasses import replace

import pypdf
import pytest
from lxml import etree
from sample_book import make_png, make_sample_book
from sample_font import make_font

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter
from smartplan.convert.pdf import PdfConverter
from smartplan.convert.word.ooxml import NAMESPACES
from smartplan.convert.word.package import pack, unpack
from smartplan.convert.word.reference import reference_path
from smartplan.errors import ConversionError

SHORT = "# Awal {#awal .front}\n\nKata.\n\n# Bab {#bab}\n\n## Bagian {#sec}\n\n1. Satu\n\nIsi.\n"
WIDE = "\n::: landscape\n## Lebar {#lebar}\n\nIsi.\n:::\n"


def make_jpeg(width: int, height: int) -> bytes:
    """Make a grey JPEG without a library: every block is its zero, one bit for DC, one for AC."""
    blocks = -(-width // 8) * -(-height // 8)
    bits = "00" * blocks
    bits += "1" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big")

    def part(mark: int, body: bytes) -> bytes:
        return bytes((0xFF, mark)) + struct.pack(">H", len(body) + 2) + body

    code = bytes((1, *[0] * 15, 0))
    return (
        b"\xff\xd8"
        + part(0xDB, b"\0" + b"\x10" * 64)
        + part(0xC0, struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0))
        + part(0xC4, b"\0" + code)
        + part(0xC4, b"\x10" + code)
        + part(0xDA, bytes((1, 1, 0, 0, 63, 0)))
        + data
        + b"\xff\xd9"
    )


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" width="60" height="40">'
    b'<rect width="60" height="40" fill="#12355b"/></svg>'
)
LOGOS = {
    ".png": make_png(90, 60),
    ".jpg": make_jpeg(90, 60),
    ".svg": SVG,
}


def job_of(markdown: str = SHORT, reference: bytes | None = None, **changes) -> BookJob:
    book = make_sample_book(markdown=markdown)
    return BookJob(
        replace(book, meta=replace(book.meta, **changes), assets={}, word_reference=reference)
    )


def docx_of(job: BookJob) -> dict[str, bytes]:
    (file,) = DocxConverter().convert(job)
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pdf_of(job: BookJob) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(PdfConverter().convert(job)[0].content))


def asked(part: bytes, query: str) -> list:
    return etree.fromstring(part).xpath(query, namespaces=NAMESPACES)


# Logo --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", LOGOS)
def test_the_logo_stands_on_the_cover_and_in_every_header(suffix):
    job = job_of(SHORT + WIDE, logo=LOGOS[suffix], logo_suffix=suffix)
    parts = docx_of(job)
    pictures = [name for name in parts if name.startswith("word/media/")]
    assert len(pictures) == 1
    content = parts[pictures[0]]
    if suffix == ".svg":
        assert content.startswith(b"\x89PNG")
    else:
        assert content == LOGOS[suffix]
    for name in ("document", "header1", "header2"):
        root = parts[f"word/{name}.xml"]
        (used,) = asked(root, "//pic:pic//a:blip/@r:embed")
        links = etree.fromstring(parts[f"word/_rels/{name}.xml.rels"])
        targets = {link.get("Id"): link.get("Target") for link in links}
        assert f"word/{targets[used]}" == pictures[0]
        (words,) = asked(root, "//wp:inline/wp:docPr/@descr")
        assert words == "Logo Pemerintah Kabupaten Contohan"
        sides = [asked(root, f"//wp:inline/wp:extent/@{side}")[0] for side in ("cx", "cy")]
        width, height = map(int, sides)
        assert width / height == pytest.approx(1.5, abs=0.02)


@pytest.mark.parametrize("suffix", LOGOS)
def test_the_pdf_shows_the_logo_on_every_page(suffix):
    job = job_of(SHORT + WIDE, logo=LOGOS[suffix], logo_suffix=suffix)
    assert job.layout.warnings == ()
    plain = job_of(SHORT + WIDE, logo=None, logo_suffix="")
    drawn, bare = (
        [len(page.get_contents().get_data()) for page in pdf_of(each).pages]
        for each in (job, plain)
    )
    assert len(drawn) == len(bare) > 4
    assert all(with_logo > without for with_logo, without in zip(drawn, bare, strict=True))


def test_without_a_logo_nothing_takes_its_place():
    parts = docx_of(job_of(logo=None, logo_suffix=""))
    assert not [name for name in parts if "media" in name or "header1.xml.rels" in name]
    (line,) = asked(parts["word/header1.xml"], "//w:p")
    assert "".join(line.itertext()).startswith("Masterplan")


# Paper -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_word_and_pdf_are_on_the_same_paper(paper, size):
    job = job_of(SHORT + WIDE, paper=paper)
    sheets = {
        tuple(sorted(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]))
        for page in pdf_of(job).pages
    }
    assert sheets == {size}
    document = docx_of(job)["word/document.xml"]
    found = asked(document, "//w:pgSz")
    assert len(found) >= 4
    w = f"{{{NAMESPACES['w']}}}"
    for each in found:
        sides = [round(int(each.get(f"{w}{side}")) * 25.4 / 1440) for side in "wh"]
        assert sides == sorted(size, reverse=each.get(f"{w}orient") == "landscape")


# Font --------------------------------------------------------------------------------------------


def fonts_in(pdf: pypdf.PdfReader) -> set[str]:
    found = set()
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            found.add(re.sub(r"^/[A-Z]{6}\+", "", font.get_object()["/BaseFont"]))
    return found


def test_a_family_of_the_plan_sets_the_pdf():
    assert any("Libertinus" in name for name in fonts_in(pdf_of(job_of())))
    job = job_of(font="New Computer Modern")
    assert job.layout.warnings == ()
    names = fonts_in(pdf_of(job))
    assert names
    assert not [name for name in names if "Libertinus" in name]


def test_fonts_of_the_plan_set_the_pdf():
    job = job_of(font="Huruf Daerah", fonts=(make_font("Huruf Daerah"),))
    assert job.layout.warnings == ()
    assert "HurufDaerah" in fonts_in(pdf_of(job))


def test_word_asks_for_the_family_too():
    parts = docx_of(job_of(font="Huruf Daerah"))
    faces = set(asked(parts["word/styles.xml"], "//w:rFonts/@w:ascii"))
    assert "Huruf Daerah" in faces
    assert "Cambria" not in faces
    assert asked(parts["word/fontTable.xml"], "//w:font/@w:name")[0] == "Huruf Daerah"


def test_word_carries_the_fonts_of_the_plan():
    font = make_font("Huruf Daerah")
    parts = docx_of(job_of(font="Huruf Daerah", fonts=(make_font("Lain"), font)))
    (carried,) = [name for name in parts if name.endswith(".odttf")]
    (key,) = asked(parts["word/fontTable.xml"], "//w:embedRegular/@w:fontKey")
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    hidden = parts[carried]
    shown = bytes(byte ^ mask[place % 16] for place, byte in enumerate(hidden[:32])) + hidden[32:]
    assert shown == font
    (link,) = etree.fromstring(parts["word/_rels/fontTable.xml.rels"])
    assert f"word/{link.get('Target')}" == carried
    assert asked(parts["word/settings.xml"], "//w:embedTrueTypeFonts")
    assert b'Extension="odttf"' in parts["[Content_Types].xml"]


# Styles for Word ---------------------------------------------------------------------------------

W = NAMESPACES["w"]


def rewritten(change, part: str = "word/styles.xml") -> bytes:
    """Return the shipped reference document with one part changed."""
    parts = unpack(reference_path().read_bytes())
    parts[part] = change(parts[part])
    return pack(parts)


def style_of(parts: dict[str, bytes], name: str):
    (style,) = asked(parts["word/styles.xml"], f'//w:style[w:name/@w:val="{name}"]')
    return style


def used_styles(parts: dict[str, bytes]) -> set[str]:
    return set(asked(parts["word/document.xml"], "//w:pStyle/@w:val | //w:tblStyle/@w:val"))


def known_styles(parts: dict[str, bytes]) -> set[str]:
    return set(asked(parts["word/styles.xml"], "//w:style/@w:styleId"))


def test_a_region_restyles_by_its_own_reference():
    own = rewritten(lambda part: part.replace(b'w:line="303"', b'w:line="360"'))
    parts = docx_of(job_of(reference=own))
    lines = style_of(parts, "Body Text").xpath("w:pPr/w:spacing/@w:line", namespaces=NAMESPACES)
    assert lines == ["360"]
    assert used_styles(parts) <= known_styles(parts)


def test_ids_that_a_word_of_another_language_gave_are_understood():
    def translate(part: bytes) -> bytes:
        for ours, theirs in ((b"Heading1", b"Judul1"), (b"BodyText", b"TeksIsi")):
            part = part.replace(b'"' + ours + b'"', b'"' + theirs + b'"')
        return part

    parts = unpack(rewritten(translate))
    parts["word/numbering.xml"] = translate(parts["word/numbering.xml"])
    made = docx_of(job_of(reference=pack(parts)))
    assert used_styles(made) <= known_styles(made)
    assert asked(made["word/numbering.xml"], "//w:lvl[1]/w:pStyle/@w:val")[0] == "Heading1"
    number = style_of(made, "heading 1").find(f"{{{W}}}pPr/{{{W}}}numPr")
    assert number is not None


def test_what_a_reference_lacks_comes_from_ours():
    def shorten(part: bytes) -> bytes:
        root = etree.fromstring(part)
        for style in root.xpath("//w:style", namespaces=NAMESPACES):
            if style.find(f"{{{W}}}name").get(f"{{{W}}}val") not in ("Normal", "heading 1"):
                root.remove(style)
            for number in style.xpath(".//w:numPr", namespaces=NAMESPACES):
                number.getparent().remove(number)
        return etree.tostring(root)

    parts = unpack(rewritten(shorten))
    del parts["word/numbering.xml"], parts["word/theme/theme1.xml"]
    made = docx_of(job_of(reference=pack(parts)))
    assert used_styles(made) <= known_styles(made)
    for style in ("heading 1", "heading 2", "List Number"):
        (number,) = style_of(made, style).xpath(".//w:numId/@w:val", namespaces=NAMESPACES)
        assert asked(made["word/numbering.xml"], f'//w:num[@w:numId="{number}"]')


@pytest.mark.parametrize(
    "content",
    [b"", b"bukan Word", pack({"word/document.xml": b"<a/>"}), pack({"word/styles.xml": b"<a>"})],
)
def test_a_broken_reference_is_told(content):
    with pytest.raises(ConversionError, match=r"templates/docx/reference\.docx") as caught:
        docx_of(job_of(reference=content))
    assert "simpan ulang" in caught.value.hint.indonesian.lower()
