"""One object for all that differs from guide to guide (decision record 0041)."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pkgutil import resolve_name
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.migration.step import Migration
from armoedeplan.record.path import FieldPath

if TYPE_CHECKING:
    from armoedeplan.method.nieuwere import NieuwereBron
    from armoedeplan.method.stappen import Onderdeel, Stap


class Following(NamedTuple):
    """What follows from an answer. value: what is certain, and is filled in at the path; told: that, in Dutch."""

    path: FieldPath
    value: str
    told: str


class Guide(NamedTuple):
    """A guide, as what reads, asks, checks and writes plans by it knows it.

    root: the record of a whole plan; its types are the questionnaire.
    sizes: how many core components each step has. Steps are numbered from 1; 0 is what comes before them.
    steps: gives the steps with their guidance, which are read when they are first asked for.
    order: the paths of the interview, in their order; the longest that fits a question counts.
    names: the paths by which a plan is known: what it is called, and whose it is.
    also: the paths of what is asked beside another question, which rests on it or leads to it, each with the path of
    that question; the short route asks them all.
    first: the paths of what every plan is asked first, whatever the sitting is for.
    purposes: what a sitting can be for, each as it is told; the papers say for which they are (`doel`).
    phases: what a plan goes through, in its order, each with how that is told (`concept`: `als concept`).
    code: how the code of a check looks; its first group is the step, or the number after the last for several steps.
    checks, papers: where its checks are entered and where the folder of its templates is told, as `module:name`. These
    stand above whoever knows a guide, and are imported when they are first needed.
    newer: gives the guidance that came after the guide on a step.
    migrations: what changed in the format and its names since the first version, in that order.
    follows: gives what follows for certain from what is new in answers, out of those before and those of now.
    """

    root: type[Root]
    sizes: tuple[int, ...]
    steps: "Callable[[], Sequence[Stap]]"
    order: tuple[str, ...]
    also: Mapping[str, str]
    phases: Mapping[str, str]
    code: re.Pattern[str]
    checks: str
    papers: str
    newer: "Callable[[int], Sequence[NieuwereBron]]" = lambda _: ()
    follows: Callable[[Root, Root], Iterable[Following]] = lambda *_: ()
    names: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    purposes: Mapping[str, str] = MappingProxyType({})
    migrations: tuple[Migration, ...] = ()

    @property
    def last(self) -> int:
        """The number of the last step."""
        return len(self.sizes)

    def components(self) -> "dict[str, Onderdeel]":
        """Give the core components by number (`2.2`)."""
        return {str(component.nummer): component for step in self.steps() for component in step.onderdelen}

    def step_of_code(self, code: str) -> int | None:
        """Give the step of a check, or the number after the last for several steps; nothing for another code."""
        found = self.code.fullmatch(code)
        return int(found[1]) if found else None

    def phase_of(self, status: str | None) -> str:
        """Give the phase of a plan with a status: none is the first, and one after the last was in that before."""
        first, *_, last = self.phases
        if not status:
            return first
        return status if status in self.phases else last

    def phases_from(self, status: str | None) -> list[str]:
        """Give the phase of a plan with a status, and those that follow."""
        phases = list(self.phases)
        return phases[phases.index(self.phase_of(status)) :]

    @staticmethod
    def found_at(name: str) -> Any:
        """Give what stands above under a name (`module:name`)."""
        return resolve_name(name)
