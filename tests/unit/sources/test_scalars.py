import copy
import pickle

import pytest

from smartplan.sources.document import FloatScalar, IntScalar
from smartplan.sources.scalars import resolve_plain


@pytest.mark.parametrize(
    "raw",
    [
        "NO", "no", "yes", "on", "off", "ya", "tidak", "y", "n", "2024-01-01", "12:30", "1:30:45",
        "1_000", "1.000.000", "450.000.000", "2.20.02", "Rp5", "+", "-", ".", "=", "<<", "0o8",
        "0xg", "1e", "e1", ".inf", "-.inf", ".nan", "1e999", "nULL", "TruE", "1" * 41, "١٢",
    ],
)  # fmt: skip
def test_what_is_no_value_of_yaml_1_2_stays_text(raw):
    assert resolve_plain(raw) == raw
    assert type(resolve_plain(raw)) is str


@pytest.mark.parametrize("raw", ["", "~", "null", "Null", "NULL"])
def test_null(raw):
    assert resolve_plain(raw) is None


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("true", True), ("True", True), ("TRUE", True),
        ("false", False), ("False", False), ("FALSE", False),
    ],
)  # fmt: skip
def test_booleans(raw, value):
    assert resolve_plain(raw) is value


@pytest.mark.parametrize(
    ("raw", "value"),
    [("0", 0), ("010", 10), ("08123", 8123), ("-17", -17), ("+3", 3), ("0o10", 8), ("0xff", 255)],
)
def test_whole_numbers_remember_how_they_were_written(raw, value):
    number = resolve_plain(raw)
    assert isinstance(number, IntScalar)
    assert (number, number.raw) == (value, raw)


@pytest.mark.parametrize(
    ("raw", "value"),
    [("36.10", 36.1), ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("-2.5E-1", -0.25)],
)
def test_fractions_remember_how_they_were_written(raw, value):
    number = resolve_plain(raw)
    assert isinstance(number, FloatScalar)
    assert (number, number.raw) == (value, raw)


@pytest.mark.parametrize("raw", ["0511", "36.10"])
def test_copies_remember_too(raw):
    number = resolve_plain(raw)
    assert pickle.loads(pickle.dumps(number)).raw == raw
    assert copy.deepcopy(number).raw == raw
