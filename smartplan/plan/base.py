"""What all models of the plan share: strict, frozen, Indonesian keys, and the field types."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import ComputedFieldInfo, FieldInfo
from pydantic_core import PydanticCustomError

from smartplan.sources.document import FloatScalar, IntScalar

# [0-9] and not \d, which in some of the languages that read these also means ٣ or ३.
ID_PATTERN: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
REGION_PATTERN: Final = r"^[0-9]{2}\.[0-9]{2}$"
DISTRICT_PATTERN: Final = r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$"
NOMENCLATURE_PATTERN: Final = r"^[0-9X]\.[0-9X]{2}(\.[0-9]{2}(\.[0-9]\.[0-9]{2}(\.[0-9]{2,4})?)?)?$"
# A name that stands in books as it is: no sign of Markdown, HTML or references.
PLAIN_PATTERN: Final = r"^[^*_`<>\[\]{}\\|#@$~^!\u0000-\u001f]+$"
DATE_PATTERN: Final = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
MONTH_PATTERN: Final = r"^[0-9]{4}-(0[1-9]|1[0-2])$"
# The years of ``Year``, for the keys of a JSON object, which are always text.
_YEAR_PATTERN: Final = r"^(19(4[5-9]|[5-9][0-9])|20[0-9]{2}|2100)$"
# At most 10.000.000.000.000.000, like the whole numbers that are accepted.
RUPIAH_PATTERN: Final = (
    r"^\s*Rp ?"
    r"([0-9]{1,3}(?:\.[0-9]{3}){0,4}|[0-9](?:\.[0-9]{3}){5}|10(?:\.000){5})"
    r"(?:,00)?\s*$"
)
_RUPIAH: Final = re.compile(RUPIAH_PATTERN)
_MAX_RUPIAH: Final = 10**16
_ACRONYMS: Final = {"id": "ID", "opd": "OPD", "rpjmd": "RPJMD", "swot": "SWOT", "url": "URL"}


def _title_of_key(_: str, info: FieldInfo | ComputedFieldInfo) -> str:
    words = (info.alias or "").split("_")
    said = " ".join(_ACRONYMS.get(word, word) for word in words)
    return said[:1].upper() + said[1:]


class PlanModel(BaseModel):
    """A part of the plan: strict, frozen; only the Indonesian keys (aliases) are accepted."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        populate_by_name=False,
        arbitrary_types_allowed=False,
        field_title_generator=_title_of_key,
    )


@dataclass(frozen=True, slots=True)
class OrNumber:
    """Says in the JSON Schema that a text may also be written as a number, without quotes."""

    kind: Literal["number", "integer", "fraction"] = "number"
    minimum: float | None = None
    maximum: float | None = None

    def __get_pydantic_json_schema__(
        self, core_schema: Any, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the schema of the text or of the number."""
        number: dict[str, Any] = {"type": self.kind}
        if self.kind == "fraction":
            number = {"type": "number", "not": {"type": "integer"}}
        if self.minimum is not None:
            number["minimum"] = self.minimum
        if self.maximum is not None:
            number["maximum"] = self.maximum
        return {"anyOf": [handler(core_schema), number]}


@dataclass(frozen=True, slots=True)
class OrLine:
    """Says in the JSON Schema that a group of keys may also be written as its name alone."""

    def __get_pydantic_json_schema__(
        self, core_schema: Any, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the schema of the group or of the name."""
        return {
            "anyOf": [handler(core_schema), {"type": "string", "minLength": 1, "maxLength": 400}]
        }


def _code_as_written(value: Any) -> Any:
    # YAML makes the number 36.1 of 36.10; the file's own writing is what was meant.
    return value.raw if isinstance(value, (IntScalar, FloatScalar)) else value


def _rupiah(value: Any) -> Any:
    """Read ``Rp450.000.000`` or a whole number of rupiah; refuse what YAML may have changed."""
    if isinstance(value, str):
        written = _RUPIAH.fullmatch(value)
        if written is None:
            raise PydanticCustomError("rupiah_text", "not an amount of rupiah", {"input": value})
        return int(written[1].replace(".", ""))
    if isinstance(value, float):
        raw = getattr(value, "raw", str(value))
        raise PydanticCustomError("rupiah_fraction", "a fraction of rupiah", {"input": raw})
    return value


_AS_WRITTEN: Final = BeforeValidator(_code_as_written)
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
# An id as a key: 2025 is one too, and in JSON all keys are text.
IdKey: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80), _AS_WRITTEN]
Code: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=80), _AS_WRITTEN, OrNumber()
]
RegionCode: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=REGION_PATTERN),
    _AS_WRITTEN,
    OrNumber("fraction", 10, 99.99),
    Field(examples=["36.04"]),
]
DistrictCode: TypeAlias = Annotated[
    str, StringConstraints(pattern=DISTRICT_PATTERN), _AS_WRITTEN, Field(examples=["36.04.05"])
]
NomenclatureCode: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=NOMENCLATURE_PATTERN),
    _AS_WRITTEN,
    OrNumber("fraction", 0, 9.99),
    Field(examples=["2.16.02.2.01.0005"]),
]
Line: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=400)]
PlainLine: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=400, pattern=PLAIN_PATTERN)
]
# A text as a key, which in JSON a number is too.
LineKey: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=400), _AS_WRITTEN]
Prose: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=40_000)]
Rupiah: TypeAlias = Annotated[
    int,
    Field(ge=0, le=_MAX_RUPIAH),
    BeforeValidator(_rupiah),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": RUPIAH_PATTERN},
                {"type": "integer", "minimum": 0, "maximum": _MAX_RUPIAH},
            ],
            "examples": ["Rp450.000.000"],
        }
    ),
]
Year: TypeAlias = Annotated[int, Field(ge=1945, le=2100)]
YearKey: TypeAlias = Annotated[Year, WithJsonSchema({"type": "string", "pattern": _YEAR_PATTERN})]
# 2024, 2024-09 or 2024-09-05: sources often print no more than a year or a month.
DateText: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=DATE_PATTERN),
    _AS_WRITTEN,
    OrNumber("integer", 1000, 9999),
    Field(examples=["2025-09-17", "2025-09", "2025"]),
]
Month: TypeAlias = Annotated[
    str, StringConstraints(pattern=MONTH_PATTERN), _AS_WRITTEN, Field(examples=["2025-09"])
]
Number: TypeAlias = Annotated[int | float, WithJsonSchema({"type": "number"})]
# True for the whole entity, or the keys of the fields that no source backs.
Illustrative: TypeAlias = Annotated[
    bool | tuple[str, ...],
    Field(description="Benar bila tidak bersumber, atau daftar kunci yang tidak bersumber"),
]


class Period(PlanModel, title="Periode"):
    """First and last year of something, both included."""

    start: Year = Field(alias="mulai", description="Tahun pertama")
    end: Year = Field(alias="selesai", description="Tahun terakhir")

    @property
    def years(self) -> range:
        """Every year from first to last."""
        return range(self.start, self.end + 1)

    def __contains__(self, year: int) -> bool:
        """Tell whether a year lies within."""
        return self.start <= year <= self.end


def is_illustrative(flag: Illustrative, key: str | None = None) -> bool:
    """Tell whether a field (by its YAML key), or without a key the whole entity, is marked."""
    if isinstance(flag, bool):
        return flag
    return key in flag


def aliases_of(model: type[BaseModel]) -> Mapping[str, str]:
    """Return attribute name → YAML key of a model."""
    return {name: info.alias or name for name, info in model.model_fields.items()}
