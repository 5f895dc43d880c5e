"""People know a record by the same words everywhere."""

from pathlib import Path

import pytest
from support.documents import full_plan

from armoedeplan.checks.grouping import quoted_name as in_message
from armoedeplan.pictures.picture import record_name as in_picture
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.besluiten import Besluit
from armoedeplan.plan.conclusies import Conclusie
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.typed import canonical_value
from armoedeplan.record.base import Record
from armoedeplan.record.naming import called, known_by, names_of, spoken_name
from armoedeplan.record.spot import asked
from armoedeplan.views import Known
from armoedeplan.wizard.options import record_name as in_wizard
from armoedeplan.wizard.options import record_names


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (Actor(id="bank", naam="De Bank", soort="welzijn"), "De Bank"),
        (Actor(id="bank", naam="bank", aandeel="Leent"), "bank"),
        (Conclusie(id="c", soort="overlap", tekst="Dubbel werk"), "Dubbel werk"),
        (Aanbod(id="a", benadering="op_verzoek"), "op verzoek: mensen komen zelf met een vraag"),
        (Aanbod(id="a"), "a"),
    ],
)
def test_a_record_is_known_by_its_name_else_the_first_that_it_says_else_its_id(record: Record, words: str) -> None:
    assert known_by(record, str, internal=True) == words
    assert in_wizard(record, {}) == words


def test_a_message_names_a_record_without_a_name_by_its_id() -> None:
    nameless = Aanbod(id="a", benadering="op_verzoek")
    assert called(nameless) == "a"
    assert in_message(nameless) == "“a”"
    assert names_of([nameless, Conclusie(id="c", tekst="Dubbel werk")]) == {"a": "a", "c": "Dubbel werk"}


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (Actor(id="bank_oost", naam="De Bank"), "De Bank"),
        # an answer to another question is no name
        (Actor(id="bank_oost", aandeel="Leent"), "bank oost"),
        (Maatregel(id="lening", omschrijving="Een lening zonder rente."), "Een lening zonder rente"),
        (Besluit(id="cut_id_of", besluit="De raad stelt vast."), "De raad stelt vast"),
        (Conclusie(id="c", tekst="x" * 40 + " " + "y" * 40), "x" * 40 + " …"),
    ],
)
def test_in_a_message_a_record_goes_by_its_words_and_never_by_a_cut_id(record: Record, words: str) -> None:
    assert spoken_name(record) == words


def test_the_wizard_and_a_paper_know_every_record_by_the_same_words() -> None:
    plan = full_plan()
    known, short = Known(plan), record_names(plan)
    assert len(short) > 20
    for id_ in known.records:
        assert short[id_].partition(" (")[0].removesuffix("...") in in_picture(id_, known)


def test_a_reference_is_found_by_the_words_by_which_people_know_the_record() -> None:
    text = b"armoedeplan: 1\nsamenwerking:\n  conclusies:\n    - {id: dubbel, soort: overlap, tekst: Dubbel werk}\n"
    file = plan_of(Path("plan.yaml"), text)
    field = asked(Plan, "samenwerking.aanknopingspunten.conclusies")
    assert canonical_value(field, ["dubbel werk"], file) == ["dubbel"]
