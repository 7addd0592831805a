"""Headings without an id get one; nothing else changes."""

from smartplan.convert.naming import name_headings


def test_nameless_headings_are_named_by_their_order():
    text = "# Satu {#satu}\n\n## Dua\n\n### *Tiga* {.unnumbered}\n\n#### Empat\n"
    assert name_headings(text) == (
        "# Satu {#satu}\n\n## Dua {#bagian-2}\n\n### *Tiga* {#bagian-3 .unnumbered}\n\n#### Empat\n"
    )


def test_code_is_no_heading():
    text = "```sh\n# komentar\n```\n\nTeks # bukan judul\n\n~~~\n## x\n```\n~~~\n"
    assert name_headings(text) == text
