"""What ``smartplan init`` does about git: guards the new plan if that is wanted, or tells how."""

import sys
from pathlib import Path
from typing import Final

from smartplan.cli.console import write_message
from smartplan.cli.guard import NO_SERVICE, SERVICES, Wanted, guard_command
from smartplan.language import Language, Text

_YES: Final = frozenset({"", "y", "ya", "yes"})
_ASK_HOOK: Final = Text(
    "Periksa rencana sebelum setiap commit, dengan pre-commit? [Y/t] ",
    "Check the plan before every commit, with pre-commit? [Y/n] ",
)
_ASK_CI: Final = Text(
    "Periksa pula di CI? ({}) [{}] ",
    "Check it in CI too? ({}) [{}] ",
)


def offer_guards(
    folder: Path, ci: str, hook: bool | None, language: Language, *, ask: bool
) -> None:
    """Guard a plan that was just begun as far as it was asked for.

    Nobody who works without git is asked about it: it is only told how.
    """
    from smartplan.fork.guards import hosting_service  # noqa: PLC0415
    from smartplan.sources.git_folder import find_repository  # noqa: PLC0415

    repository = find_repository(folder)
    if ci or hook is not None:
        guard_command(folder, Wanted(ci or NO_SERVICE, bool(hook)), language)
    elif ask and repository is not None:
        wants_hook = _answer(_ASK_HOOK.spoken(language)).lower() in _YES
        service = hosting_service(repository) or NO_SERVICE
        wanted = Wanted(_ask_service(service, language), wants_hook)
        if wanted != Wanted(NO_SERVICE, False):
            guard_command(folder, wanted, language)
    else:
        where = f'"{folder}"' if " " in str(folder) else str(folder)
        told = Text(
            f"Dengan git: smartplan guard {where} memasang pemeriksaan sebelum commit dan di CI.",
            f"With git: smartplan guard {where} sets up a check before each commit and in CI.",
        )
        write_message(told.spoken(language))


def _ask_service(likely: str, language: Language) -> str:
    """Ask until one of the services is named; enter takes the likely one."""
    question = _ASK_CI.spoken(language).format("/".join(SERVICES), likely)
    while True:
        answer = _answer(question).lower() or likely
        if answer in SERVICES:
            return answer


def _answer(question: str) -> str:
    """Return what was typed, nothing at the end of input."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip()
