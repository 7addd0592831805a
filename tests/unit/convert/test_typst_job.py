"""Typst in its own process."""

import sys

import pytest

from smartplan.convert.typst_job import TypstJob, run_typst
from smartplan.errors import ConversionError

HEAD = '#set document(title: "x")\n#set text(lang: "id")\n'
PAGES = '\n#[#metadata((a: "1")) <smartplan-pages>]'
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"></svg>'


def job(text, **more):
    return TypstJob({"main.typ": (HEAD + text + PAGES).encode(), "a.svg": SVG}, 0, **more)


def test_it_compiles_and_draws():
    result = run_typst(job("Halo", pictures=("a.svg",), ppi=72))
    assert result.pdf.startswith(b"%PDF-")
    assert result.pages == {"a": "1"}
    assert result.pictures["a.svg"].startswith(b"\x89PNG")
    assert result.warnings == ()


def test_several_pictures_keep_their_names():
    wide = SVG.replace(b'"96"', b'"192"')
    files = {"main.typ": (HEAD + PAGES).encode(), "a.svg": SVG, "b.svg": wide}
    drawn = run_typst(TypstJob(files, 0, pictures=("b.svg", "a.svg"), ppi=72)).pictures
    widths = {name: int.from_bytes(png[16:20], "big") for name, png in drawn.items()}
    assert widths == {"a.svg": 72, "b.svg": 144}


def test_warnings_are_handed_back():
    assert "nama-huruf-asing" in run_typst(job('#text(font: "nama-huruf-asing")[x]')).warnings[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('#panic("aduh")', "aduh"),
        ('#read("../job.json")', "escape the project root"),
        ('#read("/etc/passwd")', "not found"),
        ('#import "@preview/cetz:0.3.0": *', "package"),
        ('#image("a.svg")', "alt"),
    ],
)
def test_what_typst_refuses_is_told(text, words):
    with pytest.raises(ConversionError, match=words):
        run_typst(job(text))


def test_a_slow_job_is_ended():
    with pytest.raises(ConversionError, match="more than"):
        run_typst(job("#for i in range(3000) { lorem(400); pagebreak() }", timeout=0.3))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of memory per process")
def test_a_greedy_job_is_ended_without_us():
    with pytest.raises(ConversionError):
        run_typst(job("#let x = (1,) * 400000000\n#x.len()", memory_bytes=1024**3))
