"""How a missing part of the program is installed, the way that fits how the program itself was.

An advice that does not work where it is followed is worse than none: pipx and uv have no pip, single quotes mean
nothing to the command line of Windows, and the program need not be in any package index.
"""

import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

_NAME: Final = "armoedeplan"
_WHOLE: Final = "Neem een uitgave van het programma waarin alles zit, of vraag uw ICT-afdeling erom."


def how_to_install(extra: str) -> str:
    """Say in a sentence how an extra of the program (`documenten`) is installed."""
    if getattr(sys, "frozen", False) or Path(sys.argv[0]).suffix == ".pyz":
        return _WHOLE
    what = _with_extra(_origin_of_program(), extra)
    return f"Installeer het met: {_install_command(Path(sys.prefix), Path(sys.executable))} {_as_one_word(what)}"


def _install_command(prefix: Path, python: Path) -> str:
    """Give the command that installs into the environment that the program runs in.

    Who set another folder for pipx or uv is known by what these leave in an environment.
    """
    parts = [part.lower() for part in prefix.parts]
    if (prefix / "pipx_metadata.json").is_file() or _stand_together(parts, "pipx", "venvs"):
        return "pipx install --force"
    if (prefix / "uv-receipt.toml").is_file() or _stand_together(parts, "uv", "tools"):
        return "uv tool install --force"
    return f"{_as_one_word(str(python))} -m pip install"


def _stand_together(parts: Sequence[str], first: str, second: str) -> bool:
    """Tell whether two folders follow each other in a path."""
    return (first, second) in pairwise(parts)


def _origin_of_program() -> str:
    """Give where the program came from: an address or a folder, or nothing when an index knows its name."""
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        told = distribution(_NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        return ""
    known = json.loads(told) if told else {}
    address = str(known.get("url", ""))
    kind = known.get("vcs_info", {}).get("vcs", "")
    return f"{kind}+{address}" if kind else address


def _with_extra(origin: str, extra: str) -> str:
    """Give what is installed: a folder is named as such, any other address behind an at sign."""
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    if not origin:
        return f"{_NAME}[{extra}]"
    place = urlsplit(origin)
    if place.scheme == "file":
        return f"{url2pathname(place.path)}[{extra}]"
    return f"{_NAME}[{extra}] @ {origin}"


def _as_one_word(words: str) -> str:
    """Give words as one, for every command line: between double quotes where there is a blank or a bracket in them."""
    return f'"{words}"' if set(words) & set(" []&()") else words
