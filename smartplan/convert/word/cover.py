"""The cover: a coloured band at the left, the titles beside it, no table."""

from lxml import etree

from smartplan.convert.word.media import Media
from smartplan.convert.word.ooxml import (
    NAMESPACES,
    Element,
    element,
    paragraph,
    run,
    set_property,
    value,
)
from smartplan.convert.word.paper import EMU_PER_TWIP, cover_page, twips
from smartplan.templating.rendered_book import BookMeta

_BAND = twips(62)
_STRIPE = twips(2.4)
_LOGO_HEIGHT = twips(24)
_LINE = 300
_SHORT_TITLE, _LONG_TITLE = 36, 70
_BAND_TEXT = (twips(14), twips(44))
"""Where text on the band starts, and how wide it may be."""


def make_cover(meta: BookMeta, media: Media) -> list[Element]:
    """Make the cover's paragraphs; the texts on the band and at the foot stand in frames."""
    page = cover_page(meta.paper)
    foot = page.height - twips(26)
    top = twips(20)
    beside = (page.left, page.text_width)
    word, _, rest = meta.government.partition(" ")
    framed = [(paragraph("SampulPemerintah", *_lines(word, rest)), _BAND_TEXT, top)]
    if meta.logo:
        logo = media.logo(meta.logo, f"Logo {meta.government}", _LOGO_HEIGHT)
        framed.append((paragraph("SampulCatatan", logo), beside, top))
    when = paragraph("SampulPeriode", *_lines(meta.period, meta.date))
    framed.append((when, _BAND_TEXT, foot - _LINE))
    if meta.notice:
        framed.append((paragraph("SampulCatatan", run(meta.notice)), beside, foot))
    for line, (left, width), below in framed:
        set_property(line, _frame(left, width, below))
    label = paragraph("SampulLabel", *_band(meta, media, page.height), run(meta.label))
    titles = [
        label,
        paragraph("Title", run(meta.title, "", *_title_size(meta.title))),
        paragraph("Subtitle", run(", ".join(filter(None, (meta.region, meta.province))))),
        paragraph("SampulGaris"),
        paragraph("SampulRingkas", run(meta.summary)),
    ]
    return [*(line for line, _, _ in framed), *titles]


def _title_size(title: str) -> list[Element]:
    # Half-points: a long title must leave room for what stands below it.
    if len(title) <= _SHORT_TITLE:
        return []
    size = 56 if len(title) <= _LONG_TITLE else 44
    return [value("w:sz", size), value("w:szCs", size)]


def _lines(*texts: str) -> list[Element]:
    """Return runs that each start a new line but the first."""
    made: list[Element] = []
    for text in filter(None, texts):
        if made:
            made.append(element("w:r", None, element("w:br")))
        made.append(run(text))
    return made


def _frame(left: int, width: int, top: int) -> Element:
    return element(
        "w:framePr",
        {
            "w:w": str(width),
            "w:wrap": "around",
            "w:vAnchor": "page",
            "w:hAnchor": "page",
            "w:x": str(left),
            "w:y": str(top),
        },
    )


def _band(meta: BookMeta, media: Media, height: int) -> list[Element]:
    shapes = ((0, _BAND, meta.primary_color), (_BAND, _STRIPE, meta.accent_color))
    return [
        _rectangle(media.next_number(), left, width, height, color.lstrip("#").upper())
        for left, width, color in shapes
    ]


def _rectangle(number: int, left: int, width: int, height: int, color: str) -> Element:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    extent = f'cx="{width * EMU_PER_TWIP}" cy="{height * EMU_PER_TWIP}"'
    return etree.fromstring(f"""<w:r {spaces}><mc:AlternateContent><mc:Choice Requires="wps">\
<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" \
relativeHeight="{number}" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1">\
<wp:simplePos x="0" y="0"/>\
<wp:positionH relativeFrom="page"><wp:posOffset>{left * EMU_PER_TWIP}</wp:posOffset></wp:positionH>\
<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>\
<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>\
<wp:docPr id="{number}" name="Bidang {number}" descr="Hiasan sampul"/><wp:cNvGraphicFramePr/>\
<a:graphic><a:graphicData uri="{NAMESPACES["wps"]}"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm>\
<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
<a:solidFill><a:srgbClr val="{color}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>\
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>\
</mc:AlternateContent></w:r>""")
