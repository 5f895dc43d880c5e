"""What `zet` refuses: it says why and what to do, and the file stays as it was."""

from pathlib import Path

import pytest
from support.program import contents, run
from support.small import PLAN

BANK, CURSUS = "samenwerking.actoren[kredietbank]", "samenwerking.aanbod[budgetcursus]"
REFUSED = [
    (["plan.datum", "31-2-2027"], "“31-2-2027” bestaat niet"),
    (["plan.titl", "x"], "“titl” bestaat niet in het plan"),
    (["plan", "x"], "“plan” bestaat uit meer gegevens"),
    (["plan.titel", "een", "twee"], "Bij “titel” hoort één waarde"),
    (["plan.titel", ""], "Er staat geen waarde"),
    ([f"{CURSUS}.functies", ", "], "Er staat geen waarde"),
    (["plan.titel", "\ufeff \x07"], "Er staat alleen witruimte"),
    (["", "x"], "“” is geen pad"),
    (["samenwerking.actoren[weg].naam", "x"], "“weg” bestaat niet onder actoren"),
    ([f"{CURSUS}.uitvoerders", "stichting leergeldje"], "“stichting leergeldje” bestaat niet onder actoren"),
    ([f"{CURSUS}.functies", "!!"], "“!!” is hier geen mogelijke waarde"),
    (["gemeenten[voorbeeldstad].inwoners.aantal", "--", "-5"], "“-5” valt buiten het bereik"),
    (["plan.datum", "eind 2027"], "“eind 2027” is geen datum"),
    (["plan.titel", "n.v.t."], "“n.v.t.” is hier geen antwoord"),
    ([f"{CURSUS}.functies", "weet ik niet"], "“weet ik niet” is hier geen antwoord"),
    (["samenwerking.actoren", "--nieuw", "naam=X", "aandeel=onbekend"], "“onbekend” is hier geen antwoord"),
    (["armoedeplan", "2"], "Dit plan is van een nieuwere versie (2)"),
    ([f"{BANK}.id", "bank"], "“kredietbank” bestaat niet onder actoren"),
    (["samenwerking.actoren", "--nieuw", "naam=X", "nam=Y"], "“nam” is hier geen bekende naam"),
    (["samenwerking.actoren[kredietbank]", "--nieuw", "naam=X"], "De korte naam “kredietbank” is al gebruikt"),
    ([BANK, "--leeg"], f"{BANK} bevat meer gegevens"),
    (["plan.titel", "--status", "later"], "Deze vraag is al beantwoord"),
    (["plan.datum", "--status", "niet_van_toepassing"], "Bij niet_van_toepassing hoort een reden"),
    ([BANK, "--hernoem", "stichting"], "De korte naam “stichting” is al gebruikt"),
    ([BANK, "--hernoem", ""], "“” is geen geldige korte naam"),
    ([BANK, "--positie", "3"], "Plaats 3 bestaat niet"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=lambda value: str(value)[:50])
def test_a_change_that_does_not_fit_is_refused_and_the_file_stays(
    arguments: list[str], said: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    before = contents(tmp_path)
    ran = run("zet", "plan.yaml", *arguments, folder=tmp_path)
    message, remedy = ran.err.splitlines()
    assert message.startswith(f"Fout: {said}")
    assert remedy.startswith("    ")
    assert (ran.code, ran.out, contents(tmp_path)) == (1, "", before)


@pytest.mark.parametrize("typed", [b"financi\x81n", b"\xff\xfe\x00", b"\x00\xc3"], ids=["no_code", "half", "nul"])
def test_standard_input_that_is_no_text_is_refused(typed: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    before = contents(tmp_path)
    ran = run("zet", "plan.yaml", "plan.titel", "-", folder=tmp_path, typed=typed)
    assert ran.err.startswith("Fout: Wat op de standaardinvoer staat, is geen tekst\n")
    assert (ran.code, contents(tmp_path)) == (1, before)


def test_a_text_that_no_plan_can_hold_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    before = contents(tmp_path)
    ran = run("zet", "plan.yaml", "plan.titel", "-", folder=tmp_path, typed=b"x" * 17_000_000)
    assert ran.err.startswith("Fout: Het bestand is groter dan 8 MB\n")
    assert (ran.code, contents(tmp_path)) == (1, before)


@pytest.mark.parametrize(
    ("path", "typed", "remedy"),
    [
        ("plan.datum", "eind 2027", "Schrijf 1 december 2027 of 31 december 2027."),
        ("gemeenten[voorbeeldstad].inwoners.aantal", "1,400",
         "Bedoelt u 1.400? Schrijf dan 1.400. Bedoelt u 1 (1,4 afgerond)? Schrijf dan 1."),
        ("plan.titel", "nvt", ("Waarom er geen antwoord is, zegt u met --status; --leeg haalt een antwoord weg. "
         r"Is dit uw antwoord? Schrijf dan \nvt.")),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_refused_with_what_to_write_for_each_reading(
    path: str, typed: str, remedy: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    ran = run("zet", "plan.yaml", path, typed, folder=tmp_path)
    assert remedy in " ".join(ran.err.split())
