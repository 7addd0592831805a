"""The pictures that texts show and the logo, with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from smartplan.diagnostics import Span
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import PlacedText

_WRITTEN: Final = re.compile(r"!\[[^\]]*\]\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its path, what it says to those who can't see it (None: the logo), its place."""

    path: str
    alternative: str | None
    file: str
    span: Span


def find_pictures(plan: Plan, index: PlanIndex) -> Iterator[Picture]:
    """Yield the logo and every picture in the texts of the plan."""
    logo = plan.manifest.appearance.logo
    if logo is not None:
        yield Picture(logo, None, *index.span_of(plan.manifest, "appearance", "logo"))
    for texts in index.texts_by_file:
        if "![" not in texts.joined:
            continue
        for placed in texts.placed:
            yield from _shown(placed, index)


def _shown(placed: PlacedText, index: PlanIndex) -> Iterator[Picture]:
    if "![" not in placed.text:
        return
    # Most plans show no pictures, and the Markdown parser takes its time to load.
    from smartplan.prose.reader import read_images  # noqa: PLC0415

    for image in read_images(placed.text):
        written = _WRITTEN.match(placed.text, image.offset)
        end = written.end() if written else image.offset + 2
        span = index.text_span(placed, image.offset, end)
        yield Picture(image.src, image.alt, placed.file, span)
