"""``smartplan ci``: what CI runs on every change of a plan."""

from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.check_help import STAGE, STRICT
from smartplan.cli.check_options import read_stage
from smartplan.cli.completion import complete_book_format, complete_stage
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

NAME: Final = "ci"
DEFAULT_OUT: Final = "hasil-ci"
_HELP: Final = Text(
    "Untuk CI: periksa, bandingkan dengan commit sebelumnya, buat buku, tulis ringkasan.",
    "For CI: check, compare with an earlier commit, build the books, write a summary.",
)
_EPILOG: Final = Text(
    "Semua hasil masuk ke satu folder: ringkasan.md, smartplan.sarif, junit.xml,\n"
    "codequality.json, dan buku/. Di GitHub temuan menjadi anotasi baris. Berkas CI-nya\n"
    "dibuat oleh smartplan guard.\n\n"
    "Contoh:\n\n\b\n"
    "  smartplan ci\n"
    "  smartplan ci rencana --base origin/main --stage 2\n"
    "  smartplan ci --comment hasil-ci/ringkasan.md",
    "All results go to one folder: ringkasan.md, smartplan.sarif, junit.xml,\n"
    "codequality.json and buku/. On GitHub findings become annotations of the lines. The file\n"
    "for CI is made by smartplan guard.\n\n"
    "Examples:\n\n\b\n"
    "  smartplan ci\n"
    "  smartplan ci plan --base origin/main --stage 2\n"
    "  smartplan ci --comment hasil-ci/ringkasan.md",
)
_PLANS: Final = Text(
    "Folder rencana; bawaan: folder ini atau semua rencana di bawahnya.",
    "Plan folders; by default this one or all plans below it.",
)
_BASE: Final = Text(
    "Bandingkan dengan commit ini; kosong: tidak dibandingkan.",
    "Compare with this commit; empty: do not compare.",
)
_OUT: Final = Text(f"Folder hasil; bawaan: {DEFAULT_OUT}.", f"Results; by default {DEFAULT_OUT}.")
_FORMAT: Final = Text(
    "Format buku; boleh diulang, bawaan: semua.", "Format of books; repeatable, default: all."
)
_NO_BOOKS: Final = Text("Jangan membuat buku.", "Build no books.")
_COMMENT: Final = Text(
    "Hanya tulis ringkasan ini ke pull request, dengan GITHUB_TOKEN atau SMARTPLAN_TOKEN.",
    "Only write this summary into the pull request, by GITHUB_TOKEN or SMARTPLAN_TOKEN.",
)


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    say, option, flag = speaker.say, speaker.option, speaker.flag

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def ci(
        plans: Annotated[list[Path] | None, speaker.argument("[PLAN]...", _PLANS)] = None,
        *,
        base: Annotated[str, option("--base", "COMMIT", _BASE)] = "",
        stage: Annotated[str, option("--stage", "N", STAGE, complete_stage)] = "",
        strict: Annotated[bool, flag("--strict", STRICT)] = False,
        out: Annotated[Path, option("--out", "DIR", _OUT)] = Path(DEFAULT_OUT),
        formats: Annotated[
            list[str] | None, option("--format", "md|docx|pdf", _FORMAT, complete_book_format)
        ] = None,
        no_books: Annotated[bool, flag("--no-books", _NO_BOOKS)] = False,
        comment: Annotated[Path | None, option("--comment", "FILE", _COMMENT)] = None,
    ) -> int:
        if comment is not None:
            from smartplan.cli.comment import comment_command  # noqa: PLC0415

            return comment_command(comment, language)
        from smartplan.cli.ci_run import CiRequest, run_ci  # noqa: PLC0415

        chosen = () if no_books else _choose_formats(formats or ())
        where = _find_plans(plans or ())
        return run_ci(CiRequest(where, base, out, chosen, read_stage(stage), strict), language)


def _choose_formats(given: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
    from smartplan.convert import CONVERTERS  # noqa: PLC0415

    for name in given:
        if name not in CONVERTERS:
            raise unknown_choice(Text("Format", "format"), name, list(CONVERTERS))
    return tuple(dict.fromkeys(given)) or tuple(CONVERTERS)


def _find_plans(given: "list[Path] | tuple[Path, ...]") -> tuple[Path, ...]:
    """Return the plans that were named, else this folder, else all below it.

    Raises PlanFolderError if there is none.
    """
    from smartplan.sources.plan_folder import (  # noqa: PLC0415
        find_plans_below,
        require_plan_folder,
    )
    from smartplan.sources.plan_layout import MANIFEST_FILE  # noqa: PLC0415

    here = Path()
    plans = tuple(dict.fromkeys(given))
    if not plans and not (here / MANIFEST_FILE).is_file():
        plans = find_plans_below(here)
    plans = plans or (here,)
    for plan in plans:
        require_plan_folder(plan)
    return plans
