"""Walks over the entities that the plan's files hold."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex, yaml_keys
from smartplan.plan.indicators import Indicator
from smartplan.plan.plan import Plan


def walk_entities(plan: Plan) -> Iterator[PlanModel]:
    """Yield every model of the plan, in no particular order; the framework is not part of it."""
    fields = (field.name for field in dataclasses.fields(plan) if field.name != "framework")
    waiting: list[Any] = [getattr(plan, name) for name in fields]
    while waiting:
        value = waiting.pop()
        if isinstance(value, PlanModel):
            yield value
            waiting += vars(value).values()
        elif isinstance(value, tuple):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()


def walk_indicators(plan: Plan) -> Iterator[Indicator]:
    """Yield the indicators of all dimensions, then of all programs."""
    for dimension in plan.dimensions:
        yield from dimension.indicators
    for program in plan.programs:
        yield from program.indicators


def is_complete(index: PlanIndex, *kinds: str) -> bool:
    """Tell whether every entity of the kinds could be read, so that what is missing is missing.

    ``kinds`` are named as in ``PlanIndex.unreadable``.
    """
    return not any(
        kind in index.unreadable and index.unreadable[kind] != frozenset() for kind in kinds
    )


def is_written(index: PlanIndex, entity: PlanModel, name: str) -> bool:
    """Tell whether the file says anything about an attribute."""
    return _written(index, entity, name) is not None


def is_refused(index: PlanIndex, entity: PlanModel, name: str) -> bool:
    """Tell whether the file says something about an attribute that the entity lacks.

    It was refused when the file was read, and must not be called missing as well.
    """
    return bool(_written(index, entity, name)) and not getattr(entity, name)


def _written(index: PlanIndex, entity: PlanModel, name: str) -> Any:
    place = index.place_of(entity)
    value: Any = index.documents[place.file].data
    for key in (*place.path, *yaml_keys(entity, (name,))):
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return None
    return value
