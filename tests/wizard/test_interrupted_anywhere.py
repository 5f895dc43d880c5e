"""Ctrl-C at any kind of prompt: what was answered before is kept, and nothing of what was being decided is stored."""

from pathlib import Path

import pytest
from support.asked import plan_at, sit

TEXT = """\
plan: {status: aangeboden_aan_raad}
verantwoording: {positie: {raad: De raad stelt vast wat nodig is en hoort elk jaar wat ervan komt.}}
samenwerking:
  actoren:
    - {id: west, naam: Kredietbank West, soort: maatschappelijke_organisatie}
    - {id: oost, naam: Kredietbank Oost, soort: maatschappelijke_organisatie}
"""
TERRAINS = "=uitgangspunten.doelstelling.beleidsterreinen"
PROMPTS = {
    "a choice of places": (["=kredietbank"], "Wat bedoelt u met “kredietbank”?"),
    "a record of a question": (["=aandeel"], "Bij welke?"),
    "a number that may mean more": (["=plan.titel", "3"], "Wat bedoelt u?"),
    "a word that is in no list": ([TERRAINS, "jeugt"], "“jeugt” staat niet in de lijst."),
    "a name that fits two": (["=organisatie.regievoerder", "kredietbank"], "Welke bedoelt u"),
    "words about a person": (["=plan.titel", "Bel mevrouw Jansen"], "In het antwoord staat"),
    "a note": (["=plan.titel", ":noot"], "Wat wilt u bij deze vraag onthouden?"),
    "a function": (["=plan.titel", ":voor"], "Voor welke functie"),
    "a reason": (["=plan.titel", ":nvt"], "Waarom past"),
    "a long text that goes": (["=verantwoording.positie.raad", "Anders."], "U vervangt een tekst"),
    "a purpose": ([":doel"], "Waar werkt u nu aan?"),
    "a paper that waits": ([":maak raadsvoorstel"], "Waar wilt u heen?"),
    "a paper to read": ([":bekijk"], "Welk stuk wilt u lezen?"),
    "a table to agree with": (["=financien", "Post\tJaar\tBedrag\nLoket\t2027\t1000\nPas\t2028\t2000"], "Zo bewaren?"),
    "a record that goes": (["=samenwerking.actoren", ":verwijder 1"], "“Kredietbank West” weghalen"),
}


@pytest.mark.parametrize("prompt", PROMPTS)
def test_ctrl_c_at_any_kind_of_prompt_keeps_what_stood_there(tmp_path: Path, prompt: str) -> None:
    typed, asked = PROMPTS[prompt]
    path = plan_at(tmp_path, TEXT)
    before = path.read_bytes()
    seen = sit(path, typed).person.asked
    assert seen[-1].startswith(asked), seen

    def interrupt() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sit(path, [*typed, interrupt])
    assert path.read_bytes() == before
