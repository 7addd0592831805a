"""What ``smartplan check`` was asked for, and what it can't be asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from smartplan.cli.changed_files import Since
from smartplan.cli.usage import UsageMistakeError
from smartplan.language import Text

if TYPE_CHECKING:
    from smartplan.sources.loader import Reading

# More digits than this are no number of anything.
_MOST_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The options as given on the command line.

    ``changed`` is None where every file counts, otherwise the names of those that changed;
    ``plans`` is None where a plan was named, otherwise those that the changed files lie in;
    ``reading`` is that of the plan, where it has begun.
    """

    plan: Path
    output_format: str = "text"
    output: Path | None = None
    strict: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stage: int | None = None
    limit: int | None = None
    changed: tuple[str, ...] | None = None
    write_baseline: bool = False
    use_baseline: bool = True
    fix: bool = False
    diff: bool = False
    since: Since | None = None
    plans: tuple[Path, ...] | None = None
    reading: "Reading | None" = None

    def for_each_plan(self) -> tuple["CheckOptions", ...]:
        """Return the options once for every plan that is meant."""
        if self.plans is None:
            return (self,)
        return tuple(replace(self, plan=plan) for plan in self.plans)


def reads_at_once(given: Mapping[str, object]) -> bool:
    """Tell of options by name, as written, if one plan is read, and read as it lies there."""
    several = not given.get("plan") and any(map(given.get, ("changed", "changed_from", "since")))
    return not several and not any(map(given.get, ("help", "fix", "diff", "write_baseline")))


def split_names(values: Sequence[str] | None) -> tuple[str, ...]:
    """Return the names of a repeatable option whose values may be lists with commas."""
    parts = (part.strip() for value in values or () for part in value.split(","))
    return tuple(part for part in parts if part)


def read_stage(given: str) -> int | None:
    """Return the number of a stage, None if none was given. Raises UsageMistakeError.

    Which stages there are is known when the framework of the plan has been read.
    """
    if not given:
        return None
    if not _is_whole(given):
        raise UsageMistakeError(
            Text(
                f"--stage {given} bukan nomor tahap.", f"--stage {given} is no number of a stage."
            ),
            Text("Contoh: --stage 2.", "Example: --stage 2."),
        )
    return int(given)


def read_limit(given: str) -> int | None:
    """Return how many findings to show, None for all. Raises UsageMistakeError."""
    if not given:
        return None
    if not _is_whole(given):
        raise UsageMistakeError(
            Text(f"--max {given} bukan bilangan.", f"--max {given} is no number."),
            Text("Contoh: --max 50.", "Example: --max 50."),
        )
    return int(given)


def _is_whole(given: str) -> bool:
    return given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS


def refuse_partial_baseline(options: CheckOptions) -> None:
    """Raise UsageMistakeError for a baseline of some findings: it would forget all others."""
    narrowed = options.select or options.ignore or options.changed is not None
    if options.write_baseline and (narrowed or options.stage is not None):
        raise UsageMistakeError(
            Text(
                "--write-baseline mencatat semua temuan rencana.",
                "--write-baseline notes all findings of the plan.",
            ),
            Text(
                "Jalankan tanpa --select, --ignore, --stage, --changed, dan --since.",
                "Run it without --select, --ignore, --stage, --changed and --since.",
            ),
        )


def refuse_unknown_rules(options: CheckOptions) -> None:
    """Raise UsageMistakeError for a code, name or family that can't be selected or ignored."""
    if not options.select and not options.ignore:
        return
    from smartplan.checks.checking import loose_rules  # noqa: PLC0415
    from smartplan.checks.selection import describe_unknown, describe_wrong  # noqa: PLC0415

    rules = loose_rules()
    problems = [describe_unknown(wish, rules) for wish in options.select]
    problems += [describe_wrong(wish, rules) for wish in options.ignore]
    for problem in problems:
        if problem is not None:
            said, hint = problem
            raise UsageMistakeError(_sentence(said), hint)


def _sentence(said: Text) -> Text:
    indonesian, english = said.indonesian, said.english
    return Text(f"{indonesian[0].upper()}{indonesian[1:]}.", f"{english[0].upper()}{english[1:]}.")
