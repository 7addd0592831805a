"""``smartplan`` alone: what stands in this folder, and what to do next."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from smartplan.cli.console import write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.diagnostics import Severity
from smartplan.language import Language, Text
from smartplan.sources.plan_folder import find_plan_above, find_plans_below
from smartplan.sources.plan_layout import MANIFEST_FILE

if TYPE_CHECKING:
    from smartplan.checks.checking import CheckedPlan

_SHOWN: Final = 10
_HELP: Final = Text("Semua perintah: smartplan --help", "All commands: smartplan --help")


def overview_command(folder: Path, commands: Sequence[str], language: Language) -> int:
    """Print what stands in a folder and the next step, return the exit code."""
    if (folder / MANIFEST_FILE).is_file():
        lines = _plan_here(folder, commands)
    elif plans := find_plans_below(folder):
        lines = _plans_below(folder, plans)
    elif (above := find_plan_above(folder)) is not None:
        lines = _plan_above(above)
    else:
        lines = _nothing_here(folder, commands)
    write_result("\n".join(line.spoken(language) for line in (*lines, _HELP)))
    return ExitCode.FINE


def _plan_here(folder: Path, commands: Sequence[str]) -> list[Text]:
    from smartplan.checks.checking import check_plan  # noqa: PLC0415

    checked = check_plan(folder)
    return [*_name(checked), _count_findings(checked), _next_step(checked, commands)]


def _name(checked: "CheckedPlan") -> list[Text]:
    plan = checked.loaded.plan
    if plan is None:
        return [Text("Sebuah rencana yang belum terbaca.", "A plan that can't be read yet.")]
    region = f"{plan.region.kind.capitalize()} {plan.region.name}"
    period = plan.manifest.period
    numbers = [
        Text(f"{len(plan.dimensions)} dimensi", f"{len(plan.dimensions)} dimensions"),
        Text(f"{len(plan.programs)} program", f"{len(plan.programs)} programs"),
        Text(f"{len(plan.quick_wins)} quick win", f"{len(plan.quick_wins)} quick wins"),
        Text(f"{len(plan.agencies)} OPD", f"{len(plan.agencies)} OPD"),
        Text(f"{len(plan.evidence.facts)} fakta", f"{len(plan.evidence.facts)} facts"),
    ]
    title = f"{plan.manifest.title}, {region}, {period.start}–{period.end}"
    return [
        Text(title, title),
        Text(
            ", ".join(one.indonesian for one in numbers),
            ", ".join(one.english for one in numbers),
        ),
    ]


def _count_findings(checked: "CheckedPlan") -> Text:
    count = Counter(one.severity for one in checked.diagnostics)
    errors, warnings = count[Severity.ERROR], count[Severity.WARNING]
    if not errors and not warnings:
        return Text("Tidak ada temuan.", "No findings.")
    return Text(
        f"{errors} kesalahan, {warnings} peringatan",
        f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}",
    )


def _next_step(checked: "CheckedPlan", commands: Sequence[str]) -> Text:
    if any(one.severity is not Severity.INFO for one in checked.diagnostics):
        return Text(
            "Berikutnya: smartplan check (apa yang salah dan cara memperbaikinya)",
            "Next: smartplan check (what is wrong and how to mend it)",
        )
    more = ", smartplan status" if "status" in commands else ""
    return Text(
        f"Berikutnya: smartplan build (membuat bukunya){more}",
        f"Next: smartplan build (builds its books){more}",
    )


def _plans_below(folder: Path, plans: Sequence[Path]) -> list[Text]:
    names = [f"  {plan.relative_to(folder)}" for plan in plans[:_SHOWN]]
    left = len(plans) - len(names)
    lines = [
        Text("Rencana di bawah folder ini:", "Plans below this folder:"),
        *(Text(name, name) for name in names),
    ]
    if left:
        lines.append(Text(f"  dan {left} lagi", f"  and {left} more"))
    first = _quoted(plans[0].relative_to(folder))
    return [*lines, Text(f"Berikutnya: smartplan check {first}", f"Next: smartplan check {first}")]


def _plan_above(plan: Path) -> list[Text]:
    return [
        Text(f"Folder ini bagian dari rencana di {plan}", f"This is part of the plan in {plan}"),
        Text(
            f"Berikutnya: smartplan check {_quoted(plan)}", f"Next: smartplan check {_quoted(plan)}"
        ),
    ]


def _nothing_here(folder: Path, commands: Sequence[str]) -> list[Text]:
    empty = Text("Belum ada rencana di folder ini.", "There is no plan in this folder yet.")
    if (folder / "smartplan.yml").is_file():
        return [
            Text("smartplan.yml tidak dibaca.", "smartplan.yml is not read."),
            Text(
                f"Berikutnya: ganti namanya menjadi {MANIFEST_FILE}.",
                f"Next: rename it to {MANIFEST_FILE}.",
            ),
        ]
    if "init" in commands:
        return [
            empty,
            Text(
                "Berikutnya: smartplan init FOLDER (memulai rencana baru)",
                "Next: smartplan init FOLDER (begins a new plan)",
            ),
        ]
    return [
        empty,
        Text(
            f"Berikutnya: salin sebuah rencana, atau mulai dengan berkas {MANIFEST_FILE}.",
            f"Next: copy a plan, or begin with a file {MANIFEST_FILE}.",
        ),
    ]


def _quoted(path: Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)
