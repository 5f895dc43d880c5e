"""The advice of step 3 on a terminal: what the guide says, what the answers say, how firm that is, what pulls."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.analysis.advice import Advice
from armoedeplan.analysis.criteria import PARTICIPATION, PARTIES, WISHES
from armoedeplan.analysis.version import changed_parts
from armoedeplan.plan.governance import Keuze
from armoedeplan.plan.keuzes import MODELLEN, RICHTINGEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import listed
from armoedeplan.terminal.advice_firm import firmness, tensions
from armoedeplan.terminal.advice_fit import fit, mixes
from armoedeplan.terminal.advice_words import named_models
from armoedeplan.terminal.wrapping import indented

_NO_RULE: Final = "ketensturing"


def advice_lines(advice: Advice, plan: Plan, *, in_wizard: bool = False) -> Iterator[str]:
    """Yield the whole advice in plain lines of at most WIDTH signs; the table and the picture need no colour."""
    yield from _rule_of_the_guide(advice, plan)
    yield ""
    if not advice.weighed:
        yield from _why_nothing_is_weighed(advice, in_wizard=in_wizard)
    else:
        yield from fit(advice)
        yield ""
        yield from mixes(advice)
    yield ""
    yield from firmness(advice)
    yield ""
    yield from tensions(advice)
    yield ""
    yield from _recorded_choice(advice, plan.governance.keuze, in_wizard=in_wizard)


def _rule_of_the_guide(advice: Advice, plan: Plan) -> Iterator[str]:
    """Tell what the guide says of the goal."""
    yield "WAT DE HANDREIKING ZEGT"
    directions = [RICHTINGEN[direction] for direction in plan.uitgangspunten.doelstelling.richting]
    if not directions:
        yield from indented("U hebt in stap 1 nog geen richting gekozen. De regel van de handreiking zegt dan niets.")
        return
    yield from indented(f"Uw doel is {listed(directions)}.")
    if not advice.rule.models:
        yield from indented("Voor deze richting heeft de handreiking geen regel. De keuze is helemaal aan u.")
    for ground in advice.rule.grounds:
        yield from indented(f"{ground.told.shown} {ground.firmness}", "- ")
    if advice.rule.models:
        yield from indented(f"Daarbij passen dus: {named_models(advice.rule.models)}.")
    yield from indented(f"Voor {MODELLEN[_NO_RULE]} heeft de handreiking geen regel. U kunt het wel kiezen.")


def _why_nothing_is_weighed(advice: Advice, *, in_wizard: bool) -> Iterator[str]:
    """Tell why there is no table."""
    yield "WAT UW ANTWOORDEN ZEGGEN"
    wished = [criterion for criterion in advice.criteria if criterion.id in WISHES and criterion.answer]
    if wished and not any(criterion.weight for criterion in advice.criteria if criterion.answer):
        yield from indented("Alle gewichten staan op 0. Dan weegt niets mee, en is er geen volgorde.")
    elif wished:
        yield from indented("Bij uw antwoorden krijgt geen enkel model punten.")
    else:
        yield from indented("Er valt nog niets te wegen: u hebt nog geen vraag van de afweging beantwoord.")
        if any(criterion.answer for criterion in advice.criteria if criterion.id in {PARTIES, PARTICIPATION}):
            yield from indented(
                "Uw overzicht en de deelname van burgers alleen zeggen te weinig. Daarom is er geen som."
            )
    if in_wizard:
        yield from indented("Wilt u dat wel? De vragen van de afweging staan vlak voor deze vraag: met < gaat u terug.")
    else:
        yield from indented("Beantwoord ze met: armoedeplan wizard PLAN --stap 3")


def _recorded_choice(advice: Advice, choice: Keuze, *, in_wizard: bool) -> Iterator[str]:
    """Tell what was chosen, by whom, and on which advice; and how to record it with the command."""
    yield "UW KEUZE"
    chosen = tuple(model for model in (choice.hoofdmodel, choice.tweede_model) if model)
    if not chosen:
        yield from indented("U hebt nog niet gekozen. Dit is een advies: u beslist, en schrijft op waarom.")
    else:
        who = f", besloten door: {choice.besloten_door}" if choice.besloten_door else ""
        yield from indented(f"Gekozen: {listed(MODELLEN[model] for model in dict.fromkeys(chosen))}{who}.")
        yield from indented("Met motivering." if choice.motivering else "Er staat nog geen motivering bij.")
    yield from indented(f"Versie van dit advies: {advice.version}")
    if chosen and not choice.adviesversie and not in_wizard:
        yield from indented("Leg bij uw keuze vast op welk advies zij rust: armoedeplan advies PLAN --vastleggen")
    elif choice.adviesversie and choice.adviesversie != advice.version:
        what = changed_parts(choice.adviesversie, advice.version)
        why = f" Veranderd: {listed(what)}." if what else ""
        yield from indented(f"Uw keuze rust op een ander advies ({choice.adviesversie}).{why}")
