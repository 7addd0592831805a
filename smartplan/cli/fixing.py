"""``smartplan check --fix``: mends what can be mended for certain, or shows how."""

from typing import Final

from smartplan.checks.checking import Wishes, check_plan
from smartplan.cli.changed_files import files_in_plan
from smartplan.cli.check_options import CheckOptions
from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.diagnostics import Diagnostic
from smartplan.edit.changes import render_difference
from smartplan.edit.fixing import plan_fixes
from smartplan.edit.writing import write_changes
from smartplan.language import Language, Text

# A key that is read at last may hold a value that can be mended too.
_ROUNDS: Final = 10


def show_fixes(options: CheckOptions, wishes: Wishes, language: Language) -> int:
    """Print what would be mended and write nothing; the exit code tells whether it is anything."""
    changes = plan_fixes(options.plan, _fixable(options, wishes))
    if not changes:
        nothing = Text("Tidak ada yang dapat dibetulkan sendiri.", "Nothing can be mended.")
        write_message(nothing.spoken(language))
        return ExitCode.FINE
    write_result(render_difference(changes))
    return ExitCode.PLAN_HAS_ERRORS


def make_fixes(options: CheckOptions, wishes: Wishes, language: Language) -> None:
    """Mend a plan and say how many findings went away."""
    mended = 0
    for _ in range(_ROUNDS):
        found = _fixable(options, wishes)
        changes = plan_fixes(options.plan, found)
        if not changes:
            break
        write_changes(options.plan, changes)
        mended += len(found)
    plural = "finding" if mended == 1 else "findings"
    said = Text(f"{mended} temuan dibetulkan.", f"{mended} {plural} mended.")
    write_message(said.spoken(language))


def _fixable(options: CheckOptions, wishes: Wishes) -> list[Diagnostic]:
    """Return the findings that can be mended, only in the changed files where these are named."""
    found = [one for one in check_plan(options.plan, wishes).diagnostics if one.fix is not None]
    if options.changed is None:
        return found
    files = files_in_plan(options.plan, options.changed)
    return [one for one in found if one.file in files]
