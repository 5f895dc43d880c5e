"""What a comparison needs of one plan: small and frozen, so that it travels between processes as the plan would not.

It holds nothing that is internal, and no words that identify a person.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Limit(NamedTuple):
    """A provision, and up to which income it is: per cent of a norm; nothing where the plan does not say."""

    name: str
    percent: float | None
    norm: str


class Measured(NamedTuple):
    """An indicator. values: what was measured, by year. line: by which poverty line the plan counts, where it matters.

    target: the value that is aimed at, in `target_year`.
    """

    name: str
    definition: str
    unit: str
    line: str
    values: tuple[tuple[int, float], ...]
    target: float | None
    target_year: int | None


class Covered(NamedTuple):
    """How many values of a dimension are covered, of how many; clear: whether enough of the inventory tells."""

    covered: int
    known: int
    clear: bool


class Profile(NamedTuple):
    """One plan.

    silent: why a question has no answer, by its path. people: inhabitants of all municipalities together, with the
    moment that they were counted. money: whole euros by year, of the finance table. networks, stages: how many networks
    of each kind, and measures at each stage. kern: questions answered, and all of them.
    """

    path: Path
    title: str
    municipalities: tuple[str, ...]
    codes: tuple[str, ...]
    period: tuple[str, str]
    phase: str
    people: int | None
    people_of: str
    model: str
    second_model: str
    networks: Mapping[str, int]
    partnerships: int
    parties: int
    functions: Covered
    fields: int
    groups: Covered
    provisions: tuple[Limit, ...]
    indicators: tuple[Measured, ...]
    poverty_line: str
    money: Mapping[int, int]
    measures: int
    stages: Mapping[str, int]
    kern: tuple[int, int]
    silent: Mapping[str, str]

    @property
    def called(self) -> str:
        """What people know the plan by: its municipalities, else its title, else its file."""
        return " en ".join(self.municipalities) or self.title or self.path.stem
