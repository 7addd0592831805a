"""What the converters of one book share is computed once, its failure too."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from smartplan.convert import converter
from smartplan.convert.converter import BookJob
from smartplan.errors import ConversionError
from smartplan.language import Text
from smartplan.templating.rendered_book import RenderedBook

FAILURE = ConversionError(Text("rusak", "broken"), Text("Perbaiki.", "Mend it."))


@pytest.mark.parametrize("failing", [False, True])
def test_threads_share_one_layout(monkeypatch: pytest.MonkeyPatch, *, failing: bool) -> None:
    made: list[object] = []

    def build_layout(*_: object, **__: object) -> object:
        made.append(object())
        if failing:
            raise FAILURE
        return made[-1]

    monkeypatch.setattr(converter, "build_layout", build_layout)
    monkeypatch.setattr(BookJob, "numbered", None)
    job = BookJob(RenderedBook.__new__(RenderedBook))
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(getattr, job, "layout") for _ in range(8)]
    assert len(made) == 1
    for one in asked:
        if failing:
            assert one.exception() is FAILURE
        else:
            assert one.result() is made[0]
