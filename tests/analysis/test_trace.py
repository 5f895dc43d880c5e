"""What follows from a starting point, whichever side names the other, and what of it is measured."""

from armoedeplan.analysis.trace import FollowUp, Tie, follow_ups, trace_ties
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.conclusies import Aanknopingspunt
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.plan.verantwoording import Verantwoording


def plan() -> Plan:
    points = (Aanknopingspunt(id="p", conclusies=("c",), vervolg=("maatregel", "net")), Aanknopingspunt(id="los"))
    networks = (Netwerk(id="net", aanknopingspunten=("p",)), Netwerk(id="meer", aanknopingspunten=("p",)))
    indicators = (Indicator(id="i", hoort_bij=("meer", "p")), Indicator(id="j", hoort_bij=("maatregel",)))
    return Plan(
        samenwerking=Samenwerking(aanknopingspunten=points),
        aanpak=Aanpak(netwerken=networks),
        verantwoording=Verantwoording(indicatoren=indicators),
    )


def test_a_network_goes_on_with_a_point_whichever_names_the_other_and_counts_once() -> None:
    assert follow_ups(plan())[0] == FollowUp("p", ("maatregel", "net", "meer"), ("i", "j"))


def test_from_a_point_that_nothing_names_nothing_follows() -> None:
    assert follow_ups(plan())[1] == FollowUp("los", (), ())
    assert follow_ups(Plan()) == ()


def test_the_ties_run_from_conclusion_to_indicator() -> None:
    found = trace_ties(plan())
    assert found[0] == Tie("c", "p")
    assert {Tie("p", "net"), Tie("p", "meer"), Tie("meer", "i")} <= set(found)
