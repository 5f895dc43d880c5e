"""Which part of a plan a workbook is: for one function, of one step, or what one paper still needs."""

from collections.abc import Iterable
from typing import NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.progress import Item, State
from armoedeplan.record.path import FieldPath


class Selection(NamedTuple):
    """A part of a plan.

    voor, stuk: the function and the paper it is for; empty for none. stap: the step, or nothing. intern: also what
    never stands in a public document. paths: the questions that are wanted, by path; nothing when all are.
    leeg: it is a blank form, for any plan: also with what only some answers ask for.
    """

    voor: str = ""
    stap: int | None = None
    stuk: str = ""
    intern: bool = False
    paths: frozenset[FieldPath] | None = None
    leeg: bool = False

    def wants(self, path: FieldPath) -> bool:
        """Tell whether the question at a path is wanted."""
        return self.paths is None or path in self.paths

    @property
    def told(self) -> str:
        """Which part it is, in Dutch; empty for all of the plan."""
        parts = [f"voor {self.voor}"] if self.voor else []
        parts += [f"stap {self.stap}" if self.stap else "vooraf"] if self.stap is not None else []
        parts += [f"voor het stuk {self.stuk}"] if self.stuk else []
        return ", ".join(parts)


def selection_of(
    items: Iterable[Item], *, voor: str = "", stap: int | None = None, stuk: str = "", intern: bool = False,
    only: Iterable[FieldPath] | None = None,
) -> Selection:  # fmt: skip
    """Select questions by their step, and by what is handed in: those for a function or a paper, by path.

    only: nothing when neither was asked for.
    """
    if stap is None and only is None:
        return Selection(intern=intern)
    asked = [item for item in items if item.state is not State.DORMANT and (stap is None or item.step == stap)]
    known = None if only is None else frozenset(only)
    paths = frozenset(item.path for item in asked if known is None or item.path in known)
    return Selection(voor, stap, stuk, intern, paths)


def applies_in(answers: Root, joint: str) -> bool:
    """Tell whether what is for a plan of several is asked in this one; joint: that of a sheet or a column."""
    return not joint or len(getattr(answers, joint)) > 1
