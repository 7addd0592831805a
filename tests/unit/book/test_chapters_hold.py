"""Buku I and II of whatever plan: they render, and no sentence is broken."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from variants import EXAMPLES, NAMES, VARIANTS, book_text, example, example_book

BROKEN = re.compile(
    r"\bNone\b|\bTrue\b|\bFalse\b|\{\{|\{%|  +[a-z]| [,.;:](?=\s|$)|\(\)|\.\.(?!\.)|,,|;\."
)


def sentences(markdown: str) -> list[str]:
    """Return the lines that are neither tables, fences, headings nor links alone."""
    lines = (line.strip() for line in markdown.splitlines())
    return [line for line in lines if line and not line.startswith(("|", ":::", "[]"))]


@pytest.mark.parametrize("book", [0, 1])
@pytest.mark.parametrize("name", NAMES)
def test_examples_have_no_broken_sentence(name: str, book: int) -> None:
    text = example_book(name, book)
    bodies = [line for line in sentences(text) if "{.bib}" not in line]
    assert [line for line in bodies if BROKEN.search(line)] == []


@pytest.mark.parametrize("book", [0, 1])
@pytest.mark.parametrize("variant", VARIANTS)
def test_variants_have_no_broken_sentence(variant: str, book: int) -> None:
    text = book_text(VARIANTS[variant](example()), book)
    bodies = [line for line in sentences(text) if "{.bib}" not in line]
    assert [line for line in bodies if BROKEN.search(line)] == []


@pytest.mark.parametrize("book", [0, 1])
@pytest.mark.parametrize("variant", VARIANTS)
def test_no_sentence_counts_nothing(variant: str, book: int) -> None:
    """A sentence about nothing is left out or says "tidak ada", never "nol"."""
    plan = replace(VARIANTS[variant](example()), narratives={})
    lines = sentences(book_text(plan, book))
    assert [line for line in lines if re.search(r"\b[Nn]ol\b", line)] == []


TEMPLATES = sorted((EXAMPLES.parent / "templates" / "bab").glob("*.j2"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_sentence_opens_with_a_bare_count(template: Path) -> None:
    """EYD: a number that opens a sentence is a word, or "Sebanyak" stands before it."""
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"^\{\{ [\w.|]+\|count \}\}", text, re.MULTILINE)
