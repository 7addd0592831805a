"""Spoils plan files, one place at a time: the mutants on which editor and check must agree."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Path_ = tuple[str | int, ...]
ROOT = Path(__file__).parents[3]

WRONG_VALUES: tuple[Any, ...] = (
    None,
    True,
    "",
    " ",
    "teks bebas",
    "Huruf-Besar",
    "id--ganda",
    "-awal",
    "١٢٣",
    "x" * 81,
    "x" * 401,
    "2025",
    "2025-13",
    "2025-02-30",
    "2025-02-32",
    "2025-2",
    "25.04",
    "36.04.05",
    "2.16",
    "2.16.02.2.01.0005",
    "2.16.2",
    "#12g45b",
    "ftp://contoh.id",
    "https://contoh.id/a b",
    "Rp450.000",
    "Rp 450.000,00",
    "Rp450000",
    "Rp10.000.000.000.000.000",
    "Rp10.000.000.000.000.001",
    "450.000",
    "berlaku",
    0,
    -1,
    1,
    5,
    101,
    1944,
    2025,
    2101,
    10**16,
    10**16 + 1,
    2.25,
    36.25,
    -0.25,
    [],
    {},
    [1],
    ["id-satu"],
    ["Huruf Besar"],
    [None],
    [["id-satu"]],
    [{"id": "id-satu"}],
    {"id": "id-satu"},
    {"2025": 1},
    {2025: 1},
    {2025: {"apbd": 1}},
    {2025: {"APBD": 1}},
    {2025: {2025: 1}},
    {1944: 1},
    {2101: 1},
    {"0511": "teks"},
    {"tahun": "teks"},
    {"mulai": 2025},
    {"mulai": 2025, "selesai": 2026},
    {"mulai": "2025-01", "selesai": "2025-12"},
)
KEYS: tuple[Any, ...] = ("tidak_dikenal", "name", 7, -1, "2025", "1944", "Kunci Besar")


def plan_files() -> list[Path]:
    """Every YAML file of the examples and of the checks' base plan, and the frameworks."""
    folders = (*sorted((ROOT / "examples").iterdir()), ROOT / "tests" / "checks" / "base")
    files = [file for folder in folders for file in sorted(folder.rglob("*.yaml"))]
    return files + sorted((ROOT / "templates" / "kerangka").glob("*.yaml"))


def kind_of(file: Path) -> str:
    return file.parent.name if file.parent.name in _FOLDERS else file.stem


_FOLDERS = frozenset({"dimensi", "program", "quick-win", "kerangka"})


def trimmed(data: Any) -> Any:
    """Keep two items of every list and group of years, so that a mutant costs little."""
    if isinstance(data, dict):
        years = all(isinstance(key, int) for key in data)
        kept = list(data.items())[: 2 if years else None]
        return {key: trimmed(value) for key, value in kept}
    return [trimmed(item) for item in data[:2]] if isinstance(data, list) else data


def walk(data: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Yield the path of every value but the root."""
    if not isinstance(data, (dict, list)):
        return
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*path, key)
        yield from walk(value, (*path, key))


def shape(path: Path_) -> Path_:
    """The path with all indexes and years alike: one mutant of a kind is enough for all."""
    return tuple("*" if isinstance(key, int) else key for key in path)


@dataclass(frozen=True)
class Mutation:
    """One thing to do to one place of a file."""

    what: str
    path: Path_
    spoil: Callable[[Any, Any], None]

    def of(self, data: Any) -> Any:
        """Return a spoiled copy."""
        new = copy.deepcopy(data)
        self.spoil(at(new, self.path[:-1]), self.path[-1] if self.path else None)
        return new


def mutations(data: Any, seen: set[Path_]) -> Iterator[Mutation]:
    """Yield everything to be done at every place whose shape was not seen before."""
    for key in KEYS if () not in seen else ():
        yield Mutation(f"+ {key!r}", (), lambda owner, _, key=key: owner.update({key: 1}))
    seen.add(())
    for path in walk(data):
        if shape(path) in seen:
            continue
        seen.add(shape(path))
        yield Mutation(f"{path} deleted", path, _delete)
        yield Mutation(f"{path} in a list", path, _wrap)
        yield Mutation(f"{path} doubled", path, _double)
        yield Mutation(f"{path} as a key", path, _as_key)
        for value in WRONG_VALUES:
            yield Mutation(f"{path} = {value!r}", path, _put(value))
        for key in KEYS if isinstance(at(data, path), dict) else ():
            yield Mutation(f"{path} + {key!r}", path, _put({**at(data, path), key: 1}))


def at(data: Any, path: Path_) -> Any:
    for key in path:
        data = data[key]
    return data


def _delete(owner: Any, key: Any) -> None:
    del owner[key]


def _wrap(owner: Any, key: Any) -> None:
    owner[key] = [owner[key]]


def _double(owner: Any, key: Any) -> None:
    if isinstance(owner[key], str):
        owner[key] = f"{owner[key]} {owner[key]}"
    elif isinstance(owner, list):
        owner.append(owner[key])
    else:
        owner[f"{key}_"] = owner[key]


def _as_key(owner: Any, key: Any) -> None:
    owner[key] = {"x": owner[key]}


def _put(value: Any) -> Callable[[Any, Any], None]:
    def put(owner: Any, key: Any) -> None:
        owner[key] = copy.deepcopy(value)

    return put


class _Dumper(yaml.CSafeDumper):
    """Writes no aliases: a plan may not use them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def dump(data: Any) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
