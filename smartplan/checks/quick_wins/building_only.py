"""QWN006: a quick win is more than building or buying."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_HALF: Final = 2

RULE: Final = Rule(
    "QWN006",
    "building-only",
    Severity.WARNING,
    Text(
        "Quick win mempertajam layanan, bukan sekadar membangun atau membeli.",
        "A quick win sharpens a service and does not just build or buy.",
    ),
    Text(
        "Mentor kementerian di Balikpapan (2019): pertajam layanan yang ada, bukan menambah "
        "infrastruktur. Kabupaten Serang: inovasi bukan membeli sesuatu.",
        "A mentor of the ministry in Balikpapan (2019): sharpen the services that exist, do not "
        "add infrastructure. Serang regency: innovation is not buying something.",
    ),
    Text(
        "Pilih layanan yang dirasakan warga sebagai quick win, dan sisakan pembangunannya pada "
        "program.",
        "Choose a service that citizens feel as the quick win, and leave the building to the "
        "program.",
    ),
    "nama: Pojok Dolan, tempat singgah yang dikelola warga",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win of a physical program whose name, or most of whose steps, say so."""
    words = plan.framework.quick_wins.building_words
    physical = {one.id for one in plan.framework.categories if one.physical}
    if not words or not physical:
        return
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    for quick_win in plan.quick_wins:
        program = plan.program_by_id.get(quick_win.program)
        if program is None or program.category not in physical:
            continue
        building = [step for step in quick_win.steps if pattern.search(step.name)]
        found = pattern.search(quick_win.name)
        if found is None and len(building) * _HALF > len(quick_win.steps):
            found = pattern.search(building[0].name)
        if found is not None:
            message = Text(
                f'quick win ini tampak sekadar "{found[0].lower()}"',
                f'this quick win seems to be "{found[0].lower()}" and no more',
            )
            yield RULE.at(*index.span_of(quick_win, "name"), message, RULE.mend)
