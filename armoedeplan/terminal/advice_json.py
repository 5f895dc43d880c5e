"""The advice of step 3 for programs: one JSON object, version 1."""

from fractions import Fraction
from typing import Any

from armoedeplan.analysis.advice import Advice
from armoedeplan.analysis.criteria import Cell, Criterion
from armoedeplan.analysis.fit import Mix, Scored
from armoedeplan.analysis.robust import DRAWS, ERROR, Point, Share, Tipping, Turn
from armoedeplan.analysis.tensions import Tension
from armoedeplan.display import json_lines
from armoedeplan.plan.plan import Plan


def as_json(advice: Advice, plan: Plan) -> list[str]:
    """Give the lines of the whole advice; what is ours and not the guide's has a name that says so (`afgeleid`)."""
    choice = plan.governance.keuze
    shares = {one.model: one for one in advice.shares}
    told = {
        "versie": 1,
        "adviesversie": advice.version,
        "regel": _rule(advice, plan),
        "afgeleid": True,
        "afgewogen": advice.weighed,
        "hoogst_mogelijk": _number(advice.highest),
        "best_passend": sorted(advice.best),
        "modellen": [_model(one, advice, shares.get(one.model)) for one in advice.models],
        "mixen": [_mix(one, advice) for one in advice.mixes],
        "omslagpunten": [_tipping(one) for one in advice.tipping],
        "omslagantwoorden": [_turn(one) for one in advice.turns],
        "omslagrichtingen": [
            {"richting": one.direction, "erbij": one.added, "passend": one.models} for one in advice.directions
        ],
        "steekproef": {"trekkingen": DRAWS, "marge": round(ERROR, 4)} if advice.shares else None,
        "spanningen": [_tension(one) for one in advice.tensions],
        "keuze": {
            "hoofdmodel": choice.hoofdmodel,
            "tweede_model": choice.tweede_model,
            "motivering": choice.motivering,
            "besloten_door": choice.besloten_door,
            "besloten_op": choice.besloten_op,
            "adviesversie": choice.adviesversie,
            "op_dit_advies": choice.adviesversie == advice.version if choice.adviesversie else None,
        },
    }
    return json_lines(told)


def _rule(advice: Advice, plan: Plan) -> dict[str, Any]:
    """Give what the rule of the guide says."""
    grounds = [
        {"richting": ground.directions, "passend": ground.models, "reden": ground.reason,
         "stelligheid": ground.firmness, "afgeleid": ground.derived, "bron": _source(ground.page)}
        for ground in advice.rule.grounds
    ]  # fmt: skip
    return {
        "richting": plan.uitgangspunten.doelstelling.richting,
        "passend": advice.rule.models,
        "reden": " ".join(ground.reason for ground in advice.rule.grounds),
        "bron": "; ".join(dict.fromkeys(_source(ground.page) for ground in advice.rule.grounds)),
        "gronden": grounds,
    }


def _model(one: Scored, advice: Advice, share: Share | None) -> dict[str, Any]:
    """Give one model with its whole sum."""
    return {
        "id": one.model,
        "naam": one.name,
        "passend": one.model in advice.rule.models,
        "score": _number(one.score),
        "ruimte": _number(one.room),
        "aandeel_gewichten": share.share if share else None,
        "overtroffen": one.model in advice.dominated,
        "criteria": [_cell(found, found.cells[one.model]) for found in advice.criteria],
    }


def _cell(found: Criterion, cell: Cell) -> dict[str, Any]:
    """Give one cell; without points it does not count."""
    weight = Fraction(str(found.weight))
    return {
        "id": found.id,
        "gewicht": _number(weight),
        "score": cell.points,
        "bijdrage": _number(weight * cell.points) if cell.points is not None else None,
        "bron": _source(cell.page) if cell.page else "niet genoemd",
        "grond": cell.ground,
        "tekst": cell.text,
        "antwoord": found.shown or None,
        "berust_op": found.rests_on,
        "eigen": cell.own,
    }


def _mix(mix: Mix, advice: Advice) -> dict[str, Any]:
    """Give one mix."""
    return {
        "modellen": mix.models,
        "score": _number(mix.score),
        "passend": [one for one in mix.models if one in advice.rule.models],
        "brengt_in": dict(zip(mix.models, (mix.first_only, mix.second_only), strict=True)),
    }


def _tipping(one: Tipping) -> dict[str, Any]:
    """Give the tipping points of one weight."""
    return {
        "criterium": one.criterion,
        "gewicht": _number(one.weight),
        "omlaag": _point(one.down),
        "omhoog": _point(one.up),
        "volgorde_omlaag": _number(one.order_down),
        "volgorde_omhoog": _number(one.order_up),
    }


def _point(point: Point | None) -> dict[str, Any] | None:
    """Give one tipping point; a fraction beside the rounded number keeps it exact."""
    if point is None:
        return None
    return {"gewicht": _number(point.weight), "precies": str(point.weight), "best_passend": sorted(point.past)}


def _turn(turn: Turn) -> dict[str, Any]:
    """Give one answer that turns the outcome."""
    return {"criterium": turn.criterion, "antwoord": turn.answer or None, "best_passend": sorted(turn.past)}


def _tension(one: Tension) -> dict[str, Any]:
    """Give one tension."""
    bron = "; ".join(_source(page) for page in one.pages)
    return {"soort": one.kind, "tekst": one.text, "modellen": one.models, "bron": bron, "afgeleid": True}


def _source(page: int | None) -> str:
    """Name a page of the guide."""
    return f"handreiking (2009), pagina {page}" if page else "handreiking (2009)"


def _number(value: Fraction | None) -> float | int | None:
    """Give a number as JSON has it."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 6)
