"""The reference document: Word's styles for our books, made from text that can be reviewed.

``python -m smartplan.convert.word.reference`` writes templates/docx/reference.docx anew; a test
keeps the two equal. A region may put a file of its own with the same style names in its place.
"""

from pathlib import Path

from smartplan.convert.word.package import (
    Relations,
    core_properties,
    pack,
    package_relations,
)
from smartplan.convert.word.palette import (
    ACCENT,
    FACE,
    FIXED_FACE,
    GREY,
    INK,
    MIST,
    PRIMARY,
    SECOND,
)
from smartplan.convert.word.paper import FOOTER_FROM_EDGE, HEADER_FROM_EDGE, upright_page
from smartplan.convert.word.reference_lists import numbering_xml
from smartplan.convert.word.reference_styles import styles_xml
from smartplan.resources import find_templates_dir

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DATE = "2026-01-01T00:00:00Z"
STYLE_PARTS = ("styles", "settings", "numbering", "fontTable", "theme")
"""The parts of the reference document that every book takes over, by kind of relation."""


def reference_path() -> Path:
    """Return where the reference document stands; raises ``ResourceError`` if nothing is there."""
    return find_templates_dir() / "docx" / "reference.docx"


def part_name(kind: str) -> str:
    """Return the name of a part by its kind of relation."""
    return "word/theme/theme1.xml" if kind == "theme" else f"word/{kind}.xml"


def build_reference() -> bytes:
    """Make the reference document."""
    texts = {
        "word/document.xml": _document(),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": numbering_xml(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": _theme(),
        "docProps/app.xml": app_properties(),
    }
    relations = Relations()
    for kind in STYLE_PARTS:
        relations.add(kind, part_name(kind).removeprefix("word/"))
    parts = {name: (_DECLARATION + text).encode() for name, text in texts.items()}
    parts["word/_rels/document.xml.rels"] = relations.xml()
    parts["_rels/.rels"] = package_relations()
    parts["docProps/core.xml"] = core_properties(
        {"dc:title": "smartplan", "dcterms:created": _DATE, "dcterms:modified": _DATE}
    )
    return pack(parts)


def app_properties() -> str:
    """Return the part ``docProps/app.xml`` as text."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'<Properties xmlns="{space}"><Application>smartplan</Application></Properties>'


def _document() -> str:
    page = upright_page("A4")
    return (
        f'<w:document {_W}><w:body><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:sectPr>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/><w:pgMar w:top="{page.top}" '
        f'w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" '
        f'w:header="{HEADER_FROM_EDGE}" w:footer="{FOOTER_FROM_EDGE}" w:gutter="0"/></w:sectPr>'
        "</w:body></w:document>"
    )


def _settings() -> str:
    uri = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{uri}" w:val="15"/>'
        f'<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="{uri}" '
        f'w:val="1"/><w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="{uri}" w:val="1"/>'
        '</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


def _fonts() -> str:
    def font(name: str, alternative: str, family: str, pitch: str) -> str:
        return (
            f'<w:font w:name="{name}"><w:altName w:val="{alternative}"/>'
            f'<w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        )

    serif = font(FACE, "Caladea", "roman", "variable")
    fixed = font(FIXED_FACE, "DejaVu Sans Mono", "modern", "fixed")
    return f"<w:fonts {_W}>{serif}{fixed}</w:fonts>"


def _theme() -> str:
    slots = {"dk1": INK, "lt1": "FFFFFF", "dk2": PRIMARY, "lt2": MIST}
    slots |= {"accent1": PRIMARY, "accent2": ACCENT, "accent3": SECOND, "accent4": "5B8C5A"}
    slots |= {"accent5": "A23B4A", "accent6": "6B5B95", "hlink": SECOND, "folHlink": GREY}
    colors = "".join(f'<a:{s}><a:srgbClr val="{c}"/></a:{s}>' for s, c in slots.items())
    face = f'<a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="smartplan">'
        f'<a:themeElements><a:clrScheme name="smartplan">{colors}</a:clrScheme>'
        f'<a:fontScheme name="smartplan"><a:majorFont>{face}</a:majorFont>'
        f'<a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="smartplan">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


if __name__ == "__main__":
    reference_path().write_bytes(build_reference())
