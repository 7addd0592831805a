"""A program, display-ready."""

from dataclasses import dataclass
from typing import Final

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Figure, Table
from smartplan.book.views.budgets import budget_flag, source_table
from smartplan.book.views.indicators import indicator_table
from smartplan.book.views.movements import Movement, movement
from smartplan.book.views.program_figure import program_figure
from smartplan.book.views.program_links import missions_of, program_links
from smartplan.book.views.program_money import ProgramMoney, program_money
from smartplan.plan.programs import Activity, Program, Risk

STATUS_NAMES: Final = {
    "rencana": "Rencana",
    "berjalan": "Berjalan",
    "selesai": "Selesai",
    "tertunda": "Tertunda",
}


@dataclass(frozen=True, slots=True)
class QuickWinNote:
    """What a program's page says of its quick win."""

    name: str
    benefit: str
    months: str
    cost: str


@dataclass(frozen=True, slots=True)
class ActivityNote:
    """A step of a program: what is done, when, and what comes of it."""

    name: str
    years: str
    output: str


@dataclass(frozen=True, slots=True)
class RiskNote:
    """A risk with its level and what is done about it."""

    text: str
    level: str
    response: str


@dataclass(frozen=True, slots=True)
class ProgramView:
    """Everything that a program's page shows."""

    id: str
    name: str
    illustrative: bool
    dimension: str
    subdimension: str
    category: str
    years: str
    card: tuple[tuple[str, str], ...]
    problem: str
    description: str
    activities: tuple[ActivityNote, ...]
    indicators: Table | None
    main_indicator: Movement | None
    budget: Table | None
    money: ProgramMoney | None
    figure: Figure | None
    links: tuple[tuple[str, str], ...]
    risks: tuple[RiskNote, ...]
    operation: str
    evidence: tuple[str, ...]
    cited: str
    quick_wins: tuple[QuickWinNote, ...]


def program_view(composer: Composer, program: Program) -> ProgramView:
    """Return a program as its page shows it."""
    names = framework_names(composer, program)
    flag = program.illustrative
    return ProgramView(
        id=program.id,
        name=composer.line(program.name),
        illustrative=flag is not False,
        dimension=names[0],
        subdimension=names[1],
        category=names[2],
        years=composer.years(program.period.start, program.period.end),
        card=_card(composer, program),
        problem=composer.prose(program.problem),
        description=composer.prose(program.description),
        activities=tuple(_activity(composer, program, one) for one in program.activities),
        indicators=indicator_table(
            composer,
            f"tbl-indikator-{program.id}",
            f"Indikator {composer.line(program.name)}",
            program.indicators,
            flag,
        ),
        main_indicator=movement(composer, program.indicators[0], flag)
        if program.indicators
        else None,
        budget=source_table(composer, f"tbl-anggaran-{program.id}", program),
        money=program_money(composer, program),
        figure=program_figure(composer, program),
        links=program_links(composer, program),
        risks=tuple(_risk(composer, program, one) for one in program.risks),
        operation=_operation(composer, program),
        evidence=tuple(composer.line(text) for text in program.evidence),
        cited=_other_sources(composer, program),
        quick_wins=_quick_wins(composer, program),
    )


def framework_names(composer: Composer, program: Program) -> tuple[str, str, str]:
    """Return the framework's names of a program's dimension, sub-dimension and category."""
    framework = composer.plan.framework
    dimension = next(one for one in framework.dimensions if one.id == program.dimension)
    subdimension = next(one for one in dimension.subdimensions if one.id == program.subdimension)
    category = next(one for one in framework.categories if one.id == program.category)
    return dimension.name, subdimension.name, category.name


def _card(composer: Composer, program: Program) -> tuple[tuple[str, str], ...]:
    total = indonesian.rupiah(program.total_rupiah) if program.budget else DASH
    state = f"{program.priority.capitalize()}, {STATUS_NAMES[program.status].lower()}"
    rows = [
        ("Penanggung jawab", f"**{composer.agency(program.lead_agency)}**"),
        ("Pendukung", composer.agencies(program.supporting_agencies)),
        ("Periode", composer.years(program.period.start, program.period.end)),
        ("Anggaran", f"**{total}**{budget_flag((program,))}"),
        ("Misi RPJMD", missions_of(composer, program) or DASH),
        ("Prioritas dan status", state),
        ("Lokasi", ", ".join(map(composer.line, program.districts)) or "Seluruh wilayah"),
    ]
    if program.beneficiaries:
        rows.append(("Penerima manfaat", composer.line(program.beneficiaries)))
    if program.partners:
        rows.append(("Mitra", ", ".join(map(composer.line, program.partners))))
    if program.nomenclature:
        named = f", {program.nomenclature.name}" if program.nomenclature.name else ""
        code = f"{program.nomenclature.code}{named} ({program.nomenclature.version})"
        rows.append(("Nomenklatur", composer.line(code)))
    return tuple(rows)


def _activity(composer: Composer, program: Program, activity: Activity) -> ActivityNote:
    return ActivityNote(
        composer.line(activity.name),
        composer.years(activity.period.start, activity.period.end),
        composer.mark(composer.line(activity.output), program.illustrative, "kegiatan"),
    )


def _risk(composer: Composer, program: Program, risk: Risk) -> RiskNote:
    return RiskNote(
        composer.line(risk.text),
        risk.level,
        composer.mark(composer.line(risk.response), program.illustrative, "risiko"),
    )


def _other_sources(composer: Composer, program: Program) -> str:
    """Cite the sources that neither the problem nor the description cites."""
    text = composer.prose(program.problem) + composer.prose(program.description)
    return composer.cite(one for one in program.sources if f"(#src-{one})" not in text)


def _operation(composer: Composer, program: Program) -> str:
    operation = program.operation
    if operation is None:
        return ""
    cost = composer.mark(
        indonesian.rupiah(operation.yearly_cost), program.illustrative, "operasional"
    )
    note = f" {composer.line(operation.note)}" if operation.note else ""
    return (
        f"Operasional oleh {composer.agency(operation.agency)} mulai {operation.start}, "
        f"{cost} per tahun.{note}"
    )


def _quick_wins(composer: Composer, program: Program) -> tuple[QuickWinNote, ...]:
    return tuple(
        QuickWinNote(
            composer.line(win.name),
            composer.mark(composer.line(win.benefit), win.illustrative, "yang_dirasakan_warga"),
            composer.mark(
                indonesian.month_range(win.months.start, win.months.end),
                win.illustrative,
                "bulan_pelaksanaan",
            ),
            composer.mark(indonesian.rupiah(win.cost), win.illustrative, "biaya"),
        )
        for win in composer.plan.quick_wins
        if win.program == program.id
    )
