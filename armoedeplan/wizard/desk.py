"""What the interview is handed about papers from the floors above it: what they need, how they stand, making one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from armoedeplan.document.paper_state import PaperState
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.wizard.screen import Part


class MadePapers(NamedTuple):
    """What came of making papers: what there is to show, and the files that a person changed and that were left."""

    told: tuple[Part, ...]
    theirs: tuple[str, ...] = ()


class Desk(NamedTuple):
    """What can be done with papers.

    wanted: the paths, without keys, of the answers that the papers of some purposes need. papers: the names of the
    papers of some purposes that the plan needs. titles: every paper by name. stands: how it stands with some papers
    now. forms: in what papers can be made, the usual first, each with how people call it. make: makes some papers in a
    form; the last argument tells whether what a person changed is written over. view: shows one paper as it would be
    made, and gives what there is to show here. recall, remember: what this user works at in a plan.
    """

    wanted: Callable[[PlanFile, Sequence[str]], frozenset[str]]
    papers: Callable[[PlanFile, Sequence[str]], Sequence[str]]
    titles: Callable[[], Mapping[str, str]]
    stands: Callable[[PlanFile, Sequence[str]], Sequence[PaperState]]
    forms: Mapping[str, str]
    make: Callable[[Path, Sequence[str], str, bool], MadePapers]
    view: Callable[[PlanFile, str], Iterable[Part]]
    recall: Callable[[Path], tuple[str, ...]]
    remember: Callable[[Path, tuple[str, ...]], None]
