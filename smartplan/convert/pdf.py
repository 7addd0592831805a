"""The PDF: the book's layout as it is."""

from typing import ClassVar

from smartplan.convert.converter import BookJob, OutputFile
from smartplan.convert.seal import seal_file


class PdfConverter:
    """Makes ``<book-id>.pdf``, archival (PDF/A-2a) and accessible (PDF/UA-1)."""

    FORMAT: ClassVar[str] = "pdf"
    SUFFIX: ClassVar[str] = ".pdf"

    def convert(self, job: BookJob) -> tuple[OutputFile, ...]:
        """Return the PDF; raises ``ConversionError``."""
        return (OutputFile(f"{job.book.meta.book_id}{self.SUFFIX}", seal_file(job.layout.pdf)),)
