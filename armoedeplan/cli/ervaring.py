"""`ervaring`: what the conversations of step 5 say, and the insights and measurements that follow from it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import JsonOption, PlanArgument
from armoedeplan.cli.proposal_decisions import Decided, decide_named, write_rejected
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
        decided = Decided(neem, verwerp, reden)
        decide_named(plan, decided, "het inzicht", _open_proposals, (_take_over, _reject_insight))
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


def _open_proposals(plan: "Plan") -> "Callable[[str], Offered]":
    """Give what finds a proposal by its short name, or its number in the order of the screen; it ends the command."""
    from armoedeplan.analysis.measured_use import proposed_measurements
    from armoedeplan.analysis.standing_out import undecided_insights
    from armoedeplan.record.words import counting_number

    offered: list[Offered] = [*undecided_insights(plan), *proposed_measurements(plan)]

    def named(name: str) -> "Offered":
        """Give the proposal of a name or a number."""
        if 0 < (number := counting_number(name)) <= len(offered):
            return offered[number - 1]
        found = next((each for each in offered if each.id == name), None)
        if found is None:
            advice = (
                f"Kies een nummer van 1 tot en met {len(offered)}." if offered else "Er zijn geen open voorstellen."
            )
            raise typer.BadParameter(f"“{name}” is geen open voorstel. {advice}")
        return found

    return named


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


def _reject_insight(store: "Store", offered: "Offered", reason: str) -> str:
    """Write down that an insight is not shared, and why; a measurement that nobody takes over is not kept at all."""
    from armoedeplan.analysis.measured_use import ProposedMeasurement

    if isinstance(offered, ProposedMeasurement):
        raise typer.BadParameter("Een meting hoeft u niet te verwerpen: neem haar niet over.")
    return write_rejected(store, "ervaringskennis.verworpen_inzichten", offered.id, reason)
