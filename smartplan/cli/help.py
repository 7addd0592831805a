"""Help pages in both languages: the framework's own words are put into Indonesian here."""

from collections.abc import Mapping
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

from smartplan.language import Language, Text

_INDONESIAN: Final[Mapping[str, str]] = {
    "Usage:": "Pemakaian:",
    "Options:": "Opsi:",
    "Commands:": "Perintah:",
    "Arguments:": "Argumen:",
    "[OPTIONS]": "[OPSI]",
    "COMMAND [ARGS]...": "PERINTAH [ARGUMEN]...",
    "Show this message and exit.": "Tampilkan halaman ini.",
    "[default: ": "[bawaan: ",
    "[required]": "[wajib]",
}

_COMPLETION: Final[Mapping[str, Text]] = {
    "install_completion": Text(
        "Pasang pelengkapan perintah (tombol Tab).", "Install completion for this shell (Tab)."
    ),
    "show_completion": Text(
        "Tampilkan naskah pelengkapan itu.", "Show the script of the completion."
    ),
}


def translate_completion(command: Any, language: Language) -> None:
    """Put the framework's own options of a command into the language of the tool."""
    for option in command.params:
        if option.name in _COMPLETION:
            option.help = _COMPLETION[option.name].spoken(language)


def translate_help(page: str, language: Language) -> str:
    """Return a help page with the framework's fixed words in the language of the tool."""
    if language is Language.INDONESIAN:
        for english, indonesian in _INDONESIAN.items():
            page = page.replace(english, indonesian)
    return page


def _translated(option: Any, language: Language) -> Any:
    """Put the words of the option ``--help`` into the language: the Tab key shows them too."""
    if option is not None and option.help:
        option.help = translate_help(option.help, language)
    return option


def command_class(language: Language) -> type[TyperCommand]:
    """Return the class of commands whose help speaks a language."""

    class Command(TyperCommand):
        """A command with translated help."""

        def get_help_option(self, ctx: Any) -> Any:
            return _translated(super().get_help_option(ctx), language)

        def get_help(self, ctx: Any) -> str:
            return translate_help(super().get_help(ctx), language)

    return Command


def group_class(language: Language) -> type[TyperGroup]:
    """Return the class of the command group whose help speaks a language."""

    class Group(TyperGroup):
        """The group of all commands, with translated help."""

        def get_help_option(self, ctx: Any) -> Any:
            return _translated(super().get_help_option(ctx), language)

        def get_help(self, ctx: Any) -> str:
            return translate_help(super().get_help(ctx), language)

    return Group
