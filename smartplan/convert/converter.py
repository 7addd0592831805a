"""What a converter is, and what it works on."""

import threading
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Protocol

from smartplan.convert.figures import check_figures
from smartplan.convert.labels import NumberedBook, number_book
from smartplan.convert.layout import Layout, build_layout
from smartplan.convert.naming import even_headings, name_headings
from smartplan.errors import ConversionError
from smartplan.templating.rendered_book import RenderedBook


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file: its name below the output folder, with ``/`` between parts."""

    name: str
    content: bytes


class BookJob:
    """One book on its way to its files: what several converters need is computed once, if asked.

    ``pictures`` says whether the layout also draws each SVG figure as PNG, which only Word wants;
    ``exact_pages`` that Word's lists take their page numbers from LibreOffice, not the layout.
    Threads may share a job: the first one to ask for the layout computes it, the others wait.
    """

    def __init__(
        self, book: RenderedBook, *, pictures: bool = True, exact_pages: bool = False
    ) -> None:
        self.book = book
        self.exact_pages = exact_pages
        self._pictures = pictures
        self._lock = threading.Lock()
        self._layout: Layout | None = None
        self._failure: ConversionError | None = None

    @cached_property
    def numbered(self) -> NumberedBook:
        """The book's text with every number in place; raises ``ConversionError``."""
        check_figures(self.book)
        return number_book(name_headings(even_headings(self.book.markdown)))

    @property
    def layout(self) -> Layout:
        """The book's pages as Typst sets them; raises ``ConversionError``."""
        with self._lock:
            if self._failure is not None:
                raise self._failure
            if self._layout is None:
                try:
                    self._layout = build_layout(self.book, self.numbered, pictures=self._pictures)
                except ConversionError as error:
                    self._failure = error  # for who asks next: it would only take as long again
                    raise
            return self._layout


class Converter(Protocol):
    """Makes the files of one format; writes nothing to disk."""

    FORMAT: ClassVar[str]
    SUFFIX: ClassVar[str]

    def convert(self, job: BookJob) -> tuple[OutputFile, ...]:
        """Return the book's files, the book itself first; raises ``ConversionError``."""
        ...
