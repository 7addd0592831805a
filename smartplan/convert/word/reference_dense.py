"""Styles in smaller type, for what is to fit on a page of its own, as in the PDF.

There are two sizes of each; they follow the style that they are based on in all but size and space.
"""

from dataclasses import dataclass

from smartplan.convert.word.style_markup import Char, Para, our_style

_USUAL_SIZE = 11.0


@dataclass(frozen=True, slots=True)
class Density:
    """A size of running text in points, and how it is spaced, in twips."""

    name: str
    size: float
    line: int
    gap: int
    """Below a paragraph."""
    figure_gap: int
    """By how much less stands above and below a table or figure than usual."""

    @property
    def scale(self) -> float:
        """The type as a part of the usual one."""
        return self.size / _USUAL_SIZE


DENSITIES = (
    Density("Rapat", 10.0, line=256, gap=46, figure_gap=91),
    Density("Padat", 9.0, line=219, gap=25, figure_gap=147),
)
"""From the larger to the smaller."""
_CELL_SIZES = {"": 9.0, "Kecil": 8.0, "Lebih Kecil": 7.5, "Terkecil": 7.0}
_SMALLEST = 7.0


def density_for(size: float) -> Density | None:
    """Return the styles for a page whose text the PDF sets in a size, or None for the usual."""
    if size > DENSITIES[0].size + 0.75:
        return None
    return next((each for each in DENSITIES if each.size <= size), DENSITIES[-1])


def dense_styles() -> list[str]:
    """Return all of them."""
    return [style for density in DENSITIES for style in _styles(density)]


def dense_bases() -> frozenset[str]:
    """Return the ids of the styles that have smaller ones."""
    return frozenset(name.replace(" ", "") for name in _shapes(DENSITIES[0]))


def _styles(density: Density) -> list[str]:
    return [
        our_style(f"{name} {density.name}", para, char, based=name.replace(" ", ""))
        for name, (para, char) in _shapes(density).items()
    ]


def _shapes(density: Density) -> dict[str, tuple[Para, Char]]:
    line, gap, less = density.line, density.gap, density.figure_gap
    running = Char(density.size)

    def smaller(size: float) -> Char:
        # Half-points are the finest that Word knows.
        return Char(max(_SMALLEST, round(size * density.scale * 2) / 2))

    tight = Para(before=0, line=line)
    note, caption, fact = smaller(9), smaller(9.5), smaller(9.5)
    low = round(220 * density.scale)
    shapes = {
        "Body Text": (Para(before=0, after=gap, line=line), running),
        "Heading 4": (Para(before=110, after=10), running),
        **{f"List {kind}": (tight, running) for kind in _list_names()},
        "Sorotan": (Para(before=0, after=gap, line=line), running),
        "Sorotan Butir": (tight, running),
        "Catatan": (Para(before=0, after=60, line=low), note),
        "Catatan Tabel": (Para(before=64, after=60, line=low), note),
        "Caption": (Para(before=240 - less, after=40, line=low), caption),
        "Keterangan Gambar": (Para(before=60, after=max(0, 132 - less), line=low), caption),
        "Gambar": (Para(before=258 - less), Char()),
        "Kartu Label": (Para(before=0, line=low), fact),
        "Kartu Isi": (Para(before=0, line=low), fact),
        "Jarak": (Para(before=0, line=max(20, 156 - less), exact=True), Char()),
        "Jarak Lebar": (Para(before=0, line=250 - less, exact=True), Char()),
    }
    for suffix, size in _CELL_SIZES.items():
        letters = smaller(size)
        height = round(max(letters.size, _SMALLEST) * 23.2)
        for part in ("Isi", "Kepala", "Jumlah"):
            name = f"{part} Tabel {suffix}".rstrip()
            shapes[name] = (Para(before=0, line=height), letters)
    return shapes


def _list_names() -> list[str]:
    kinds = ("Bullet", "Number", "Continue")
    return [f"{kind} {level}".removesuffix(" 1") for kind in kinds for level in (1, 2, 3)]
