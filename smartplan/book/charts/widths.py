"""How wide text is in Libertinus Serif, the font of the charts."""

import unicodedata
from functools import cache
from typing import Final

# Advance widths of the printable ASCII characters, from space to tilde, in thousandths of an em;
# measured with Typst in its own Libertinus Serif.
_REGULAR: Final = """
    250 288 336 465 465 637 705 190 298 298 369 550 220 338 220 323
    465 465 465 465 465 465 465 465 465 465 236 236 550 550 550 435
    895 695 588 646 701 557 485 685 730 297 322 637 528 839 699 702
    541 702 587 485 597 661 652 951 660 575 604 356 287 356 518 486
    392 457 493 428 506 447 310 500 538 271 272 512 264 790 542 504
    519 503 372 390 316 531 497 747 490 515 424 277 205 277 449
"""
_BOLD: Final = """
    250 266 376 514 514 637 729 215 315 315 433 537 244 358 244 316
    514 514 514 514 514 514 514 514 514 514 256 256 512 551 512 430
    988 740 654 706 734 609 545 732 817 367 373 736 577 899 740 730
    614 730 716 504 652 732 700 1028 718 624 624 397 307 397 518 486
    392 506 542 456 561 489 391 521 619 322 312 613 325 905 616 551
    581 573 428 427 358 598 529 777 561 558 452 307 220 307 473
"""
_OTHERS: Final = {
    "\u2013": 548,
    "\u2212": 550,
    "\u2026": 817,
    "\u2020": 588,
    "\u00b7": 250,
    "\u00a0": 250,
}
# Wider than nearly every letter, and right for the full-width scripts.
_UNKNOWN: Final = 1000


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of one line of text, in the unit of ``size``; never too small by much."""
    return sum(map(_widths(bold).__getitem__, text)) * size / 1000


class _Widths(dict[str, int]):
    """The width of every character; of those not listed when they are first asked for."""

    def __missing__(self, character: str) -> int:
        if unicodedata.combining(character):
            width = 0
        else:
            # A letter with an accent is as wide as the letter.
            width = self.get(unicodedata.normalize("NFD", character)[0], _UNKNOWN)
        self[character] = width
        return width


@cache
def _widths(bold: bool) -> _Widths:
    listed = (_BOLD if bold else _REGULAR).split()
    return _Widths({chr(code): int(width) for code, width in enumerate(listed, start=32)} | _OTHERS)
