"""Work on many things, shared with a second process where the machine can fork.

Threads would take turns, since all of it is Python. A new process that has to import everything
would take longer than the work: without fork one process does it all.
"""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import takewhile
from typing import Final, Generic, TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_TICKET: Final = b"."
_MOST: Final = 4_096
"""As many tickets as fit into any pipe of Linux: it makes small ones for who has many open."""


class Shared(Generic[Thing, Result]):
    """Work on many things; a second process begins with it at once, this one joins at the end.

    The second one takes the last things first: so each stays among what lies together, and fewer
    pages of memory have to be copied.
    """

    def __init__(
        self, work: Callable[[Thing], Result], things: Sequence[Thing], *, worth_it: bool
    ) -> None:
        """Begin with ``work(thing)`` for all things.

        ``worth_it`` tells that it is more than some ten milliseconds' work. Results must be
        picklable and ``work`` without effects: where the second process fails, this one does it
        again.
        """
        self._work, self._things = work, things
        self._helper: _Helper[Result] | None = None
        if worth_it and len(things) <= _MOST and _can_fork():
            # Where no further process is allowed, this one does it all.
            with suppress(OSError):
                self._helper = _Helper(lambda number: work(things[number]), len(things))

    def finish(self) -> list[Result]:
        """Return ``work(thing)`` for all things, in their order. Raises what ``work`` raises."""
        done = self._helper.join() if self._helper else {}
        return [
            done[number] if number in done else self._work(thing)
            for number, thing in enumerate(self._things)
        ]


def share(
    work: Callable[[Thing], Result], things: Sequence[Thing], *, worth_it: bool
) -> list[Result]:
    """Return ``work(thing)`` for all things, in their order; see ``Shared``."""
    return Shared(work, things, worth_it=worth_it).finish()


class _Helper(Generic[Result]):
    """A second process; for each thing that one of the two works on it takes a ticket."""

    def __init__(self, work: Callable[[int], Result], number: int) -> None:
        self._work = work
        self._number = number
        self._tickets = _deal(number)
        self._reading, writing = os.pipe()
        first = os.getpid()
        self._child = os.fork()
        if self._child == 0:
            os.close(self._reading)
            # The first one ends early where it finds the command wrong.
            wanted = takewhile(lambda _: os.getppid() == first, reversed(range(number)))
            _send(lambda: self._work_off(wanted), writing)
        os.close(writing)

    def join(self) -> dict[int, Result]:
        """Work along until all is taken; return what both did, or only this one if that failed."""
        try:
            done = self._work_off(range(self._number))
            with os.fdopen(self._reading, "rb") as stream:
                sent = stream.read()
        except BaseException:
            os.kill(self._child, signal.SIGKILL)
            raise
        finally:
            os.close(self._tickets)
            _, status = os.waitpid(self._child, 0)
        return done | pickle.loads(sent) if status == 0 else done  # noqa: S301  # from our own child

    def _work_off(self, numbers: Iterable[int]) -> dict[int, Result]:
        mine = takewhile(lambda _: os.read(self._tickets, len(_TICKET)), numbers)
        return {number: self._work(number) for number in mine}


def _can_fork() -> bool:
    """Tell whether a copy of this process is safe and of use.

    A fork copies one thread of several, and the system libraries of macOS don't survive one.
    """
    return (
        sys.platform == "linux"
        and threading.active_count() == 1
        and len(os.sched_getaffinity(0)) > 1
    )


def _deal(number: int) -> int:
    """Return the end of a pipe that holds a ticket for every thing."""
    reading, writing = os.pipe()
    os.write(writing, _TICKET * number)
    os.close(writing)
    return reading


def _send(work: Callable[[], object], writing: int) -> None:
    """Send what the second process worked out, and end it without a word whatever happens."""
    status = 1
    try:
        sent = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as stream:
            stream.write(sent)
        status = 0
    finally:
        os._exit(status)
