"""What a reader finds in a finished book, whatever its format; and what must not be there."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from plain_plan import Expected
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BETWEEN_NUMBERS = "\u00b7"
_BIBLIOGRAPHY = "Daftar Pustaka"

LEAKS = (
    "None",
    "True",
    "False",
    "Undefined",
    "undefined",
    "null",
    "nan",
    "Traceback",
    "object at 0x",
    "{{",
    "}}",
    "{%",
    "%}",
    "[](#",
    "](#",
    "{.ref}",
    "{.cite}",
    "{#",
    ":::",
    "??",
    "TODO",
    "Lorem ipsum",
    "--",
)
"""What machines leave behind."""

ENGLISH = tuple(
    re.findall(
        r"\S+",
        """
        January February March June July August October December Monday Sunday Table Figure Chapter
        Contents Appendix Budget Source Year Unknown missing Strength Weakness Opportunity Threat
        the and with from which budget agency agencies indicator baseline year chapter table
        figure page References Bibliography draft unknown empty value of
        """,
    )
)
"""Words that would show that a label was forgotten; the plan's own words are not looked at."""


@dataclass(frozen=True)
class BookText:
    """The text of a book, and the number of cells that each of its tables fills."""

    name: str
    text: str
    filled_rows: tuple[int, ...]


def read_book(path: Path) -> BookText:
    """Read a book by its ending."""
    reader = {".md": _read_markdown, ".docx": _read_word, ".pdf": _read_pdf}[path.suffix]
    return reader(path.name, path.read_bytes())


def squeezed(text: str) -> str:
    """Return a text without what a line break, a table or a dagger changes.

    Two numbers beside each other stay two.
    """
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("†", "")
    text = re.sub(r"(?<=\d)[\s|*]+(?=\d)", _BETWEEN_NUMBERS, text)
    return re.sub(r"[\s|*]+", "", text)


def find_missing(texts: Iterable[str], expected: Iterable[Expected]) -> list[str]:
    """Return what is expected and stands in none of the texts, as "what: text"."""
    whole = "\n".join(texts)
    # A hyphen at the end of a line is the printer's, or the word's own.
    found = [squeezed(whole), squeezed(re.sub(r"-\n\s*", "", whole))]
    return [
        f"{one.what}: {one.text}"
        for one in expected
        if not any(_stands_in(squeezed(one.text), text) for text in found)
    ]


def find_leaks(book: BookText, own_words: str) -> list[str]:
    """Return what should not be printed, with the words around it."""
    body = book.text.rpartition(_BIBLIOGRAPHY)[0] or book.text
    found = [leak for leak in LEAKS if _leaks(leak, body) and leak not in own_words]
    for word in ENGLISH:
        if not re.search(rf"\b{re.escape(word)}(?!\w)", own_words):
            found += re.findall(rf".{{0,30}}\b{re.escape(word)}(?!\w).{{0,30}}", body)
    if 0 in book.filled_rows:
        found.append(f"empty table no. {book.filled_rows.index(0) + 1}")
    return [f"{book.name}: {one}" for one in found]


def _leaks(leak: str, body: str) -> bool:
    if leak.isalpha():
        return re.search(rf"\b{leak}\b", body) is not None
    return leak in body


def _stands_in(wanted: str, text: str) -> bool:
    """Tell whether a text is there whole: a number is not part of a longer one."""
    before = r"(?<![\d.,])" if wanted[:1].isdigit() else ""
    after = r"(?![\d]|[.,]\d)" if wanted[-1:].isdigit() else ""
    return re.search(before + re.escape(wanted) + after, text) is not None


def _read_markdown(name: str, content: bytes) -> BookText:
    text = content.decode("utf-8")
    tables = [
        sum(any(cell.strip() for cell in row.split("|")) for row in rows.splitlines())
        for rows in re.findall(r"^\|[-:| ]+\|\n((?:\|.*\n?)*)", text, re.MULTILINE)
    ]
    text = re.sub(r'<a id="[^"]*"></a>', "", text)
    text = re.sub(r"(?<!\\)!?\[((?:\\.|[^\[\]\\])+)\]\([^()\s]*\)", r"\1", text)
    text = re.sub(r"^\|[-:| ]+\|$", "", text, flags=re.MULTILINE)
    return BookText(name, re.sub(r"\\(?=[^\w\s])", "", text), tuple(tables))


def _read_word(name: str, content: bytes) -> BookText:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        body = ET.fromstring(parts.read("word/document.xml"))
    paragraphs = ("".join(_word_texts(one)) for one in body.iter(f"{_W}p"))
    tables = (
        sum(any(text.text for text in row.iter(f"{_W}t")) for row in rows)
        - sum(row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in rows)
        for table in body.iter(f"{_W}tbl")
        if (rows := table.findall(f"{_W}tr"))
    )
    return BookText(name, "\n".join(paragraphs), tuple(tables))


def _word_texts(paragraph: ET.Element) -> Iterator[str]:
    for part in paragraph.iter():
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in (f"{_W}tab", f"{_W}br"):
            yield " "


def _read_pdf(name: str, content: bytes) -> BookText:
    reader = PdfReader(io.BytesIO(content))
    tags = reader.trailer["/Root"]["/StructTreeRoot"]
    text = "\n".join(page.extract_text() for page in reader.pages)
    return BookText(name, text, tuple(_filled_rows(one) for one in _tagged(tags, "/Table")))


def _tagged(element: DictionaryObject, tag: str) -> Iterator[DictionaryObject]:
    """Yield the elements of a PDF's structure that carry a tag, in reading order."""
    for kid in _kids(element):
        if not isinstance(kid, DictionaryObject):
            continue
        if kid.get("/S") == tag:
            yield kid
        else:
            yield from _tagged(kid, tag)


def _kids(element: DictionaryObject) -> list[PdfObject]:
    kids = element.get("/K", ArrayObject()).get_object()
    return [kid.get_object() for kid in (kids if isinstance(kids, ArrayObject) else [kids])]


def _filled_rows(table: DictionaryObject) -> int:
    return sum(
        any(_has_content(cell) for cell in _tagged(row, "/TD")) for row in _tagged(table, "/TR")
    )


def _has_content(element: DictionaryObject) -> bool:
    """Tell whether anything is marked below an element: its number, or a reference with one."""
    return any(
        not isinstance(kid, DictionaryObject) or "/MCID" in kid or _has_content(kid)
        for kid in _kids(element)
    )
