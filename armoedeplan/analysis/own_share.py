"""What of a joint plan is of one of its municipalities: its own points, money, advice, numbers and days (M1, P1.1).

What names no municipality is of all of them. What a municipality says of itself goes before what the plan says for all.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar

from armoedeplan.plan.eigen_behandeling import EigenBehandeling
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.raadsvoorstel import Raadsvoorstel
from armoedeplan.record import Record
from armoedeplan.record.base import filled, with_values


class _ForOne(Protocol):
    """A record that can be of one municipality."""

    @property
    def gemeente(self) -> str | None: ...


Kept = TypeVar("Kept", bound=_ForOne)
Held = TypeVar("Held", bound=Record)


def own_share(plan: Plan, municipality: str) -> Plan:
    """Give a joint plan as it is for one of its municipalities, by its id; a plan of one as it is."""
    if len(plan.gemeenten) < 2:
        return plan
    own = next((here.behandeling for here in plan.gemeenten if here.id == municipality), EigenBehandeling())
    handling, account = plan.behandeling, plan.verantwoording
    return with_values(
        plan,
        plan=_with_own_answers(
            with_values(plan.plan, besluitpunten=_of_one(plan.plan.besluitpunten, municipality)),
            own, "zaaknummer", "portefeuillehouder", "vervangt",
        ),
        behandeling=_with_own_answers(
            with_values(handling, amendementen=_of_one(handling.amendementen, municipality)),
            own, "college_datum", "commissie", "agendapunt", "voorstelnummer", "wijzigingsnummer",
        ),
        stukken={**plan.stukken, **own.stukken},
        aanleiding=with_values(plan.aanleiding, moties=_of_one(plan.aanleiding.moties, municipality)),
        **_own_money(plan, municipality),
        verantwoording=with_values(
            account,
            adviezen=_of_one(account.adviezen, municipality),
            raadsvoorstel=_own_arguments(plan, municipality),
        ),
        gemeenten=tuple(here if here.id == municipality else _without_outcome(here) for here in plan.gemeenten),
    )  # fmt: skip


def shares_of_money(plan: Plan) -> Iterator[tuple[str, Plan]]:
    """Yield the plan as it is for each municipality, with its name, when one has money or points of its own.

    Otherwise it is the plan itself, without a name.
    """
    lines, points = plan.financien, plan.plan.besluitpunten
    if len(plan.gemeenten) < 2 or not (any(line.gemeente for line in lines) or any(point.gemeente for point in points)):
        yield "", plan
        return
    yield from ((here.naam or here.id, own_share(plan, here.id)) for here in plan.gemeenten)


def _own_arguments(plan: Plan, municipality: str) -> Raadsvoorstel:
    """Give the arguments with the numbers that their points have here, without those for a point of another."""
    numbers: dict[int | None, int | None] = {None: None}
    for number, point in enumerate(plan.plan.besluitpunten, 1):
        if point.gemeente in (None, municipality):
            numbers[number] = len(numbers)
    proposal = plan.verantwoording.raadsvoorstel
    kept = {
        name: tuple(
            with_values(argument, besluitpunt=numbers[argument.besluitpunt])
            for argument in getattr(proposal, name)
            if argument.besluitpunt in numbers
        )
        for name in ("argumenten", "kanttekeningen")
    }
    return with_values(proposal, **kept)


def _without_outcome(municipality: Gemeente) -> Gemeente:
    """Give another municipality without how its council decided, which says nothing of this one."""
    return with_values(municipality, vaststelling=with_values(municipality.vaststelling, uitkomst=None))


def _own_money(plan: Plan, municipality: str) -> dict[str, Any]:
    """Give the money of one municipality, and the measures with it.

    What a measure costs is of all municipalities together: beside the money of one of them it would be a shortage.
    """
    money = _of_one(plan.financien, municipality)
    if len(money) == len(plan.financien):
        return {}
    measures = tuple(with_values(measure, kosten=()) for measure in plan.aanpak.maatregelen)
    return {"financien": money, "aanpak": with_values(plan.aanpak, maatregelen=measures)}


def _of_one(records: Iterable[Kept], municipality: str) -> tuple[Kept, ...]:
    """Give the records that are of one municipality, and those that are of all."""
    return tuple(record for record in records if record.gemeente in (None, municipality))


def _with_own_answers(record: Held, own: EigenBehandeling, *names: str) -> Held:
    """Give a record with what a municipality answered itself in place of what holds for all."""
    return with_values(record, **{name: getattr(own, name) for name in names if filled(getattr(own, name))})
