"""The door to PyYAML: its event parser, written in C where the machine has it."""

from collections.abc import Callable
from typing import Final, Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError


class EventParser(Protocol):
    """Gives one event after the other; raises ``yaml.YAMLError`` at a syntax error."""

    def get_event(self) -> yaml.Event | None:
        """Return the next event, or None behind the last."""


class PureParser(Reader, Scanner, Parser):
    """The same parser in Python, some fifteen times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> yaml.Event | None:
        """Return the next event; raise ``yaml.YAMLError`` at a syntax error."""
        try:
            return super().get_event()  # type: ignore[no-any-return, no-untyped-call]
        except (ValueError, OverflowError) as failure:
            # An escape such as "\\UFFFFFFFF" names no character.
            problem = "found a number out of range"
            mark = self.get_mark()
            raise ScannerError("while scanning a quoted scalar", mark, problem, mark) from failure


def _find_fast_parser() -> Callable[[str], EventParser] | None:
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: PLC0415
    except ImportError:
        return None
    return CParser


FAST_PARSER: Final = _find_fast_parser()


def open_events(text: str) -> EventParser:
    """Return a parser of ``text``, in C if libyaml is there."""
    return PureParser(text) if FAST_PARSER is None else FAST_PARSER(text)


def offsets_of(event: yaml.Event) -> tuple[int, int]:
    """Return where an event starts and ends, in characters of the text."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise ValueError("only an event made by hand has no marks")
    return start.index, end.index
