"""The Indonesian smart-city masterplan as code."""

from smartplan.version import __version__

__all__ = ["__version__"]
