"""Sections: the cover, roman front matter, arabic body, and landscape pages between."""

from dataclasses import dataclass, field

from smartplan.convert.word.blocks import GAP, style_of
from smartplan.convert.word.ooxml import Element, element, name, paragraph, set_property, value
from smartplan.convert.word.paper import (
    FOOTER_FROM_EDGE,
    HEADER_FROM_EDGE,
    LANDSCAPE_FOOTER_FROM_EDGE,
    Page,
    cover_page,
    landscape_page,
    upright_page,
)

_TRACE = {"w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"}


@dataclass(frozen=True, slots=True)
class Running:
    """The relations of the header on upright and landscape pages, and of the footer."""

    upright_header: str
    landscape_header: str
    footer: str


@dataclass(slots=True)
class _Divider:
    paper: str
    running: Running
    made: list[Element] = field(default_factory=list)
    page: Page = field(init=False)
    number_format: str = ""
    restart: bool = False
    start_of_section: int = 0

    def __post_init__(self) -> None:
        self.page = cover_page(self.paper)

    def turn_to(self, kind: str) -> None:
        if len(self.made) > self.start_of_section:
            self._close()
        if kind in ("front", "body"):
            self.number_format = "lowerRoman" if kind == "front" else "decimal"
            self.restart = True
        landscape = kind == "landscape"
        self.page = landscape_page(self.paper) if landscape else upright_page(self.paper)

    def drop_gap(self) -> None:
        """Take away the gap at the foot of a page, which would make a page of its own if full."""
        if self.made[self.start_of_section :] and style_of(self.made[-1]).startswith(GAP):
            self.made.pop()

    def properties(self) -> Element:
        made = element("w:sectPr")
        if self.number_format:
            header = self.running.upright_header
            if self.page.landscape:
                header = self.running.landscape_header
            made.append(element("w:headerReference", {"w:type": "default", "r:id": header}))
            footer = {"w:type": "default", "r:id": self.running.footer}
            made.append(element("w:footerReference", footer))
        made.append(value("w:type", "nextPage"))
        made.extend(_paper(self.page))
        if self.number_format:
            numbers = {"w:fmt": self.number_format} | ({"w:start": "1"} if self.restart else {})
            made.append(element("w:pgNumType", numbers))
        self.restart = False
        return made

    def _close(self) -> None:
        # A section ends in the properties of its last paragraph; after a table, in one of its own.
        # Nor in a caption: LibreOffice loses the number that fields elsewhere refer to.
        last = self.made[-1]
        if last.tag != name("w:p") or last.find(f".//{name('w:bookmarkStart')}") is not None:
            self.made.append(paragraph(GAP))
        if style_of(self.made[-1]).startswith(GAP):
            # No more than a trace, for which a full page still has room.
            set_property(self.made[-1], element("w:spacing", _TRACE))
        set_property(self.made[-1], self.properties())
        self.start_of_section = len(self.made)


def divide(flow: list[Element], paper: str, running: Running) -> list[Element]:
    """Return the body: the flow without its marks, divided into sections."""
    divider = _Divider(paper, running)
    broken = False
    for item in flow:
        if item.tag == name("sp:section"):
            divider.turn_to(item.get("kind", ""))
            broken = False
        elif item.tag == name("sp:break"):
            broken = True
        else:
            if broken:
                divider.drop_gap()
            divider.made += _on_new_page(item) if broken else [item]
            broken = False
    return [*divider.made, divider.properties()]


def _on_new_page(item: Element) -> list[Element]:
    if item.tag == name("w:p"):
        set_property(item, element("w:pageBreakBefore"))
        # At the head of a page there is nothing to stand apart from.
        set_property(item, element("w:spacing", {"w:before": "0"}))
        return [item]
    spacer = paragraph("Jarak")
    set_property(spacer, element("w:pageBreakBefore"))
    return [spacer, item]


def _paper(page: Page) -> list[Element]:
    size = {"w:w": str(page.width), "w:h": str(page.height)}
    if page.landscape:
        size["w:orient"] = "landscape"
    margins = {
        "w:top": page.top,
        "w:right": page.right,
        "w:bottom": page.bottom,
        "w:left": page.left,
        "w:header": HEADER_FROM_EDGE,
        "w:footer": LANDSCAPE_FOOTER_FROM_EDGE if page.landscape else FOOTER_FROM_EDGE,
        "w:gutter": 0,
    }
    return [
        element("w:pgSz", size),
        element("w:pgMar", {key: str(number) for key, number in margins.items()}),
    ]
