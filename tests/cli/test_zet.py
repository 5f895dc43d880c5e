"""`zet` changes one answer: what people type becomes canonical, and all else in the file stays byte for byte."""

from pathlib import Path

import pytest
from support.program import contents, run
from support.small import PLAN

from armoedeplan.plan.plan_of_text import read_plan

BOM = b"\xef\xbb\xbf"
BANK, STICHTING, CURSUS = (
    "samenwerking.actoren[kredietbank]",
    "samenwerking.actoren[stichting]",
    "samenwerking.aanbod[budgetcursus]",
)


def changed(*edits: tuple[str, str]) -> str:
    """Give the small plan with some pieces of text replaced, each of which stands in it once."""
    text = PLAN
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def zet(tmp_path: Path, *arguments: str, typed: bytes = b"") -> tuple[str, str]:
    """Make a change in the small plan; give what was said and the text of the file afterwards."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8", newline="")
    ran = run("zet", "plan.yaml", *arguments, folder=tmp_path, typed=typed)
    assert (ran.code, ran.err) == (0, "")
    assert contents(tmp_path).keys() == {"plan.yaml"}
    assert read_plan(plan).findings == ()
    return ran.out, plan.read_bytes().decode()


VALUES = [
    # an answer that is there: its quotes and its comment stay
    ("plan.titel", ["Nieuw begin"], "'Samen verder'", "'Nieuw begin'"),
    ("plan.titel", ["zo'n plan: \"goed\""], "'Samen verder'", '"zo\'n plan: \\"goed\\""'),
    ("plan.titel", ["  veel \n witruimte\t "], "'Samen verder'", "'veel witruimte'"),
    ("plan.periode", ["1 maart 2028"], "van: 2027", "van: 2028-03-01"),
    (f"{BANK}.naam", ["a: b # c"], "Kredietbank West ", "'a: b # c' "),
    (f"{BANK}.soort", ["Bedrijf"], "soort: maatschappelijke_organisatie", "soort: bedrijf"),
    ("plan.besluitpunten[2]", ["Twee"], '"Het geld beschikbaar stellen"', '"Twee"'),
    # an answer that is new: it lands in its own place
    ("plan.datum", ["1-3-2027"], "tot: 2030}\n", "tot: 2030}\n  datum: 2027-03-01\n"),
    ("plan.peildatum", ["maart 2027"], "tot: 2030}\n", "tot: 2030}\n  peildatum: 2027-03\n"),
    ("plan.opsteller", ["2030"], "tot: 2030}\n", "tot: 2030}\n  opsteller: '2030'\n"),
    ("plan.status", ["Aangeboden aan de raad"], "de titel\n", "de titel\n  status: aangeboden_aan_raad\n"),
    ("gemeenten[voorbeeldstad].code", ["gm 0862"], "naam: Voorbeeldstad\n", "naam: Voorbeeldstad\n    code: GM0862\n"),
    (
        "gemeenten[voorbeeldstad].inwoners",
        ["12.345"],
        "naam: Voorbeeldstad\n",
        "naam: Voorbeeldstad\n    inwoners:\n      aantal: 12345\n",
    ),
    ("schuldhulp.is_wgs_plan", ["j"], "\nsamenwerking:", "schuldhulp:\n  is_wgs_plan: ja\n\nsamenwerking:"),
    # lists
    (f"{CURSUS}.uitvoerders", ["stichting leergeld"], "[kredietbank, stichting]", "[stichting]"),
    (f"{CURSUS}.uitvoerders", ["stichting, kredietbank"], "[kredietbank, stichting]", "[stichting, kredietbank]"),
    (
        f"{CURSUS}.functies",
        ["signaleren", "Doorverwijzen"],
        "functies:\n        - informeren\n",
        "functies: [signaleren, doorverwijzen]\n",
    ),
    (f"{CURSUS}.functies[1]", ["iets eigens"], "- informeren", "- iets eigens"),
    ("plan.vervangt", ["Plan A", "B, deel 2"], "  besluitp", "  vervangt: [Plan A, 'B, deel 2']\n  besluitp"),
    ("samenwerking.draagvlak.politiek.oordeel", ["hoog"], "politiek:\n", "politiek:\n      oordeel: hoog\n"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "typed", "old", "new"), VALUES, ids=lambda value: str(value)[:40])
def test_a_value_becomes_canonical_and_the_rest_stays(
    path: str, typed: list[str], old: str, new: str, tmp_path: Path
) -> None:
    said, text = zet(tmp_path, path, *typed)
    assert said == f"Gewijzigd: {path}\n"
    assert text == changed((old, new))


def test_an_amount_is_written_in_whole_euros(tmp_path: Path) -> None:
    said, text = zet(tmp_path, "financien", "--nieuw", "post=Kindpakket", "jaar=2027", "bedrag=EUR 12.500,-")
    assert said == "Toegevoegd: financien[kindpakket]\n"
    added = "financien:\n  - id: kindpakket\n    post: Kindpakket\n    jaar: 2027\n    bedrag: 12500\n"
    assert text == changed(("\nsamenwerking:", f"{added}\nsamenwerking:"))


def test_text_from_standard_input_keeps_its_paragraphs_and_bullets(tmp_path: Path) -> None:
    typed = "\ufeffEerste alinea,  \r\nop twee regels.\r\n\r\n- een punt\r\n- nog één\r\n".encode()
    _, text = zet(tmp_path, "plan.samenvattingen.bestuur", "-", typed=typed)
    added = """\
  samenvattingen:
    bestuur: |
      Eerste alinea,
      op twee regels.

      - een punt
      - nog één
"""
    assert text == changed(('stellen"   # het tweede\n', f'stellen"   # het tweede\n{added}'))


def test_the_lines_of_standard_input_are_the_items_of_a_list(tmp_path: Path) -> None:
    _, text = zet(tmp_path, "plan.vervangt", "-", typed=b"- Plan A\n- Plan B, deel 2\n\n")
    assert "  vervangt: [Plan A, 'Plan B, deel 2']\n" in text


def test_a_new_record_goes_last_and_gets_an_id_of_its_name(tmp_path: Path) -> None:
    said, text = zet(tmp_path, "samenwerking.actoren", "--nieuw", "naam=Kredietbank", "soort=Vrijwilligersorganisatie")
    assert said == "Toegevoegd: samenwerking.actoren[kredietbank_2]\n"
    added = "    - id: kredietbank_2\n      naam: Kredietbank\n      soort: vrijwilligersorganisatie\n"
    assert text == changed(('naam: "Stichting Leergeld"\n', f'naam: "Stichting Leergeld"\n{added}'))


def test_a_new_record_takes_fields_within_fields_and_lists_and_an_id_of_ones_own(tmp_path: Path) -> None:
    said, text = zet(
        tmp_path,
        *("uitgangspunten.doelgroepen[kinderen]", "--nieuw", "naam=Kinderen tot 18 jaar", "omvang.aantal=1.200"),
        *(
            "omvang.bron=CBS",
            "omvang.peildatum=2026",
            "bereikmethoden=huisbezoek",
            "bereikmethoden=persoonlijk gesprek",
        ),
    )
    assert said == "Toegevoegd: uitgangspunten.doelgroepen[kinderen]\n"
    added = """\
uitgangspunten:
  doelgroepen:
    - id: kinderen
      naam: Kinderen tot 18 jaar
      omvang:
        aantal: 1200
        bron: CBS
        peildatum: 2026
      bereikmethoden: [huisbezoek, persoonlijk_gesprek]
"""
    assert text == changed(("\nsamenwerking:", f"{added}\nsamenwerking:"))


def test_an_answer_drops_the_status_that_said_it_would_come(tmp_path: Path) -> None:
    _, text = zet(tmp_path, "plan.versie", "1.0")
    assert text == changed(
        ("tot: 2030}\n", "tot: 2030}\n  versie: '1.0'\n"), ("  plan.versie: {status: later}   # volgt\n", "")
    )


def test_removing_a_record_takes_references_and_states_along_and_says_so(tmp_path: Path) -> None:
    said, text = zet(tmp_path, BANK, "--verwijder")
    assert said.splitlines() == [
        "Weggehaald: samenwerking.actoren[kredietbank]",
        "    ook de verwijzing in samenwerking.aanbod[budgetcursus].uitvoerders[1]",
    ]
    record = """\
    - id: kredietbank
      naam: Kredietbank West   # haar naam
      soort: maatschappelijke_organisatie
"""
    state = '  samenwerking.actoren[kredietbank].aandeel: {status: onbekend, reden: "weten wij niet"}\n'
    assert text == changed((record, ""), ("[kredietbank, stichting]", "[stichting]"), (state, ""))


def test_removing_an_item_of_a_list_takes_its_own_line_and_comment(tmp_path: Path) -> None:
    assert zet(tmp_path, "plan.besluitpunten[2]", "--verwijder")[1] == changed(
        ('    - "Het geld beschikbaar stellen"   # het tweede\n', "")
    )
    stichting = '    # de stichting\n    - id: stichting\n      naam: "Stichting Leergeld"\n'
    assert zet(tmp_path, STICHTING, "--verwijder")[1] == changed(
        (stichting, ""), ("[kredietbank, stichting]", "[kredietbank]")
    )


def test_emptying_leaves_the_name_and_its_comment(tmp_path: Path) -> None:
    said, text = zet(tmp_path, f"{BANK}.soort", "--leeg")
    assert said == "Leeggemaakt: samenwerking.actoren[kredietbank].soort\n"
    assert text == changed(("soort: maatschappelijke_organisatie", "soort:"))


def test_an_emptied_answer_takes_a_status_whatever_quotes_it_had(tmp_path: Path) -> None:
    zet(tmp_path, "plan.titel", "--leeg")
    ran = run("zet", "plan.yaml", "plan.titel", "--status", "later", folder=tmp_path)
    assert (ran.code, ran.out) == (0, "Genoteerd: plan.titel is later\n")
    assert read_plan(tmp_path / "plan.yaml").findings == ()


def test_a_status_is_noted_with_its_reason(tmp_path: Path) -> None:
    said, text = zet(tmp_path, "plan.zaaknummer", "--status", "niet_van_toepassing", "--reden", "Geen: zaak")
    assert said == "Genoteerd: plan.zaaknummer is niet_van_toepassing\n"
    added = "  plan.zaaknummer: {status: niet_van_toepassing, reden: 'Geen: zaak'}\n"
    assert text == changed(("# slot", f"{added}# slot"))


def test_a_status_may_be_replaced_by_another(tmp_path: Path) -> None:
    _, text = zet(tmp_path, "plan.versie", "--status", "onbekend")
    assert text == changed(("{status: later}", "{status: onbekend}"))


def test_renaming_takes_references_and_states_along(tmp_path: Path) -> None:
    said, text = zet(tmp_path, BANK, "--hernoem", "Bank West")
    assert said == "Hernoemd: samenwerking.actoren[kredietbank] heet nu bank_west (op 3 plaatsen gewijzigd)\n"
    assert text == changed(
        ("- id: kredietbank", "- id: bank_west"),
        ("[kredietbank, stichting]", "[bank_west, stichting]"),
        ("actoren[kredietbank]", "actoren[bank_west]"),
    )


def test_moving_takes_the_comment_of_a_record_along(tmp_path: Path) -> None:
    said, text = zet(tmp_path, STICHTING, "--positie", "1")
    assert said == "Verplaatst: samenwerking.actoren[stichting] staat nu op plaats 1\n"
    stichting = '    # de stichting\n    - id: stichting\n      naam: "Stichting Leergeld"\n'
    assert text == changed((stichting, "")).replace("    - id: kredietbank\n", f"{stichting}    - id: kredietbank\n")


@pytest.mark.parametrize(
    ("arguments", "old", "new"),
    [
        (["plan.titel", "Nieuw"], "'Samen verder'", "'Nieuw'"),
        (["plan.datum", "1-3-2027"], "tot: 2030}\n", "tot: 2030}\n  datum: 2027-03-01\n"),
        (["plan.vervangt", "-"], "  besluitpunten:", "  vervangt: [een, twee]\n  besluitpunten:"),
        ([f"{BANK}.soort", "--leeg"], "soort: maatschappelijke_organisatie", "soort:"),
        (["plan.besluitpunten[2]", "--verwijder"], '    - "Het geld beschikbaar stellen"   # het tweede\n', ""),
        (
            ["samenwerking.actoren", "--nieuw", "naam=Raad"],
            'Leergeld"\n',
            'Leergeld"\n    - id: raad\n      naam: Raad\n',
        ),
    ],
    ids=["value", "new", "input", "empty", "remove", "add"],
)
def test_windows_line_ends_and_byte_order_mark_stay(arguments: list[str], old: str, new: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(BOM + PLAN.replace("\n", "\r\n").encode())
    assert run("zet", "plan.yaml", *arguments, folder=tmp_path, typed=b"een\ntwee").code == 0
    assert plan.read_bytes() == BOM + changed((old, new)).replace("\n", "\r\n").encode()


def test_a_file_without_a_last_line_end_gets_its_addition_on_a_line_of_its_own(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("armoedeplan: 1", encoding="utf-8")
    assert run("zet", "plan.yaml", "plan.titel", "Nieuw", folder=tmp_path).code == 0
    assert plan.read_text(encoding="utf-8") == "armoedeplan: 1\nplan:\n  titel: Nieuw\n"


def test_a_link_to_a_file_stays_a_link_and_the_rights_of_the_file_stay(tmp_path: Path) -> None:
    plan, link = tmp_path / "echt.yaml", tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    plan.chmod(0o640)
    link.symlink_to(plan.name)
    assert run("zet", "plan.yaml", "plan.titel", "Nieuw", folder=tmp_path).code == 0
    assert (link.is_symlink(), plan.stat().st_mode & 0o777) == (True, 0o640)
    assert plan.read_text(encoding="utf-8") == changed(("'Samen verder'", "'Nieuw'"))


def test_a_note_a_source_and_a_function_are_kept_beside_the_answer_and_taken_away(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("armoedeplan: 1\nplan: {titel: Samen}\n", encoding="utf-8")
    for option, words in (("--noot", "Nog navragen."), ("--bron", "Raadsbesluit"), ("--voor", "financien")):
        ran = run("zet", "plan.yaml", "plan.titel", option, words, folder=tmp_path)
        assert (ran.code, ran.out.startswith("Genoteerd: ")) == (0, True)
    kept = read_plan(plan).plan
    assert (kept.notities["plan.titel"].noot, kept.notities["plan.titel"].bron) == ("Nog navragen.", "Raadsbesluit")
    assert (kept.voor_functie, kept.plan.titel) == ({"plan.titel": "financiën"}, "Samen")
    for option in ("--noot", "--bron", "--voor"):
        assert run("zet", "plan.yaml", "plan.titel", option, "-", folder=tmp_path).code == 0
    emptied = read_plan(plan).plan
    assert (emptied.notities, emptied.voor_functie) == ({}, {})


def test_a_step_is_for_a_function_and_a_slip_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    ran = run("zet", "plan.yaml", "stap 4", "--voor", "grifie", folder=tmp_path)
    assert ran.out == "Genoteerd: stap 4 is voor grifie\n    Bedoelt u griffie? Geef de opdracht dan opnieuw.\n"
    refused = run("zet", "plan.yaml", "stap 9", "--voor", "griffie", folder=tmp_path)
    assert (refused.code, "Kies een stap van 0 tot en met 7." in refused.err) == (1, True)


def test_a_person_is_no_function_and_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    ran = run("zet", "plan.yaml", "plan.titel", "--voor", "Piet Jansen", folder=tmp_path)
    assert (ran.code, "Noem een functie of afdeling" in ran.err, "Jansen" in ran.err) == (1, True, False)
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "armoedeplan: 1\n"


def test_zet_understands_what_people_write_and_tells_what_it_left_out(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("armoedeplan: 1\nfinancien:\n  - {id: a, post: A}\n", encoding="utf-8")
    ran = run("zet", "plan.yaml", "financien[a].bedrag", "ca. 12,5 duizend", folder=tmp_path)
    assert ran.lines == ["Gewijzigd: financien[a].bedrag", "    niet bewaard: “ca.”"]
    run("zet", "plan.yaml", "uitgangspunten.doelstelling.richting", "preventief en ondersteunend", folder=tmp_path)
    run("zet", "plan.yaml", "plan.titel", "\\nvt", folder=tmp_path)
    plan = read_plan(path).plan
    assert plan.financien[0].bedrag == 12500
    assert plan.uitgangspunten.doelstelling.richting == ("preventief", "ondersteunend")
    assert plan.plan.titel == "nvt"
