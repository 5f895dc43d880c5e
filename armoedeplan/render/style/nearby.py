"""The house style of a plan, found by itself: the folder `huisstijl` beside the plan, or above it.

The nearest wins, as with the settings of a linter. Why a plan does not name its house style is in decision record 0047.
"""

from pathlib import Path
from typing import Final

from armoedeplan.render.style.read_style import NAME
from armoedeplan.saving.own_folders import own_folders

FOLDER: Final = "huisstijl"


def nearby_style(plan: Path) -> Path | None:
    """Give the folder of the house style that belongs to a plan, as seen from where the plan was named."""
    for place in own_folders(plan.parent):
        folder = place / FOLDER
        if (folder / NAME).is_file():
            return folder
    return None
