"""The environment in which programs run where they are installed: byte code is kept."""

import os


def environment() -> dict[str, str]:
    """Return this environment, in which Python may keep compiled modules from run to run.

    Every installation has them; without, hundreds of modules are compiled anew at each start.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
