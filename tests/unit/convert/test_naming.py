"""Headings without an id get one; nothing else changes."""

from smartplan.convert.naming import even_headings, name_headings


def test_nameless_headings_are_named_by_their_order():
    text = "# Satu {#satu}\n\n## Dua\n\n### *Tiga* {.unnumbered}\n\n#### Empat\n"
    assert name_headings(text) == (
        "# Satu {#satu}\n\n## Dua {#bagian-2}\n\n### *Tiga* {#bagian-3 .unnumbered}\n\n#### Empat\n"
    )


def test_code_is_no_heading():
    text = "```sh\n# komentar\n```\n\nTeks # bukan judul\n\n~~~\n## x\n```\n~~~\n"
    assert name_headings(text) == text


def test_no_heading_skips_a_level_and_siblings_stay_alike():
    text = "# A\n\n#### B\n\n##### C\n\n#### D\n\n## E\n\n###### F\n\n# G {#g}\n\n### H\n"
    assert even_headings(text) == (
        "# A\n\n## B\n\n### C\n\n## D\n\n## E\n\n### F\n\n# G {#g}\n\n## H\n"
    )


def test_levels_in_order_stay_as_they_are():
    text = "# A\n\n## B {#b .unnumbered}\n\n### C\n\n#### D\n\n## E\n\n```\n#### kode\n```\n"
    assert even_headings(text) == text
