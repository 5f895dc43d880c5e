"""Offers of different parties whose names say the same: in other words, another order or with a slip of the pen."""

import pytest
from support.growth import calls

from armoedeplan.analysis.like_offers import like_offers
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.samenwerking import Samenwerking


def plan_of(*named: tuple[str, str], actors: tuple[Actor, ...] = ()) -> Plan:
    """Give a plan with an offer for each name and party."""
    offers = tuple(
        Aanbod(id=f"a{number}", naam=name, uitvoerders=(party,)) for number, (name, party) in enumerate(named)
    )
    return Plan(samenwerking=Samenwerking(actoren=actors, aanbod=offers))


@pytest.mark.parametrize(
    "names",
    [
        ("Spreekuur schulden", "Schuldenspreekuur"),
        ("Spreekuur voor schulden", "schulden-spreekuur"),
        ("Cursus taal", "Taalcursussen", "Taal cursus"),
        ("Club voor spel", "Spelclub"),
        ("Spreekuur vrouw", "Vrouwenspreekuur"),
        ("Spreekuur gezin", "Gezinsspreekuur"),
        ("Thuisadministratie", "Tuisadministratie"),
        ("Spreekuur", "SPREEKUUR"),
        ("Café voor ouders", "Cafe ouder"),
        ("Boeken ruilen", "Boek ruilen"),
    ],
)
def test_names_that_say_the_same_belong_together(names: tuple[str, ...]) -> None:
    # a compound is parted where its parts stand alone
    alone = [("Taal", "x"), ("Cursus", "y")] if "Taal" in " ".join(names) else []
    plan = plan_of(*((name, f"p{number}") for number, name in enumerate(names)), *alone)
    assert [found.offers for found in like_offers(plan)] == [tuple(f"a{number}" for number in range(len(names)))]


@pytest.mark.parametrize(
    "names",
    [
        ("Voedselbank", "Voedselhulp"),
        ("Wijkteam 1", "Wijkteam 2"),
        ("Inloop", "Inloopspreekuur"),
        ("Taal", "Zang"),
        ("Hulp bij schulden", "Hulp bij wonen"),
    ],
)
def test_names_that_say_something_else_stay_apart(names: tuple[str, ...]) -> None:
    assert like_offers(plan_of(*((name, f"p{number}") for number, name in enumerate(names)))) == ()


def test_one_party_is_not_like_itself_and_the_name_of_a_party_tells_nothing() -> None:
    assert like_offers(plan_of(("Spreekuur", "p"), ("Spreekuur", "p"))) == ()
    actors = (Actor(id="p", naam="Humanitas"), Actor(id="q", naam="Kredietbank West"))
    named = (("Spreekuur Humanitas", "p"), ("Spreekuur Kredietbank", "q"), ("Humanitas", "p"))
    (found,) = like_offers(plan_of(*named, actors=actors))
    assert (found.offers, found.actors) == (("a0", "a1"), ("p", "q"))


def test_offers_that_complement_each_other_are_not_told() -> None:
    one = Aanbod(id="a", naam="Spreekuur", uitvoerders=("p",), vult_aan=("b",))
    other = Aanbod(id="b", naam="Spreekuur", uitvoerders=("q",))
    assert like_offers(Plan(samenwerking=Samenwerking(aanbod=(one, other)))) == ()


def test_the_work_grows_with_the_inventory() -> None:
    def work(size: int) -> int:
        named = [
            (f"Spreekuur {number % 97} taal{'abcdefgh'[number % 8]}cursus", f"p{number}") for number in range(size)
        ]
        return calls(lambda: like_offers(plan_of(*named)))

    assert work(800) / work(400) < 2.3
