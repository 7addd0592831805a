"""The action plan goes by category, and each program tells what it hangs together with."""

import re
from dataclasses import replace

import pytest
from variants import NAMES, book_text, example, example_book

from smartplan.book.chapters.action_plan import build_action_plan, programs_in
from smartplan.book.composer import Composer
from smartplan.book.views.program_links import program_links


@pytest.mark.parametrize("name", NAMES)
def test_programs_stand_in_the_order_of_categories_and_dimensions(name: str) -> None:
    plan, text = example(name), example_book(name, 1)
    printed = re.findall(r"^### .*\{#prog-([\w-]+)\}", text, re.M)
    categories = [one.id for one in plan.framework.categories]
    dimensions = [one.id for one in plan.framework.dimensions]
    keys = [
        (categories.index(one.category), dimensions.index(one.dimension))
        for one in (plan.program_by_id[found] for found in printed)
    ]
    assert keys == sorted(keys)
    assert sorted(printed) == sorted(one.id for one in plan.programs)


@pytest.mark.parametrize("name", NAMES)
def test_every_category_counts_its_own(name: str) -> None:
    plan = example(name)
    for group in build_action_plan(Composer(plan))["groups"]:
        own = [one for one in plan.programs if one.category == group["id"]]
        assert group["count"] == len(own) == len(group["table"].rows) == len(group["programs"])
        assert group["dimension_count"] == len({one.dimension for one in own})
        assert sum(start["count"] for start in group["starts"]) == len(own)
        assert group["last_year"] == max(one.period.end for one in own)


def test_a_category_without_programs_has_no_section() -> None:
    plan = example()
    kept = tuple(one for one in plan.programs if one.category != "sdm")
    assert programs_in(Composer(plan), "sdm")
    text = book_text(replace(plan, programs=kept, quick_wins=()), 1)
    assert "## Sumber Daya Manusia" not in text
    assert "## Infrastruktur Pendukung" in text


def test_links_name_the_chain_and_the_neighbours() -> None:
    plan = example()
    first, second, *others = plan.programs_of("governance")
    changed = second.model_copy(
        update={"depends_on": (first.id,), "strategy": first.strategy, "missions": ()}
    )
    programs = tuple(changed if one.id == second.id else one for one in plan.programs)
    composer = Composer(replace(plan, programs=programs))
    above, below = (dict(program_links(composer, one)) for one in (first, changed))
    assert above["Menjadi dasar bagi"] == composer.line(second.name)
    assert below["Memerlukan hasil"] == composer.line(first.name)
    assert composer.line(first.name) in below["Program sestrategi"]
    assert "Misi RPJMD" in above
    assert "Misi RPJMD" not in below
    assert others


def test_a_program_with_nothing_around_it_has_no_links() -> None:
    plan = example()
    lone = plan.programs[0].model_copy(update={"missions": (), "strategy": None})
    assert program_links(Composer(replace(plan, programs=(lone,))), lone) == ()


def test_a_category_is_opened_without_an_explanation_and_outside_the_terms() -> None:
    plan = example()
    bare = tuple(one.model_copy(update={"explanation": None}) for one in plan.framework.categories)
    late = tuple(
        one.model_copy(
            update={"period": one.period.model_copy(update={"start": 2050, "end": 2051})}
        )
        for one in plan.programs
    )
    framework = plan.framework.model_copy(update={"categories": bare})
    text = book_text(replace(plan, framework=framework, programs=late), 1)
    assert "Kategori ini berisi empat program" in text
    assert "Kategori ini mencakup" not in text
    assert "dimulai pada jangka" not in text.split("## Kebijakan dan Kelembagaan")[1]
