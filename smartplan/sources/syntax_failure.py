"""Where the YAML parser gave up, and what stood around that place."""

import re
from dataclasses import dataclass
from typing import Final

import yaml

_OPENING: Final = ("[", "{")


@dataclass(frozen=True, slots=True)
class SyntaxFailure:
    """A syntax error in the parser's words, with offsets into the text.

    ``opened_at`` is where the unfinished thing begins, if the parser names one; ``closed`` the
    quoted text or bracket that was completed just before; ``bracket`` the innermost open one.
    """

    file: str
    text: str
    problem: str
    context: str
    offset: int
    opened_at: int | None
    closed: tuple[int, int] | None
    bracket: int | None

    @property
    def line_start(self) -> int:
        """The offset at which the line of the problem begins."""
        return self.text.rfind("\n", 0, self.offset) + 1

    @property
    def line(self) -> str:
        """The whole line of the problem."""
        return self.text[self.line_start :].partition("\n")[0]

    @property
    def content_start(self) -> int:
        """The offset of the first visible character in the line of the problem."""
        return self.line_start + len(self.line) - len(self.line.lstrip())

    @property
    def before(self) -> str:
        """What stands in the line before the problem."""
        return self.text[self.line_start : self.offset]

    def find_open_bracket(self) -> int | None:
        """Return where a bracket was opened whose end the parser missed."""
        if (
            self.opened_at is not None
            and self.text[self.opened_at : self.opened_at + 1] in _OPENING
        ):
            return self.opened_at
        at_end = not self.text[self.offset :].strip()
        return self.bracket if at_end else None

    def find_line_above(self) -> tuple[int, str]:
        """Return offset and text of the nearest line above that says something."""
        end = self.line_start
        while end > 0:
            start = self.text.rfind("\n", 0, end - 1) + 1
            line = self.text[start : end - 1]
            if line.strip() and not line.lstrip().startswith("#"):
                return start, line
            end = start
        return 0, ""


def read_failure(
    file: str,
    text: str,
    error: yaml.YAMLError,
    closed: tuple[int, int] | None,
    bracket: int | None,
) -> SyntaxFailure:
    """Return what a parser's exception says, whichever parser it is."""
    if not isinstance(error, yaml.MarkedYAMLError):
        offset = min(getattr(error, "position", 0), len(text))
        return SyntaxFailure(file, text, str(error), "", offset, None, closed, bracket)
    mark, opening = error.problem_mark or error.context_mark, error.context_mark
    return SyntaxFailure(
        file=file,
        text=text,
        problem=re.sub(r"\s+", " ", error.problem or ""),
        context=error.context or "",
        offset=min(mark.index, len(text)) if mark else 0,
        opened_at=min(opening.index, len(text)) if opening else None,
        closed=closed,
        bracket=bracket,
    )
