"""What differs between two versions, in sentences that a council understands."""

from pathlib import Path

import pytest
from support.program import VOORBEELDSTAD

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.store import Store
from armoedeplan.record.walk import all_fields
from armoedeplan.versions.dutch_nouns import RECORDS
from armoedeplan.versions.folded_changes import folded_changes
from armoedeplan.versions.told_changes import Told, told_changes

OLD = """armoedeplan: 1
plan:
  titel: Samen verder
  periode: {van: 2027, tot: 2030}
uitgangspunten:
  doelstelling:
    tekst: |
      Minder armoede. Iedereen doet mee.
      Ook wie weinig heeft.
  doelgroepen:
    - {id: gezinnen, naam: Gezinnen}
    - {id: ouderen, naam: Ouderen}
samenwerking:
  draagvlak: {trekker: Een wethouder}
  actoren:
    - {id: bank, naam: Kredietbank}
    - {id: maatje, naam: Buurtmaatjes}
governance:
  keuze:
    hoofdmodel: keten
    motivering: Iedereen kent zijn plek
aanpak:
  maatregelen:
    - id: spreekuur
      naam: Spreekuur
      eigenaar: bank
      status: gepland
      doelgroepen: [gezinnen]
      planning: {van: 2026-05}
      kosten: [{jaar: 2027, bedrag: 1000}]
    - {id: budget, naam: Budgethulp}
verantwoording:
  indicatoren:
    - {id: pas, naam: Bereik van de pas, streefwaarde: 60}
"""


def plan(text: str) -> PlanFile:
    return plan_of(Path("plan.yaml"), text.encode())


def told(old: str, new: str, *, public: bool = False) -> list[Told]:
    return told_changes(plan(old), plan(new), public=public)


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("waarde: 60", "waarde: 75", "De streefwaarde van “Bereik van de pas” gaat van 60 naar 75."),
        ("van: 2026-05", "van: 2026-09", "Het begin van “Spreekuur” schuift van mei 2026 naar september 2026."),
        ("tot: 2030", "tot: 2031", "Het einde van de periode van het plan schuift van 2030 naar 2031."),
        ("eigenaar: bank", "eigenaar: maatje", "De eigenaar van “Spreekuur” is nu “Buurtmaatjes”;"),
        ("status: gepland", "status: loopt", "De status van “Spreekuur” wordt “loopt” in plaats van “gepland”."),
        ("naam: Spreekuur", "naam: Inloop", "De maatregel “Spreekuur” heet nu “Inloop”."),
        ("titel: Samen verder", "titel: Rondkomen", "De titel van het plan is nu “Rondkomen”; dat was “Samen verder”."),
        ("bedrag: 1000", "bedrag: 1500", "Het bedrag van “2027” bij “Spreekuur” gaat van € 1.000 naar € 1.500."),
        ("[gezinnen]", "[ouderen]", "Bij de doelgroepen van “Spreekuur” komt “Ouderen” erbij en gaat “Gezinnen” eraf."),
        ("\n    - {id: budget, naam: Budgethulp}", "", "De maatregel “Budgethulp” is vervallen."),
        (
            "\n    - {id: budget",
            "\n    - {id: taal, naam: Taalles}\n    - {id: budget",
            "De maatregel “Taalles” is erbij gekomen.",
        ),
        (
            "hoofdmodel: keten\n    motivering: Iedereen kent zijn plek",
            "hoofdmodel: netwerk\n    motivering: Partijen willen samen sturen",
            "Het hoofdmodel wordt",
        ),
        ("    - {id: budget", "    - {id: hulp", "De maatregel “Budgethulp” heeft een andere korte naam: hulp;"),
    ],
)  # fmt: skip
def test_each_kind_of_change_has_its_sentence(was: str, becomes: str, said: str) -> None:
    (one,) = [change for change in told(OLD, OLD.replace(was, becomes)) if "volgorde" not in change.said]
    assert one.said.startswith(said)


def test_another_model_is_told_with_its_reason_once() -> None:
    new = OLD.replace("hoofdmodel: keten", "hoofdmodel: sturing_op_afstand").replace(
        "Iedereen kent zijn plek", "Samen sturen"
    )
    (one,) = told(OLD, new)
    assert "in plaats van" in one.said
    assert one.said.endswith("omdat: Samen sturen.")
    assert one.step == 3


def test_a_text_is_told_by_the_sentences_that_came_and_went() -> None:
    new = OLD.replace("Iedereen doet mee.", "Iedereen doet mee en telt mee.") + "# lang\n"
    old, new = (
        text.replace("Minder armoede.", "Minder armoede in de hele gemeente." + " Nog meer." * 12)
        for text in (OLD, new)
    )
    (one,) = told(old, new)
    assert one.said == "De doelstelling is gewijzigd."
    assert one.below == ("weg: Iedereen doet mee.", "erbij: Iedereen doet mee en telt mee.")


def test_a_line_that_breaks_elsewhere_is_no_other_sentence() -> None:
    old = OLD.replace("Minder armoede.", "Minder armoede." + " Nog meer." * 12)
    (one,) = told(old, old.replace("doet mee.\n      Ook wie", "doet mee. Ook wie"))
    assert one.said == "De doelstelling heeft dezelfde zinnen, anders ingedeeld."


def test_a_record_that_moved_is_named() -> None:
    store = Store(plan(OLD))
    store.move("aanpak.maatregelen[budget]", 1)
    (one,) = told_changes(plan(OLD), store.file, public=True)
    assert one.said in {
        "In de lijst “Maatregelen” staat “Budgethulp” op een andere plaats.",
        "In de lijst “Maatregelen” staat “Spreekuur” op een andere plaats.",
    }


def test_what_only_follows_from_a_record_that_went_is_told_with_it() -> None:
    store = Store(plan(OLD))
    store.remove("samenwerking.actoren[bank]")
    told_all = told_changes(plan(OLD), store.file, public=True)
    assert len(told_all) == 2
    (one,) = folded_changes(told_all, Plan)
    assert one.said == "De partij “Kredietbank” is vervallen."
    assert one.below == ("daarmee ook: de eigenaar van “Spreekuur” is leeggemaakt; er stond: Kredietbank.",)


def test_records_that_read_alike_are_told_apart() -> None:
    old = f"{OLD}financien:\n  - {{id: a, post: Zorg, jaar: 2027}}\n  - {{id: b, post: Zorg, jaar: 2028}}\n"
    (one,) = told(old, old.replace("  - {id: b, post: Zorg, jaar: 2028}\n", ""))
    assert one.said == "De post “Zorg, 2028” is vervallen."


def test_what_is_internal_is_marked_and_in_no_public_report() -> None:
    new = OLD.replace("trekker: Een wethouder", "trekker: Een directeur")
    (one,) = told(OLD, new)
    assert one.internal
    assert told(OLD, new, public=True) == []


def test_what_stands_beside_the_answers_is_told() -> None:
    beside = (
        "antwoordstatus:\n  verantwoording.borging: {status: later}\n"
        "  aanpak.netwerken: {status: niet_van_toepassing, reden: Zij zijn er niet}\n"
        "notities:\n  plan.titel: {noot: Nog vragen}\nvoor_functie:\n  plan.titel: griffie\n  stap 4: financiën\n"
        "afwijkingen:\n  AP204: Er is geen wethouder\n"
    )
    said = {one.said: one.internal for one in told(OLD, OLD + beside)}
    assert said["De vraag “Netwerken” is niet van toepassing: Zij zijn er niet."] is False
    assert "De notitie bij “Titel” is nu: noot: Nog vragen." in said
    assert "“Titel” is nu voor: griffie." in said
    public = {one.said for one in told(OLD, OLD + beside, public=True)}
    assert not any("griffie" in line or "Nog vragen" in line or "later" in line for line in public)


def test_no_sentence_shows_an_id_where_a_record_has_a_name() -> None:
    file = read_plan(VOORBEELDSTAD)
    empty = plan("armoedeplan: 1\n")
    ids = {id_ for id_ in file.links.entries if "_" in id_}
    for one in told_changes(empty, file, public=True):
        words = {word.strip("“”.,;:") for line in (one.said, *one.below) for word in line.split()}
        assert not words & ids, one.said


def test_what_is_known_of_a_list_is_of_a_list_that_is_there() -> None:
    lists = {field.record.__name__ for _, field in all_fields(Plan) if field.many and field.record}
    assert RECORDS.keys() <= lists


def test_a_list_of_which_nothing_is_known_has_its_sentence_too() -> None:
    store = Store(plan(OLD))
    store.add(
        "governance.afweging.eigen_scores", {"model": ["ketensturing"], "kenmerk": ["onderwerp"], "punten": ["1"]}
    )
    (one,) = told_changes(plan(OLD), store.file, public=True)
    assert one.said == "Bij “Eigen punten”: “ketensturing” is erbij gekomen."
