"""How much time meetings take (H4.4): in hours of all members together, now and with what the plan adds."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from armoedeplan.plan.plan import Plan

_MONTHS = 12


class Circuit(NamedTuple):
    """One body that meets. list: where it stands in the plan.

    members: how many; 0 when the plan does not say. hours: of all members together, each month; nothing when the plan
    does not say how often, how long or with how many it meets.
    """

    id: str
    list: str
    members: int
    hours: float | None


class Load(NamedTuple):
    """The meetings of a plan. now: the partnerships that are there. added: what the plan adds.

    joining: the networks that work within a partnership that is there, and add no meeting of their own.
    """

    now: tuple[Circuit, ...]
    added: tuple[Circuit, ...]
    joining: tuple[str, ...]

    @property
    def before(self) -> float:
        """The hours a month of which the plan tells, now."""
        return _sum(self.now)

    @property
    def after(self) -> float:
        """The hours a month of which the plan tells, with what is added."""
        return self.before + _sum(self.added)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What meets for hours that the plan does not tell."""
        return tuple(one.id for one in (*self.now, *self.added) if one.hours is None)


def load(plan: Plan) -> Load:
    """Give the load of meetings."""
    now = tuple(
        _circuit(
            one.id, "samenwerking.samenwerkingsverbanden", one.deelnemers, one.overleggen_per_jaar, one.uren_per_overleg
        )
        for one in plan.samenwerking.samenwerkingsverbanden
    )
    return Load(
        now,
        tuple(_added(plan)),
        tuple(one.id for one in plan.aanpak.netwerken if one.sluit_aan_bij and not one.overleggen_per_jaar),
    )


def _added(plan: Plan) -> Iterator[Circuit]:
    """Yield the networks that meet apart, and the parts of the organisation that are no single person."""
    for one in plan.aanpak.netwerken:
        if not one.sluit_aan_bij or one.overleggen_per_jaar:
            yield _circuit(one.id, "aanpak.netwerken", one.leden, one.overleggen_per_jaar, one.uren_per_overleg)
    for part in plan.organisatie.onderdelen:
        if part.soort != "functionaris":
            yield _circuit(
                part.id, "organisatie.onderdelen", part.samenstelling, part.overleggen_per_jaar, part.uren_per_overleg
            )


def _circuit(id_: str, list_: str, members: tuple[str, ...], times: int | None, hours: float | None) -> Circuit:
    known = bool(members) and times is not None and hours is not None
    return Circuit(id_, list_, len(members), len(members) * times * hours / _MONTHS if known else None)  # type: ignore[operator]


def _sum(circuits: Iterable[Circuit]) -> float:
    return sum(one.hours or 0 for one in circuits)
