"""What the books say is what the plan says: every name and every amount, in every format.

The plan is read and summed here by other means than smartplan's own (plain_plan.py), and each
guard is seen failing on a spoiled book.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from book_text import BookText, find_leaks, find_missing, read_book
from plain_plan import (
    ROOT,
    Expected,
    PlainPlan,
    decimal,
    expected_money,
    expected_names,
    expected_targets,
    full,
    millions,
    rupiah,
    short,
    years,
)
from sample_book import make_sample_book

from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob
from smartplan.workflow import BuildRequest, build_books, buildable_plan, check_plan

EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/smartplan.yaml"))
FORMATS = ("md", "docx", "pdf")


@dataclass(frozen=True)
class Built:
    plan: PlainPlan
    books: dict[str, tuple[BookText, ...]]
    """By format."""

    def texts(self, name: str) -> list[str]:
        return [book.text for book in self.books[name]]


@cache
def build_example(name: str, out_dir: Path) -> Built:
    folder = ROOT / "examples" / name
    plan = buildable_plan(check_plan(folder))
    assert plan is not None, f"{name} has errors"
    files = build_books(plan, folder, BuildRequest(out_dir / name, FORMATS), lambda _: None)
    books = {
        suffix: tuple(read_book(file) for file in files if file.suffix == f".{suffix}")
        for suffix in FORMATS
    }
    return Built(PlainPlan(folder), books)


@pytest.fixture(scope="session")
def out_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("truth")


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 2


@pytest.mark.slow
@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize(
    ("expect", "at_least"),
    [(expected_names, 40), (expected_money, 20), (expected_targets, 20)],
    ids=["names", "amounts", "baselines-and-targets"],
)
def test_everything_of_the_plan_is_printed(
    expect: Callable[[PlainPlan], Iterable[Expected]],
    at_least: int,
    example: str,
    suffix: str,
    out_dir: Path,
) -> None:
    built = build_example(example, out_dir)
    expected = list(expect(built.plan))
    assert len(expected) > at_least
    assert find_missing(built.texts(suffix), expected) == []


@pytest.mark.slow
@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_nothing_leaks(example: str, suffix: str, out_dir: Path) -> None:
    built = build_example(example, out_dir)
    assert len(built.books[suffix]) == len(built.plan.outlines)
    own_words = built.plan.texts
    assert [leak for book in built.books[suffix] for leak in find_leaks(book, own_words)] == []


@pytest.mark.slow
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_spoiled_book_is_found_out(suffix: str, out_dir: Path) -> None:
    built = build_example(EXAMPLES[0], out_dir)
    texts = built.texts(suffix)
    program = built.plan.programs[0]
    amount = full(built.plan.cost(program))
    wrong = amount[:-1] + "1"
    spoiled = [text.replace(amount, wrong) for text in texts]
    assert spoiled != texts
    missing = find_missing(spoiled, expected_money(built.plan))
    assert any(f"anggaran {program['id']}" in one for one in missing)
    book = built.books[suffix][0]
    for leak in ("None", "{{ region.name }}", "[](#tbl-x){.ref}", "Budget per year", "Tabel ??"):
        middle = len(book.text) // 2
        spoiled_book = replace(book, text=f"{book.text[:middle]} {leak} {book.text[middle:]}")
        assert find_leaks(spoiled_book, built.plan.texts), leak


@pytest.mark.slow
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_wrong_target_is_found_out(suffix: str, out_dir: Path) -> None:
    built = build_example(EXAMPLES[0], out_dir)
    program = next(one for one in built.plan.programs if one.get("indikator"))
    indicator = program["indikator"][0]
    last = decimal(list(indicator["target"].values())[-1])
    rows = [
        Expected(one.what, one.text.removesuffix(last) + f"{last}7")
        for one in expected_targets(built.plan)
        if one.what == f"indikator {program['id']}/{indicator['id']}"
    ]
    assert find_missing(built.texts(suffix), rows) == [f"{one.what}: {one.text}" for one in rows]


def test_a_missing_name_is_found_missing() -> None:
    expected = [Expected("program a", "Satu Data"), Expected("program b", "Pasar Rapi")]
    assert find_missing(["Satu\nData saja", "lain"], expected) == ["program b: Pasar Rapi"]


def test_a_hyphenated_name_is_found() -> None:
    expected = [Expected("program a", "Kebutuhan Air"), Expected("program b", "Anak-Anak")]
    assert find_missing(["Kebu-\ntuhan Air untuk Anak-\nAnak"], expected) == []


@pytest.mark.parametrize("text", ["Biaya Rp1.450.000", "Biaya Rp450.0000", "biaya Rp450.000,5"])
def test_an_amount_is_not_found_in_a_longer_one(text: str) -> None:
    assert find_missing([text], [Expected("biaya", "450.000")]) == ["biaya: 450.000"]


def test_rows_are_found_in_every_writing() -> None:
    row = [Expected("anggaran", "APBD 450 – 1.234,5 1.684,5")]
    assert find_missing(["| **APBD** | 450 | – | 1.234,5 | 1.684,5 |"], row) == []
    assert find_missing(["APBD\n450\n–\n1.234,5\n1.684,5\n"], row) == []
    assert find_missing(["APBD 450 – 1.234,5 1.684,6"], row) != []


@pytest.mark.parametrize(
    "text",
    ["Nilai None.", "Jumlah {{ total }}", "Lihat [](#tbl-x)", "Tabel ??", "Table 2.1", "8 of 9"],
)
def test_leaks_are_found(text: str) -> None:
    assert find_leaks(BookText("buku", f"Awal. {text} Akhir.", (3,)), "kata rencana") != []


def test_clean_text_has_no_leaks_and_an_empty_table_is_one() -> None:
    clean = BookText("buku", "Enam dimensi dan Rp450 juta.", (2, 1))
    assert find_leaks(clean, "") == []
    assert find_leaks(replace(clean, filled_rows=(2, 0)), "") == ["buku: empty table no. 2"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_empty_table_is_found_in_every_format(suffix: str, tmp_path: Path) -> None:
    full = "::: {.tbl #tbl-isi}\nIsi\n\n| A | B |\n| - | - |\n| 1 | |\n| 2 | 3 |\n:::\n"
    empty = full.replace("1 |", "|").replace("2 | 3", " | ").replace("tbl-isi", "tbl-kosong")
    book = make_sample_book(markdown=f"# Bab {{#bab}}\n\nAwal.\n\n{full}\n{empty}")
    (made, *_) = load_converter(suffix).convert(BookJob(book, pictures=False))
    path = tmp_path / made.name
    path.write_bytes(made.content)
    read = read_book(path)
    assert [rows for rows in read.filled_rows if rows in (0, 2)] == [2, 0]
    assert [leak for leak in find_leaks(read, "") if "empty table" in leak]


def test_the_words_of_the_plan_are_its_own() -> None:
    assert find_leaks(BookText("buku", "One of Us", ()), "nama: One of Us") == []


def test_the_plain_reader_reads_and_writes_money() -> None:
    assert [rupiah("Rp450.000.000"), rupiah("450000"), rupiah("Rp1.000,00")] == [
        450_000_000,
        450_000,
        1_000,
    ]
    assert [full(1_234_567), millions(0), millions(450_000_000), millions(1_234_450_000)] == [
        "Rp1.234.567",
        "–",
        "450",
        "1.234,5",
    ]
    assert [short(450_000_000), short(1_249_000_000), short(999_960_000), short(60 * 10**9)] == [
        "Rp450 juta",
        "Rp1,2 miliar",
        "Rp1 miliar",
        "Rp60 miliar",
    ]
    assert [decimal("3.740"), decimal("12400"), decimal("0"), decimal("-1.5")] == [
        "3,74",
        "12.400",
        "0",
        "\u22121,5",
    ]
    assert [years(2025, 2025), years(2025, 2034)] == ["2025", "2025–2034"]
