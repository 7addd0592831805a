"""A plan is read while the options are judged, but only where it is read as it lies there."""

import pytest

from smartplan.cli.check_options import reads_at_once


@pytest.mark.parametrize(
    "given", [{}, {"plan": "rencana"}, {"plan": "rencana", "changed": True}, {"stage": "2"}]
)
def test_one_plan_is_read_at_once(given: dict[str, object]) -> None:
    assert reads_at_once(given)


@pytest.mark.parametrize(
    "given",
    [
        {"changed": True},
        {"changed_from": "-"},
        {"since": "HEAD~1"},
        {"plan": "rencana", "fix": True},
        {"plan": "rencana", "diff": True},
        {"plan": "rencana", "write_baseline": True},
        {"plan": "rencana", "help": True},
    ],
)
def test_nothing_is_read_that_may_be_another_or_will_change(given: dict[str, object]) -> None:
    assert not reads_at_once(given)
