"""NAR001: every picture is there."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.checks.prose.pictures import find_pictures
from smartplan.checks.wording import did_you_mean, find_close, listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.prose.escaping import is_asset_path

RULE: Final = Rule(
    "NAR001",
    "missing-image",
    Severity.ERROR,
    Text(
        "Gambar yang disebut teks atau tampilan.logo ada di folder aset.",
        "A picture that a text or tampilan.logo names stands in the folder aset.",
    ),
    Text(
        "Gambar yang hilang menggagalkan pembuatan buku atau meninggalkan ruang kosong.",
        "A missing picture stops the making of the books or leaves a gap.",
    ),
    Text(
        "Simpan gambarnya di folder aset, atau betulkan jalurnya; huruf besar dan kecil dibedakan.",
        "Put the picture into the folder aset, or correct its path; case matters.",
    ),
    "![Peta wilayah](aset/peta.png)",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every picture that is not there; a path outside aset/ is told elsewhere."""
    for picture in find_pictures(plan, index):
        if picture.path in index.assets or not is_asset_path(picture.path):
            continue
        message = Text(f"gambar {picture.path} tidak ada", f"there is no picture {picture.path}")
        yield RULE.at(picture.file, picture.span, message, _hint(picture.path, index))


def _hint(path: str, index: PlanIndex) -> Text:
    # Folder and ending are alike everywhere; the name between them is what was misspelt.
    names = {PurePosixPath(asset).stem.casefold(): asset for asset in sorted(index.assets)}
    close = find_close(PurePosixPath(path).stem, names)
    if close:
        return did_you_mean(close)
    there = listed(sorted(index.assets))
    if not index.assets:
        return RULE.mend
    return Text(f"Yang ada: {there.indonesian}.", f"There are: {there.english}.")
