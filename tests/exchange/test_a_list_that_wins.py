"""What `--overschrijf` and `--verwijder-ontbrekende` do: the list wins field by field, and what it lacks goes."""

from pathlib import Path

import pytest

from armoedeplan.exchange.proposal import Choices, Gathered, apply_to
from armoedeplan.exchange.proposing import gather_records
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.plan.store import Store
from armoedeplan.refusal import Refusal
from armoedeplan.tables.table import Row, Table
from armoedeplan.terminal.import_proposal import proposal_lines
from armoedeplan.yamltext.parse import ParsedText

TEXT = """\
armoedeplan: 1
samenwerking:
  actoren:
    - {id: bieb, naam: Bieb, soort: onderwijs}
    - {id: kerk, naam: Kerk}
  aanbod:
    - {id: taal, naam: Taal, uitvoerders: [bieb, kerk], functies: [informeren, activeren], gebied: Noord}
    - {id: zang, naam: Zang, uitvoerders: [kerk]}
"""
OFFERS = {
    "Organisatie": "actoren.naam",
    "Activiteit": "aanbod.naam",
    "Functies": "aanbod.functies",
    "Gebied": "aanbod.gebied",
}
OWN = {**OFFERS, "Korte naam aanbod": "aanbod.id"}


def won(
    fields: dict[str, str], *rows: tuple[str, ...], overwrite: bool = True, remove: bool = False
) -> tuple[Samenwerking, Gathered, str]:
    """Let a list win; give step 2 of the plan, what was gathered, and what was told."""
    table = Table("lijst.csv", "", tuple(fields), tuple(Row(number, row) for number, row in enumerate(rows, 2)))
    choices = Choices(dict(enumerate(fields.values())), overwrite=overwrite, remove=remove)
    store = Store(plan_of(Path("plan.yaml"), TEXT.encode()))
    found = gather_records(store.file, table, choices)
    apply_to(store, found, choices)
    return store.file.plan.samenwerking, found, "\n".join(proposal_lines(table, choices, found))


def test_an_answer_of_a_list_that_wins_is_all_there_is() -> None:
    step, _, _ = won(OFFERS, ("Bieb; Kerk", "Taal", "informeren", "Zuid"))
    assert (step.aanbod[0].functies, step.aanbod[0].gebied) == (("informeren",), "Zuid")


def test_rows_about_one_offer_say_it_together() -> None:
    step, _, _ = won(OFFERS, ("Bieb; Kerk", "Taal", "signaleren", ""), ("Bieb; Kerk", "Taal", "begeleiden", ""))
    assert step.aanbod[0].functies == ("signaleren", "begeleiden")


def test_a_list_of_others_takes_no_executor_away_and_empties_nothing() -> None:
    step, found, _ = won(OFFERS, ("Bieb", "Taal", "", ""))
    assert step.aanbod[0].uitvoerders == ("bieb", "kerk")
    assert (step.aanbod[0].gebied, found.differing) == ("Noord", ())


def test_an_empty_cell_empties_where_the_list_knows_the_record_by_its_short_name() -> None:
    step, _, told = won(OWN, ("Bieb", "Taal", "", "Noord", "taal"))
    assert (step.aanbod[0].uitvoerders, step.aanbod[0].functies) == (("bieb",), ())
    assert "in de lijst is dit leeg" in " ".join(told.split())


def test_a_cell_that_was_not_understood_empties_nothing() -> None:
    columns = {"Activiteit": "aanbod.naam", "Gevallen": "aanbod.gevallen", "Korte naam aanbod": "aanbod.id"}
    step, found, _ = won({**columns, "Functies": "aanbod.functies"}, ("Taal", "vaag", "taal", "n.v.t."))
    assert step.aanbod[0].functies == ("informeren", "activeren")
    assert len(found.troubles) == 2


def test_nothing_is_overwritten_unless_somebody_says_so() -> None:
    step, found, _ = won(OWN, ("Kerk", "Taal", "", "Zuid", "taal"), overwrite=False)
    assert (step.aanbod[0].uitvoerders, step.aanbod[0].gebied) == (("bieb", "kerk"), "Noord")
    assert len(found.differing) == 3


def test_what_the_list_does_not_name_goes_and_its_executors_stay() -> None:
    step, _, told = won(OFFERS, ("Bieb", "Taal", "", ""), remove=True)
    assert [offer.id for offer in step.aanbod] == ["taal"]
    assert [actor.id for actor in step.actoren] == ["bieb", "kerk"]
    assert "Verwijderd, want niet in de lijst: 1" in told


def test_nothing_goes_while_a_row_waits_or_when_the_list_has_nothing_of_the_plan() -> None:
    step, _, told = won(OWN, ("Bieb", "Taal", "", "", "taal"), ("Kerk", "", "", "", "zang"), remove=True)
    assert [offer.id for offer in step.aanbod] == ["taal", "zang"]
    assert "Niets wordt verwijderd, want er wachten rijen of namen." in " ".join(told.split())
    step, _, told = won({"Activiteit": "aanbod.naam"}, ("Iets anders",), remove=True)
    assert len(step.aanbod) == 3
    assert "de lijst noemt niets van wat in het plan staat" in " ".join(told.split())


def test_a_list_that_makes_the_plan_too_large_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("armoedeplan.yamltext.decode.MOST_BYTES", len(TEXT) + 200)
    with pytest.raises(Refusal, match="wordt het plan groter dan een plan mag zijn"):
        won(OFFERS, *((f"Organisatie {number}", "Taal", "", "") for number in range(9)))


def test_many_answers_of_one_value_are_one_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    edits: list[ParsedText] = []
    accept = Store.accept

    def counted(store: Store, edited: ParsedText) -> None:
        edits.append(edited)
        accept(store, edited)

    monkeypatch.setattr(Store, "accept", counted)
    columns = {"Organisatie": "actoren.naam", "Korte naam organisatie": "actoren.id"}
    step, _, _ = won(columns, ("Bibliotheek", "bieb"), ("Parochie", "kerk"))
    assert [actor.naam for actor in step.actoren] == ["Bibliotheek", "Parochie"]
    assert len(edits) == 1
