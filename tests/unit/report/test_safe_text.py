"""What stands in a plan must not act on a terminal."""

import pytest

from smartplan.report.safe_text import is_harmful, neutralise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OPD dispora tidak ada", "OPD dispora tidak ada"),
        ("dua\n  baris\tsaja", "dua baris saja"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\x9bb\x00c\x7f", "a\ufffdb\ufffdc\ufffd"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("lone \ud800", "lone \ufffd"),
        ("2025–2029 † 日本 é", "2025–2029 † 日本 é"),
    ],
)
def test_neutralised(text: str, expected: str) -> None:
    assert neutralise(text) == expected


def test_no_control_character_is_harmless() -> None:
    assert all(is_harmful(chr(code)) for code in (*range(32), *range(127, 160)))
    assert not any(is_harmful(one) for one in "aZ09 {}[]:–…†é日")
