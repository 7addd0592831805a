"""Writes the pages of all checks, by family, in both languages, from the rules themselves.

Run ``python tests/project/generate_checks_page.py`` after a new check; a test compares the pages
with what is checked in.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from smartplan.checks.catalogue import FAMILIES, rules_of_family
from smartplan.diagnostics import Rule, Severity
from smartplan.language import Language, Text

DOCS = Path(__file__).parents[2] / "docs"
PAGES: Final[Mapping[str, Language]] = {
    "checks.md": Language.ENGLISH,
    "pemeriksaan.id.md": Language.INDONESIAN,
}
_TITLE: Final = Text("Semua pemeriksaan", "All checks")
_OTHER: Final = Text("[English](checks.md)", "[Bahasa Indonesia](pemeriksaan.id.md)")
_ABOUT: Final = Text(
    "Halaman ini dibuat dari aturannya sendiri. Judul menyatakan apa yang harus berlaku; "
    "`smartplan explain KODE` menampilkan pula cara memperbaikinya dan sebuah contoh. "
    "Cara memilih dan melewati pemeriksaan: [checking.md](checking.md).",
    "This page is made from the rules themselves. A title says what must hold; "
    "`smartplan explain CODE` also tells how to mend it, with an example. How checks are "
    "selected and passed over: [checking.md](checking.md).",
)
_HEAD: Final = Text(
    "| Kode | Nama | Tingkat | Yang harus berlaku | Mengapa |",
    "| Code | Name | Severity | What must hold | Why |",
)
_SEVERITIES: Final[Mapping[Severity, Text]] = {
    Severity.ERROR: Text("kesalahan", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("keterangan", "information"),
}


def render_page(language: Language) -> str:
    """Return the page of all checks in a language."""
    return "\n".join(_lines(language)) + "\n"


def _lines(language: Language) -> Iterator[str]:
    yield from (f"# {_TITLE.spoken(language)}", "", _OTHER.spoken(language), "")
    yield _ABOUT.spoken(language)
    for family, name in FAMILIES.items():
        rules = rules_of_family(family)
        if rules:
            yield from ("", f"## {family}: {name.spoken(language)}", "")
            yield from (_HEAD.spoken(language), "| --- | --- | --- | --- | --- |")
            yield from (_row(rule, language) for rule in rules)


def _row(rule: Rule, language: Language) -> str:
    severity = _SEVERITIES[rule.severity].spoken(language)
    words = (_cell(text.spoken(language)) for text in (rule.what, rule.why))
    return f"| {rule.code} | `{rule.name}` | {severity} | {' | '.join(words)} |"


def _cell(text: str) -> str:
    """Return a text that means itself in a cell of a Markdown table."""
    for sign in ("\\", "|", "<", "*", "_", "["):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", " ")


def main() -> None:
    for name, language in PAGES.items():
        (DOCS / name).write_text(render_page(language), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
