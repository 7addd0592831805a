"""What stands on every page: the plan's title and the book's label above, the number below."""

from smartplan.convert.word.fields import field
from smartplan.convert.word.ooxml import (
    Element,
    element,
    paragraph,
    run,
    serialise,
    set_property,
)
from smartplan.convert.word.paper import Page


def header_part(title: str, label: str, page: Page, upright: int) -> bytes:
    """Write a header; its label stands at the right margin of the page.

    ``upright`` is the width of text on upright pages, where the style has its tab stop.
    """
    line = paragraph("Header", run(f"{title}\t{label}"))
    if page.text_width != upright:
        stops = [("clear", upright), ("right", page.text_width)]
        marks = [element("w:tab", {"w:val": kind, "w:pos": str(place)}) for kind, place in stops]
        set_property(line, element("w:tabs", None, *marks))
    return _part("w:hdr", line)


def footer_part() -> bytes:
    """Write the footer: the page's number, in the numerals of its section."""
    return _part("w:ftr", paragraph("Footer", *field("PAGE", [run("1")])))


def _part(short: str, line: Element) -> bytes:
    return serialise(element(short, None, line))
