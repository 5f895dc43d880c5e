"""`ervaring`: what the conversations of step 5 say, and the insights and measurements that follow from it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import JsonOption, PlanArgument
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.analysis.measured_use import ProposedMeasurement
    from armoedeplan.analysis.standing_out import Proposed
    from armoedeplan.plan.plan import Plan
    from armoedeplan.plan.store import Store

    Offered = Proposed | ProposedMeasurement


def ervaring(
    plan: PlanArgument,
    naar: Annotated[
        str, typer.Option("--naar", metavar="WAT", help="Toont ook de aantallen per gebied of per huishouden.")
    ] = "",
    neem: Annotated[
        str, typer.Option("--neem", metavar="NR,...", help="Neemt deze voorstellen over, als inzicht of meting.")
    ] = "",
    verwerp: Annotated[str, typer.Option("--verwerp", metavar="NR", help="Verwerpt dit inzicht, met --reden.")] = "",
    reden: Annotated[str, typer.Option("--reden", metavar="TEKST", help="Waarom u een inzicht verwerpt.")] = "",
    json: JsonOption = False,
) -> None:
    """Laat zien wat de gesprekken met inwoners zeggen, en stelt inzichten en metingen voor.

    Het leest alleen de veilige aantallen die in het plan staan. Wat opvalt is van ons: de handreiking geeft geen regel.
    """
    from armoedeplan.analysis.experience import heard_in
    from armoedeplan.analysis.measured_use import proposed_measurements
    from armoedeplan.analysis.standing_out import undecided_insights
    from armoedeplan.cli.files import fail, sound_plan
    from armoedeplan.terminal.experience_report import experience_as_json, heard_lines, proposed_lines

    file = sound_plan(plan)
    if neem or verwerp:
        _decide_offered(plan, neem, verwerp, reden)
        return
    periods = heard_in(file.plan)
    insights, measurements = undecided_insights(file.plan), proposed_measurements(file.plan)
    if json:
        say(*experience_as_json(file.plan, periods, insights, measurements))
        return
    if not periods:
        raise fail(
            "In het plan staan nog geen tellingen", f"Lees ze in met: armoedeplan importeer ervaring BESTAND {plan}", 1
        )
    say(*heard_lines(file.plan, periods, _background_named(naar)))
    say(*proposed_lines(file.plan, insights, measurements, str(plan)))


def _background_named(typed: str) -> str:
    """Give the background that was asked for."""
    from armoedeplan.registrations.row_tally import CROSSED

    word = typed.strip().lower()
    if word and word not in CROSSED:
        raise typer.BadParameter(f"“{typed}” kan niet. Kies uit: {', '.join(CROSSED)}.", param_hint="--naar")
    return word


def _decide_offered(plan: Path, taken: str, rejected: str, reason: str) -> None:
    """Take proposals over, or reject one with a reason."""
    from armoedeplan.analysis.measured_use import ProposedMeasurement
    from armoedeplan.cli.files import changing

    if rejected and not reason.strip():
        raise typer.BadParameter("Zeg met --reden waarom u het inzicht verwerpt.", param_hint="--verwerp")
    with changing(plan) as store:
        offered = _offered_in(store.file.plan)
        chosen = [_offered_named(name, offered) for name in taken.split(",") if name.strip()]
        told = [_take_over(store, each) for each in dict.fromkeys(chosen)]
        if rejected:
            gone = _offered_named(rejected, offered)
            if isinstance(gone, ProposedMeasurement):
                raise typer.BadParameter("Een meting hoeft u niet te verwerpen: neem haar niet over.")
            told.append(_reject_insight(store, gone, reason))
    say(*told)


def _offered_in(plan: "Plan") -> "list[Offered]":
    """Give all proposals, in the order in which they are numbered."""
    from armoedeplan.analysis.measured_use import proposed_measurements
    from armoedeplan.analysis.standing_out import undecided_insights

    return [*undecided_insights(plan), *proposed_measurements(plan)]


def _offered_named(typed: str, offered: "Sequence[Offered]") -> "Offered":
    """Give the proposal with a number or a short name."""
    from armoedeplan.record.words import counting_number

    name = typed.strip()
    if 0 < (number := counting_number(name)) <= len(offered):
        return offered[number - 1]
    found = next((each for each in offered if each.id == name), None)
    if found is None:
        advice = f"Kies een nummer van 1 tot en met {len(offered)}." if offered else "Er zijn geen open voorstellen."
        raise typer.BadParameter(f"“{name}” is geen open voorstel. {advice}")
    return found


def _take_over(store: "Store", offered: "Offered") -> str:
    """Write a proposal into the plan."""
    from armoedeplan.analysis.measured_use import ProposedMeasurement
    from armoedeplan.record.path import FieldPath

    if isinstance(offered, ProposedMeasurement):
        measurements = FieldPath("verantwoording.indicatoren").item(offered.indicator).field("metingen")
        given = {
            "peildatum": [offered.moment],
            "waarde": [str(offered.value)],
            "toelichting": [offered.explanation],
        }
        id_ = store.add(measurements.item(offered.id), given)
        return f"Toegevoegd: meting {id_} bij {offered.indicator}."
    insight = {
        "thema": [offered.theme],
        "tekst": [offered.text],
        "ontvangers": list(offered.receivers),
        "redenen_niet_gebruik": list(offered.reasons),
        "regelingen": list(offered.provisions),
        "tellingen": list(offered.counts),
    }
    given = {name: words for name, words in insight.items() if words}
    id_ = store.add(FieldPath("ervaringskennis.inzichten").item(offered.id), given)
    whom = "" if offered.receivers else " Kies ook wie het krijgt."
    return f"Toegevoegd: inzicht {id_}. Schrijf erbij wat het betekent voor het beleid.{whom}"


def _reject_insight(store: "Store", proposed: "Proposed", reason: str) -> str:
    """Write down that a proposal is not shared, and why."""
    from armoedeplan.record.path import FieldPath

    store.add(FieldPath("ervaringskennis.verworpen_inzichten").item(proposed.id), {"reden": [reason]})
    return f"Verworpen: {proposed.id}. De reden staat in het plan."
