"""Which body of a plan is the one that the framework expects."""

from collections.abc import Sequence

from smartplan.plan.framework import ExpectedBody
from smartplan.plan.institutions import Body


def find_body(bodies: Sequence[Body], expected: ExpectedBody) -> Body | None:
    """Return the body of the same id, else one whose name holds a word for it, or None."""
    same = next((body for body in bodies if body.id == expected.id), None)
    if same is not None:
        return same
    words = [word.casefold() for word in (expected.name, *expected.aliases)]
    return next((body for body in bodies if _names(body, words)), None)


def _names(body: Body, words: Sequence[str]) -> bool:
    name = body.name.casefold()
    return any(word in name for word in words)
