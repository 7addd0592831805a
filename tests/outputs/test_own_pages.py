"""What has pages of its own: one page if it fits, else a page for each part, both filled."""

import io
import re

import pytest
from pypdf import PdfReader
from sample_book import make_sample_book

from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob

TEXT = "Kata demi kata disusun agar halaman terisi, dan tidak satu pun hilang dari baliknya. "
TABLE = "::: {{.tbl #tbl-{0}}}\nTabel {0}\n\n| A | B |\n| - | - |\n| isi {0} | 2 |\n:::\n"


def block(name: str, first: int, second: int) -> str:
    """A block whose parts have so many paragraphs."""
    parts = [
        "\n\n".join([f"## Awal {name} {{#p-{name}}}", *[TEXT * 4] * first]),
        "\n\n".join([f"Lanjutan {name}.", TABLE.format(name), *[TEXT * 4] * second]),
    ]
    written = "\n\n".join(f":::: part\n{part}\n::::" for part in parts)
    return f"::::: own-pages\n{written}\n:::::\n"


def pages(*blocks: str) -> list[str]:
    markdown = "\n\n".join(["# Bab {#bab}", "Awal.", *blocks, "Akhir."])
    job = BookJob(make_sample_book(markdown=markdown + "\n"), pictures=False)
    assert job.layout.warnings == ()
    read = PdfReader(io.BytesIO(job.layout.pdf)).pages
    texts = [re.sub(r"\s+", " ", page.extract_text()) for page in read]
    start = next(number for number, text in enumerate(texts) if "Awal. " in text)
    return texts[start:]


def test_what_fits_stands_on_a_page_of_its_own() -> None:
    first, second, third = pages(block("satu", 2, 2), block("dua", 1, 1))
    assert "Awal satu" not in first
    assert "Awal satu" in second
    assert "Lanjutan satu" in second
    assert "Lanjutan dua" in third


def test_what_nearly_fits_is_set_smaller() -> None:
    # So much text alone, at its usual size, is longer than a page.
    loose = [TEXT * 4] * 12
    assert "Akhir" not in pages("\n\n".join(loose))[0]
    _, only, *_ = pages(block("satu", 6, 6))
    assert "Awal satu" in only
    assert "isi satu" in only
    assert only.count("tidak satu pun hilang") == 48


def test_what_does_not_fit_has_a_page_for_each_part() -> None:
    _, first, second, *_ = pages(block("satu", 11, 9))
    assert first.count("tidak satu pun hilang") == 44
    assert "Lanjutan" not in first
    assert "Lanjutan satu" in second
    assert "isi satu" in second
    assert second.count("tidak satu pun hilang") == 36


def test_links_are_measured_too() -> None:
    # Where they lead is not known when the pages are first set, and forms are chosen then.
    def chosen(said: str) -> tuple[float, ...]:
        body = "\n\n".join([f"Maka {said * 120}" for _ in range(6)])
        markdown = f"# Bab {{#bab}}\n\n::::: own-pages\n:::: part\n{body}\n::::\n:::::\n"
        job = BookJob(make_sample_book(markdown=markdown), pictures=False)
        (sizes,) = job.layout.own_pages
        return sizes

    said = chosen("[](#bab){.ref} ")
    assert said == chosen("BAB I ")
    assert said < (11,)


def test_nothing_is_lost_of_what_is_longer_than_a_page() -> None:
    whole = " ".join(pages(block("satu", 30, 25)))
    assert whole.count("tidak satu pun hilang") == 4 * 55
    assert whole.index("Lanjutan satu") < whole.index("isi satu") < whole.index("Akhir.")


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_other_formats_read_the_same_words(suffix: str) -> None:
    book = make_sample_book(markdown=f"# Bab {{#bab}}\n\n{block('satu', 1, 1)}")
    (made, *_) = load_converter(suffix).convert(BookJob(book, pictures=False))
    assert made.content


def test_sides_stand_beside_each_other() -> None:
    sides = ":::: beside\n::: part\nKiri satu.\n:::\n\n::: part\nKanan satu.\n:::\n::::\n"
    alone = sides.replace("::: part\nKanan satu.\n:::\n", "")
    for written, heights in ((sides, 1), (alone, 1)):
        book = make_sample_book(markdown=f"# Bab {{#bab}}\n\n{written}")
        job = BookJob(book, pictures=False)
        found: dict[str, float] = {}

        def note(text, _cm, matrix, _font, _size, found=found):  # type: ignore[no-untyped-def]
            for word in ("Kiri", "Kanan"):
                if word in text:
                    found[word] = round(matrix[5])

        PdfReader(io.BytesIO(job.layout.pdf)).pages[-1].extract_text(visitor_text=note)
        assert "Kiri" in found
        assert len(set(found.values())) == heights
