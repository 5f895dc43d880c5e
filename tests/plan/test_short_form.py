"""A record of which one plain line says all is that line in the file, and a group as soon as it says more."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.hoofd import Besluitpunt
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.store import Store
from armoedeplan.record.path import Lost
from armoedeplan.yamltext.compose import NOTHING
from armoedeplan.yamltext.emit import scalar

HEAD = "armoedeplan: 1\n"
LINES = f"{HEAD}plan:\n  besluitpunten:\n    - Het plan vast te stellen   # k1\n    - Geld vrij te maken\n"
KEPT = f"{HEAD}verantwoording:\n  privacy:\n    bewaartermijn: Zes maanden   # k2\n"


def store(text: str) -> Store:
    return Store(plan_of(Path("plan.yaml"), text.encode()))


def test_a_line_and_a_group_of_that_line_are_the_same_record() -> None:
    text = f"{HEAD}plan:\n  besluitpunten: [Een, {{tekst: Een}}]\n"
    one, other = plan_of(Path("plan.yaml"), text.encode()).plan.plan.besluitpunten
    assert one == other == Besluitpunt(tekst="Een")


@given(st.lists(st.text(st.characters(codec="ascii", categories=("L", "N", "P", "Zs")), min_size=1), max_size=4))
def test_any_lines_are_read_as_the_records_that_say_only_them(words: list[str]) -> None:
    # a word that YAML takes for nothing is told of, also between quotation marks
    lines = [word.strip() for word in words if word.strip() and word.strip() not in NOTHING]
    listed = "".join(f"    - {scalar(line)}\n" for line in lines)
    file = plan_of(Path("plan.yaml"), f"{HEAD}plan:\n  besluitpunten:\n{listed}".encode())
    assert file.plan.plan.besluitpunten == tuple(Besluitpunt(tekst=line) for line in lines)


def test_what_is_wrong_with_a_line_is_told_at_the_line() -> None:
    text = f'{HEAD}plan:\n  besluitpunten:\n    - Een\n    - "null"\n'
    (found,) = plan_of(Path("plan.yaml"), text.encode()).findings
    assert (found.code, found.path, found.mark) == ("AP040", "plan.besluitpunten[2]", (5, 7))


@pytest.mark.parametrize("path", ["plan.besluitpunten[1]", "plan.besluitpunten[1].tekst"])
def test_another_text_changes_the_line_and_nothing_else(path: str) -> None:
    changed = store(LINES)
    changed.set(path, ["Het vast te stellen"])
    assert changed.file.text == LINES.replace("Het plan vast te stellen", "Het vast te stellen")


def test_another_answer_makes_a_group_of_that_line_alone() -> None:
    changed = store(LINES)
    changed.set("plan.besluitpunten[2].soort", ["ramen"])
    changed.add("plan.besluitpunten[2].bedragen", {"jaar": ["2027"], "bedrag": ["1000"]})
    first, second = changed.file.plan.plan.besluitpunten
    assert "    - Het plan vast te stellen   # k1\n" in changed.file.text
    assert first == Besluitpunt(tekst="Het plan vast te stellen")
    assert (second.tekst, second.soort, second.bedragen[0].bedrag) == ("Geld vrij te maken", "ramen", 1000)


def test_lines_that_are_given_all_at_once_lose_nothing_that_was_typed() -> None:
    changed = store(LINES)
    changed.set("plan.besluitpunten[2].soort", ["ramen"])
    before = changed.file.text
    with pytest.raises(ChangeRefused):
        changed.set("plan.besluitpunten", ["Iets anders"])
    with pytest.raises(ChangeRefused):
        changed.clear("plan.besluitpunten")
    assert changed.file.text == before
    changed.set("plan.besluitpunten", ["Het plan vast te stellen", "Geld vrij te maken", "Derde"])
    assert changed.file.text == f"{before}    - Derde\n"


def test_a_new_record_that_says_one_thing_is_a_line() -> None:
    changed = store(LINES)
    changed.add("plan.besluitpunten", {"tekst": ["Derde"]})
    assert changed.file.text == f"{LINES}    - Derde\n"


def test_an_answer_of_several_parts_can_be_one_line_too() -> None:
    changed = store(KEPT)
    changed.set("verantwoording.privacy.bewaartermijn", ["Een jaar"])
    assert changed.file.text == KEPT.replace("Zes maanden", "Een jaar")
    changed.set("verantwoording.privacy.bewaartermijn.vanaf", ["het gesprek"])
    assert "bewaartermijn:   # k2\n      termijn: Een jaar\n      vanaf: het gesprek\n" in changed.file.text
    changed.set("verantwoording.privacy.bewaartermijn", ["Twee jaar"])
    assert changed.file.plan.verantwoording.privacy.bewaartermijn.vanaf == "het gesprek"


def test_a_paper_has_its_date_under_its_name_and_an_unknown_name_is_told_with_the_nearest() -> None:
    changed = store(HEAD)
    changed.set("stukken.raadsvoorstel.datum", ["22-9-2026"])
    assert changed.file.plan.stukken["raadsvoorstel"].datum == "2026-09-22"
    with pytest.raises(Lost) as lost:
        changed.set("stukken.raadsvorstel.datum", ["22-9-2026"])
    assert lost.value.remedy == "Bedoelt u raadsvoorstel?"
    text = f"{HEAD}stukken:\n  raadsvorstel: {{datum: 2026-09-22}}\n"
    (found,) = plan_of(Path("plan.yaml"), text.encode()).findings
    assert (found.code, found.path, found.remedy) == ("AP013", "stukken.raadsvorstel", "Bedoelt u raadsvoorstel?")
