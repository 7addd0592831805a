"""Every rule that smartplan knows, for ``explain`` and the manual."""

from collections.abc import Mapping
from typing import Final

from smartplan.checks import CHECKS
from smartplan.checks.internal import CRASHED_CHECK, UNUSED_SILENCE, WRONG_IGNORE
from smartplan.diagnostics import Rule
from smartplan.language import Text
from smartplan.plan.messages import SCHEMA_RULES
from smartplan.sources.catalogue import SOURCE_CATALOGUE

# What the rules of a family look at, in the order in which a plan is read.
FAMILIES: Final[Mapping[str, Text]] = {
    "SRC": Text("Berkas dan folder", "Files and folders"),
    "YML": Text("Penulisan YAML", "How YAML is written"),
    "SKM": Text("Isian, kerangka, dan evaluasi", "Keys, framework and evaluation"),
    "RUJ": Text("Rujukan", "References"),
    "WIL": Text("Wilayah", "The region"),
    "FKT": Text("Fakta", "Facts"),
    "HKM": Text("Dasar hukum", "Legal bases"),
    "LKP": Text("Kelengkapan", "Completeness"),
    "PRD": Text("Masa dan tahun", "Periods and years"),
    "ANG": Text("Anggaran", "Money"),
    "QWN": Text("Quick win", "Quick wins"),
    "KLB": Text("Kelembagaan dan proses", "Institutions and process"),
    "NAR": Text("Teks dan gambar", "Texts and pictures"),
    "TAM": Text("Tampilan buku", "How the books look"),
    "INT": Text("Pemeriksaan itu sendiri", "The checking itself"),
}
FAMILY_LENGTH: Final = 3


def rules_of_family(family: str) -> tuple[Rule, ...]:
    """Return the rules of a family such as RUJ by their codes; none for a stranger."""
    wanted = family.upper()
    of_family = (rule for rule in all_rules() if rule.code[:FAMILY_LENGTH] == wanted)
    return tuple(sorted(of_family, key=lambda rule: rule.code))


def all_rules() -> tuple[Rule, ...]:
    """Return all rules: of files and YAML, of the schema, of the checks, of the checking."""
    checked = (check.RULE for check in CHECKS)
    return (*SOURCE_CATALOGUE, *SCHEMA_RULES, *checked, CRASHED_CHECK, WRONG_IGNORE, UNUSED_SILENCE)


def find_rule(code_or_name: str) -> Rule | None:
    """Return the rule of a code or name, in small or capital letters, or None."""
    wanted = code_or_name.casefold()
    matching = (
        rule for rule in all_rules() if wanted in (rule.code.casefold(), rule.name.casefold())
    )
    return next(matching, None)
