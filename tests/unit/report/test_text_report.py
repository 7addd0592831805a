"""The report for people, line by line."""

import pytest

from smartplan.diagnostics import Diagnostic, Position, Related, Rule, Severity, Span
from smartplan.language import Language, Text
from smartplan.report import REPORTERS

ERROR = Rule("RUJ001", "unknown-agency", Severity.ERROR, *[Text("", "")] * 3)
WARNING = Rule("LKP004", "lead-without-commitment", Severity.WARNING, *[Text("", "")] * 3)
INFO = Rule("SKM006", "core-file-unreadable", Severity.INFO, *[Text("", "")] * 3)
DOCUMENTS = {
    "opd.yaml": "opd:\n  - id: disporapar\n    nama: Dinas Pariwisata\n",
    "program/sikonde.yaml": "id: sikonde\r\n\tkepala: 日本 dispora\r\n",
}


def span(line: int, start: int, end: int, last_line: int = 0) -> Span:
    return Span(Position(line, start), Position(last_line or line, end))


UNKNOWN = ERROR.at(
    "program/sikonde.yaml",
    span(2, 13, 20),
    Text("OPD dispora tidak ada di opd.yaml", "OPD dispora is not in opd.yaml"),
    Text("Maksudnya disporapar?", "Did you mean disporapar?"),
)
UNSIGNED = WARNING.at(
    "opd.yaml",
    span(2, 9, 19),
    Text("OPD disporapar belum punya komitmen", "the OPD disporapar has no commitment"),
    None,
    (
        Related("program/sikonde.yaml", span(2, 13, 20), Text("memimpin di sini", "leads here")),
        Related("opd.yaml", span(1, 1, 4), Text("daftarnya", "the list")),
    ),
)


def show(
    *diagnostics: Diagnostic,
    language: Language = Language.INDONESIAN,
    color: bool = False,
    width: int = 80,
    documents: dict[str, str] = DOCUMENTS,
) -> str:
    return REPORTERS["text"].report(
        diagnostics, language=language, documents=documents, color=color, width=width
    )


def test_findings_stand_by_file_with_line_hint_and_related_places() -> None:
    assert show(UNKNOWN, UNSIGNED) == (
        "opd.yaml (1 peringatan)\n"
        "\n"
        "  opd.yaml:2:9: peringatan LKP004 lead-without-commitment\n"
        "  OPD disporapar belum punya komitmen\n"
        "    2 |   - id: disporapar\n"
        "      |         ^^^^^^^^^^\n"
        "  Lihat juga: program/sikonde.yaml:2:13 memimpin di sini\n"
        "  Lihat juga: opd.yaml:1:1 daftarnya\n"
        "\n"
        "program/sikonde.yaml (1 kesalahan)\n"
        "\n"
        "  program/sikonde.yaml:2:13: kesalahan RUJ001 unknown-agency\n"
        "  OPD dispora tidak ada di opd.yaml\n"
        "    2 |     kepala: 日本 dispora\n"
        "      |                  ^^^^^^^\n"
        "  Saran: Maksudnya disporapar?\n"
        "\n"
        "1 kesalahan, 1 peringatan di 2 berkas\n"
        "Penjelasan sebuah kode: smartplan explain KODE\n"
    )


def test_english() -> None:
    assert show(UNSIGNED, language=Language.ENGLISH) == (
        "opd.yaml (1 warning)\n"
        "\n"
        "  opd.yaml:2:9: warning LKP004 lead-without-commitment\n"
        "  the OPD disporapar has no commitment\n"
        "    2 |   - id: disporapar\n"
        "      |         ^^^^^^^^^^\n"
        "  See also: program/sikonde.yaml:2:13 leads here\n"
        "  See also: opd.yaml:1:1 the list\n"
        "\n"
        "1 warning in 1 file\n"
        "About a code: smartplan explain CODE\n"
    )


def test_nothing_found() -> None:
    assert show() == "Tidak ada temuan.\n"
    assert show(language=Language.ENGLISH) == "Nothing found.\n"


def test_counts_by_severity_with_english_plurals() -> None:
    info = INFO.at("opd.yaml", span(1, 1, 1), Text("a", "a"))
    shown = show(UNKNOWN, UNSIGNED, info, info, language=Language.ENGLISH)
    assert "\n1 error, 1 warning, 2 notes in 2 files\n" in shown


def test_many_findings_are_counted_by_rule() -> None:
    many = [ERROR.at("opd.yaml", span(1, n, n + 1), Text("a", "a")) for n in range(1, 11)]
    assert "   10 RUJ001" not in show(*many)
    assert show(*many, UNSIGNED).endswith(
        "\n10 kesalahan, 1 peringatan di 1 berkas\n"
        "   10 RUJ001 unknown-agency\n"
        "    1 LKP004 lead-without-commitment\n"
        "Penjelasan sebuah kode: smartplan explain KODE\n"
    )


def test_long_messages_are_wrapped_and_paths_stay_whole() -> None:
    path = "program/" + "nama-yang-panjang-" * 3 + "sekali.yaml"
    found = ERROR.at("x.yaml", span(1, 1, 1), Text(f"berkas {path} tidak ada di sini", ""))
    shown = show(found, width=50)
    assert path in shown
    assert "  berkas\n" in shown
    assert "  tidak ada di sini\n" in shown


def test_a_file_without_text_has_no_frame() -> None:
    assert "|" not in show(UNKNOWN, documents={})


def test_colour_adds_escapes_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    import re

    monkeypatch.setenv("NO_COLOR", "1")  # the caller has decided already
    coloured = show(UNKNOWN, UNSIGNED, color=True)
    assert "\x1b[1;31mkesalahan\x1b[0m" in coloured
    assert "\x1b[1;33mperingatan\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == show(UNKNOWN, UNSIGNED)


@pytest.mark.parametrize("color", [False, True])
def test_escapes_in_a_plan_do_not_reach_the_terminal(color: bool) -> None:
    evil = "\x1b]0;evil\x07 \u202e[red]merah[/red] \x9b2J"
    found = ERROR.at("x\x1b[2J.yaml", span(1, 1, 5), Text(evil, evil), Text(evil, evil))
    shown = show(found, color=color, documents={"x\x1b[2J.yaml": f"nama: {evil}"})
    for harmful in ("\x1b]", "\x1b[2J", "\x07", "\u202e", "\x9b"):
        assert harmful not in shown
    assert "[red]merah[/red]" in shown
