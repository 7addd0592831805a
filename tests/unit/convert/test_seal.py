"""The seal of a book, and the changes that it shows."""

import io
import zipfile

import pytest

from smartplan.convert.content_mark import CUSTOM_PART
from smartplan.convert.seal import BLANK_SEAL, SealState, read_seal, seal_file, seal_words
from smartplan.errors import ConversionError

DOCUMENT = (
    '<w:document><w:p><w:r><w:t xml:space="preserve">Anggaran </w:t></w:r>'
    '<w:r><w:t>Rp100</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>PAGEREF a</w:instrText></w:r><w:r><w:t>7</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    "<w:r><w:t>a &amp; b</w:t></w:r></w:p></w:document>"
)


def word(document: str, seal: str | None = None) -> bytes:
    parts = {"word/document.xml": document.encode()}
    told = seal or seal_words({"word/document.xml": DOCUMENT.encode()})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in (parts | {CUSTOM_PART: f"<x>{told}</x>".encode()}).items():
            archive.writestr(name, part)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        ("", "", SealState.WHOLE),
        ("Rp100", "Rp900", SealState.CHANGED),
        ("</w:p></w:document>", "</w:p><w:p><w:t>baru</w:t></w:p></w:document>", SealState.CHANGED),
        # What Word does when it saves: other runs, properties, ids, field results, entities.
        ("<w:t>Rp100</w:t>", "<w:t>Rp</w:t></w:r><w:r><w:rPr/><w:t>100</w:t>", SealState.WHOLE),
        ("<w:p>", '<w:p w:rsidR="00A1">', SealState.WHOLE),
        ("<w:t>7</w:t>", "<w:t>12</w:t>", SealState.WHOLE),
        ("a &amp; b", "a &#38; b", SealState.WHOLE),
        ("</w:document>", "<w:p/></w:document>", SealState.WHOLE),
    ],
)
def test_only_the_words_of_a_word_file_count(old: str, new: str, state: SealState) -> None:
    document = DOCUMENT.replace(old, new) if old else DOCUMENT
    assert document != DOCUMENT or not old
    assert read_seal("a.docx", word(document)) is state


def test_a_word_file_without_a_seal_or_that_is_none() -> None:
    assert read_seal("a.docx", word(DOCUMENT, "tanpa")) is SealState.NONE
    with pytest.raises(ConversionError):
        read_seal("a.docx", b"bukan zip")


def test_every_byte_of_a_pdf_counts() -> None:
    made = seal_file(b"%PDF-1.7 isi " + BLANK_SEAL.encode() + b" startxref 9 %%EOF\n")
    assert BLANK_SEAL.encode() not in made
    assert read_seal("a.pdf", made) is SealState.WHOLE
    assert read_seal("a.pdf", made.replace(b"isi", b"ISI")) is SealState.CHANGED
    assert read_seal("a.pdf", made + b"9 0 obj endobj %%EOF\n") is SealState.APPENDED
    appended = made.replace(b"isi", b"ISI") + b"9 0 obj endobj %%EOF\n"
    assert read_seal("a.pdf", appended) is SealState.CHANGED
    assert read_seal("a.pdf", b"%PDF-1.7") is SealState.NONE


def test_markdown_may_have_its_lines_ended_otherwise() -> None:
    made = seal_file(f"# A\n\nIsi.\n<!-- {BLANK_SEAL} -->\n".encode())
    assert read_seal("a.md", made) is SealState.WHOLE
    assert read_seal("a.md", made.replace(b"\n", b"\r\n")) is SealState.WHOLE
    assert read_seal("a.md", made.replace(b"Isi", b"lsi")) is SealState.CHANGED


def test_a_file_without_a_place_for_a_seal_stays_as_it_is() -> None:
    assert seal_file(b"isi") == b"isi"
