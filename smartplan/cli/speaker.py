"""Options and arguments whose help speaks the language of the user."""

from typing import Any, Final

import typer

from smartplan.cli.completion import Completer
from smartplan.language import Language, Text

_PLAN: Final = Text("Folder rencana; bawaan: folder ini.", "The plan folder; this one by default.")


class Speaker:
    """Makes options whose help speaks a language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def say(self, text: Text) -> str:
        """Return a text in the language."""
        return text.spoken(self._language)

    def option(self, name: str, metavar: str, text: Text, complete: Completer | None = None) -> Any:
        """Return an option with a value; ``complete`` knows what the shell offers.

        A short form follows the name after a blank: ``--out -o``.
        """
        return typer.Option(
            *name.split(),
            metavar=metavar,
            show_default=False,
            help=self.say(text),
            autocompletion=complete,
        )

    def flag(self, name: str, text: Text) -> Any:
        """Return an option without a value."""
        return typer.Option(name, help=self.say(text))

    def argument(self, metavar: str, text: Text, complete: Completer | None = None) -> Any:
        """Return an argument; ``complete`` knows what the shell offers."""
        return typer.Argument(
            metavar=metavar,
            show_default=False,
            help=self.say(text),
            autocompletion=complete,
        )

    def plan(self) -> Any:
        """Return the argument that names the plan folder; give it ``Path()`` as the default."""
        return self.argument("[PLAN]", _PLAN)
