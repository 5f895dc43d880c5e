"""The box at the front of an unfinished plan: short, in plain words, and out of the plan alone."""

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.documents import plan_from
from support.program import ROOT

from armoedeplan.document import context
from armoedeplan.document.paper import Paper
from armoedeplan.document.unfinished import LINES, WORDS
from armoedeplan.plan.plan_of_text import plan_of, read_plan

BOX = Paper("beleidsplan", "Beleidsplan", frozen=True)
STATES = ("later", "onbekend", "niet_van_toepassing")
PARTS = ("schuldhulp", "aanpak", "ervaringskennis", "organisatie", "verantwoording", "samenwerking", "governance")
WORDY = st.text("abcdefgh ijkl.:,?é’", max_size=200)


def box_of(data: dict[str, Any]) -> list[str]:
    """Give the lines of the box of a plan."""
    return [line.shown for line in context(plan_from({"armoedeplan": 1, **data})).of_paper(BOX).stuk.onaf]


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """Make plans with any part open, put off or unknown, and any money in any year."""
    states = draw(st.dictionaries(st.sampled_from(PARTS), st.sampled_from(STATES)))
    groups = [{"id": f"groep_{number}", "naam": name or "x"} for number, name in enumerate(draw(st.lists(WORDY)))]
    reasons = {
        f"uitgangspunten.doelgroepen[{group['id']}].omvang": {"status": "onbekend", "reden": draw(WORDY) or "x"}
        for group in groups
    }
    amounts = st.integers(0, 10**9)
    money = [
        {"id": f"post_{year}", "jaar": year, "bedrag": draw(amounts)} for year in draw(st.sets(st.integers(2020, 2040)))
    ]
    costs = [{"jaar": year, "bedrag": draw(amounts)} for year in draw(st.sets(st.integers(2020, 2040)))]
    return {
        "plan": {"status": draw(st.sampled_from(["concept", "inspraak", "aangeboden_aan_raad"]))},
        "financien": money,
        "aanpak": {"maatregelen": [{"id": "maatregel_een", "naam": "Een", "kosten": costs}]},
        "uitgangspunten": {"doelgroepen": groups},
        "antwoordstatus": {
            **{part: {"status": state, "reden": "Om een reden."} for part, state in states.items()},
            **reasons,
        },
    }


@given(plans())
def test_the_box_is_short_and_names_no_field_and_no_id(data: dict[str, Any]) -> None:
    lines = box_of(data)
    assert len(lines) <= LINES
    assert sum(len(line.split()) for line in lines) <= WORDS
    assert all(line.endswith((".", "?", "!")) for line in lines)
    assert not any("_" in line for line in lines)
    assert not any("\n" in line for line in lines)


def test_a_plan_without_an_answer_says_so_in_plain_words() -> None:
    assert box_of({})[:3] == [
        "Dit is een concept. De gemeenteraad kan er nog niet over besluiten.",
        "Er is nog geen voorstel voor een besluit en geen andere keuze beschreven.",
        "Wat het plan kost en waar het geld vandaan komt, is nog niet bekend.",
    ]


def test_a_plan_on_the_table_of_a_council_tells_what_was_put_off_and_what_the_paper_needs() -> None:
    offered = {"status": "aangeboden_aan_raad", "besluitpunten": ["Het plan vast te stellen."]}
    money = [{"id": "een", "jaar": 2027, "bedrag": 1}]
    data = {"plan": offered, "financien": money}
    assert box_of(data) == []
    data["antwoordstatus"] = {"organisatie.regievoerder": {"status": "later"}}
    assert box_of(data)[1:] == ["Wie waarover gaat, werken wij nog uit."]
    box = BOX._replace(needed=("uitgangspunten.doelstelling.tekst",))
    told = context(plan_from({"armoedeplan": 1, **data})).of_paper(box).stuk.onaf
    assert told[1].shown == "Wat wij willen bereiken en wie waarover gaat, werken wij nog uit."


def test_an_unfinished_plan_says_where_money_falls_short_and_what_nobody_knows() -> None:
    told = context(read_plan(ROOT / "examples/kleindorp/plan.yaml").plan).of_paper(BOX).stuk.onaf
    lines = [line.shown.replace("\u00a0", " ") for line in told]
    assert (
        "In 2027 kost het plan € 47.000. Er is € 40.000: € 7.000 te weinig. Voor 2029 zijn nog geen bedragen bekend."
        in lines
    )
    assert "Hoe groot de groep “Boeren en andere kleine zelfstandigen” is, weten wij niet." in lines
    assert lines[-1] == "Of er een eigen plan schuldhulpverlening komt, is nog niet besloten."


def test_a_plan_that_answers_everything_has_no_box() -> None:
    text = (ROOT / "examples/voorbeeldstad/plan.yaml").read_text().replace("status: vastgesteld", "status: concept", 1)
    told = context(plan_of(Path("plan.yaml"), text.encode()).plan).of_paper(BOX).stuk
    assert told.concept
    assert told.onaf == []


def test_what_was_adopted_has_no_box_and_no_head() -> None:
    adopted = Paper("beleidsplan", "Beleidsplan", "definitief", frozen=True)
    told = context(plan_from({"armoedeplan": 1, "plan": {"status": "vastgesteld"}})).of_paper(adopted).stuk
    assert (told.onaf, told.kop.shown, told.concept) == ([], "", False)
