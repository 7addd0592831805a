"""NAR022: a total that a sentence breaks down is the sum of its parts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from smartplan.checks.prose.breakdowns import Breakdown, find_breakdowns
from smartplan.checks.prose.numerals import write_decimal
from smartplan.checks.prose.part_lists import RUPIAH, mentions
from smartplan.checks.prose.quantities import Quantity
from smartplan.checks.prose.sentences import find_paragraph, is_record, plain_words, prose_files
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts

RULE: Final = Rule(
    "NAR022",
    "parts-differ-from-total",
    Severity.WARNING,
    Text(
        "Jumlah yang dirinci di kalimatnya sama dengan jumlah bagiannya.",
        "A total that its sentence breaks down is the sum of its parts.",
    ),
    Text(
        "Pemilih tetap Kota Serang pada 2024 diberitakan 513.851, padahal kedua bagiannya "
        "berjumlah 513.871; bencana di sana pada 2022 disebut 597, padahal rinciannya berjumlah "
        "598; desa tanpa sinyal di Banten disebut 499, padahal enam bagiannya berjumlah 449.",
        "News had 513,851 voters in Kota Serang in 2024, whose two parts add up to 513,871; 597 "
        "disasters there in 2022, whose list adds up to 598; and 499 villages without a signal in "
        "Banten, whose six parts add up to 449.",
    ),
    Text(
        "Hitung ulang, lalu betulkan jumlah atau bagiannya. Daftar yang tidak lengkap didahului "
        "kata antara lain.",
        "Add up again, then correct the total or a part. A list that is not complete begins with "
        "antara lain.",
    ),
    "Pemilih tetap berjumlah 513.871, terdiri atas 258.957 perempuan dan 254.914 laki-laki.",
)
# Measures are only added to their like, and a date to nothing.
_MEASURES: Final = frozenset(
    {
        *("tahun", "bulan", "minggu", "pekan", "hari", "jam", "menit", "detik"),
        *("meter", "m", "kilometer", "km", "km²", "m²", "hektare", "hektar", "ha", "derajat"),
        *("ton", "kilogram", "kg", "liter", "mbps", "gbps", "mw", "gb", "tb"),
        *("januari", "februari", "maret", "april", "mei", "juni"),
        *("juli", "agustus", "september", "oktober", "november", "desember"),
    }
)
# What is counted here may hold what is listed: three teams of two engineers and four drivers.
_CONTAINERS: Final = frozenset(
    {
        *("tim", "kelompok", "regu", "kelas", "rombongan", "angkatan", "keluarga", "kk", "rumah"),
        *("paket", "tahap", "tahapan", "sesi", "lokasi", "titik", "unit", "rumpun"),
        *("kecamatan", "kabupaten", "kota", "provinsi", "gugus", "zona", "kawasan"),
    }
)
# Farther off, the figures are no parts of this total but say something else.
_FARTHEST: Final = Decimal("0.125")
_FARTHEST_WHOLE: Final = Decimal("0.25")
_FARTHEST_ALIKE: Final = Decimal("0.5")
_YEARS: Final = range(1900, 2101)
_HUNDRED: Final = 100


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every total whose parts, in the same sentence, add up to something else."""
    facts = plan.fact_by_id
    for texts in prose_files(index):
        for found in find_breakdowns(texts.joined, facts):
            if not _adds_up(found) and not _is_explained(plan, texts, found):
                span = index.span_in(texts, found.start, found.end)
                said = _message(texts.joined[found.start : found.end], found)
                yield RULE.at(texts.file, span, said, RULE.mend, _related(index, found))


def _adds_up(found: Breakdown) -> bool:
    """Tell whether the parts make the total, as far as it's certain that they are meant to."""
    total, parts = found.total, found.parts
    if not _are_alike(total, parts) or any(part.value >= total.value for part in parts):
        return True
    difference = abs(_sum(found) - total.value)
    return not _slack(found) < difference <= total.value * _farthest(found)


def _sum(found: Breakdown) -> Decimal:
    return sum((part.value for part in found.parts), Decimal(0))


def _are_alike(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Tell whether all figures are of one kind, and none is a year."""
    if any(one.step == 1 and not one.fact and one.value in _YEARS for one in (total, *parts)):
        return False
    kinds = {part.kind for part in parts}
    if total.kind == RUPIAH:
        return all(part.kind == RUPIAH or (not part.kind and part.scale[0]) for part in parts)
    # A weight of 100 has parts in percent.
    hundred = total.value == _HUNDRED and not (total.unit or total.kind) and kinds == {"percent"}
    if "points" in kinds or not (kinds == {total.kind} or hundred):
        return False
    # An index of 2,64 is no sum.
    if total.step < 1 and not (total.kind or total.scale[0] or total.unit in _MEASURES):
        return False
    return _have_one_year(total, parts) and _count_alike(total, parts)


def _have_one_year(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    facts = (one.fact for one in (total, *parts) if one.fact is not None)
    return len({fact.year for fact in facts if fact.year is not None}) <= 1


def _count_alike(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    others = {part.unit for part in parts if part.unit} - {total.unit}
    measured = total.unit in _MEASURES or not others.isdisjoint(_MEASURES)
    return not others if measured or total.unit in _CONTAINERS else True


def _farthest(found: Breakdown) -> Decimal:
    total, parts = found.total, found.parts
    same_unit = bool(total.unit) and all(part.unit == total.unit for part in parts)
    if same_unit or (total.kind == RUPIAH and all(part.kind == RUPIAH for part in parts)):
        return _FARTHEST_ALIKE
    return _FARTHEST_WHOLE if found.whole else _FARTHEST


def _slack(found: Breakdown) -> Decimal:
    """Return by how much rounded figures may differ from their rounded total.

    Whole amounts such as Rp4 miliar are taken as they stand, unless the total is more precise;
    whole percentages are rounded as a rule.
    """
    total, parts = found.total, found.parts
    slack = total.step / 2 if total.kind == "percent" else total.slack
    for part in parts:
        is_rounded = part.step < part.scale[1] or part.step > total.step
        if part.kind == "percent" or is_rounded:
            slack += part.step / 2
    return slack


def _is_explained(plan: Plan, texts: FileTexts, found: Breakdown) -> bool:
    """Tell whether the plan knows of it: says the sum as well, or that its source printed so."""
    if is_record(texts, found.start):
        return True
    known = (fact for fact in plan.evidence.facts if fact.difference_known)
    if any(fact.value == found.total.value or fact == found.total.fact for fact in known):
        return True
    text, right = texts.joined, _sum(found)
    first, last = find_paragraph(text, found.start, found.last)
    around = (text[first : found.start], text[found.last : last])
    slack = _slack(found)
    return any(
        abs(other.value - right) <= slack
        for words in around
        for other in mentions(words, plan.fact_by_id)
    )


def _message(written: str, found: Breakdown) -> Text:
    plain, right = plain_words(written), _rightly(found)
    return Text(
        f'"{plain}", tetapi bagiannya berjumlah {right}', f'"{plain}", but its parts make {right}'
    )


def _rightly(found: Breakdown) -> str:
    """Return the sum of the parts in the scale of the total."""
    word, times = found.total.scale
    figure = f"{write_decimal(_sum(found) / times)} {word}".rstrip()
    if found.total.kind == RUPIAH:
        return f"Rp{figure}"
    return f"{figure}%" if found.total.kind == "percent" else figure


def _related(index: PlanIndex, found: Breakdown) -> tuple[Related, ...]:
    note = Text("angka yang dijumlahkan", "a figure added up")
    facts = [one.fact for one in (found.total, *found.parts) if one.fact is not None]
    return tuple(Related(*index.span_of(fact, "value"), note) for fact in facts)
