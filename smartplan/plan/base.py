"""What all models of the plan share: strict, frozen, Indonesian keys, and the field types."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from smartplan.sources.document import FloatScalar, IntScalar

ID_PATTERN: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_RUPIAH: Final = re.compile(r"Rp ?(\d{1,3}(?:\.\d{3})*)(?:,00)?")


class PlanModel(BaseModel):
    """A part of the plan: strict, frozen; only the Indonesian keys (aliases) are accepted."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        populate_by_name=False,
        arbitrary_types_allowed=False,
    )


def _code_as_written(value: Any) -> Any:
    # YAML makes the number 36.1 of 36.10; the file's own writing is what was meant.
    return value.raw if isinstance(value, (IntScalar, FloatScalar)) else value


def _rupiah(value: Any) -> Any:
    """Read ``Rp450.000.000`` or a whole number of rupiah; refuse what YAML may have changed."""
    if isinstance(value, str):
        written = _RUPIAH.fullmatch(value.strip())
        if written is None:
            raise PydanticCustomError("rupiah_text", "not an amount of rupiah", {"input": value})
        return int(written[1].replace(".", ""))
    if isinstance(value, float):
        raw = getattr(value, "raw", str(value))
        raise PydanticCustomError("rupiah_fraction", "a fraction of rupiah", {"input": raw})
    return value


def _date_text(value: Any) -> Any:
    if isinstance(value, str):
        return value
    return _code_as_written(value)


Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Code: TypeAlias = Annotated[
    str, BeforeValidator(_code_as_written), StringConstraints(min_length=1, max_length=80)
]
Line: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Prose: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=40_000)]
Rupiah: TypeAlias = Annotated[int, BeforeValidator(_rupiah), Field(ge=0, le=10**16)]
Year: TypeAlias = Annotated[int, Field(ge=1945, le=2100)]
# 2024, 2024-09 or 2024-09-05: sources often print no more than a year or a month.
DateText: TypeAlias = Annotated[
    str,
    BeforeValidator(_date_text),
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
]
Month: TypeAlias = Annotated[
    str, BeforeValidator(_date_text), StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")
]
Number: TypeAlias = int | float
# True for the whole entity, or the keys of the fields that no source backs.
Illustrative: TypeAlias = bool | tuple[str, ...]


class Period(PlanModel):
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
