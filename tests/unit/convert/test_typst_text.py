"""What pandoc forgets to escape, and what must stay as it is."""

import pytest

from smartplan.convert.typst_text import mend_escapes


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("[= x], [- y]", r"[\= x], [\- y]"),
        ("[+ x], [/ a: b]", r"[\+ x], [\/ a: b]"),
        ("[1. x]", r"[1\. x]"),
        ("[12.5]", r"[12\.5]"),
        ("lalu... habis", r"lalu\.\.\. habis"),
        ("suhu -5 dan a-?b", r"suhu \-5 dan a\-?b"),
        ("#emph[x].field", "#emph[x];.field"),
    ],
)
def test_what_pandoc_leaves_alive_is_escaped(written, mended):
    assert mend_escapes(written) == mended


@pytest.mark.parametrize(
    "code",
    [
        r"\[= x\] \- \... \"",
        '#link("https://x.id/[=...-1")[a]',
        "#link(<tbl-2025-1>)[a]. Lalu",
        "`[= x]... -1`",
        "``` [= ` ... ```",
        '#chapter-heading(3, 2, "sec-2025-1", [Judul])',
    ],
)
def test_code_and_escapes_stay(code):
    assert mend_escapes(code) == code
