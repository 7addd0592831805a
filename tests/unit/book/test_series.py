"""Which facts are one measure over the years, and how it moved."""

from smartplan.book.series import find_series
from smartplan.plan.evidence import Fact, FactConflict


def fact(name: str, year: int | None, value: float | str, unit: str = "persen") -> Fact:
    fact_id = f"f-{abs(hash((name, year, value)))}"
    return Fact.model_validate(
        {"id": fact_id, "nama": name, "nilai": value, "satuan": unit}
        | ({"tahun": year} if year else {})
    )


def test_names_that_differ_by_their_year_are_one_measure() -> None:
    facts = [fact("Kemiskinan 2020", 2020, 5.0), fact("Kemiskinan 2018", 2018, 4.0)]
    (series,) = find_series(facts, ())
    assert series.name == "Kemiskinan"
    assert [one.year for one in series.facts] == [2018, 2020]
    assert series.change == 1.0
    assert series.turning_point is None


def test_who_says_so_is_no_part_of_the_name() -> None:
    facts = [fact("Penduduk 2020 menurut BPS", 2020, 5), fact("Penduduk 2021", 2021, 6)]
    assert [series.name for series in find_series(facts, ())] == ["Penduduk"]


def test_another_unit_or_series_is_another_measure() -> None:
    facts = [
        fact("IPM 2020, deret lama", 2020, 66),
        fact("IPM 2021, deret baru", 2021, 72),
        fact("Sampah 2020", 2020, 10, "ton"),
        fact("Sampah 2021", 2021, 10, "meter kubik"),
    ]
    assert find_series(facts, ()) == ()


def test_text_values_and_years_alone_are_no_series() -> None:
    assert find_series([fact("A 2020", 2020, "x"), fact("A 2021", 2021, "y")], ()) == ()
    assert find_series([fact("A 2020", 2020, 1)], ()) == ()
    assert find_series([fact("A", None, 1), fact("A", None, 2)], ()) == ()


def test_two_values_for_a_year_are_no_series_unless_a_conflict_is_decided() -> None:
    facts = [fact("A 2020", 2020, 1), fact("A 2021 menurut X", 2021, 2), fact("A 2021", 2021, 3)]
    assert find_series(facts, ()) == ()
    conflict = FactConflict.model_validate(
        {
            "perihal": "A",
            "fakta": (facts[1].id, facts[2].id),
            "dipilih": facts[2].id,
            "alasan": "Lebih baru.",
        }
    )
    (series,) = find_series(facts, [conflict])
    assert [one.value for one in series.facts] == [1, 3]


def test_the_turning_point_stands_beyond_both_ends() -> None:
    def turn(*values: float) -> float | str | None:
        facts = [fact(f"A {2000 + n}", 2000 + n, value) for n, value in enumerate(values)]
        (series,) = find_series(facts, ())
        return series.turning_point.value if series.turning_point else None

    assert turn(1, 2, 3) is None
    assert turn(1, 5, 3) == 5
    assert turn(4, 1, 3) == 1
    assert turn(2, 2) is None
