"""The line with carets: tabs, wide characters, long lines, odd places."""

import pytest

from smartplan.diagnostics import Position, Span
from smartplan.report.code_frame import CodeFrame, draw_frame
from smartplan.report.display_width import width_of


def frame(line: str, start: int, end: int, room: int = 72) -> CodeFrame | None:
    return draw_frame([line], Span(Position(1, start), Position(1, end)), room)


@pytest.mark.parametrize(
    ("line", "start", "end", "expected"),
    [
        ("opd: dinkes", 6, 12, CodeFrame("opd: dinkes", "     ^^^^^^")),
        ("\topd: a", 7, 8, CodeFrame("    opd: a", "         ^")),
        ("日本: a", 1, 3, CodeFrame("日本: a", "^^^^")),
        ("cafe\u0301: a", 8, 9, CodeFrame("cafe\u0301: a", "      ^")),
        ("opd:", 5, 5, CodeFrame("opd:", "    ^")),
        ("opd:", 99, 120, CodeFrame("opd:", "    ^")),
        ("a\x1b[31m: b", 1, 2, CodeFrame("a\ufffd[31m: b", "^")),
        ("opd: a   ", 1, 4, CodeFrame("opd: a", "^^^")),
    ],
)
def test_carets_stand_under_the_place(line: str, start: int, end: int, expected: CodeFrame) -> None:
    assert frame(line, start, end) == expected


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    span = Span(Position(1, 3), Position(2, 2))
    assert draw_frame(["a: |", "  b"], span, 72) == CodeFrame("a: |", "  ^^")


@pytest.mark.parametrize("lines", [[""], ["   "], []])
def test_blank_and_missing_lines_have_no_frame(lines: list[str]) -> None:
    assert draw_frame(lines, Span(Position(1, 1), Position(1, 1)), 72) is None


LONG = "".join(f"{number:02} " for number in range(40))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (1, 3, CodeFrame("00 01 02 03 04 05 06 07 08 09…", "^^")),
        (61, 63, CodeFrame("… 17 18 19 20 21 22 23 24 25 …", " " * 11 + "^^")),
        (118, 120, CodeFrame("…0 31 32 33 34 35 36 37 38 39", " " * 27 + "^^")),
        (1, 121, CodeFrame("00 01 02 03 04 05 06 07 08 09…", "^" * 29)),
    ],
)
def test_long_lines_are_cut_around_the_place(start: int, end: int, expected: CodeFrame) -> None:
    found = frame(LONG, start, end, room=30)
    assert found is not None
    assert len(found.line) <= 30
    assert found == expected


def test_wide_characters_are_counted_when_cutting() -> None:
    found = frame("日" * 40, 30, 31, room=30)
    assert found is not None
    assert sum(width_of(one) for one in found.line) <= 30
    assert found.line[1 + (found.carets.index("^") - 1) // 2] == "日"


def test_widths() -> None:
    assert [width_of(one) for one in "a日\u0301é"] == [1, 2, 0, 1]
