"""The shipped laws: sound in themselves, sourced, and truthful about what became of them."""

from pathlib import Path

import pytest

from smartplan.errors import ResourceError
from smartplan.plan import shipped_data
from smartplan.plan.law_registry import (
    KnownLaws,
    LawKinds,
    all_known_laws,
    known_laws,
    law_kinds,
)
from smartplan.plan.measures import Measures
from smartplan.plan.shipped_data import read_shipped


def test_every_law_is_told_from_all_others_and_has_a_known_kind_and_source() -> None:
    laws = all_known_laws()
    assert len(laws) > 100
    assert len({law.id for law in laws}) == len(laws)
    assert len({(law.region_code, law.kind, law.number, law.year) for law in laws}) == len(laws)
    for law in laws:
        assert law.kind in law_kinds()
        assert set(law.mistaken_kinds) <= set(law_kinds())
        assert law.sources


def test_a_law_of_a_region_is_of_a_regional_kind() -> None:
    for law in all_known_laws():
        is_regional = law_kinds()[law.kind].level == "daerah"
        assert is_regional == (law.region_code is not None), law.id


def test_a_repealed_law_names_a_later_one_and_an_amended_one_those_that_changed_it() -> None:
    by_id = {law.id: law for law in all_known_laws()}
    repealed = [law for law in by_id.values() if law.status == "dicabut"]
    assert len(repealed) > 8
    for law in by_id.values():
        assert (law.status == "dicabut") == (law.replaced_by is not None), law.id
        assert bool(law.amended_by) == (law.status == "diubah"), law.id
        for later in (*law.amended_by, *filter(None, [law.replaced_by])):
            assert by_id[later].year >= law.year, law.id


@pytest.mark.parametrize("file", ["hukum/nasional.yaml", "hukum/daerah.yaml"])
def test_every_source_that_a_law_names_is_listed_and_every_listed_one_is_named(file: str) -> None:
    content = read_shipped(KnownLaws, file)
    named = {source for law in content.laws for source in law.sources}
    assert named == {source.id for source in content.sources}


def test_every_source_of_a_measure_is_listed() -> None:
    content = read_shipped(Measures, "ukuran/ukuran.yaml")
    named = {source for measure in content.measures for source in measure.sources}
    assert named == {source.id for source in content.sources}


def test_a_plan_sees_the_laws_of_its_own_region_only() -> None:
    assert "perda-6-2011-36-73" in known_laws("36.73").by_id
    assert "perda-6-2011-36-73" not in known_laws("36.04").by_id
    assert known_laws("11.01").by_id["pp-59-2022"].about == "Perkotaan"


def test_a_law_is_written_in_short() -> None:
    registry = known_laws("36.04")
    assert registry.label_of(registry.by_id["uu-23-2014"]) == "UU 23/2014"
    assert registry.label("perda", "3", 2019) == "Perda 3/2019"
    assert registry.label("unheard-of", "3", 2019) == "unheard-of 3/2019"


def test_a_damaged_list_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "hukum").mkdir()
    (tmp_path / "hukum" / "jenis.yaml").write_text("jenis:\n  - {id: uu}\n", encoding="utf-8")
    monkeypatch.setattr(shipped_data, "find_templates_dir", lambda: tmp_path)
    with pytest.raises(ResourceError, match=r"jenis\.yaml"):
        read_shipped(LawKinds, "hukum/jenis.yaml")
