"""The footnotes of a plan, text by text, for the rules about them."""

from collections.abc import Iterator

from smartplan.plan.index import PlanIndex
from smartplan.plan.texts import FileTexts
from smartplan.prose.notes import Notes, find_notes


def each_with_notes(index: PlanIndex) -> Iterator[tuple[FileTexts, int, Notes]]:
    """Yield the footnotes of each text that has some, its file, and where its text begins."""
    for texts in index.texts_by_file:
        if "[^" in texts.joined:
            for begin, text in texts.each():
                if "[^" in text:
                    yield texts, begin, find_notes(text)
