import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.prose.reader import Image, read_images


@pytest.mark.parametrize("text", ["", "  \n\t\n", "Satu kalimat [a](b), tanpa apa-apa: Rp5 < Rp6."])
def test_a_text_without_pictures_has_none(text: str) -> None:
    assert read_images(text) == ()


def test_a_picture_has_its_path_its_words_and_its_place() -> None:
    text = '- butir {fakta:x}\n  lalu ![Foto **kantor**](aset/a.png "Kantor {opd:b}")\n'
    assert read_images(text) == (Image("aset/a.png", "Foto kantor", text.index("![")),)


def test_pictures_in_table_cells_and_links() -> None:
    text = "| x | y |\n|---|---|\n| teks [![a](b.png)](c) | ![d](e.png) |\n"
    assert [(one.src, text[one.offset :][:3]) for one in read_images(text)] == [
        ("b.png", "![a"),
        ("e.png", "![d"),
    ]


@given(st.text(alphabet="#![]()<>`*|-\n {}:aset/.@\\", max_size=80))
def test_offsets_lie_in_the_text(text: str) -> None:
    for found in read_images(text):
        assert 0 <= found.offset < len(text)
