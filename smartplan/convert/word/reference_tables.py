"""The table styles of the reference document: rules instead of boxes."""

from smartplan.convert.word.palette import MIST, PRIMARY, RULE
from smartplan.convert.word.style_markup import Char, Para, cell_margins, our_style, table_style

TABLE_SIZES = {9.0: "", 8.0: "Kecil", 7.5: "Lebih Kecil", 7.0: "Terkecil"}
"""What the styles of a table's rows are called in each type size, behind "Isi Tabel"."""


def table_styles() -> list[str]:
    """Return Word's own plain table and ours: of data, of facts, of large numbers."""

    def line(side: str, width: int, color: str = PRIMARY) -> str:
        return f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{color}"/>'

    def row(kind: str, borders: str) -> str:
        return (
            f'<w:tblStylePr w:type="{kind}"><w:rPr><w:b/><w:bCs/></w:rPr>'
            f"<w:tcPr><w:tcBorders>{borders}</w:tcBorders></w:tcPr></w:tblStylePr>"
        )

    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    rules = f"<w:tblBorders>{line('top', 8)}{line('bottom', 8)}</w:tblBorders>"
    first = row("firstRow", line("top", 8) + line("bottom", 4))
    last = row("lastRow", line("top", 4, RULE) + line("bottom", 8))
    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{MIST}"/></w:tcPr>'
    return [
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        f'<w:name w:val="Normal Table"/>{hidden}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{cell_margins(0, 108)}</w:tblPr></w:style>",
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        f'<w:name w:val="No List"/>{hidden}</w:style>',
        table_style("Tabel Smartplan", rules, (50, 100), first + last),
        table_style("Kartu Smartplan", "", (61, 200), shade),
        table_style("Angka Smartplan", "", (0, 0)),
        table_style("Bersisian Smartplan", "", (0, 0)),
    ]


def row_styles(size: float) -> list[str]:
    """Return the styles of a table's rows in a type size: most rows, the head, the total."""
    suffix = f" {TABLE_SIZES[size]}".rstrip()
    line = round(size * 23.2)
    base = f"Isi Tabel{suffix}"
    based = base.replace(" ", "")
    return [
        our_style(base, Para(before=0, line=line), Char(size)),
        our_style(f"Kepala Tabel{suffix}", Para(keep_next=True), Char(bold=True), based=based),
        our_style(f"Jumlah Tabel{suffix}", None, Char(bold=True), based=based),
    ]
