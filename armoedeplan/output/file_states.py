"""Whether what stands in a folder is what it should be: files held against what they are made of, writing nothing.

The account of the folder tells most without making anything (decision record 0087). What it cannot tell, such as
whether a file that a person opened still has its bytes, is told by making the file and laying the two side by side.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from armoedeplan.output import account
from armoedeplan.output.existing_file import Place, look
from armoedeplan.saving.bounded_read import read_whole
from armoedeplan.saving.content_digest import with_plain_ends


class FileState(StrEnum):
    """How a file stands; the words are those people read in JSON."""

    RIGHT = "goed"
    MISSING = "ontbreekt"
    OLD = "oud"
    EDITED = "gewijzigd"
    UNACCOUNTED = "anders"
    OF_OTHER_PLAN = "ander_plan"
    UNREADABLE = "onleesbaar"
    SUPERFLUOUS = "overbodig"


class StandingFile(NamedTuple):
    """A file that should be there: its name, what stands there, and what the account tells of it.

    other: whether the account says that it was made of another plan, which is still there.
    """

    name: str
    place: Place
    known: account.Made | None
    other: bool

    @property
    def as_made(self) -> bool:
        """Tell whether the file still is what was made, whatever its line ends."""
        return self.known is not None and self.place.holds_text(self.known.mark)


def standing_file(folder: Path, name: str, made: Mapping[str, account.Made], plan: Path) -> StandingFile:
    """Look what stands in a folder under a name.

    folder: with no link on the way. made: its account. plan: of which the file should be.
    """
    known = made.get(name)
    return StandingFile(name, look(folder / name), known, account.other_plan(known, plan, folder) is not None)


def state_by_account(file: StandingFile, content: str) -> FileState | None:
    """Tell how a file stands without making it; nothing where it must be made to know.

    content: what identifies all that it says and how it looks, without the program; empty when that is not known.
    """
    if file.place.state is None:
        return FileState.MISSING
    if file.place.mark is None:
        return FileState.UNREADABLE
    if file.known is None or not (content and file.known.content and file.as_made):
        return None
    if file.known.content == content:
        return FileState.RIGHT
    return FileState.OF_OTHER_PLAN if file.other else FileState.OLD


def state_beside(file: StandingFile, data: bytes, told_by: Callable[[bytes], bytes] = with_plain_ends) -> FileState:
    """Tell how a file that is there stands beside what it should be; told_by: gives what of both is to be the same."""
    try:
        there = read_whole(file.place.path, 2 * len(data))
    except OSError:
        return FileState.UNREADABLE
    if told_by(there) == told_by(data):
        return FileState.RIGHT
    if file.known is None:
        return FileState.UNACCOUNTED
    if file.other:
        return FileState.OF_OTHER_PLAN
    return FileState.OLD if file.as_made else FileState.EDITED


def files_too_many(
    folder: Path, made: Mapping[str, account.Made], plan: Path, belongs: Callable[[str], bool]
) -> Iterator[str]:
    """Yield the files that were made of a plan, are still there, and do not belong to its set any more."""
    for name, known in made.items():
        if not belongs(name) and account.other_plan(known, plan, folder) is None and look(folder / name).state:
            yield name
