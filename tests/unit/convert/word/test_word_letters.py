"""The widths of letters, and where lines end."""

import shutil
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from smartplan.convert.word.letters import SHIPPED_FACE, words_of


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("satu dua", ["satu", "dua"]),
        ("kementerian/lembaga", ["kementerian/lembaga"]),
        ("antar-daerah 2023–2027", ["antar-", "daerah", "2023–", "2027"]),
        ("nomor-7 Rp1,2\u00a0miliar", ["nomor-7", "Rp1,2\u00a0miliar"]),
        ("", []),
    ],
)
def test_pieces_that_lines_do_not_part(text, pieces):
    assert words_of(text) == pieces


def test_width_grows_with_size_and_weight():
    usual = SHIPPED_FACE.width("Kelembagaan", 9)
    assert SHIPPED_FACE.width("Kelembagaan", 18) == pytest.approx(2 * usual)
    assert SHIPPED_FACE.width("Kelembagaan", 9, bold=True) > usual


def test_letters_that_are_not_listed_have_a_width_too():
    width = SHIPPED_FACE.width
    assert width("\u00e9", 10) == width("e", 10)
    assert width("a\u00ad", 10) == width("a", 10)
    assert width("\u00a0", 10) == width(" ", 10)
    assert width("\u4e2d", 10) > width("n", 10)


@pytest.mark.parametrize(
    ("text", "count"),
    [("satu", 1), ("satu dua", 1), ("satu dua tiga", 2), ("m" * 30, 6), ("", 1)],
)
def test_lines(text, count):
    room = SHIPPED_FACE.width("satu dua ti", 9)
    assert SHIPPED_FACE.lines(text, room, 9) == count


def find_caladea(style: str) -> Path | None:
    """Return the font that LibreOffice sets in Cambria's place, where it is installed."""
    if shutil.which("fc-match") is None:
        return None
    asked = ["fc-match", "-f", "%{file}", f"Caladea:style={style}"]
    path = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    return path if "caladea" in path.name.lower() else None


@pytest.mark.parametrize(
    ("style", "bold"),
    [("Regular", False), ("Italic", False), ("Bold", True), ("Bold Italic", True)],
)
def test_no_letter_of_caladea_is_wider_than_we_think(style, bold):
    path = find_caladea(style)
    if path is None:
        pytest.skip("Caladea is not installed")
    with TTFont(path) as font:
        names, widths = font.getBestCmap(), font["hmtx"]
        letters = [chr(code) for code in range(32, 127)] + list("–—‘’“”•†…·×°é")
        told = {letter: widths[names[ord(letter)]][0] for letter in letters if ord(letter) in names}
        scale = 1000 / font["head"].unitsPerEm
    assert len(told) > 95
    for letter, width in told.items():
        assert width * scale <= SHIPPED_FACE.width(letter, 50, bold=bold) + 1, letter
