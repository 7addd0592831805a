"""Templates speak on plain data; a broken one names its file and line."""

from pathlib import Path

import pytest

from smartplan.book.view_model import Book, Chapter, Column, Table
from smartplan.errors import TemplateError
from smartplan.templating.blocks import attribute, card_block, table_block
from smartplan.templating.environment import make_environment, plain_data
from smartplan.templating.rendered_book import BookMeta
from smartplan.templating.renderer import render_book

META = BookMeta(
    **dict.fromkeys(
        (
            *("book_id", "label", "title", "plan_title", "government", "region", "province"),
            *("period", "date", "summary", "notice"),
        ),
        "x",
    ),
    date_iso="2025-01-01",
    primary_color="#12355b",
    accent_color="#c9822b",
    paper="A4",
)
TABLE = Table("tbl-a", "Judul", (Column("A", 3), Column("B", 1, "right")), (("x", "1"),), "Catatan")


def render(tmp_path: Path, template: str, **content: object) -> str:
    folder = tmp_path / "templates" / "bab"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "uji.md.j2").write_text(template, encoding="utf-8")
    book = Book("b", "Buku", "Uji", {}, (Chapter("uji", "Bab Uji", "chapter", content),))
    return render_book(book, META, make_environment(tmp_path / "templates"), tmp_path).markdown


def test_a_chapter_has_its_heading_and_tidy_lines(tmp_path: Path) -> None:
    text = render(tmp_path, "\n\n\nSatu {{ n|count }}.   \n\n\n\nDua.\n", n=6)
    assert text == "# Bab Uji {#bab-uji}\n\nSatu enam.\n\nDua.\n"


def test_a_table_becomes_a_pipe_table_with_widths_in_per_cent() -> None:
    assert table_block(plain_data(TABLE)).splitlines() == [
        '::: {.tbl #tbl-a widths="75 25"}',
        "Judul",
        "",
        "| A | B |",
        "|:--|--:|",
        "| x | 1 |",
        "",
        "Catatan",
        ":::",
    ]


def test_a_card_has_two_columns() -> None:
    assert card_block([("Kunci", "Isi")]).splitlines()[-2:] == ["| Kunci | Isi |", ":::"]


@pytest.mark.parametrize("hostile", ['a" src="/etc/passwd', "a\n:::\nb", "a\\", "{.x}"])
def test_an_attribute_cannot_be_left(hostile: str) -> None:
    assert not set(attribute(hostile)) & set('"\n{}\\')


@pytest.mark.parametrize(
    ("template", "line"),
    [("a\n{{ tidak.ada }}", 2), ("a\n\n{% if %}", 3), ("{{ 1 / 0 }}", 1), ("a\n{{ x.y.z }}", 2)],
)
def test_a_broken_template_names_its_line(tmp_path: Path, template: str, line: int) -> None:
    with pytest.raises(TemplateError) as raised:
        render(tmp_path, template)
    assert f"bab/uji.md.j2:{line}" in raised.value.message.indonesian
    assert f"bab/uji.md.j2:{line}" in raised.value.message.english


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    book = Book("b", "Buku", "Uji", {}, (Chapter("tidak-ada", "X", "chapter"),))
    with pytest.raises(TemplateError) as raised:
        render_book(book, META, make_environment(None), tmp_path)
    assert "bab/tidak-ada.md.j2" in raised.value.message.indonesian


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ lipsum.__globals__ }}",
        "{% for x in range(10) %}{% endfor %}",
        "{% include '../../pyproject.toml' %}",
        "{{ cycler }}",
    ],
)
def test_the_sandbox_holds(tmp_path: Path, attack: str) -> None:
    with pytest.raises(TemplateError):
        render(tmp_path, attack)


def test_templates_get_no_methods_of_ours() -> None:
    data = plain_data({"table": TABLE, "list": (TABLE,)})
    assert type(data["table"]) is dict
    assert type(data["list"]) is list
    assert type(data["table"]["columns"][0]) is dict


def test_a_picture_must_lie_below_aset(tmp_path: Path) -> None:
    (tmp_path / "rahasia.png").write_bytes(b"x")
    photo = '::: {{.photo src="{}" alt="a"}}\nJudul\n:::\n'
    with pytest.raises(TemplateError):
        render(tmp_path, photo.format("aset/../rahasia.png"))
    with pytest.raises(TemplateError):
        render(tmp_path, photo.format("aset/tidak-ada.png"))
