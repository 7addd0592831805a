"""The names of a plan folder: what is read, and what each file holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartplan.language import Text

MANIFEST_FILE: Final = "smartplan.yaml"
MAIN_FILES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        MANIFEST_FILE: Text(
            "kode wilayah, judul, periode, dan kerangka rencana",
            "the region code, the title, the period and the framework of the plan",
        ),
        "daerah.yaml": Text(
            "profil daerah: visi, misi, kecamatan, dan kemampuan fiskal",
            "the profile of the region: vision, missions, districts and fiscal ceilings",
        ),
        "fakta.yaml": Text(
            "angka-angka beserta satuan, tahun, dan sumbernya",
            "the figures with their unit, year and source",
        ),
        "sumber.yaml": Text(
            "sumber data yang dikutip: judul, penerbit, dan tanggal",
            "the sources cited: title, publisher and date",
        ),
        "hukum.yaml": Text(
            "dasar hukum: jenis, nomor, tahun, dan tentang",
            "the legal bases: kind, number, year and subject",
        ),
        "opd.yaml": Text(
            "organisasi perangkat daerah beserta singkatan dan komitmennya",
            "the agencies of the region (OPD) with their acronyms and commitments",
        ),
        "kesiapan.yaml": Text(
            "kesiapan struktur, infrastruktur, dan suprastruktur",
            "the readiness of structure, infrastructure and suprastructure",
        ),
        "kelembagaan.yaml": Text(
            "Dewan, Tim Pelaksana, Forum, dan bimbingan teknis",
            "the council, the implementing team, the forum and the workshops",
        ),
    }
)
ENTITY_DIRS: Final = ("dimensi", "program", "quick-win")
# Frameworks that the plan brings along, beside those that are shipped.
FRAMEWORK_DIR: Final = "kerangka"
PROSE_DIR: Final = "narasi"
ASSET_DIR: Final = "aset"
TEMPLATES_DIR: Final = "templates"
READ_DIRS: Final = (*ENTITY_DIRS, FRAMEWORK_DIR, PROSE_DIR, ASSET_DIR)
# What Windows and Word leave behind in folders that people look into.
IGNORED_FILES: Final = frozenset({"thumbs.db", "desktop.ini"})
IGNORED_PREFIXES: Final = (".", "~$")


def is_ignored(name: str) -> bool:
    """Tell whether a name is hidden or a leftover of other programs."""
    return name.startswith(IGNORED_PREFIXES) or name.lower() in IGNORED_FILES
