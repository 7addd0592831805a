"""What is wrong with the structure of a file: every error at its place, the rest kept."""

from typing import Any

import pytest

from smartplan.plan.agencies import AgencyRegistry
from smartplan.plan.evidence import FactRegistry
from smartplan.plan.manifest import Manifest
from smartplan.plan.places import collect_places
from smartplan.plan.programs import Program
from smartplan.plan.validation import original_path, validate
from smartplan.sources.yaml_parser import parse_yaml

MANIFEST = """\
daerah: 36.10
judul: Rencana
periode: {mulai: 2025, selesai: 2034}
kerangka: kominfo-2021
tanggal: 2025-11-03
"""

PROGRAM = """\
id: contoh
nama: Contoh
dimensi: branding
subdimensi: pariwisata
kategori: aplikasi
masalah: Ada.
uraian: Ada.
opd_penanggung_jawab: dinas
periode: {mulai: 2025, selesai: 2026}
"""


def validated(model: Any, text: str) -> Any:
    document, problems = parse_yaml("x.yaml", text.encode("utf-8"))
    assert document is not None, problems
    return validate(model, document)


def said(model: Any, text: str) -> list[str]:
    found = validated(model, text).diagnostics
    return [
        f"{one.span.start.line}:{one.span.start.column} {one.code} {one.message.indonesian}"
        for one in found
    ]


def test_a_code_stays_as_it_was_written() -> None:
    assert validated(Manifest, MANIFEST).model.region_code == "36.10"


@pytest.mark.parametrize(
    ("written", "rupiah"),
    [
        ("Rp450.000.000", 450_000_000),
        ("Rp 450.000.000", 450_000_000),
        ("Rp5.000,00", 5_000),
        ("450000000", 450_000_000),
        ("0", 0),
    ],
)
def test_money_as_people_write_it(written: str, rupiah: int) -> None:
    text = PROGRAM + f"anggaran:\n  2025: {{apbd: '{written}'}}\n"
    if written.isdigit():
        text = text.replace("'", "")
    assert validated(Program, text).model.total_rupiah == rupiah


@pytest.mark.parametrize(
    "written", ["450.000", "1.000.000", "Rp450.00", "'Rp1,5 miliar'", "Rp", "'450000'", "yes", "-5"]
)
def test_money_that_is_not_certain_is_refused(written: str) -> None:
    text = PROGRAM + f"anggaran:\n  2025: {{apbd: {written}}}\n"
    (found,) = validated(Program, text).diagnostics
    assert found.code in {"SKM003", "SKM004", "SKM005"}
    assert (found.span.start.line, found.span.start.column) == (11, 16)


def test_a_missing_key_is_shown_at_its_parent() -> None:
    assert said(Program, PROGRAM.replace("nama: Contoh\n", "")) == [
        "1:1 SKM001 isian nama belum ada"
    ]


def test_unknown_keys_suggest_the_right_one() -> None:
    text = PROGRAM + "prioriti: tinggi\nbudget:\n  2025: {}\nwarna: biru\n"
    result = validated(Program, text)
    hints = {one.span.start.line: one.hint.indonesian for one in result.diagnostics}
    assert "prioritas" in hints[10]
    assert "anggaran" in hints[11]
    assert "nomenklatur" in hints[13]  # nothing is near, so all keys are named
    assert result.model is not None  # a key too many spoils nothing else


def test_an_unreadable_item_leaves_the_others_with_their_places() -> None:
    text = (
        "opd:\n"
        "  - {id: satu, nama: Satu, singkatan: S}\n"
        "  - {id: dua, nama: Dua}\n"
        "  - {id: tiga, nama: Tiga, singkatan: T}\n"
        "  - {id: empat, nama: 4, singkatan: E}\n"
        "  - {id: lima, nama: Lima, singkatan: L}\n"
    )
    result = validated(AgencyRegistry, text)
    assert [one.code for one in result.diagnostics] == ["SKM001", "SKM003"]
    assert [agency.id for agency in result.model.agencies] == ["satu", "tiga", "lima"]
    places = dict(collect_places(result.model, "opd.yaml", result.dropped))
    assert [places[id(one)].path for one in result.model.agencies] == [
        ("opd", 0),
        ("opd", 2),
        ("opd", 4),
    ]


def test_a_required_part_that_is_wrong_yields_no_model() -> None:
    result = validated(Program, PROGRAM.replace("{mulai: 2025, selesai: 2026}", "lama"))
    assert result.model is None
    assert [one.code for one in result.diagnostics] == ["SKM003"]


def test_a_union_is_reported_once() -> None:
    text = "fakta:\n  - id: a\n    nama: A\n    nilai: [1, 2]\n"
    assert said(FactRegistry, text) == [
        "4:12 SKM003 nilai: isinya harus bilangan bulat atau bilangan atau teks"
    ]


def test_values_outside_what_is_allowed() -> None:
    text = PROGRAM + "prioritas: segera\nrisiko:\n  - {risiko: R, penanganan: P, tingkat: besar}\n"
    assert said(Program, text) == [
        "10:12 SKM004 prioritas: pilihannya: tinggi, sedang, atau rendah",
        "12:41 SKM004 tingkat: pilihannya: rendah, sedang, atau tinggi",
    ]


def test_paths_are_told_as_the_file_has_them() -> None:
    data = {"opd": ({"nama": "x"},) * 5, "target": {1: 1, 2: 2, 2026: 3}}
    dropped = frozenset({("opd", 1), ("opd", 3), ("target", 1)})
    assert original_path(("opd", 1, "nama"), dropped, data) == ("opd", 2, "nama")
    assert original_path(("opd", 2), dropped, data) == ("opd", 4)
    assert original_path(("target", 2), dropped, data) == ("target", 2)
    assert original_path(("opd", 2, "nama", "tidak-ada"), dropped, data)[:2] == ("opd", 4)


@pytest.mark.parametrize("key", ["-1", "7", "1944", "99999999999999999999", "9" * 41])
def test_a_number_where_a_key_belongs_is_unknown_at_its_place(key: str) -> None:
    text = "opd:\n  - {id: a, nama: A, singkatan: A}\n"
    unknown = f"SKM002 isian {key} tidak dikenal di sini"
    assert said(AgencyRegistry, f"{text}{key}: 1\n") == [f"3:1 {unknown}"]
    inside = text.replace("}", f", {key}: 1}}")
    assert said(AgencyRegistry, inside) == [f"2:36 {unknown}"]


@pytest.mark.parametrize(
    ("year", "wrong"), [("-1", "kecil 1945"), ("25", "kecil 1945"), ("2101", "besar 2100")]
)
def test_a_year_is_a_key_and_no_position(year: str, wrong: str) -> None:
    text = PROGRAM + f"anggaran: {{{year}: {{apbd: Rp5}}}}\nbukti: [a, 5]\n"
    first, second = said(Program, text)
    assert first.endswith(f"SKM004 {year}: paling {wrong}")
    assert second == "11:12 SKM003 butir ke-2: isinya harus teks"
