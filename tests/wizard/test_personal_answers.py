"""What identifies a person is asked back before it is stored, wherever it is typed. All of it is made up."""

from pathlib import Path

import pytest
from support.asked import Sat, plan_at, sit
from support.program import calm, run

from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.record.path import FieldPath
from armoedeplan.record.walk import said_at

ACTORS = "samenwerking:\n  actoren:\n    - {id: bank, naam: Kredietbank West}\n"
OF_MANY = "dit is van een organisatie, en openbaar"
SHARE = "samenwerking.actoren[bank].aandeel"


def at(folder: Path, path: str, *answers: str, text: str = ACTORS) -> Sat:
    """Answer one question, and stop."""
    return sit(plan_at(folder, text), [f"={path}", *answers, ":stop"])


@pytest.mark.parametrize(
    ("typed", "asked", "excuse"),
    [
        ("bel 06-12345678", "In het antwoord staat zo te zien een telefoonnummer (06***)", OF_MANY),
        ("mail proef@kerk.nl", "In het antwoord staat zo te zien een e-mailadres (p***)", OF_MANY),
        ("bsn 111222333", "In het antwoord staat zo te zien een burgerservicenummer (***)",
         "dit is geen burgerservicenummer"),
        ("vraag mevrouw Proef", "In het antwoord staat zo te zien de naam van een persoon (mevrouw ***)",
         "dit is niet de naam van een persoon"),
        ("Dorpsstraat 3, 1234 SS", "In het antwoord staat zo te zien een adres (***)", OF_MANY),
        ("de oudste, geboren op 3 maart 2015", "In het antwoord staat zo te zien een geboortedatum (***)", OF_MANY),
    ],
)  # fmt: skip
def test_an_answer_about_a_person_is_stored_only_when_it_is_meant(
    tmp_path: Path, typed: str, asked: str, excuse: str
) -> None:
    changed = at(tmp_path, SHARE, typed, "1")
    assert changed.file.text == f"armoedeplan: 1\n{ACTORS}"
    assert changed.person.asked[2].startswith(asked)
    assert [label for _, label in changed.person.prompts[2].options] == [
        "mijn antwoord veranderen", f"het toch zo bewaren: {excuse}",
    ]  # fmt: skip
    assert typed.rsplit(maxsplit=1)[-1] not in changed.person.asked[2]
    kept = at(tmp_path, SHARE, typed, "2")
    assert kept.plan.samenwerking.actoren[0].aandeel == typed


def test_a_long_answer_stays_in_the_line_to_be_changed(tmp_path: Path) -> None:
    typed = "Deze organisatie helpt iedereen die dat vraagt, elke dag van de week: bel 06-12345678"
    sat = at(tmp_path, SHARE, typed, "1")
    assert sat.person.prompts[3].typed == typed


@pytest.mark.parametrize("reply", ["", "<", "1"])
def test_nothing_is_stored_without_a_plain_yes(tmp_path: Path, reply: str) -> None:
    sat = at(tmp_path, SHARE, "bel 06-12345678", reply)
    assert sat.plan.samenwerking.actoren[0].aandeel is None


def test_who_changes_the_answer_is_asked_no_more(tmp_path: Path) -> None:
    sat = at(tmp_path, SHARE, "bel 06-12345678", "1", "bel de receptie")
    assert sat.plan.samenwerking.actoren[0].aandeel == "bel de receptie"
    assert not sat.person.refusals


def test_what_was_meant_once_is_not_asked_again(tmp_path: Path) -> None:
    text = f"{ACTORS}      aandeel: bel 06-12345678\n".replace("{id: bank, naam: Kredietbank West}", "id: bank")
    sat = at(tmp_path, SHARE, "bel 06-12345678 of kom langs in de ochtend", text=text)
    assert "kom langs" in (sat.plan.samenwerking.actoren[0].aandeel or "")


def test_the_name_of_a_new_record_a_reason_and_a_line_are_asked_about_too(tmp_path: Path) -> None:
    added = at(tmp_path, "samenwerking.actoren", "mevrouw Proef", "", ":stop")
    assert [one.naam for one in added.plan.samenwerking.actoren] == ["Kredietbank West"]
    referred = at(tmp_path, "organisatie.regievoerder", "+ mevrouw Proef", "1")
    assert len(referred.plan.samenwerking.actoren) == 1
    reason = at(tmp_path, "plan.titel", ":nvt vraag mevrouw Proef", "1", "vraag de griffie")
    assert reason.plan.antwoordstatus["plan.titel"].reden == "vraag de griffie"
    assert reason.person.prompts[3].typed == "vraag mevrouw Proef"
    line = at(tmp_path, "plan.vervangt", "mevrouw Proef", "", text=ACTORS)
    assert line.plan.plan.vervangt == ()


def test_an_amount_is_no_number_of_a_person(tmp_path: Path) -> None:
    path = plan_at(tmp_path, "regelingen: [{id: r, naam: R}]\n")
    assert run("zet", path.name, "regelingen[r].budget.bedrag", "111222333", folder=tmp_path).code == 0


def test_zet_refuses_until_it_is_said_to_be_meant(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ACTORS)
    refused = run("zet", path.name, SHARE, "bel 06-12345678", folder=tmp_path)
    assert refused.code != 0
    assert "In het antwoord staat zo te zien een telefoonnummer (06***)" in refused.err
    assert "12345678" not in refused.err + refused.out
    assert "--toch" in refused.err
    assert path.read_text(encoding="utf-8") == f"armoedeplan: 1\n{ACTORS}"
    assert run("zet", path.name, SHARE, "bel 06-12345678", "--toch", folder=tmp_path).code == 0
    assert "06-12345678" in path.read_text(encoding="utf-8")


def test_zet_refuses_a_slip_for_a_choice_until_it_is_said_to_be_meant(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ACTORS)
    where = "uitgangspunten.doelstelling.beleidsterreinen"
    refused = run("zet", path.name, where, "jeugt", folder=tmp_path)
    assert refused.code != 0
    assert "“jeugt” lijkt op “jeugd” uit de lijst" in refused.err
    assert "Bedoelt u jeugd? Of zet er --toch bij" in " ".join(refused.err.split())
    assert run("zet", path.name, where, "jeugt", "Wonen & energie", "--toch", folder=tmp_path).code == 0
    assert "Wonen & energie" in path.read_text(encoding="utf-8")
    assert run("zet", path.name, SHARE, "helpt", folder=tmp_path).code == 0


def test_a_script_ends_where_a_person_is_named(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ACTORS)
    ran = run("wizard", path.name, folder=tmp_path, typed=f"={SHARE}\nbel 06-12345678\n.\n2\n".encode())
    assert calm(ran.err)
    assert "12345678" not in path.read_text(encoding="utf-8")


def test_what_is_confirmed_to_be_no_person_is_kept_as_it_was_typed(tmp_path: Path) -> None:
    text = "samenwerking: {actoren: [{id: bank, naam: Kredietbank West}]}\n"
    path = plan_at(tmp_path, text)
    sat = sit(path, ["=samenwerking.actoren[bank].contactfunctie", "Piet Jansen", "1", ":stop"])
    assert sat.plan.samenwerking.actoren[0].contactfunctie == "Piet Jansen"


@pytest.mark.parametrize("command", [":noot", ":bron"])
@pytest.mark.parametrize(
    "words", ["bel 06-12345678", "vraag het p.jansen@elzenrade.nl", "BSN 123456782", "mevrouw Jansen weet dit"]
)
def test_what_identifies_a_person_is_asked_back_in_a_note_too(tmp_path: Path, command: str, words: str) -> None:
    path = plan_at(tmp_path)
    before = path.read_bytes()
    person = sit(path, ["=plan.titel", f"{command} {words}", "", "", ":stop"]).person
    assert "zo te zien" in person.asked[2]
    assert person.prompts[3].typed == f"{command} {words}"
    assert words.rsplit(maxsplit=1)[-1] not in person.asked[2]
    assert path.read_bytes() == before
    sit(path, ["=plan.titel", f"{command} {words}", "2", ":stop"])
    assert words in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", ["06-12345678", "p.jansen@elzenrade.nl", "mevrouw Jansen", "123456782"])
def test_a_function_is_no_person(tmp_path: Path, words: str) -> None:
    path = plan_at(tmp_path)
    before = path.read_bytes()
    refused = sit(path, ["=plan.titel", f":voor {words}", ":stop"]).person.refusals
    assert len(refused) == 1
    assert words not in refused[0]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("asked", "typed", "told"),
    [
        ("adres", "www.elzenrade.nl", "Dit lijkt een website, en hier wordt een adres gevraagd"),
        ("adres", "14 0123", "Dit lijkt een telefoonnummer, en hier wordt een adres gevraagd"),
        ("telefoon", "loket.elzenrade.nl", "Dit lijkt een website, en hier wordt een telefoonnummer gevraagd"),
        ("telefoon", "loket@elzenrade.nl", "Dit lijkt een e-mailadres, en hier wordt een telefoonnummer gevraagd"),
        ("website", "loket@elzenrade.nl", "Dit lijkt een e-mailadres, en hier wordt een website gevraagd"),
        ("e_mail", "https://elzenrade.nl/loket", "Dit lijkt een website, en hier wordt een e-mailadres gevraagd"),
    ],
)
def test_a_website_where_an_address_is_asked_is_asked_back(tmp_path: Path, asked: str, typed: str, told: str) -> None:
    path = plan_at(tmp_path)
    person = sit(path, [f"=contact.{asked}", typed, "1", ":stop"]).person
    assert person.refusals == [told]
    assert person.asked[-1].startswith("Op welk")
    assert person.asked[-1] != person.asked[1]
    assert sit(path, [f"=contact.{asked}", typed, "2", ":stop"]).person.refusals == [told]
    assert said_at(read_plan(path).answers, FieldPath(f"contact.{asked}")) == typed


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        ("adres", "Marktplein 1, 1234 AB Elzenrade"), ("telefoon", "14 0123"), ("telefoon", "(0123) 45 67 89, keuze 2"),
        ("website", "www.elzenrade.nl"), ("website", "elzenrade.nl/hulp"),
    ],
)  # fmt: skip
def test_what_is_asked_is_taken(tmp_path: Path, asked: str, typed: str) -> None:
    sat = sit(plan_at(tmp_path), [f"=contact.{asked}", typed, ":stop"])
    assert (sat.person.refusals, getattr(sat.plan.contact, asked)) == ([], typed)
