"""Word's fields, with the result that a reader sees before Word has counted for itself."""

from collections.abc import Sequence

from smartplan.convert.word.ooxml import Element, element, instruction, run, value


def field(code: str, cached: Sequence[Element], style: str = "") -> list[Element]:
    """Make a field in the form that Word itself writes; never dirty, so that Word asks nothing.

    A style for its letters is set on every run of it: programs differ in which one they follow.
    """
    marks = [*opening(code), closing()]
    for mark in marks if style else ():
        mark.insert(0, element("w:rPr", None, value("w:rStyle", style)))
    return [*marks[:-1], *cached, marks[-1]]


def opening(code: str) -> list[Element]:
    """Make the runs that open a field, up to its result."""
    return [_mark("begin"), instruction(code), _mark("separate")]


def closing() -> Element:
    """Make the run that closes a field."""
    return _mark("end")


def hidden(code: str) -> list[Element]:
    r"""Make a field that counts but shows nothing (its code says ``\h`` to Word)."""
    runs = field(code, [])
    for each in runs:
        each.insert(0, element("w:rPr", None, element("w:vanish")))
    return runs


def link(anchor: str, *content: Element) -> Element:
    """Make a link to a bookmark of the same document."""
    return element("w:hyperlink", {"w:anchor": anchor, "w:history": "1"}, *content)


def number_field(code: str, cached: str) -> list[Element]:
    """Make a field whose result is a number, which spelling checkers leave alone."""
    return field(code, [run(cached, "", element("w:noProof"))])


def _mark(kind: str) -> Element:
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": kind}))
