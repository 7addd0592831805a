"""How much a plan may hold: far more than any real one, far less than hurts the machine."""

from typing import Final

MAX_FILE_BYTES: Final = 1_000_000
# Photographs and fonts of aset/ are larger than text.
MAX_ASSET_BYTES: Final = 20_000_000
MAX_FILES: Final = 5_000
MAX_FOLDER_DEPTH: Final = 8
MAX_DEPTH: Final = 32
MAX_NODES: Final = 50_000
# A longer row of digits is no number that a planner means, and Python refuses the longest ones.
MAX_NUMBER_LENGTH: Final = 40
# A file with a thousand strange characters has one cause: the first few show it.
MAX_REPORTED_CHARACTERS: Final = 20
MAX_REPORTED_PROBLEMS: Final = 100
# From so many files on a second process saves more time than its start takes.
MANY_FILES: Final = 200
