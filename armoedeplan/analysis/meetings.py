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
        return _hours_together(self.now)

    @property
    def after(self) -> float:
        """The hours a month of which the plan tells, with what is added."""
        return self.before + _hours_together(self.added)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What meets for hours that the plan does not tell."""
        return tuple(circuit.id for circuit in (*self.now, *self.added) if circuit.hours is None)


def meeting_load(plan: Plan) -> Load:
    """Give the load of meetings: hours a month now, and what the approach and the organisation add."""
    now = tuple(
        _circuit_of(
            partnership.id,
            "samenwerking.samenwerkingsverbanden",
            partnership.deelnemers,
            partnership.overleggen_per_jaar,
            partnership.uren_per_overleg,
        )
        for partnership in plan.samenwerking.samenwerkingsverbanden
    )
    return Load(
        now,
        tuple(_added_circuits(plan)),
        tuple(
            network.id for network in plan.aanpak.netwerken if network.sluit_aan_bij and not network.overleggen_per_jaar
        ),
    )


def _added_circuits(plan: Plan) -> Iterator[Circuit]:
    """Yield the networks that meet apart, and the parts of the organisation that are no single person."""
    for network in plan.aanpak.netwerken:
        if not network.sluit_aan_bij or network.overleggen_per_jaar:
            yield _circuit_of(
                network.id, "aanpak.netwerken", network.leden, network.overleggen_per_jaar, network.uren_per_overleg
            )
    for part in plan.organisatie.onderdelen:
        if part.soort != "functionaris":
            yield _circuit_of(
                part.id, "organisatie.onderdelen", part.samenstelling, part.overleggen_per_jaar, part.uren_per_overleg
            )


def _circuit_of(id_: str, list_: str, members: tuple[str, ...], times: int | None, hours: float | None) -> Circuit:
    """Give what meets, with its hours a month; no hours where the plan leaves out members, times or length."""
    known = bool(members) and times is not None and hours is not None
    return Circuit(id_, list_, len(members), len(members) * times * hours / _MONTHS if known else None)  # type: ignore[operator]


def _hours_together(circuits: Iterable[Circuit]) -> float:
    """Add hours a month; what meets for unknown hours adds nothing."""
    return sum(circuit.hours or 0 for circuit in circuits)
