"""Where the shipped data stands: the only place that knows, in a checkout or in a wheel."""

from pathlib import Path

from smartplan.errors import ResourceError
from smartplan.language import Text

_PACKAGE_DIR = Path(__file__).resolve().parent


def find_templates_dir() -> Path:
    """Return the folder of the shipped templates, frameworks and design files.

    Raises ``ResourceError`` if the installation is incomplete.
    """
    return _find("templates")


def find_examples_dir() -> Path:
    """Return the folder of the shipped example plans.

    Raises ``ResourceError`` if the installation is incomplete.
    """
    return _find("examples")


def _find(name: str) -> Path:
    # The checkout comes first: an editable install may leave an old copy inside the package.
    checkout = _PACKAGE_DIR.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    if (_PACKAGE_DIR / name).is_dir():
        return _PACKAGE_DIR / name
    raise ResourceError(
        Text(
            f"Pemasangan smartplan tidak lengkap: folder {name} tidak ada.",
            f"This installation of smartplan is incomplete: its folder {name} is missing.",
        ),
        Text("Pasang ulang smartplan.", "Install smartplan again."),
    )
