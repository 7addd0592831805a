"""Several files change together or not at all."""

from pathlib import Path

import pytest

from smartplan.edit.changes import FileChange, edit_bytes, plan_changes, render_difference
from smartplan.edit.text_edit import TextEdit
from smartplan.edit.writing import write_changes
from smartplan.errors import OutputError


def snapshot(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "program").mkdir()
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    (tmp_path / "program" / "x.yaml").write_bytes(b"id: x\n")
    return tmp_path


def test_edits_and_renames_keep_mark_and_line_ends(root: Path) -> None:
    edits = [TextEdit("a.yaml", 3, 4, "9"), TextEdit("program/x.yaml", 4, 5, "y")]
    changes = plan_changes(root, edits, {"program/x.yaml": "program/y.yaml"})
    assert render_difference(changes) == (
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n-\ufeffa: 1\r\n+\ufeffa: 9\r\n b: 2\r\n"
        "rename from program/x.yaml\nrename to program/y.yaml\n"
        "--- a/program/x.yaml\n+++ b/program/y.yaml\n@@ -1 +1 @@\n-id: x\n+id: y\n"
    )
    written = write_changes(root, changes)
    assert written == (root / "a.yaml", root / "program" / "y.yaml")
    assert snapshot(root) == {
        "a.yaml": b"\xef\xbb\xbfa: 9\r\nb: 2\r\n",
        "program/y.yaml": b"id: y\n",
    }


def test_a_new_file_makes_its_folder(root: Path) -> None:
    write_changes(root, [FileChange("quick-win/z.yaml", None, b"id: z\n")])
    assert (root / "quick-win" / "z.yaml").read_bytes() == b"id: z\n"


@pytest.mark.parametrize("failing", [1, 2, 3, 4])
def test_a_failure_on_the_way_takes_everything_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    changes = [
        *plan_changes(root, [TextEdit("a.yaml", 3, 4, "9")], {"program/x.yaml": "program/y.yaml"}),
        FileChange("quick-win/z.yaml", None, b"id: z\n"),
    ]
    before = snapshot(root)
    folders = sorted(path for path in root.rglob("*") if path.is_dir())
    count = 0
    replace = Path.replace

    def fail(path: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == failing:
            raise PermissionError(13, "held by another program", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError) as failure:
        write_changes(root, changes)
    assert "held by another program" in failure.value.message.english
    assert snapshot(root) == before
    assert sorted(path for path in root.rglob("*") if path.is_dir()) == folders


def test_a_taken_name_and_a_file_that_changed_are_refused(root: Path) -> None:
    before = snapshot(root)
    with pytest.raises(OutputError, match="exists already"):
        write_changes(root, [FileChange("a.yaml", None, b"")])
    changed = plan_changes(root, [TextEdit("a.yaml", 3, 4, "9")])
    (root / "a.yaml").write_bytes(b"a: 5\n")
    with pytest.raises(OutputError, match="just changed"):
        write_changes(root, changed)
    (root / "a.yaml").write_bytes(before["a.yaml"])
    assert snapshot(root) == before


@pytest.mark.parametrize("name", ["../x.yaml", "/x.yaml", "program/../../x", "a\\b.yaml"])
def test_nothing_is_written_outside_the_plan(root: Path, name: str) -> None:
    with pytest.raises(OutputError, match="outside"):
        write_changes(root, [FileChange(name, None, b"")])


def test_a_link_is_not_followed(root: Path) -> None:
    (root / "luar").mkdir()
    try:
        (root / "tautan").symlink_to(root / "luar", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no symlinks")
    with pytest.raises(OutputError, match="outside"):
        write_changes(root, [FileChange("tautan/x.yaml", None, b"")])


def test_edit_bytes_without_a_final_line_end() -> None:
    assert edit_bytes(b"a: \xc3\xa9x", [TextEdit("f", 4, 5, "y")]) == b"a: \xc3\xa9y"
    change = FileChange("f", b"a: x", b"a: y")
    assert "No newline at end of file" in render_difference([change])


def test_an_interrupt_takes_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    changes = [FileChange(f"a/{name}.yaml", None, b"x\n") for name in "bcd"]
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if target.name == "c.yaml":
            raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_changes(Path("neu"), changes)
    assert list(tmp_path.iterdir()) == []
    # A folder by a relative name is written as well.
    write_changes(Path("neu"), changes)
    assert sorted(one.name for one in (tmp_path / "neu" / "a").iterdir()) == [
        "b.yaml",
        "c.yaml",
        "d.yaml",
    ]
