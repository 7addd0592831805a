"""``smartplan status``: what of a plan is there, what is missing, which file closes the gap."""

import sys
from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import one_of
from smartplan.cli.console import terminal_width, wants_color, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

NAME: Final = "status"
_FORMATS: Final = ("text", "json")
_HELP: Final = Text(
    "Tampilkan per tahap bimtek dan per buku: apa yang sudah ada, apa yang belum.",
    "Show per bimtek stage and per book what is there and what is missing.",
)
_EPILOG: Final = Text(
    "Contoh:\n\n\b\n  smartplan status\n  smartplan status examples/serang-kab --format json",
    "Examples:\n\n\b\n  smartplan status\n  smartplan status examples/serang-kab --format json",
)
_FORMAT: Final = Text("Bentuk: text|json.", "Form: text|json.")


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)

    @app.command(NAME, cls=command, help=speaker.say(_HELP), epilog=speaker.say(_EPILOG))
    def status(
        plan: Annotated[Path, speaker.plan()] = Path(),
        output_format: Annotated[
            str, speaker.option("--format", "FORMAT", _FORMAT, one_of(_FORMATS))
        ] = "text",
    ) -> int:
        return status_command(plan, output_format, language)


def status_command(plan_dir: Path, output_format: str, language: Language) -> int:
    """Print the status of a plan folder, return the exit code."""
    from smartplan.checks.checking import check_plan  # noqa: PLC0415
    from smartplan.checks.status import build_status  # noqa: PLC0415
    from smartplan.report import REPORTERS  # noqa: PLC0415
    from smartplan.report.status import status_as_json, status_as_text  # noqa: PLC0415

    if output_format not in _FORMATS:
        raise unknown_choice(Text("Bentuk", "form"), output_format, _FORMATS)
    checked = check_plan(plan_dir)
    color = wants_color(sys.stdout)
    if checked.loaded.plan is None:
        write_result(
            REPORTERS[output_format].report(
                checked.diagnostics,
                language=language,
                documents=checked.texts,
                color=color,
                width=terminal_width(),
            )
        )
        return ExitCode.PLAN_HAS_ERRORS
    status = build_status(checked, checked.loaded.plan)
    as_json = output_format == "json"
    write_result(
        status_as_json(status, language)
        if as_json
        else status_as_text(status, language, color=color)
    )
    return ExitCode.FINE
