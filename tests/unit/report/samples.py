"""Findings that every format must show."""

from smartplan.checks.catalogue import find_rule
from smartplan.diagnostics import START_OF_FILE, Diagnostic, Position, Related, Rule, Severity, Span
from smartplan.language import Language, Text
from smartplan.report import REPORTERS
from smartplan.report.reporter import WHOLE_PLAN, Scope

TEXTS = {
    "opd.yaml": "opd:\n  - id: dinkes\n  - id: dinkes\n",
    "program/jalan, raya 100%.yaml": "nama: Jalan\nopd_pendukung: [apa, siapa]\n",
    "sumber.yaml": "sumber: []\n",
}
NASTY_FILE = "program/jalan, raya 100%.yaml"


def rule(code: str) -> Rule:
    found = find_rule(code)
    assert found is not None
    return found


def span(line: int, start: int, end: int) -> Span:
    return Span(Position(line, start), Position(line, end))


DOUBLED = rule("RUJ017").at(
    "opd.yaml",
    span(3, 9, 15),
    Text("id OPD dinkes sudah dipakai", "the OPD id dinkes is taken"),
    Text("Ganti salah satu id.", "Change one of the ids."),
    (Related("opd.yaml", span(2, 9, 15), Text("di sini", "here")),),
)
NASTY = rule("RUJ032").at(
    NASTY_FILE,
    span(2, 17, 20),
    Text('"apa" <b> & 5%:\nbaris | *dua* @semua', '"what" <b> & 5%:\nline | *two* @all'),
)
WHOLE_FILE = rule("SKM006").at("smartplan.yaml", START_OF_FILE, Text("tunggu", "wait"))
FOUND = (DOUBLED, NASTY, WHOLE_FILE)


def show(
    name: str,
    found: tuple[Diagnostic, ...] = FOUND,
    *,
    language: Language = Language.INDONESIAN,
    texts: dict[str, str] | None = None,
    scope: Scope = WHOLE_PLAN,
) -> str:
    return REPORTERS[name].report(
        found,
        language=language,
        documents=TEXTS if texts is None else texts,
        color=True,
        width=80,
        scope=scope,
    )


def many(number: int, severity: Severity = Severity.WARNING) -> tuple[Diagnostic, ...]:
    one = Rule("NAR005", "placeholder-text", severity, *[Text("w", "w")] * 3)
    return tuple(
        one.at("fakta.yaml", span(n + 1, 1, 5), Text("isi", "fill")) for n in range(number)
    )
