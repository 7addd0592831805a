"""NAR009: a change in a sentence follows from the two figures that it stands beside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from smartplan.checks.prose.numerals import write_decimal
from smartplan.checks.prose.quantities import Quantity, named, read_quantity
from smartplan.checks.prose.sentences import (
    find_sentence,
    is_record,
    on_one_line,
    plain_words,
    prose_files,
)
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR009",
    "wrong-change",
    Severity.WARNING,
    Text(
        "Kenaikan atau penurunan yang disebut teks sama dengan selisih kedua angka di kalimat itu.",
        "A rise or fall that a text states is the difference of the two figures in its sentence.",
    ),
    Text(
        'Penduduk Kota Serang diberitakan "naik 3%" dari 687.881 menjadi 702.228, padahal 2,09%; '
        'penduduk Kabupaten Serang "naik 64.263", padahal kedua angkanya berselisih 61.261.',
        'News had the population of Kota Serang "up 3%" from 687,881 to 702,228, which is 2.09%; '
        'that of Kabupaten Serang "up 64,263", though the two figures differ by 61,261.',
    ),
    Text(
        "Hitung ulang perubahannya, atau betulkan angka yang dibandingkan.",
        "Work the change out again, or correct the figures compared.",
    ),
    "Penduduk naik 2,09% dari {fakta:penduduk-2021} menjadi {fakta:penduduk-2022}.",
)
_UP: Final = r"naik|meningkat|bertambah|bertumbuh|tumbuh|melonjak|kenaikan(?:nya)?"
_DOWN: Final = r"turun|menurun|berkurang|menyusut|merosot|penurunan(?:nya)?"
_VERB: Final = rf"(?:{_UP}|{_DOWN}|selisih(?:nya)?)"
_BY: Final = r"(?:(?:sebesar|sebanyak|sejumlah|adalah|ialah)\s+)?"
# Looked for first: few sentences go from one figure to another.
_TO: Final = re.compile(rf" (?:menjadi|ke|sampai|hingga) +{_BY}(?P<value>{named('to')})")
_FROM: Final = re.compile(rf"\bdari\s+{_BY}(?P<value>{named('from')})", re.IGNORECASE)
_CHANGE: Final = re.compile(
    rf"(?:\b{_VERB}\s+{_BY}|\([+−-])(?P<value>{named('by')})", re.IGNORECASE
)
# Without a verb only a share counts, and none of something: (3%), not (5 laki-laki) or 69% dari.
_SHARE: Final = re.compile(
    rf"(?:\b(?:atau|yakni|yaitu|berarti|artinya)\s+{_BY}|\()(?P<value>{named('by')})"
    r"(?!\s*(?:dari|terhadap)\b)",
    re.IGNORECASE,
)
_ROUGH: Final = re.compile(
    r"\b(?:sekitar|hampir|nyaris|kira-kira|kurang lebih|lebih dari|rata-rata|per tahun|setiap tahun"
    r"|kali lipat|target\w*|riil|konstan|harga berlaku|ADH[KB])\b|±",
    re.IGNORECASE,
)
_RANKED: Final = re.compile(r"\b(?:peringkat|urutan|posisi|ranking|nomor|juara)\b", re.IGNORECASE)
_RISES: Final = re.compile(rf"\b(?:{_UP})\b[^,;.]{{0,40}}?\s\Z", re.IGNORECASE)
_FALLS: Final = re.compile(rf"\b(?:{_DOWN})\b[^,;.]{{0,40}}?\s\Z", re.IGNORECASE)
_YEARS: Final = range(1900, 2101)
_DECIMALS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Change:
    """Two figures of a sentence and what it says of the way from one to the other."""

    before: Quantity
    after: Quantity
    said: Quantity | None

    def differences(self) -> Iterator[tuple[Decimal, Decimal, Decimal]]:
        """Yield what the change may be: its size, and the least and most it can be."""
        first, last = self.before, self.after
        size, slack = abs(last.value - first.value), first.slack + last.slack
        relative = self.said is not None and self.said.kind == "percent"
        if relative and first.value:
            share, room = size / first.value * 100, slack / first.value * 100
            yield share, share - room, share + room
        # A rise from 4% to 5% is one of 1%, as many say, or of 25%.
        if not relative or first.kind or first.step < 1:
            yield size, size - slack, size + slack

    def is_right(self) -> bool:
        """Tell whether the change that was said can be meant, rounded or cut off."""
        said = self.said
        if said is None:
            return True
        return any(
            said.value - said.step / 2 <= most and least < said.value + said.step
            for _, least, most in self.differences()
        )


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every change that its two figures contradict, in size or in direction."""
    for texts in prose_files(index):
        text = texts.joined
        for to in _TO.finditer(on_one_line(text)):
            first, last = find_sentence(text, to.start(), to.end())
            sentence = text[first:last]
            found = _read(plan, sentence)
            if found is None or is_record(texts, to.start()):
                continue
            place, change = found
            said = _words(sentence, place, change)
            if said is not None:
                span = index.span_in(texts, first + place.start(), first + place.end())
                yield RULE.at(texts.file, span, *said, _related(index, change))


def _read(plan: Plan, sentence: str) -> tuple[re.Match[str], _Change] | None:
    """Return the change of a sentence that has exactly one, and where it is said."""
    froms, tos = list(_FROM.finditer(sentence)), list(_TO.finditer(on_one_line(sentence)))
    if len(froms) != 1 or len(tos) != 1 or _ROUGH.search(sentence):
        return None
    facts = plan.fact_by_id
    before = read_quantity(froms[0], "from", facts)
    after = read_quantity(tos[0], "to", facts)
    if before is None or after is None or not _are_alike(before, after):
        return None
    taken = {froms[0].start("value"), tos[0].start("value")}
    changes = [one for one in _changes(sentence) if one.start("value") not in taken]
    said = read_quantity(changes[0], "by", facts) if len(changes) == 1 else None
    if said is not None and not _fits(said, before, after):
        return None
    return (changes[0] if said is not None else froms[0]), _Change(before, after, said)


def _changes(sentence: str) -> Iterator[re.Match[str]]:
    yield from _CHANGE.finditer(sentence)
    for share in _SHARE.finditer(sentence):
        if (share["by_unit"] or "").strip() in ("%", "persen"):
            yield share


def _are_alike(before: Quantity, after: Quantity) -> bool:
    """Tell whether two quantities measure the same, and are no years."""
    if any(one.value in _YEARS and one.step == 1 and not one.fact for one in (before, after)):
        return False
    units = {one.unit for one in (before, after) if one.unit}
    return before.value > 0 and len(units) < 2


def _fits(said: Quantity, before: Quantity, after: Quantity) -> bool:
    """Tell whether a change can be one of these quantities: as a share, or in their own unit."""
    if said.kind == "percent":
        return True
    if said.value in _YEARS and said.step == 1 and not said.fact:
        return False
    return bool(said.kind == "points" or not (before.kind or after.kind))


def _words(sentence: str, place: re.Match[str], change: _Change) -> tuple[Text, Text] | None:
    rises = change.after.value > change.before.value
    before = sentence[: place.start("value")]
    right = _rightly(change)
    if not change.is_right():
        written = plain_words(place["value"])
        right = f"Rp{right}" if written.startswith("Rp") else right
        return Text(
            f'"{written}" tidak cocok dengan kedua angkanya: hasilnya {right}',
            f'"{written}" does not follow from the two figures: it is {right}',
        ), Text(
            f"Tulis {right}, atau betulkan angka yang dibandingkan.",
            f"Write {right}, or correct the figures compared.",
        )
    wrong = _FALLS if rises else _RISES
    if change.before.value == change.after.value or not wrong.search(before):
        return None
    if _RANKED.search(sentence):
        return None
    said, true = ("turun", "naik") if rises else ("naik", "turun")
    english = ("fall", "rise") if rises else ("rise", "fall")
    return Text(
        f"disebut {said}, padahal kedua angkanya {true}",
        f"said to {english[0]}, but the two figures {english[1]}",
    ), RULE.mend


def _rightly(change: _Change) -> str:
    """Return the true change as it should be written."""
    size = abs(change.after.value - change.before.value)
    said = change.said
    if said is not None and change.before.kind:
        return f"{write_decimal(size)} poin"
    if said is not None and said.kind == "percent":
        share = size / change.before.value * 100
        return f"{write_decimal(share.quantize(_DECIMALS, ROUND_HALF_UP))}%"
    word, times = said.scale if said is not None else ("", 1)
    return f"{write_decimal(size / times)} {word}".rstrip()


def _related(index: PlanIndex, change: _Change) -> tuple[Related, ...]:
    note = Text("angka yang dibandingkan", "a figure compared")
    facts = [one.fact for one in (change.before, change.after) if one.fact is not None]
    return tuple(Related(*index.span_of(fact, "value"), note) for fact in facts)
