"""``contoh:serang-kab`` in place of a folder: the example plans that come with the installation."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from smartplan.cli.usage import unknown_choice
from smartplan.language import Text
from smartplan.resources import find_examples_dir

_PREFIX: Final = "contoh:"


def take_examples(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with every shipped example as its folder.

    Raises UsageMistakeError, naming the examples, for one that is not shipped.
    """
    return [_folder(one) if one.startswith(_PREFIX) else one for one in arguments]


def find_origin(given: str) -> Path:
    """Return the folder of a plan to fork: a plan's folder, or an example by its name.

    Raises UsageMistakeError, naming the examples, for what is neither.
    """
    name = given.removeprefix(_PREFIX)
    folder = Path(given)
    if name == given and (folder.is_dir() or "/" in given or "\\" in given):
        return folder
    return Path(_folder(_PREFIX + name))


def default_output(plan_dir: Path) -> Path:
    """Return where books go unless told: ``build`` in the plan, or here for a shipped example."""
    if plan_dir.resolve().parent == find_examples_dir() and _is_installed():
        return Path("build") / plan_dir.name
    return plan_dir / "build"


def _folder(argument: str) -> str:
    name = argument.removeprefix(_PREFIX)
    examples = find_examples_dir()
    names = sorted(path.name for path in examples.iterdir() if path.is_dir())
    if name not in names:
        raise unknown_choice(Text("Contoh", "example"), name or "''", names)
    return str(examples / name)


def _is_installed() -> bool:
    # Nobody looks for books among the files of an installation, and it may not be writable.
    return not (find_examples_dir().parent / "pyproject.toml").is_file()
