"""The word that lies behind every page of a draft."""

from lxml import etree

from smartplan.convert.word.ooxml import NAMESPACES, Element
from smartplan.convert.word.paper import EMU_PER_TWIP, twips

_WIDTH, _HEIGHT = twips(170), twips(60)
_HALF_POINTS = 300
_GREY = "E8E8E8"
_TURN = (360 - 52) * 60_000
"""Upwards to the right, in the sixtieth thousandths of a degree that DrawingML counts in."""


def watermark(word: str, number: int) -> Element:
    """Make a run for a header that shows a word behind the page; ``number`` is its drawing's."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    extent = f'cx="{_WIDTH * EMU_PER_TWIP}" cy="{_HEIGHT * EMU_PER_TWIP}"'
    letters = f'<w:sz w:val="{_HALF_POINTS}"/><w:szCs w:val="{_HALF_POINTS}"/>'
    return etree.fromstring(f"""<w:r {spaces}><mc:AlternateContent><mc:Choice Requires="wps">\
<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" \
relativeHeight="1" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1">\
<wp:simplePos x="0" y="0"/>\
<wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>\
<wp:positionV relativeFrom="page"><wp:align>center</wp:align></wp:positionV>\
<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>\
<wp:docPr id="{number}" name="Tanda {number}" descr="{word}"/><wp:cNvGraphicFramePr/>\
<a:graphic><a:graphicData uri="{NAMESPACES["wps"]}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>\
<a:xfrm rot="{_TURN}"><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
<wps:txbx><w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/>\
<w:color w:val="{_GREY}"/>{letters}</w:rPr><w:t>{word}</w:t></w:r></w:p></w:txbxContent></wps:txbx>\
<wps:bodyPr wrap="none" anchor="ctr"/></wps:wsp></a:graphicData></a:graphic></wp:anchor>\
</w:drawing></mc:Choice></mc:AlternateContent></w:r>""")
