"""``smartplan ci --comment``: puts a summary into the pull request, one comment per set of plans.

The only part of smartplan that talks to a network: to the address that CI names, with the token
that CI gives, in a step of its own, so that no plan is read while the token is there.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from smartplan.cli.console import write_message
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.forge import Destination, Forge, find_destination
from smartplan.cli.usage import UsageMistakeError
from smartplan.errors import CommentError
from smartplan.language import Language, Text

_LONGEST: Final = 60_000
_PAGE: Final = 100
_PAGES: Final = 20
_SECONDS: Final = 30
_NOT_ALLOWED: Final = (401, 403, 404)
_NOWHERE: Final = Text(
    "Tidak ada pull request atau token di sini; ringkasan hanya ada di berkasnya.",
    "There is no pull request or no token here; the summary is only in its file.",
)
_REFUSED: Final = Text(
    "Token ini tidak boleh menulis komentar (mis. dari fork); ringkasan tetap ada di halaman run.",
    "This token may not comment (as from a fork); the summary is on the page of the run.",
)
_CUT: Final = Text(
    "\n\nSelebihnya ada di artefak dan halaman run.\n",
    "\n\nThe rest is in the artifact and on the page of the run.\n",
)


def comment_command(file: Path, language: Language) -> int:
    """Write a summary into the request that this run belongs to, or say why not.

    A lack of permission is no failure. Raises CommentError for any other refusal.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as failure:
        raise UsageMistakeError(
            Text(f"Ringkasan {file} tidak terbaca.", f"The summary {file} can't be read."),
            Text("Jalankan dahulu smartplan ci.", "Run smartplan ci first."),
        ) from failure
    destination = find_destination()
    if destination is None:
        write_message(_NOWHERE.spoken(language))
        return ExitCode.FINE
    try:
        done = _post(destination, _shorten(text, language))
    except urllib.error.HTTPError as refusal:
        if refusal.code not in _NOT_ALLOWED:
            raise _failed(str(refusal)) from refusal
        write_message(_REFUSED.spoken(language))
        return ExitCode.FINE
    except (OSError, ValueError) as failure:
        raise _failed(str(failure)) from failure
    write_message(done.spoken(language))
    return ExitCode.FINE


def _post(destination: Destination, text: str) -> Text:
    mark = text.partition("\n")[0]
    for comment in _comments(destination):
        if str(comment.get("body", "")).startswith(mark) and _ours(destination, comment):
            url = destination.edit_url.format(comment["id"])
            _ask(destination, destination.edit_method, url, {"body": text})
            return Text("Komentar diperbarui.", "The comment was brought up to date.")
    _ask(destination, "POST", destination.list_url, {"body": text})
    return Text("Komentar ditulis.", "The comment was written.")


def _comments(destination: Destination) -> Iterator[dict[str, Any]]:
    for page in range(1, _PAGES + 1):
        found = _ask(destination, "GET", f"{destination.list_url}?per_page={_PAGE}&page={page}")
        yield from found
        if len(found) < _PAGE:
            return


def _ours(destination: Destination, comment: dict[str, Any]) -> bool:
    """Tell whether a comment with our mark is one that a token of CI wrote.

    On GitHub that token could change the comment of a person who copied the mark.
    """
    if destination.forge is Forge.GITLAB:
        return not comment.get("system")
    user = comment.get("user")
    return isinstance(user, dict) and user.get("type") == "Bot"


def _ask(
    destination: Destination, method: str, url: str, content: dict[str, str] | None = None
) -> Any:
    request = urllib.request.Request(  # noqa: S310 - CI names the address
        url,
        data=json.dumps(content).encode("utf-8") if content is not None else None,
        headers={
            **dict(destination.headers),
            "Content-Type": "application/json",
            "User-Agent": "smartplan",
        },
        method=method,
    )
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
        return json.loads(answer.read().decode("utf-8"))


def _shorten(text: str, language: Language) -> str:
    """Return a text that a comment can hold, cut at the end of a line."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition("\n")[0] + _CUT.spoken(language)


def _failed(reason: str) -> CommentError:
    return CommentError(
        Text(f"Komentar tidak dapat ditulis: {reason}", f"The comment was not written: {reason}"),
        Text(
            "Jalankan ulang langkah ini; ringkasannya ada di berkasnya.",
            "Run this step again; the summary is in its file.",
        ),
    )
