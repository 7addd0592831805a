"""How a style is written: properties by name, in the order that the schema asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Side = Literal["top", "left", "bottom"]


@dataclass(frozen=True, slots=True)
class Border:
    """A rule at one side of a paragraph; width in eighths of a point, distance in points."""

    side: Side
    width: int
    distance: int
    color: str

    def xml(self) -> str:
        """Write it as the paragraph's only border."""
        return (
            f'<w:pBdr><w:{self.side} w:val="single" w:sz="{self.width}" '
            f'w:space="{self.distance}" w:color="{self.color}"/></w:pBdr>'
        )


@dataclass(frozen=True, slots=True)
class Para:
    """The properties of a paragraph; lengths in twips."""

    keep_next: bool | None = None
    keep_lines: bool = False
    new_page: bool = False
    number: tuple[int, int] | None = None
    """The list and the level; list 0 takes a number away."""
    border: Border | None = None
    tabs: Sequence[tuple[str, int]] = ()
    dots: bool = False
    """Whether dots lead to a tab at the right."""
    before: int | None = None
    after: int = 0
    line: int = 0
    """The height of a line at least: so much whatever the face, and more for a picture in it."""
    exact: bool = False
    left: int = 0
    right: int = 0
    hanging: int = 0
    alike: bool = False
    """Whether the space between two paragraphs of this style is left out."""
    align: str = ""
    outline: int | None = None

    def xml(self) -> str:
        """Write the properties."""
        parts = [
            _toggle("keepNext", self.keep_next),
            "<w:keepLines/>" if self.keep_lines else "",
            "<w:pageBreakBefore/>" if self.new_page else "",
            self._number(),
            self.border.xml() if self.border else "",
            self._tabs(),
            self._spacing(),
            self._indent(),
            "<w:contextualSpacing/>" if self.alike else "",
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
        ]
        inside = "".join(parts)
        return f"<w:pPr>{inside}</w:pPr>" if inside else ""

    def _number(self) -> str:
        if self.number is None:
            return ""
        number, level = self.number
        where = f'<w:ilvl w:val="{level}"/>' if number else ""
        return f'<w:numPr>{where}<w:numId w:val="{number}"/></w:numPr>'

    def _tabs(self) -> str:
        def stop(kind: str, place: int) -> str:
            leader = ' w:leader="dot"' if self.dots and kind == "right" else ""
            return f'<w:tab w:val="{kind}"{leader} w:pos="{place}"/>'

        stops = "".join(stop(kind, place) for kind, place in self.tabs)
        return f"<w:tabs>{stops}</w:tabs>" if stops else ""

    def _spacing(self) -> str:
        if self.before is None:
            return ""
        rule = "exact" if self.exact else "atLeast"
        height = f' w:line="{self.line}" w:lineRule="{rule}"' if self.line else ""
        return f'<w:spacing w:before="{self.before}" w:after="{self.after}"{height}/>'

    def _indent(self) -> str:
        lengths = (("left", self.left), ("right", self.right), ("hanging", self.hanging))
        told = "".join(f' w:{name}="{length}"' for name, length in lengths if length)
        return f"<w:ind{told}/>" if told else ""


@dataclass(frozen=True, slots=True)
class Char:
    """The properties of letters; sizes in points, tracking in twips."""

    size: float = 0
    color: str = ""
    bold: bool | None = None
    italic: bool = False
    caps: bool = False
    tracking: int = 0
    face: str = ""
    raised: bool = False

    def xml(self) -> str:
        """Write the properties."""
        half = round(self.size * 2)
        faces = "".join(f' w:{kind}="{self.face}"' for kind in ("ascii", "hAnsi", "cs"))
        parts = [
            f"<w:rFonts{faces}/>" if self.face else "",
            _toggle("b", self.bold) + _toggle("bCs", self.bold),
            "<w:i/><w:iCs/>" if self.italic else "",
            "<w:caps/>" if self.caps else "",
            f'<w:color w:val="{self.color}"/>' if self.color else "",
            f'<w:spacing w:val="{self.tracking}"/>' if self.tracking else "",
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if half else "",
            '<w:vertAlign w:val="superscript"/>' if self.raised else "",
        ]
        inside = "".join(parts)
        return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def paragraph_style(
    identifier: str,
    name: str,
    para: Para | None = None,
    char: Char | None = None,
    *,
    based: str = "Normal",
    following: str = "",
    ours: bool = False,
) -> str:
    """Write a paragraph style; ``ours`` tells Word that the name isn't one of its own."""
    default = identifier == based
    mark = ' w:default="1"' if default else ' w:customStyle="1"' if ours else ""
    return (
        f'<w:style w:type="paragraph"{mark} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        + ("" if default else f'<w:basedOn w:val="{based}"/>')
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/>"
        + (para.xml() if para else "")
        + (char.xml() if char else "")
        + "</w:style>"
    )


def our_style(
    name: str,
    para: Para | None = None,
    char: Char | None = None,
    *,
    based: str = "Normal",
    following: str = "",
) -> str:
    """Write a paragraph style of ours: its id is its name without spaces."""
    identifier = name.replace(" ", "")
    return paragraph_style(
        identifier, name, para, char, based=based, following=following, ours=True
    )


def character_style(identifier: str, name: str, char: Char, *, ours: bool = False) -> str:
    """Write a style for letters."""
    mark = ' w:customStyle="1"' if ours else ""
    return (
        f'<w:style w:type="character"{mark} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/>{char.xml()}</w:style>'
    )


def table_style(name: str, borders: str, margins: tuple[int, int], rows: str = "") -> str:
    """Write a table style of ours; ``margins`` are those of a cell, vertical and horizontal."""
    identifier = name.replace(" ", "")
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr>{borders}{cell_margins(*margins)}</w:tblPr>{rows}</w:style>"
    )


def cell_margins(vertical: int, horizontal: int) -> str:
    """Write the margins of a table's cells."""
    sides = (("top", vertical), ("left", horizontal), ("bottom", vertical), ("right", horizontal))
    inside = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{inside}</w:tblCellMar>"


def _toggle(name: str, switch: bool | None) -> str:
    if switch is None:
        return ""
    return f"<w:{name}/>" if switch else f'<w:{name} w:val="0"/>'
