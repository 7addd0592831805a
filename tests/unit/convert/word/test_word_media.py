import struct

import pytest

from smartplan.convert.layout import Picture
from smartplan.convert.word.media import Media, read_bitmap
from smartplan.convert.word.ooxml import name
from smartplan.convert.word.package import Relations
from smartplan.convert.word.paper import upright_page
from smartplan.errors import ConversionError

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 300, 200) + b"\x08\x02\0\0\0"


def jpeg(marker: int, width: int, height: int) -> bytes:
    comment = b"\xff\xfe" + struct.pack(">H", 6) + b"abcd"
    frame = bytes((0xFF, marker)) + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + comment + frame + b"\xff\xd9"


def size_of(run):
    extent = next(run.iter(name("wp:extent")))
    return int(extent.get("cx")), int(extent.get("cy"))


def test_png_size():
    bitmap = read_bitmap(PNG, "a.png")
    assert (bitmap.ending, bitmap.width, bitmap.height) == ("png", 300, 200)


@pytest.mark.parametrize("marker", [0xC0, 0xC2])
def test_jpeg_size_comes_from_its_frame(marker):
    bitmap = read_bitmap(jpeg(marker, 640, 480), "a.jpg")
    assert (bitmap.ending, bitmap.width, bitmap.height) == ("jpeg", 640, 480)


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", PNG[:20], jpeg(0xC4, 5, 5), jpeg(0xC0, 0, 5), b"\xff\xd8\xff", b"<svg/>"],
)
def test_anything_else_is_refused_by_name(content):
    with pytest.raises(ConversionError, match="peta"):
        read_bitmap(content, "peta")


def test_picture_is_as_wide_as_the_text_and_keeps_its_shape():
    media = Media({"a.svg": Picture(PNG, 3000, 2000)}, {"b.png": PNG}, Relations())
    page = upright_page("A4")
    for name_ in ("a.svg", "b.png"):
        width, height = size_of(media.picture(name_, "kata", page))
        assert width == page.text_width * 635
    width, height = size_of(media.picture("a.svg", "kata", page))
    assert height == pytest.approx(width * 2000 / 3000, abs=1)


def test_a_drawing_is_no_larger_than_it_was_drawn():
    media = Media({"a.svg": Picture(PNG, 300, 150)}, {}, Relations())
    assert size_of(media.picture("a.svg", "kata", upright_page("A4"))) == (
        2 * 914_400,
        914_400,
    )


def test_tall_picture_leaves_room_for_its_caption():
    media = Media({"a.svg": Picture(PNG, 100, 900)}, {}, Relations())
    page = upright_page("A4")
    width, height = size_of(media.picture("a.svg", "kata", page))
    assert height < page.text_height * 635 * 0.75
    assert width == pytest.approx(height / 9, rel=0.01)


def test_same_picture_twice_is_one_part_and_two_drawings():
    relations = Relations()
    media = Media({}, {"a.png": PNG}, relations)
    runs = [media.picture("a.png", "kata", upright_page("A4")) for _ in range(2)]
    assert list(media.parts) == ["word/media/gambar1.png"]
    numbers = [next(run.iter(name("wp:docPr"))).get("id") for run in runs]
    assert numbers == ["1", "2"]


def test_missing_picture_is_named():
    with pytest.raises(ConversionError, match=r"tiada\.svg"):
        Media({}, {}, Relations()).picture("tiada.svg", "", upright_page("A4"))
