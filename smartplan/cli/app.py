"""The command line: language first, then the commands, then the exit code."""

import gc
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from typer.exceptions import TyperException

from smartplan.cli import (
    build,
    check,
    ci,
    doctor,
    explain,
    guard,
    init,
    new,
    rename,
    schema,
    status,
    verify,
)
from smartplan.cli.completion import one_of
from smartplan.cli.console import prepare_streams, show_error, write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.help import command_class, group_class, translate_completion
from smartplan.cli.interrupted import finish_interrupted
from smartplan.cli.plan_language import find_plan_language
from smartplan.cli.shipped_example import take_examples
from smartplan.cli.usage import (
    UsageMistakeError,
    explain_usage,
    render_usage_mistake,
    unknown_choice,
)
from smartplan.errors import OutputError, PlanFolderError, RefusedError, SmartplanError
from smartplan.language import Language, Text, choose_language
from smartplan.version import __version__

_COMMANDS = (init, check, status, build, explain, schema, verify, new, rename, guard, ci, doctor)

_SETTINGS: Final[dict[str, Any]] = {"help_option_names": ["--help", "-h"]}

_ABOUT = Text(
    "Masterplan kota cerdas sebagai kode: periksa folder YAML, buat bukunya dalam Markdown, Word,"
    " dan PDF.",
    "The smart-city masterplan as code: check a folder of YAML, build its books in Markdown, Word"
    " and PDF.",
)
_VERSION = Text("Tampilkan versi.", "Show the version.")
_LANGUAGE = Text(
    "Bahasa pesan; boleh di mana saja dalam perintah.",
    "Language of messages; may stand anywhere in the command.",
)
_DEBUG = Text("Tampilkan jejak program bila gagal.", "Show the traceback of a failure.")
_EXAMPLES = Text(
    "Contoh:\n\n\b\n"
    "  smartplan check examples/serang-kab\n"
    "  smartplan build contoh:serang-kab -o hasil\n"
    "  smartplan explain RUJ001\n\n"
    "Kode keluar: 0 baik, 1 rencana salah, 2 perintah salah, 3 tidak dapat dikerjakan.",
    "Examples:\n\n\b\n"
    "  smartplan check examples/serang-kab\n"
    "  smartplan build contoh:serang-kab -o books\n"
    "  smartplan explain RUJ001\n\n"
    "Exit codes: 0 fine, 1 the plan has errors, 2 wrong usage, 3 could not do it.",
)


def run(arguments: Sequence[str]) -> int:
    """Run the command line on arguments and return the exit code."""
    prepare_streams()
    # A command ends before its garbage matters; collecting it costs a tenth of a build.
    gc.disable()
    # Otherwise the first model looks through all packages for plugins, which we don't want anyway.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    language = choose_language(of_plan=find_plan_language(arguments))
    debug = "--debug" in arguments
    try:
        rest, language = _take_language([one for one in arguments if one != "--debug"])
        rest = take_examples(rest)
        finish_interrupted(rest, language)
        command = typer.main.get_command(make_app(language))
        translate_completion(command, language)
        return int(_start(command, rest) or ExitCode.FINE)
    except UsageMistakeError as mistake:
        write_message(render_usage_mistake(mistake, language))
        return ExitCode.WRONG_USAGE
    except TyperException as error:
        names = [module.NAME for module in _COMMANDS]
        write_message(render_usage_mistake(explain_usage(error, names), language))
        return ExitCode.WRONG_USAGE
    except SmartplanError as error:
        if debug:
            raise
        show_error(error, language)
        wrong_usage = isinstance(error, (PlanFolderError, RefusedError))
        return ExitCode.WRONG_USAGE if wrong_usage else ExitCode.COULD_NOT
    except OSError as failure:
        if debug:
            raise
        show_error(_refused_by_system(failure), language)
        return ExitCode.COULD_NOT
    except (KeyboardInterrupt, typer.Abort):
        write_message(Text("Dihentikan.", "Stopped.").spoken(language))
        return ExitCode.COULD_NOT


def _start(group: Any, arguments: list[str]) -> int | None:
    """Run a command. One that is named first starts at once, not after the group's own options.

    Judging those loads a large library, which ``check`` does while the plan is read.
    """
    named = group.commands.get(arguments[0]) if arguments else None
    command, rest, name = group, arguments, "smartplan"
    if named is not None:
        command, rest, name = named, arguments[1:], f"smartplan {arguments[0]}"
    code: int | None = command.main(rest, prog_name=name, standalone_mode=False, **_SETTINGS)
    return code


def make_app(language: Language) -> typer.Typer:
    """Return the application, with its help in a language."""
    app = typer.Typer(
        name="smartplan",
        help=_ABOUT.spoken(language),
        epilog=_EXAMPLES.spoken(language),
        cls=group_class(language),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=True,
        context_settings=_SETTINGS,
    )

    @app.callback(invoke_without_command=True)
    def top(
        context: typer.Context,
        version: Annotated[bool, typer.Option("--version", help=_VERSION.spoken(language))] = False,
        _lang: Annotated[
            str,
            typer.Option(
                "--lang",
                metavar="id|en",
                help=_LANGUAGE.spoken(language),
                autocompletion=one_of(Language),
            ),
        ] = "",
        _debug: Annotated[bool, typer.Option("--debug", help=_DEBUG.spoken(language))] = False,
    ) -> None:
        if version:
            write_result(f"smartplan {__version__}")
        elif context.invoked_subcommand is None:
            from smartplan.cli.overview import overview_command  # noqa: PLC0415

            overview_command(Path(), [module.NAME for module in _COMMANDS], language)

    for module in _COMMANDS:
        module.register(app, language, command_class(language))
    return app


def _refused_by_system(failure: OSError) -> OutputError:
    """Return what to say of a refusal that nothing else foresaw: mostly a full disk."""
    reason = failure.strerror or str(failure)
    place = f" ({failure.filename})" if failure.filename else ""
    return OutputError(
        Text(
            f"Sistem operasi menolak membaca atau menulis{place}: {reason}.",
            f"The operating system refuses to read or write{place}: {reason}.",
        ),
        Text(
            "Periksa ruang disk dan izin berkas, lalu ulangi.",
            "Check the room on the disk and the permissions of files, then try again.",
        ),
    )


def _take_language(arguments: list[str]) -> tuple[list[str], Language]:
    """Take ``--lang`` out of the arguments, wherever it stands."""
    rest: list[str] = []
    asked: str | None = None
    waiting = False
    for argument in arguments:
        if waiting:
            asked, waiting = argument, False
        elif argument == "--lang":
            waiting = True
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        else:
            rest.append(argument)
    if waiting or (asked is not None and asked not in set(Language)):
        choices = [one.value for one in Language]
        raise unknown_choice(Text("Bahasa", "language"), asked or "''", choices)
    return rest, choose_language(asked, find_plan_language(rest))
