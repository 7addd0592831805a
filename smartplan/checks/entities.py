"""Walks over the entities that the plan's files hold."""

from collections.abc import Iterator
from typing import Any

from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex, yaml_keys
from smartplan.plan.indicators import Indicator
from smartplan.plan.plan import Plan


def walk_having(plan: Plan, attribute: str) -> Iterator[PlanModel]:
    """Yield every model of the plan that has an attribute, in no particular order.

    The framework is not part of the plan.
    """
    for kind, entities in plan.entities_by_kind.items():
        if attribute in kind.model_fields:
            yield from entities


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
    """Tell whether the file says more about an attribute than the entity kept.

    The rest was refused when the file was read, and must not be called missing as well.
    """
    written, kept = _written(index, entity, name), getattr(entity, name)
    if isinstance(written, (tuple, dict)) and isinstance(kept, (tuple, dict)):
        return len(written) > len(kept)
    return bool(written) and not kept


def is_partly_refused(index: PlanIndex, entity: PlanModel, name: str) -> bool:
    """Tell the same of an attribute that holds groups of plain values, such as a budget."""
    return _lacks(_written(index, entity, name), getattr(entity, name))


def _lacks(written: Any, kept: Any) -> bool:
    if not isinstance(written, dict) or not isinstance(kept, dict):
        return bool(written) and not kept and kept != 0
    return len(written) > len(kept) or any(_lacks(written[key], kept[key]) for key in kept)


def _written(index: PlanIndex, entity: PlanModel, name: str) -> Any:
    place = index.place_of(entity)
    value: Any = index.documents[place.file].data
    for key in (*place.path, *yaml_keys(entity, (name,))):
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return None
    return value
