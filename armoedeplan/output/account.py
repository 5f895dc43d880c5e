"""The account of what was made in a folder: the fingerprint of each file, by which a change by hand is noticed."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from armoedeplan.yamltext.open import open_bytes

NAME: Final = ".gemaakt.json"


def read(folder: Path) -> dict[str, str]:
    """Read the account of a folder; one that is broken counts as empty, so that nothing is overwritten."""
    path = folder / NAME
    there = open_bytes(path) if path.is_file() else b"{}"
    try:
        made = json.loads(there) if isinstance(there, bytes) else {}
    except (ValueError, RecursionError):
        return {}
    return {str(name): str(mark) for name, mark in made.items()} if isinstance(made, dict) else {}


def text(made: Mapping[str, str]) -> bytes:
    """Give an account as it stands in its file."""
    return (json.dumps(made, indent=2, sort_keys=True) + "\n").encode()
