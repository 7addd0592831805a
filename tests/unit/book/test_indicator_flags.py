"""What of an indicator is illustrative: its own word, its owner's, and its sources."""

from typing import Any

import pytest

from smartplan.book.views.indicators import indicator_flag
from smartplan.plan.base import Illustrative
from smartplan.plan.indicators import Indicator


def indicator(**more: Any) -> Indicator:
    known = {"id": "spbe", "nama": "Indeks SPBE", "satuan": "indeks", "target": {2025: 4}}
    return Indicator.model_validate(known | more)


BASELINE = {"nilai_awal": {"tahun": 2024, "nilai": 3.74}}
SOURCED = BASELINE | {"sumber": ("berita",)}


@pytest.mark.parametrize(
    ("more", "owner", "flag"),
    [
        (BASELINE, False, False),
        (BASELINE, ("anggaran",), False),
        (BASELINE, True, True),
        (BASELINE, ("indikator",), True),
        # A sourced baseline inherits nothing, but may say itself that it is an illustration.
        (SOURCED, True, ("target",)),
        (SOURCED, ("indikator",), ("target",)),
        (SOURCED, False, False),
        (SOURCED | {"ilustratif": True}, True, True),
        (SOURCED | {"ilustratif": ("nilai_awal",)}, True, ("nilai_awal",)),
        ({"sumber": ("berita",)}, True, True),
    ],
)
def test_an_indicator_inherits_the_mark_of_its_owner_but_for_a_sourced_baseline(
    more: dict[str, Any], owner: Illustrative, flag: Illustrative
) -> None:
    assert indicator_flag(indicator(**more), owner) == flag
