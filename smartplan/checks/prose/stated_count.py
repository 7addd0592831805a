"""NAR007: a number of programs, dimensions or kecamatan in a text is the number there are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from smartplan.checks.prose.numerals import DIGITS, WORDS, may_end_number, read_count
from smartplan.checks.prose.plan_counts import COUNTED, Counted, Tally, counted_noun
from smartplan.checks.prose.sentences import (
    find_paragraph,
    find_sentence,
    is_record,
    on_one_line,
    plain_words,
    prose_files,
)
from smartplan.checks.prose.whole_claims import THE_PLAN, is_closed, is_whole
from smartplan.checks.region_mentions import find_mentions
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts

RULE: Final = Rule(
    "NAR007",
    "stated-count-differs",
    Severity.WARNING,
    Text(
        "Jumlah program, quick win, dimensi, misi, kecamatan, atau zona yang disebut teks sama "
        "dengan jumlahnya di rencana.",
        "The number of programs, quick wins, dimensions, missions, kecamatan or zones that a text "
        "states is the number that the plan has.",
    ),
    Text(
        "Jumlah di narasi tertinggal ketika program ditambah atau rencana disalin: salinan dari "
        "daerah dengan 29 kecamatan tetap menyebut 29. Jumlah yang salah pernah tercetak, seperti "
        "enam quick win Garut (2024) yang hanya lima.",
        "A number in a narrative stays behind when a program is added or the plan forked: a fork "
        "from a region with 29 kecamatan still says 29. Wrong numbers have been printed, such as "
        "Garut's six quick wins (2024), which were five.",
    ),
    Text(
        "Betulkan angkanya, atau tulis rujukan seperti {total:program} yang selalu benar.",
        "Correct the number, or write a reference such as {total:program}, which is always right.",
    ),
    "Masterplan ini memuat {total:program} program dan {total:quick-win} quick win.",
)
# Looked for first, since few nouns have a number before them.
_NOUN: Final = re.compile(
    rf" [*_]{{0,2}}(?P<noun>{'|'.join(f'{one.noun}|{one.capitals}' for one in COUNTED)})\b(?![-/])"
)
_NUMBER: Final = re.compile(
    # Official papers write both: 6 (enam) dimensi.
    rf"(?<![\w.,:{{@-])(?:\d+\s*\()?(?P<all>ke)?(?P<number>{WORDS}|{DIGITS})\)?[\s*_]*\Z",
    re.IGNORECASE,
)
_LONGEST_NUMBER: Final = 50
_FEWEST: Final = 2
_MANY: Final = 4
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_PERIOD: Final = re.compile(r"\b((?:19|20)\d\d)\s*[–-]\s*((?:19|20)\d\d)\b")
# Plans and measures with programs, indicators and dimensions of their own.
_OTHER_PLANS: Final = re.compile(
    r"\b(?:RPJMD|RPJPD|RKPD|Renstra|Renja|RTRW|APBD|APBN|SPBE|SNI|ISO|indeks|evaluasi|survei)\b",
    re.IGNORECASE,
)
_TAKES_UP: Final = re.compile(r"[\s*_]*(?:ini|itu|tersebut|tadi|di atas)\b", re.IGNORECASE)
_TOTALS: Final = frozenset({"program", "quick win", "kecamatan", "dimensi", "zona"})


@dataclass(frozen=True, slots=True)
class _Stated:
    """A number and its noun, from ``start`` to ``end`` of the joined texts of a file."""

    texts: FileTexts
    start: int
    end: int
    number: int
    counted: Counted
    together: bool

    @property
    def written(self) -> str:
        return plain_words(self.texts.joined[self.start : self.end])

    def sentence(self) -> tuple[str, str]:
        """Return what the sentence says before and after."""
        text = self.texts.joined
        first, last = find_sentence(text, self.start, self.end)
        return text[first : self.start], text[self.end : last]


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every count in prose that fits neither the plan nor the dimension it speaks of."""
    tally = Tally(plan)
    for texts in prose_files(index):
        for stated in _find_stated(texts):
            possible = tally.possible(stated.counted, _dimensions_named(plan, tally, stated))
            if not possible or stated.number < _FEWEST or stated.number in possible:
                continue
            too_many = stated.number > max(possible)
            if not stated.counted.is_known(index) or not _claims(plan, stated, too_many=too_many):
                continue
            if not is_record(texts, stated.start):
                span = index.span_in(texts, stated.start, stated.end)
                yield RULE.at(texts.file, span, *_words(stated, possible))


def _find_stated(texts: FileTexts) -> Iterator[_Stated]:
    text = texts.joined
    for noun in _NOUN.finditer(on_one_line(text)):
        earliest = max(0, noun.start() - _LONGEST_NUMBER)
        before = text[earliest : noun.start()]
        number = _NUMBER.search(before) if may_end_number(before) else None
        if number is not None:
            value, start = read_count(number["number"]), earliest + number.start()
            counted = counted_noun(noun["noun"])
            yield _Stated(texts, start, noun.end(), value, counted, number["all"] is not None)


def _claims(plan: Plan, stated: _Stated, *, too_many: bool) -> bool:
    """Tell whether a sentence speaks for certain of everything that the plan counts."""
    before, after = stated.sentence()
    counted = stated.counted
    if not is_closed(before, after) or _is_of_other_years(plan, before + after, counted):
        return False
    if stated.together and not too_many:
        # "Ketiga program" takes up what was named before, unless nothing stands before.
        placed, begin = stated.texts.at(stated.start)
        is_first = placed.path is None and not placed.text[: stated.start - begin].strip()
        return is_first and stated.number >= _MANY and not _TAKES_UP.match(after)
    said = before + after
    # What others reported about the region need not be what the plan says.
    if counted.made and ("[@" in said or _OTHER_PLANS.search(said)):
        return False
    if not counted.made and _is_of_another_region(plan, said):
        return False
    # A part can't be larger than the whole, so here a plain statement is enough.
    if too_many and not counted.common:
        return True
    return is_whole(before, after, _subject(plan, counted))


def _is_of_other_years(plan: Plan, words: str, counted: Counted) -> bool:
    period = plan.region.development_plan.period
    for found in _PERIOD.finditer(words):
        years = (int(found[1]), int(found[2]))
        if years not in {(period.start, period.end), (plan.years[0], plan.years[-1])}:
            return True
    # The plan has none of these before it begins.
    first = min(plan.years[0], period.start)
    return counted.made and any(int(year) < first for year in _YEAR.findall(words))


def _subject(plan: Plan, counted: Counted) -> re.Pattern[str] | None:
    """Return what else than the masterplan may be said to consist of what is counted."""
    if not counted.made:
        name = re.escape(plan.region.name)
        return re.compile(rf"\b(?:kabupaten|kota|daerah)\s+(?:{name}|ini)\b|\bwilayahnya\b", re.I)
    if counted.of_dimension is None:
        return None
    names = "|".join(re.escape(one.name) for one in plan.framework.dimensions)
    return re.compile(rf"\b(?:{names})\b|{THE_PLAN.pattern}", re.I)


def _is_of_another_region(plan: Plan, words: str) -> bool:
    own = plan.manifest.region_code
    others = (one for one in find_mentions(words) if own not in {r.code for r in one.regions})
    return plan.region.province in words or next(others, None) is not None


def _dimensions_named(plan: Plan, tally: Tally, stated: _Stated) -> Iterator[str]:
    """Yield the dimensions that a text belongs to or whose names its paragraph mentions."""
    if stated.counted.of_dimension is None:
        return
    file = PurePosixPath(stated.texts.file)
    owner = tally.owner(file.parent.name, file.stem)
    if owner is not None:
        yield owner
    start, end = find_paragraph(stated.texts.joined, stated.start, stated.end)
    said = stated.texts.joined[start:end].casefold()
    for dimension in plan.framework.dimensions:
        names = (dimension.name, dimension.short_name, *dimension.aliases)
        if any(name.casefold() in said for name in names):
            yield dimension.id


def _words(stated: _Stated, possible: tuple[int, ...]) -> tuple[Text, Text]:
    name, (right, *of_dimensions) = stated.counted.name, possible
    message = Text(
        f'"{stated.written}", padahal rencana memuat {right} {name.indonesian}',
        f'"{stated.written}", but the plan has {right} {name.english}',
    )
    if of_dimensions:
        parts = ", ".join(map(str, of_dimensions))
        message = Text(
            f"{message.indonesian}, dan dimensi yang disebut {parts}",
            f"{message.english}, and the dimension named has {parts}",
        )
    if name.indonesian not in _TOTALS:
        return message, Text("Betulkan angkanya.", "Correct the number.")
    total = f"{{total:{name.indonesian.replace(' ', '-')}}}"
    return message, Text(
        f"Betulkan angkanya, atau tulis {total} sebagai gantinya.",
        f"Correct the number, or write {total} instead.",
    )
