"""New networks beside partnerships that are there already."""

from time import process_time

import pytest

from armoedeplan.analysis.partnerships import networks_that_could_join
from armoedeplan.plan.aanbod import Samenwerkingsverband
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.samenwerking import Samenwerking


def _plan(partnership: Samenwerkingsverband, network: Netwerk, joined: tuple[str, ...] = ()) -> Plan:
    return Plan(
        samenwerking=Samenwerking(samenwerkingsverbanden=(partnership,)),
        aanpak=Aanpak(netwerken=(network,), bestaande_verbanden=joined),
    )


DEBTS = Samenwerkingsverband(id="overleg", naam="Overleg over schulden", deelnemers=("a", "b"))


@pytest.mark.parametrize(
    ("name", "word"), [("Schuldhulp dichtbij", "schuldhulp"), ("Jongeren met SCHULDEN", "schulden")]
)
def test_a_network_of_the_same_subject_fits(name: str, word: str) -> None:
    network = Netwerk(id="nieuw", naam=name)
    assert networks_that_could_join(_plan(DEBTS, network)) == ((network, DEBTS, word),)


def test_a_network_of_the_same_parties_fits_whatever_its_name() -> None:
    network = Netwerk(id="nieuw", naam="De eerste stap", leden=("b", "a"))
    assert networks_that_could_join(_plan(DEBTS, network)) == ((network, DEBTS, ""),)


@pytest.mark.parametrize(
    "network",
    [
        Netwerk(id="nieuw"),
        Netwerk(id="nieuw", naam="Taal en lezen", leden=("a",)),
        Netwerk(id="nieuw", naam="Overleg over wonen", leden=("a", "b", "c")),
        Netwerk(id="nieuw", naam="Schuldhulp dichtbij", sluit_aan_bij="ander_overleg"),
    ],
)
def test_a_network_of_another_subject_or_that_joins_one_does_not_fit(network: Netwerk) -> None:
    assert networks_that_could_join(_plan(DEBTS, network)) == ()


def test_a_partnership_that_the_approach_joins_is_left_out() -> None:
    assert networks_that_could_join(_plan(DEBTS, Netwerk(id="nieuw", naam="Schuldhulp"), ("overleg",))) == ()


def test_a_partnership_of_one_party_or_without_words_fits_nothing() -> None:
    alone = Samenwerkingsverband(id="overleg", naam="Overleg armoede", deelnemers=("a",))
    assert networks_that_could_join(_plan(alone, Netwerk(id="nieuw", naam="Armoede in de wijk", leden=("a",)))) == ()


def test_the_first_partnership_that_fits_is_given() -> None:
    second = Samenwerkingsverband(id="tweede", naam="Schuldentafel")
    network = Netwerk(id="nieuw", naam="Schuldhulp")
    plan = Plan(samenwerking=Samenwerking(samenwerkingsverbanden=(DEBTS, second)), aanpak=Aanpak(netwerken=(network,)))
    assert [fit.partnership.id for fit in networks_that_could_join(plan)] == ["overleg"]


def test_many_networks_and_partnerships_take_no_time() -> None:
    partnerships = tuple(
        Samenwerkingsverband(id=f"v{number}", naam="Overleg schulden", deelnemers=("a", f"b{number}"))
        for number in range(5000)
    )
    networks = tuple(Netwerk(id=f"n{number}", naam="Schuldhulp", leden=("a", "c")) for number in range(5000))
    plan = Plan(samenwerking=Samenwerking(samenwerkingsverbanden=partnerships), aanpak=Aanpak(netwerken=networks))
    begin = process_time()
    assert len(networks_that_could_join(plan)) == len(networks)
    assert process_time() - begin < 2
