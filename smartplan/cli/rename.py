"""``smartplan rename``: another id for something, in every place, shown before it is written."""

from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import complete_id, one_of
from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.questions import confirm
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

NAME: Final = "rename"
RENAMED_KINDS: Final = (
    "opd",
    "program",
    "quick-win",
    "fakta",
    "sumber",
    "hukum",
    "indikator",
    "strategi",
    "misi",
    "sasaran",
    "kelompok",
    "zona",
    "badan",
    "kesiapan",
    "kecamatan",
)
_HELP: Final = Text(
    "Ganti id beserta nama berkas dan semua rujukannya, juga di dalam teks.",
    "Change an id with its file name and every reference to it, in texts too.",
)
_EPILOG: Final = Text(
    "Perubahan ditampilkan dahulu; komentar dan bentuk berkas tetap.\n\n"
    "Contoh:\n\n\b\n"
    "  smartplan rename opd disporapar dispar\n"
    '  smartplan rename program sikonde konektivitas-desa "D:\\rencana" --yes',
    "The changes are shown first; comments and the form of files stay.\n\n"
    "Examples:\n\n\b\n"
    "  smartplan rename opd disporapar dispar\n"
    '  smartplan rename program sikonde village-network "D:\\plan" --yes',
)
_KIND: Final = Text(f"Jenis: {', '.join(RENAMED_KINDS)}.", f"Kind: {', '.join(RENAMED_KINDS)}.")
_OLD: Final = Text("Id sekarang.", "The id as it is.")
_NEW: Final = Text("Id baru.", "The new id.")
_YES: Final = Text("Tulis tanpa bertanya.", "Write without asking.")


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    say, argument = speaker.say, speaker.argument
    old_word, new_word = say(Text("LAMA", "OLD")), say(Text("BARU", "NEW"))

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def rename(
        kind: Annotated[str, argument(say(Text("JENIS", "KIND")), _KIND, one_of(RENAMED_KINDS))],
        old: Annotated[str, argument(old_word, _OLD, complete_id)],
        new: Annotated[str, argument(new_word, _NEW)],
        plan: Annotated[Path, speaker.plan()] = Path(),
        *,
        yes: Annotated[bool, speaker.flag("--yes", _YES)] = False,
    ) -> int:
        return rename_command(plan, (kind, old, new), language, yes=yes)


def rename_command(
    plan: Path, renaming: tuple[str, str, str], language: Language, *, yes: bool
) -> int:
    """Show what a new id changes, write it if that is wanted, return the exit code."""
    from smartplan.edit.changes import render_difference  # noqa: PLC0415
    from smartplan.edit.writing import write_changes  # noqa: PLC0415
    from smartplan.fork.rename import plan_rename  # noqa: PLC0415

    kind, old, new = renaming
    if kind not in RENAMED_KINDS:
        raise unknown_choice(Text("Jenis", "kind"), kind, RENAMED_KINDS)
    planned = plan_rename(plan, kind, old, new)
    write_result(render_difference(planned.changes))
    for file in planned.unseen:
        said = Text(
            f"Periksa sendiri {file}: {old} disebut di sana dan tidak diubah.",
            f"Look at {file} yourself: it mentions {old} and is not changed.",
        )
        write_message(said.spoken(language))
    if not yes and not confirm(language):
        write_message(Text("Tidak ada yang ditulis.", "Nothing was written.").spoken(language))
        return ExitCode.FINE
    written = write_changes(plan, planned.changes)
    count = len(written)
    files = "file" if count == 1 else "files"
    done = Text(f"{count} berkas diubah.", f"{count} {files} changed.")
    write_message(done.spoken(language))
    return ExitCode.FINE
