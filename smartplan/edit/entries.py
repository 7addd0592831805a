"""Entries that come and go: keys of a group, items of a list.

Each change is read back before it is handed out: it does what was meant and nothing else, or it
is refused.
"""

from collections.abc import Sequence
from typing import Any

from smartplan.edit.layout import Layout, UneditableError
from smartplan.edit.scalars import Writable, write_key, write_value
from smartplan.edit.text_edit import TextEdit, apply_edits
from smartplan.edit.values import set_value
from smartplan.sources.document import ParsedDocument, YamlPath
from smartplan.sources.yaml_parser import parse_yaml


def insert_key(
    document: ParsedDocument, path: YamlPath, key: str | int, value: Writable
) -> tuple[TextEdit, ...]:
    """Return the edits that add a key at the end of the group of keys at a path.

    Raises KeyError if the path is no group of keys, ValueError if the key is there already, and
    UneditableError.
    """
    layout = Layout(document)
    group = layout.data_at(path)
    if not isinstance(group, dict):
        raise KeyError(path)
    if key in group:
        raise ValueError(f"the key {key} is there already")
    flow = not group or layout.is_flow(path)
    entry = f"{write_key(key, flow=flow)}: {write_value(value, flow=flow)}"
    if flow:
        edits = _append_in_brackets(layout, path, entry)
    else:
        column = layout.column(layout.key((*path, next(iter(group))))[0])
        edits = _append_lines(layout, path, [" " * column + entry])
    return _proved(layout, edits, path, {**group, key: value})


def append_item(document: ParsedDocument, path: YamlPath, lines: Sequence[str]) -> TextEdit:
    """Return the edit that adds an item, written out as lines of YAML, to a list of a block.

    The first line follows the dash; comments among the lines are kept. A list in brackets
    becomes a block, its items as they were written. Raises KeyError if the path is no list,
    UneditableError for brackets within brackets or with comments in them.
    """
    layout = Layout(document)
    items = layout.data_at(path)
    if not isinstance(items, tuple):
        raise KeyError(path)
    if layout.is_flow(path):
        return _append_behind_brackets(layout, path, lines)
    column = layout.column(layout.dash((*path, 0)))
    (edit,) = _append_lines(layout, path, _item_lines(lines, column))
    return edit


def _append_behind_brackets(layout: Layout, path: YamlPath, lines: Sequence[str]) -> TextEdit:
    """Write a list in brackets as a block, and one more item behind it."""
    start, end = layout.value(path)
    file = layout.document.file
    if layout.inside_flow(path) or _bracket_comment(layout, path, start, end):
        raise UneditableError(f"{file}: the list {path} stands in brackets")
    column = layout.column(layout.key(path)[0]) + 2
    items: list[str] = []
    for position in range(len(layout.data_at(path))):
        first, last = layout.value((*path, position))
        written = layout.text[first:last].splitlines()
        items += _item_lines([line.strip() for line in written], column)
    head = layout.text[:start].rstrip(" ")
    comment = layout.text[end : layout.line_end(end)].rstrip("\r\n")
    block = layout.newline.join((*items, *_item_lines(lines, column)))
    # A comment behind the brackets stays behind the key.
    edit = TextEdit(file, len(head), end + len(comment), comment + layout.newline + block)
    changed, _ = parse_yaml(file, apply_edits(layout.text, [edit]).encode("utf-8"))
    kept = layout.data_at(path)
    if changed is None or Layout(changed).data_at(path)[: len(kept)] != kept:
        raise UneditableError(f"{file}: the list {path} is written in an unusual way")
    return edit


def _bracket_comment(layout: Layout, path: YamlPath, start: int, end: int) -> bool:
    """Tell whether a comment stands between the brackets: it would be lost."""
    if "#" not in layout.text[start:end]:
        return False
    spans = [layout.value((*path, n)) for n in range(len(layout.data_at(path)))]
    between = layout.text[start:end]
    for first, last in reversed(spans):
        between = between[: first - start] + between[last - start :]
    return "#" in between


def delete(document: ParsedDocument, path: YamlPath) -> tuple[TextEdit, ...]:
    """Return the edits that take away a key with its value, or an item of a list.

    Raises KeyError if the path does not exist, UneditableError where it is written oddly.
    """
    layout = Layout(document)
    container = layout.data_at(path[:-1]) if path else None
    if not isinstance(container, (dict, tuple)):
        raise UneditableError(f"{document.file}: the whole file is no entry")
    layout.data_at(path)
    rest = _without(container, path[-1])
    if not rest and len(path) > 1:
        # The brackets say that nothing is left; an empty value would be none at all.
        return set_value(document, path[:-1], rest)
    flow = layout.is_flow(path[:-1])
    edits = _delete_in_brackets(layout, path) if flow else _delete_lines(layout, path)
    return _proved(layout, edits, path[:-1], rest)


def _without(container: Any, key: str | int) -> Any:
    if isinstance(container, dict):
        return {name: value for name, value in container.items() if name != key}
    return tuple(item for position, item in enumerate(container) if position != key)


def _item_lines(lines: Sequence[str], column: int) -> list[str]:
    first, *others = lines
    indent = " " * column
    return [f"{indent}- {first}", *(f"{indent}  {line}".rstrip() for line in others)]


def _append_lines(layout: Layout, path: YamlPath, lines: Sequence[str]) -> tuple[TextEdit, ...]:
    """Add whole lines behind the last entry of a block."""
    data = layout.data_at(path)
    last = next(reversed(data)) if isinstance(data, dict) else len(data) - 1
    end = layout.entry_end((*path, last))
    ends_open = end > 0 and layout.text[end - 1] != "\n"
    block = layout.newline.join(lines)
    added = f"{layout.newline}{block}" if ends_open else f"{block}{layout.newline}"
    return (TextEdit(layout.document.file, end, end, added),)


def _append_in_brackets(layout: Layout, path: YamlPath, entry: str) -> tuple[TextEdit, ...]:
    group = layout.data_at(path)
    if not group:
        start, end = layout.value(path)
        return (TextEdit(layout.document.file, start, end, "{" + entry + "}"),)
    end = layout.value((*path, next(reversed(group))))[1]
    comma = ", " if layout.text[end - 1 : end] != ":" else " null, "
    return (TextEdit(layout.document.file, end, end, f"{comma}{entry}"),)


def _delete_lines(layout: Layout, path: YamlPath) -> tuple[TextEdit, ...]:
    file, start, end = layout.document.file, layout.entry_start(path), layout.entry_end(path)
    line = layout.line_start(start)
    if not layout.text[line:start].strip():
        return (TextEdit(file, line, end, ""),)
    # The first key behind a dash: what follows moves up to it.
    following = _next_entry(layout, path)
    return (TextEdit(file, start, layout.entry_start(following), ""),)


def _next_entry(layout: Layout, path: YamlPath) -> YamlPath:
    container = layout.data_at(path[:-1])
    names = list(container) if isinstance(container, dict) else list(range(len(container)))
    position = names.index(path[-1]) + 1
    if position == len(names):
        raise UneditableError(f"{layout.document.file}: nothing follows {path}")
    return (*path[:-1], names[position])


def _delete_in_brackets(layout: Layout, path: YamlPath) -> tuple[TextEdit, ...]:
    container = layout.data_at(path[:-1])
    names = list(container) if isinstance(container, dict) else list(range(len(container)))
    position = names.index(path[-1])

    def start_of(name: str | int) -> int:
        inner = (*path[:-1], name)
        return layout.key(inner)[0] if isinstance(container, dict) else layout.value_start(inner)

    file = layout.document.file
    if position + 1 < len(names):
        return (TextEdit(file, start_of(path[-1]), start_of(names[position + 1]), ""),)
    before = layout.value((*path[:-1], names[position - 1]))[1] if position else start_of(path[-1])
    return (TextEdit(file, before, layout.value(path)[1], ""),)


def _proved(
    layout: Layout, edits: tuple[TextEdit, ...], path: YamlPath, intended: Any
) -> tuple[TextEdit, ...]:
    changed = apply_edits(layout.text, edits).encode("utf-8")
    document, _ = parse_yaml(layout.document.file, changed)
    whole = _with(layout.document.data, path, _as_read(intended))
    if document is None or document.data != whole:
        raise UneditableError(f"{layout.document.file}: {path} is written in an unusual way")
    return edits


def _with(data: Any, path: YamlPath, value: Any) -> Any:
    if not path:
        return value
    key, inner = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, key: _with(data[key], inner, value)}
    return tuple(_with(one, inner, value) if n == key else one for n, one in enumerate(data))


def _as_read(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_read(part) for key, part in value.items()}
    return tuple(map(_as_read, value)) if isinstance(value, (tuple, list)) else value
