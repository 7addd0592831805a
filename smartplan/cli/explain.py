"""``smartplan explain``: what a code means, why it matters, how to mend it."""

from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import complete_code
from smartplan.cli.console import write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.usage import unknown_choice
from smartplan.diagnostics import Rule, Severity
from smartplan.language import Language, Text

NAME: Final = "explain"
_HELP = Text(
    "Jelaskan sebuah kode pemeriksaan; tanpa kode, tampilkan semuanya.",
    "Explain the code of a check; without a code, list them all.",
)
_EPILOG = Text(
    "Contoh:\n\n\b\n  smartplan explain\n  smartplan explain RUJ001",
    "Examples:\n\n\b\n  smartplan explain\n  smartplan explain RUJ001",
)
SEVERITY_WORDS: Final = {
    Severity.ERROR: Text("kesalahan", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("keterangan", "information"),
}


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""

    @app.command(NAME, cls=command, help=_HELP.spoken(language), epilog=_EPILOG.spoken(language))
    def explain(
        code: Annotated[
            str,
            typer.Argument(
                metavar=Text("[KODE]", "[CODE]").spoken(language),
                show_default=False,
                autocompletion=complete_code,
                help=Text("Kode atau nama, mis. RUJ001.", "A code or name, such as RUJ001.").spoken(
                    language
                ),
            ),
        ] = "",
    ) -> int:
        return explain_command(code, language)


def explain_command(code: str, language: Language) -> int:
    """Print one rule, or the list of all; return the exit code."""
    from smartplan.checks.catalogue import all_rules, find_rule  # noqa: PLC0415

    if not code:
        write_result("\n".join(_row(rule, language) for rule in all_rules()))
        return ExitCode.FINE
    rule = find_rule(code)
    if rule is None:
        known = [one.code for one in all_rules()]
        raise unknown_choice(Text("Kode", "code"), code.upper(), known)
    write_result(_page(rule, language))
    return ExitCode.FINE


def _row(rule: Rule, language: Language) -> str:
    word = SEVERITY_WORDS[rule.severity].spoken(language)
    return f"{rule.code}  {word:<11}  {rule.name}: {rule.what.spoken(language)}"


def _page(rule: Rule, language: Language) -> str:
    parts = [
        f"{rule.code} {rule.name} ({SEVERITY_WORDS[rule.severity].spoken(language)})",
        rule.what.spoken(language),
        f"{Text('Mengapa', 'Why').spoken(language)}: {rule.why.spoken(language)}",
        f"{Text('Perbaikan', 'How to mend it').spoken(language)}: {rule.mend.spoken(language)}",
    ]
    if rule.example:
        indented = "\n".join(f"    {line}" for line in rule.example.splitlines())
        parts.append(f"{Text('Contoh', 'Example').spoken(language)}:\n{indented}")
    return "\n\n".join(parts)
