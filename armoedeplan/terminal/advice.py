"""The advice of step 3 on a terminal: what the guide says, what the answers say, how firm that is, what pulls."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from textwrap import wrap
from typing import Final

from armoedeplan.analysis.advice import Advice
from armoedeplan.analysis.criteria import FULL, WISHES, Cell, Criterion
from armoedeplan.analysis.robust import DRAWS, ERROR, Point, Tipping, Turn
from armoedeplan.analysis.version import changed
from armoedeplan.plan.governance import Keuze
from armoedeplan.plan.keuzes import MODELLEN, RICHTINGEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import listed

WIDTH: Final = 80
_BAR: Final = 24
_SHORT: Final = {
    "integrale_beleidssturing": "integraal",
    "ketensturing": "keten",
    "vraagsturing": "vraag",
    "frontlijnsturing": "frontlijn",
    "expertsturing": "expert",
}
_COLUMN: Final = 10
_NO_RULE: Final = "ketensturing"


def lines(advice: Advice, plan: Plan) -> Iterator[str]:
    """Yield the whole advice in plain lines of at most WIDTH signs; the table and the picture need no colour."""
    yield from _rule(advice, plan)
    yield ""
    if not advice.best:
        yield from _nothing(advice)
    else:
        yield from _fit(advice)
        yield ""
        yield from _mixes(advice)
        yield ""
        yield from _firmness(advice)
    yield ""
    yield from _tensions(advice)
    yield ""
    yield from _choice(advice, plan.governance.keuze)


def number(value: Fraction) -> str:
    """Write a sum or a weight in Dutch: `7,5`."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".").replace(".", ",")


def named(models: frozenset[str] | tuple[str, ...], last: str = "en") -> str:
    """Name models in the order of the guide."""
    return listed((name for id_, name in MODELLEN.items() if id_ in models), last)


def _rule(advice: Advice, plan: Plan) -> Iterator[str]:
    """Tell what the guide says of the goal."""
    yield "WAT DE HANDREIKING ZEGT"
    directions = [RICHTINGEN[one] for one in plan.uitgangspunten.doelstelling.richting]
    if not directions:
        yield from _said("U hebt in stap 1 nog geen richting gekozen. De regel van de handreiking zegt dan niets.")
        return
    yield from _said(f"Uw doel is {listed(directions)}.")
    if not advice.rule.models:
        yield from _said("Voor deze richting heeft de handreiking geen regel. De keuze is helemaal aan u.")
    for ground in advice.rule.grounds:
        yield from _said(f"{ground.reason} {ground.firmness} (pagina {ground.page})", "- ")
    if advice.rule.models:
        yield from _said(f"Daarbij passen dus: {named(advice.rule.models)}.")
    yield from _said(f"Voor {MODELLEN[_NO_RULE]} heeft de handreiking geen regel. U kunt het wel kiezen.")


def _nothing(advice: Advice) -> Iterator[str]:
    """Tell why there is no table."""
    yield "WAT UW ANTWOORDEN ZEGGEN"
    if any(one.answer for one in advice.criteria) and not any(one.weight for one in advice.criteria if one.answer):
        yield from _said("Alle gewichten staan op 0. Dan weegt niets mee, en is er geen volgorde.")
    elif any(one.answer for one in advice.criteria):
        yield from _said("Bij uw antwoorden krijgt geen enkel model punten.")
    else:
        yield from _said("Er valt nog niets te wegen: u hebt nog geen vraag van de afweging beantwoord.")
    yield from _said("Beantwoord ze met: armoedeplan wizard PLAN --stap 3")


def _fit(advice: Advice) -> Iterator[str]:
    """Show the table with the whole sum, and the picture."""
    yield "WAT UW ANTWOORDEN ZEGGEN (onze berekening, niet die van de handreiking)"
    yield f"{'':<27}{'gewicht':>7}" + "".join(f"{one:>{_width(one)}}" for one in _SHORT.values())
    for one in advice.criteria:
        if any(cell.points is not None for cell in one.cells.values()):
            yield _row(one)
    sums = (f"{number(one.score):>{_width(_SHORT[one.model])}}" for one in advice.models)
    yield f"{'som':<34}{''.join(sums)}"
    yield from _legend(advice)
    yield ""
    yield from _picture(advice)
    yield from _said(
        f"De som is gewicht maal punten; de hoogst mogelijke som is {number(advice.highest)}. "
        + (
            "Met + staat wat erbij komt als cellen waar de handreiking zwijgt, helemaal passen."
            if _silent(advice)
            else ""
        )
    )
    yield from _said(
        f"{'Het best past' if len(advice.best) == 1 else 'Even goed passen'} bij uw antwoorden: {named(advice.best)}."
    )


def _picture(advice: Advice) -> Iterator[str]:
    """Draw the sums, the highest first."""
    for one in sorted(advice.models, key=lambda model: -model.score):
        drawn = _drawn(one.score, one.room, advice.highest)
        room = f" (tot {number(one.score + one.room)})" if one.room else ""
        yield f"  {MODELLEN[one.model]:<25} {drawn} {number(one.score)}{room}"


def _row(one: Criterion) -> str:
    """Write the points of all models on one criterion."""
    cells = (f"{_points(one.cells[model]):>{_width(short)}}" for model, short in _SHORT.items())
    return f"{one.label:<27}{number(Fraction(str(one.weight))):>7}{''.join(cells)}"


def _points(cell: Cell) -> str:
    """Write the points of one cell, with a sign for what is derived or the municipality's own."""
    if cell.points is None:
        return "-"
    return f"{cell.points}{'e' if cell.own else 'a' if cell.ground == 'afgeleid' else ''}"


def _legend(advice: Advice) -> Iterator[str]:
    """Explain the signs that occur, and tell what has no answer."""
    cells = [cell for one in advice.criteria if one.answer for cell in one.cells.values()]
    signs = [f"{FULL} past helemaal, 1 past deels, 0 past niet"]
    if _silent(advice):
        signs.append("- de handreiking zwijgt, dit telt niet mee")
    if any(cell.ground == "afgeleid" and not cell.own for cell in cells):
        signs.append("a afgeleid: dit staat niet met zoveel woorden in de handreiking")
    if any(cell.own for one in advice.criteria for cell in one.cells.values()):
        signs.append("e uw eigen punten")
    yield from _said("; ".join(signs) + ". De kenmerken van de modellen staan op pagina 9 van de handreiking.")
    given = [f"{one.label}: {one.shown}" for one in advice.criteria if one.answer]
    yield from _said(f"Uw antwoorden: {'; '.join(given)}.")
    if missing := [one.label for one in advice.criteria if not one.answer]:
        yield from _said(f"Nog geen antwoord: {listed(missing)}.")


def _mixes(advice: Advice) -> Iterator[str]:
    """Show all mixes of two."""
    yield "MIXEN VAN TWEE (per kenmerk telt het model dat het best past)"
    for mix in advice.mixes:
        name = " + ".join(MODELLEN[one] for one in mix.models)
        yield f"  {name:<46} {_drawn(mix.score, Fraction(0), advice.highest)} {number(mix.score)}"
    top = [mix for mix in advice.mixes if mix.score == advice.mixes[0].score]
    labels = {one.id: one.label for one in advice.criteria}
    for mix in top[:3]:
        for model, brings in zip(mix.models, (mix.first_only, mix.second_only), strict=True):
            if brings:
                yield from _said(f"{MODELLEN[model]} brengt in: {listed(labels[one] for one in brings)}.", "- ")


def _firmness(advice: Advice) -> Iterator[str]:
    """Tell how far weights and answers can change before the outcome does."""
    yield "HOE STEVIG IS DIT?"
    labels = {one.id: one.label for one in advice.criteria}
    turning = [one for one in advice.tipping if one.down or one.up]
    if not turning:
        yield from _said("Geen enkel gewicht kan in zijn eentje veranderen wat het best past.", "- ")
    for one in turning:
        yield from _said(tipping_text(one, labels[one.criterion]), "- ")
    if not advice.turns:
        yield from _said("Geen enkel ander antwoord verandert in zijn eentje wat het best past.", "- ")
    answered = {one.id for one in advice.criteria if one.answer}
    for turn in advice.turns:
        if turn.criterion in answered:
            yield from _said(turn_text(turn, labels[turn.criterion]), "- ")
    if still := dict.fromkeys(labels[one.criterion] for one in advice.turns if one.criterion not in answered):
        yield from _said(
            f"Deze vragen hebben nog geen antwoord en kunnen de uitkomst veranderen: {listed(still)}.", "- "
        )
    told = [f"{MODELLEN[one.model]} {100 * one.share:.0f}%" for one in advice.shares if one.share]
    yield from _said(
        "Zo vaak past een model het best als elke verdeling van de gewichten even waarschijnlijk is: "
        f"{', '.join(told)} (steekproef van {DRAWS}, hooguit "
        f"{number(Fraction(ceil(1000 * ERROR), 10))} procentpunt ernaast).",
        "- ",
    )
    if advice.dominated:
        which = named(advice.dominated)
        verb = "past" if len(advice.dominated) == 1 else "passen"
        yield from _said(f"{which} {verb} op geen enkel kenmerk beter dan een ander model.", "- ")


def tipping_text(one: Tipping, label: str) -> str:
    """Say how far a weight can move before other models fit best."""
    ways = ((one.down, "lager"), (one.up, "hoger"))
    parts = [_past(point, word, one.weight) for point, word in ways if point is not None]
    return f"Gewicht van {label} (nu {number(one.weight)}): {'; '.join(parts)}."


def turn_text(turn: Turn, label: str) -> str:
    """Say what another answer would do."""
    answer = WISHES[turn.criterion][turn.answer].partition(":")[0] if turn.answer else "geen antwoord"
    return f"Is uw antwoord over {label} “{answer}”, dan {_fitting(turn.past)}."


def _past(point: Point, word: str, weight: Fraction) -> str:
    """Say what happens past a weight."""
    where = "zodra het iets" if point.weight == weight else f"{word} dan {number(point.weight)}, dan"
    middle = f"{where} {word} wordt," if point.weight == weight else where
    return f"{middle} {_fitting(point.past)}"


def _fitting(models: frozenset[str]) -> str:
    """Say which models fit best; none when there is nothing left to weigh."""
    if not models:
        return "weegt er niets meer mee"
    return f"{'past' if len(models) == 1 else 'passen'} {named(models)} het best"


def _tensions(advice: Advice) -> Iterator[str]:
    """Show what pulls, without solving it."""
    yield "WAT WRINGT (onze afleiding; u hoeft het niet op te lossen, wel te bespreken)"
    if not advice.tensions:
        yield from _said("Wij zien geen spanningen.")
    for one in advice.tensions:
        pages = listed(str(page) for page in one.pages)
        yield from _said(f"{one.text} (handreiking, pagina {pages})", "- ")


def _choice(advice: Advice, choice: Keuze) -> Iterator[str]:
    """Tell what was chosen, by whom, and on which advice; and how to record it."""
    yield "UW KEUZE"
    chosen = tuple(one for one in (choice.hoofdmodel, choice.tweede_model) if one)
    if not chosen:
        yield from _said("U hebt nog niet gekozen. Dit is een advies: u beslist, en schrijft op waarom.")
    else:
        who = f", besloten door: {choice.besloten_door}" if choice.besloten_door else ""
        yield from _said(f"Gekozen: {listed(MODELLEN[one] for one in dict.fromkeys(chosen))}{who}.")
        yield from _said("Met motivering." if choice.motivering else "Er staat nog geen motivering bij.")
    yield from _said(f"Versie van dit advies: {advice.version}")
    if chosen and not choice.adviesversie:
        yield from _said("Leg bij uw keuze vast op welk advies zij rust: armoedeplan advies PLAN --vastleggen")
    elif choice.adviesversie and choice.adviesversie != advice.version:
        what = changed(choice.adviesversie, advice.version)
        why = f" Veranderd: {listed(what)}." if what else ""
        yield from _said(f"Uw keuze rust op een ander advies ({choice.adviesversie}).{why}")


def _drawn(score: Fraction, room: Fraction, highest: Fraction) -> str:
    """Draw a sum as a bar, in signs that every terminal has."""
    filled = round(_BAR * score / highest) if highest else 0
    more = min(_BAR, round(_BAR * (score + room) / highest)) - filled if highest else 0
    return f"[{'#' * filled}{'+' * more}{'.' * (_BAR - filled - more)}]"


def _silent(advice: Advice) -> bool:
    """Tell whether the guide is silent on something that was weighed."""
    return any(one.answer and cell.points is None for one in advice.criteria for cell in one.cells.values())


def _width(short: str) -> int:
    """Give the width of a column."""
    return max(len(short) + 1, 7)


def _said(text: str, mark: str = "") -> list[str]:
    """Fold a sentence to the width, below a margin of two."""
    return wrap(text, WIDTH, initial_indent=f"  {mark}", subsequent_indent=f"  {' ' * len(mark)}")
