"""Where a book comes from: which state of which plan, made by what. Its colophon tells."""

from dataclasses import dataclass
from typing import Any, Final

_GROUP: Final = 8
_SHORT_COMMIT: Final = 12


@dataclass(frozen=True, slots=True)
class Provenance:
    """The origin of the books of one build; what is unknown is empty."""

    content_hash: str
    """The SHA-256 of the plan's files, as 64 hex digits."""
    commit: str = ""
    """The commit that the plan folder stands at, if it is in git."""
    smartplan: str = ""
    pandoc: str = ""
    typst: str = ""


def colophon_view(provenance: Provenance) -> dict[str, Any]:
    """Return what the template of the colophon shows."""
    tools = (
        ("smartplan", provenance.smartplan),
        ("pandoc", provenance.pandoc),
        ("paket typst", provenance.typst),
    )
    digits = provenance.content_hash
    groups = (digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))
    return {
        "commit": provenance.commit[:_SHORT_COMMIT],
        "content_hash": " ".join(groups),
        "tools": [f"{name} {version}" for name, version in tools if version],
    }
