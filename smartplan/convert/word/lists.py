"""Lists: pandoc's own list numbers become Word's list styles and our lists."""

from dataclasses import dataclass, field

from lxml import etree

from smartplan.convert.word.ooxml import Element, element, name, set_property, set_style, value

_DEEPEST = 2
_ORDERED_STYLE = "ListNumber"


@dataclass(slots=True)
class ListNumbers:
    """Which list of pandoc is numbered, and the numbers that ours get instead."""

    starts: dict[str, str]
    """Pandoc's numbered lists, with the number that each starts at."""
    continued: frozenset[str]
    """Pandoc's lists without any sign: further paragraphs of an item."""
    first_free: int
    """The first number that the reference document leaves to lists of the book."""
    ordered: str
    """The reference document's list that numbers items."""
    ours: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Our number and the level of each numbered list met so far."""

    def restyle(self, paragraph: Element, numbering: Element) -> None:
        """Set a paragraph of a list in Word's own list style."""
        level = min(int(_val(numbering, "w:ilvl")), _DEEPEST)
        number = _val(numbering, "w:numId")
        suffix = str(level + 1) if level else ""
        if number in self.continued:
            set_style(paragraph, f"ListContinue{suffix}")
        elif number in self.starts:
            set_style(paragraph, f"ListNumber{suffix}")
            ours, _ = self.ours.setdefault(number, (self.first_free + len(self.ours), str(level)))
            new = element("w:numPr", None, value("w:ilvl", level), value("w:numId", ours))
            set_property(paragraph, new)
        else:
            set_style(paragraph, f"ListBullet{suffix}")

    def extend(self, numbering: bytes) -> bytes:
        """Add the numbered lists of this book to the reference document's lists."""
        root = etree.fromstring(numbering)
        last = root.findall(name("w:num"))[-1]
        for theirs, (ours, level) in self.ours.items():
            start = value("w:startOverride", self.starts[theirs])
            added = element(
                "w:num",
                {"w:numId": str(ours)},
                value("w:abstractNumId", self.ordered),
                element("w:lvlOverride", {"w:ilvl": level}, start),
            )
            last.addnext(added)
            last = added
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def read_lists(numbering: bytes, reference: bytes) -> ListNumbers:
    """Read from pandoc's numbering part what each of its lists is, and from ours what is free."""
    root, ours = etree.fromstring(numbering), etree.fromstring(reference)
    forms: dict[str, str] = {}
    for abstract in root.iter(name("w:abstractNum")):
        level = abstract.find(name("w:lvl"))
        form = "bullet" if level is None else _val(level, "w:numFmt")
        if level is not None and form == "bullet" and not _val(level, "w:lvlText").strip():
            form = "none"
        forms[abstract.get(name("w:abstractNumId"), "")] = form
    starts: dict[str, str] = {}
    continued = set()
    for num in root.iter(name("w:num")):
        number = num.get(name("w:numId"), "")
        form = forms.get(_val(num, "w:abstractNumId"), "bullet")
        if form == "none":
            continued.add(number)
        elif form != "bullet":
            override = num.find(f".//{name('w:startOverride')}")
            starts[number] = "1" if override is None else override.get(name("w:val"), "1")
    used = [int(num.get(name("w:numId"), "0")) for num in ours.iter(name("w:num"))]
    return ListNumbers(starts, frozenset(continued), max(used) + 1, _ordered_list(ours))


def _ordered_list(root: Element) -> str:
    for abstract in root.iter(name("w:abstractNum")):
        styles = {_val(level, "w:pStyle") for level in abstract.iter(name("w:lvl"))}
        if _ORDERED_STYLE in styles:
            return abstract.get(name("w:abstractNumId"), "")
    return ""


def _val(parent: Element, short: str) -> str:
    child = parent.find(name(short))
    return "" if child is None else child.get(name("w:val"), "")
