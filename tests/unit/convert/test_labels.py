"""The numbers of a book, and what a reference reads."""

import pytest

from smartplan.convert.labels import number_book, to_roman
from smartplan.errors import ConversionError

BOOK = r"""
# Kata Pengantar {#bab-pengantar .front}

::: {.tbl #tbl-depan}
Tabel depan

| A |
| --- |
| 1 |
:::

# Pendahuluan {#bab-satu}

## Latar {#sec-latar}

### Rinci {#sec-rinci}

#### Kecil {#sec-kecil}

## Lepas {#sec-lepas .unnumbered}

### Anak lepas {#sec-anak}

## Dasar *hukum* {#sec-dasar}

# Strategi {#bab-dua}

:::: landscape
::: {.tbl #tbl-satu .total widths="50 50"}
Indikator *branding*
dua baris [](#src-b){.cite}

| A | B |
| --- | --- |
| 1 | 2 |
:::

::: {.photo #fig-satu src="x.png" alt="kurung } dan # dalam teks"}
Pantai
:::
::::

# Daftar {#lamp-a .appendix}

## Rincian {#sec-lamp}

::: {.fig #fig-lamp src="y.svg" alt="y"}
Bagan
:::

# Daftar Pustaka {#pustaka .back}
"""


def numbers(markdown):
    return {label.id: label.number for label in number_book(markdown).labels.headings}


def with_sources(text):
    entries = "\n\n".join(f"[](#src-{name}){{.bib}} Sumber {name}." for name in "abc")
    return f"{text}\n\n# Daftar Pustaka {{#daftar-pustaka .back}}\n\n{entries}\n"


def test_chapters_sections_and_appendices_are_numbered():
    found = numbers(BOOK + "\n\n[](#src-b){.bib} B.\n")
    assert found == {
        "bab-pengantar": "",
        "bab-satu": "BAB I",
        "sec-latar": "1.1",
        "sec-rinci": "1.1.1",
        "sec-kecil": "",
        "sec-lepas": "",
        "sec-anak": "",
        "sec-dasar": "1.2",
        "bab-dua": "BAB II",
        "lamp-a": "LAMPIRAN A",
        "sec-lamp": "A.1",
        "pustaka": "",
    }


def test_kinds_follow_the_classes():
    kinds = {h.id: h.kind for h in number_book(BOOK + "\n\n[](#src-b){.bib} B.").labels.headings}
    assert kinds["bab-pengantar"] == "front"
    assert kinds["bab-satu"] == "chapter"
    assert kinds["sec-latar"] == "section"
    assert kinds["lamp-a"] == "appendix"
    assert kinds["pustaka"] == "back"


def test_captions_are_numbered_per_chapter_and_not_in_the_front_matter():
    captions = number_book(BOOK + "\n\n[](#src-b){.bib} B.").labels.captions
    assert [(c.id, c.kind, c.number, c.title) for c in captions] == [
        ("tbl-depan", "tbl", "", "Tabel depan"),
        ("tbl-satu", "tbl", "Tabel 2.1", r"Indikator *branding* dua baris [\[1\]](#src-b){.cite}"),
        ("fig-satu", "fig", "Gambar 2.1", "Pantai"),
        ("fig-lamp", "fig", "Gambar A.1", "Bagan"),
    ]


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("bab-dua", "BAB II"),
        ("sec-rinci", "1.1.1"),
        ("lamp-a", "Lampiran A"),
        ("sec-lamp", "A.1"),
        ("tbl-satu", "Tabel 2.1"),
        ("fig-lamp", "Gambar A.1"),
        ("bab-pengantar", "Kata Pengantar"),
        ("tbl-depan", "Tabel depan"),
    ],
)
def test_a_reference_reads_as_number_or_title(identifier, words):
    text = BOOK + f"\n\nLihat [](#{identifier}){{.ref}}.\n\n[](#src-b){{.bib}} B."
    assert f"Lihat [{words}](#{identifier}){{.ref}}." in number_book(text).markdown


def test_citations_are_numbered_by_first_appearance():
    text = with_sources("X [](#src-c){.cite} dan [](#src-a){.cite}, lagi [](#src-c){.cite}.")
    numbered = number_book(text)
    assert numbered.labels.citations == {"src-c": 1, "src-a": 2}
    assert (
        r"X [\[1\]](#src-c){.cite} dan [\[2\]](#src-a){.cite}, lagi [\[1\]](#src-c)"
        in numbered.markdown
    )


def test_the_bibliography_is_sorted_and_holds_only_what_is_cited():
    text = with_sources("X [](#src-c){.cite} dan [](#src-a){.cite}.") + "\n# Kolofon {#k .back}\n"
    markdown = number_book(text).markdown
    bibliography = markdown.partition("# Daftar Pustaka")[2]
    assert bibliography.split("\n\n")[1:4] == [
        r"[\[1\]](#src-c){.bib} Sumber c.",
        r"[\[2\]](#src-a){.bib} Sumber a.",
        "# Kolofon {#k .back}\n",
    ]


def test_escaped_text_is_never_structure():
    text = r"""# Bab \{\#x\} {#bab}

\# bukan judul

\:\:\: landscape

\[\]\(\#tak\-ada\)\{\.ref\}
"""
    numbered = number_book(text)
    assert [(h.id, h.title) for h in numbered.labels.headings] == [("bab", r"Bab \{\#x\}")]
    assert numbered.markdown == text


@pytest.mark.parametrize(
    "text",
    [
        "Lihat [](#tbl-hilang){.ref}.",
        "Kata [](#tbl-hilang){.cite}.",
        "Lihat [bagian ini](#tbl-hilang).",
        "[](#tbl-hilang){.ref} dan ::: bukan blok",
    ],
)
def test_a_dangling_reference_names_its_id(text):
    with pytest.raises(ConversionError) as caught:
        number_book(f"# Bab {{#bab}}\n\n{text}\n")
    assert "tbl-hilang" in caught.value.message.indonesian
    assert "tbl-hilang" in caught.value.message.english
    assert caught.value.hint


def test_a_citation_must_lead_to_a_source():
    with pytest.raises(ConversionError, match="bab"):
        number_book("# Bab {#bab}\n\nKata [](#bab){.cite}.\n")


def test_an_id_used_twice_is_named():
    with pytest.raises(ConversionError, match="bab-sama"):
        number_book("# Satu {#bab-sama}\n\n# Dua {#bab-sama}\n")


@pytest.mark.parametrize(
    ("number", "roman"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (99, "XCIX")]
)
def test_roman(number, roman):
    assert to_roman(number) == roman


def test_the_twenty_seventh_appendix_is_aa():
    text = "".join(f"# L {{#l{n} .appendix}}\n\n" for n in range(27))
    assert numbers(text)["l26"] == "LAMPIRAN AA"
