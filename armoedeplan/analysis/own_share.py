"""What of a joint plan is of one of its municipalities: its points, money, provisions, advice and days (M1, P1.1).

What names no municipality is of all of them; what all pay is parted (decision record 0079). What a municipality says of
itself goes before what the plan says for all.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, Protocol, TypeVar

from armoedeplan.plan.eigen_behandeling import EigenBehandeling
from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.raadsvoorstel import Raadsvoorstel
from armoedeplan.record import Record
from armoedeplan.record.base import filled, with_values


class _ForOne(Protocol):
    """A record that can be of one municipality."""

    @property
    def gemeente(self) -> str | None: ...


_PARTED: Final = ("bedrag", "al_in_begroting", "na_planperiode")
"""The amounts of a line that all municipalities pay together; those of a programme are of each budget by itself."""

Kept = TypeVar("Kept", bound=_ForOne)
Held = TypeVar("Held", bound=Record)


def own_share(plan: Plan, municipality: str) -> Plan:
    """Give a joint plan as it is for one of its municipalities, by its id; a plan of one as it is."""
    if len(plan.gemeenten) < 2:
        return plan
    own = next((here.behandeling for here in plan.gemeenten if here.id == municipality), EigenBehandeling())
    handling = plan.behandeling
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
        **_own_provisions(plan, municipality),
        gemeenten=tuple(here if here.id == municipality else _without_outcome(here) for here in plan.gemeenten),
    )  # fmt: skip


def shares_of_money(plan: Plan) -> Iterator[tuple[str, Plan]]:
    """Yield the plan as it is for each municipality, with its name, when one has money or points of its own.

    Otherwise it is the plan itself, without a name.
    """
    points = plan.plan.besluitpunten
    if len(plan.gemeenten) < 2 or not (money_is_parted(plan) or any(point.gemeente for point in points)):
        yield "", plan
        return
    yield from ((here.naam or here.id, own_share(plan, here.id)) for here in plan.gemeenten)


def money_is_parted(plan: Plan) -> bool:
    """Tell whether a joint plan says which municipality pays what."""
    return any(line.gemeente for line in plan.financien) or bool(shares_of_costs(plan))


def shares_of_costs(plan: Plan) -> Mapping[str, float]:
    """Give the part of the joint costs that each municipality pays, in per cent; nothing when one does not say."""
    shares = {here.id: here.aandeel_kosten for here in plan.gemeenten if here.aandeel_kosten is not None}
    return shares if len(plan.gemeenten) > 1 and len(shares) == len(plan.gemeenten) else {}


def parted_amount(amount: int, shares: Mapping[str, float]) -> dict[str, int]:
    """Part an amount in whole euros by shares, so that the parts are together the amount; shares: none below zero.

    What is left after rounding down goes by a euro to those that lost most of theirs by it, the first before others.
    """
    whole = sum(shares.values())
    exact = {name: amount * share / whole for name, share in shares.items()} if whole else dict.fromkeys(shares, 0.0)
    parts = {name: int(part) for name, part in exact.items()}
    left = amount - sum(parts.values()) if whole else 0
    for name in sorted(parts, key=lambda name: parts[name] - exact[name])[:left]:
        parts[name] += 1
    return parts


def _own_provisions(plan: Plan, municipality: str) -> dict[str, Any]:
    """Give the provisions of one municipality, and what speaks of those of another without them."""
    account, knowledge = plan.verantwoording, plan.ervaringskennis
    kept = _of_one(plan.regelingen, municipality)
    gone = {there.id for there in plan.regelingen} - {here.id for here in kept}
    own = with_values(
        account,
        adviezen=_of_one(account.adviezen, municipality),
        raadsvoorstel=_own_arguments(plan, municipality),
        indicatoren=tuple(_without_ids(measured, gone, "telt_over", "hoort_bij") for measured in account.indicatoren),
    )
    if not gone:
        return {"verantwoording": own}
    inzichten = tuple(_without_ids(insight, gone, "regelingen") for insight in knowledge.inzichten)
    return {
        "verantwoording": own,
        "regelingen": kept,
        "financien_effect": tuple(line for line in plan.financien_effect if line.regeling not in gone),
        "ervaringskennis": with_values(knowledge, inzichten=inzichten),
    }


def _without_ids(record: Held, gone: AbstractSet[str], *names: str) -> Held:
    """Give a record whose references in some fields lead to nothing that is gone."""
    kept: dict[str, Any] = {}
    for name in names:
        held = getattr(record, name)
        if isinstance(held, tuple):
            kept[name] = tuple(id_ for id_ in held if id_ not in gone)
        elif held in gone:
            kept[name] = None
    return with_values(record, **kept)


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
    gone = {there.id for there in plan.regelingen} - {here.id for here in _of_one(plan.regelingen, municipality)}
    measures = tuple(_without_ids(measure, gone, "regelingen") for measure in plan.aanpak.maatregelen)
    money = tuple(_own_line(line, plan, municipality) for line in _of_one(plan.financien, municipality))
    if money == plan.financien:
        return {"aanpak": with_values(plan.aanpak, maatregelen=measures)} if gone else {}
    measures = tuple(with_values(measure, kosten=()) for measure in measures)
    return {"financien": money, "aanpak": with_values(plan.aanpak, maatregelen=measures)}


def _own_line(line: Financiering, plan: Plan, municipality: str) -> Financiering:
    """Give a line of the finance table as it is for one municipality: of what is of all, its own part."""
    shares = shares_of_costs(plan)
    if line.gemeente is not None or not shares:
        return line
    amounts = {name: getattr(line, name) for name in _PARTED}
    parts = {name: parted_amount(amount, shares)[municipality] for name, amount in amounts.items() if amount}
    return with_values(line, **parts)


def _of_one(records: Iterable[Kept], municipality: str) -> tuple[Kept, ...]:
    """Give the records that are of one municipality, and those that are of all."""
    return tuple(record for record in records if record.gemeente in (None, municipality))


def _with_own_answers(record: Held, own: EigenBehandeling, *names: str) -> Held:
    """Give a record with what a municipality answered itself in place of what holds for all."""
    return with_values(record, **{name: getattr(own, name) for name in names if filled(getattr(own, name))})
