"""From character offsets in a text to lines and columns, and back."""

from smartplan.diagnostics import Position, Span


def position_of(text: str, offset: int) -> Position:
    """Return line and column of a character offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Position(text.count("\n", 0, offset) + 1, offset - line_start + 1)


def span_of(text: str, start: int, end: int) -> Span:
    """Return the span of ``text[start:end]``."""
    return Span(position_of(text, start), position_of(text, end))


def offset_of(text: str, position: Position) -> int:
    """Return the character offset of a line and column that lie within the text."""
    line_start = 0
    for _ in range(position.line - 1):
        line_start = text.index("\n", line_start) + 1
    return line_start + position.column - 1
