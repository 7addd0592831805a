"""Documents → typed plan with the way back to its files; every error in one run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar

from smartplan.diagnostics import START_OF_FILE, Diagnostic, sorted_diagnostics
from smartplan.plan import messages
from smartplan.plan.agencies import AgencyRegistry
from smartplan.plan.base import PlanModel
from smartplan.plan.dimensions import Dimension
from smartplan.plan.evidence import FactRegistry, LegalRegistry, SourceRegistry
from smartplan.plan.framework import Framework
from smartplan.plan.frameworks import diagnose_unknown, framework_ids, validate_framework
from smartplan.plan.frameworks import find_framework as find_shipped
from smartplan.plan.index import PlanIndex
from smartplan.plan.institutions import Institutions
from smartplan.plan.manifest import Manifest
from smartplan.plan.places import FileModel, Places
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin
from smartplan.plan.readiness import Readiness, Swot
from smartplan.plan.region import Region
from smartplan.plan.validation import Validated, validate
from smartplan.sources.discover import Discovery, discover_plan
from smartplan.sources.document import ParsedDocument
from smartplan.sources.fonts import font_families, is_font
from smartplan.sources.loader import Documents, Reading
from smartplan.sources.own_templates import discover_chapter_templates
from smartplan.sources.pictures import is_whole_picture
from smartplan.sources.plan_layout import FRAMEWORK_DIR
from smartplan.sources.silence_comments import drop_comments

Model = TypeVar("Model", bound=PlanModel)

SINGLE_FILES: Final[Mapping[str, type[PlanModel]]] = {
    "smartplan.yaml": Manifest,
    "daerah.yaml": Region,
    "fakta.yaml": FactRegistry,
    "sumber.yaml": SourceRegistry,
    "hukum.yaml": LegalRegistry,
    "opd.yaml": AgencyRegistry,
    "kesiapan.yaml": Readiness,
    "kelembagaan.yaml": Institutions,
}
ENTITY_FOLDERS: Final[Mapping[str, type[PlanModel]]] = {
    "dimensi": Dimension,
    "program": Program,
    "quick-win": QuickWin,
}


@dataclass(frozen=True, slots=True)
class LoadedPlan:
    """What could be read of a plan folder; ``plan`` is None while its core can't be read."""

    root: Path
    documents: Documents
    plan: Plan | None
    index: PlanIndex
    diagnostics: tuple[Diagnostic, ...]


def load_plan(root: Path, reading: Reading | None = None) -> LoadedPlan:
    """Read a plan folder, or go on from where the reading of it has begun.

    Raises PlanFolderError if there is none; whatever is wrong inside is among the diagnostics.
    """
    reading = reading or Reading(discover_plan(root))
    discovery, documents = reading.discovery, reading.finish()
    validated = {
        file: validate_as(model, document)
        for file, document in documents.yaml.items()
        if (model := model_of(file)) is not None
    }
    manifest = _kept(validated.get("smartplan.yaml"), Manifest)
    region = _kept(validated.get("daerah.yaml"), Region)
    framework = _find_framework(manifest, validated) if manifest else None
    plan = (
        _assemble(manifest, region, framework, validated, documents)
        if manifest and region and framework
        else None
    )
    assets = frozenset(asset.file for asset in discovery.assets)
    diagnostics = [
        *documents.diagnostics,
        *(found for result in validated.values() for found in result.diagnostics),
        *_core_diagnostics(plan, manifest, framework, documents, discovery_files(discovery)),
    ]
    return LoadedPlan(
        discovery.root,
        documents,
        plan,
        replace(
            _build_index(documents, validated, assets, discovery_files(discovery)),
            own_chapters=discover_chapter_templates(root / "templates"),
            broken_pictures=_broken_pictures(discovery),
            fonts=_fonts(discovery),
        ),
        sorted_diagnostics(diagnostics),
    )


def _broken_pictures(discovery: Discovery) -> frozenset[str]:
    pictures = (asset for asset in discovery.assets if not is_font(asset.file))
    return frozenset(asset.file for asset in pictures if not is_whole_picture(asset.path))


def _fonts(discovery: Discovery) -> frozenset[str]:
    fonts = (font_families(asset.path) for asset in discovery.assets if is_font(asset.file))
    return frozenset(family for families in fonts for family in families)


def discovery_files(discovery: Discovery) -> frozenset[str]:
    """Return the names of all YAML files that were found, readable or not."""
    return frozenset(source.file for source in discovery.yaml_files)


def model_of(file: str) -> type[PlanModel] | None:
    """Return the model of a file of the plan, by its name."""
    folder, _, _ = file.rpartition("/")
    if folder == FRAMEWORK_DIR:
        return Framework
    return SINGLE_FILES.get(file) or ENTITY_FOLDERS.get(folder)


def validate_as(model: type[PlanModel], document: ParsedDocument) -> Validated[Any]:
    """Validate a file as a model; a framework together with what it takes over from another."""
    return validate_framework(document) if model is Framework else validate(model, document)


def _find_framework(
    manifest: Manifest, validated: Mapping[str, Validated[Any]]
) -> Framework | None:
    """Return the framework of a plan: one that it brings along, else a shipped one."""
    own = validated.get(_framework_file(manifest.framework))
    return _kept(own, Framework) if own else find_shipped(manifest.framework)


def _framework_file(framework_id: str) -> str:
    return f"{FRAMEWORK_DIR}/{framework_id}.yaml"


def _kept(result: Validated[Any] | None, model: type[Model]) -> Model | None:
    kept = result.model if result else None
    return kept if isinstance(kept, model) else None


def _all(validated: Mapping[str, Validated[Any]], model: type[Model]) -> Iterator[Model]:
    for file in sorted(validated):
        if (kept := _kept(validated[file], model)) is not None:
            yield kept


def _assemble(
    manifest: Manifest,
    region: Region,
    framework: Framework,
    validated: Mapping[str, Validated[Any]],
    documents: Documents,
) -> Plan:
    """Put the plan together in the framework's order; unreadable registries count as empty."""
    dimension_order = {dimension.id: n for n, dimension in enumerate(framework.dimensions)}
    last = len(dimension_order)
    facts = _kept(validated.get("fakta.yaml"), FactRegistry)
    sources = _kept(validated.get("sumber.yaml"), SourceRegistry)
    laws = _kept(validated.get("hukum.yaml"), LegalRegistry)
    agencies = _kept(validated.get("opd.yaml"), AgencyRegistry)
    return Plan(
        manifest=manifest,
        framework=framework,
        region=region,
        evidence=facts or FactRegistry.model_construct(facts=(), groups=(), conflicts=()),
        sources=sources.sources if sources else (),
        legal_bases=laws.legal_bases if laws else (),
        agencies=agencies.agencies if agencies else (),
        readiness=_kept(validated.get("kesiapan.yaml"), Readiness) or _empty_readiness(),
        institutions=_kept(validated.get("kelembagaan.yaml"), Institutions)
        or Institutions.model_construct(bodies=(), helix=(), participation=(), stages=()),
        dimensions=tuple(
            sorted(_all(validated, Dimension), key=lambda one: dimension_order.get(one.id, last))
        ),
        programs=tuple(
            sorted(
                _all(validated, Program),
                key=lambda one: (dimension_order.get(one.dimension, last), *_place(framework, one)),
            )
        ),
        quick_wins=tuple(
            sorted(
                _all(validated, QuickWin),
                key=lambda one: (dimension_order.get(one.dimension, last), one.id),
            )
        ),
        narratives={
            PurePosixPath(file).stem: drop_comments(prose.written)
            for file, prose in documents.prose.items()
        },
    )


def _place(framework: Framework, program: Program) -> tuple[int, str]:
    for dimension in framework.dimensions:
        if dimension.id == program.dimension:
            order = [subdimension.id for subdimension in dimension.subdimensions]
            if program.subdimension in order:
                return order.index(program.subdimension), program.id
    return len(framework.dimensions), program.id


def _empty_readiness() -> Readiness:
    swot = Swot.model_construct(strengths=(), weaknesses=(), opportunities=(), threats=())
    return Readiness.model_construct(items=(), swot=swot, strategies=())


def _core_diagnostics(
    plan: Plan | None,
    manifest: Manifest | None,
    framework: Framework | None,
    documents: Documents,
    files: frozenset[str],
) -> Iterator[Diagnostic]:
    # A framework's own file that can't be read has said why itself.
    if manifest and not framework and _framework_file(manifest.framework) not in files:
        own = (PurePosixPath(one) for one in files if one.startswith(f"{FRAMEWORK_DIR}/"))
        known = tuple(sorted({*framework_ids(), *(one.stem for one in own)}))
        yield diagnose_unknown(documents.yaml["smartplan.yaml"], manifest.framework, known)
    if plan is None:
        yield messages.UNREADABLE.at(
            "smartplan.yaml", START_OF_FILE, messages.CORE_UNREADABLE, messages.UNREADABLE.mend
        )


def _build_index(
    documents: Documents,
    validated: Mapping[str, Validated[Any]],
    assets: frozenset[str],
    files: frozenset[str],
) -> PlanIndex:
    models = (
        FileModel(file, result.model, result.dropped)
        for file, result in validated.items()
        if result.model is not None
    )
    return PlanIndex(
        documents=documents.yaml,
        narratives=documents.prose,
        assets=assets,
        places=Places(models),
        unreadable=_unreadable(documents, validated, files),
    )


def _unreadable(
    documents: Documents, validated: Mapping[str, Validated[Any]], files: frozenset[str]
) -> dict[str, frozenset[str] | None]:
    """Name what is there but could not be read, so that no check calls it missing."""
    unreadable: dict[str, frozenset[str] | None] = {}
    for file in sorted(files | set(SINGLE_FILES)):
        result = validated.get(file)
        folder, _, name = file.rpartition("/")
        stem = name.removesuffix(".yaml")
        if file in SINGLE_FILES:
            if result is None or result.model is None:
                unreadable[stem] = None
            elif result.dropped:
                unreadable[stem] = frozenset(_dropped_ids(documents.yaml[file].data, result))
        elif folder in ENTITY_FOLDERS and (result is None or result.model is None):
            unreadable[folder] = (unreadable.get(folder) or frozenset()) | {stem}
    return unreadable


def _dropped_ids(data: Any, result: Validated[Any]) -> Iterator[str]:
    for path in result.dropped:
        value = data
        for key in path:
            value = value[key]
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            yield value["id"]
