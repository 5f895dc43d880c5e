"""Lists of records and of words: adding many at once, changing, copying, moving, taking away, paging and searching."""

from pathlib import Path

from support.asked import Sat, plan_at, sit

from armoedeplan.plan.plan import Plan
from armoedeplan.wizard.screen import Listing

PASTED = (
    "Kredietbank West\tmaatschappelijke organisatie\thelpt bij schulden\n"
    "- Welzijn Elzenrade\tmaatschappelijke organisatie\thoudt spreekuur; ook 's avonds\n\n"
    "Team Inkomen\tgemeentelijke afdeling\tverstrekt bijstand"
)
THREE = """\
samenwerking:
  actoren:
    - id: bank   # de oudste partner
      naam: Kredietbank West
      soort: maatschappelijke_organisatie
      aandeel: helpt bij schulden
    - {id: welzijn, naam: Welzijn Elzenrade, soort: maatschappelijke_organisatie, aandeel: houdt spreekuur}
    - {id: team, naam: Team Inkomen, soort: gemeentelijke_afdeling, aandeel: verstrekt bijstand}
  aanbod:
    - {id: spreekuur, naam: Spreekuur, uitvoerders: [welzijn, bank], functies: [signaleren]}
organisatie:
  regievoerder: welzijn
"""


def actors(folder: Path, *answers: str, text: str = "") -> Sat:
    """Work on the list of actors, and stop."""
    return sit(plan_at(folder, text), ["=samenwerking.actoren", *answers, ":stop"])


def names(plan: Plan) -> list[str | None]:
    """Give the names of the actors, in order."""
    return [one.naam for one in plan.samenwerking.actoren]


def test_a_part_of_a_spreadsheet_is_pasted_whole(tmp_path: Path) -> None:
    sat = actors(tmp_path, PASTED, "")
    assert sat.person.refusals == []
    assert names(sat.plan) == ["Kredietbank West", "Welzijn Elzenrade", "Team Inkomen"]
    assert [one.aandeel for one in sat.plan.samenwerking.actoren] == [
        "helpt bij schulden", "houdt spreekuur; ook 's avonds", "verstrekt bijstand"
    ]  # fmt: skip


def test_what_a_pasted_line_lacks_is_asked_line_by_line(tmp_path: Path) -> None:
    sat = actors(tmp_path, "Kredietbank\nVoedselbank;bestuur", "bestuur", "schulden", "voedsel", "")
    assert [(one.naam, one.soort, one.aandeel) for one in sat.plan.samenwerking.actoren] == [
        ("Kredietbank", "bestuur", "schulden"),
        ("Voedselbank", "bestuur", "voedsel"),
    ]
    asked = [(one.where, one.text) for one in sat.person.prompts if one.where.endswith("bank")]
    kind, share = "Wat voor organisatie is het?", "Wat is het aandeel in het armoedebeleid?"
    assert asked[:3] == [("Kredietbank", kind), ("Kredietbank", share), ("Voedselbank", share)]


def test_a_number_opens_a_line_to_change_it(tmp_path: Path) -> None:
    sat = actors(tmp_path, "3", "Team Inkomen en Werk", "", "", "", text=THREE)
    assert names(sat.plan)[2] == "Team Inkomen en Werk"
    assert "id: bank   # de oudste partner" in sat.file.text


def test_all_questions_of_a_line_can_be_asked(tmp_path: Path) -> None:
    asked = actors(tmp_path, ":verdiep 3", *[""] * 9, text=THREE).person.asked
    fewer = actors(tmp_path, ":wijzig 3", *[""] * 9, text=THREE).person.asked
    assert "Wat levert de samenwerking deze partij aan tijd op?" not in fewer
    assert len(set(asked)) > len(set(fewer))


def test_back_from_a_line_leads_to_the_list(tmp_path: Path) -> None:
    sat = actors(tmp_path, "3", "<", "", text=THREE)
    assert sat.person.asked[1] == sat.person.asked[3]
    assert sat.file.text == f"armoedeplan: 1\n{THREE}"


def test_removing_a_record_tells_what_refers_to_it_and_asks(tmp_path: Path) -> None:
    kept = actors(tmp_path, ":verwijder 2", "", text=THREE)
    told = next(part for part in kept.person.shown if isinstance(part, Listing) and "verwijzen" in part.title)
    assert told.lines == ("Uitvoerders van “Spreekuur”", "Regievoerder")
    assert len(names(kept.plan)) == 3
    gone = actors(tmp_path, ":verwijder 2", "j", text=THREE)
    assert names(gone.plan) == ["Kredietbank West", "Team Inkomen"]
    assert (gone.plan.organisatie.regievoerder, gone.plan.samenwerking.aanbod[0].uitvoerders) == (None, ("bank",))


def test_a_record_is_copied_under_a_name_of_its_own(tmp_path: Path) -> None:
    sat = actors(tmp_path, ":kopieer 1 Kredietbank Oost", *[""] * 4, text=THREE)
    copy = sat.plan.samenwerking.actoren[-1]
    assert (copy.id, copy.naam, copy.aandeel) == ("kredietbank_oost", "Kredietbank Oost", "helpt bij schulden")


def test_a_record_is_moved(tmp_path: Path) -> None:
    sat = actors(tmp_path, ":verplaats 3 1", text=THREE)
    assert names(sat.plan) == ["Team Inkomen", "Kredietbank West", "Welzijn Elzenrade"]


def test_a_number_that_is_not_in_the_list_is_refused(tmp_path: Path) -> None:
    sat = actors(tmp_path, ":verwijder 9", ":wijzig x", ":verplaats 1 7", "4", text=THREE)
    assert len(sat.person.refusals) == 4
    assert sat.file.text == f"armoedeplan: 1\n{THREE}"


def test_a_list_of_a_hundred_is_shown_in_parts_and_can_be_searched(tmp_path: Path) -> None:
    many = "".join(f"    - {{id: a{n}, naam: Partij {n}}}\n" for n in range(1, 101))
    sat = actors(tmp_path, ":meer", ":zoek 77", text=f"samenwerking:\n  actoren:\n{many}")
    shown = [part.lines for part in sat.person.shown if isinstance(part, Listing) and part.lines[0][0].isdigit()]
    assert [len(lines) for lines in shown[:2]] == [16, 16]
    assert shown[0][0].startswith("1. Partij 1 ")
    assert shown[1][0].startswith("16. Partij 16 ")
    assert [line.split("  ")[0] for line in shown[2]] == ["77. Partij 77"]


def test_a_record_without_a_name_begins_with_its_first_question(tmp_path: Path) -> None:
    text = "aanpak: {maatregelen: [{id: m, naam: Begeleider}]}\n"
    sat = sit(plan_at(tmp_path, text), ["=aanpak.maatregelen[m].kosten", "2027", "2028", "", ":stop"])
    assert [one.jaar for one in sat.plan.aanpak.maatregelen[0].kosten] == [2027, 2028]


def test_lines_are_added_changed_moved_and_taken_away(tmp_path: Path) -> None:
    answers = ["Eerst", "Dan\nDaarna", ":wijzig 2 Vervolgens", ":verplaats 3 1", ":verwijder 2", ":wijzig 9", ""]
    sat = sit(plan_at(tmp_path), ["=plan.besluitpunten", *answers, ":stop"])
    assert [point.tekst for point in sat.plan.plan.besluitpunten] == ["Daarna", "Vervolgens"]
    assert sat.person.refusals == ["“9” is geen nummer van deze lijst"]


ALIKE = """\
financien:
  - {id: een, post: Vaste begeleiding, jaar: 2027, bedrag: 80000}
  - {id: twee, post: Vaste begeleiding, jaar: 2028, bedrag: 80000}
  - {post: Spreekuur, jaar: 2028, bedrag: 80000}
  - {post: Huur, jaar: 2028, bedrag: 90000}
  - {post: Huur, jaar: 2028, bedrag: 90000}
"""


def test_records_that_read_alike_show_what_tells_them_apart(tmp_path: Path) -> None:
    person = sit(
        plan_at(tmp_path, ALIKE), ["=financien", "=vaste begeleiding", "", "=dekkingsbron", "1", ":stop"]
    ).person
    told = ["Vaste begeleiding (jaar 2027)", "Vaste begeleiding (jaar 2028)"]
    rest = ["Spreekuur", "Huur (nummer 1)", "Huur (nummer 2)"]
    (shown,) = (part.lines for part in person.shown if isinstance(part, Listing) and part.title == "Financiën")
    assert [line.partition(". ")[2].partition("  (nog")[0] for line in shown] == [*told, *rest]
    asks = ("Wat bedoelt u met “vaste", "Bij welke")
    found, asked = (prompt.options for prompt in person.prompts if prompt.text.startswith(asks))
    assert [label for _, label in found] == [f"{name} (regel van Financiën)" for name in told]
    assert [label for _, label in asked] == [*told, *rest]


def test_choices_that_read_alike_show_what_tells_them_apart(tmp_path: Path) -> None:
    text = """\
samenwerking:
  actoren:
    - {id: a, naam: Wijkteam, soort: gemeentelijke_afdeling}
    - {id: b, naam: Wijkteam, soort: maatschappelijke_organisatie}
aanpak: {netwerken: [{id: d, naam: Wijkteam}]}
organisatie: {onderdelen: [{id: f, naam: Wijkteam}]}
ervaringskennis: {vorm: eigen_teams, inzichten: [{id: e, tekst: Mensen wachten.}]}
"""
    person = sit(
        plan_at(tmp_path, text), ["=organisatie.regievoerder", "=ervaringskennis.inzichten[e].ontvangers", ":stop"]
    ).person
    parties = ["Wijkteam (soort gemeentelijke afdeling)", "Wijkteam (soort maatschappelijke organisatie)"]
    steers, receives = ([label for _, label in prompt.options] for prompt in person.prompts[-2:])
    assert steers == [*parties, "Wijkteam"]
    assert receives == [*parties, "Wijkteam (netwerken)", "Wijkteam (onderdelen)"]
