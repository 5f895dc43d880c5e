"""What differs from an earlier version of the plan, as a template sees it (`wijzigingen`)."""

from collections.abc import Sequence
from itertools import groupby
from typing import Annotated, NamedTuple

from armoedeplan.analysis.frozen import adoption_day
from armoedeplan.answers import Answer, in_words
from armoedeplan.guide.definition import Guide
from armoedeplan.meaning import Meaning
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.record import dates
from armoedeplan.versions.folded_changes import folded_changes
from armoedeplan.versions.told_changes import Told, told_changes
from armoedeplan.versions.version_changes import Sort

_BEFORE = "Over het plan zelf"


class Earlier(NamedTuple):
    """An earlier version of a plan: the bytes of its file, and what it is called."""

    data: bytes
    called: str

    def changes_to(self, new: PlanFile) -> "Wijzigingen":
        """Give what a template sees of the changes since this version."""
        return changes_for_template(plan_of(new.path, self.data), new, self.called)


class Wijziging(NamedTuple):
    """One change."""

    zin: Annotated[Answer, Meaning("wat er is veranderd, in een zin")]
    regels: Annotated[list[Answer], Meaning("wat daaronder staat: zinnen die weg zijn of erbij kwamen")]


class Stapwijzigingen(NamedTuple):
    """What changed in one step."""

    titel: Annotated[Answer, Meaning("de titel van de stap")]
    wijzigingen: Annotated[list[Wijziging], Meaning("de wijzigingen in deze stap")]


class Wijzigingen(NamedTuple):
    """What changed since an earlier version; empty when the paper is made without one."""

    sinds: Annotated[Answer | str, Meaning("sinds wanneer, zoals: de vaststelling op 12 november 2026")] = ""
    vastgesteld: Annotated[bool, Meaning("of de eerdere versie het vastgestelde plan is")] = False
    stappen: Annotated[Sequence[Stapwijzigingen], Meaning("de wijzigingen, per stap waarin iets veranderde")] = ()
    erbij: Annotated[int, Meaning("hoeveel onderdelen erbij kwamen")] = 0
    weg: Annotated[int, Meaning("hoeveel onderdelen zijn vervallen")] = 0
    gewijzigd: Annotated[int, Meaning("hoeveel andere wijzigingen er zijn")] = 0


def changes_for_template(old: PlanFile, new: PlanFile, called: str) -> Wijzigingen:
    """Give what a template sees of the changes since an earlier version. called: what that version is called."""
    told = folded_changes(told_changes(old, new, public=True), type(new.answers))
    sorts = [change.change.sort for change in told]
    adopted = old.plan.plan.status == "vastgesteld"
    return Wijzigingen(
        in_words(_since_words(old, called)),
        adopted,
        _by_step(told, new.guide),
        sorts.count(Sort.ADDED),
        sorts.count(Sort.REMOVED),
        len(sorts) - sorts.count(Sort.ADDED) - sorts.count(Sort.REMOVED),
    )


def _since_words(old: PlanFile, called: str) -> str:
    """Give since when: the adoption when the version was adopted, else its date, else what it is called."""
    plan = old.plan
    day = adoption_day(plan)
    if plan.plan.status == "vastgesteld":
        return f"de vaststelling op {dates.in_words(day)}" if day else "de vaststelling"
    return f"de versie van {dates.in_words(plan.plan.datum)}" if plan.plan.datum else f"de versie “{called}”"


def _by_step(told: Sequence[Told], guide: Guide) -> list[Stapwijzigingen]:
    """Give the changes of each step in which something changed."""
    titles = {step.nummer: str(step.titel) for step in guide.steps()}
    return [
        Stapwijzigingen(
            in_words(titles.get(step, _BEFORE)),
            [Wijziging(in_words(change.said), [in_words(line) for line in change.below]) for change in changes],
        )
        for step, changes in groupby(told, key=lambda change: change.step)
    ]
