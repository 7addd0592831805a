"""Scores from 0 to 100: a radar where it has enough axes, bars otherwise."""

from collections.abc import Sequence

from smartplan.book.charts.bars import BarChart, bar_chart
from smartplan.book.charts.radar import FEWEST_AXES, MOST_AXES, RadarChart, radar_chart


def rating_chart(values: Sequence[tuple[str, float]]) -> RadarChart | BarChart:
    """Draw scores from 0 to 100 per element or dimension."""
    if FEWEST_AXES <= len(values) <= MOST_AXES:
        return radar_chart(values)
    return bar_chart(values, "poin (0\u2013100)", colored=False, largest=100.0)
