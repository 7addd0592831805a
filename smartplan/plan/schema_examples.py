"""Examples for the fields of a plan, from a data file, as editors show them."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from smartplan.errors import ResourceError
from smartplan.language import Text
from smartplan.resources import find_templates_dir
from smartplan.sources.yaml_parser import parse_yaml

_FILE: Final = "contoh.yaml"


def add_examples(schema: dict[str, Any], model_name: str) -> dict[str, Any]:
    """Return the schema of a file with an example at every field that the data file has one for.

    ``model_name`` is the name of the model of the whole file; fields that say their own keep it.
    """
    definitions = {
        name: _with_examples(group, name) for name, group in schema.get("$defs", {}).items()
    }
    whole = _with_examples(schema, model_name)
    return {**whole, "$defs": definitions} if definitions else whole


def _with_examples(group: dict[str, Any], name: str) -> dict[str, Any]:
    examples = all_examples().get(name, {})
    properties = {
        key: {**part, "examples": [examples[key]]}
        if key in examples and "examples" not in part
        else part
        for key, part in group.get("properties", {}).items()
    }
    return {**group, "properties": properties} if properties else group


@cache
def all_examples() -> Mapping[str, Mapping[str, Any]]:
    """Return the examples by model and key. Raises ResourceError if the file is damaged."""
    path = find_templates_dir() / "skema" / _FILE
    document, found = parse_yaml(_FILE, path.read_bytes())
    if document is None or found or not isinstance(document.data, dict):
        raise ResourceError(
            Text(f"Berkas {_FILE} rusak.", f"The file {_FILE} is damaged."),
            Text("Pasang ulang smartplan.", "Install smartplan again."),
        )
    data: dict[Any, Any] = document.data
    return {str(name): dict(fields) for name, fields in data.items()}
