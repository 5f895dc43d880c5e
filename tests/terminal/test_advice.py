"""The advice on a terminal: plain lines for whatever a plan says."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.analysis.advice import advise
from armoedeplan.analysis.criteria import WISHES
from armoedeplan.plan.actoren import SOORTEN
from armoedeplan.plan.keuzes import RICHTINGEN
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.terminal.advice import advice_lines
from armoedeplan.terminal.wrapping import WIDTH

WEIGHTS = ("wie_werkt_samen", "onderwerp", "rol_gemeente", "partijen", "deelname")


@st.composite
def plans(draw: st.DrawFn) -> str:
    """Draw what a plan may say that bears on the choice of a model."""
    directions = draw(st.sets(st.sampled_from(sorted(RICHTINGEN))))
    kinds = draw(st.lists(st.sampled_from(sorted(SOORTEN)), max_size=3))
    wishes = {name: draw(st.sampled_from(["", *known])) for name, known in WISHES.items()}
    weights = {name: draw(st.sampled_from(["", "0", "1", "10"])) for name in WEIGHTS}
    phase = draw(st.sampled_from(["", "Zij denken mee."]))
    told = "".join(f"    {name}: {value}\n" for name, value in wishes.items())
    weighed = "".join(f"      {name}: {value}\n" for name, value in weights.items())
    actors = "".join(f"    - {{id: a{number}, naam: A, soort: {kind}}}\n" for number, kind in enumerate(kinds))
    return (
        f"armoedeplan: 1\nuitgangspunten:\n  doelstelling:\n    richting: [{', '.join(sorted(directions))}]\n"
        f"samenwerking:\n  actoren:\n{actors}"
        f"governance:\n  afweging:\n{told}    gewichten:\n{weighed}  burgers:\n    uitvoeren: {phase}\n"
    )


@given(plans())
def test_the_advice_is_told_in_lines_that_fit_whatever_a_plan_says(text: str) -> None:
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    told = list(advice_lines(advise(file.plan), file.plan))
    assert told[0] == "WAT DE HANDREIKING ZEGT"
    assert max(map(len, told)) <= WIDTH
