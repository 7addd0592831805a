"""Book Markdown for tables, figures and boxes: what templates call instead of writing pipes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

_RULES: Final = {"left": ":--", "right": "--:", "center": ":-:"}


def table_block(table: Mapping[str, Any]) -> str:
    """Write a table (a plain ``Table``) with caption, alignment, widths and note."""
    columns = table["columns"]
    total = sum(column["width"] for column in columns)
    widths = " ".join(str(round(100 * column["width"] / total)) for column in columns)
    kind = ".tbl .total" if table["total"] else ".tbl"
    lines = [
        f'::: {{{kind} #{table["id"]} widths="{widths}"}}',
        table["caption"],
        "",
        *pipe_table(
            [column["title"] for column in columns],
            table["rows"],
            [column["align"] for column in columns],
        ),
    ]
    if table["note"]:
        lines += ["", table["note"]]
    return "\n".join([*lines, ":::"])


def pipe_table(
    titles: Sequence[str], rows: Sequence[Sequence[str]], aligns: Sequence[str]
) -> list[str]:
    """Write the lines of a pipe table."""
    return [
        f"| {' | '.join(titles)} |",
        f"|{'|'.join(_RULES[align] for align in aligns)}|",
        *(f"| {' | '.join(cells)} |" for cells in rows),
    ]


def card_block(rows: Sequence[Sequence[str]]) -> str:
    """Write a quiet box of labels and values."""
    return _two_columns("card", ("Hal", "Keterangan"), rows)


def key_figures_block(rows: Sequence[Sequence[str]]) -> str:
    """Write large numbers with their labels."""
    return _two_columns("kpi", ("Angka", "Uraian"), rows)


def notice_block(text: str) -> str:
    """Write what a draft says where something is missing."""
    return f"::: callout\nBelum ada\n\n{text}\n:::"


def _two_columns(kind: str, titles: tuple[str, str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join([f"::: {kind}", *pipe_table(titles, rows, ("left", "left")), ":::"])


def figure_block(
    figure: Mapping[str, Any], render_drawing: Callable[[str, Mapping[str, Any]], str]
) -> str:
    """Write a figure (a plain ``Figure``); ``render_drawing`` makes the picture, names its file."""
    source = render_drawing(figure["id"], figure)
    alt = attribute(figure["alt"])
    lines = [
        f'::: {{.fig #{figure["id"]} src="{source}" alt="{alt}"}}',
        figure["caption"],
    ]
    if figure["note"]:
        lines += ["", figure["note"]]
    return "\n".join([*lines, ":::"])


def attribute(text: str) -> str:
    """Make a text safe as the value of an attribute."""
    one_line = " ".join(text.split())
    return one_line.replace("\\", "").replace('"', "”").replace("{", "(").replace("}", ")")
