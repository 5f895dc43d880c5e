"""The fonts with which is typeset: ours and those of a house style, never those of the system."""

from functools import cache
from pathlib import Path
from typing import Any

from armoedeplan.render.source import DATA


@cache
def our_fonts() -> Any:
    """Give our own fonts; they are read once, for all documents. Raises ImportError without the extra `documenten`."""
    return _read(DATA / "fonts")


def fonts_of(folder: Path) -> Any:
    """Give our own fonts with those in a folder. Raises ImportError, as above."""
    return _read(DATA / "fonts", folder)


def _read(*folders: Path) -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=list(folders))
