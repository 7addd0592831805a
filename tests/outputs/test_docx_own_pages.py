"""What has pages of its own: Word fits it on as many as the PDF does, in smaller styles."""

import pytest
from sample_book import make_sample_book
from test_docx import Docx

from smartplan.convert.converter import BookJob
from smartplan.convert.docx import DocxConverter
from smartplan.convert.word.reference_dense import DENSITIES, density_for

FILLER = "kata demi kata yang mengisi halaman ini sampai penuh dan mengalir terus "


def book(first: int, second: int) -> str:
    return f"""# Bab {{#bab}}

## Bagian {{#bagian}}

Awal.

:::::: own-pages
::::: part
### Program {{#prog}}

::: card
| Label | Isi |
| --- | --- |
| Satu | 1 |
| Dua | 2 |
| Tiga | 3 |
| Empat | 4 |
:::

{(FILLER * 8 + chr(10) * 2) * first}

- butir
:::::

::::: part
#### Bagian kedua

{(FILLER * 8 + chr(10) * 2) * second}

::: {{.tbl #tbl-a}}
Tabel

| A | B |
| --- | --- |
| 1 | 2 |
:::

:::: beside
::: part
**Kiri**

- butir kiri
:::

::: part
**Kanan.** Isi.
:::
::::
:::::
::::::

# Sesudah {{#sesudah}}

Biasa.
"""


def made(first: int, second: int) -> tuple[BookJob, Docx]:
    job = BookJob(make_sample_book(markdown=book(first, second)))
    return job, Docx(DocxConverter().convert(job)[0].content)


def broken_before(docx: Docx, style: str) -> list[str]:
    return docx.xpath(
        f'//w:p[w:pPr/w:pageBreakBefore][w:pPr/w:pStyle/@w:val="{style}"]//w:t/text()'
    )


def test_what_is_short_keeps_its_size_and_takes_one_page():
    job, docx = made(1, 1)
    assert job.layout.own_pages == ((11,),)
    assert broken_before(docx, "Heading3") == ["Program"]
    assert broken_before(docx, "Heading4") == []
    assert not [style for style in docx.xpath("//w:pStyle/@w:val") if style.endswith("Padat")]


def test_what_is_a_little_too_long_is_set_smaller():
    job, docx = made(3, 3)
    (sizes,) = job.layout.own_pages
    assert len(sizes) == 1
    assert sizes[0] < 11
    density = density_for(sizes[0])
    assert density in DENSITIES
    styles = set(docx.xpath("//w:body//w:pStyle/@w:val"))
    for base in ("BodyText", "ListBullet", "KartuIsi", "IsiTabel", "Caption", "Heading4", "Jarak"):
        assert f"{base}{density.name}" in styles
    assert "Heading3" in styles
    # Four facts abreast, as in the PDF; and what follows has its usual size.
    (card,) = docx.xpath('//w:tbl[w:tblPr/w:tblStyle/@w:val="KartuSmartplan"]')
    assert len(docx.xpath("w:tr[1]/w:tc", card)) == 4
    (after,) = docx.xpath('//w:p[.//w:t="Biasa."]/w:pPr/w:pStyle/@w:val')
    assert after == "BodyText"


def test_what_is_long_takes_a_page_for_each_part():
    job, docx = made(7, 6)
    (sizes,) = job.layout.own_pages
    assert len(sizes) == 2
    assert broken_before(docx, "Heading3") == ["Program"]
    second = density_for(sizes[1])
    assert broken_before(docx, f"Heading4{second.name if second else ''}") == ["Bagian kedua"]


def test_parts_stand_beside_each_other():
    _, docx = made(1, 1)
    (sides,) = docx.xpath('//w:tbl[w:tblPr/w:tblStyle/@w:val="BersisianSmartplan"]')
    cells = ["".join(docx.xpath(".//w:t/text()", each)) for each in docx.xpath("w:tr/w:tc", sides)]
    assert cells == ["Kiributir kiri", "", "Kanan. Isi."]
    assert set(docx.xpath(".//w:p[.//w:t]/w:pPr/w:jc/@w:val", sides)) == {"left"}
    widths = [int(width) for width in docx.xpath("w:tblGrid/w:gridCol/@w:w", sides)]
    assert widths[0] == widths[2]
    assert sum(widths) <= 8788


@pytest.mark.parametrize(
    ("size", "name"),
    [(11, None), (10.8, None), (10.5, "Rapat"), (10, "Rapat"), (9.5, "Padat"), (8, "Padat")],
)
def test_the_smaller_styles_are_no_larger_than_the_pdf(size, name):
    density = density_for(size)
    assert (density.name if density else None) == name
    assert density is None or density.size <= max(size, DENSITIES[-1].size)
