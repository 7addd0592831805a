"""Names that Windows can't hold, so that a plan which bears one can't be fetched there."""

import re
from typing import Final

# A device is opened instead of a file of such a name, whatever its ending; characters that no
# name may hold; dots and spaces at the end, which are dropped.
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_UNFIT: Final = re.compile(
    r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])[ ]*(?:\..*)?|.*[<>:\"|?*\\].*|.*[. ]", re.IGNORECASE
)


def is_unfit_for_windows(name: str) -> bool:
    """Tell whether a file or folder of this name can't be made on Windows; no path."""
    return _UNFIT.fullmatch(name) is not None
