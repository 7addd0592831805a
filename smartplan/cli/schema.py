"""``smartplan schema``: the JSON Schema of each kind of file, and an editor set up with it."""

from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import complete_file_kind
from smartplan.cli.console import write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

NAME: Final = "schema"
_HELP = Text(
    "Tulis JSON Schema setiap jenis berkas, agar penyunting melengkapi dan memeriksa isian.",
    "Write the JSON Schema of each kind of file, so that an editor completes and checks keys.",
)
_EPILOG = Text(
    "Contoh:\n\n\b\n"
    "  smartplan schema program\n"
    "  smartplan schema program --plan examples/serang-kab\n"
    "  smartplan schema -o skema\n"
    "  smartplan schema --install examples/serang-kab --modeline\n\n"
    "Dengan --plan atau --install, id rencana itu (OPD, program, fakta, sumber, dan lain-lain)"
    " menjadi pilihan; jalankan lagi setelah id bertambah.",
    "Examples:\n\n\b\n"
    "  smartplan schema program\n"
    "  smartplan schema program --plan examples/serang-kab\n"
    "  smartplan schema -o schemas\n"
    "  smartplan schema --install examples/serang-kab --modeline\n\n"
    "With --plan or --install, the ids of that plan (OPD, programs, facts, sources and others)"
    " become choices; run it again when ids are added.",
)
_KIND = Text("JENIS", "KIND")
_KINDS = Text(
    "Jenis berkas, mis. program; dengan --install: folder rencana.",
    "A kind of file, such as program; with --install: the plan folder.",
)
_PLAN = Text("Jadikan id rencana ini pilihan.", "Make the ids of this plan choices.")
_OUT = Text("Folder untuk berkas skema.", "Folder for the files.")
_INSTALL = Text(
    "Pasang skema dan setelan VS Code di folder rencana.",
    "Install schemas and VS Code settings in the plan folder.",
)
_MODELINE = Text(
    "Dengan --install: tulis pula baris skema di setiap berkas, untuk penyunting lain.",
    "With --install: also write the schema line into every file, for other editors.",
)


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    option, flag, say = speaker.option, speaker.flag, speaker.say

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def schema(
        kind: Annotated[str, speaker.argument(say(_KIND), _KINDS, complete_file_kind)] = "",
        plan: Annotated[Path | None, option("--plan", "PLAN", _PLAN)] = None,
        output: Annotated[Path | None, option("-o", "DIR", _OUT)] = None,
        install: Annotated[bool, flag("--install", _INSTALL)] = False,
        modeline: Annotated[bool, flag("--modeline", _MODELINE)] = False,
    ) -> int:
        if install:
            from smartplan.cli.editor_install import install_command  # noqa: PLC0415

            return install_command(plan or Path(kind or "."), language, modelines=modeline)
        return schema_command(kind, plan, output, language)


def schema_command(kind: str, plan: Path | None, output: Path | None, language: Language) -> int:
    """Print one schema, write all of them, or list the kinds; return the exit code."""
    from smartplan.cli.editor_files import (  # noqa: PLC0415
        describe_kinds,
        render_schemas,
        schema_name,
    )
    from smartplan.cli.editor_install import choices_of, write_all  # noqa: PLC0415
    from smartplan.plan.json_schema import FILE_KINDS, render_schema  # noqa: PLC0415
    from smartplan.plan.loader import load_plan  # noqa: PLC0415

    if kind and kind not in FILE_KINDS:
        raise unknown_choice(Text("Jenis berkas", "kind of file"), kind, list(FILE_KINDS))
    choices = None if plan is None else choices_of(load_plan(plan), language)
    if output is not None:
        wanted = (
            [(schema_name(FILE_KINDS[kind]), render_schema(FILE_KINDS[kind], choices))]
            if kind
            else render_schemas(choices)
        )
        write_all({name: text.encode() for name, text in wanted}, output)
    elif kind:
        write_result(render_schema(FILE_KINDS[kind], choices))
    else:
        rows = (f"{name:<13}{title}" for name, title in describe_kinds().items())
        write_result("\n".join(rows))
    return ExitCode.FINE
