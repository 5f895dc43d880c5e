"""Checks across the steps: figures on poverty, their years and what they count."""

from collections.abc import Iterator

from armoedeplan.analysis.povertyfigures import Figure, beyond_their_line, crossing_figures, unlike_shares
from armoedeplan.checks.frame import WARNING, Hit, check
from armoedeplan.plan.plan import Plan
from armoedeplan.record.dates import in_words

_SAY_WHICH = "Zeg erbij volgens welke armoedegrens elk cijfer is geteld, of gebruik cijfers met dezelfde grens."


@check("AP851", rows="", severity=WARNING)
def figures_that_count_differently(plan: Plan) -> Iterator[Hit]:
    """Vergelijkt u armoedecijfers die misschien anders zijn geteld?

    Op 17 oktober 2024 kwamen CBS, SCP en Nibud met één nieuwe armoedegrens. Die telt minder mensen: over 2023 eerst
    540.000 (3,1%), tegen ongeveer 830.000 in een raming met de oude grens van het SCP (algemene kennis, 80% zeker). Wie
    een oud cijfer naast een nieuw zet, ziet dus een daling die er misschien niet is. Ook het nieuwe cijfer over 2023
    bestaat in twee versies: het is in december 2025 bijgesteld van 3,1% naar 2,7%. Over 2024 is het 551.000 (3,1%). Zet
    er dus het jaar en de publicatie bij. Eén zin bij de definitie of de bron is genoeg. Over cijfers van 2023 en
    2024 zegt deze controle niets: daaraan is niet te zien welke grens is gebruikt. Een grens van de gemeente zelf,
    zoals 120% van het sociaal minimum, is geen armoedegrens en telt niet mee. De controle let ook op een percentage
    van de huishoudens naast een percentage van de inwoners: in een huishouden wonen een of meer mensen, dus die twee
    zijn niet te vergelijken.

    Onze regel: deze controle rust niet op de handreiking, maar op een algemeen bekend feit: de nieuwe armoedegrens
    van 2024. Wat als vergelijken telt, is van ons. Ook het verschil tussen huishoudens en inwoners is onze regel.

    Goed: nulmeting 2021 en meting 2025, met in de definitie “beide volgens de grens van CBS, SCP en Nibud”.
    Fout: “Kinderen in armoede”, nulmeting 2021, meting 2025, en geen woord over de definitie.
    """
    for old, new in crossing_figures(plan):
        both = f"De cijfers {_figure_with_moment(old)} en {_figure_with_moment(new)}"
        if old.name == new.name:
            both = f"De cijfers van “{old.name}” van {in_words(old.moment)} en van {in_words(new.moment)}"
        message = f"{both} zijn misschien volgens verschillende armoedegrenzen geteld"
        yield Hit(new.record, new.field, message, _SAY_WHICH)
    for figure in beyond_their_line(plan):
        message = f"{_figure_with_moment(figure)} is van na oktober 2024, en het plan noemt een eerdere armoedegrens"
        yield Hit(figure.record, figure.field, message, _SAY_WHICH)

    for pair in unlike_shares(plan):
        both = f"De cijfers {_figure_with_moment(pair.first)} en {_figure_with_moment(pair.second)}"
        message = f"{both} tellen niet hetzelfde: het ene huishoudens, het andere mensen"
        remedy = "Zeg erbij dat u ze niet kunt vergelijken, of gebruik twee cijfers die hetzelfde tellen."
        yield Hit(pair.second.record, pair.second.field, message, remedy)


def _figure_with_moment(figure: Figure) -> str:
    """Name a figure with its moment, as in “kinderen in armoede” (2021)."""
    return f"“{figure.name}” ({in_words(figure.moment)})" if figure.moment else f"“{figure.name}”"
