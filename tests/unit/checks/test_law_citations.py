"""Where a text cites a law, however it is written."""

from pathlib import Path

import pytest

from smartplan.checks.law_citations import find_citations, split_kind
from smartplan.checks.law_titles import cut_title
from smartplan.plan.loader import LoadedPlan, load_plan

BASE = Path(__file__).parents[2] / "checks" / "base"


@pytest.fixture
def loaded() -> LoadedPlan:
    return load_plan(BASE)


def cited_in(text: str, tmp_path: Path) -> list[tuple[str, str, int]]:
    import shutil

    shutil.copytree(BASE, tmp_path / "plan")
    (tmp_path / "plan" / "narasi" / "latar-belakang.md").write_text(text, encoding="utf-8")
    loaded = load_plan(tmp_path / "plan")
    assert loaded.plan is not None
    found = find_citations(loaded.plan, loaded.index)
    return [tuple(one.key) for one in found if one.texts.narrative]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("UU No. 23 Th. 2004", ("uu", "23", 2004)),
        ("UU No.23/2004", ("uu", "23", 2004)),
        ("UU RI Nomor: 023 Tahun 2004", ("uu", "23", 2004)),
        ("undang-undang nomor 23 tahun 2014", ("uu", "23", 2014)),
        ("Undang-Undang Republik Indonesia\nNomor 23 Tahun\n2014", ("uu", "23", 2014)),
        ("PERATURAN PEMERINTAH NOMOR 59 TAHUN 2022", ("pp", "59", 2022)),
        ("Peraturan Pemerintah Pengganti Undang-Undang No 2 Thn 2022", ("perppu", "2", 2022)),
        ("(Perpres 59/2022)", ("perpres", "59", 2022)),
        ("Permenpan RB Nomor 59 Tahun 2020", ("permenpanrb", "59", 2020)),
        ("Kepmendagri 050-3708/2020", ("kepmendagri", "50-3708", 2020)),
        (
            "Keputusan Menteri Dalam Negeri Nomor 900.1.15.5-1317 Tahun 2023",
            ("kepmendagri", "900.1.15.5-1317", 2023),
        ),
        ("Perda Kota Solok Nomor 6 Tahun 2011", ("perda", "6", 2011)),
        ("Perwali No. 6 Tahun 2011", ("perwal", "6", 2011)),
    ],
)
def test_a_citation_is_found_in_every_way_of_writing(
    text: str, key: tuple[str, str, int], tmp_path: Path
) -> None:
    assert cited_in(f"Lihat {text}, lalu {text}.", tmp_path) == [key, key]


@pytest.mark.parametrize(
    "text",
    [
        "UUD 1945",
        "tahun anggaran 2022/2023",
        "APP 12/2020",
        "Perda Kabupaten Solok Nomor 6 Tahun 2011",
        "Perda Provinsi Sumatera Barat Nomor 6 Tahun 2011",
        "Perda RTRW 6/2011",
        "sumber_PP 1/2020",
        "PP 12/20201",
        "PP {fakta:penduduk-bps} 2020",
    ],
)
def test_what_is_no_citation_or_of_another_region_is_passed_over(text: str, tmp_path: Path) -> None:
    assert cited_in(text, tmp_path) == []


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Undang-undang", "uu"),
        ("Peraturan Pemerintah Republik Indonesia", "pp"),
        ("Peraturan Daerah Kota Solok", "perda"),
        ("Peraturan Wali Kota Solok", "perwal"),
        ("Peraturan Walikota", "perwal"),
        ("Peraturan Daerah Kabupaten Solok", None),
        ("Surat Keputusan Bersama", None),
    ],
)
def test_the_kind_in_the_list_of_laws_is_understood(
    written: str, kind: str | None, loaded: LoadedPlan
) -> None:
    assert loaded.plan is not None
    found = split_kind(loaded.plan, written)
    assert (found.id if found else None) == kind


@pytest.mark.parametrize(
    ("rest", "title"),
    [
        ("Pemerintahan Daerah mengatur urusan", "Pemerintahan Daerah"),
        ("Perkotaan. Kota Cerdas", "Perkotaan"),
        ("Pengadaan Barang/Jasa Pemerintah; UU", "Pengadaan Barang/Jasa Pemerintah"),
        ("Tata Cara dan Evaluasi, serta Tata Cara Perubahan dan lain-lain", None),
        ("pemerintahan daerah", ""),
        ("", ""),
    ],
)
def test_a_title_ends_where_its_capitals_do(rest: str, title: str | None) -> None:
    assert cut_title(rest) == (
        "Tata Cara dan Evaluasi, serta Tata Cara Perubahan" if title is None else title
    )
