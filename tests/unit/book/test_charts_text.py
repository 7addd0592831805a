from hypothesis import given
from hypothesis import strategies as st

from smartplan.book.charts.fitting import ELLIPSIS, clean, fit, widest, wrap
from smartplan.book.charts.marks import value_texts
from smartplan.book.charts.scale import round_steps
from smartplan.book.charts.widths import text_width

WORDS = st.text(alphabet="abcijlmwMW 0.,-–é漢", max_size=80)


def test_widths_follow_the_font() -> None:
    assert text_width("iiii", 10) < text_width("mmmm", 10) < text_width("mmmm", 20)
    assert text_width("abc", 10) < text_width("abc", 10, bold=True)
    assert text_width("é", 10) == text_width("e", 10)
    assert text_width("10", 1000) == 930


@given(WORDS, st.floats(min_value=12, max_value=300))
def test_fitted_text_fits(text: str, width: float) -> None:
    fitted = fit(text, width, 12)
    assert text_width(fitted, 12) <= width
    if fitted != clean(text):
        assert fitted.endswith(ELLIPSIS)


@given(WORDS, st.integers(min_value=1, max_value=4))
def test_wrapped_text_fits_and_keeps_its_words(text: str, lines: int) -> None:
    wrapped = wrap(text, 60, 12, lines=lines)
    assert 1 <= len(wrapped) <= lines
    assert widest(wrapped, 12) <= 60
    if not any(line.endswith(ELLIPSIS) for line in wrapped):
        assert " ".join(wrapped) == clean(text)


def test_what_xml_cannot_hold_is_dropped() -> None:
    assert clean("a\x00b\x1b c\n\ud800d\ufffe") == "ab c d"


def test_values_of_a_chart_are_written_alike() -> None:
    assert value_texts([14, 9.84, 0, 0.04]) == ("14,0", "9,8", "0", "0,04")
    assert value_texts([14, 9]) == ("14", "9")
    assert value_texts([]) == ()


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_axes_reach_just_above_the_largest_value(largest: float) -> None:
    steps = round_steps(largest)
    assert steps[0] == 0
    assert steps[-1] >= largest * (1 - 1e-6)
    assert steps[-2] < largest
    assert len(steps) <= 6


def test_axes_of_nothing() -> None:
    assert list(round_steps(0)) == [0, 1]
    assert list(round_steps(14)) == [0, 5, 10, 15]
