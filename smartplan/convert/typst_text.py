"""What pandoc's typst writer forgets to escape.

Pandoc escapes text against most of Typst's markup. Left alive are a sign behind a bracket that
opens a heading or a list (``[= x]``), the shorthands for an ellipsis, a soft hyphen and a minus,
and a dot behind a call, which would read a field (``#emph[x].y``).
"""

import re

_TOKEN = re.compile(
    r"""
      \\.                                     # an escape: pandoc saw to it
    | "(?:[^"\\]|\\.)*"                       # a string; a quote in text is escaped
    | <[^<>\s]*>                              # a label; likewise
    | (?P<ticks>`+).*?(?<!`)(?P=ticks)(?!`)   # raw text
    | \[(?P<sign>[=+/-])
    | \[(?P<number>\d+)\.
    | (?P<ellipsis>\.\.\.)
    | (?P<dash>-)(?=[?\d])
    | (?P<call>\])(?=\.[^\W\d])
    """,
    re.VERBOSE | re.DOTALL,
)


def mend_escapes(typst: str) -> str:
    """Return pandoc's Typst text with the rest of its words escaped; code stays as it is."""
    return _TOKEN.sub(_mend, typst)


def _mend(match: re.Match[str]) -> str:
    if match["sign"]:
        return f"[\\{match['sign']}"
    if match["number"]:
        return f"[{match['number']}\\."
    if match["ellipsis"]:
        return r"\.\.\."
    if match["dash"]:
        return r"\-"
    return "];" if match["call"] else match[0]
