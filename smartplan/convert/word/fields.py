"""Word's fields, with the result that a reader sees before Word has counted for itself."""

from collections.abc import Sequence

from smartplan.convert.word.ooxml import Element, element, escape, parse, run


def field(code: str, cached: Sequence[Element], style: str = "") -> list[Element]:
    """Make a field in the form that Word itself writes; never dirty, so that Word asks nothing.

    A style for its letters is set on every run of it: programs differ in which one they follow.
    """
    shape = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    *before, after = parse(_opening(code, shape) + _closing(shape))
    return [*before, *cached, after]


def opening(code: str) -> list[Element]:
    """Make the runs that open a field, up to its result."""
    return parse(_opening(code, ""))


def closing() -> Element:
    """Make the run that closes a field."""
    return parse(_closing(""))[0]


def hidden(code: str) -> list[Element]:
    r"""Make a field that counts but shows nothing (its code says ``\h`` to Word)."""
    shape = "<w:rPr><w:vanish/></w:rPr>"
    return parse(_opening(code, shape) + _closing(shape))


def link(anchor: str, *content: Element) -> Element:
    """Make a link to a bookmark of the same document."""
    return element("w:hyperlink", {"w:anchor": anchor, "w:history": "1"}, *content)


def number_field(code: str, cached: str) -> list[Element]:
    """Make a field whose result is a number, which spelling checkers leave alone."""
    return field(code, [run(cached, "", element("w:noProof"))])


def _opening(code: str, shape: str) -> str:
    instruction = f'<w:instrText xml:space="preserve"> {escape(code)} </w:instrText>'
    return (
        f'<w:r>{shape}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{shape}{instruction}</w:r>'
        f'<w:r>{shape}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _closing(shape: str) -> str:
    return f'<w:r>{shape}<w:fldChar w:fldCharType="end"/></w:r>'
