"""What every plan has, by whatever guide it is made.

It says why answers are not there and where it deviates, and keeps what has no place any more.
"""

from collections.abc import Set as AbstractSet
from typing import Annotated, TypeAlias

from armoedeplan.guide.antwoorden import Antwoordstatus
from armoedeplan.guide.naast import Functienaam, Notitie
from armoedeplan.record import Group, Prose, Record, Text

AnswerStates: TypeAlias = Annotated[dict[str, Antwoordstatus], Group("Antwoordstatus", gloss="answer states")]
Notes: TypeAlias = Annotated[dict[str, Notitie], Group("Notities", gloss="notes", internal=True)]
Functions: TypeAlias = Annotated[
    dict[str, str], Functienaam(), Group("Voor welke functie", gloss="for function", internal=True)
]
Deviations: TypeAlias = Annotated[
    dict[str, str],
    Text(),
    Group("Afwijkingen", gloss="deviations", keys="AP[1-8][0-9]{2}|AP9[0-9]{2}_[0-9a-f]{5}"),
]
"""Reasons by the code of a check, or by the mark of one find that identifies a person."""
Archive: TypeAlias = Annotated[dict[str, str], Prose(), Group("Archief", gloss="archive", internal=True)]


class Root(Record):
    """The record of a whole plan. A guide has one of its own, which names these fields in the order of its file."""

    antwoordstatus: AnswerStates = {}  # noqa: RUF012 - frozen records never write to it
    notities: Notes = {}  # noqa: RUF012 - the same
    voor_functie: Functions = {}  # noqa: RUF012 - the same
    afwijkingen: Deviations = {}  # noqa: RUF012 - the same
    archief: Archive = {}  # noqa: RUF012 - the same

    @property
    def title(self) -> str | None:
        """What the plan is called."""
        return None

    @property
    def status_given(self) -> str | None:
        """The status that the plan gives itself: a phase of its guide, or what comes after the last one."""
        return None

    @property
    def owners(self) -> AbstractSet[str]:
        """The names of those whose plan it is: two plans with no name in common are never taken for one."""
        return frozenset()
