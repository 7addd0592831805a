"""NAR018: an OPD, a program, a dimension or a kecamatan has one name throughout the plan."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from smartplan.checks.prose.letters import words_of
from smartplan.checks.prose.mending import fix_words
from smartplan.checks.prose.name_search import FoundName, KnownName, NameSearch
from smartplan.checks.prose.sentences import find_sentence, is_record, plain_words, prose_files
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts
from smartplan.regions import place_words

RULE: Final = Rule(
    "NAR018",
    "name-spelling",
    Severity.WARNING,
    Text(
        "OPD, program, quick win, dimensi, dan kecamatan disebut dengan nama yang terdaftar, bukan "
        "nama lain atau ejaan lain.",
        "OPD, programs, quick wins, dimensions and kecamatan are called by their registered names, "
        "not by other names or spellings.",
    ),
    Text(
        'Program Kabupaten Serang tercetak "One Village on Product" dan "One Village One Product"; '
        "Disporapar di kabupaten tertukar dengan Disparpora di kota; kerangka lain menyebut Smart "
        "People bagi Smart Society.",
        'A program of Kabupaten Serang was printed as "One Village on Product" and "One Village '
        'One Product"; Disporapar of the regency is mixed up with Disparpora of the city; other '
        "frameworks say Smart People for Smart Society.",
    ),
    Text(
        "Tulis nama yang terdaftar, atau rujukan seperti {opd:id} dan {program:id}.",
        "Write the registered name, or a reference such as {opd:id} or {program:id}.",
    ),
    "Dilaksanakan oleh {opd:disporapar}.",
)
# The register of OPD holds their other names on purpose.
_REGISTER: Final = "opd.yaml"
_SHORTEST_ALIAS: Final = 5
_PAST: Final = re.compile(
    r"\b(?:sebelumnya|dahulu|dulu|semula|saat itu|waktu itu|kini|bernama|disebut|dikenal|berganti"
    r"|berubah|dilebur|lama|eks|(?:pada|tahun|sejak) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"\s+(?:(?:Provinsi|Prov\.|Kementerian|RI)\b|(?:Kabupaten|Kab\.|Kota|Pemkab|Pemkot)\s+)"
    r"(?P<name>[A-Z]\w*)?"
)
_DISTRICT_WORDS: Final = frozenset({"kecamatan", "distrik"})
# How many characters around a word may hold the rest of a name.
_NEAR: Final = 40


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every name in prose that is spelt otherwise than where it is registered."""
    # A name of one thing is no alias of another: the first of a spelling stays.
    search = NameSearch((*_right_names(plan), *_aliases(plan)))
    for texts in prose_files(index):
        if texts.file == _REGISTER:
            continue
        for found in search.find_odd(texts.joined):
            if not _is_wrong(plan, index, texts.joined, found) or is_record(texts, found.start):
                continue
            yield _report(index, texts, found)


def _right_names(plan: Plan) -> Iterator[KnownName]:
    for agency in plan.agencies:
        yield from _of(agency.name, agency.short_name)
    for dimension in plan.framework.dimensions:
        yield KnownName(dimension.name, dimension.name)
        yield KnownName(dimension.short_name, dimension.short_name, alike=False)
    yield from _of(*(one.name for one in plan.programs))
    yield from _of(*(one.name for one in plan.quick_wins))
    yield from _of(*(one.name for one in plan.region.districts))


def _of(*names: str) -> Iterator[KnownName]:
    return (KnownName(name, name) for name in names)


def _aliases(plan: Plan) -> Iterator[KnownName]:
    """Yield the other names that lead to one registered name; one that two share leads nowhere."""
    rights: dict[str, set[str]] = {}
    for alias, right in _other_names(plan):
        if len(alias) >= _SHORTEST_ALIAS:
            rights.setdefault(alias, set()).add(right)
    for alias, meant in rights.items():
        if len(meant) == 1:
            yield KnownName(alias, meant.pop(), is_alias=True, alike=False)


def _other_names(plan: Plan) -> Iterator[tuple[str, str]]:
    for agency in plan.agencies:
        for alias in agency.aliases:
            yield alias, agency.name if " " in alias else agency.short_name
    for dimension in plan.framework.dimensions:
        for alias in dimension.aliases:
            yield alias, dimension.name


def _is_wrong(plan: Plan, index: PlanIndex, text: str, found: FoundName) -> bool:
    """Tell whether a name is not written as it should be; capitals alone make no difference."""
    if _is_of_elsewhere(plan, text, found):
        return False
    if found.wrong:
        return not _is_a_word(index, found)
    written = text[found.start : found.end]
    if found.name.is_alias:
        return _is_title(written) and not _is_of_the_past(text, found)
    return _spaced(written) != _spaced(found.name.written)


def _is_of_elsewhere(plan: Plan, text: str, found: FoundName) -> bool:
    """Tell whether a name is that of another place, of a province or of another region."""
    before = text[max(0, found.start - _NEAR) : found.start].split()
    if before and before[-1].casefold() in place_words() - _DISTRICT_WORDS:
        # A village or a harbour may spell the name of its kecamatan in its own way.
        return True
    following = _ELSEWHERE.match(text, found.end)
    return following is not None and following["name"] != plan.region.name.split()[0]


def _is_a_word(index: PlanIndex, found: FoundName) -> bool:
    """Tell whether a word that would be misspelt stands elsewhere in the plan on its own.

    Sekretaris Daerah is no misspelling of Sekretariat Daerah, nor Serang Ratu one of Serang Tatu.
    """
    words = set(words_of(found.name.written))
    alone = re.compile(rf"(?<![\w-]){re.escape(found.wrong)}(?![\w-])", re.IGNORECASE)
    for texts in index.texts_by_file:
        for one in alone.finditer(texts.joined):
            around = texts.joined[max(0, one.start() - _NEAR) : one.end() + _NEAR]
            if one[0].islower() or (len(words) > 1 and not words & set(words_of(around))):
                return True
    return False


def _is_of_the_past(text: str, found: FoundName) -> bool:
    """Tell whether a sentence speaks of another time or of the name itself."""
    first, last = find_sentence(text, found.start, found.end)
    return _PAST.search(text, first, last) is not None


def _is_title(written: str) -> bool:
    """Tell whether words are written as a name: every longer one with a capital."""
    return all(word[0].isupper() for word in written.split() if len(word) > 3)


def _spaced(name: str) -> str:
    """Return a name as it is spelt but for capitals, commas and the kind of blanks."""
    return " ".join(name.casefold().replace(",", " ").replace("-", " ").split())


def _report(index: PlanIndex, texts: FileTexts, found: FoundName) -> Diagnostic:
    written, right = plain_words(texts.joined[found.start : found.end]), found.name.right
    message = Text(
        f'"{written}" di daftar bernama {right}', f'"{written}" is registered as {right}'
    )
    hint = Text(f"Tulis {right}.", f"Write {right}.")
    span = index.span_in(texts, found.start, found.end)
    diagnostic = RULE.at(texts.file, span, message, hint)
    if found.wrong:
        return diagnostic
    return replace(diagnostic, fix=fix_words(index, texts, found.start, found.end, right))
