"""The files that make git and CI check a plan on every change; what is there is never touched."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from smartplan.checks.checking import Wishes, check_plan
from smartplan.checks.staging import require_stage
from smartplan.diagnostics import has_errors
from smartplan.edit.changes import FileChange
from smartplan.errors import RefusedError
from smartplan.fork.blank_plan import plan_git_files
from smartplan.language import Text
from smartplan.plan.frameworks import default_framework
from smartplan.plan.loader import load_plan
from smartplan.resources import find_templates_dir
from smartplan.version import __version__

_TEMPLATES: Final = "git"
_PRE_COMMIT_FILE: Final = ".pre-commit-config.yaml"
_GITLAB_FILE: Final = ".gitlab-ci.yml"
_GITLAB_ELSEWHERE: Final = ".gitlab/smartplan.yml"
_SAFE_URL: Final = re.compile(r"[\w.:/@~+-]+")
_PLAIN: Final = re.compile(r"[\w .:/@~+=<>!,\[\]-]+")
_LARGEST: Final = 1_000_000


class CiService(StrEnum):
    """Whose CI shall check a plan."""

    GITHUB = "github"
    GITLAB = "gitlab"


@dataclass(frozen=True, slots=True)
class Guards:
    """What is written (``root`` is the folder that the changes are relative to), and what is not.

    ``present`` are files that are there already; ``included`` must be named in one of them.
    """

    root: Path
    changes: tuple[FileChange, ...]
    present: tuple[str, ...]
    included: str = ""


def plan_guards(
    plan: Path,
    repository: Path | None,
    service: CiService | None,
    *,
    hook: bool,
    stage: str,
    package: str,
) -> Guards:
    """Work out the files that guard a plan, in its repository or else beside it; writes nothing.

    Hook and CI ask for what is due by ``stage`` (empty: for all); they install ``package``, as pip
    knows it. Raises RefusedError for a package that a shell would read otherwise, ResourceError.
    """
    if not _PLAIN.fullmatch(package):
        raise RefusedError(
            Text(f"Paket {package} tidak dapat dipakai.", f"The package {package} can't be used."),
            Text("Contoh: smartplan==0.1.0", "Example: smartplan==0.1.0"),
        )
    root = repository or plan.resolve()
    inside = plan.resolve().relative_to(root).as_posix()
    values = {
        "@PLAN@": json.dumps(inside, ensure_ascii=False),
        "@STAGE@": stage,
        "@HOOK_ARGUMENTS@": json.dumps([*(("--stage", stage) if stage else ()), "--changed"]),
        "@REQUIREMENT@": json.dumps(package),
    }
    wanted = dict(_git_files(inside))
    included = ""
    if hook:
        wanted[_PRE_COMMIT_FILE] = _fill("pre-commit.yml", values)
    if service is CiService.GITHUB:
        wanted[".github/workflows/smartplan.yml"] = _fill("github.yml", values)
    if service is CiService.GITLAB:
        taken = (root / _GITLAB_FILE).exists()
        included = _GITLAB_ELSEWHERE if taken else ""
        wanted[included or _GITLAB_FILE] = _fill("gitlab.yml", values)
    present = tuple(file for file in wanted if (root / file).exists())
    changes = (FileChange(file, None, text) for file, text in wanted.items() if file not in present)
    return Guards(root, tuple(changes), present, included)


def _git_files(inside: str) -> Iterator[tuple[str, bytes]]:
    prefix = "" if inside == "." else f"{inside}/"
    for change in plan_git_files():
        yield prefix + change.file, change.after


def _fill(name: str, values: dict[str, str]) -> bytes:
    text = (find_templates_dir() / _TEMPLATES / name).read_text(encoding="utf-8")
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text.encode("utf-8")


def requirement() -> str:
    """Return how pip installs the smartplan that runs now: from its repository, or by version."""
    try:
        origin = json.loads(distribution("smartplan").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        origin = {}
    url, vcs = origin.get("url", ""), origin.get("vcs_info") or {}
    commit = vcs.get("commit_id", "")
    if vcs.get("vcs") == "git" and _SAFE_URL.fullmatch(url) and commit.isalnum():
        return f"smartplan @ git+{url}@{commit}"
    return f"smartplan=={__version__}"


def known_stage(plan: Path, stage: int) -> str:
    """Return a stage as CI writes it. Raises RefusedError if the plan's framework lacks it."""
    loaded = load_plan(plan).plan
    if loaded is not None:
        require_stage(loaded.framework, stage)
    return str(stage)


def reached_stage(plan: Path) -> str:
    """Return what may be asked of a plan from the first day: a stage, or all of it (empty).

    That is the last stage up to which it has no errors, and the first stage if there is none.
    """
    checked = check_plan(plan)
    if not has_errors(checked.diagnostics):
        return ""
    read = checked.loaded.plan
    framework = read.framework if read else default_framework()
    stages = sorted({stage.number for stage in framework.stages}, reverse=True)
    for stage in stages if read else ():
        if not has_errors(check_plan(plan, Wishes(stage=stage)).diagnostics):
            return str(stage)
    return str(stages[-1]) if stages else ""


def hosting_service(repository: Path) -> CiService | None:
    """Return whose server a repository is pushed to, by the addresses in its configuration."""
    config = repository / ".git" / "config"
    try:
        if config.stat().st_size > _LARGEST:
            return None
        lines = config.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    addresses = [line for line in lines if line.strip().startswith("url")]
    for service in CiService:
        if any(service in address for address in addresses):
            return service
    return None
