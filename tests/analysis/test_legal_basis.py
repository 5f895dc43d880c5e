"""On which law a plan rests on its first day, and on which articles its decisions do."""

import pytest

from armoedeplan.analysis.legal_basis import AGREEMENT, Ground, cited, council_powers, grounds, powers
from armoedeplan.method.loader import laws
from armoedeplan.plan.gedeeld import Periode
from armoedeplan.plan.hoofd import Besluitpunt, Hoofd
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.raadsvoorstel import Raadsvoorstel
from armoedeplan.plan.schuldhulp import Schuldhulp
from armoedeplan.plan.verantwoording import Verantwoording


def _grounds(*ids: str, start: str | None = None) -> list[Ground]:
    return grounds(Plan(plan=Hoofd(wettelijke_grondslag=ids, ingangsdatum=start)))


def _cited(*points: str, debts: bool = False, task: str | None = None) -> str:
    plan = Plan(
        plan=Hoofd(besluitpunten=tuple(Besluitpunt(tekst=point) for point in points), ingangsdatum="2027-01-01"),
        schuldhulp=Schuldhulp(is_wgs_plan=debts),
        verantwoording=Verantwoording(raadsvoorstel=Raadsvoorstel(taaksoort=task)),
    )
    return cited(council_powers(plan))


def test_what_does_not_hold_or_is_background_is_no_ground() -> None:
    assert [one.law.id for one in _grounds("participatiewet", "wwb", "wams", "ivrk", "wsw")] == [
        "participatiewet",
        "wsw",
    ]


@pytest.mark.parametrize(
    ("id_", "status"),
    [
        ("gemeentewet", "geldend"),
        ("wsw", "geldt nog voor een deel: wie er eind 2014 in werkte"),
        ("basisdienstverlening_schuldhulp", "afspraak, geen wet"),
        ("web", "geldend, nog na te gaan in de officiële tekst"),
    ],
)
def test_a_status_that_is_not_plain_is_told(id_: str, status: str) -> None:
    (found,) = _grounds(id_)
    assert found.status == status
    assert found.plain == (status == "geldend")


@pytest.mark.parametrize(
    ("start", "status", "first"),
    [
        (None, "gaat in fasen in: 1 januari 2026 en 1 januari 2027", "vanaf 1 januari 2026"),
        ("2025-07-01", "gaat in fasen in: 1 januari 2026 en 1 januari 2027", "vanaf 1 januari 2026"),
        ("2026-07-01", "geldt voor een deel; de rest gaat in op 1 januari 2027", "sinds 1 januari 2026"),
        ("2027-01-01", "geldend, in fasen ingegaan: 1 januari 2026 en 1 januari 2027", "sinds 1 januari 2026"),
    ],
)
def test_a_law_in_phases_is_told_as_it_stands_when_the_plan_begins(start: str | None, status: str, first: str) -> None:
    (found,) = _grounds("participatiewet_in_balans", start=start)
    assert found.status == status
    assert [when for when, _ in found.phases] == [first, "vanaf 1 januari 2027, volgens gemeente.nu"]


def test_a_law_that_begins_after_the_plan_says_so() -> None:
    (found,) = grounds(Plan(plan=Hoofd(wettelijke_grondslag=("woo",), periode=Periode(van="2021"))))
    assert found.status == "gaat in op 1 mei 2022"


@pytest.mark.parametrize(
    ("points", "articles"),
    [
        (["Het plan vast te stellen."], "artikel 147 van de Gemeentewet"),
        (["De Verordening meedoen vast te stellen."], "de artikelen 147 en 149 van de Gemeentewet"),
        (["De participatieverordening vast te stellen."], "de artikelen 147 en 150 van de Gemeentewet"),
        (["De begroting van 2027 te wijzigen."], "de artikelen 147, 189 en 192 van de Gemeentewet"),
        (["De kwijtschelding te verruimen."], "de artikelen 147 en 255 van de Gemeentewet"),
        (
            ["De cliëntenparticipatie te regelen."],
            "artikel 147 van de Gemeentewet en artikel 47 van de Participatiewet",
        ),
    ],
)
def test_a_decision_cites_the_articles_for_what_it_decides(points: list[str], articles: str) -> None:
    assert _cited(*points) == articles


def test_a_debt_plan_rests_on_article_2_and_a_task_that_a_law_gives_not_on_147() -> None:
    debts = "artikel 2 van de Wet gemeentelijke schuldhulpverlening"
    assert _cited(debts=True) == f"artikel 147 van de Gemeentewet en {debts}"
    assert _cited(debts=True, task="medebewind") == debts
    assert _cited(task="medebewind") == ""


def test_an_executive_enters_into_a_covenant_by_article_160() -> None:
    assert cited(powers(AGREEMENT, "")) == "artikel 160 van de Gemeentewet"


def test_no_article_from_general_knowledge_is_cited() -> None:
    every = frozenset(kind for law in laws().values() for one in law.artikelen for kind in one.besluit)
    assert all(one.geheugen is None for power in powers(every, "") for one in power.articles)
