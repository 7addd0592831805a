"""Totals that a sentence breaks down: a figure, what leads to its parts, and a figure in each part.

"44 OPD (20 dinas, 10 badan, dan 14 bagian)", "mencapai Rp10 miliar, terdiri atas APBD Rp4 miliar
dan APBN Rp6 miliar", "597 kejadian: 166 kebakaran, 354 banjir, dan 77 lainnya".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from smartplan.checks.prose.numerals import WORDS, read_count
from smartplan.checks.prose.part_lists import read_amount, read_parts
from smartplan.checks.prose.quantities import Quantity, named
from smartplan.checks.prose.sentences import find_paragraph, find_sentence
from smartplan.plan.evidence import Fact

# Looked for first, each by itself: a search for one sign, or for few words, is fastest.
_BRACKET: Final = re.compile(r"\((?=[\w{])")
_COLON: Final = re.compile(r":(?=[ \n][\w{*])")
# "Meliputi" and "mencakup" may leave something out.
_LEADS: Final = (
    re.compile(r"terdiri(?=\s+(?:atas|dari)\s+[\w{*])"),
    re.compile(r"(?:yaitu|yakni)(?=\s+[\w{*])"),
    re.compile(r"rincian(?:nya)?(?=\s+[\w{*])"),
)
_WHOLE: Final = ("terdiri", "rincian")
# No list without a figure near on either side, in digits or in letters.
_DIGIT: Final = re.compile(r"[0-9{]")
_LETTERS_NEAR: Final = re.compile(
    r"[ (\n](?:[Ss]atu|[Dd]ua|[Tt]iga|[Ee]mpat|[Ll]ima|[Ee]nam|[Tt]ujuh|[Dd]elapan|[Ss]e[bmpr])"
)
_FIRST_FIGURE: Final = 80
_STOP: Final = re.compile(r"[.!?](?=[\s*_)\"”]|\Z)|\n(?=[ ]{0,3}(?:[-*+#|]|\d+[.)])\s)")
_LONGEST: Final = 400
_FARTHEST: Final = 150
# What readers don't add up: citations, marks of emphasis, and the letters of 6 (enam).
_UNREAD: Final = re.compile(rf"\[@[^\]\n]*\]|[*_]+|(?<=\d)\s*\((?:{WORDS})\)", re.IGNORECASE)
_LETTERS: Final = re.compile(rf"\b(?<!-)(?:{WORDS})(?![\w-])", re.IGNORECASE)
# An active verb takes another object, so the parts would be that object's.
_WORD: Final = r"(?!me[mnlrwy]\w{3,}\b)[^\W\d_]+(?:[-/][^\W\d_]+)*"
_TOTAL: Final = re.compile(
    rf"(?<![\w.,:{{@/–-])(?P<total>{named('total')})"
    rf"(?P<tail>(?:\s+(?:{_WORD}|(?:19|20)\d\d))*)\s*,?"
    r"\s*(?:dengan\b)?\s*(?:pe|(?:pe)?rincian(?:nya)?)?\s*\Z",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 9
_ANY_FIGURE: Final = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d\b)\d|\{fakta:")
_JOINED: Final = re.compile(r"(?:\b(?:dan|serta|atau)|,)\s*\Z", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    r"\b(?:nomor|no\.?|pasal|ayat|tabel|gambar|bab|tahap|misi|peringkat|urutan|posisi|juara|level"
    r"|kelas|hingga|sampai|antara|per|skor|indeks|nilai|versi)\s*\Z",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    r"\b(?:(?:se|ber)?jumlah(?:nya)?|total(?:nya)?|sebanyak|sebesar|mencapai|adalah|ialah|bobot(?:nya)?"
    r"|seluruhnya|semuanya)\s*\Z",
    re.IGNORECASE,
)
# Words after which figures need not add up.
_UNSURE: Final = re.compile(
    r"\b(?:antara lain|di ?antaranya|misalnya|seperti|contoh\w*|termasuk|terutama|sebagian|sekitar"
    r"|hampir|nyaris|kira-kira|kurang|lebih|minimal|maksimal|paling|sedikitnya|sekurangnya"
    r"|setidaknya|rata-rata|masing-masing|tiap|setiap|dll|dst|dsb|dan lain-lain|sisanya|selebihnya"
    r"|selain|kecuali|di luar|berbanding|kali)\b|±|…|\.\.\.|\{total:|\|",
    re.IGNORECASE,
)
_NO_PART: Final = re.compile(
    r"\b(?:atau|per|dikurangi|minus|ditambah|naik|turun|meningkat|menurun|selisih\w*)\b"
    # A code, such as 01.
    r"|(?<![\d.,])0\d",
    re.IGNORECASE,
)
# "(terdiri atas …)", ": rinciannya …"
_LED_AGAIN: Final = re.compile(
    r"\s*(?:(?:(?:yang )?terdiri|(?:dengan )?(?:pe)?rincian(?:nya)?|yaitu|yakni):? +)?"
    r"(?:(?:atas|dari):? +)?"
)
_ADDED: Final = re.compile(
    r"\)\s*,?\s*(?:sisanya|selebihnya|ditambah|di luar|selain|belum)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total at ``text[start:end]`` and its parts, which end at ``text[last]``.

    ``whole`` tells that the words leave nothing out: terdiri atas, dengan rincian.
    """

    start: int
    end: int
    last: int
    total: Quantity
    parts: tuple[Quantity, ...]
    whole: bool


def find_breakdowns(text: str, facts: Mapping[str, Fact]) -> Iterator[Breakdown]:
    """Yield every total of a text that its sentence breaks down into parts with one figure each.

    Nothing for a list that says of itself that it is not complete or not exact.
    """
    for lead in _leads(text):
        if not _has_figures(text, lead):
            continue
        end = _end(text, lead)
        found = None if end is None else _read(text, lead, end, facts)
        if found is not None:
            yield found


def _leads(text: str) -> Iterator[re.Match[str]]:
    yield from _BRACKET.finditer(text)
    yield from _COLON.finditer(text)
    for lead in _LEADS:
        yield from lead.finditer(text)


def _has_figures(text: str, lead: re.Match[str]) -> bool:
    before, behind = lead.start(), lead.end()
    sides = ((behind - 1, behind + _FIRST_FIGURE), (max(0, before - _FARTHEST), before))
    return all(_DIGIT.search(text, *side) or _LETTERS_NEAR.search(text, *side) for side in sides)


def _end(text: str, lead: re.Match[str]) -> int | None:
    """Return where a list ends: at its bracket, or with the sentence."""
    _, latest = find_paragraph(text, lead.start(), lead.end())
    latest = min(latest, lead.end() + _LONGEST)
    if lead[0] == "(":
        end = text.find(")", lead.end(), latest)
        return None if end < 0 else end
    stop = _STOP.search(text, lead.end(), latest)
    if stop is not None:
        return stop.start()
    # Cut off in the middle of a long sentence, nobody knows what else it lists.
    return latest if latest < lead.end() + _LONGEST else None


def _read(text: str, lead: re.Match[str], end: int, facts: Mapping[str, Fact]) -> Breakdown | None:
    first, _ = find_sentence(text, lead.start(), lead.end())
    first = max(first, lead.start() - _FARTHEST)
    readable = _readable(text[first:end])
    said, listed = readable[: lead.start() - first], readable[lead.end() - first :]
    found = _TOTAL.search(_in_digits(said))
    if found is None or _UNSURE.search(readable) or _NO_PART.search(listed):
        return None
    total = _read_total(said[: found.start()], found, facts)
    listed = _in_digits(_LED_AGAIN.sub("", listed, count=1)).strip()
    parts = None if total is None else read_parts(listed, facts)
    if total is None or parts is None or _ADDED.match(text, end):
        return None
    start, stop = found.span("total")
    whole = lead[0].startswith(_WHOLE)
    return Breakdown(first + start, first + stop, end, total, parts, whole)


def _readable(sentence: str) -> str:
    """Return an equally long sentence without what is no word of it."""
    return _UNREAD.sub(lambda found: " " * len(found[0]), sentence)


def _in_digits(words: str) -> str:
    """Return equally long words with numbers in digits: "lima desa" becomes "5    desa"."""
    if not _LETTERS_NEAR.search(f" {words}"):
        return words
    return _LETTERS.sub(lambda one: str(read_count(one[0])).ljust(len(one[0])), words)


def _read_total(before: str, found: re.Match[str], facts: Mapping[str, Fact]) -> Quantity | None:
    """Return the total that was found; None for a number that counts nothing, and one of two."""
    if len(found["tail"].split()) > _MOST_WORDS or _NUMBERED.search(before):
        return None
    if _JOINED.search(before) and _ANY_FIGURE.search(before):
        return None
    total = read_amount(found, "total", facts)
    if total is None or total.unit or total.kind or total.scale[0] or total.fact:
        return total
    # A number by itself may be that of a school or a paragraph.
    return total if _COUNTED.search(before) else None
