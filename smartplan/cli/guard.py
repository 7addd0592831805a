"""``smartplan guard``: lets git and CI check a plan on every change."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.check_options import read_stage
from smartplan.cli.completion import complete_stage, one_of
from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

if TYPE_CHECKING:
    from smartplan.fork.guards import CiService, Guards

NAME: Final = "guard"
NO_SERVICE: Final = "none"
SERVICES: Final = ("github", "gitlab", NO_SERVICE)
_HELP: Final = Text(
    "Jaga rencana di git: periksa sebelum setiap commit dan di CI.",
    "Guard a plan in git: check it before every commit and in CI.",
)
_EPILOG: Final = Text(
    "Berkas yang sudah ada tidak diubah. Tanpa --ci, layanannya dikenali dari alamat git.\n\n"
    "Contoh:\n\n\b\n"
    "  smartplan guard\n"
    "  smartplan guard rencana --ci github\n"
    "  smartplan guard rencana --ci gitlab --no-pre-commit --stage 2",
    "Files that are there stay as they are. Without --ci git's address tells the service.\n\n"
    "Examples:\n\n\b\n"
    "  smartplan guard\n"
    "  smartplan guard plan --ci github\n"
    "  smartplan guard plan --ci gitlab --no-pre-commit --stage 2",
)
CI_HELP: Final = Text(
    "Berkas CI untuk github, gitlab, atau none.", "The CI file for github, gitlab or none."
)
PRE_COMMIT_HELP: Final = Text(
    "Pemeriksaan sebelum commit (pre-commit).", "The check before each commit (pre-commit)."
)
_STAGE: Final = Text(
    "Yang diminta sampai tahap ini; bawaan: sejauh rencana kini bersih.",
    "What is asked for, up to this stage; by default as far as the plan is sound now.",
)
_PACKAGE: Final = Text(
    "Yang dipasang CI; bawaan: versi ini, dari tempat asalnya.",
    "What CI installs; by default this version, from where it came.",
)
_INSTALL: Final = Text(
    "Sekali di setiap komputer: pip install pre-commit, lalu pre-commit install.",
    "Once on every computer: pip install pre-commit, then pre-commit install.",
)


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    say, option = speaker.say, speaker.option

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def guard(
        plan: Annotated[Path, speaker.plan()] = Path(),
        *,
        ci: Annotated[str, option("--ci", "|".join(SERVICES), CI_HELP, one_of(SERVICES))] = "",
        pre_commit: Annotated[
            bool, speaker.flag("--pre-commit/--no-pre-commit", PRE_COMMIT_HELP)
        ] = True,
        stage: Annotated[str, option("--stage", "N", _STAGE, complete_stage)] = "",
        package: Annotated[str, option("--package", say(Text("PAKET", "PACKAGE")), _PACKAGE)] = "",
    ) -> int:
        wanted = Wanted(ci, pre_commit, read_stage(stage), package)
        return guard_command(plan, wanted, language)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall guard a plan; empty where it is to be found out."""

    ci: str = ""
    hook: bool = True
    stage: int | None = None
    package: str = ""


def guard_command(plan: Path, wanted: Wanted, language: Language) -> int:
    """Write the files that guard a plan, say what to do with them, return the exit code."""
    from smartplan.edit.writing import write_changes  # noqa: PLC0415
    from smartplan.fork.guards import (  # noqa: PLC0415
        hosting_service,
        known_stage,
        plan_guards,
        reached_stage,
        requirement,
    )
    from smartplan.sources.git_folder import find_repository  # noqa: PLC0415
    from smartplan.sources.plan_folder import require_plan_folder  # noqa: PLC0415

    service = read_service(wanted.ci)
    require_plan_folder(plan)
    repository = find_repository(plan)
    if not wanted.ci and repository is not None:
        service = hosting_service(repository)
    guards = plan_guards(
        plan,
        repository,
        service,
        hook=wanted.hook,
        stage=reached_stage(plan) if wanted.stage is None else known_stage(plan, wanted.stage),
        package=wanted.package or requirement(),
    )
    for path in write_changes(guards.root, guards.changes):
        write_result(str(path))
    for said in _advice(guards, service, wanted):
        write_message(said.spoken(language))
    return ExitCode.FINE


def read_service(given: str) -> "CiService | None":
    """Return the service of that name, None for none. Raises UsageMistakeError for a stranger."""
    from smartplan.fork.guards import CiService  # noqa: PLC0415

    if given and given not in SERVICES:
        raise unknown_choice(Text("Layanan CI", "CI service"), given, SERVICES)
    return CiService(given) if given in set(CiService) else None


def _advice(guards: "Guards", service: "CiService | None", wanted: Wanted) -> list[Text]:
    """Return what to do next."""
    said = [
        Text(f"{file} sudah ada dan tidak diubah.", f"{file} is there already and not changed.")
        for file in guards.present
        if not file.endswith((".gitignore", ".gitattributes"))
    ]
    if guards.included:
        line = f"include: {{local: /{guards.included}}}"
        said.append(
            Text(
                f"Tambahkan di .gitlab-ci.yml: {line}",
                f"Add this to .gitlab-ci.yml: {line}",
            )
        )
    if service is None and not wanted.ci:
        said.append(
            Text(
                "Untuk CI pula: smartplan guard --ci github (atau gitlab).",
                "For CI as well: smartplan guard --ci github (or gitlab).",
            )
        )
    if wanted.hook:
        said.append(_INSTALL)
    said.append(
        Text(
            "Commit berkas-berkas ini bersama rencana.",
            "Commit these files together with the plan.",
        )
    )
    return said
