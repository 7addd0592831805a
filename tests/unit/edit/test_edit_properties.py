"""Whatever a file looks like, an edit does what was meant and touches nothing else."""

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from smartplan.edit.entries import delete, insert_key
from smartplan.edit.layout import UneditableError
from smartplan.edit.scalars import UnwritableError, write_key, write_value
from smartplan.edit.text_edit import TextEdit, apply_edits
from smartplan.edit.values import Stretch, rename_key, replace_stretches, set_value
from smartplan.sources.document import ParsedDocument, YamlPath
from smartplan.sources.yaml_parser import parse_yaml

WORDS = st.text(st.sampled_from("abz019-_ .:#'\"[]{},é%@&*!|>?\\\n"), max_size=12)
SCALARS = st.one_of(WORDS, st.integers(-99, 2100), st.booleans(), st.none())
KEYS = st.one_of(st.from_regex(r"[a-z][a-z_]{0,5}", fullmatch=True), st.integers(2020, 2030))
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(tuple), st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=8,
)
ROOTS = st.dictionaries(KEYS, DATA, min_size=1, max_size=4)
COMMENTS = st.sampled_from(["", "", " # catatan", "   # {a: [b"])
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


class Writer:
    """Writes data as a person might: blocks and brackets, quotes, comments, odd indents."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw

    def group(self, data: dict[Any, Any], indent: int) -> list[str]:
        lines = []
        for key, value in data.items():
            if self.draw(st.booleans()):
                lines.append(" " * self.draw(st.integers(0, 4)) + "# sela")
            lines += self.entry(f"{' ' * indent}{write_key(key, flow=False)}:", value, indent)
        return lines

    def entry(self, head: str, value: Any, indent: int) -> list[str]:
        comment = self.draw(COMMENTS)
        block = bool(value) and isinstance(value, (dict, tuple)) and self.draw(st.booleans())
        if block and isinstance(value, dict):
            deeper = indent + self.draw(st.integers(1, 3))
            return [head + comment, *self.group(value, deeper)]
        if block:
            deeper = indent + self.draw(st.integers(0 if head.endswith(":") else 1, 3))
            return [head + comment, *self.items(value, deeper)]
        if isinstance(value, str) and self.draw(st.booleans()) and value.strip():
            header = self.draw(st.sampled_from(["|", "|-", "|+", ">", ">-"]))
            lines = [f"{' ' * (indent + 2)}{line}" if line else "" for line in value.split("\n")]
            return [f"{head} {header}", *lines, *[""] * self.draw(st.integers(0, 2))]
        if value is None and self.draw(st.booleans()):
            return [head + comment]
        quote = self.draw(st.sampled_from(["", "'", '"']))
        return [f"{head} {write_value(value, flow=False, quote=quote)}{comment}"]

    def items(self, data: tuple[Any, ...], indent: int) -> list[str]:
        lines: list[str] = []
        for value in data:
            dash = " " * indent + "-"
            if value and isinstance(value, dict) and self.draw(st.booleans()):
                first, *rest = self.plain_group(value, indent + 2)
                lines += [f"{dash} {first.lstrip()}", *rest]
            else:
                lines += self.entry(dash, value, indent)
        return lines

    def plain_group(self, data: dict[Any, Any], indent: int) -> list[str]:
        return [
            f"{' ' * indent}{write_key(key, flow=False)}: {write_value(value, flow=False)}"
            for key, value in data.items()
        ]


@st.composite
def documents(draw: Any) -> ParsedDocument:
    lines = Writer(draw).group(draw(ROOTS), draw(st.sampled_from([0, 0, 2])))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    text = newline.join(lines) + draw(st.sampled_from([newline, ""]))
    document, _ = parse_yaml("uji.yaml", text.encode("utf-8"))
    assume(document is not None and document.text == text)
    assert document is not None
    return document


def paths(data: Any, path: YamlPath = ()) -> list[YamlPath]:
    parts = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for key, value in parts:
        found.append((*path, key))
        if isinstance(value, (dict, tuple)):
            found += paths(value, (*path, key))
    return found


def changed(data: Any, path: YamlPath, change: Any) -> Any:
    """Return data with ``change`` applied to the container of the last key."""
    if len(path) == 1:
        return change(data, path[0])
    if isinstance(data, dict):
        return {k: changed(v, path[1:], change) if k == path[0] else v for k, v in data.items()}
    return tuple(changed(v, path[1:], change) if k == path[0] else v for k, v in enumerate(data))


def put(value: Any) -> Any:
    def change(container: Any, key: Any) -> Any:
        if isinstance(container, dict):
            return {k: value if k == key else v for k, v in container.items()}
        return tuple(value if k == key else v for k, v in enumerate(container))

    return change


def drop(container: Any, key: Any) -> Any:
    if isinstance(container, dict):
        return {k: v for k, v in container.items() if k != key}
    return tuple(v for k, v in enumerate(container) if k != key)


def read(text: str) -> Any:
    document, _ = parse_yaml("uji.yaml", text.encode("utf-8"))
    assert document is not None, text
    return document.data


def comments_outside(text: str, edits: tuple[TextEdit, ...]) -> int:
    kept = text
    for edit in sorted(edits, reverse=True):
        kept = kept[: edit.start] + kept[edit.end :]
    return kept.count("# sela")


@SETTINGS
@given(documents(), DATA, st.data())
def test_set_value(document: ParsedDocument, value: Any, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(document.data)))
    try:
        edits = set_value(document, path, value)
    except UnwritableError:
        assume(False)
    after = apply_edits(document.text, edits)
    assert read(after) == changed(document.data, path, put(value)), (document.text, after)
    assert after.count("# sela") >= comments_outside(document.text, edits)
    if "\r\n" not in document.text:
        assert "\r" not in after


@SETTINGS
@given(documents(), st.data())
def test_delete(document: ParsedDocument, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(document.data)))
    assume(len(path) > 1 or len(document.data) > 1)  # type: ignore[arg-type]
    try:
        edits = delete(document, path)
    except UneditableError:
        assume(False)
    after = apply_edits(document.text, edits)
    assert read(after) == changed(document.data, path, drop), (document.text, after)


@SETTINGS
@given(documents(), DATA, st.data())
def test_insert_key(document: ParsedDocument, value: Any, data: st.DataObject) -> None:
    groups = [
        path for path in [(), *paths(document.data)] if isinstance(at(document.data, path), dict)
    ]
    path = data.draw(st.sampled_from(groups))
    try:
        edits = insert_key(document, path, "baru", value)
    except (UneditableError, UnwritableError):
        assume(False)
    after = apply_edits(document.text, edits)
    group = at(read(after), path)
    assert group.pop("baru") == value
    assert group == at(document.data, path), (document.text, after)


@SETTINGS
@given(documents(), st.data())
def test_rename_key(document: ParsedDocument, data: st.DataObject) -> None:
    keyed = [path for path in paths(document.data) if path in document.spans.keys]
    assume(keyed)
    path = data.draw(st.sampled_from(keyed))
    new = data.draw(st.one_of(KEYS, WORDS.filter(lambda word: word not in ("", "<<"))))
    container = at(document.data, path[:-1])
    try:
        edits = rename_key(document, path, new)
    except UnwritableError:
        assume(False)
    assume(new not in container and not str(new).isdigit())
    after = apply_edits(document.text, edits)
    expected = {new if key == path[-1] else key: value for key, value in container.items()}
    assert at(read(after), path[:-1]) == expected
    (edit,) = edits
    assert after[: edit.start] == document.text[: edit.start]
    assert after.endswith(document.text[edit.end :])


@SETTINGS
@given(documents(), st.data())
def test_replace_stretches(document: ParsedDocument, data: st.DataObject) -> None:
    texts = [path for path in paths(document.data) if isinstance(at(document.data, path), str)]
    assume(texts)
    path = data.draw(st.sampled_from(texts))
    value = at(document.data, path)
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    words = data.draw(st.one_of(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), WORDS))
    try:
        edits = replace_stretches(document, path, [Stretch(start, end, words)])
    except UnwritableError:
        assume(False)
    after = apply_edits(document.text, edits)
    expected = value[:start] + words + value[end:]
    assert read(after) == changed(document.data, path, put(expected)), (document.text, after)


def at(data: Any, path: YamlPath) -> Any:
    for key in path:
        data = data[key]
    return data
