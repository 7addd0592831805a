"""Words too long for any column, and where their lines may end."""

from smartplan.convert.word.breaks import part_long_words
from smartplan.convert.word.letters import SHIPPED_FACE
from smartplan.convert.word.ooxml import element, name, paragraph, run


def parted(text: str, room: float) -> str:
    """Return what a cell says, with ~ where a soft hyphen stands and | where a line may end."""
    cell = element("w:tc", None, paragraph("IsiTabel", run(text)))
    part_long_words(cell, room, 9, SHIPPED_FACE, bold=False)
    signs = {name("w:softHyphen"): "~"}
    nodes = cell.iter(name("w:t"), name("w:softHyphen"))
    return "".join(signs.get(node.tag, node.text or "") for node in nodes).replace("\u200b", "|")


def test_a_word_that_fits_stays_as_it_is():
    assert parted("Kelembagaan dan tata kelola", 2000) == "Kelembagaan dan tata kelola"


def test_a_long_word_is_parted_by_syllables():
    assert parted("keanekaragaman hayati", 700) == "kea~ne~ka~ra~ga~man hayati"


def test_an_address_is_parted_behind_its_signs():
    assert parted("https://data.contohan.go.id/berkas_satu", 1200) == (
        "https://|data.|contohan.|go.|id/|berkas_|satu"
    )


def test_signs_come_before_syllables():
    room = SHIPPED_FACE.width("kementerian/", 9) + 1
    assert parted("kementerian/lembaga", room) == "kementerian/|lembaga"
