"""A region's own reference document: its styles take the place of ours, name by name.

Word itself may have saved it, in any language: the ids of styles then differ, their names do not.
What it lacks comes from our own reference document, and so do the lists if it has not all of them.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree

from smartplan.convert.word.ooxml import Element, name, serialise
from smartplan.errors import ConversionError
from smartplan.language import Text

REFERENCE_NAME: Final = "templates/docx/reference.docx"
_STYLES, _NUMBERING, _THEME = "word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml"
_LARGEST_PART: Final = 20_000_000
_ID, _VAL = name("w:styleId"), name("w:val")
_POINTERS: Final = tuple(
    name(f"w:{tag}") for tag in ("basedOn", "next", "link", "pStyle", "styleLink", "numStyleLink")
)
_NUMBER: Final = f"{name('w:pPr')}/{name('w:numPr')}"


def merge_reference(content: bytes, shipped: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of the shipped reference document, as a region's own changes them.

    Raises ``ConversionError`` if it is no Word file or has no styles that can be read.
    """
    theirs = _open(content)
    styles, ours = _parse(theirs[_STYLES]), _parse(shipped[_STYLES])
    numbering = _parse(theirs.get(_NUMBERING, shipped[_NUMBERING]))
    renamed = _take_our_ids(styles, ours)
    _rename(numbering, renamed)
    _add_missing(styles, ours)
    parts = dict(shipped)
    if _NUMBERING in theirs and _has_all_lists(styles, ours, numbering):
        parts[_NUMBERING] = serialise(numbering)
    else:
        _take_our_lists(styles, ours)
    theme = theirs.get(_THEME, b"")
    # A picture in it would need a part of its own.
    if theme and b"r:embed" not in theme:
        parts[_THEME] = serialise(_parse(theme))
    return parts | {_STYLES: serialise(styles)}


def _open(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sizes = {each.filename: each.file_size for each in archive.infolist()}
            wanted = [part for part in (_STYLES, _NUMBERING, _THEME) if part in sizes]
            if _STYLES not in wanted or any(sizes[part] > _LARGEST_PART for part in wanted):
                raise _broken("gaya tulisnya tidak ada", "it has no styles")
            return {part: archive.read(part) for part in wanted}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise _broken("bukan berkas Word", "it is no Word file") from error


def _parse(part: bytes) -> Element:
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(f"isinya rusak ({error})", f"it is damaged ({error})") from error


def _broken(indonesian: str, english: str) -> ConversionError:
    return ConversionError(
        Text(
            f"{REFERENCE_NAME} di folder rencana tidak dapat dipakai: {indonesian}.",
            f"{REFERENCE_NAME} of the plan can't be used: {english}.",
        ),
        Text(
            "Simpan ulang dari Word sebagai .docx, atau hapus berkas itu untuk memakai bawaan.",
            "Save it again from Word as .docx, or remove it to use the shipped one.",
        ),
    )


def _each(styles: Element) -> Iterator[tuple[tuple[str, str], Element]]:
    """Yield each style by what Word knows it by: its kind and its name in English."""
    for style in styles.iterchildren(name("w:style")):
        named = style.find(name("w:name"))
        spoken = "" if named is None else named.get(_VAL, "")
        yield (style.get(name("w:type"), ""), spoken.casefold()), style


def _take_our_ids(styles: Element, ours: Element) -> dict[str, str]:
    """Give their styles the ids that ours of the same name have; return what was renamed."""
    wanted = {key: style.get(_ID, "") for key, style in _each(ours)}
    taken = set(wanted.values())
    renamed: dict[str, str] = {}
    for key, style in _each(styles):
        old = style.get(_ID, "")
        new = wanted.get(key) or (f"{old}Lain" if old in taken else old)
        renamed[old] = new
        style.set(_ID, new)
    _rename(styles, renamed)
    return renamed


def _rename(root: Element, renamed: Mapping[str, str]) -> None:
    for pointer in root.iter(*_POINTERS):
        pointer.set(_VAL, renamed.get(pointer.get(_VAL, ""), pointer.get(_VAL, "")))


def _add_missing(styles: Element, ours: Element) -> None:
    there = {key for key, _ in _each(styles)}
    defaults = {style.get(name("w:type")) for _, style in _each(styles) if _is_default(style)}
    for key, style in _each(ours):
        if key not in there:
            copied = deepcopy(style)
            if _is_default(copied) and copied.get(name("w:type")) in defaults:
                del copied.attrib[name("w:default")]
            styles.append(copied)


def _is_default(style: Element) -> bool:
    return style.get(name("w:default")) in ("1", "true")


def _numbers(styles: Element) -> dict[str, Element]:
    """Return the list properties of each style that has some, by its id."""
    found = ((style.get(_ID, ""), style.find(_NUMBER)) for _, style in _each(styles))
    return {identifier: numbers for identifier, numbers in found if numbers is not None}


def _has_all_lists(styles: Element, ours: Element, numbering: Element) -> bool:
    lists = {num.get(name("w:numId")) for num in numbering.iterchildren(name("w:num"))}
    leads = {level.get(_VAL) for level in numbering.iter(name("w:pStyle"))}
    pictures = numbering.find(name("w:numPicBullet")) is not None
    theirs = _numbers(styles)
    return not pictures and all(
        identifier in leads and identifier in theirs and _list_of(theirs[identifier]) in lists
        for identifier, numbers in _numbers(ours).items()
        if _list_of(numbers) != "0"
    )


def _list_of(numbers: Element) -> str:
    number = numbers.find(name("w:numId"))
    return "" if number is None else number.get(_VAL, "")


def _take_our_lists(styles: Element, ours: Element) -> None:
    """Number their styles by our lists, since theirs are not all there."""
    numbers = _numbers(ours)
    shapes = {style.get(_ID): style.find(name("w:pPr")) for _, style in _each(ours)}
    for _, style in _each(styles):
        old = style.find(_NUMBER)
        if old is not None:
            parent = old.getparent()
            if parent is not None:
                parent.remove(old)
        if style.get(_ID) in numbers:
            _put_number(style, numbers[style.get(_ID, "")], shapes[style.get(_ID)])


def _put_number(style: Element, numbers: Element, shape: Element | None) -> None:
    properties = style.find(name("w:pPr"))
    if properties is None:
        # Before the letters and what follows; a style has its names and flags first.
        late = [style.find(name(f"w:{tag}")) for tag in ("rPr", "tblPr", "trPr", "tcPr")]
        place = min((style.index(each) for each in late if each is not None), default=len(style))
        if shape is not None:
            style.insert(place, deepcopy(shape))
        return
    early = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
    before = [each for each in properties if etree.QName(each).localname in early]
    properties.insert(len(before), deepcopy(numbers))
