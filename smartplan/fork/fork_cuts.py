"""What of a plan belongs to its own region alone: taken out, or marked, when another forks it.

Rows of file pattern, path pattern and what becomes of the value; ``*`` stands for any one key, a
path matches at its end.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from smartplan.edit.scalars import Writable
from smartplan.fork.skeleton import PLACEHOLDER
from smartplan.sources.document import YamlPath


@dataclass(frozen=True, slots=True)
class Cut:
    """A value to delete, or to mark with a placeholder."""

    files: str
    keys: tuple[str, ...]
    marked: Writable = None

    def fits(self, file: str, path: YamlPath) -> bool:
        """Tell whether a place of a file is meant."""
        tail = path[-len(self.keys) :]
        return (
            len(tail) == len(self.keys)
            and fnmatchcase(file, self.files)
            and all(
                fnmatchcase(str(key), wanted) for key, wanted in zip(tail, self.keys, strict=True)
            )
        )


CUTS: Final = (
    Cut("smartplan.yaml", ("tempat",)),
    Cut("smartplan.yaml", ("ditetapkan_dengan",)),
    Cut("smartplan.yaml", ("keterangan_ilustratif",)),
    Cut("smartplan.yaml", ("asal",)),
    Cut("smartplan.yaml", ("tampilan", "logo")),
    Cut("smartplan.yaml", ("periksa", "nama_lain_diizinkan")),
    Cut("*", ("sumber",)),
    Cut("opd.yaml", ("kepala",)),
    Cut("opd.yaml", ("komitmen",)),
    Cut("opd.yaml", ("alias",)),
    Cut("kelembagaan.yaml", ("dasar",)),
    Cut("kelembagaan.yaml", ("partisipasi",)),
    Cut("kelembagaan.yaml", ("bimtek",)),
    Cut("kelembagaan.yaml", ("pihak",), (PLACEHOLDER,)),
    Cut("kesiapan.yaml", ("kesiapan", "*", "kondisi"), PLACEHOLDER),
    Cut("kesiapan.yaml", ("kesiapan", "*", "kesenjangan"), PLACEHOLDER),
    Cut("kesiapan.yaml", ("swot", "*", "*", "teks"), PLACEHOLDER),
    Cut("dimensi/*", ("nilai_awal",)),
    Cut("program/*", ("nilai_awal",)),
    Cut("program/*", ("bukti",)),
    Cut("program/*", ("lokasi",)),
    Cut("program/*", ("status",)),
    Cut("quick-win/*", ("lokasi",)),
    Cut("quick-win/*", ("capaian",)),
)


def cut_for(file: str, path: YamlPath) -> Cut | None:
    """Return what becomes of a place of a file, or None if it stays."""
    return next((cut for cut in CUTS if cut.fits(file, path)), None)
