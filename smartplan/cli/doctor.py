"""``smartplan doctor``: can this machine do the work, and what to do if not."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import one_of
from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

if TYPE_CHECKING:
    from smartplan.cli.machine import Symptom

NAME: Final = "doctor"
_HELP: Final = Text(
    "Periksa komputer ini: versi, fon, bahasa, izin menulis, git, dan apa yang perlu dibenahi.",
    "Examine this machine: versions, fonts, language, write access, git; and what to do.",
)
_EPILOG: Final = Text(
    "Contoh:\n\n\b\n  smartplan doctor\n  smartplan doctor rencana --format json",
    "Examples:\n\n\b\n  smartplan doctor\n  smartplan doctor plan --format json",
)
_FOLDER: Final = Text(
    "Folder yang akan ditulisi; bawaan: folder ini.", "A folder to write to; this one by default."
)
_FORMATS: Final = ("text", "json")
_FORMAT: Final = Text("Bentuk: text|json.", "Form: text|json.")
_VERSION: Final = 1
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
        *,
        form: Annotated[str, speaker.option("--format", "FORMAT", _FORMAT, one_of(_FORMATS))] = (
            "text"
        ),
    ) -> int:
        return doctor_command(folder, language, form)


def doctor_command(folder: Path, language: Language, form: str = "text") -> int:
    """Print how the machine is, return the exit code: 3 if something is in the way."""
    from smartplan.cli.machine import Health, examine  # noqa: PLC0415

    if form not in _FORMATS:
        raise unknown_choice(Text("Bentuk", "form"), form, _FORMATS)
    symptoms = list(examine(folder, language))
    render = _render_json if form == "json" else _render
    write_result(render(symptoms, language))
    if any(one.health is Health.BROKEN for one in symptoms):
        return ExitCode.COULD_NOT
    write_message(Text("Siap dipakai.", "Ready to use.").spoken(language))
    return ExitCode.FINE


def _render_json(symptoms: "Sequence[Symptom]", language: Language) -> str:
    entries = [
        {
            "name": one.name.english,
            "health": one.health.value,
            "found": one.found.spoken(language),
            "advice": one.advice.spoken(language) if one.advice else None,
        }
        for one in symptoms
    ]
    return json.dumps({"version": _VERSION, "symptoms": entries}, indent=2, ensure_ascii=False)


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
