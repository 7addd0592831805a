"""The skeleton of book Markdown."""

import pytest

from smartplan.convert.structure import (
    Attributes,
    Chunk,
    Div,
    Heading,
    parse_attributes,
    parse_blocks,
)
from smartplan.errors import ConversionError


def test_attributes_are_read_with_quotes_and_entities():
    read = parse_attributes(r'.fig #fig-x src="a b.svg" alt="kata &quot;kutip&quot; } # .bukan \a"')
    assert read == Attributes(
        "fig-x", ("fig",), {"src": "a b.svg", "alt": 'kata "kutip" } # .bukan \\a'}
    )


def test_divs_nest():
    blocks = parse_blocks(":::: landscape\n\n## A {#a}\n::: note\nsatu\ndua\n\ntiga\n:::\n::::\n")
    assert blocks == (
        Div(
            Attributes(classes=("landscape",)),
            (
                Heading(2, "A", Attributes("a")),
                Div(Attributes(classes=("note",)), (Chunk("satu\ndua"), Chunk("tiga"))),
            ),
        ),
    )


@pytest.mark.parametrize("text", ["::: note\nx\n", "x\n\n:::\n", ":::: note\nx\n:::\n"])
def test_a_block_without_partner_is_refused(text):
    with pytest.raises(ConversionError, match="line"):
        parse_blocks(text)
