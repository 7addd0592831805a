"""Wrong usage, said in both languages; the framework knows only English."""

import difflib
from collections.abc import Sequence
from typing import Any

from typer.exceptions import TyperException

from smartplan.language import Language, Text


class UsageMistakeError(Exception):
    """A wrong value on the command line, in both languages; exit code 2."""

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        super().__init__(message.english)
        self.message = message
        self.hint = hint


def unknown_choice(
    what: Text, given: str, choices: Sequence[str], unlisted: Sequence[str] = ()
) -> UsageMistakeError:
    """Return the mistake of a value that is none of the choices, nor of the ``unlisted`` ones.

    ``unlisted`` are too many to name; the one that is meant is still guessed.
    """
    close = difflib.get_close_matches(given, (*choices, *unlisted), n=1)
    listed = ", ".join(choices)
    meant = Text(f"Maksudnya {close[0]}? ", f"Did you mean {close[0]}? ") if close else Text("", "")
    return UsageMistakeError(
        Text(
            f"{what.indonesian} {given} tidak dikenal.", f"The {what.english} {given} is not known."
        ),
        Text(
            f"{meant.indonesian}Pilihannya: {listed}.", f"{meant.english}The choices are: {listed}."
        ),
    )


def explain_usage(error: TyperException, commands: Sequence[str]) -> UsageMistakeError:
    """Turn what the command-line framework refused into words of both languages."""
    details: dict[str, Any] = vars(error)
    option = details.get("option_name")
    help_hint = Text("Lihat smartplan --help.", "See smartplan --help.")
    if type(error).__name__ == "NoSuchOption":
        near = ", ".join(details.get("possibilities") or ())
        hint = Text(f"Maksudnya {near}?", f"Did you mean {near}?") if near else help_hint
        return UsageMistakeError(
            Text(f"Opsi {option} tidak ada.", f"There is no option {option}."), hint
        )
    if option:
        return UsageMistakeError(
            Text(f"Opsi {option} memerlukan nilai.", f"The option {option} needs a value."),
            help_hint,
        )
    words = error.format_message()
    if "No such command" in words:
        return unknown_choice(Text("Perintah", "command"), words.split("'")[1], commands)
    if "unexpected extra argument" in words:
        extra = words.split("(")[-1].rstrip(")")
        return UsageMistakeError(
            Text(f"Argumen berlebih: {extra}.", f"There are arguments too many: {extra}."),
            Text(
                "Folder yang memuat spasi ditulis dalam tanda kutip.",
                "Put a folder with spaces in quotes.",
            ),
        )
    return UsageMistakeError(
        Text(f"Perintah tidak dapat dibaca: {words}", f"The command can't be read: {words}"),
        help_hint,
    )


def render_usage_mistake(mistake: UsageMistakeError, language: Language) -> str:
    """Return the lines that show a mistake."""
    word = Text("Salah perintah", "Wrong usage").spoken(language)
    lines = [f"{word}: {mistake.message.spoken(language)}"]
    if mistake.hint:
        lines.append(mistake.hint.spoken(language))
    return "\n".join(lines)
