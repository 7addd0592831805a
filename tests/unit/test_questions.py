"""Asking before something is written."""

import io

import pytest

from smartplan.cli.questions import confirm
from smartplan.cli.usage import UsageMistakeError
from smartplan.language import Language


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("y\n", True), ("Ya\n", True), ("t\n", False), ("\n", False), ("", False), ("yakin", False)],
)
def test_only_a_yes_is_a_yes(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
    expected: bool,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert confirm(Language.INDONESIAN) is expected
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "[y/T]" in shown.err


def test_no_terminal_no_question(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    with pytest.raises(UsageMistakeError, match="Nothing was written"):
        confirm(Language.ENGLISH)
