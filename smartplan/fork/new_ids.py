"""Which ids something new may get."""

import re
from typing import Final

from smartplan.errors import RefusedError
from smartplan.language import Text
from smartplan.plan.base import ID_PATTERN
from smartplan.sources.windows_names import is_unfit_for_windows

_LONGEST: Final = 80


def refuse_malformed(new_id: str) -> None:
    """Raise RefusedError for what can't be an id, or not be a file name everywhere."""
    if re.fullmatch(ID_PATTERN, new_id) is None or len(new_id) > _LONGEST:
        raise RefusedError(
            Text(f"{new_id} bukan id yang benar.", f"{new_id} is no proper id."),
            Text(
                "Id memakai huruf kecil, angka, dan tanda hubung, mis. pojok-dolan.",
                "An id uses small letters, digits and hyphens, such as pojok-dolan.",
            ),
        )
    if is_unfit_for_windows(new_id):
        raise RefusedError(
            Text(
                f"{new_id} tidak dapat menjadi nama berkas di Windows.",
                f"{new_id} can't be the name of a file on Windows.",
            ),
            Text("Pilih id lain.", "Choose another id."),
        )
