"""Ids that name something elsewhere in the plan or the framework, told apart by what they name.

To the models all of them are ids (or, for kecamatan, names); that what they name exists is for
the checks. The kind is a note for the JSON Schema, where editors learn what can be written.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias

from pydantic import Field, GetJsonSchemaHandler

from smartplan.plan.base import Id, IdKey, Line

REFERENCE_KEY: Final = "x-acuan"


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Notes in the JSON Schema what kind of thing a value names."""

    kind: str

    def __get_pydantic_json_schema__(
        self, core_schema: Any, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the schema of the value with the note."""
        return {**handler(core_schema), REFERENCE_KEY: self.kind}


AgencyId: TypeAlias = Annotated[Id, RefersTo("opd")]
BookId: TypeAlias = Annotated[Id, RefersTo("buku")]
CategoryId: TypeAlias = Annotated[Id, RefersTo("kategori")]
DimensionId: TypeAlias = Annotated[Id, RefersTo("dimensi")]
DimensionKey: TypeAlias = Annotated[IdKey, RefersTo("dimensi")]
DistrictName: TypeAlias = Annotated[Line, RefersTo("kecamatan")]
EvaluationPartKey: TypeAlias = Annotated[IdKey, RefersTo("bagian_evaluasi")]
EvaluationSchemeId: TypeAlias = Annotated[Id, RefersTo("cara_evaluasi")]
FactGroupId: TypeAlias = Annotated[Id, RefersTo("kelompok")]
FactId: TypeAlias = Annotated[Id, RefersTo("fakta")]
FrameworkId: TypeAlias = Annotated[Id, RefersTo("kerangka")]
FundingSourceId: TypeAlias = Annotated[Id, RefersTo("sumber_dana")]
FundingSourceKey: TypeAlias = Annotated[IdKey, RefersTo("sumber_dana")]
HelixElementId: TypeAlias = Annotated[Id, RefersTo("pentahelix")]
LawId: TypeAlias = Annotated[Id, RefersTo("hukum")]
MissionId: TypeAlias = Annotated[Id, RefersTo("misi")]
ProgramId: TypeAlias = Annotated[Id, RefersTo("program")]
RatingId: TypeAlias = Annotated[Id, RefersTo("peringkat_kesiapan")]
ReadinessElementId: TypeAlias = Annotated[Id, RefersTo("unsur_kesiapan")]
ShippedFrameworkId: TypeAlias = Annotated[Id, RefersTo("kerangka_bawaan")]
SourceId: TypeAlias = Annotated[Id, RefersTo("sumber")]
StrategyId: TypeAlias = Annotated[Id, RefersTo("strategi")]
SubdimensionId: TypeAlias = Annotated[Id, RefersTo("subdimensi")]
SubdimensionKey: TypeAlias = Annotated[IdKey, RefersTo("subdimensi")]

Sources: TypeAlias = Annotated[
    tuple[SourceId, ...], Field(description="Id di sumber.yaml tempat isi ini berasal")
]
