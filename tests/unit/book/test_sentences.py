"""What the sentences of Buku I and II say, counted again from the plan by other means."""

import re
from dataclasses import replace

import pytest
from variants import NAMES, book_text, example, example_book

from smartplan.book.chapters.evaluation import review_years
from smartplan.book.chapters.traceability import build_traceability
from smartplan.book.composer import Composer
from smartplan.book.extremes import largest, smallest
from smartplan.book.views.ceilings import ceilings_view
from smartplan.book.views.program_money import program_money, shape_of
from smartplan.plan.plan import Plan


@pytest.mark.parametrize(
    ("costs", "shape"),
    [
        ([5], "satu-tahun"),
        ([5, 5, 5], "tetap"),
        ([1, 2, 2], "naik"),
        ([3, 2, 2], "turun"),
        ([1, 3, 2], "memuncak"),
        ([3, 1, 2], "naik-turun"),
        ([1, 3, 2, 3, 1], "naik-turun"),
    ],
)
def test_shapes_of_cost(costs: list[int], shape: str) -> None:
    assert shape_of(costs) == shape


def test_extremes_name_ties_and_nothing_if_all_are_alike() -> None:
    values = {"a": 2.0, "b": 1.0, "c": 2.0}
    most, least = largest(values), smallest(values)
    assert most is not None and most.names == ("a", "c")
    assert least is not None and least.names == ("b",)
    assert largest({"a": 1.0, "b": 1.0}) is None
    assert largest({}) is None


def with_period(plan: Plan, end: int) -> Plan:
    period = plan.manifest.period.model_copy(update={"end": end})
    return replace(plan, manifest=plan.manifest.model_copy(update={"period": period}))


def test_review_years_follow_terms_and_the_rpjmd() -> None:
    plan = example()
    years = [one.year for one in review_years(Composer(plan))]
    assert years == [2027, 2029, 2034]
    assert [one.year for one in review_years(Composer(with_period(plan, 2028)))] == [2027, 2028]
    # A plan that ends with the RPJMD, or before, awaits no other.
    assert [one.year for one in review_years(Composer(with_period(plan, 2026)))] == [2026]


@pytest.mark.parametrize("name", NAMES)
def test_program_money_adds_up(name: str) -> None:
    plan = example(name)
    for program in plan.programs:
        money = program_money(Composer(plan), program)
        assert money is not None
        paid = {year: sum(sources.values()) for year, sources in program.budget.items()}
        assert paid[money.peak_year] == max(paid.values())
        assert (money.first_year, money.last_year) == (min(paid), max(paid))
        assert ("†" in money.total) == (
            program.illustrative is True
            or (program.illustrative is not False and "anggaran" in program.illustrative)
        )


@pytest.mark.parametrize("name", NAMES)
def test_ceilings_name_the_tightest_year(name: str) -> None:
    plan = example(name)
    view = ceilings_view(Composer(plan))
    assert view is not None
    shares = {
        one.year: sum(p.cost_of(one.year) for p in plan.programs) / one.ceiling
        for one in plan.region.ceilings
    }
    assert shares[view.tightest_year] == max(shares.values())
    assert shares[view.widest_year] == min(shares.values())
    assert list(view.exceeded) == [str(year) for year, share in shares.items() if share > 1]


def test_a_year_beyond_its_ceiling_is_told() -> None:
    plan = example()
    first, *others = plan.region.ceilings
    low = first.model_copy(update={"ceiling": 10**9})
    region = plan.region.model_copy(update={"ceilings": (low, *others)})
    text = book_text(replace(plan, region=region), 1)
    assert f"Pada {first.year} kebutuhan melampaui pagu" in text
    assert "Tidak ada tahun yang kebutuhannya melampaui pagu" not in text


@pytest.mark.parametrize("name", NAMES)
def test_terms_count_their_programs(name: str) -> None:
    plan, text = example(name), example_book(name, 1)
    rows = re.findall(r"^\| Jangka [^|]+, (\d{4})(?:–(\d{4}))? \| (\S+) \| (\S+) \|", text, re.M)
    assert rows
    for start, end, running, starting in rows:
        first, last = int(start), int(end or start)
        alive = [p for p in plan.programs if p.period.start <= last and p.period.end >= first]
        opened = [p for p in plan.programs if first <= p.period.start <= last]
        assert (running, starting) == (str(len(alive)), str(len(opened) or "–"))


@pytest.mark.parametrize("name", NAMES)
def test_every_link_of_the_chain_is_printed(name: str) -> None:
    plan = example(name)
    content = build_traceability(Composer(plan))
    matrix = content["matrix"]
    assert len(matrix.rows) == len(plan.programs)
    cells = " ".join(cell for row in matrix.rows for cell in row)
    for win in plan.quick_wins:
        assert Composer(plan).line(win.name) in cells
    missions = [row[0] for row in matrix.rows]
    assert missions == sorted(missions, key=lambda one: [int(n) for n in re.findall(r"\d+", one)])


def test_a_broken_chain_is_told() -> None:
    plan = example()
    first, *others = plan.programs
    loose = first.model_copy(update={"missions": (), "strategy": None})
    content = build_traceability(Composer(replace(plan, programs=(loose, *others))))
    name = Composer(plan).line(first.name)
    assert content["without_mission"] == content["without_strategy"] == (name,)
    assert content["complete_count"] == len(plan.programs) - 1


@pytest.mark.parametrize("name", NAMES)
def test_all_yearly_targets_are_printed(name: str) -> None:
    plan, text = example(name), example_book(name, 1)
    for program in plan.programs:
        years = sorted({year for one in program.indicators for year in one.targets})
        table = text.split(f"#tbl-indikator-{program.id} ")[1].split(":::")[0]
        assert all(f" {year} |" in table for year in years), program.id


@pytest.mark.parametrize("name", NAMES)
def test_an_illustrative_part_marks_the_sum(name: str) -> None:
    plan, text = example(name), example_book(name, 1)
    marked = any(
        p.illustrative is True or (p.illustrative and "anggaran" in p.illustrative)
        for p in plan.programs
    )
    assert marked
    (total,) = re.findall(r"^Seluruh program memerlukan (\S+) selama", text, re.M)
    assert total.endswith("†")
    assert not re.search(r"kebutuhan Rp[\d.,]+\s(?:juta|miliar|triliun)(?!†)", text)
