"""``smartplan check``: report everything that is wrong, write nothing."""

import sys
from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.console import terminal_width, wants_color, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.usage import unknown_choice
from smartplan.diagnostics import has_errors
from smartplan.language import Language, Text

NAME: Final = "check"
_HELP = Text(
    "Periksa rencana: apa yang salah, di berkas dan baris mana, dan cara memperbaikinya.",
    "Check a plan: what is wrong, in which file and line, and how to mend it.",
)
_EPILOG = Text(
    "Contoh:\n\n\b\n"
    "  smartplan check\n"
    '  smartplan check "D:\\rencana\\Kabupaten Serang"\n'
    "  smartplan check examples/serang-kab --strict --format json",
    "Examples:\n\n\b\n"
    "  smartplan check\n"
    '  smartplan check "D:\\plans\\Kabupaten Serang"\n'
    "  smartplan check examples/serang-kab --strict --format json",
)


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""

    def say(indonesian: str, english: str) -> str:
        return Text(indonesian, english).spoken(language)

    @app.command(NAME, cls=command, help=_HELP.spoken(language), epilog=_EPILOG.spoken(language))
    def check(
        plan: Annotated[
            Path,
            typer.Argument(
                metavar="[PLAN]",
                show_default=False,
                help=say(
                    "Folder rencana; bawaan: folder ini.", "The plan folder; this one by default."
                ),
            ),
        ] = Path(),
        output_format: Annotated[
            str,
            typer.Option(
                "--format", metavar="text|json", help=say("Bentuk laporan.", "Form of report.")
            ),
        ] = "text",
        strict: Annotated[
            bool,
            typer.Option(
                "--strict",
                help=say("Peringatan pun dianggap kesalahan.", "Treat warnings as errors."),
            ),
        ] = False,
    ) -> int:
        return check_command(plan, output_format, strict=strict, language=language)


def check_command(plan: Path, output_format: str, *, strict: bool, language: Language) -> int:
    """Check a plan folder, print the report, return the exit code."""
    from smartplan.report import REPORTERS  # noqa: PLC0415
    from smartplan.workflow import check_plan  # noqa: PLC0415

    if output_format not in REPORTERS:
        raise unknown_choice(Text("Bentuk laporan", "form"), output_format, list(REPORTERS))
    checked = check_plan(plan)
    report = REPORTERS[output_format].report(
        checked.diagnostics,
        language=language,
        documents=checked.texts,
        color=wants_color(sys.stdout),
        width=terminal_width(),
    )
    write_result(report)
    failed = has_errors(checked.diagnostics, strict=strict)
    return ExitCode.PLAN_HAS_ERRORS if failed else ExitCode.FINE
