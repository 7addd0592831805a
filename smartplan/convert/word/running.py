"""What stands on every page: logo, plan's title and book's label above, the number below."""

from smartplan.convert.word.fields import field
from smartplan.convert.word.media import Media
from smartplan.convert.word.ooxml import (
    Element,
    element,
    paragraph,
    run,
    serialise,
    set_property,
)
from smartplan.convert.word.package import Relations
from smartplan.convert.word.paper import Page, landscape_page, twips, upright_page
from smartplan.convert.word.watermark import watermark
from smartplan.templating.rendered_book import BookMeta

_LOGO_HEIGHT = twips(8)


def running_parts(meta: BookMeta, media: Media, *, turned: bool) -> dict[str, bytes]:
    """Write the headers of upright and landscape pages and the footer, with their relations.

    ``turned`` says whether the book has landscape pages.
    """
    upright, landscape = upright_page(meta.paper), landscape_page(meta.paper)
    parts = {"word/footer1.xml": footer_part()}
    for order, page in enumerate((upright, landscape) if turned else (upright,), start=1):
        relations = Relations()
        line = header_line(meta, page, upright.text_width)
        if meta.logo:
            alternative = f"Logo {meta.government}"
            logo = media.logo(meta.logo, alternative, _LOGO_HEIGHT, relations)
            line.insert(1, logo)
            line.insert(2, run("\u2002"))
            parts[f"word/_rels/header{order}.xml.rels"] = relations.xml()
        if meta.draft:
            line.append(watermark("DRAF", media.next_number()))
        parts[f"word/header{order}.xml"] = _part("w:hdr", line)
    return parts


def header_line(meta: BookMeta, page: Page, upright: int) -> Element:
    """Make the line of a header; the label stands at the right margin of the page.

    ``upright`` is the width of text on upright pages, where the style has its tab stop.
    """
    line = paragraph("Header", run(f"{meta.plan_title}\t{meta.label}"))
    if page.text_width != upright:
        stops = [("clear", upright), ("right", page.text_width)]
        marks = [element("w:tab", {"w:val": kind, "w:pos": str(place)}) for kind, place in stops]
        set_property(line, element("w:tabs", None, *marks))
    return line


def footer_part() -> bytes:
    """Write the footer: the page's number, in the numerals of its section."""
    return _part("w:ftr", paragraph("Footer", *field("PAGE", [run("1")])))


def _part(short: str, line: Element) -> bytes:
    return serialise(element(short, None, line))
