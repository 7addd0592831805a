"""A program, display-ready."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag, source_table
from smartplan.book.views.indicators import indicator_table
from smartplan.plan.programs import Program

_STATUS = {
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
class ProgramView:
    """Everything that a program's page shows."""

    id: str
    name: str
    illustrative: bool
    dimension: str
    subdimension: str
    category: str
    years: str
    lead: str
    card: tuple[tuple[str, str], ...]
    problem: str
    description: str
    activities: Table | None
    indicators: Table | None
    budget: Table | None
    risks: Table | None
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
        lead=composer.agency(program.lead_agency),
        card=_card(composer, program, names),
        problem=composer.prose(program.problem),
        description=composer.prose(program.description),
        activities=_activities(composer, program),
        indicators=indicator_table(
            composer,
            f"tbl-indikator-{program.id}",
            f"Indikator {composer.line(program.name)}",
            program.indicators,
            flag,
        ),
        budget=source_table(composer, f"tbl-anggaran-{program.id}", program),
        risks=_risks(composer, program),
        operation=_operation(composer, program),
        evidence=tuple(composer.line(text) for text in program.evidence),
        cited=composer.cite(program.sources),
        quick_wins=_quick_wins(composer, program),
    )


def framework_names(composer: Composer, program: Program) -> tuple[str, str, str]:
    """Return the framework's names of a program's dimension, sub-dimension and category."""
    framework = composer.plan.framework
    dimension = next(one for one in framework.dimensions if one.id == program.dimension)
    subdimension = next(one for one in dimension.subdimensions if one.id == program.subdimension)
    category = next(one for one in framework.categories if one.id == program.category)
    return dimension.name, subdimension.name, category.name


def _card(
    composer: Composer, program: Program, names: tuple[str, str, str]
) -> tuple[tuple[str, str], ...]:
    total = indonesian.rupiah(program.total_rupiah) if program.budget else DASH
    rows = [
        ("Penanggung jawab", f"**{composer.agency(program.lead_agency)}**"),
        ("Pendukung", composer.agencies(program.supporting_agencies)),
        ("Periode", composer.years(program.period.start, program.period.end)),
        ("Kategori", names[2]),
        ("Misi RPJMD", _missions(composer, program)),
        ("Anggaran", f"**{total}**{budget_flag((program,))}"),
        ("Prioritas", program.priority.capitalize()),
        ("Status", _STATUS[program.status]),
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


def _missions(composer: Composer, program: Program) -> str:
    order = [mission.id for mission in composer.plan.region.development_plan.missions]
    numbers = sorted(order.index(mission) + 1 for mission in program.missions if mission in order)
    return f"Misi {indonesian.join_words([str(n) for n in numbers])}" if numbers else DASH


def _activities(composer: Composer, program: Program) -> Table | None:
    if not program.activities:
        return None
    rows = tuple(
        (
            composer.line(activity.name),
            composer.years(activity.period.start, activity.period.end),
            composer.line(activity.output) or DASH,
        )
        for activity in program.activities
    )
    columns = (Column("Kegiatan", 45), Column("Tahun", 17), Column("Keluaran", 38))
    caption = f"Kegiatan {composer.line(program.name)}"
    caption = composer.mark(caption, program.illustrative, "kegiatan")
    return Table(f"tbl-kegiatan-{program.id}", caption, columns, rows)


def _risks(composer: Composer, program: Program) -> Table | None:
    if not program.risks:
        return None
    rows = tuple(
        (composer.line(risk.text), risk.level.capitalize(), composer.line(risk.response))
        for risk in program.risks
    )
    columns = (Column("Risiko", 42), Column("Tingkat", 13), Column("Penanganan", 45))
    caption = f"Risiko {composer.line(program.name)}"
    caption = composer.mark(caption, program.illustrative, "risiko")
    return Table(f"tbl-risiko-{program.id}", caption, columns, rows)


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
            composer.line(win.benefit),
            indonesian.month_range(win.months.start, win.months.end),
            composer.mark(indonesian.rupiah(win.cost), win.illustrative, "biaya"),
        )
        for win in composer.plan.quick_wins
        if win.program == program.id
    )
