"""The facts of a forked plan: what to find out stays, what another region found goes."""

from collections.abc import Iterator

from smartplan.edit.scalars import Writable, write_value
from smartplan.fork.skeleton import PLACEHOLDER
from smartplan.plan.evidence import Fact
from smartplan.plan.plan import Plan

_HEAD = (
    "# Angka yang dipakai teks rencana ini, dirujuk sebagai {fakta:id}. Nilai dari rencana asal",
    "# dihapus: isi nilai, tahun, dan sumber sendiri, atau hapus butirnya beserta rujukannya.",
)


def forked_facts(plan: Plan) -> str:
    """Return fakta.yaml with every fact by its name and unit, to be filled in anew."""
    return "\n".join((*_HEAD, *_groups(plan), *_facts(plan))) + "\n"


def _groups(plan: Plan) -> Iterator[str]:
    if plan.evidence.groups:
        yield "kelompok:"
    for group in plan.evidence.groups:
        yield f"  - {write_value({'id': group.id, 'nama': group.name}, flow=True)}"


def _facts(plan: Plan) -> Iterator[str]:
    yield "fakta:" if plan.evidence.facts else "fakta: []"
    for fact in plan.evidence.facts:
        first, *rest = _entries(fact)
        yield f"  - {first}"
        yield from (f"    {line}" for line in rest)


def _entries(fact: Fact) -> Iterator[str]:
    values: dict[str, Writable] = {"id": fact.id, "nama": fact.name, "nilai": PLACEHOLDER}
    if fact.unit:
        values["satuan"] = fact.unit
    if "group" in fact.model_fields_set:
        values["kelompok"] = fact.group
    for key, value in values.items():
        yield f"{key}: {write_value(value, flow=False)}"
