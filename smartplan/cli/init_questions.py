"""What ``smartplan init`` asks on a terminal, and what it says where nobody can answer."""

import re
import sys
from collections.abc import Sequence
from typing import Final

from smartplan.cli.usage import UsageMistakeError
from smartplan.errors import RefusedError
from smartplan.fork.plan_card import PlanCard, RegionAnswer, read_period, understand_region
from smartplan.language import Language, Text
from smartplan.regions import RegionEntry, districts_of

_EXAMPLE: Final = 'smartplan init rencana-batang --region "Kabupaten Batang"'
_ASK_REGION: Final = Text(
    "Kabupaten atau kota mana? (nama atau kode Kemendagri) ",
    "Which regency or city? (name or Kemendagri code) ",
)
_ASK_PERIOD: Final = Text("Periode rencana", "Period of the plan")
_ASK_TITLE: Final = Text("Judul", "Title")
_ASK_LANGUAGE: Final = "Bahasa pesan · Language of messages (id/en)"
_ASK_FRAMEWORK: Final = Text("Kerangka:", "Framework:")
_ASK_NUMBER: Final = Text("Nomor atau id", "Number or id")
_ASK_GO: Final = Text("Tulis rencana ini? [Y/t] ", "Write this plan? [Y/n] ")
_YES: Final = frozenset({"", "y", "ya", "yes"})
_ASK_WHICH: Final = Text("Nomor, kode, atau nama lain: ", "Number, code, or another name: ")
_KEYS: Final = re.compile(r"\x1b(?:\[[0-9;]*[A-Za-z~])?")
_NO_ANSWER: Final = Text("Tidak ada jawaban lagi.", "There is no further answer.")


def can_ask() -> bool:
    """Tell whether somebody can answer."""
    return sys.stdin.isatty()


def choose_region(words: str, language: Language, *, ask: bool) -> RegionEntry:
    """Return the region that is meant, asking until it is clear.

    Raises UsageMistakeError with the choices if nobody can be asked.
    """
    if not words and not ask:
        raise UsageMistakeError(
            Text("--region belum disebut.", "--region is missing."),
            Text(f"Contoh: {_EXAMPLE}", f"Example: {_EXAMPLE}"),
        )
    words = words or _read(_ASK_REGION.spoken(language))
    while True:
        answer = understand_region(words)
        if len(answer.meant) == 1:
            return answer.meant[0]
        if not ask:
            raise _unclear(words, answer)
        words = _ask_which(words, answer, language)


def ask_period(start: int, end: int, language: Language) -> tuple[int, int]:
    """Ask for the period until it can be read; enter takes the years given."""
    while True:
        words = _read(f"{_ASK_PERIOD.spoken(language)} [{start}-{end}]: ")
        try:
            return read_period(words) if words else (start, end)
        except RefusedError as error:
            _say(error.message, language)


def ask_title(title: str, language: Language) -> str:
    """Ask for the title; enter takes the one given."""
    return _read(f"{_ASK_TITLE.spoken(language)} [{title}]: ") or title


def ask_language(language: Language) -> Language:
    """Ask for the language of messages; enter takes the one given."""
    while True:
        words = _read(f"{_ASK_LANGUAGE} [{language}]: ").casefold()
        if not words:
            return language
        found = [one for one in Language if words.startswith((one.value, one.name.casefold()[:3]))]
        if found:
            return found[0]


def ask_framework(default: str, language: Language) -> str:
    """Ask for the framework by number or id; enter takes the one given."""
    from smartplan.plan.frameworks import find_framework, framework_ids  # noqa: PLC0415

    known = framework_ids()
    if len(known) == 1:
        return default
    _say(_ASK_FRAMEWORK, language)
    for number, one in enumerate(known, 1):
        framework = find_framework(one)
        said = f"{framework.name} ({framework.status})" if framework else one
        sys.stderr.write(f"  {number}. {one}: {said}\n")
    while True:
        words = _read(f"{_ASK_NUMBER.spoken(language)} [{default}]: ") or default
        if words.isdecimal() and 1 <= int(words) <= len(known):
            return known[int(words) - 1]
        if words in known:
            return words


def confirm_plan(folder: str, card: PlanCard, language: Language) -> bool:
    """Show what will be made, and ask whether to; enter says yes."""
    region, count = card.region, len(districts_of(card.region.code))
    shown = Text(
        f"{region.full_name} ({region.code}), {region.province}, {count} kecamatan; "
        f"{card.start}–{card.end}; {card.framework}; folder {folder}",
        f"{region.full_name} ({region.code}), {region.province}, {count} kecamatan; "
        f"{card.start}–{card.end}; {card.framework}; folder {folder}",
    )
    _say(shown, language)
    return _read(_ASK_GO.spoken(language)).casefold() in _YES


def _ask_which(words: str, answer: RegionAnswer, language: Language) -> str:
    choices = answer.meant or answer.similar
    _say(_unclear_message(words, answer), language)
    for number, region in enumerate(choices, 1):
        sys.stderr.write(f"  {number}. {_described(region)}\n")
    if not choices:
        return _read(_ASK_REGION.spoken(language))
    reply = _read(_ASK_WHICH.spoken(language))
    if reply.isdecimal() and 1 <= int(reply) <= len(choices):
        return choices[int(reply) - 1].code
    return reply


def _unclear(words: str, answer: RegionAnswer) -> UsageMistakeError:
    message = _unclear_message(words, answer)
    if answer.meant:
        listed = _listed(answer.meant)
        example = f"--region {answer.meant[0].code}"
        hint = Text(
            f"Pilih dengan kodenya, mis. {example}:\n{listed}",
            f"Choose by its code, such as {example}:\n{listed}",
        )
    elif answer.similar:
        listed = _listed(answer.similar)
        hint = Text(f"Maksudnya:\n{listed}", f"Did you mean:\n{listed}")
    else:
        hint = Text(
            f"Sebut nama atau kode Kemendagri. Contoh: {_EXAMPLE}",
            f"Give a name or a Kemendagri code. Example: {_EXAMPLE}",
        )
    return UsageMistakeError(message, hint)


def _unclear_message(words: str, answer: RegionAnswer) -> Text:
    if answer.meant:
        count = len(answer.meant)
        return Text(f"{words} nama {count} daerah.", f"{words} is the name of {count} regions.")
    return Text(
        f"Tidak ada kabupaten atau kota {words or repr(words)}.",
        f"There is no regency or city {words or repr(words)}.",
    )


def _listed(regions: Sequence[RegionEntry]) -> str:
    return "\n".join(f"  {_described(region)}" for region in regions)


def _described(region: RegionEntry) -> str:
    return f"{region.code}  {region.full_name}, {region.province}"


def _say(text: Text, language: Language) -> None:
    sys.stderr.write(text.spoken(language) + "\n")


def _read(question: str) -> str:
    sys.stderr.write(question)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        sys.stderr.write("\n")
        raise UsageMistakeError(_NO_ANSWER, Text(f"Contoh: {_EXAMPLE}", f"Example: {_EXAMPLE}"))
    # Keys such as Esc and the arrows send characters that nobody means.
    return "".join(one for one in _KEYS.sub("", line) if one.isprintable()).strip()
