"""Which files of a folder stand there already as they would be made, so that they need not be made again."""

import os
from collections.abc import Mapping
from pathlib import Path

from armoedeplan.output import account
from armoedeplan.output.existing_file import Place, look


def files_standing(folder: Path, sources: Mapping[str, str], plan: Path | None) -> dict[str, Place]:
    """Give what stands in a folder as it was made, of the same plan and out of the same, by its name.

    sources: what identifies all of which a file is made, by its name. The content of the file is held against
    the account: one that was cut off or changed does not count, and one that was only touched, or got other line ends
    at a checkout, does.
    """
    real = Path(os.path.realpath(folder))
    made = account.read_account(real)
    found = {}
    for name, source in sources.items():
        known = made.get(name)
        if known is None or known.source != source or account.other_plan(known, plan, real):
            continue
        place = look(folder / name)
        if place.holds(known.mark):
            found[name] = place
    return found
