"""What the shell offers at the Tab key: commands come by themselves, ids from the plan at hand."""

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from smartplan.errors import SmartplanError
from smartplan.sources.plan_layout import MANIFEST_FILE

Completer = Callable[[typer.Context, str], list[str]]


def one_of(names: Iterable[str]) -> Completer:
    """Return a completer over fixed names."""
    known = tuple(names)

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001
        return _starting(known, incomplete)

    return complete


def complete_code(ctx: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001
    """Offer the codes of all rules, or their names where no code begins so."""
    from smartplan.checks.catalogue import all_rules  # noqa: PLC0415

    rules = all_rules()
    codes = _starting((rule.code for rule in rules), incomplete.upper())
    return codes or _starting((rule.name for rule in rules), incomplete)


def complete_report_format(ctx: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001
    """Offer the forms of a report."""
    from smartplan.report import REPORTERS  # noqa: PLC0415

    return _starting(REPORTERS, incomplete)


def complete_book_format(ctx: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001
    """Offer the formats of books."""
    from smartplan.convert import CONVERTERS  # noqa: PLC0415

    return _starting(CONVERTERS, incomplete)


def complete_stage(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the stages of the framework of the plan at hand, else those of the shipped one."""
    from smartplan.plan.frameworks import default_framework  # noqa: PLC0415
    from smartplan.plan.loader import load_plan  # noqa: PLC0415

    try:
        plan = load_plan(_plan_dir(ctx)).plan
    except (SmartplanError, OSError):
        plan = None
    framework = plan.framework if plan else default_framework()
    return _starting((str(stage.number) for stage in framework.stages), incomplete)


def complete_framework(ctx: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001
    """Offer the frameworks."""
    from smartplan.plan.frameworks import framework_ids  # noqa: PLC0415

    return _starting(framework_ids(), incomplete)


def complete_example(ctx: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001
    """Offer the example plans that come along; the shell itself offers folders."""
    from smartplan.resources import find_examples_dir  # noqa: PLC0415

    examples = (one.name for one in find_examples_dir().iterdir() if one.is_dir())
    return _starting(examples, incomplete)


def complete_file_kind(ctx: typer.Context, incomplete: str) -> list[str]:  # noqa: ARG001
    """Offer the kinds of files that have a JSON Schema."""
    from smartplan.plan.json_schema import FILE_KINDS  # noqa: PLC0415

    return _starting(FILE_KINDS, incomplete)


def complete_book(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the books of the plan at hand."""
    from smartplan.plan.loader import load_plan  # noqa: PLC0415

    try:
        plan = load_plan(_plan_dir(ctx)).plan
    except (SmartplanError, OSError):
        return []
    return _starting((outline.id for outline in plan.books) if plan else (), incomplete)


def complete_id(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the ids of the kind that was named before."""
    from smartplan.plan.placed_ids import walk_ids  # noqa: PLC0415
    from smartplan.sources.discover import discover_plan  # noqa: PLC0415
    from smartplan.sources.loader import load_documents  # noqa: PLC0415

    kind = ctx.params.get("kind")
    try:
        documents = load_documents(discover_plan(_plan_dir(ctx)))
    except (SmartplanError, OSError):
        return []
    placed = (one for one in walk_ids(documents.yaml) if one.defines and one.kind == kind)
    return _starting((one.id for one in placed), incomplete)


def complete_dimension(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the dimensions that the plan lacks, the only new ids that are known beforehand."""
    from smartplan.plan.loader import load_plan  # noqa: PLC0415

    if ctx.params.get("kind") != "dimensi":
        return []
    try:
        plan = load_plan(_plan_dir(ctx)).plan
    except (SmartplanError, OSError):
        return []
    names = (one.id for one in plan.framework.dimensions) if plan else ()
    return _starting((one for one in names if plan and one not in plan.dimension_by_id), incomplete)


def _plan_dir(ctx: typer.Context) -> Path:
    # Before an option that waits for its value, the arguments were not yet told apart.
    named = [Path(one) for one in ctx.args if (Path(one) / MANIFEST_FILE).is_file()]
    return named[0] if named else Path(ctx.params.get("plan") or ".")


def _starting(names: Iterable[str], incomplete: str) -> list[str]:
    return sorted({name for name in names if name.startswith(incomplete)})
