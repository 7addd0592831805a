"""A quick win, display-ready: its card, its ten elements, its schedule."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.charts.months import MonthRow, months_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.plan.quick_wins import QuickWin


@dataclass(frozen=True, slots=True)
class QuickWinView:
    """Everything that a quick win's card shows."""

    id: str
    name: str
    illustrative: bool
    dimension: str
    benefit: str
    months: str
    card: tuple[tuple[str, str], ...]
    elements: tuple[tuple[str, str], ...]
    steps: Table | None
    schedule: Figure | None
    progress: str
    cited: str


def quick_win_view(composer: Composer, win: QuickWin) -> QuickWinView:
    """Return a quick win as its card shows it."""
    dimension = next(one for one in composer.plan.framework.dimensions if one.id == win.dimension)
    return QuickWinView(
        id=win.id,
        name=composer.line(win.name),
        illustrative=win.illustrative is not False,
        dimension=dimension.name,
        benefit=composer.mark(composer.line(win.benefit), win.illustrative, "yang_dirasakan_warga"),
        months=indonesian.month_range(win.months.start, win.months.end),
        card=_card(composer, win),
        elements=_elements(composer, win),
        steps=_steps(composer, win),
        schedule=_schedule(composer, win),
        progress=_progress(composer, win),
        cited=composer.cite(win.sources),
    )


def _card(composer: Composer, win: QuickWin) -> tuple[tuple[str, str], ...]:
    program = composer.plan.program_by_id[win.program]
    months = composer.mark(
        indonesian.month_range(win.months.start, win.months.end),
        win.illustrative,
        "bulan_pelaksanaan",
    )
    cost = composer.mark(indonesian.rupiah(win.cost), win.illustrative, "biaya")
    rows = [
        ("Penanggung jawab", f"**{composer.agency(win.lead_agency)}**"),
        ("Program induk", composer.program_link(program)),
        ("Pelaksanaan", f"{months} ({indonesian.count(win.months.count)} bulan)"),
        ("Biaya", f"**{cost}**"),
        ("Lokasi", ", ".join(map(composer.line, win.districts)) or "Seluruh wilayah"),
    ]
    if win.progress:
        date = indonesian.date(win.progress.date)
        reached = composer.mark(f"{win.progress.percent}%", win.illustrative, "capaian")
        rows.append(("Capaian", f"{reached} per {date}"))
    return tuple(rows)


def _elements(composer: Composer, win: QuickWin) -> tuple[tuple[str, str], ...]:
    """Return the framework's elements with what the quick win says of each."""
    fields = {info.alias: name for name, info in type(win).model_fields.items()}
    return tuple(
        (
            element.name,
            composer.mark(composer.line(getattr(win, fields[key])), win.illustrative, key),
        )
        for element in composer.plan.framework.quick_wins.elements
        if (key := element.id.replace("-", "_")) in fields
    )


def _steps(composer: Composer, win: QuickWin) -> Table | None:
    if not win.steps:
        return None
    rows = tuple(
        (
            str(number),
            composer.line(step.name),
            indonesian.month_range(step.months.start, step.months.end) or DASH,
        )
        for number, step in enumerate(win.steps, start=1)
    )
    columns = (Column("No.", 7, "right"), Column("Langkah", 58), Column("Bulan", 35))
    caption = composer.mark(f"Jadwal {composer.line(win.name)}", win.illustrative, "langkah")
    return Table(f"tbl-jadwal-{win.id}", caption, columns, rows)


def _schedule(composer: Composer, win: QuickWin) -> Figure | None:
    """Draw a quick win's steps over its months."""
    if not win.steps:
        return None
    rows = tuple(
        MonthRow(composer.plain(step.name), step.months.start, step.months.end)
        for step in win.steps
    )
    order = [dimension.id for dimension in composer.plan.framework.dimensions]
    tone = order.index(win.dimension)
    chart = months_chart(f"Jadwal {composer.plain(win.name)}", rows, [tone] * len(rows))
    caption = composer.mark(
        f"Langkah {composer.line(win.name)} menurut bulan", win.illustrative, "langkah"
    )
    return chart_figure(f"fig-jadwal-{win.id}", caption, chart)


def _progress(composer: Composer, win: QuickWin) -> str:
    """Write how far the work has come, with its note; empty if nothing is reported."""
    if win.progress is None:
        return ""
    reached = composer.mark(f"{win.progress.percent}%", win.illustrative, "capaian")
    note = f" {composer.line(win.progress.note)}" if win.progress.note else ""
    return f"Per {indonesian.date(win.progress.date)} pekerjaan mencapai {reached}.{note}"


def progress_table(composer: Composer) -> Table | None:
    """Return how far all quick wins have come, or None if none reports progress."""
    wins = composer.plan.quick_wins
    if not any(win.progress for win in wins):
        return None
    rows = tuple(
        (
            composer.line(win.name),
            indonesian.date(win.progress.date) if win.progress else DASH,
            composer.mark(f"{win.progress.percent}%", win.illustrative, "capaian")
            if win.progress
            else "belum dilaporkan",
            (composer.line(win.progress.note) or DASH) if win.progress else DASH,
        )
        for win in wins
    )
    columns = (
        Column("*Quick win*", 26),
        Column("Per tanggal", 20),
        Column("Capaian", 16, "right"),
        Column("Catatan", 38),
    )
    return Table("tbl-capaian-quick-win", "Capaian *quick win*", columns, rows)
