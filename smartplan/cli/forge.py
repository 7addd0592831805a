"""What GitHub Actions and GitLab CI tell a run, and where they want its results."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

_NO_COMMIT: Final = "0" * 40
_TRUE: Final = "true"


class Forge(StrEnum):
    """Whose CI runs this."""

    GITHUB = "github"
    GITLAB = "gitlab"


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the comment on a pull or merge request goes, and how to be let in.

    ``list_url`` lists the comments page by page and takes a new one; ``edit_url`` takes another
    text for the comment whose id fills its ``{}``.
    """

    forge: Forge
    list_url: str
    edit_url: str
    headers: tuple[tuple[str, str], ...]
    edit_method: str


def find_forge() -> Forge | None:
    """Return whose CI runs this process, None for nobody's."""
    if os.environ.get("GITHUB_ACTIONS") == _TRUE:
        return Forge.GITHUB
    return Forge.GITLAB if os.environ.get("GITLAB_CI") == _TRUE else None


def is_commit_name(name: str) -> bool:
    """Tell whether a name is given at all: for a new branch CI names no commit, or zeros."""
    return name.strip() not in ("", _NO_COMMIT)


def hand_over(summary: str, outputs: Mapping[str, str]) -> None:
    """Give GitHub the summary of a step and its outputs, where it asks for them.

    Raises OSError.
    """
    _append("GITHUB_STEP_SUMMARY", summary)
    lines = (f"{name}={value}\n" for name, value in outputs.items() if "\n" not in value)
    _append("GITHUB_OUTPUT", "".join(lines))


def _append(variable: str, text: str) -> None:
    path = os.environ.get(variable)
    if path:
        with Path(path).open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)


def find_destination() -> Destination | None:
    """Return where to comment, None if this run belongs to no request or has no token."""
    forge = find_forge()
    if forge is Forge.GITHUB:
        return _on_github()
    return _on_gitlab() if forge is Forge.GITLAB else None


def _on_github() -> Destination | None:
    number = _event().get("pull_request", {}).get("number")
    token = os.environ.get("GITHUB_TOKEN") or os.environ.get("GH_TOKEN")
    repository = os.environ.get("GITHUB_REPOSITORY")
    if not (isinstance(number, int) and token and repository):
        return None
    api = os.environ.get("GITHUB_API_URL", "https://api.github.com")
    base = f"{api}/repos/{repository}/issues"
    return Destination(
        Forge.GITHUB,
        f"{base}/{number}/comments",
        f"{base}/comments/{{}}",
        (("Authorization", f"Bearer {token}"), ("Accept", "application/vnd.github+json")),
        "PATCH",
    )


def _on_gitlab() -> Destination | None:
    values = [os.environ.get(f"CI_{name}") for name in ("API_V4_URL", "PROJECT_ID")]
    number, token = os.environ.get("CI_MERGE_REQUEST_IID"), os.environ.get("SMARTPLAN_TOKEN")
    if not (all(values) and number and token):
        return None
    notes = f"{values[0]}/projects/{values[1]}/merge_requests/{number}/notes"
    return Destination(Forge.GITLAB, notes, f"{notes}/{{}}", (("PRIVATE-TOKEN", token),), "PUT")


def _event() -> dict[str, Any]:
    """Return what GitHub says of the event that started the run; nothing if it says nothing."""
    try:
        event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    except (KeyError, OSError, ValueError):
        return {}
    return event if isinstance(event, dict) else {}
