"""The structure that PDF/A-2a and PDF/UA-1 ask for, and each guard seen failing."""

import io

import pypdf
import pytest
from pdf_structure import elements, faults, role
from pypdf.generic import ArrayObject, DictionaryObject, NameObject
from sample_book import make_sample_book

from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob


@pytest.fixture(scope="module")
def content():
    return load_converter("pdf").convert(BookJob(make_sample_book()))[0].content


@pytest.fixture
def pdf(content):
    return pypdf.PdfReader(io.BytesIO(content))


def first(pdf, kind):
    return next(element for element, _ in elements(pdf) if role(pdf, element) == kind)


def root(pdf):
    return pdf.trailer["/Root"]


def linked(pdf):
    return next(page for page in pdf.pages if "/Annots" in page)


def font(pdf):
    return next(iter(pdf.pages[3]["/Resources"]["/Font"].values())).get_object()


def descriptor(pdf):
    return font(pdf)["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


def rewrite_metadata(pdf, old, new):
    stream = root(pdf)["/Metadata"].get_object()
    stream.set_data(stream.get_data().replace(old, new))


DAMAGES = {
    "pdfaid:conformance": lambda pdf: rewrite_metadata(pdf, b"pdfaid:conformance>A", b"pdfaid:x>B"),
    "pdfuaid:part": lambda pdf: rewrite_metadata(pdf, b"pdfuaid:part>1", b"pdfuaid:part>9"),
    "no title": lambda pdf: rewrite_metadata(pdf, b"dc:title>", b"dc:judul>"),
    "not marked": lambda pdf: root(pdf).pop("/MarkInfo"),
    "language": lambda pdf: root(pdf).pop("/Lang"),
    "title is not shown": lambda pdf: root(pdf).pop("/ViewerPreferences"),
    "output intent": lambda pdf: root(pdf).pop("/OutputIntents"),
    "bookmarks": lambda pdf: root(pdf).pop("/Outlines"),
    "actions": lambda pdf: root(pdf).update({NameObject("/AA"): DictionaryObject()}),
    "not embedded": lambda pdf: [descriptor(pdf).pop(key, None) for key in FILES],
    "no characters": lambda pdf: font(pdf).pop("/ToUnicode"),
    "tab order": lambda pdf: linked(pdf).pop("/Tabs"),
    "not in the structure": lambda pdf: linked(pdf)["/Annots"][0].get_object().pop("/StructParent"),
    "says nothing": lambda pdf: linked(pdf)["/Annots"][0].get_object().pop("/Contents"),
    "no structure": lambda pdf: root(pdf)["/StructTreeRoot"].get_object().pop("/K"),
    "alternative text": lambda pdf: first(pdf, "/Figure").pop("/Alt"),
    "no standard role": lambda pdf: rename(first(pdf, "/P"), "/Paragraf"),
    "skips a level": lambda pdf: rename(first(pdf, "/H2"), "/H3"),
    "stands in": lambda pdf: rename(first(pdf, "/TR"), "/Div"),
    "without its scope": lambda pdf: first(pdf, "/TH").update({NameObject("/A"): ArrayObject()}),
    "notes without ids": lambda pdf: first(pdf, "/Note").pop("/ID"),
}
FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def rename(element, kind):
    element[NameObject("/S")] = NameObject(kind)


def test_the_sample_has_no_fault(pdf):
    assert faults(pdf) == []
    kinds = {role(pdf, element) for element, _ in elements(pdf)}
    assert {"/TOC", "/Link", "/Figure", "/Table", "/TH", "/L", "/Note", "/H4", "/Caption"} <= kinds


@pytest.mark.parametrize("damage", DAMAGES)
def test_each_guard_sees_its_fault(pdf, damage):
    DAMAGES[damage](pdf)
    assert any(damage in fault for fault in faults(pdf)), faults(pdf)[:5]
