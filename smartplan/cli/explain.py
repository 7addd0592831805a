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
    "Jelaskan sebuah kode atau kelompok pemeriksaan; tanpa kode, tampilkan semuanya.",
    "Explain the code or the family of a check; without a code, list them all.",
)
_EPILOG = Text(
    "Contoh:\n\n\b\n  smartplan explain\n  smartplan explain RUJ\n  smartplan explain RUJ001",
    "Examples:\n\n\b\n  smartplan explain\n  smartplan explain RUJ\n  smartplan explain RUJ001",
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
                help=Text(
                    "Kode, nama, atau kelompok, mis. RUJ001 atau RUJ.", "A code, name or family."
                ).spoken(language),
            ),
        ] = "",
    ) -> int:
        return explain_command(code, language)


def explain_command(code: str, language: Language) -> int:
    """Print one rule, a family of rules, or all of them; return the exit code."""
    from smartplan.checks.catalogue import (  # noqa: PLC0415
        FAMILIES,
        FAMILY_LENGTH,
        all_rules,
        find_rule,
        rules_of_family,
    )

    rule = find_rule(code) if code else None
    if rule is not None:
        write_result(_page(rule, language))
        return ExitCode.FINE
    families = [one for one in FAMILIES if code.upper() in ("", one) and rules_of_family(one)]
    if not families:
        # RUJ01 is RUJ001 rather than RUJ031, which resembles it as much.
        whole = f"{code[:FAMILY_LENGTH]}{code[FAMILY_LENGTH:]:0>3}".upper()
        codes = [one.code for one in all_rules()]
        codes = [whole] if whole in codes else codes
        raise unknown_choice(Text("Kode", "code"), code.upper(), list(FAMILIES), codes)
    write_result("\n\n".join(_family(family, language) for family in families))
    return ExitCode.FINE


def _family(family: str, language: Language) -> str:
    """Return the rules of a family under its name."""
    from smartplan.checks.catalogue import FAMILIES, rules_of_family  # noqa: PLC0415

    rows = [_row(rule, language) for rule in rules_of_family(family)]
    return "\n".join((f"{family}  {FAMILIES[family].spoken(language)}", *rows))


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
