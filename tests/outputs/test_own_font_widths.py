"""Tables in a plan's own font: their columns are as wide as its letters want."""

import io

import pypdf
import pytest
from sample_book import make_sample_book
from sample_font import make_font
from test_own_design import asked, docx_of, job_of

from smartplan.convert.own_face import find_own_face, letters_of
from smartplan.convert.pdf import PdfConverter
from smartplan.convert.typst_letters import USUAL_LETTERS
from smartplan.convert.word.letters import SHIPPED_FACE

WIDE = 0.7
WORDS = ("Pembangunan", "Kelembagaan", "Diskominfo", "Penanggung", "Keterangan")
HEAD = "| " + " | ".join(WORDS) + " |\n" + "| - " * 5 + "|\n"
TABLE = "# Bab {#bab}\n\n" + HEAD + ("| " + " | ".join(word.lower() for word in WORDS) + " |\n") * 2
CAPTIONED = (
    '# Bab {#bab}\n\n::: {.tbl #tbl-a widths="60 10 10 10 10"}\nJudul\n\n'
    + TABLE.split("\n\n")[1]
    + ":::\n"
)


def fonts_of(width: float) -> dict[str, object]:
    return {"font": "Huruf Daerah", "fonts": (make_font("Huruf Daerah", round(width * 1000)),)}


def face_of(**changes):
    return find_own_face(job_of(**changes).book.meta)


def test_only_the_family_that_is_asked_for_counts():
    assert face_of() is None
    assert face_of(font="Huruf Daerah", fonts=(make_font("Lain"),)) is None
    assert face_of(font="Huruf Daerah", fonts=(b"bukan huruf",)) is None
    assert letters_of(None) is USUAL_LETTERS
    face = face_of(**fonts_of(WIDE))
    assert face.width("kata", 10) == pytest.approx(4 * 10 * WIDE * 20)
    assert face.width("kata", 10, bold=True) == face.width("kata", 10)


def test_letters_that_the_font_lacks_are_those_of_ours():
    face = face_of(**fonts_of(WIDE))
    assert face.plain["\u4e2d"] == SHIPPED_FACE.plain["\u4e2d"]
    assert face.plain["\u00ad"] == 0


@pytest.mark.parametrize("markdown", [TABLE, CAPTIONED], ids=["plain", "captioned"])
def test_no_word_runs_out_of_its_cell_in_the_pdf(markdown):
    job = job_of(markdown, **fonts_of(WIDE))
    assert job.layout.warnings == ()
    (made,) = PdfConverter().convert(job)
    page = pypdf.PdfReader(io.BytesIO(made.content)).pages[-1]
    rows: dict[float, list[tuple[float, float]]] = {}

    def note(text, cm, matrix, _font, size):
        if text.strip() and size == 9:
            start = cm[4] + matrix[4]
            end = start + len(text.strip()) * WIDE * size
            rows.setdefault(round(cm[5], 1), []).append((start, end))

    page.extract_text(visitor_text=note)
    assert len(rows) >= 3
    right = float(page.mediabox.width) - 25 / 25.4 * 72
    for places in rows.values():
        places.sort()
        ends = [*(start for start, _ in places[1:]), right]
        assert all(end <= far + 0.1 for (_, end), far in zip(places, ends, strict=True))


def test_columns_in_word_follow_the_font():
    def columns(width: float) -> list[int]:
        parts = docx_of(job_of(CAPTIONED, **fonts_of(width)))
        return [int(each) for each in asked(parts["word/document.xml"], "//w:gridCol/@w:w")][-5:]

    narrow, wide = columns(0.3), columns(0.6)
    assert sum(narrow) == pytest.approx(sum(wide), abs=5)
    assert min(wide[1:]) > 1.4 * min(narrow[1:])


def test_the_usual_columns_stay_as_they_are():
    plain, same = (
        make_sample_book(markdown=CAPTIONED),
        job_of(CAPTIONED, font="New Computer Modern").book,
    )
    assert find_own_face(plain.meta) is None
    assert find_own_face(same.meta) is None
