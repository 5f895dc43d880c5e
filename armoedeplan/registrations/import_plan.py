"""What a file of registrations would bring into a plan: its period, its counts as they may be published."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import Publication
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import Telling
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import free_name, listed
from armoedeplan.refusal import Refusal
from armoedeplan.registrations.counted import Registrations
from armoedeplan.registrations.form import RegistrationForm
from armoedeplan.registrations.safe_counts import protected_counts
from armoedeplan.registrations.stored_counts import earlier_publications, rules_of, telling_data

_MOST_MONTHS: Final = 12

Months = tuple[str, str]
"""The first and the last month of a period (`2027-01`)."""


class Brought(NamedTuple):
    """What would come into a plan. data: as the file gets it. again: the count of the same period that is there."""

    months: Months
    publication: Publication
    data: Mapping[str, object]
    again: str = ""


def brought_by(read: Registrations, form: RegistrationForm, plan: Plan, months: Months, rules: Rules) -> Brought:
    """Give what registrations bring into a plan. Raises Refusal: nothing can be published, or it is there already."""
    publication = protected_counts(read, form, months, rules, earlier_publications(plan))
    if all(shown.value is None for table in publication.tables for shown in table.cells.values()):
        remedy = "Wacht tot er meer gesprekken zijn, of neem een langere periode."
        raise Refusal("Er zijn te weinig gesprekken: geen enkel getal kan naar buiten", remedy)
    tellings = plan.ervaringskennis.tellingen
    id_ = free_name(f"telling_{months[0].replace('-', '_')}", {telling.id for telling in tellings})
    data = telling_data(id_, publication, months, date.today().isoformat())  # noqa: DTZ011 - the day of whoever imports
    same = next((telling for telling in reversed(tellings) if (telling.van, telling.tot) == months), None)
    if same is not None and _says_the_same(same, data):
        raise Refusal(f"Deze telling staat al in het plan ({same.id})", "U hoeft niets te doen.")
    return Brought(months, publication, data, same.id if same else "")


def usual_rules(plan: Plan, minimum: int | None) -> Rules:
    """Give the rules of an import: those of the last one, or the usual ones; minimum: where somebody chose one."""
    tellings = plan.ervaringskennis.tellingen
    rules = rules_of(tellings[-1]) if tellings else Rules()
    return rules if minimum is None else rules._replace(minimum=minimum)


def month_typed(typed: str) -> str:
    """Give a month as it was typed for a period. Raises Refusal."""
    from armoedeplan.registrations.answer_reading import Fault, read_month

    month = read_month(typed) if typed else ""
    if isinstance(month, Fault):
        raise Refusal(f"“{typed}” is geen maand", "Schrijf een maand, zoals 2027-03.")
    return month


def period_of_months(found: tuple[str, ...], first: str, last: str, plan: Plan) -> Months:
    """Give the period of a file: what was said, or else the months that stand in it. Raises Refusal."""
    months = (first or found[0], last or found[-1])
    if months[0] > months[1]:
        raise Refusal("De periode eindigt voordat zij begint", "Wissel --van en --tot om.")
    if not (first and last) and _months_between(*months) > _MOST_MONTHS:
        raise Refusal(
            f"De registraties lopen van {in_words(months[0])} tot en met {in_words(months[1])}",
            "Klopt dat, noem dan de periode met --van en --tot. Anders: splits het bestand per jaar of halfjaar.",
        )
    _refuse_crossing(plan, months)
    return months


def _refuse_crossing(plan: Plan, months: Months) -> None:
    """Refuse a period that has only a part in common with an earlier one: then conversations are counted twice."""
    crossing = [
        telling
        for telling in plan.ervaringskennis.tellingen
        if telling.van and telling.tot and _periods_cross((telling.van, telling.tot), months)
    ]
    if crossing:
        named = listed(f"{in_words(str(each.van))} tot en met {in_words(str(each.tot))}" for each in crossing)
        raise Refusal(
            f"De periode valt voor een deel samen met een telling die er al is ({named})",
            "Neem een periode die daar helemaal buiten valt, of die hetzelfde is of hem helemaal omvat.",
        )


def _periods_cross(one: Months, other: Months) -> bool:
    """Tell whether periods overlap while neither lies within the other."""
    apart = one[1] < other[0] or other[1] < one[0]
    within = (one[0] >= other[0] and one[1] <= other[1]) or (other[0] >= one[0] and other[1] <= one[1])
    return not apart and not within


def _months_between(first: str, last: str) -> int:
    """Count the months of a period, with both its ends."""
    return 12 * (int(last[:4]) - int(first[:4])) + int(last[5:7]) - int(first[5:7]) + 1


def _says_the_same(telling: Telling, data: Mapping[str, object]) -> bool:
    """Tell whether a count in the plan has the same tables."""
    tables: list[dict[str, object]] = data["tabellen"]  # type: ignore[assignment]  # as `telling_data` makes them
    return [list(table.rijen) for table in telling.tabellen] == [table["rijen"] for table in tables]
