"""Bytes of a plan file → text: UTF-8 only, and no character that hides something."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import START_OF_FILE, Diagnostic
from smartplan.language import Text
from smartplan.sources.file_entries import (
    FILE_TOO_LARGE,
    FORBIDDEN_CHARACTER,
    NOT_UTF8,
    UTF16_FILE,
)
from smartplan.sources.limits import MAX_FILE_BYTES, MAX_REPORTED_CHARACTERS
from smartplan.sources.position import span_of

# What stands in for a forbidden character: as long as it, visible, and allowed everywhere.
STAND_IN: Final = "\ufffd"
# Control characters, unusual line ends (YAML parsers disagree on them), bidirectional overrides,
# a byte order mark inside the text, half surrogates and non-characters.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LONE_RETURN: Final = re.compile(r"\r(?!\n)")
_UTF8_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_WIDE_SAMPLE: Final = 512


def decode_source(file: str, data: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Return the text of a file without its byte order mark, or None and why it has none.

    A text with forbidden characters is returned as it stands, with a diagnostic for each;
    ``replace_forbidden`` makes it safe to read on.
    """
    if len(data) > MAX_FILE_BYTES:
        return None, (diagnose_size(file, len(data), MAX_FILE_BYTES),)
    if _is_wide(data):
        message = Text(
            "berkas ini disimpan sebagai UTF-16 atau UTF-32",
            "this file is saved as UTF-16 or UTF-32",
        )
        return None, (UTF16_FILE.diagnose(file, START_OF_FILE, message),)
    data = data.removeprefix(_UTF8_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as failure:
        return None, (_diagnose_byte(file, data, failure.start),)
    return text, tuple(_diagnose_characters(file, text))


def replace_forbidden(text: str) -> str:
    """Return the text, of the same length, with a visible stand-in for forbidden characters."""
    return _LONE_RETURN.sub(STAND_IN, _FORBIDDEN.sub(STAND_IN, text))


def find_forbidden(text: str) -> Iterator[int]:
    """Yield the offsets of forbidden characters."""
    for found in _FORBIDDEN.finditer(text):
        yield found.start()
    if "\r" in text:
        for found in _LONE_RETURN.finditer(text):
            yield found.start()


def describe_character(character: str) -> Text:
    """Return the message about one forbidden character."""
    code = f"U+{ord(character):04X}"
    return Text(
        f"karakter tak terlihat {code} tidak boleh ada di sini",
        f"the invisible character {code} must not stand here",
    )


def diagnose_size(file: str, size: int, limit: int) -> Diagnostic:
    """Return the diagnostic of a file that is too large."""
    message = Text(
        f"berkas ini {size / 1e6:.1f} MB".replace(".", ",") + f"; batasnya {limit // 10**6} MB",
        f"this file has {size / 1e6:.1f} MB; the limit is {limit // 10**6} MB",
    )
    return FILE_TOO_LARGE.diagnose(file, START_OF_FILE, message)


def _is_wide(data: bytes) -> bool:
    if data.startswith(_WIDE_MARKS):
        return True
    # Latin text as UTF-16 or UTF-32 has a NUL in every other byte or more.
    sample = data[:_WIDE_SAMPLE]
    return len(sample) >= 4 and sample.count(0) * 5 >= len(sample) * 2


def _diagnose_byte(file: str, data: bytes, offset: int) -> Diagnostic:
    before = data[:offset].decode("utf-8")
    value = f"0x{data[offset]:02X}"
    meant = data[offset : offset + 1].decode("cp1252", errors="replace")
    message = Text(
        f"bita {value} di sini bukan UTF-8 (dalam Windows-1252: {meant})",
        f"the byte {value} here is not UTF-8 (in Windows-1252: {meant})",
    )
    return NOT_UTF8.diagnose(file, span_of(before, len(before), len(before)), message)


def _diagnose_characters(file: str, text: str) -> Iterator[Diagnostic]:
    for count, offset in enumerate(find_forbidden(text)):
        if count == MAX_REPORTED_CHARACTERS:
            return
        message = describe_character(text[offset])
        yield FORBIDDEN_CHARACTER.diagnose(file, span_of(text, offset, offset + 1), message)
