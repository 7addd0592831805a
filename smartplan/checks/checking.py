"""A plan folder → everything that is wrong with it, less what the plan or the run passes over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from smartplan.checks import CHECKS
from smartplan.checks.alias_fixes import with_alias_fixes
from smartplan.checks.runner import adjust, run_checks
from smartplan.checks.selection import LOOSE_RULES, Choice, Wishes, choose
from smartplan.checks.silencing import apply_silences
from smartplan.checks.staging import later_codes, later_missing_files, require_stage
from smartplan.diagnostics import Diagnostic, Rule, Severity, sorted_diagnostics
from smartplan.plan.loader import LoadedPlan, load_plan
from smartplan.plan.manifest import CheckSettings
from smartplan.sources.decoding import decode_source, replace_forbidden
from smartplan.sources.loader import Reading

_TEXT_SUFFIXES: Final = (".yaml", ".yml", ".md")
__all__ = ["CheckedPlan", "Wishes", "check_plan", "loose_rules"]


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan folder as read, with everything that is wrong with it.

    ``codes`` are those of the rules that were asked for; ``passed_over`` tells that errors may be
    there which the plan or the run doesn't want to hear of.
    """

    loaded: LoadedPlan
    diagnostics: tuple[Diagnostic, ...]
    codes: frozenset[str] = frozenset()
    passed_over: bool = False

    @property
    def texts(self) -> dict[str, str]:
        """The text of every file, for showing lines of it, also of those that can't be parsed."""
        documents = self.loaded.documents
        texts = {file: document.text for file, document in documents.yaml.items()}
        texts |= {file: prose.written for file, prose in documents.prose.items()}
        return texts | _read_others(self.loaded.root, self.diagnostics, texts)


def check_plan(
    root: Path, wishes: Wishes | None = None, reading: Reading | None = None
) -> CheckedPlan:
    """Load and check a plan folder, the reading of which may have begun.

    Raises PlanFolderError if there is none, RefusedError for a stage that its framework lacks.
    """
    asked = wishes or Wishes()
    loaded = load_plan(root, reading)
    if loaded.plan is not None and asked.stage is not None:
        require_stage(loaded.plan.framework, asked.stage)
    rules = loose_rules()
    choice = _choose(loaded, asked, rules)
    found: Iterable[Diagnostic] = loaded.diagnostics
    if loaded.plan is not None:
        found = (*found, *run_checks(loaded.plan, loaded.index, CHECKS, choice))
        if asked.stage is not None:
            later = later_missing_files(loaded.plan.framework, asked.stage)
            found = (one for one in found if one not in later)
    kept = [adjust(one, choice) for one in found if one.code in choice.codes]
    whole = loaded.plan is not None
    heard = frozenset(apply_silences(kept, loaded.documents, rules, choice, checked=whole))
    errors = {rule.code for rule in rules if rule.severity is Severity.ERROR}
    silenced = {one.code for one in kept if one not in heard}
    passed_over = not errors.isdisjoint(silenced | set(choice.severities) | (errors - choice.codes))
    mended = with_alias_fixes(heard, loaded)
    return CheckedPlan(loaded, sorted_diagnostics(mended), choice.codes, passed_over)


def loose_rules() -> tuple[Rule, ...]:
    """Return the rules that a plan or a run may pass over."""
    return (*(check.RULE for check in CHECKS), *LOOSE_RULES)


def _choose(loaded: LoadedPlan, wishes: Wishes, rules: tuple[Rule, ...]) -> Choice:
    plan = loaded.plan
    choice = choose(rules, plan.manifest.checks if plan else CheckSettings(), wishes)
    if plan is None or wishes.stage is None:
        return choice
    later = later_codes(plan.framework, wishes.stage, rules)
    return Choice(choice.codes - later, choice.severities)


def _read_others(
    root: Path, diagnostics: Iterable[Diagnostic], known: Mapping[str, str]
) -> dict[str, str]:
    """Read the files with findings that were too broken to become documents."""
    texts: dict[str, str] = {}
    for file in {found.file for found in diagnostics} - set(known):
        text = _read_text(root / file, file)
        if text is not None:
            texts[file] = text
    return texts


def _read_text(path: Path, file: str) -> str | None:
    # A link leads out of the plan: nothing of what it points to may be shown.
    if path.suffix not in _TEXT_SUFFIXES or path.is_symlink() or not path.is_file():
        return None
    try:
        text, _ = decode_source(file, path.read_bytes())
    except OSError:
        return None
    return None if text is None else replace_forbidden(text)
