"""Indonesian keys, English code, one to one: the alias is the only bridge."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import smartplan.plan
from smartplan.plan.base import PlanModel, aliases_of


def all_models() -> Iterator[type[PlanModel]]:
    for module in pkgutil.iter_modules(smartplan.plan.__path__):
        importlib.import_module(f"smartplan.plan.{module.name}")
    waiting = list(PlanModel.__subclasses__())
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        yield model


def bad_aliases(model: type[PlanModel]) -> list[str]:
    aliases = list(aliases_of(model).values())
    malformed = [a for a in aliases if not re.fullmatch(r"[a-z]+(_[a-z]+)*", a)]
    return malformed + [alias for alias in set(aliases) if aliases.count(alias) > 1]


def test_every_field_has_its_own_indonesian_key() -> None:
    models = list(all_models())
    assert len(models) > 30
    for model in models:
        assert bad_aliases(model) == [], model
        for name, info in model.model_fields.items():
            assert info.alias, f"{model.__name__}.{name} has no Indonesian key"


def test_the_guard_sees_a_doubled_and_a_malformed_key() -> None:
    from pydantic import Field

    class Doubled(PlanModel):
        first: str = Field(alias="nama")
        second: str = Field(alias="nama")
        third: str = Field(alias="Tanggal Lahir")

    try:
        assert set(bad_aliases(Doubled)) == {"nama", "Tanggal Lahir"}
    finally:
        del Doubled
