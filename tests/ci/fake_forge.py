"""The few calls of GitHub's and GitLab's API that a comment needs, on this machine."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class FakeForge:
    """Comments of one pull or merge request, and every call that was made."""

    def __init__(self, user_type: str = "Bot") -> None:
        self.comments: list[dict[str, Any]] = []
        self.calls: list[tuple[str, str, str]] = []
        self.refuse: int | None = None
        self.url = ""
        self._user_type = user_type

    def add(self, body: str, user_type: str = "") -> dict[str, Any]:
        user = {"type": user_type or self._user_type}
        self.comments.append({"id": len(self.comments) + 1, "body": body, "user": user})
        return self.comments[-1]

    def answer(self, method: str, path: str, content: dict[str, str]) -> tuple[int, Any]:
        if self.refuse:
            return self.refuse, {"message": "no"}
        split = urlsplit(path)
        if method == "GET":
            page = int(parse_qs(split.query)["page"][0])
            return 200, self.comments[(page - 1) * 100 : page * 100]
        if method == "POST":
            return 201, self.add(content["body"])
        number = int(split.path.rpartition("/")[2])
        self.comments[number - 1]["body"] = content["body"]
        return 200, self.comments[number - 1]


@contextmanager
def running(forge: FakeForge) -> Iterator[FakeForge]:
    """Serve it on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            content = json.loads(self.rfile.read(length) or b"{}")
            token = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
            forge.calls.append((self.command, self.path, token))
            status, answer = forge.answer(self.command, self.path, content)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode("utf-8"))

        do_GET = do_POST = do_PATCH = do_PUT = _serve  # noqa: N815

        def log_message(self, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    forge.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield forge
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
