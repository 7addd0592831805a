"""An editor with our JSON Schema and ``check`` accept and refuse the same files."""

import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from editor_yaml import load_as_editor
from mutants import dump, kind_of, mutations, plan_files, shape, trimmed, walk

from smartplan.plan.json_schema import FILE_KINDS, build_schema
from smartplan.plan.loader import validate_as
from smartplan.sources.yaml_parser import parse_yaml

FILES = plan_files()


@cache
def validator_of(kind: str) -> Any:
    return jsonschema_rs.Draft202012Validator(build_schema(FILE_KINDS[kind]))


def editor_accepts(kind: str, text: str) -> bool:
    return bool(validator_of(kind).is_valid(load_as_editor(text)))


def check_accepts(kind: str, text: str) -> bool | None:
    """Tell what check says of the structure; None if the YAML itself is refused."""
    document, found = parse_yaml("x.yaml", text.encode())
    if document is None or found:
        return None
    return not validate_as(FILE_KINDS[kind].model, document).diagnostics


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_both_accept_every_file_that_stands_here(file: Path) -> None:
    text = file.read_text("utf-8")
    assert check_accepts(kind_of(file), text) is True
    assert editor_accepts(kind_of(file), text), validator_of(kind_of(file)).validate(
        load_as_editor(text)
    )


def specimens(kind: str) -> list[Any]:
    """Files that together show every field that any file shows, as few as needed."""
    loaded = [trimmed(_load(file)) for file in FILES if kind_of(file) == kind]
    chosen, seen = [], set()
    for data in sorted(loaded, key=lambda one: -len({shape(path) for path in walk(one)})):
        shapes = {shape(path) for path in walk(data)}
        if not shapes <= seen:
            seen |= shapes
            chosen.append(data)
    return chosen


def _load(file: Path) -> Any:
    document, _ = parse_yaml(file.name, file.read_bytes())
    assert document is not None
    return _plain(document.data)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {_plain(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    return int(value) if isinstance(value, int) else float(value)


def compare(kind: str, share: float) -> Counter[str]:
    """Count the verdicts on a share of all mutants of a kind, the same ones in every run."""
    seen: set[Any] = set()
    chance = random.Random(kind)
    verdicts: Counter[str] = Counter()
    disagreements = []
    for specimen in specimens(kind):
        for mutation in mutations(specimen, seen):
            if chance.random() >= share:
                continue
            text = dump(mutation.of(specimen))
            said = check_accepts(kind, text)
            verdicts[{None: "unreadable", True: "accepted", False: "refused"}[said]] += 1
            if said is not None and said is not editor_accepts(kind, text):
                disagreements.append(f"{mutation.what}: check {'accepts' if said else 'refuses'}")
    assert disagreements == []
    return verdicts


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_both_say_the_same_of_hundreds_of_mutants(kind: str) -> None:
    verdicts = compare(kind, share=0.15)
    assert verdicts["refused"] > 30
    assert verdicts["accepted"] > 3
    assert verdicts["unreadable"] < verdicts["refused"] / 10


@pytest.mark.slow
def test_both_say_the_same_of_every_mutant() -> None:
    verdicts = sum((compare(kind, share=1) for kind in FILE_KINDS), Counter[str]())
    assert verdicts.total() > 10_000, verdicts
    assert verdicts["accepted"] > 1_000, verdicts


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("program", "apbd: Rp100.000.000}", "apbd: 450.000}"),
        ("smartplan", "mulai: 2025", "mulai: 2025.0"),
        ("smartplan", 'daerah: "13.72"', "daerah: 36.1"),
    ],
)
def test_how_a_number_is_written_only_check_can_see(kind: str, old: str, new: str) -> None:
    """To JSON 450.000 is 450 and 36.1 is 36.10, so that no schema can tell them apart."""
    base = Path(__file__).parents[2] / "checks" / "base"
    texts = [
        file.read_text("utf-8") for file in FILES if kind_of(file) == kind and base in file.parents
    ]
    text = next(text for text in texts if old in text)
    spoiled = text.replace(old, new, 1)
    assert editor_accepts(kind, spoiled)
    assert check_accepts(kind, spoiled) is False


def test_the_guard_sees_a_schema_that_allows_too_much() -> None:
    schema = build_schema(FILE_KINDS["opd"])
    schema["$defs"]["Agency"].pop("additionalProperties")
    loose = jsonschema_rs.Draft202012Validator(schema)
    text = "opd:\n  - {id: a, nama: A, singkatan: A, kunci: 1}\n"
    assert loose.is_valid(load_as_editor(text))
    assert check_accepts("opd", text) is False
    assert not editor_accepts("opd", text)
