"""The list of municipalities with their codes: what names stand for, and what is never made of something else."""

import re
from pathlib import Path

import pytest
from support.program import run

from armoedeplan.plan.gemeentelijst import (
    former_called,
    list_day,
    municipalities_called,
    municipality_of_code,
    names_alike,
    without_prefix,
)
from armoedeplan.plan.gemeenten import Gemeentecode, Gemeentenaam
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.plan.store import Store
from armoedeplan.record import Refused

LIST = Path(__file__).parents[2] / "armoedeplan" / "plan" / "data" / "gemeenten.txt"
PRESENT = 342
FORMER = 14


def lines() -> list[str]:
    return [line for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def plan_with(folder: Path, *municipalities: str) -> Path:
    path = folder / "plan.yaml"
    text = "".join(f"  - {one}\n" for one in municipalities)
    path.write_text(f"armoedeplan: 1\ngemeenten:\n{text}" if text else "armoedeplan: 1\n", encoding="utf-8")
    return path


def test_the_list_has_its_day_and_every_municipality_once() -> None:
    day, *rest = lines()
    border = rest.index("opgegaan")
    assert re.fullmatch(r"peildatum \d{4}-\d\d-\d\d", day)
    assert (len(rest[:border]), len(rest[border + 1 :])) == (PRESENT, FORMER)
    codes = [line.partition("; ")[0] for line in (*rest[:border], *rest[border + 1 :])]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"GM[0-8]\d{3}", code) for code in codes)


def test_every_name_of_the_list_is_found_by_itself() -> None:
    for line in lines()[1 : 1 + PRESENT]:
        code, *names = line.split("; ")
        assert all(code in {one.code for one in municipalities_called(name)} for name in names)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Den Haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("s Gravenhage", "GM0518"),
        ("’s-Hertogenbosch", "GM0796"),
        ("DEN BOSCH", "GM0796"),
        ("Sudwest-Fryslan", "GM1900"),
        ("Súdwest Fryslân", "GM1900"),
        ("Hengelo", "GM0164"),
        ("Hengelo (O.)", "GM0164"),
        ("Bergen (L.)", "GM0893"),
        ("bergen nh", "GM0373"),
        ("gemeente Oss", "GM0828"),
        ("De gemeente Voorne aan Zee", "GM1992"),
    ],
)
def test_a_municipality_is_known_by_its_spellings(name: str, code: str) -> None:
    assert [one.code for one in municipalities_called(name)] == [code]


def test_a_name_of_two_municipalities_stands_for_both_and_one_of_none_for_nothing() -> None:
    assert {one.code for one in municipalities_called("Bergen")} == {"GM0373", "GM0893"}
    assert municipalities_called("Oosterwolde") == municipalities_called("") == municipalities_called("…") == ()


def test_what_became_part_of_another_tells_since_when() -> None:
    weesp = former_called("gemeente Weesp")
    assert weesp is not None
    assert weesp.told == "Weesp hoort sinds 24 maart 2022 bij Amsterdam"
    assert (weesp.into.code, municipality_of_code(weesp.code)) == ("GM0363", None)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Gemeente Oosterwolde", "Oosterwolde"),
        ("gemeente  Oss", "Oss"),
        ("de gemeente Oss", "Oss"),
        ("Gemeentehuis", "Gemeentehuis"),
        ("Gemeente", "Gemeente"),
        ("Oss", "Oss"),
    ],
)
def test_the_word_gemeente_is_no_part_of_a_name(name: str, bare: str) -> None:
    assert without_prefix(name) == bare


def test_names_are_alike_by_a_word_that_says_something() -> None:
    assert names_alike("Nuenen c.a.", "Nuenen, Gerwen en Nederwetten")
    assert not names_alike("Wijk en Aalburg", "Aa en Hunze")


@pytest.mark.parametrize(
    ("typed", "message", "remedy"),
    [
        ("2027", "“2027” is geen gemeentecode", "Schrijf GM en vier cijfers, zoals GM1674."),
        ("1674", "“1674” is geen gemeentecode", "Bedoelt u Roosendaal? Schrijf dan GM1674."),
        (
            "Weesp",
            "Weesp hoort sinds 24 maart 2022 bij Amsterdam",
            "Bedoelt u Amsterdam? Schrijf dan GM0363.",
        ),
        (
            "Bergen",
            "Er zijn 2 gemeenten “Bergen”",
            "Bedoelt u Bergen (L.)? Schrijf dan GM0893. Bedoelt u Bergen (NH.)? Schrijf dan GM0373.",
        ),
    ],
)
def test_what_is_no_code_is_asked_back(typed: str, message: str, remedy: str) -> None:
    with pytest.raises(Refused) as refused:
        Gemeentecode().canonical(typed)
    assert (refused.value.message, refused.value.remedy) == (message, remedy)


def test_what_may_be_meant_can_be_chosen() -> None:
    with pytest.raises(Refused) as refused:
        Gemeentecode().canonical("Bergen")
    assert [reading.value for reading in refused.value.readings] == ["GM0893", "GM0373"]


def test_the_word_that_a_name_does_not_hold_is_told() -> None:
    assert Gemeentenaam().understood("de Gemeente  Oss") == ("Oss", ("de Gemeente",), "")
    assert Gemeentenaam().understood("Oss").told == ()


def test_only_a_number_of_the_list_is_certainly_a_code_in_a_file() -> None:
    def meant(text: str) -> str | None:
        with pytest.raises(Refused) as refused:
            Gemeentecode().read(text)
        return refused.value.meant

    assert [meant(text) for text in ("1674", "828", "gm9998", "2027", "27")] == [
        "GM1674",
        "GM0828",
        "GM9998",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("there", "given", "code", "told"),
    [
        ("id: a", ("gemeenten[a].naam", "Den Haag"), "GM0518", "op de lijst 's-Gravenhage"),
        ("{id: a, naam: Oss, code: GM0828}", ("gemeenten[a].naam", "Breda"), "GM0758", "GM0758"),
        ("{id: a, naam: Oss, code: GM1721}", ("gemeenten[a].naam", "Breda"), "GM1721", ""),
        ("{id: a, naam: Oss}", ("gemeenten[a].naam", "Oss"), None, ""),
        ("id: a", ("gemeenten[a].naam", "Bergen"), None, "Er zijn 2 gemeenten met de naam Bergen"),
        ("id: a", ("gemeenten[a].naam", "Weesp"), None, "hoort sinds 24 maart 2022 bij Amsterdam (GM0363)"),
        ("id: a", ("gemeenten[a].naam", "Oosterwolde"), None, ""),
        ("{id: a, naam: Oss}", ("plan.titel", "Breda"), None, ""),
    ],
)
def test_a_code_follows_from_a_name_that_is_new_and_certain(
    tmp_path: Path, there: str, given: tuple[str, str], code: str | None, told: str
) -> None:
    store = Store.open(plan_with(tmp_path, there))
    before = store.file.answers
    store.set(given[0], [given[1]])
    said = store.fill_in(before)
    assert store.file.plan.gemeenten[0].code == code
    assert told in " ".join(said)
    assert bool(said) == bool(told)


def test_each_municipality_of_a_joint_plan_gets_its_code(tmp_path: Path) -> None:
    plan = plan_with(tmp_path)
    for name in ("Gemeente Oss", "Bernheze", "Nergenshuizen"):
        ran = run("zet", str(plan), "gemeenten", "--nieuw", f"naam={name}", folder=tmp_path)
        assert ran.code == 0, ran.err
    found = [(one.naam, one.code) for one in read_plan(plan).plan.gemeenten]
    assert found == [("Oss", "GM0828"), ("Bernheze", "GM1721"), ("Nergenshuizen", None)]
    assert ran.out == "Toegevoegd: gemeenten[nergenshuizen]\n"


def test_a_new_plan_has_the_code_with_the_day_of_the_list(tmp_path: Path) -> None:
    ran = run("nieuw", "plan.yaml", "--gemeente", "Gemeente Oss", folder=tmp_path)
    assert f"Ingevuld: de gemeentecode van Oss is GM0828 (lijst van {list_day()})." in ran.out
    text = (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    assert f"    naam: Oss\n    code: GM0828  # uit de lijst van gemeenten van {list_day()}\n" in text
    assert read_plan(tmp_path / "plan.yaml").sound
