"""``smartplan init``: begins a plan for a region, in a folder of its own."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import complete_example, complete_framework, one_of
from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.guard import CI_HELP, PRE_COMMIT_HELP, SERVICES, read_service
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text, find_language

if TYPE_CHECKING:
    from smartplan.fork.plan_card import PlanCard
    from smartplan.plan.base import Period

NAME: Final = "init"
_YEARS: Final = 10
_HELP: Final = Text(
    "Mulai rencana baru untuk sebuah kabupaten atau kota.",
    "Begin a new plan for a regency or city.",
)
_EPILOG: Final = Text(
    "Yang tidak disebut ditanyakan; tanpa terminal, atau dengan --yes, dipakai bawaannya.\n\n"
    "Contoh:\n\n\b\n"
    "  smartplan init rencana-batang\n"
    '  smartplan init rencana-batang --region "Kabupaten Batang" --period 2026-2035\n'
    "  smartplan init rencana-batang --region 33.25 --yes\n"
    "  smartplan init rencana-batang --region 33.25 --from serang-kab",
    "What is not given is asked; with no terminal, or with --yes, the default is taken.\n\n"
    "Examples:\n\n\b\n"
    "  smartplan init plan-batang\n"
    '  smartplan init plan-batang --region "Kabupaten Batang" --period 2026-2035\n'
    "  smartplan init plan-batang --region 33.25 --yes\n"
    "  smartplan init plan-batang --region 33.25 --from serang-kab",
)
_FOLDER: Final = Text(
    "Folder baru atau kosong; bawaan: folder ini.", "A new or empty folder; this one by default."
)
_REGION: Final = Text(
    "Nama kabupaten/kota atau kode Kemendagri.", "Name of the regency or city, or Kemendagri code."
)
_FROM: Final = Text(
    "Salin susunan dan program dari contoh ini atau dari folder rencana lain.",
    "Fork this example, or another plan folder: structure and programs are kept.",
)
_PERIOD: Final = Text(
    "Tahun pertama dan terakhir, mis. 2026-2035.", "First and last year, such as 2026-2035."
)
_FRAMEWORK: Final = Text(
    "Kerangka; bawaan: yang terbaru dan berlaku.", "Framework; by default the newest in force."
)
_TITLE: Final = Text("Judul masterplan.", "Title of the masterplan.")
_YES: Final = Text("Jangan bertanya; pakai bawaan.", "Ask nothing; take the defaults.")


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    say, option = speaker.say, speaker.option

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def init(
        folder: Annotated[Path, speaker.argument("[FOLDER]", _FOLDER)] = Path(),
        *,
        region: Annotated[str, option("--region", say(Text("DAERAH", "REGION")), _REGION)] = "",
        origin: Annotated[
            str, option("--from", say(Text("ASAL", "ORIGIN")), _FROM, complete_example)
        ] = "",
        period: Annotated[str, option("--period", say(Text("TAHUN", "YEARS")), _PERIOD)] = "",
        framework: Annotated[str, option("--framework", "ID", _FRAMEWORK, complete_framework)] = "",
        title: Annotated[str, option("--title", say(Text("JUDUL", "TITLE")), _TITLE)] = "",
        ci: Annotated[str, option("--ci", "|".join(SERVICES), CI_HELP, one_of(SERVICES))] = "",
        pre_commit: Annotated[
            bool | None, speaker.flag("--pre-commit/--no-pre-commit", PRE_COMMIT_HELP)
        ] = None,
        yes: Annotated[bool, speaker.flag("--yes", _YES)] = False,
    ) -> int:
        from smartplan.cli.init_guard import offer_guards  # noqa: PLC0415
        from smartplan.cli.init_questions import can_ask  # noqa: PLC0415
        from smartplan.fork.new_folder import require_room  # noqa: PLC0415

        require_room(folder)
        read_service(ci)
        ask = can_ask() and not yes
        spoken, chosen = _choose_language(language, ask=ask)
        given = Given(region, period, framework, title, chosen)
        if origin:
            wrote = fork_command(folder, origin, given, spoken, ask=ask)
        else:
            wrote = init_command(folder, given, spoken, ask=ask)
        if wrote:
            offer_guards(folder, ci, pre_commit, spoken, ask=ask)
        return ExitCode.FINE


def _choose_language(language: Language, *, ask: bool) -> tuple[Language, str]:
    """Return the language to speak, and the one to note in the plan: only what somebody chose."""
    from smartplan.cli.init_questions import ask_language  # noqa: PLC0415

    found, decided_by = find_language()
    if language is not found:
        return language, language.value
    if not ask or decided_by.startswith("SMARTPLAN_LANG"):
        return language, ""
    chosen = ask_language(language)
    return chosen, chosen.value


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of a new plan; empty for what it does not say."""

    region: str
    period: str = ""
    framework: str = ""
    title: str = ""
    language: str = ""


def init_command(folder: Path, given: Given, language: Language, *, ask: bool) -> bool:
    """Write a new plan, say what to fill in next, tell whether anything was written."""
    from smartplan.cli.init_words import new_plan_next  # noqa: PLC0415
    from smartplan.edit.writing import write_changes  # noqa: PLC0415
    from smartplan.fork.blank_plan import plan_blank  # noqa: PLC0415

    card = _make_card(given, language, ask=ask)
    if not _is_wanted(folder, card, language, ask=ask):
        return False
    written = write_changes(folder, plan_blank(card))
    write_result(str(folder))
    write_message(new_plan_next(folder, card, len(written)).spoken(language))
    return True


def fork_command(folder: Path, origin: str, given: Given, language: Language, *, ask: bool) -> bool:
    """Write a plan forked from another, say what to do next, tell whether anything was written."""
    from smartplan.cli.init_questions import ask_period, choose_region  # noqa: PLC0415
    from smartplan.cli.init_words import forked_plan_next  # noqa: PLC0415
    from smartplan.cli.shipped_example import find_origin  # noqa: PLC0415
    from smartplan.edit.writing import write_changes  # noqa: PLC0415
    from smartplan.fork.fork_plan import origin_region, plan_fork  # noqa: PLC0415
    from smartplan.fork.plan_card import PlanCard, read_period  # noqa: PLC0415
    from smartplan.plan.loader import load_plan  # noqa: PLC0415

    loaded = load_plan(find_origin(origin))
    plan, _ = origin_region(loaded)
    framework = plan.manifest.framework
    if given.framework and given.framework != framework:
        raise unknown_choice(Text("Kerangka", "framework"), given.framework, (framework,))
    years = read_period(given.period) if given.period else _years_from_now(plan.manifest.period)
    region = choose_region(given.region, language, ask=ask)
    if ask and not given.period:
        years = ask_period(*years, language)
    title = " ".join(given.title.split())
    date = f"{datetime.now(tz=UTC):%Y-%m}"
    card = PlanCard(region, title, *years, framework, date, given.language)
    if not _is_wanted(folder, card, language, ask=ask):
        return False
    fork = plan_fork(loaded, card)
    write_changes(folder, fork.changes)
    write_result(str(folder))
    write_message(forked_plan_next(folder, card, fork).spoken(language))
    return True


def _years_from_now(period: "Period") -> tuple[int, int]:
    """Return as many years as those of the origin, but none that is over."""
    start = max(period.start, datetime.now(tz=UTC).year)
    return start, start + period.end - period.start


def _is_wanted(folder: Path, card: "PlanCard", language: Language, *, ask: bool) -> bool:
    from smartplan.cli.init_questions import confirm_plan  # noqa: PLC0415

    if not ask or confirm_plan(str(folder), card, language):
        return True
    write_message(Text("Tidak ada yang ditulis.", "Nothing was written.").spoken(language))
    return False


def _make_card(given: Given, language: Language, *, ask: bool) -> "PlanCard":
    """Put together what was given, what is asked, and the defaults for the rest."""
    from smartplan.cli import init_questions  # noqa: PLC0415
    from smartplan.fork.plan_card import PlanCard, default_title, read_period  # noqa: PLC0415

    now = datetime.now(tz=UTC)
    framework = _choose_framework(given.framework)
    years = read_period(given.period) if given.period else (now.year, now.year + _YEARS - 1)
    region = init_questions.choose_region(given.region, language, ask=ask)
    if ask and not given.period:
        years = init_questions.ask_period(*years, language)
    if ask and not given.framework:
        framework = init_questions.ask_framework(framework, language)
    title = " ".join(given.title.split()) or default_title(region)
    if ask and not given.title:
        title = init_questions.ask_title(title, language)
    return PlanCard(region, title, *years, framework, f"{now:%Y-%m}", given.language)


def _choose_framework(given: str) -> str:
    from smartplan.plan.frameworks import default_framework, framework_ids  # noqa: PLC0415

    known = framework_ids()
    if given and given not in known:
        raise unknown_choice(Text("Kerangka", "framework"), given, known)
    return given or default_framework().id
