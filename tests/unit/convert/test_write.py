"""All files of a book, or none."""

import pytest

from smartplan.convert.converter import OutputFile
from smartplan.convert.write import write_files
from smartplan.errors import OutputError

FILES = (OutputFile("buku.md", b"isi"), OutputFile("buku.assets/aset/a.png", b"gambar"))


def everything_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_files_and_folders_are_made(tmp_path):
    written = write_files(FILES, tmp_path / "keluaran")
    assert [path.read_bytes() for path in written] == [b"isi", b"gambar"]
    assert everything_in(tmp_path / "keluaran") == [
        "buku.assets",
        "buku.assets/aset",
        "buku.assets/aset/a.png",
        "buku.md",
    ]


def test_old_files_are_replaced(tmp_path):
    write_files(FILES, tmp_path)
    write_files((OutputFile("buku.md", b"baru"),), tmp_path)
    assert (tmp_path / "buku.md").read_bytes() == b"baru"


def test_a_failure_leaves_the_old_book_and_no_scraps(tmp_path):
    (tmp_path / "buku.md").write_bytes(b"lama")
    (tmp_path / "halangan").write_bytes(b"berkas")
    blocked = (*FILES[:1], OutputFile("halangan/b.pdf", b"x"))
    with pytest.raises(OutputError) as caught:
        write_files(blocked, tmp_path)
    assert "halangan" in caught.value.message.indonesian
    assert (tmp_path / "buku.md").read_bytes() == b"lama"
    assert everything_in(tmp_path) == ["buku.md", "halangan"]


def test_a_file_held_by_word_is_told(tmp_path, monkeypatch):
    def refuse(self, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(OutputError) as caught:
        write_files(FILES, tmp_path)
    assert "Word" in caught.value.hint.indonesian
    assert not [name for name in everything_in(tmp_path) if name.endswith((".md", ".png"))]
    assert not list(tmp_path.rglob(".*"))
