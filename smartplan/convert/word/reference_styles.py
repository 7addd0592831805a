"""The styles of the reference document, in Word's own names where Word has one."""

from dataclasses import replace

from smartplan.convert.word.palette import (
    ACCENT,
    FACE,
    FIXED_FACE,
    GREY,
    INK,
    PRIMARY,
    RIGHT_OF_RULE,
    RULE,
    SECOND,
    TEXT_WIDTH,
    WHITE,
)
from smartplan.convert.word.paper import twips
from smartplan.convert.word.reference_contents import contents_styles
from smartplan.convert.word.reference_dense import dense_styles
from smartplan.convert.word.reference_tables import TABLE_SIZES, row_styles, table_styles
from smartplan.convert.word.style_markup import (
    Border,
    Char,
    Para,
    character_style,
    our_style,
    paragraph_style,
)

_TITLE = Char(26, PRIMARY, bold=True)
_EDGE = ("right", TEXT_WIDTH)
_CODE = Char(9, face=FIXED_FACE)


def styles_xml() -> str:
    """Return the part ``word/styles.xml`` as text."""
    groups = [_base(), _chapters(), _sections(), _text(), _lists(), contents_styles(), _tables()]
    groups += [_panels(), _cover(), _characters(), table_styles(), dense_styles()]
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        + _defaults()
        + "".join(style for group in groups for style in group)
        + "</w:styles>"
    )


def _defaults() -> str:
    fonts = "".join(f' w:{kind}="{FACE}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        f'<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _base() -> list[str]:
    line = Border("bottom", 4, 3, RULE)
    return [
        paragraph_style("Normal", "Normal", Para(before=0)),
        paragraph_style("BodyText", "Body Text", Para(before=0, after=84, line=303, align="both")),
        paragraph_style("Header", "header", Para(border=line, tabs=[_EDGE]), Char(8.5, GREY)),
        paragraph_style("Footer", "footer", Para(align="center"), Char(9)),
    ]


def _chapter(number: tuple[int, int] | None = None, outline: int | None = 0) -> Para:
    return Para(
        keep_next=True,
        keep_lines=True,
        new_page=True,
        number=number,
        before=736 if number else 0,
        after=60,
        line=602 if number else 486,
        outline=outline,
    )


def _chapters() -> list[str]:
    rule = Para(
        keep_next=True,
        border=Border("top", 12, 1, ACCENT),
        before=590,
        after=364,
        line=120,
        exact=True,
        right=RIGHT_OF_RULE,
    )
    quiet = Char(21, PRIMARY, bold=True)
    # What the rule holds is a hidden counter; where a program shows it all the same, it stays tiny.
    hidden = Char(1, WHITE)
    return [
        paragraph_style("Heading1", "heading 1", _chapter((1, 0)), _TITLE, following="GarisBab"),
        our_style("Judul Lampiran", _chapter((2, 0)), _TITLE, following="GarisBab"),
        our_style("Judul Depan", _chapter(), quiet, following="GarisBab"),
        paragraph_style("TOCHeading", "TOC Heading", _chapter(), quiet, following="GarisBab"),
        our_style("Garis Bab", rule, hidden, following="BodyText"),
    ]


def _sections() -> list[str]:
    made = []
    for level, size, before, after in ((2, 14, 328, 64), (3, 12, 252, 35)):
        shape = Para(
            keep_next=True,
            keep_lines=True,
            number=(1, level - 1),
            before=before,
            after=after,
            outline=level - 1,
        )
        letters = Char(size, PRIMARY, bold=True)
        word = "Bagian" if level == 2 else "Subbagian"
        base = f"Heading{level}"
        made += [
            paragraph_style(base, f"heading {level}", shape, letters, following="BodyText"),
            our_style(f"Judul {word}", Para(number=(0, 0), outline=level - 1), based=base),
            our_style(
                f"Judul Lampiran {level}",
                Para(number=(2, level - 1), outline=level - 1),
                based=base,
            ),
        ]
    plain = Para(keep_next=True, keep_lines=True, before=176, after=18, outline=3)
    letters = Char(11, PRIMARY, bold=True)
    return [*made, paragraph_style("Heading4", "heading 4", plain, letters, following="BodyText")]


def _text() -> list[str]:
    signature = Para(
        keep_next=True, keep_lines=True, before=636, line=303, left=TEXT_WIDTH // 2, alike=True
    )
    signed = Para(keep_next=False, before=1244, after=82, line=303)
    entry = Para(
        keep_lines=True, tabs=[("left", 510)], before=0, after=46, line=303, left=510, hanging=510
    )
    return [
        our_style(
            "Pembuka Bab",
            Para(before=0, after=224, line=352, align="left"),
            Char(12.5, INK, italic=True),
            based="BodyText",
        ),
        our_style(
            "Label Kecil",
            Para(keep_next=True, before=400, after=40),
            Char(9.5, SECOND, caps=True, tracking=14),
        ),
        paragraph_style(
            "Quote",
            "Quote",
            Para(before=60, after=68, line=303, left=340, right=340),
            None,
        ),
        paragraph_style("SourceCode", "Source Code", Para(before=60, after=140), _CODE, ours=True),
        our_style("Catatan", Para(before=28, after=136, line=218), Char(9, GREY)),
        our_style("Catatan Tabel", Para(before=64, after=136, line=218), based="Catatan"),
        paragraph_style("FootnoteText", "footnote text", Para(before=0, after=40), Char(9)),
        paragraph_style("Bibliography", "Bibliography", entry),
        our_style("Tanda Tangan", signature),
        our_style("Tanda Tangan Nama", signed, based="TandaTangan"),
    ]


def _lists() -> list[str]:
    made = []
    for level in (0, 1, 2):
        suffix, name = (str(level + 1), f" {level + 1}") if level else ("", "")
        shape = Para(before=0, line=303)
        kinds = {
            "Bullet": replace(shape, number=(3, level)),
            "Number": replace(shape, number=(4, level)),
            "Continue": replace(shape, left=333 * (level + 1)),
        }
        made += [
            paragraph_style(f"List{kind}{suffix}", f"List {kind}{name}", para)
            for kind, para in kinds.items()
        ]
    return made


def _tables() -> list[str]:
    caption = Para(keep_next=True, keep_lines=True, before=240, after=66, line=220)
    gap = Para(before=0, line=156, exact=True)
    return [
        paragraph_style("Caption", "caption", caption, Char(9.5)),
        our_style(
            "Keterangan Gambar",
            Para(keep_next=False, before=120, after=132, line=220),
            based="Caption",
        ),
        *(style for size in TABLE_SIZES for style in row_styles(size)),
        our_style("Gambar", Para(keep_next=True, before=258, align="center")),
        our_style("Jarak", gap, Char(4)),
        our_style("Jarak Lebar", Para(before=0, line=250, exact=True), based="Jarak"),
    ]


def _panels() -> list[str]:
    callout = Para(
        keep_lines=True,
        border=Border("left", 24, 10, ACCENT),
        before=0,
        after=84,
        line=303,
        left=227,
    )
    big = Para(keep_next=True, border=Border("top", 12, 6, PRIMARY), before=64)
    return [
        our_style("Sorotan", callout),
        our_style(
            "Sorotan Label",
            Para(keep_next=True, before=240, line=303),
            Char(9.5, ACCENT, caps=True, tracking=14),
            based="Sorotan",
            following="Sorotan",
        ),
        our_style("Sorotan Butir", Para(number=(5, 0), before=0, line=303), based="Sorotan"),
        our_style(
            "Kartu Label",
            Para(keep_next=True, before=0, line=230),
            Char(9.5, SECOND),
            following="KartuIsi",
        ),
        our_style("Kartu Isi", Para(before=0, line=230), Char(9.5)),
        our_style("Angka Kunci", big, Char(20, PRIMARY, bold=True)),
        our_style("Keterangan Angka", Para(before=0, after=88, line=210), Char(9.5)),
    ]


def _cover() -> list[str]:
    rule = Para(
        border=Border("top", 12, 1, ACCENT),
        before=0,
        after=140,
        line=120,
        exact=True,
        right=twips(116 - 30),
    )
    return [
        our_style(
            "Sampul Label", Para(before=0, after=260), Char(13, SECOND, caps=True, tracking=16)
        ),
        paragraph_style(
            "Title",
            "Title",
            Para(before=0, after=360, line=820),
            Char(34, PRIMARY, bold=True),
            following="Subtitle",
        ),
        paragraph_style("Subtitle", "Subtitle", Para(before=0, after=680, line=410), Char(17)),
        our_style("Sampul Garis", rule, Char(4)),
        our_style("Sampul Ringkas", Para(before=0, line=277), Char(11, GREY)),
        our_style(
            "Sampul Pemerintah", Para(before=0, line=252), Char(10, WHITE, caps=True, tracking=16)
        ),
        our_style("Sampul Periode", Para(before=0, line=252), Char(10, WHITE)),
        our_style("Sampul Catatan", None, Char(8.5, GREY)),
    ]


def _characters() -> list[str]:
    return [
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "</w:style>",
        character_style("Hyperlink", "Hyperlink", Char(color=SECOND)),
        character_style("FootnoteReference", "footnote reference", Char(raised=True)),
        character_style("VerbatimChar", "Verbatim Char", Char(10, face=FIXED_FACE), ours=True),
        character_style("NomorKeterangan", "Nomor Keterangan", Char(bold=True), ours=True),
    ]
