"""What is mended without asking, and what is left to a person."""

import pytest

from smartplan.edit.text_edit import TextEdit, apply_edits
from smartplan.plan.base import PlanModel, aliases_of
from smartplan.plan.evidence import LegalRegistry
from smartplan.plan.mending import find_certain_key
from smartplan.plan.programs import Program
from smartplan.plan.validation import validate
from smartplan.sources.position import offset_of
from smartplan.sources.yaml_parser import parse_yaml


def mend(model: type[PlanModel], text: str) -> str:
    document, _ = parse_yaml("uji.yaml", text.encode("utf-8"))
    assert document is not None
    fixes = [one.fix for one in validate(model, document).diagnostics if one.fix is not None]
    return apply_edits(
        text,
        [
            TextEdit(
                fix.file,
                offset_of(text, fix.span.start),
                offset_of(text, fix.span.end),
                fix.new_text,
            )
            for fix in fixes
        ],
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("partners: [x]  # c\n", "mitra: [x]  # c\n"),
        ("indicators: []\n", "indikator: []\n"),
        ("prioriti: tinggi\n", "prioritas: tinggi\n"),
        ("partners: [x]\nmitra: [y]\n", None),
        ("partners: [x]\nmitraa: [y]\n", None),
        ("xyz: 1\n", None),
        ("nama: 2025 # c\n", 'nama: "2025" # c\n'),
        ("nama: 36.10\n", 'nama: "36.10"\n'),
        ("nama: true\n", None),
        ("anggaran: {2025: {apbd: 1.000.000}}\n", "anggaran: {2025: {apbd: Rp1.000.000}}\n"),
        ("anggaran: {2025: {apbd: Rp. 450.000}}\n", "anggaran: {2025: {apbd: Rp450.000}}\n"),
        ("anggaran: {2025: {apbd: 'rp450000,-'}}\n", "anggaran: {2025: {apbd: Rp450.000}}\n"),
        ("anggaran: {2025: {apbd: 450.000}}\n", None),
        ('anggaran: {2025: {apbd: "450.000"}}\n', None),
        ("anggaran: {2025: {apbd: 1.00.000}}\n", None),
        ("anggaran: {2025: {apbd: Rp1,5 miliar}}\n", None),
        ("status: berjalann\n", None),
    ],
)
def test_only_what_is_certain_is_mended(before: str, after: str | None) -> None:
    assert mend(Program, before) == (before if after is None else after)


def test_a_law_with_a_number_for_its_subject() -> None:
    text = "hukum:\n  - {id: a, jenis: UU, nomor: 5, tahun: 2020, tentang: 5}\n"
    assert mend(LegalRegistry, text) == text.replace("tentang: 5", 'tentang: "5"')


def test_a_right_key_is_never_another_one() -> None:
    known = aliases_of(Program)
    for key in known.values():
        assert find_certain_key(key, known) is None
    for english, key in known.items():
        assert find_certain_key(english, known) in (key, None)


def test_a_year_is_called_by_its_name() -> None:
    document, _ = parse_yaml("uji.yaml", b"anggaran: {2025: 3}\n")
    assert document is not None
    said = [one.message.english for one in validate(Program, document).diagnostics]
    assert any(one.startswith("2025: ") for one in said)
