"""The commit of a folder, in every form in which git keeps it."""

from pathlib import Path

import pytest

from smartplan.sources.git_commit import find_commit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
OTHER = "f" * 40


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / ".git" / "refs" / "heads").mkdir(parents=True)
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/utama\n", "utf-8")
    (tmp_path / "rencana").mkdir()
    return tmp_path


def test_a_branch_of_its_own_file(repository: Path) -> None:
    (repository / ".git" / "refs" / "heads" / "utama").write_text(COMMIT + "\n", "utf-8")
    assert find_commit(repository / "rencana") == COMMIT


def test_a_packed_branch(repository: Path) -> None:
    packed = f"# pack-refs\n{OTHER} refs/heads/lain\n{COMMIT} refs/heads/utama\n^{OTHER}\n"
    (repository / ".git" / "packed-refs").write_text(packed, "utf-8")
    assert find_commit(repository) == COMMIT


def test_a_commit_without_a_branch(repository: Path) -> None:
    (repository / ".git" / "HEAD").write_text(COMMIT, "utf-8")
    assert find_commit(repository) == COMMIT


def test_a_work_tree_shares_its_branches(repository: Path, tmp_path: Path) -> None:
    (repository / ".git" / "refs" / "heads" / "utama").write_text(COMMIT, "utf-8")
    own = repository / ".git" / "worktrees" / "w"
    own.mkdir(parents=True)
    (own / "HEAD").write_text("ref: refs/heads/utama", "utf-8")
    (own / "commondir").write_text("../..\n", "utf-8")
    tree = tmp_path / "w"
    tree.mkdir()
    (tree / ".git").write_text(f"gitdir: {own}\n", "utf-8")
    assert find_commit(tree) == COMMIT


@pytest.mark.parametrize(
    "head", ["", "ref: refs/heads/utama", "ref: refs/heads/../../../etc/passwd", "x" * 40]
)
def test_nothing_is_found_where_nothing_is(repository: Path, head: str) -> None:
    (repository / ".git" / "HEAD").write_text(head, "utf-8")
    assert find_commit(repository / "rencana") is None


def test_a_folder_outside_git_has_none(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: /tak/ada", "utf-8")
    assert find_commit(tmp_path) is None
