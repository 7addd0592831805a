"""No test reaches for the network, and the guard that says so works."""

import socket

import pytest


def test_the_guard_refuses_a_connection() -> None:
    with (
        socket.socket() as connection,
        pytest.raises(AssertionError, match="reached for the network"),
    ):
        connection.connect(("192.0.2.1", 80))
