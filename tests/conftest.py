"""What all tests share: the switch for golden files, and no network."""

import os
import socket
import sys
from typing import Any, NoReturn

import pytest
from hypothesis import settings

# A loaded machine is no mistake of the code.
settings.register_profile("smartplan", deadline=None)
settings.load_profile("smartplan")

# Hundreds of tests start the command anew: where byte code is not kept, each would compile it all.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*address: Any) -> NoReturn:
        raise AssertionError(f"a test reached for the network: {address[1:]}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
