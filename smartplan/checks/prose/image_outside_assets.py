"""NAR003: pictures come from the folder aset."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.checks.prose.pictures import find_pictures
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.prose.escaping import is_asset_path

RULE: Final = Rule(
    "NAR003",
    "image-outside-assets",
    Severity.ERROR,
    Text(
        "Gambar berasal dari folder aset pada rencana.",
        "Pictures come from the plan's folder aset.",
    ),
    Text(
        "Buku dibuat tanpa jaringan dan tanpa berkas di luar rencana, supaya dapat dibuat ulang "
        "dan tidak membocorkan berkas lain: pandoc, tanpa pilihan --sandbox, menyalin berkas mana "
        "pun yang disebut sebuah gambar ke dalam buku Word.",
        "Books are made without network and without files outside the plan, so that they can be "
        "made again and leak nothing: pandoc, without its option --sandbox, copies any file that "
        "a picture names into the Word book.",
    ),
    Text(
        "Salin gambarnya ke folder aset dan tulis aset/nama.png.",
        "Copy the picture into the folder aset and write aset/name.png.",
    ),
    "logo: aset/logo.png",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every picture with another path."""
    for picture in find_pictures(plan, index):
        if is_asset_path(picture.path):
            continue
        message = Text(
            f"gambar {picture.path} di luar folder aset",
            f"the picture {picture.path} is outside the folder aset",
        )
        name = PurePosixPath(picture.path.replace("\\", "/")).name or "nama.png"
        hint = Text(
            f"Salin gambarnya ke folder aset dan tulis aset/{name}.",
            f"Copy the picture into the folder aset and write aset/{name}.",
        )
        yield RULE.at(picture.file, picture.span, message, hint)
