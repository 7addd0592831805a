"""The table styles of the reference document: rules instead of boxes."""

from smartplan.convert.word.palette import MIST, PRIMARY, RULE
from smartplan.convert.word.style_markup import cell_margins, table_style


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
        table_style("Tabel Smartplan", rules, (54, 100), first + last),
        table_style("Kartu Smartplan", "", (110, 200), shade),
        table_style("Angka Smartplan", "", (0, 0)),
    ]
