"""``smartplan doctor``: can this machine do the work, and what to do if not."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.check_help import Speaker
from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.language import Language, Text

if TYPE_CHECKING:
    from smartplan.cli.machine import Symptom

NAME: Final = "doctor"
_HELP: Final = Text(
    "Periksa komputer ini: versi, fon, bahasa, izin menulis, dan apa yang perlu dibenahi.",
    "Examine this machine: versions, fonts, language, write access, and what to do about each.",
)
_EPILOG: Final = Text(
    "Contoh:\n\n\b\n  smartplan doctor\n  smartplan doctor rencana",
    "Examples:\n\n\b\n  smartplan doctor\n  smartplan doctor plan",
)
_FOLDER: Final = Text(
    "Folder yang akan ditulisi; bawaan: folder ini.", "A folder to write to; this one by default."
)
_MARKS: Final = {
    "fine": Text("baik", "fine"),
    "optional": Text("boleh", "optional"),
    "broken": Text("rusak", "broken"),
}


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    say = speaker.say

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def doctor(
        folder: Annotated[Path, speaker.argument("[FOLDER]", _FOLDER)] = Path(),
    ) -> int:
        return doctor_command(folder, language)


def doctor_command(folder: Path, language: Language) -> int:
    """Print how the machine is, return the exit code: 3 if something is in the way."""
    from smartplan.cli.machine import Health, examine  # noqa: PLC0415

    symptoms = list(examine(folder, language))
    write_result(_render(symptoms, language))
    if any(one.health is Health.BROKEN for one in symptoms):
        return ExitCode.COULD_NOT
    write_message(Text("Siap dipakai.", "Ready to use.").spoken(language))
    return ExitCode.FINE


def _render(symptoms: "Sequence[Symptom]", language: Language) -> str:
    marks = {health: text.spoken(language) for health, text in _MARKS.items()}
    mark_width = max(map(len, marks.values()))
    names = [one.name.spoken(language) for one in symptoms]
    width = max(map(len, names))
    lines = []
    for one, name in zip(symptoms, names, strict=True):
        mark = marks[one.health.value]
        lines.append(f"{mark:<{mark_width}}  {name:<{width}}  {one.found.spoken(language)}")
        if one.advice is not None:
            lines.append(f"{'':<{mark_width + 2}}{one.advice.spoken(language)}")
    return "\n".join(lines)
