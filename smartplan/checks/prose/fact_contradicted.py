"""NAR011: a figure beside the name of a fact is that fact's value."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from smartplan.checks.prose.numerals import write_decimal
from smartplan.checks.prose.sentences import find_sentence, is_record, plain_words, prose_files
from smartplan.checks.prose.typed_figures import Figure, end_with_unit, find_measured
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evidence import Fact
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts

RULE: Final = Rule(
    "NAR011",
    "fact-contradicted",
    Severity.WARNING,
    Text(
        "Angka di belakang nama sebuah fakta sama dengan nilai fakta itu di fakta.yaml.",
        "A figure behind the name of a fact is the value of that fact in fakta.yaml.",
    ),
    Text(
        "Angka yang berselisih di dalam satu buku membuat semua angkanya diragukan. Luas Kabupaten "
        "Serang tercetak 1.467,35 km² di satu naskah dan 1.369,91 km² di laman lain.",
        "Figures that differ within one book cast doubt on all of them. The area of Kabupaten "
        "Serang is printed as 1,467.35 km² in one paper and as 1,369.91 km² on another page.",
    ),
    Text(
        "Tulis {fakta:id}, atau perbarui faktanya di fakta.yaml.",
        "Write {fakta:id}, or update the fact in fakta.yaml.",
    ),
    "Luas wilayah {fakta:luas-wilayah}.",
)
_SHORTEST_NAME: Final = 8
_FARTHEST: Final = 160
# Nobody says that an index counts in points.
_UNSAID: Final = frozenset({"poin"})
# What a fact's name adds to what is measured: by whom, when, in which series.
_ADDED: Final = re.compile(
    r"\s*(?:[,(:;]|\b(?:menurut|semester|triwulan|akhir|awal|per|pada|tahun|berdasarkan|versi)\b"
    r"|\b(?:19|20)\d\d\b).*",
    re.IGNORECASE | re.DOTALL,
)
_AMOUNT: Final = re.compile(r"^(?:jumlah|banyaknya|nilai|angka)\s+", re.IGNORECASE)
# What may stand between the name and its figure, besides a year and the region's name.
_LINKS: Final = frozenset(
    {
        *("adalah", "ialah", "yaitu", "yakni", "mencapai", "sebesar", "sebanyak", "seluas"),
        *("tercatat", "berjumlah", "bernilai", "pada", "tahun", "akhir", "kabupaten", "kota"),
        *("daerah", "ini", "itu", "rp", ""),
    }
)
_MARKS: Final = ",:()*_"
_OTHER: Final = re.compile(
    r"\b(?:target\w*|provinsi|nasional|sekitar|hampir|lebih|kurang|naik|turun|bila|jika|setiap)\b",
    re.IGNORECASE,
)
_FIRST_WORD: Final = re.compile(r"\s+([^\W\d_]+[²³]?)")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every figure that follows a fact's name, with its unit, and differs from its value."""
    named = _Named(plan)
    for texts in prose_files(index):
        for figure in find_measured(texts.joined):
            found = _find_contradicted(plan, texts.joined, figure, named)
            if found is not None and not is_record(texts, figure.start):
                yield _report(index, texts, figure, *found)


class _Named:
    """The facts in figures, by what they measure; names too short to mean one thing are left."""

    def __init__(self, plan: Plan) -> None:
        self.by_name: dict[str, list[Fact]] = {}
        self.by_last_word: dict[str, list[str]] = {}
        self.units: set[str] = set()
        for fact in plan.evidence.facts:
            name = _measured(fact)
            if isinstance(fact.value, str) or not fact.unit or len(name) < _SHORTEST_NAME:
                continue
            if name not in self.by_name:
                self.by_last_word.setdefault(name.split()[-1], []).append(name)
            self.by_name.setdefault(name, []).append(fact)
            self.units.add(fact.unit.casefold().split()[0])

    def find(self, words: list[str], own: frozenset[str]) -> str | None:
        """Return the longest name that stands last before a figure, but for what links the two."""
        last = len(words)
        while last and (words[last - 1] in _LINKS | own or _YEAR.fullmatch(words[last - 1])):
            last -= 1
        said = f" {' '.join(words[:last])}"
        names = self.by_last_word.get(words[last - 1], ()) if last else ()
        return max((one for one in names if said.endswith(f" {one}")), key=len, default=None)

    def has_unit(self, text: str, figure: Figure) -> bool:
        """Tell whether a figure may have the unit of a fact, which few figures have."""
        if figure.in_rupiah or text[figure.end : figure.end + 1] == "%":
            return True
        following = _FIRST_WORD.match(text, figure.end)
        if following is None:
            return bool(self.units & _UNSAID)
        return following[1].casefold() in self.units


def _measured(fact: Fact) -> str:
    """Return what a fact measures, in small letters, without the source, year and series."""
    return _AMOUNT.sub("", " ".join(_ADDED.sub("", fact.name).casefold().split()))


def _find_contradicted(
    plan: Plan, text: str, figure: Figure, named: _Named
) -> tuple[Fact, int] | None:
    """Return the fact that a figure contradicts, and where figure and unit end."""
    if not named.has_unit(text, figure):
        return None
    first, last = find_sentence(text, figure.start, figure.end)
    before = text[max(first, figure.start - _FARTHEST) : figure.start].casefold()
    words = [word.strip(_MARKS) for word in before.split()]
    name = named.find(words, frozenset(plan.region.name.casefold().split()))
    if name is None or _OTHER.search(text, first, last):
        return None
    years = {int(year) for year in _YEAR.findall(text[first:last])}
    facts = [one for one in named.by_name[name] if not years or one.year in years]
    ends = [_end(text, figure, fact.unit or "") for fact in facts]
    if not facts or None in ends or len(years) > 1:
        return None
    if any(_is_the_value(figure.value, fact) for fact in facts):
        return None
    newest = max(facts, key=lambda one: one.year or 0)
    return newest, max(end or 0 for end in ends)


def _end(text: str, figure: Figure, unit: str) -> int | None:
    """Return where a figure of a unit ends, also where the unit of an index is left out."""
    end = end_with_unit(text, figure, unit)
    bare = unit in _UNSAID and not figure.in_rupiah and not _FIRST_WORD.match(text, figure.end)
    return figure.end if end is None and bare and text[figure.end : figure.end + 1] != "%" else end


def _is_the_value(typed: Decimal, fact: Fact) -> bool:
    """Tell whether a figure is a fact's value, perhaps with fewer decimals."""
    exponent = typed.as_tuple().exponent
    places = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    return abs(Decimal(str(fact.value)) - typed) < places


def _report(index: PlanIndex, texts: FileTexts, figure: Figure, fact: Fact, end: int) -> Diagnostic:
    written = plain_words(texts.joined[figure.start : end])
    value = write_decimal(Decimal(str(fact.value)))
    message = Text(
        f'"{written}" berbeda dari fakta {fact.id}: {value} {fact.unit}',
        f'"{written}" differs from the fact {fact.id}: {value} {fact.unit}',
    )
    hint = Text(
        f"Tulis {{fakta:{fact.id}}}, atau perbarui faktanya.",
        f"Write {{fakta:{fact.id}}}, or update the fact.",
    )
    related = (
        Related(*index.span_of(fact, "value"), Text("faktanya di sini", "the fact is here")),
    )
    return RULE.at(texts.file, index.span_in(texts, figure.start, end), message, hint, related)
