"""A made-up book that uses every construct of docs/book-markdown.md, for the converters' tests."""

import re
import struct
import zlib

from smartplan.templating.rendered_book import BookMeta, RenderedBook

HOSTILE_TEXTS = (
    "$x$ dan $$y$$",
    '#read("/etc/passwd")',
    "#import @preview/cetz:0.1.0",
    "[belum tertutup](",
    '`#panic("x")`{=typst}',
    "```{=openxml}",
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} ::: landscape",
    "*tebal* _miring_ ~coret~ ^atas^ a|b \\ // /* komentar */",
    "= Judul palsu <tbl-indikator> @tbl-indikator",
    "- bukan butir -- atau --- garis...",
    "+ bukan urutan 'petik' \"ganda\"",
    "1. bukan daftar",
    "/ istilah: bukan takrif",
)
"""What a plan may say; each must come out as the very same words."""

SOURCE_COUNT = 3


def escape(text: str) -> str:
    """Escape plan text as the templates do: every ASCII sign gets its backslash."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def make_png(width: int, height: int) -> bytes:
    """Make a picture without a library: a plain slope of colour."""
    rows = b"".join(
        b"\0" + b"".join(bytes((40 + 60 * y // height, 110, 140)) for _ in range(width))
        for y in range(height)
    )

    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def make_bar_chart(width: int, labels: tuple[str, ...]) -> bytes:
    """Make an SVG chart of bars, one per label."""
    bars = "".join(
        f'<text x="0" y="{34 * i + 22}">{label}</text>'
        f'<rect x="150" y="{34 * i + 6}" width="{60 + 70 * i}" height="22" rx="2" fill="#1f7a8c"/>'
        f'<text x="{218 + 70 * i}" y="{34 * i + 22}">{i + 1},5</text>'
        for i, label in enumerate(labels)
    )
    height = 34 * len(labels) + 8
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="Libertinus Serif" font-size="14" fill="#1d2733">'
        f"<title>Anggaran per dimensi</title>{bars}</svg>"
    ).encode()


_LONG_ROWS = "\n".join(
    f"| 3.26.{n:02d}.2.01.{n:04d} | Kegiatan ke-{n} untuk menghubungkan desa wisata dengan kawasan "
    f"pantai | {1200 + n}.000 | {n % 5 + 2025} |"
    for n in range(1, 91)
)
_WIDE_YEARS = tuple(range(2025, 2035))
_WIDE_ROWS = "\n".join(
    f"| program-dengan-nama-panjang-{n} | Dinas Komunikasi, Informatika, Persandian/Statistik | "
    + " | ".join(f"{n}.{100 + year % 97}.000" for year in _WIDE_YEARS)
    + " |"
    for n in range(1, 31)
)
_HOSTILE = "\n\n".join(escape(text) for text in HOSTILE_TEXTS)
_HOSTILE_ROWS = "\n".join(f"| {n} | {escape(text)} |" for n, text in enumerate(HOSTILE_TEXTS, 1))

MARKDOWN = f"""\
# Halaman Pengesahan {{#bab-pengesahan .front}}

Masterplan ini disusun bersama sebelas OPD dan dibahas dalam empat tahap bimbingan teknis.

::: signature
Contohan, 3 November 2025

Bupati Contohan,

**Nama Bupati**
:::

# Kata Pengantar {{#bab-pengantar .front}}

Buku ini memuat rencana kota cerdas. Ringkasannya ada pada [](#bab-strategi){{.ref}} dan rinciannya
pada [](#lampiran-daftar){{.ref}}.

# Pendahuluan {{#bab-pendahuluan}}

::: lead
Enam dimensi dijabarkan menjadi 18 subdimensi dan 24 program. Porsi anggaran terbesar ada pada
dimensi kehidupan, Rp18,4 miliar† atau 31% dari seluruh rencana.
:::

## Latar Belakang {{#sec-latar}}

Jumlah penduduk 1.700.000 jiwa [](#src-bps){{.cite}}, dengan **sebaran** yang *tidak merata* menurut
[](#src-rpjmd){{.cite}}. Lihat [](#tbl-indikator){{.ref}}, [](#fig-anggaran){{.ref}}, dan
[](#sec-dasar){{.ref}}; laman resmi: [portal data](https://data.contohan.go.id/).

1. Butir pertama yang panjangnya sengaja melampaui satu baris agar terlihat lekukannya di bawah.
2. Butir kedua
   - anak butir
   - anak butir lain
3. Butir ketiga

- Butir lepas `kode`
- Butir lepas lain

## Dasar Hukum {{#sec-dasar}}

### Peraturan Pusat {{#sec-pusat}}

Undang-Undang Nomor 23 Tahun 2014 [](#src-bps){{.cite}}.

#### Catatan kecil {{#sec-catatan}}

Judul tingkat keempat tanpa nomor.

> Kutipan yang berdiri sendiri.

### Peraturan Daerah {{#sec-daerah}}

Tidak ada[Diperiksa pada [laman hukum](https://hukum.contohan.go.id/) \\[2025\\]; dasarnya *sama*
dengan [](#tbl-indikator){{.ref}} [](#src-bps){{.cite}}.]{{.footnote}}.

## Bagian Tanpa Nomor {{#sec-lepas .unnumbered}}

::: kpi
| Angka | Keterangan |
| --- | --- |
| 24 | program |
| 6 | *quick win* 2025 |
| 29 | kecamatan |
| Rp59,6 M† | sampai 2034 |
:::

::: {{.fig #fig-anggaran src="anggaran.svg" alt="Diagram batang anggaran per dimensi"}}
Anggaran per dimensi, dalam miliar rupiah†
:::

::: note
Sumber: [](#src-rpjmd){{.cite}}. † Ilustratif, diganti dengan data daerah sebelum ditetapkan.
:::

# Strategi Pembangunan {{#bab-strategi}}

## *Smart Branding* {{#sec-branding}}

::: {{.tbl #tbl-indikator widths="40 20 20 20"}}
Indikator dimensi *branding*

| Indikator | Satuan | 2023 | 2034 |
| --- | --- | ---: | ---: |
| Kunjungan wisata | juta orang | 2,90 | 6,00† |
| Kunjungan ke desa wisata[Hitungan pengelola.]{{.footnote}} | ribu orang | 12,4† | 95,0† |
| Pelaku usaha bersertifikat | usaha | 41† | 300† |

Sumber: [](#src-portal){{.cite}}.
:::

::: eyebrow
Program 2.1.1 · Smart Branding · Pariwisata
:::

### Sikonde: Sistem Konektivitas Desa Wisata {{#program-sikonde}}

::: card
| Label | Isi |
| --- | --- |
| Penanggung jawab | **Disporapar** |
| Pendukung | Diskominfosatik, Dishub |
| Periode | 2025–2029 |
| Kategori | Aplikasi |
| Misi RPJMD | Misi 3 |
| Anggaran | **Rp3.250.000.000†** |
:::

**Masalah.** Desa wisata tidak terhubung dengan kawasan pantai yang ramai; pengelola tidak tahu
siapa yang datang, pengunjung tidak tahu cara ke sana.

::: {{.tbl #tbl-anggaran .total widths="34 22 22 22"}}
Anggaran per tahun dan sumber, dalam juta rupiah†

| Sumber | 2025 | 2026 | Jumlah |
| --- | ---: | ---: | ---: |
| APBD | 450 | 600 | 1.050 |
| CSR | 50 | 100 | 150 |
| Jumlah | 500 | 700 | 1.200 |
:::

::: callout
Quick win

**Sikonde Cikolelet**, enam bulan, satu kecamatan percontohan. Biaya Rp35.000.000†.

- Jadwal angkutan akhir pekan
- Satu nomor WhatsApp
:::

::: pagebreak
:::

## Tabel Panjang {{#sec-panjang}}

::: {{.tbl #tbl-panjang widths="22 50 16 12"}}
Tabel yang melampaui beberapa halaman

| Kode | Kegiatan | Nilai (ribu rupiah) | Tahun |
| --- | --- | ---: | ---: |
{_LONG_ROWS}
:::

:::: landscape
## Matriks Peta Jalan {{#sec-matriks}}

::: {{.tbl #tbl-matriks widths="14 16 7 7 7 7 7 7 7 7 7 7"}}
Matriks program, OPD, dan anggaran per tahun

| Program | OPD | {" | ".join(str(year) for year in _WIDE_YEARS)} |
| --- | --- | {" | ".join("---:" for _ in _WIDE_YEARS)} |
{_WIDE_ROWS}

Sumber: rekapitulasi program.
:::

::: {{.fig #fig-lebar src="lebar.svg" alt="Diagram batang lebar untuk halaman mendatar"}}
Gambar lebar pada halaman mendatar
:::
::::

## Setelah Halaman Mendatar {{#sec-setelah}}

Teks tegak kembali[Catatan terakhir.]{{.footnote}}. Lihat [](#tbl-matriks){{.ref}} dan
[](#program-sikonde){{.ref}}.

::: {{.photo #fig-foto src="aset/pantai.png" alt="Foto pantai Cinangka pada sore hari"}}
Pantai Cinangka
:::

# Teks Asing {{#bab-asing}}

## {escape('#read("/etc/passwd") $x$ [judul] {#x}')} {{#sec-asing}}

{_HOSTILE}

::: {{.tbl #tbl-asing widths="10 90"}}
{escape('Tabel dengan $x$ dan #read("/etc/passwd")')}

| No | Teks |
| ---: | --- |
{_HOSTILE_ROWS}
:::

# Daftar Program {{#lampiran-daftar .appendix}}

## Rincian {{#sec-rincian}}

::: {{.tbl #tbl-lampiran widths="30 70"}}
Daftar program

| Program | Uraian |
| --- | --- |
| Sikonde | Konektivitas desa wisata |
:::

# Formulir {{#lampiran-formulir .appendix}}

Formulir evaluasi; lihat juga [](#tbl-lampiran){{.ref}}.

# Daftar Pustaka {{#bab-pustaka .back}}

[](#src-tak-dikutip){{.bib}} Sumber yang tidak dikutip. 2020.

[](#src-portal){{.bib}} Dinas Kominfo. *Portal Satu Data*. 2024.

[](#src-rpjmd){{.bib}} Pemerintah Kabupaten Contohan. *RPJMD 2021–2026*. 2021.

[](#src-bps){{.bib}} BPS. *Kabupaten Contohan dalam Angka 2025*. 2025.

# Kolofon {{#bab-kolofon .back}}

Disusun dengan smartplan.
"""


def make_sample_book(paper: str = "A4", markdown: str = MARKDOWN) -> RenderedBook:
    """Make the sample book on a paper, or another text with the sample's cover and pictures."""
    meta = BookMeta(
        book_id="buku-2-masterplan",
        label="Buku II",
        title="Masterplan Kota Cerdas",
        plan_title="Masterplan Kota Cerdas Kabupaten Contohan",
        government="Pemerintah Kabupaten Contohan",
        region="Kabupaten Contohan",
        province="Banten",
        period="2025–2034",
        date="3 November 2025",
        date_iso="2025-11-03",
        summary='Enam dimensi, 24 program, #read("/etc/passwd") $x$ [enam] quick win',
        notice="Contoh smartplan. Angka bertanda † ilustratif.",
        primary_color="#12355b",
        accent_color="#c9822b",
        paper=paper,
        logo=make_png(48, 48),
        logo_suffix=".png",
    )
    names = ("Tata Kelola", "Branding", "Ekonomi", "Kehidupan", "Masyarakat", "Lingkungan")
    return RenderedBook(
        meta=meta,
        markdown=markdown,
        assets={
            "anggaran.svg": make_bar_chart(620, names),
            "lebar.svg": make_bar_chart(980, names[:4]),
            "aset/pantai.png": make_png(320, 180),
        },
    )
