"""The walk of one answer through the wizard, from the line that is typed to the file on disk; a program of its own.

Usage: python tests/support/walk.py. Prints each file that the answer goes through, with its functions in the order in
which they come by, and then how many files do something in all.

Some calls do the same whatever is answered: reading a whole plan back, or putting bytes on disk. Who follows an answer
steps over them, and so does the walk: the file of such a call counts, and what that calls does not.
"""

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Ended, Prompt
from support.asked import Person, aid
from support.program import ROOT

PACKAGE: Final = ROOT / "armoedeplan"
PLAN: Final = ROOT / "examples" / "kleindorp" / "plan.yaml"
PATH: Final = "samenwerking.aanbod[formulierenhulp].functies"
ANSWER: Final = "1,4"
DOORS: Final = {
    "wizard/typed_line.py:answer_or_command": "tells an answer from a command, and from words that ask for one",
    "record/spot.py:follow": "finds the field and the place of a path",
    "yamltext/edit.py:put": "makes the smallest edit of a text, and holds that it reads back as the wanted data",
    "plan/plan_of_text.py:plan_of": "reads a whole plan back from its text",
    "plan/store.py:Store.fill_in": "fills in what follows from an answer, which is nothing for most",
    "progress.py:evaluate": "gives every question of a plan with its state",
    "saving/save.py:save": "puts bytes on disk in one step",
}
"""The calls that are stepped over, and what they do."""
_END: Final = "saving/save.py:save"


class Walk:
    """Notes the files and functions of this package that are called, until the plan is on disk.

    files: the functions of each file, in the order in which they come by. doors: the calls to step over.
    """

    def __init__(self, doors: Mapping[str, str]) -> None:
        self.files: Final[dict[str, list[str]]] = {}
        self._doors: Final = doors
        self._behind = 0
        self._ended = False

    def profile(self, frame: FrameType, event: str, _: Any) -> None:
        """Note a call, and who made it."""
        if self._ended or event not in ("call", "return"):
            return
        if event == "return":
            self._behind = max(0, self._behind - 1)
            self._ended = not self._behind and _name(frame) == _END
        elif self._behind:
            self._behind += 1
        else:
            for caller in filter(None, (frame.f_back, frame)):
                self._note(_name(caller))
            self._behind = int(_name(frame) in self._doors)

    def _note(self, name: str) -> None:
        """Note a function of this package."""
        file, _, function = name.partition(":")
        functions = self.files.setdefault(file, []) if file else []
        if function not in functions:
            functions.append(function)


class _Walker(Person):
    """Goes to a question and answers it; from then on the walk is noted."""

    def __init__(self, walk: Walk) -> None:
        super().__init__([f"={PATH}", ANSWER])
        self._walk = walk

    def read(self, prompt: Prompt) -> str:
        """Give the next answer."""
        sys.setprofile(None)
        answer = super().read(prompt)
        if answer == ANSWER:
            sys.setprofile(self._walk.profile)
        return answer


def walk(doors: Mapping[str, str] = DOORS) -> dict[str, list[str]]:
    """Store one answer, and give the functions of each file that it went through."""
    noted = Walk(doors)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        path.write_bytes(PLAN.read_bytes())
        person = _Walker(noted)
        before = sys.getprofile()
        try:
            Interview(AutosavedPlan.open(path, person), person, aid()).run()
        except Ended:
            pass
        finally:
            sys.setprofile(before)
    return noted.files


def _name(frame: FrameType) -> str:
    """Give the file and the name of a function of this package, or nothing; what stands in a function belongs to it."""
    path = Path(frame.f_code.co_filename)
    if not path.is_relative_to(PACKAGE):
        return ""
    return f"{path.relative_to(PACKAGE).as_posix()}:{frame.f_code.co_qualname.partition('.<locals>')[0]}"


def main() -> None:
    """Print the walk."""
    for file, functions in walk().items():
        print(f"{file}: {', '.join(functions)}")  # noqa: T201 - a program for who works on this
    print(f"{len(walk())} files, and {len(walk({}))} when nothing is stepped over")  # noqa: T201 - the same


if __name__ == "__main__":
    main()
