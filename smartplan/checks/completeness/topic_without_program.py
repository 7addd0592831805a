"""LKP023: the topics that assessors look for appear in a program."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP023",
    "topic-without-program",
    Severity.WARNING,
    Text(
        "Topik yang dicari penilai menurut kerangka disebut paling sedikit satu program.",
        "Topics that assessors look for, as the framework says, are named by at least one program.",
    ),
    Text(
        "Penilai Muara Enim meminta semua pekerjaan SPBE masuk masterplan; nilai SPBE yang rendah "
        "mengurangi nilai Kabupaten Malang.",
        "The assessor of Muara Enim wants all work on SPBE in the plan; a low SPBE index cost "
        "Malang regency points.",
    ),
    Text(
        "Buat programnya, atau sebut topik itu pada program yang mengerjakannya.",
        "Make the program, or name the topic at the program that works on it.",
    ),
    "uraian: Arsitektur SPBE menjadi syarat setiap belanja TIK.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every topic that no program names; a plan without programs is told elsewhere."""
    if not plan.programs or not is_complete(index, "program"):
        return
    said = "\n".join(_texts(plan))
    for topic in plan.framework.topics:
        words = "|".join(re.escape(word) for word in (topic.name, *topic.aliases))
        if re.search(rf"\b(?:{words})\b", said, re.IGNORECASE):
            continue
        message = Text(
            f"tidak ada program yang menyebut {topic.name}", f"no program names {topic.name}"
        )
        yield RULE.at(*index.span_of(plan.manifest, "framework"), message, RULE.mend)


def _texts(plan: Plan) -> Iterator[str]:
    for program in plan.programs:
        yield from (program.name, program.problem, program.description)
        yield from (activity.name for activity in program.activities)
        yield from (indicator.name for indicator in program.indicators)
