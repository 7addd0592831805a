"""The lists of the reference document: headings, appendices, bullets and numbers.

Their numbers are small on purpose: pandoc throws large ones away.
"""

from typing import Final

from smartplan.convert.word.palette import ACROSS, SECOND
from smartplan.convert.word.style_markup import Char

_STEP: Final = 333
"""How far each level of a list stands in from the one above."""
_SIGN: Final = 113
"""How far the sign of an item stands in from the text around its list."""
_NUMBER_ROOM: Final = 64
"""What numbers need more than bullets."""


def numbering_xml() -> str:
    """Return the part ``word/numbering.xml`` as text."""
    chapters = ("Heading1", "Heading2", "Heading3")
    appendices = ("JudulLampiran", "JudulLampiran2", "JudulLampiran3")
    lists = (
        _heading_list("BAB %1", "upperRoman", chapters),
        _heading_list("Lampiran %1", "upperLetter", appendices),
        [_bullet(level) for level in range(3)],
        [_ordered(level) for level in range(3)],
        [_level(0, "bullet", "•", _hanging(340, 220), style="SorotanButir")],
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
        for number, levels in enumerate(lists, start=1)
    )
    used = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(lists) + 1)
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:numbering xmlns:w="{space}">{abstract}{used}</w:numbering>'


def _level(
    level: int, form: str, text: str, shape: str, *, style: str, run: str = "", legal: bool = False
) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/>'
        + ("<w:isLgl/>" if legal else "")
        + f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{shape}</w:pPr>{run}</w:lvl>"
    )


def _heading_list(chapter: str, form: str, styles: tuple[str, str, str]) -> list[str]:
    # The tab reaches almost to the margin, so that the title starts on a line of its own without
    # a line break in the heading, which would end up in the contents.
    across = (
        f'<w:tabs><w:tab w:val="num" w:pos="{ACROSS}"/></w:tabs><w:ind w:left="0" w:firstLine="0"/>'
    )
    quiet = Char(13, SECOND, bold=False, caps=True, tracking=26).xml()
    # "I.1" must read 1.1, but "A.1" stays.
    legal = form == "upperRoman"
    return [
        _level(0, form, chapter, across, style=styles[0], run=quiet),
        _level(1, "decimal", "%1.%2", _hanging(0, 680), style=styles[1], legal=legal),
        _level(2, "decimal", "%1.%2.%3", _hanging(0, 794), style=styles[2], legal=legal),
    ]


def _hanging(start: int, width: int) -> str:
    left = start + width
    return (
        f'<w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
        f'<w:ind w:left="{left}" w:hanging="{width}"/>'
    )


def _bullet(level: int) -> str:
    shape = _hanging(_STEP * level + _SIGN, _STEP - _SIGN)
    return _level(level, "bullet", "•–·"[level], shape, style=_at_level("ListBullet", level))


def _ordered(level: int) -> str:
    form = ("decimal", "lowerLetter", "lowerRoman")[level]
    shape = _hanging(_STEP * level + _SIGN, _STEP - _SIGN + _NUMBER_ROOM)
    return _level(level, form, f"%{level + 1}.", shape, style=_at_level("ListNumber", level))


def _at_level(style: str, level: int) -> str:
    return style if level == 0 else f"{style}{level + 1}"
