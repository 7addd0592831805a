"""What editors are told: Indonesian words for every field, and the ids of the plan at hand."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from editor_yaml import load_as_editor
from mutants import ROOT, kind_of

from smartplan.checks.runner import run_checks
from smartplan.plan.base import PlanModel
from smartplan.plan.json_schema import DIALECT, FILE_KINDS, build_schema, render_schema
from smartplan.plan.loader import load_plan
from smartplan.plan.local_choices import find_choices, find_editor_choices
from smartplan.plan.references import REFERENCE_KEY
from smartplan.plan.schema_examples import all_examples
from smartplan.plan.schema_narrowing import Choices
from smartplan.plan.shipped_data import ShippedModel

EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/smartplan.yaml"))
ENGLISH = re.compile(r"\b(the|of|and|which|with|for|first|last|year|name|list)\b", re.IGNORECASE)


def groups(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema of a model: the file's own and those it refers to."""
    yield schema
    yield from schema.get("$defs", {}).values()


def walk(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(part, (dict, list)):
            yield from walk(part)


@pytest.mark.parametrize("kind", FILE_KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_is_explained_in_indonesian(kind: Any) -> None:
    schema = build_schema(kind)
    jsonschema_rs.meta.validate(schema)
    assert schema["$schema"] == DIALECT
    for group in groups(schema):
        assert group["additionalProperties"] is False
        assert not ENGLISH.search(group["title"]), group["title"]
        for key, field in group["properties"].items():
            words = f"{field.get('title', '')} {field['description']}"
            assert not ENGLISH.search(words), f"{group['title']}.{key}: {words}"
            assert not field["description"].endswith("."), key


@pytest.mark.parametrize("kind", FILE_KINDS.values(), ids=lambda kind: kind.name)
def test_no_note_of_ours_and_no_empty_default_reaches_an_editor(kind: Any) -> None:
    for schema in walk(build_schema(kind)):
        assert "x-acuan" not in schema
        assert schema.get("default", "set") not in (None, False, [], {})
    assert render_schema(kind) == render_schema(kind)


def test_keys_that_are_years_are_those_of_the_field_year() -> None:
    keys = build_schema(FILE_KINDS["program"])["properties"]["anggaran"]["patternProperties"]
    (pattern,) = keys
    accepted = [year for year in range(3000) if re.search(pattern, str(year))]
    assert accepted == list(range(1945, 2101))


@pytest.mark.parametrize("kind", FILE_KINDS.values(), ids=lambda kind: kind.name)
def test_keys_are_described_as_the_yaml_extension_reads_them(kind: Any) -> None:
    """It takes the key 2025 for a number, and would refuse it under ``propertyNames``."""
    assert all("propertyNames" not in schema for schema in walk(build_schema(kind)))


def test_a_year_in_quotes_is_the_same_key_and_may_not_stand_twice() -> None:
    from smartplan.sources.yaml_parser import parse_yaml

    document, found = parse_yaml("x.yaml", b'"2025": 1\n2026: 2\n')
    assert found == ()
    assert document is not None
    assert document.data == {2025: 1, 2026: 2}
    _, found = parse_yaml("x.yaml", b'"2025": 1\n2025: 2\n')
    assert [one.code for one in found] == ["YML020"]


def choices_of(root: Path) -> Choices:
    loaded = load_plan(root)
    assert loaded.plan is not None
    return find_choices(loaded.plan, loaded.index)


@pytest.mark.parametrize("root", EXAMPLES, ids=lambda root: root.name)
def test_the_schema_of_a_plan_accepts_its_files(root: Path) -> None:
    choices = choices_of(root)
    files = sorted(root.rglob("*.yaml"))
    assert len(files) > 20
    for kind in {kind_of(file) for file in files}:
        validator = jsonschema_rs.Draft202012Validator(build_schema(FILE_KINDS[kind], choices))
        for file in (file for file in files if kind_of(file) == kind):
            validator.validate(load_as_editor(file.read_text("utf-8")))


def test_every_kind_of_reference_is_completed_with_readable_names() -> None:
    choices = choices_of(EXAMPLES[0])
    kinds = {
        schema["x-acuan"]
        for kind in FILE_KINDS.values()
        for schema in walk(kind.model.model_json_schema())
        if "x-acuan" in schema
    }
    assert len(kinds) > 12
    assert kinds - set(choices) == set()
    schema = build_schema(FILE_KINDS["program"], choices)
    lead = schema["properties"]["opd_penanggung_jawab"]
    assert dict(zip(lead["enum"], lead["enumDescriptions"], strict=True)) == choices["opd"]
    (year,) = schema["properties"]["anggaran"]["patternProperties"].values()
    assert set(year["properties"]) == set(choices["sumber_dana"])


def editor_choices_of(root: Path) -> Choices:
    loaded = load_plan(root)
    assert loaded.plan is not None
    return find_editor_choices(loaded.plan, loaded.index)


@pytest.mark.parametrize("root", EXAMPLES, ids=lambda root: root.name)
def test_what_belongs_to_a_dimension_fits_its_files(root: Path) -> None:
    choices = editor_choices_of(root)
    for kind in ("dimensi", "program", "quick-win"):
        schema = build_schema(FILE_KINDS[kind], choices)
        jsonschema_rs.meta.validate(schema)
        assert len(schema["allOf"]) == 6
        validator = jsonschema_rs.Draft202012Validator(schema)
        for file in sorted((root / kind).glob("*.yaml")):
            validator.validate(load_as_editor(file.read_text("utf-8")))


ELSEWHERE = [
    ("program/program-living.yaml", "subdimensi: harmoni", "subdimensi: pelayanan"),
    ("program/program-living.yaml", "dimensi: living", "dimensi: governance"),
    ("quick-win/quick-win-living.yaml", "program: program-living", "program: program-society"),
    ("dimensi/living.yaml", "subdimensi: harmoni", "subdimensi: pelayanan"),
    ("dimensi/living.yaml", "  kesehatan: M", "  pelayanan: M"),
]


@pytest.mark.parametrize(("file", "old", "new"), ELSEWHERE)
def test_what_belongs_to_another_dimension_is_refused(file: str, old: str, new: str) -> None:
    base = ROOT / "tests" / "checks" / "base"
    text = (base / file).read_text("utf-8")
    moved = text.replace(old, new, 1)
    assert moved != text
    kind = FILE_KINDS[kind_of(base / file)]
    validator = jsonschema_rs.Draft202012Validator(build_schema(kind, editor_choices_of(base)))
    assert validator.is_valid(load_as_editor(text))
    assert not validator.is_valid(load_as_editor(moved))


def test_an_editor_is_offered_only_what_fits() -> None:
    """What a field lists itself would be offered whatever the dimension."""
    schema = build_schema(FILE_KINDS["program"], editor_choices_of(EXAMPLES[0]))
    assert "enum" not in json.dumps(schema["properties"]["subdimensi"])
    assert "enum" not in json.dumps(schema["properties"]["strategi"])
    offered = {
        rule["if"]["properties"]["dimensi"]["const"]: rule["then"]["properties"]["subdimensi"][
            "enum"
        ]
        for rule in schema["allOf"]
    }
    assert offered["branding"] == ["pariwisata", "bisnis", "wajah-kota"]


def test_strategies_of_an_unreadable_dimension_are_not_called_wrong(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(ROOT / "tests" / "checks" / "base", tmp_path / "plan")
    (tmp_path / "plan" / "dimensi" / "living.yaml").write_text("id: [\n", encoding="utf-8")
    choices = editor_choices_of(tmp_path / "plan")
    assert "strategi/living" not in choices and "strategi/society" in choices


BROKEN = [
    ("program/program-living.yaml", "opd_penanggung_jawab: ", "RUJ001"),
    ("program/program-living.yaml", "dimensi: ", "RUJ003"),
    ("program/program-living.yaml", "subdimensi: ", "RUJ004"),
    ("quick-win/quick-win-living.yaml", "program: ", "RUJ002"),
    ("smartplan.yaml", "ditetapkan_dengan: ", "RUJ010"),
    ("fakta.yaml", "kelompok: ", "RUJ016"),
]


@pytest.mark.parametrize(("file", "key", "code"), BROKEN, ids=[code for _, _, code in BROKEN])
def test_editor_and_check_refuse_the_same_reference(
    file: str, key: str, code: str, tmp_path: Path
) -> None:
    import shutil

    base = ROOT / "tests" / "checks" / "base"
    kind = FILE_KINDS[kind_of(base / file)]
    validator = jsonschema_rs.Draft202012Validator(build_schema(kind, choices_of(base)))
    text = (base / file).read_text("utf-8")
    broken, times = re.subn(rf"(?<=\b{key})[a-z0-9-]+", "tidak-ada", text, count=1)
    assert times == 1
    assert validator.is_valid(load_as_editor(text))
    assert not validator.is_valid(load_as_editor(broken))
    shutil.copytree(base, tmp_path / "plan")
    (tmp_path / "plan" / file).write_text(broken, encoding="utf-8")
    loaded = load_plan(tmp_path / "plan")
    assert loaded.plan is not None
    assert code in {one.code for one in run_checks(loaded.plan, loaded.index)}


def fields_of(kind: Any) -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    """Model, key, the field as editors read it, and the whole schema."""
    schema = json.loads(render_schema(kind))
    for name, group in ((kind.model.__name__, schema), *schema.get("$defs", {}).items()):
        for key, field in group.get("properties", {}).items():
            yield name, key, field, schema


def kinds_of(field: dict[str, Any]) -> list[dict[str, Any]]:
    return (
        [one for part in field["anyOf"] for one in kinds_of(part)] if "anyOf" in field else [field]
    )


def named_fields(kind: Any) -> set[tuple[str, str]]:
    """The fields that name something elsewhere, of which a plan's own schema has the list."""
    raw = kind.model.model_json_schema()
    return {
        (name, key)
        for name, group in ((kind.model.__name__, raw), *raw.get("$defs", {}).items())
        for key, field in group.get("properties", {}).items()
        if REFERENCE_KEY in json.dumps(field)
    }


def needs_example(field: dict[str, Any]) -> bool:
    """A text or number does, unless it is chosen from a list."""
    kinds = kinds_of(field)
    plain = any(one.get("type") in ("string", "number", "integer") for one in kinds)
    told = any(word in one for one in kinds for word in ("enum", "const", "examples"))
    return plain and not told


@pytest.mark.parametrize("kind", FILE_KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_has_a_title_words_and_where_useful_an_example(kind: Any) -> None:
    lacking = []
    named = named_fields(kind)
    for name, key, field, schema in fields_of(kind):
        assert field.get("title") or "$ref" in field, f"{name}.{key}"
        assert field.get("description"), f"{name}.{key}"
        if "examples" in field:
            part = {**field, "$defs": schema.get("$defs", {})}
            for example in field["examples"]:
                assert jsonschema_rs.Draft202012Validator(part).is_valid(example), f"{name}.{key}"
        elif (name, key) not in named and needs_example(field):
            lacking.append(f"{name}.{key}")
    assert lacking == []


def test_every_example_belongs_to_a_field() -> None:
    known = {(name, key) for kind in FILE_KINDS.values() for name, key, *_ in fields_of(kind)}
    given = {(name, key) for name, fields in all_examples().items() for key in fields}
    assert len(given) > 100
    assert given - known == set()


def everything_below(model: type[PlanModel]) -> Iterator[type[PlanModel]]:
    for child in model.__subclasses__():
        yield child
        yield from everything_below(child)


def test_what_could_not_be_read_is_not_called_wrong(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(ROOT / "tests" / "checks" / "base", tmp_path / "plan")
    (tmp_path / "plan" / "opd.yaml").write_text("opd: [\n", encoding="utf-8")
    (tmp_path / "plan" / "program" / "program-living.yaml").write_text("id: [\n", encoding="utf-8")
    choices = choices_of(tmp_path / "plan")
    assert "opd" not in choices
    assert "program-living" in choices["program"]


def test_the_models_of_the_plan_are_all_reached() -> None:
    written = json.dumps([build_schema(kind) for kind in FILE_KINDS.values()])
    roots = {kind.model for kind in FILE_KINDS.values()}
    mine = {
        model for model in everything_below(PlanModel) if model.__module__.startswith("smartplan.")
    }
    mine -= set(everything_below(ShippedModel)) | {ShippedModel}
    missing = [model.__name__ for model in mine - roots if f'"{model.__name__}"' not in written]
    assert missing == []
