"""WIL011: no id is made of a name of the region that the plan was forked from."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.origin_places import origin_words, origins_of
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.placed_ids import NAMED_KINDS, walk_ids
from smartplan.plan.plan import Plan
from smartplan.regions import districts_of

RULE: Final = Rule(
    "WIL011",
    "origin-in-id",
    Severity.WARNING,
    Text(
        "Id dan nama berkas rencana salinan tidak memuat nama daerah asal atau kecamatannya.",
        "Ids and file names of a fork hold no name of its origin or of the kecamatan there.",
    ),
    Text(
        "Nama berkas ikut terlihat oleh semua yang membuka foldernya; nama daerah lain di sana "
        "adalah tanda salinan, seperti yang dituduhkan pada rancangan RPJMD Sumatera Barat 2021.",
        "File names are seen by all who open the folder; another region's name there is the sign "
        "of a copy, as was said of the draft RPJMD of West Sumatra in 2021.",
    ),
    Text(
        "Ganti dengan smartplan rename, yang sekaligus mengganti semua rujukannya.",
        "Change it with smartplan rename, which changes every reference as well.",
    ),
    "id: satu-pintu",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every id of the plan that holds a name of one of its origins."""
    origins = origins_of(plan)
    if not origins:
        return
    named = (plan.region.name, plan.region.capital or "")
    own = (*named, *(one.name for one in districts_of(plan.manifest.region_code)))
    patterns = [(origin, origin_words(origin, own)) for origin in origins]
    for placed in walk_ids(index.documents):
        if not placed.defines or placed.kind in NAMED_KINDS:
            continue
        origin = next((one for one, words in patterns if words.search(placed.id)), None)
        if origin is None:
            continue
        message = Text(
            f"id {placed.kind} {placed.id} memuat nama dari {origin.full_name}, asal rencana ini",
            f"the {placed.kind} id {placed.id} holds a name of {origin.full_name}, where this plan "
            "comes from",
        )
        command = f"smartplan rename {placed.kind} {placed.id}"
        hint = Text(f"Jalankan {command} ID-BARU.", f"Run {command} NEW-ID.")
        span = index.documents[placed.file].spans.find_value(placed.path)
        yield RULE.at(placed.file, span, message, hint)
