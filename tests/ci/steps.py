"""Runs the scripts of a workflow's steps as its service would: parsed from the YAML, in bash."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.acceptance.conftest import Ran
from tests.ci.conftest import Repository

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@dataclass(frozen=True)
class Step:
    """A step that ran: what it is called, how it ended."""

    name: str
    ran: Ran


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values for the expressions in a text; one without a value is a mistake of the test."""
    return _EXPRESSION.sub(lambda found: values[found[1]], str(text))


def run_steps(
    steps: list[dict[str, Any]],
    repository: Repository,
    values: Mapping[str, str],
    environment: Mapping[str, str],
) -> list[Step]:
    """Run the steps with a script, in order; a condition that is an empty text or false skips one.

    As GitHub does, each script gets its own environment and `bash -eo pipefail`.
    """
    done = []
    for step in steps:
        if "run" not in step or fill(step.get("if", "true"), values) in ("", "false"):
            continue
        own = {name: fill(value, values) for name, value in step.get("env", {}).items()}
        script = step["run"]
        assert not _EXPRESSION.search(script), "an expression in a script can inject commands"
        shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
        done.append(Step(step["name"], repository.run(*shell, **{**environment, **own})))
    return done
