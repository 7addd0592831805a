"""Reads the data that smartplan ships as YAML, through the same door as a plan's own files."""

from typing import TypeVar

from smartplan.errors import ResourceError
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.validation import validate
from smartplan.resources import find_templates_dir
from smartplan.sources.yaml_parser import parse_yaml

Model = TypeVar("Model", bound=PlanModel)


class ShippedModel(PlanModel):
    """A part of the data that smartplan ships; no file of a plan holds one."""


def read_shipped(model: type[Model], file: str) -> Model:
    """Return the content of a file of the shipped templates, named from their folder.

    Raises ResourceError if it is damaged.
    """
    document, found = parse_yaml(file, (find_templates_dir() / file).read_bytes())
    if document is not None:
        result = validate(model, document)
        found += result.diagnostics
        if result.model is not None and not found:
            return result.model
    said = "; ".join(one.message.english for one in found)
    raise ResourceError(
        Text(f"Data bawaan {file} rusak: {said}", f"The shipped data {file} is damaged: {said}")
    )
