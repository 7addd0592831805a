"""Laws stand by rank, then by age."""

import pytest
from variants import example

from smartplan.book.composer import Composer
from smartplan.book.views.laws import law_rank_name, laws_in_force, laws_in_order
from smartplan.plan.evidence import LegalBasis


def law(kind: str, year: int = 2020, number: str = "1", status: str = "berlaku") -> LegalBasis:
    return LegalBasis.model_validate(
        {
            "id": f"h-{abs(hash((kind, year, number)))}",
            "jenis": kind,
            "nomor": number,
            "tahun": year,
            "tentang": "Sesuatu",
            "status": status,
        }
    )


IN_ORDER = (
    "Undang-Undang",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Peraturan Menteri Dalam Negeri",
    "Peraturan Daerah Provinsi Banten",
    "Peraturan Gubernur Banten",
    "Peraturan Daerah Kabupaten Serang",
    "Peraturan Bupati Serang",
    "Surat Edaran Bupati Serang",
    "Nota Kesepakatan",
)


def test_ranks() -> None:
    laws = [law(kind) for kind in IN_ORDER]
    assert [one.kind for one in laws_in_order(laws[::-1])] == list(IN_ORDER)


@pytest.mark.parametrize(
    ("kind", "rank"),
    [
        ("Peraturan Pemerintah Pengganti Undang-Undang", "Undang-undang"),
        ("Keputusan Presiden", "Peraturan, keputusan, dan instruksi presiden"),
        ("Peraturan Badan Siber", "Peraturan dan keputusan menteri atau lembaga"),
        ("Keputusan Wali Kota Serang", "Keputusan dan edaran kepala daerah"),
        ("Peraturan Wali Kota Serang", "Peraturan kepala daerah"),
        ("PERATURAN DAERAH Kota Serang", "Peraturan daerah"),
        ("Perjanjian", "Dasar lain"),
    ],
)
def test_kinds(kind: str, rank: str) -> None:
    assert law_rank_name(law(kind)) == rank


def test_age_and_number_within_a_rank() -> None:
    laws = [law("Undang-Undang", 2014, "23"), law("Undang-Undang", 2014, "6")]
    laws.append(law("Undang-Undang", 2004, "25"))
    order = [(one.year, one.number) for one in laws_in_order(laws)]
    assert order == [(2004, "25"), (2014, "6"), (2014, "23")]


def test_only_laws_in_force_are_stood_on() -> None:
    plan = example()
    ranks = laws_in_force(Composer(plan))
    listed = [one for rank in ranks for one in rank.laws]
    standing = [one for one in plan.legal_bases if one.status in ("berlaku", "diubah")]
    assert len(listed) == len(standing)
    amended = sum(one.status == "diubah" for one in plan.legal_bases)
    assert sum("(telah diubah)" in one for one in listed) == amended > 0
