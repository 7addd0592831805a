from dataclasses import replace

import pytest
from sample_word_meta import META

from smartplan.convert.word.palette import PRIMARY, SECOND, TEXT_WIDTH, adapt, second_color


def test_our_own_primary_keeps_the_look():
    assert second_color(PRIMARY) == SECOND


@pytest.mark.parametrize("primary", ["7A1F2B", "1B5E20", "000000", "FFFFFF", "12345A"])
def test_second_colour_can_be_read_on_white(primary):
    channels = [int(second_color(primary)[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.5


def test_neighbour_of_our_primary_is_near_our_second_colour():
    # Typst's own arithmetic gives the same neighbour for the PDF.
    near = second_color("12355C")
    assert near != SECOND
    for place in (0, 2, 4):
        assert abs(int(near[place : place + 2], 16) - int(SECOND[place : place + 2], 16)) < 40


def test_adapt_changes_colours_and_width():
    part = f'<a x="{PRIMARY}" y="{TEXT_WIDTH}" z="1"/>'.encode()
    meta = replace(META, primary_color="#aa0000", paper="F4")
    assert adapt(part, meta) == b'<a x="AA0000" y="9071" z="1"/>'
    assert adapt(part, META) == part
