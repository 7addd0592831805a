"""``smartplan new``: one more file or entry, with every field and a hint for each."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import complete_dimension, one_of
from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

NAME: Final = "new"
NEW_KINDS: Final = (
    "program",
    "quick-win",
    "dimensi",
    "opd",
    "fakta",
    "kelompok",
    "konflik",
    "sumber",
    "hukum",
    "misi",
    "zona",
    "pagu",
    "kesiapan",
    "badan",
    "pentahelix",
    "partisipasi",
    "bimtek",
    "reviu",
    "evaluasi",
    "strategi",
    "sasaran",
    "indikator",
    "kegiatan",
    "risiko",
    "langkah",
)
_HELP: Final = Text(
    "Buat berkas atau butir baru dengan semua isian dan petunjuknya.",
    "Make a new file or entry with all its keys and a hint for each.",
)
_EPILOG: Final = Text(
    "Periode, dimensi, dan OPD diisi dari rencana; yang lain bertanda isi di sini.\n\n"
    "Contoh:\n\n\b\n"
    "  smartplan new program pojok-dolan\n"
    "  smartplan new opd dinas-perpustakaan\n"
    "  smartplan new quick-win antrean-daring rencana\n"
    "  smartplan new indikator pojok-dolan/pengunjung\n"
    "  smartplan new risiko pojok-dolan",
    "Period, dimension and OPD come from the plan; the rest says isi di sini.\n\n"
    "Examples:\n\n\b\n"
    "  smartplan new program pojok-dolan\n"
    "  smartplan new opd dinas-perpustakaan\n"
    "  smartplan new quick-win antrean-daring plan\n"
    "  smartplan new indikator pojok-dolan/visitors\n"
    "  smartplan new risiko pojok-dolan",
)
_KIND: Final = Text(f"Jenis: {', '.join(NEW_KINDS)}.", f"Kind: {', '.join(NEW_KINDS)}.")
_ID: Final = Text(
    "Id baru; bawaan: yang belum terpakai. Untuk bagian program atau dimensi: PROGRAM/ID.",
    "The new id; by default a free one. For a part of a program or dimension: PROGRAM/ID.",
)


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    say, argument = speaker.say, speaker.argument

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def new(
        kind: Annotated[str, argument(say(Text("JENIS", "KIND")), _KIND, one_of(NEW_KINDS))],
        new_id: Annotated[str, argument("[ID]", _ID, complete_dimension)] = "",
        plan: Annotated[Path, speaker.plan()] = Path(),
    ) -> int:
        return new_command(plan, kind, new_id, language)


def new_command(plan: Path, kind: str, new_id: str, language: Language) -> int:
    """Write something new into a plan, say where, return the exit code."""
    from smartplan.cli.editor_files import add_modeline, kind_of  # noqa: PLC0415
    from smartplan.edit.writing import write_changes  # noqa: PLC0415
    from smartplan.fork.new_entity import plan_new  # noqa: PLC0415
    from smartplan.plan.loader import load_plan  # noqa: PLC0415

    if kind not in NEW_KINDS:
        raise unknown_choice(Text("Jenis", "kind"), kind, NEW_KINDS)
    change = plan_new(load_plan(plan), kind, new_id)
    file_kind = kind_of(change.file)
    if change.before is None and file_kind is not None:
        change = replace(change, after=add_modeline(change.after, change.file, file_kind))
    (path,) = write_changes(plan, [change])
    write_result(str(path))
    next_step = Text(
        f"Isi {change.file}, lalu jalankan smartplan check. Baris berawalan # tidak wajib.",
        f"Fill in {change.file}, then run smartplan check. Lines that begin with # are optional.",
    )
    write_message(next_step.spoken(language))
    return ExitCode.FINE
