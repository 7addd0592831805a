"""The Word book, as a checker of OOXML that isn't ours sees it: no finding."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from sample_book import make_png, make_sample_book
from sample_font import make_font

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter
from smartplan.convert.word.reference import reference_path
from smartplan.plan.loader import load_plan
from smartplan.resources import find_examples_dir
from smartplan.workflow import render_plan_book

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><path d="M0 0h6v4z"/></svg>'


def findings(content: bytes, folder: Path, version: FileFormat) -> list[str]:
    file = folder / "buku.docx"
    file.write_bytes(content)
    result = OpenXmlValidator(version).validate(file)
    return [f"{error.part_uri} {error.path}: {error.description}" for error in result.errors]


def make_docx(job: BookJob) -> bytes:
    return DocxConverter().convert(job)[0].content


@pytest.mark.parametrize("version", [FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365])
@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_the_sample_has_no_finding(tmp_path, paper, version):
    book = make_sample_book(paper)
    meta = replace(book.meta, content_hash="0" * 64, font="Huruf & Daerah")
    assert findings(make_docx(BookJob(replace(book, meta=meta))), tmp_path, version) == []


@pytest.mark.parametrize(("logo", "suffix"), [(None, ""), (SVG, ".svg"), (make_png(9, 9), ".png")])
def test_no_logo_brings_a_finding(tmp_path, logo, suffix):
    book = make_sample_book()
    meta = replace(book.meta, logo=logo, logo_suffix=suffix)
    content = make_docx(BookJob(replace(book, meta=meta)))
    assert findings(content, tmp_path, FileFormat.OFFICE_2019) == []


def test_a_reference_of_the_region_brings_no_finding(tmp_path):
    book = replace(make_sample_book(), word_reference=reference_path().read_bytes())
    assert findings(make_docx(BookJob(book)), tmp_path, FileFormat.OFFICE_2019) == []


def test_fonts_that_are_carried_bring_no_finding(tmp_path):
    book = make_sample_book()
    meta = replace(book.meta, font="Huruf Daerah", fonts=(make_font("Huruf Daerah"),))
    content = make_docx(BookJob(replace(book, meta=meta)))
    assert findings(content, tmp_path, FileFormat.OFFICE_2019) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["serang-kab", "kota-serang"])
def test_the_books_of_the_examples_have_no_finding(tmp_path, name):
    root = find_examples_dir() / name
    plan = load_plan(root).plan
    assert plan is not None
    for outline in plan.books:
        content = make_docx(BookJob(render_plan_book(plan, root, outline)))
        assert findings(content, tmp_path, FileFormat.OFFICE_2019) == [], outline.id


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<w:pPr><w:pStyle", b"<w:pPr><w:jc w:val='both'/><w:pStyle"),
        (b'w:type="dxa"', b'w:type="inci"'),
        (b'r:embed="rId', b'r:embed="rIdTiada'),
    ],
)
def test_the_checker_sees_what_is_wrong(tmp_path, old, new):
    stream = io.BytesIO()
    changed = 0
    good = io.BytesIO(make_docx(BookJob(make_sample_book())))
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(stream, "w") as target:
        for entry in source.namelist():
            part = source.read(entry)
            changed += part.count(old)
            target.writestr(entry, part.replace(old, new, 1))
    assert changed
    assert findings(stream.getvalue(), tmp_path, FileFormat.OFFICE_2019)
