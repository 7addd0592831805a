"""The Word book as another program reads it: LibreOffice opens it and finds the same headings."""

import re
import shutil
import subprocess
from functools import cache

import pytest
from sample_book import make_sample_book

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed"),
]
ROMAN = {"1": "I", "2": "II", "3": "III"}


@cache
def sample_job() -> BookJob:
    return BookJob(make_sample_book())


@pytest.fixture(scope="module")
def lines(tmp_path_factory) -> list[str]:
    """The lines of LibreOffice's text export."""
    folder = tmp_path_factory.mktemp("office")
    (file,) = DocxConverter().convert(sample_job())
    source = folder / "buku.docx"
    source.write_bytes(file.content)
    command = [SOFFICE, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (folder / "buku.txt").read_text(encoding="utf-8-sig")
    return [re.sub(r"\s+", " ", line).strip() for line in text.splitlines()]


def numbers_of(number: str) -> set[str]:
    """A heading's number as the label says it, and as LibreOffice below 7.6 shows it.

    Those know no ``w:isLgl`` and count "I.1" where Word counts "1.1".
    """
    chapter, dot, rest = number.partition(".")
    return {number, f"{ROMAN.get(chapter, chapter)}{dot}{rest}"}


def plain(markdown: str) -> str:
    return re.sub(r"\*|\\(?=\W)", "", markdown)


def test_headings_are_those_of_the_labels_in_their_order(lines):
    labels = sample_job().numbered.labels.headings
    # The text export leaves capitals that are only a format as they are typed.
    wanted = [
        {
            f"{number.replace('LAMPIRAN', 'Lampiran')} {plain(label.title)}".strip()
            for number in numbers_of(label.number)
        }
        for label in labels
    ]
    place = lines.index("Halaman Pengesahan")
    missing = []
    # The contents have the same words, but with the page behind them.
    for choices in wanted:
        found = next((n for n in range(place, len(lines)) if lines[n] in choices), None)
        if found is None:
            missing.append(choices)
        else:
            place = found + 1
    assert not missing
    assert len(wanted) > 15


def test_contents_show_pages_without_an_update(lines):
    pages = sample_job().layout.pages
    assert f"BAB II Strategi Pembangunan {pages['bab-strategi']}" in lines
    assert f"Tabel 2.1 Indikator dimensi branding {pages['tbl-indikator']}" in lines


def test_captions_and_references_read_as_in_word(lines):
    whole = "\n".join(lines)
    assert "Tabel 2.2 Anggaran per tahun dan sumber" in whole
    assert "Gambar 1.1 Anggaran per dimensi" in whole
    assert "Tabel 3.1 Tabel dengan" in whole
    assert "Tabel A.1 Daftar program" in whole
    assert "Lihat Tabel 2.1, Gambar 1.1, dan " in whole
