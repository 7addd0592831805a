import pytest

from smartplan.prose.escaping import (
    escape_line,
    escape_text,
    is_asset_path,
    quote_attribute,
    safe_url,
)


@pytest.mark.parametrize(
    "text",
    [
        "Rp1,2 miliar (12,5%) - baik; lihat a-b, 3.2",
        "nama_berkas",
        "surat@contoh.id",
        "R&D",
        "Ayo!",
        "5 > 3 + 1 = benar",
        "C#",
    ],
)
def test_ordinary_text_stays_readable(text: str) -> None:
    assert escape_text(text) == text


@pytest.mark.parametrize("character", list("\\`*[]{}<|~^$"))
def test_special_characters_are_escaped(character: str) -> None:
    assert escape_text(f"a{character}b") == f"a\\{character}b"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("_x_", r"\_x\_"),
        ("@a", r"\@a"),
        ("&lt; &#60;", r"\&lt; \&#60;"),
        ("![a", r"!\[a"),
    ],
)
def test_characters_escaped_where_they_matter(text: str, escaped: str) -> None:
    assert escape_text(text) == escaped


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# a", r"\# a"),
        ("- a", r"\- a"),
        ("+ a", r"\+ a"),
        ("12. a", r"12\. a"),
        ("3) a", r"3\) a"),
        ("> a", r"\> a"),
        ("::: a", r"\::: a"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("  - a\n  b", r"\- a b"),
        ("2025", "2025"),
        ("1.000 orang", "1.000 orang"),
        ("-5 derajat", "-5 derajat"),
    ],
)
def test_a_line_opens_no_block(text: str, escaped: str) -> None:
    assert escape_line(text) == escaped


def test_attribute_values_use_entities() -> None:
    assert quote_attribute('a "b" R&D &lt; \\\n c') == '"a &quot;b&quot; R&D &amp;lt; &#92; c"'


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.id/x_y?b=1&c=2", "https://a.id/x_y?b=1&c=2"),
        ("MAILTO:a@b.id", "MAILTO:a@b.id"),
        ("https://a.id/(x) y", "https://a.id/%28x%29%20y"),
        ("https://a.id?x&lt;", r"https://a.id?x\&lt;"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//a.id", None),
        ("a.html", None),
        (" https://a.id", None),
    ],
)
def test_only_web_and_mail_addresses(url: str, safe: str | None) -> None:
    assert safe_url(url) == safe


@pytest.mark.parametrize("path", ["aset/a.png", "aset/foto kantor/a-b_c (1).jpg"])
def test_paths_below_the_asset_folder(path: str) -> None:
    assert is_asset_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "a.png",
        "/etc/passwd",
        "../aset/a.png",
        "aset/../a.png",
        "aset/./a.png",
        "aset//a.png",
        "aset\\a.png",
        "aset/a\\..\\b.png",
        "aset/%2e%2e/a.png",
        "http://aset/a.png",
        "aset/c:/a.png",
        "aset",
        "aset/",
        "ASET/a.png",
    ],
)
def test_other_paths_are_refused(path: str) -> None:
    assert not is_asset_path(path)
