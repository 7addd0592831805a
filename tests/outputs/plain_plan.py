"""A plan as anybody can read it: plain YAML, plain sums. Shares no code with smartplan.

What it says must be printed is written as the books write it, by rules of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Expected:
    """A text that must be printed, and what it is."""

    what: str
    text: str


class PlainPlan:
    """A plan folder read with PyYAML alone; every value is text, list or dict."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest = _read(folder / "smartplan.yaml")
        self.region = _read(folder / "daerah.yaml")
        self.agencies = _read(folder / "opd.yaml")["opd"]
        self.programs = _read_all(folder / "program")
        self.quick_wins = _read_all(folder / "quick-win")
        self.dimensions = _read_all(folder / "dimensi")
        self.framework = _read(
            ROOT / "templates" / "kerangka" / f"{self.manifest['kerangka']}.yaml"
        )

    @property
    def years(self) -> list[int]:
        period = self.manifest["periode"]
        return list(range(int(period["mulai"]), int(period["selesai"]) + 1))

    @property
    def outlines(self) -> list[dict[str, Any]]:
        """The books with their chapters, those of the framework or of the manifest."""
        shipped = {book["id"]: book for book in self.framework["buku"]}
        chosen = self.manifest.get("buku") or list(shipped.values())
        return [shipped[book] if isinstance(book, str) else book for book in chosen]

    @property
    def chapters(self) -> set[str]:
        return {chapter["id"] for book in self.outlines for chapter in book["bab"]}

    @property
    def texts(self) -> str:
        """Everything that the plan and its framework say, as it is written."""
        files = [path for ending in ("yaml", "md") for path in self.folder.rglob(f"*.{ending}")]
        files.append(ROOT / "templates" / "kerangka" / f"{self.manifest['kerangka']}.yaml")
        return "\n".join(path.read_text(encoding="utf-8") for path in sorted(files))

    def cost(self, program: dict[str, Any], year: int | None = None, source: str = "") -> int:
        """Sum a program's money, all of it or that of a year or a source."""
        return sum(
            rupiah(amount)
            for written_year, sources in (program.get("anggaran") or {}).items()
            for name, amount in sources.items()
            if year in (None, int(written_year)) and source in ("", name)
        )


def rupiah(written: str) -> int:
    """Read an amount as plans write it."""
    return int(re.sub(r"\D", "", re.sub(r",00$", "", written)))


def full(amount: int) -> str:
    """Write an amount in full."""
    return "Rp" + f"{amount:,}".replace(",", ".")


def millions(amount: int) -> str:
    """Write an amount in millions with at most one decimal; a dash for nothing."""
    if amount == 0:
        return "–"
    tenths = (amount + 50_000) // 100_000
    whole = f"{tenths // 10:,}".replace(",", ".")
    return whole + (f",{tenths % 10}" if tenths % 10 else "")


def decimal(written: str) -> str:
    """Write a number of the plan (3.740, 12400) as tables do: 3,74 and 12.400."""
    whole, _, fraction = written.partition(".")
    sign, digits = ("\u2212", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits.replace('_', '')):,}".replace(",", ".")
    fraction = fraction.rstrip("0")
    return sign + grouped + (f",{fraction}" if fraction else "")


def short(amount: int) -> str:
    """Write an amount as sentences do: Rp450 juta, Rp1,2 miliar."""
    unit, name = (10**9, "miliar") if amount >= 999_950_000 else (10**6, "juta")
    tenths = (amount * 10 + unit // 2) // unit
    return f"Rp{tenths // 10}" + (f",{tenths % 10}" if tenths % 10 else "") + f" {name}"


def years(start: int, end: int) -> str:
    """Write a span of years."""
    return str(start) if start == end else f"{start}–{end}"


def expected_names(plan: PlainPlan) -> Iterator[Expected]:
    """Yield the name of every program, quick win, indicator, OPD and source of money in use."""
    for program in plan.programs:
        yield Expected(f"program {program['id']}", program["nama"])
        for indicator in program.get("indikator") or []:
            yield Expected(f"indikator {program['id']}/{indicator['id']}", indicator["nama"])
    for win in plan.quick_wins:
        yield Expected(f"quick win {win['id']}", win["nama"])
    for dimension in plan.dimensions:
        for indicator in dimension.get("indikator") or []:
            yield Expected(f"indikator {dimension['id']}/{indicator['id']}", indicator["nama"])
    for agency in plan.agencies:
        yield Expected(f"OPD {agency['id']}", agency["singkatan"])
    used = {
        source
        for program in plan.programs
        for sources in (program.get("anggaran") or {}).values()
        for source in sources
    }
    for source in plan.framework["sumber_dana"]:
        if source["id"] in used:
            yield Expected(f"sumber dana {source['id']}", source["nama"])


def expected_money(plan: PlainPlan) -> Iterator[Expected]:
    """Yield every amount with the words that stand before it in its place."""
    if "rencana-aksi" in plan.chapters:
        for program in plan.programs:
            yield from _money_of_program(plan, program)
    if "quick-win" in plan.chapters:
        for win in plan.quick_wins:
            yield Expected(f"biaya {win['id']}", f"Biaya {full(rupiah(win['biaya']))}")
        total = sum(rupiah(win["biaya"]) for win in plan.quick_wins)
        yield Expected("biaya seluruh quick win", full(total))
    if "anggaran" in plan.chapters:
        yield from _money_tables(plan)
    if "peta-jalan" in plan.chapters:
        yield from _money_of_terms(plan)
    for program in plan.programs:
        yield from _money_in_lists(plan, program)
    if "rencana-satu-halaman" in plan.chapters:
        total = sum(plan.cost(program) for program in plan.programs)
        yield Expected("anggaran ringkas", f"{short(total)} sampai {plan.years[-1]}")
        for one in plan.framework["dimensi"]:
            programs = _of(plan, "dimensi", one["id"])
            amount = sum(map(plan.cost, programs))
            yield Expected(f"dimensi {one['id']} ringkas", f"{len(programs)} {short(amount)}")


def expected_targets(plan: PlainPlan) -> Iterator[Expected]:
    """Yield every indicator's row: name, unit, baseline with its year, a cell per year."""
    owners = [("arah-dan-sasaran", one) for one in plan.dimensions]
    owners += [("rencana-aksi", one) for one in plan.programs]
    for chapter, owner in owners:
        indicators = owner.get("indikator") or []
        if chapter not in plan.chapters:
            continue
        years = sorted({int(year) for one in indicators for year in one["target"]})
        for one in indicators:
            yield Expected(f"indikator {owner['id']}/{one['id']}", _target_row(one, years))


def _target_row(indicator: dict[str, Any], years: list[int]) -> str:
    targets = {int(year): value for year, value in indicator["target"].items()}
    unit = indicator["satuan"]
    # With many years the unit stands below the name.
    name = f"{indicator['nama']} {unit if len(years) <= 6 else f'({unit})'}"
    first = "–"
    if "nilai_awal" in indicator:
        baseline = indicator["nilai_awal"]
        first = f"{decimal(baseline['nilai'])} ({baseline['tahun']})"
    cells = (decimal(targets[year]) if year in targets else "–" for year in years)
    return " ".join([name, first, *cells])


def _money_in_lists(plan: PlainPlan, program: dict[str, Any]) -> Iterator[Expected]:
    """Yield a program's money in the lists of programs."""
    name, amount = program["nama"], plan.cost(program)
    span = years(*_span(program))
    if not amount:
        return
    lead = _agency(plan, program["opd_penanggung_jawab"])
    if "rencana-aksi" in plan.chapters:
        dimension = next(
            one["nama"] for one in plan.framework["dimensi"] if one["id"] == program["dimensi"]
        )
        row = f"{name} {dimension} {lead} {span} {millions(amount)}"
        yield Expected(f"{program['id']} dalam kategorinya", row)
    if "lembar-komitmen" in plan.chapters:
        yield Expected(f"{program['id']} dalam komitmen", f"{name} {span} {full(amount)}")
    if "matriks-program" in plan.chapters and program.get("indikator"):
        row = f"{span} {program['indikator'][0]['nama']} {millions(amount)}"
        yield Expected(f"{program['id']} dalam matriks", row)


def _money_of_terms(plan: PlainPlan) -> Iterator[Expected]:
    """Yield what every program costs in every term of the roadmap."""
    names = {one["id"]: one["nama"] for one in plan.framework["dimensi"]}
    for first, last in _terms(plan):
        for program in plan.programs:
            start, end = _span(program)
            amount = sum(plan.cost(program, year) for year in range(first, last + 1))
            if start > last or end < first:
                continue
            lead = _agency(plan, program["opd_penanggung_jawab"])
            span = years(max(start, first), min(end, last))
            row = f"{names[program['dimensi']]} {lead} {span} {millions(amount)}"
            yield Expected(f"{program['id']} {first}–{last}", f"{program['nama']} {row}")


def _terms(plan: PlainPlan) -> Iterator[tuple[int, int]]:
    first, end = plan.years[0], plan.years[-1]
    terms = plan.framework["jangka_waktu"]
    for number, term in enumerate(terms):
        last = min(plan.years[0] + int(term["sampai_tahun_ke"]) - 1, end)
        if first <= last:
            yield first, end if number == len(terms) - 1 else last
        first = last + 1


def _span(program: dict[str, Any]) -> tuple[int, int]:
    return int(program["periode"]["mulai"]), int(program["periode"]["selesai"])


def _agency(plan: PlainPlan, agency_id: str) -> str:
    return next(one["singkatan"] for one in plan.agencies if one["id"] == agency_id)


def _money_of_program(plan: PlainPlan, program: dict[str, Any]) -> Iterator[Expected]:
    name = program["id"]
    if program.get("anggaran"):
        yield Expected(f"anggaran {name}", f"Anggaran {full(plan.cost(program))}")
    if "operasional" in program:
        yearly = full(rupiah(program["operasional"]["biaya_per_tahun"]))
        yield Expected(f"operasional {name}", f"{yearly} per tahun")
    years = sorted(int(year) for year in program.get("anggaran") or {})
    for source in plan.framework["sumber_dana"]:
        amounts = [plan.cost(program, year, source["id"]) for year in years]
        if any(amounts):
            yield _row(f"anggaran {name} dari {source['id']}", source["nama"], amounts)


def _money_tables(plan: PlainPlan) -> Iterator[Expected]:
    groups: list[tuple[str, str, list[dict[str, Any]], str]] = [
        (f"anggaran dimensi {one['id']}", one["nama"], _of(plan, "dimensi", one["id"]), "")
        for one in plan.framework["dimensi"]
    ]
    groups += [
        (f"anggaran sumber {one['id']}", one["nama"], plan.programs, one["id"])
        for one in plan.framework["sumber_dana"]
    ]
    groups += [
        (f"anggaran OPD {one['id']}", one["singkatan"], led, "")
        for one in plan.agencies
        if (led := _of(plan, "opd_penanggung_jawab", one["id"]))
    ]
    groups.append(("anggaran seluruhnya", "Jumlah", plan.programs, ""))
    for what, name, programs, source in groups:
        amounts = [sum(plan.cost(p, year, source) for p in programs) for year in plan.years]
        if any(amounts):
            yield _row(what, name, amounts)
    yield Expected("anggaran seluruhnya", full(sum(plan.cost(one) for one in plan.programs)))
    for ceiling in plan.region.get("pagu_tahunan") or []:
        year = int(ceiling["tahun"])
        need = sum(plan.cost(one, year) for one in plan.programs)
        amounts = f"{millions(need)} {millions(rupiah(ceiling['pagu']))}"
        yield Expected(f"pagu {year}", f"{year} {amounts}")


def _of(plan: PlainPlan, key: str, wanted: str) -> list[dict[str, Any]]:
    return [program for program in plan.programs if program[key] == wanted]


def _row(what: str, name: str, amounts: list[int]) -> Expected:
    cells = " ".join(millions(amount) for amount in (*amounts, sum(amounts)))
    return Expected(what, f"{name} {cells}")


def _read(path: Path) -> Any:
    # BaseLoader: every scalar stays the text that it is, so that nothing is converted twice.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _read_all(folder: Path) -> list[dict[str, Any]]:
    return [_read(path) for path in sorted(folder.glob("*.yaml"))]
