"""What is mended in a book's whole text: references out of the book, and empty sections."""

import pytest

from smartplan.templating.finishing import (
    announce_empty_sections,
    drop_empty_sections,
    mend_references,
)

ELSEWHERE = {"bab-swot": "Buku I, Bab Analisis SWOT"}


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("# A {#bab-a}\n\nLihat [](#bab-a){.ref}.", "# A {#bab-a}\n\nLihat [](#bab-a){.ref}."),
        ("# A {#bab-a .front}\n\n[](#bab-a){.ref}", "# A {#bab-a .front}\n\n[](#bab-a){.ref}"),
        ("Lihat [](#bab-swot){.ref}.", "Lihat Buku I, Bab Analisis SWOT."),
        ("Lihat [](#tbl-x){.ref}.", "Lihat [](#tbl-x){.ref}."),
        (
            '::: {.tbl #tbl-x widths="50 50"}\nJudul\n:::\n\n[](#tbl-x){.ref}',
            '::: {.tbl #tbl-x widths="50 50"}\nJudul\n:::\n\n[](#tbl-x){.ref}',
        ),
        ("[](#src-a){.cite}", "[](#src-a){.cite}"),
    ],
)
def test_references_that_lead_out_of_the_book(written: str, mended: str) -> None:
    assert mend_references(written, ELSEWHERE.get) == mended


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("## A\n\n## B\n\nIsi.", "\n## B\n\nIsi."),
        ("# A\n\n## B\n\n### C\n\nIsi.", "# A\n\n## B\n\n### C\n\nIsi."),
        ("# A\n\nIsi.\n\n## B\n\n### C", "# A\n\nIsi.\n\n\n"),
        ("## A\n\n::: {.tbl #t}\nJudul\n:::", "## A\n\n::: {.tbl #t}\nJudul\n:::"),
        ("## A\n\n```\n# bukan judul\n```", "## A\n\n```\n# bukan judul\n```"),
        ("Isi.\n\n## A\n\n:::: landscape\n\n::::\n", "Isi.\n\n\n"),
    ],
)
def test_empty_sections_are_dropped(written: str, kept: str) -> None:
    assert drop_empty_sections(written).rstrip("\n") == kept.rstrip("\n")


def test_empty_sections_are_announced_once_at_the_bottom() -> None:
    written = "# A\n\n## B\n\n### C\n\n## D\n\nIsi.\n"
    announced = announce_empty_sections(written, "(kosong)")
    assert announced == "# A\n\n## B\n\n### C\n\n(kosong)\n\n## D\n\nIsi.\n"


def test_a_heading_in_code_ends_no_section() -> None:
    written = "## A\n\n~~~~\n~~~\n## B\n~~~~\n\n## C\n\nIsi."
    assert drop_empty_sections(written) == written
