"""NAR006: texts use only the Markdown that the books print."""

from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts
from smartplan.prose.constructs import ConstructKind, PlainConstruct, find_constructs

RULE: Final = Rule(
    "NAR006",
    "unsupported-markdown",
    Severity.WARNING,
    Text(
        "Teks memakai Markdown yang dikenal buku: paragraf, daftar, kutipan, tabel, judul, tebal, "
        "miring, tautan, gambar, dan catatan kaki.",
        "Texts use the Markdown that the books know: paragraphs, lists, quotations, tables, "
        "headings, bold, italics, links, pictures and footnotes.",
    ),
    Text(
        "HTML, kode, dan rumus tercetak sebagai huruf biasa.",
        "HTML, code and formulas are printed as plain characters.",
    ),
    Text(
        "Tulis dengan cara yang dikenal, atau awali tandanya dengan garis miring terbalik.",
        "Write it in a way that is known, or put a backslash before the mark.",
    ),
    "Layanan ini **gratis** bagi warga [@kabar-banten-2023].",
)
# One of these is in everything that is looked for below.
_MARKS: Final = ("<", "`", "~~~", ":::", "$", "[", "=", "**", "__", "--", "* *", "_ _", "- -")
_NAMES: Final[Mapping[ConstructKind, Text]] = {
    ConstructKind.HTML: Text("HTML", "HTML"),
    ConstructKind.CODE: Text("kode", "code"),
    ConstructKind.RULE: Text("garis mendatar", "a horizontal rule"),
    ConstructKind.UNDERLINED_HEADING: Text("judul bergaris bawah", "an underlined heading"),
    ConstructKind.DIV: Text("blok :::", "a ::: block"),
    ConstructKind.MATH: Text("rumus", "a formula"),
    ConstructKind.FOOTNOTE: Text("catatan kaki di dalam kalimat", "a footnote in a sentence"),
    ConstructKind.LINK_DEFINITION: Text("definisi tautan", "a link definition"),
}
_HINTS: Final[Mapping[ConstructKind, Text]] = {
    ConstructKind.FOOTNOTE: Text(
        "Tulis tandanya, [^1], lalu isinya pada baris tersendiri: [^1]: isi catatan.",
        "Write its mark, [^1], and the note on a line of its own: [^1]: the note.",
    ),
    ConstructKind.UNDERLINED_HEADING: Text("Tulis # Judul.", "Write # Heading."),
    ConstructKind.LINK_DEFINITION: Text("Tulis [kata](https://…).", "Write [words](https://…)."),
}


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield everything that the books will print as it was typed."""
    for texts in index.texts_by_file:
        for begin, found in _constructs(texts):
            if _is_money(found):
                continue
            name, hint = _NAMES[found.kind], _HINTS.get(found.kind, RULE.mend)
            message = Text(
                f"{name.indonesian} akan tercetak apa adanya: {found.text}",
                f"{name.english} will be printed as it stands: {found.text}",
            )
            start = begin + found.offset
            span = index.span_in(texts, start, start + len(found.text))
            yield RULE.at(texts.file, span, message, hint)


def _constructs(texts: FileTexts) -> Iterator[tuple[int, PlainConstruct]]:
    """Yield what is printed as typed, with the place where its text begins."""
    for begin, text in texts.each():
        # A value on one line is a name or a number far more often than prose.
        prose = texts.narrative or "\n" in text
        if prose and any(mark in text for mark in _MARKS):
            yield from ((begin, found) for found in find_constructs(text))


def _is_money(found: PlainConstruct) -> bool:
    # "US$5 dan US$6" has two dollar signs and no formula.
    return found.kind is ConstructKind.MATH and not set(found.text) & set("\\^_={}")
