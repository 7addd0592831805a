"""TAM001: what is printed in a colour of the region can be read on white paper."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "TAM001",
    "low-contrast",
    Severity.WARNING,
    Text(
        "Warna utama dan warna aksen cukup gelap di atas kertas putih.",
        "The primary and the accent colour are dark enough on white paper.",
    ),
    Text(
        "Judul dicetak dengan warna utama, garis dengan warna aksen. WCAG 2.2 (1.4.3 dan 1.4.11) "
        "meminta kontras 4,5 untuk tulisan dan 3 untuk garis.",
        "Headings are set in the primary colour, rules in the accent colour. WCAG 2.2 (1.4.3 and "
        "1.4.11) asks for a contrast of 4.5 for text and 3 for rules.",
    ),
    Text(
        "Pilih warna yang lebih gelap; warna lambang daerah biasanya punya padanan gelap.",
        "Choose a darker colour; those of a coat of arms usually have a dark companion.",
    ),
    'tampilan:\n  warna_utama: "#12355b"\n  warna_aksen: "#c9822b"',
)
_LEAST: Final = {"primary_color": 4.5, "accent_color": 3.0}
_WORDS: Final = {
    "primary_color": Text("warna utama", "the primary colour"),
    "accent_color": Text("warna aksen", "the accent colour"),
}


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield each colour of the manifest that is too light."""
    for field, least in _LEAST.items():
        color = getattr(plan.manifest.appearance, field)
        contrast = contrast_on_white(color)
        if contrast >= least:
            continue
        asked = f"{least:g}"
        # Cut, not rounded: 4.49 must not be told as 4.5.
        found = f"{int(contrast * 100) / 100:.2f}"
        what = _WORDS[field]
        message = Text(
            f"kontras {what.indonesian} {color} hanya {_comma(found)}, padahal paling sedikit "
            f"{_comma(asked)}",
            f"the contrast of {what.english} {color} is only {found}, and should be {asked} or "
            "more",
        )
        yield RULE.at(*index.span_of(plan.manifest, "appearance", field), message, RULE.mend)


def contrast_on_white(color: str) -> float:
    """Return the contrast ratio of WCAG between white and a colour such as ``#12355b``."""
    red, green, blue = (_linear(int(color[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _comma(number: str) -> str:
    return number.replace(".", ",")
