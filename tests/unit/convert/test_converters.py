"""The registry, and what it costs to look at it."""

import subprocess
import sys

import pytest

from smartplan.convert import CONVERTERS, load_converter


@pytest.mark.parametrize("name", CONVERTERS)
def test_each_converter_knows_its_name(name):
    converter = load_converter(name)
    assert name == converter.FORMAT
    assert f".{name}" == converter.SUFFIX


def test_looking_at_the_registry_imports_nothing_heavy():
    code = (
        "import sys, smartplan.convert; "
        "print([n for n in ('lxml', 'typst', 'pypandoc') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
