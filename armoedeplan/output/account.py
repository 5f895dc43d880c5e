"""The account of what was made in a folder: the fingerprint of each file, by which a change by hand is noticed.

It also says of which plan a document was made, so that the documents of one plan never take the place of another's,
and out of what, so that what would come out the same is not made again (decision record 0047).
A date of change would say little, and a mark in the document could be seen and removed (decision record 0007).
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.yamltext.open import open_bytes

NAME: Final = ".gemaakt.json"
_MARK, _PLAN, _SOURCE = "merk", "plan", "bron"


class Made(NamedTuple):
    """What was made: its fingerprint, and the path of its plan below or beside the folder, when it has one.

    source: what identifies all of which it was made, or nothing when that is not known: what it says and how it looks,
    a full stop, and the program that made it.
    """

    mark: str
    plan: str = ""
    source: str = ""

    @property
    def content(self) -> str:
        """What identifies what it says and how it looks; nothing in an account of an older program."""
        return self.source.partition(".")[0] if "." in self.source else ""


def read_account(folder: Path) -> dict[str, Made]:
    """Read the account of a folder; one that is broken counts as empty, so that nothing is overwritten."""
    path = folder / NAME
    there = open_bytes(path) if path.is_file() else b"{}"
    try:
        made = json.loads(there) if isinstance(there, bytes) else {}
    except (ValueError, RecursionError):
        return {}
    return {str(name): _made_file(file) for name, file in made.items()} if isinstance(made, dict) else {}


def _made_file(one: object) -> Made:
    """Read what an account says of one file: a fingerprint alone, as older accounts have, or one with a plan."""
    if not isinstance(one, dict):
        return Made(str(one))
    return Made(*(str(one.get(key, "")) for key in (_MARK, _PLAN, _SOURCE)))


def text(made: Mapping[str, Made]) -> bytes:
    """Give an account as it stands in its file."""
    told = {name: _told_file(file) for name, file in made.items()}
    return (json.dumps(told, indent=2, sort_keys=True) + "\n").encode()


def _told_file(file: Made) -> object:
    """Give what stands in an account of one file: a fingerprint alone when nothing more is known."""
    more = {key: words for key, words in ((_PLAN, file.plan), (_SOURCE, file.source)) if words}
    return {_MARK: file.mark, **more} if more else file.mark


def way_to(plan: Path | None, folder: Path, before: str = "") -> str:
    """Give the path of a plan as seen from a folder, so that both may move together; nothing for what is no file.

    before: the path by which the plan was known, which stays when the plan only has another name beside it.
    """
    if plan is None or not plan.is_file():
        return ""
    if _leads_to(folder / before, plan):
        return before
    # the folders are followed, the plan itself keeps the name by which a person knows it
    real = Path(os.path.realpath(plan.parent)) / plan.name
    try:
        return Path(os.path.relpath(real, folder)).as_posix()
    except ValueError:
        # on another drive of Windows
        return real.as_posix()


def other_plan(made: Made | None, plan: Path | None, folder: Path) -> Path | None:
    """Give the plan of which a file was made, when it is another one that is still there."""
    origin = Path(os.path.normpath(folder / made.plan)) if made and made.plan else None
    # an account may come from elsewhere: Path.is_file fails for a name that is too long
    if origin is None or not os.path.isfile(origin) or _leads_to(origin, plan):  # noqa: PTH113
        return None
    return origin


def _leads_to(path: Path, plan: Path | None) -> bool:
    """Tell whether a path leads to a plan, by whatever name."""
    try:
        return plan is not None and path.samefile(plan)
    except (OSError, ValueError):
        return False
