"""``smartplan check``: report everything that is wrong; write only what was asked for."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli import check_help as words
from smartplan.cli.changed_files import (
    FROM_OPTION,
    OPTION,
    SINCE_OPTION,
    Since,
    changed_since,
    plans_of,
    read_changed,
    spread_changed,
)
from smartplan.cli.check_options import (
    CheckOptions,
    read_limit,
    read_stage,
    reads_at_once,
    split_names,
)
from smartplan.cli.completion import complete_code, complete_report_format, complete_stage
from smartplan.cli.speaker import Speaker
from smartplan.errors import PlanFolderError
from smartplan.language import Language

if TYPE_CHECKING:
    from smartplan.sources.loader import Reading

NAME: Final = "check"
_READING: Final = "reading"


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    option, flag, say = speaker.option, speaker.flag, speaker.say

    class CheckCommand(command):  # type: ignore[valid-type,misc]
        """The command; ``--changed`` takes all files that follow it, even none."""

        def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:
            ctx.meta[OPTION] = OPTION in args
            spread = spread_changed(args)
            if not ctx.resilient_parsing:
                given, _, _ = self.make_parser(ctx).parse_args(list(spread))
                # Judging the options loads a large library: the plan is read meanwhile.
                ctx.meta[_READING] = _begin_reading(given | {"changed": ctx.meta[OPTION]})
            parsed: list[str] = super().parse_args(ctx, spread)
            return parsed

    @app.command(NAME, cls=CheckCommand, help=say(words.ABOUT), epilog=say(words.EXAMPLES))
    def check(
        ctx: typer.Context,
        plan: Annotated[Path | None, speaker.argument("[PLAN]", words.PLAN)] = None,
        *,
        output_format: Annotated[
            str, option("--format", "FORMAT", words.FORMAT, complete_report_format)
        ] = "text",
        output: Annotated[Path | None, option("--output", "FILE", words.OUTPUT)] = None,
        strict: Annotated[bool, flag("--strict", words.STRICT)] = False,
        select: Annotated[
            list[str] | None, option("--select", say(words.CODE), words.SELECT, complete_code)
        ] = None,
        ignore: Annotated[
            list[str] | None, option("--ignore", say(words.CODE), words.IGNORE, complete_code)
        ] = None,
        stage: Annotated[str, option("--stage", "N", words.STAGE, complete_stage)] = "",
        limit: Annotated[str, option("--max", "N", words.LIMIT)] = "",
        changed: Annotated[list[str] | None, option(OPTION, "FILE…", words.CHANGED)] = None,
        changed_from: Annotated[str | None, option(FROM_OPTION, "FILE", words.CHANGED_FROM)] = None,
        since: Annotated[str, option(SINCE_OPTION, "COMMIT", words.SINCE)] = "",
        write_baseline: Annotated[bool, flag("--write-baseline", words.WRITE_BASELINE)] = False,
        no_baseline: Annotated[bool, flag("--no-baseline", words.NO_BASELINE)] = False,
        fix: Annotated[bool, flag("--fix", words.FIX)] = False,
        diff: Annotated[bool, flag("--diff", words.DIFF)] = False,
    ) -> int:
        listed = None
        if ctx.meta[OPTION] or changed_from is not None:
            listed = read_changed(changed or (), changed_from)
        files, compared = _what_changed(plan or Path(), listed, since)
        options = CheckOptions(
            plan or Path(),
            output_format,
            output,
            strict,
            split_names(select),
            split_names(ignore),
            read_stage(stage),
            read_limit(limit),
            files,
            write_baseline,
            not no_baseline,
            fix,
            diff,
            compared,
            plans_of(files) if plan is None and files is not None else None,
            ctx.meta[_READING],
        )
        # Nobody who asks for help should wait for the checks.
        from smartplan.cli.check_command import check_command  # noqa: PLC0415

        return check_command(options, language)


def _begin_reading(given: Mapping[str, object]) -> "Reading | None":
    """Begin with the plan that the options name, as written, if one is to be read as it is."""
    if not reads_at_once(given):
        return None
    from smartplan.sources.discover import discover_plan  # noqa: PLC0415
    from smartplan.sources.loader import Reading  # noqa: PLC0415

    try:
        return Reading(discover_plan(Path(str(given.get("plan") or ""))))
    except PlanFolderError:
        # Said when the plan is its turn: other options may be wrong as well.
        return None


def _what_changed(
    plan: Path, listed: tuple[str, ...] | None, since: str
) -> tuple[tuple[str, ...] | None, Since | None]:
    """Return the changed files, None where all count, and the commit to compare with, if any."""
    if not since:
        return listed, None
    compared = changed_since(plan, since)
    return (*(listed or ()), *compared.changed), compared
