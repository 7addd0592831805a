from dataclasses import replace

from sample_word_meta import META

from smartplan.convert.word.cover import make_cover
from smartplan.convert.word.media import Media
from smartplan.convert.word.ooxml import name, text_of
from smartplan.convert.word.package import Relations


def cover(**changes):
    return make_cover(replace(META, **changes), Media({}, {}, Relations()))


def test_what_is_not_given_takes_no_place():
    texts = [text_of([line]) for line in cover(notice="", summary="", province="")]
    assert texts == [
        "PemerintahKabupaten Contohan",
        "2025–20343 November 2025",
        "Buku I",
        "Analisis Strategis",
        "Kabupaten Contohan",
        "",
        "",
    ]


def test_a_long_title_is_set_smaller():
    def size(title):
        lines = cover(title=title)
        (line,) = [each for each in lines if text_of([each]) == title]
        return [node.get(name("w:val")) for node in line.iter(name("w:sz"))]

    assert size("Masterplan Kota Cerdas") == []
    assert size("Masterplan Kota Cerdas dan " + "a" * 20) == ["56"]
    assert size("Masterplan Kota Cerdas dan " + "a" * 60) == ["44"]


def test_band_is_as_tall_as_the_paper():
    heights = {
        paper: {node.get("cy") for line in cover(paper=paper) for node in line.iter(name("a:ext"))}
        for paper in ("A4", "F4")
    }
    assert heights == {"A4": {str(16838 * 635)}, "F4": {str(18709 * 635)}}
