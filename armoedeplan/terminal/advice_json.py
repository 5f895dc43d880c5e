"""The advice of step 3 for programs: one JSON object, version 1."""

from fractions import Fraction

from armoedeplan.analysis.advice import Advice
from armoedeplan.analysis.criteria import Cell, Criterion
from armoedeplan.analysis.fit import Mix, Scored
from armoedeplan.analysis.robust import DRAWS, ERROR, Point, Share, Tipping, Turn
from armoedeplan.analysis.tensions import Tension
from armoedeplan.display import json_lines
from armoedeplan.plan.plan import Plan
from armoedeplan.terminal.json_forms.advice_forms import (
    AdviceData,
    CriterionData,
    GroundData,
    MixData,
    ModelData,
    PointData,
    RuleOfGuide,
    TensionData,
    TippingData,
    TurnData,
)


def advice_as_json(advice: Advice, plan: Plan) -> list[str]:
    """Give the lines of the whole advice; what is ours and not the guide's has a name that says so (`afgeleid`)."""
    choice = plan.governance.keuze
    shares = {share.model: share for share in advice.shares}
    told: AdviceData = {
        "versie": 1,
        "adviesversie": advice.version,
        "regel": _rule_data(advice, plan),
        "afgeleid": True,
        "afgewogen": advice.weighed,
        "hoogst_mogelijk": _json_number(advice.highest),
        "best_passend": sorted(advice.best),
        "modellen": [_model_data(model, advice, shares.get(model.model)) for model in advice.models],
        "mixen": [_mix_data(mix, advice) for mix in advice.mixes],
        "omslagpunten": [_tipping_data(tipping) for tipping in advice.tipping],
        "omslagantwoorden": [_turn_data(turn) for turn in advice.turns],
        "omslagrichtingen": [
            {"richting": direction.direction, "erbij": direction.added, "passend": direction.models}
            for direction in advice.directions
        ],
        "steekproef": {"trekkingen": DRAWS, "marge": round(ERROR, 4)} if advice.shares else None,
        "spanningen": [_tension_data(tension) for tension in advice.tensions],
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


def _rule_data(advice: Advice, plan: Plan) -> RuleOfGuide:
    """Give what the rule of the guide says."""
    grounds: list[GroundData] = [
        {"richting": ground.directions, "passend": ground.models, "reden": ground.reason,
         "stelligheid": ground.firmness, "afgeleid": ground.derived, "bron": _page_data(ground.page)}
        for ground in advice.rule.grounds
    ]  # fmt: skip
    return {
        "richting": plan.uitgangspunten.doelstelling.richting,
        "passend": advice.rule.models,
        "reden": " ".join(ground.reason for ground in advice.rule.grounds),
        "bron": "; ".join(dict.fromkeys(_page_data(ground.page) for ground in advice.rule.grounds)),
        "gronden": grounds,
    }


def _model_data(one: Scored, advice: Advice, share: Share | None) -> ModelData:
    """Give one model with its whole sum."""
    return {
        "id": one.model,
        "naam": one.name,
        "passend": one.model in advice.rule.models,
        "score": _json_number(one.score),
        "ruimte": _json_number(one.room),
        "aandeel_gewichten": share.share if share else None,
        "overtroffen": one.model in advice.dominated,
        "criteria": [_cell_data(found, found.cells[one.model]) for found in advice.criteria],
    }


def _cell_data(found: Criterion, cell: Cell) -> CriterionData:
    """Give one cell; without points it does not count."""
    weight = Fraction(str(found.weight))
    return {
        "id": found.id,
        "gewicht": _json_number(weight),
        "score": cell.points,
        "bijdrage": _json_number(weight * cell.points) if cell.points is not None else None,
        "bron": _page_data(cell.page) if cell.page else "niet genoemd",
        "grond": cell.ground,
        "tekst": cell.text,
        "antwoord": found.shown or None,
        "berust_op": found.rests_on,
        "eigen": cell.own,
    }


def _mix_data(mix: Mix, advice: Advice) -> MixData:
    """Give a mix of two models with its sum, and what each brings in that the other lacks."""
    return {
        "modellen": mix.models,
        "score": _json_number(mix.score),
        "passend": [model for model in mix.models if model in advice.rule.models],
        "brengt_in": dict(zip(mix.models, (mix.first_only, mix.second_only), strict=True)),
    }


def _tipping_data(one: Tipping) -> TippingData:
    """Give the tipping points of one weight."""
    return {
        "criterium": one.criterion,
        "gewicht": _json_number(one.weight),
        "omlaag": _point_data(one.down),
        "omhoog": _point_data(one.up),
        "volgorde_omlaag": _json_number(one.order_down),
        "volgorde_omhoog": _json_number(one.order_up),
    }


def _point_data(point: Point | None) -> PointData | None:
    """Give one tipping point; a fraction beside the rounded number keeps it exact."""
    if point is None:
        return None
    return {"gewicht": _json_number(point.weight), "precies": str(point.weight), "best_passend": sorted(point.past)}


def _turn_data(turn: Turn) -> TurnData:
    """Give one answer that turns the outcome."""
    return {"criterium": turn.criterion, "antwoord": turn.answer or None, "best_passend": sorted(turn.past)}


def _tension_data(one: Tension) -> TensionData:
    """Give a tension between models or wishes with the pages it follows from; it is always inferred."""
    bron = "; ".join(_page_data(page) for page in one.pages)
    return {"soort": one.kind, "tekst": one.text, "modellen": one.models, "bron": bron, "afgeleid": True}


def _page_data(page: int | None) -> str:
    """Name the guide, with the page where that is known."""
    return f"handreiking (2009), pagina {page}" if page else "handreiking (2009)"


def _json_number(value: Fraction | None) -> float | int | None:
    """Give a number as JSON has it."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 6)
