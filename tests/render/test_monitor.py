"""The poverty monitor: published counts as they are, what is hidden in words, and stories beside the figures."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from support.counted_talks import COUNTS, PLAN

from armoedeplan.document import context
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.render.document_set import PaperSet, documents, planned
from armoedeplan.render.moments import refusal

_READING = "Zo leest u de cijfers"


def made(text: str = PLAN) -> tuple[str, Mapping[str, bytes]]:
    """Make the monitor of a plan; give its text and its pictures."""
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    given = context(file.plan, made="0")
    (paper,) = planned(["monitor"], given)
    assert not paper.verdict.refused, refusal(documents()["monitor"], paper.verdict)
    done = PaperSet(given).make_paper(paper)
    return done.text, done.pictures


@cache
def whole() -> tuple[str, Mapping[str, bytes]]:
    return made()


def chapter(text: str, head: str) -> str:
    """Give what stands below a heading."""
    return text.partition(f"## {head}\n")[2].partition("\n## ")[0]


def row(text: str, begin: str) -> list[str]:
    """Give the cells of the row that begins with some words."""
    (line,) = [line for line in text.splitlines() if line.startswith(f"| {begin} |")]
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_use_is_told_with_its_margin_and_what_changed() -> None:
    told = chapter(whole()[0], "Wie de hulp gebruikt")
    table = told.partition("| Regeling | Gebruikt haar |")[2]
    assert row(table, "Stadspas") == ["Stadspas", "300", "100", "71% (66 tot 76)", "50%", "meer"]
    assert row(table, "Noodfonds") == ["Noodfonds", "40", "370", "10% (7 tot 13)", "te weinig", "niet te zeggen"]
    assert "van juli tot en met december 2027" in told
    assert "Een deel is van alle mensen met wie is gesproken, ook van wie het niet wist." in told


def test_a_count_that_is_hidden_is_told_in_words_and_has_no_share() -> None:
    text, pictures = whole()
    told = chapter(text, "Per wijk")
    assert row(told, "Noord") == ["Noord", "230", "60", "185"]
    assert row(told, "Dorp") == ["Dorp", "niet getoond", "niet getoond", "40"]
    assert row(told, "Niet bekend") == ["Niet bekend", "niet getoond", "niet getoond", "15"]
    assert "Van Dorp geven wij geen deel: daar waren te weinig gesprekken, of tonen wij een aantal niet." in told
    drawn = pictures["diagrammen/gebieden.svg"].decode()
    assert "Noord" in drawn
    assert "Dorp" not in drawn
    assert "Van “heeft moeite met lezen, schrijven of de taal” tonen wij geen aantal." in text
    assert "taal" not in pictures["diagrammen/redenen.svg"].decode()


def test_no_number_is_told_that_does_not_stand_in_the_plan_but_shares() -> None:
    # a sum or a difference of ours could undo what hiding did
    text, pictures = whole()
    counts = chapter(text, "Per wijk") + chapter(text, "Waarom mensen hulp niet gebruiken")
    bare = re.sub(r"\d+% ?\(\d+ tot \d+\)|\d+%|20\d\d|\(diagrammen[^)]*\)", "", counts)
    told = set(re.findall(r"\b\d+\b", bare))
    assert told <= set(re.findall(r"\b\d+\b", COUNTS)), told
    drawn = re.findall(r"<text[^>]*>([^<]+)</text>", pictures["diagrammen/redenen.svg"].decode())
    assert {words for words in drawn if words.isdigit()} == {"35", "120", "90", "15"}


def test_a_provision_of_a_few_is_told_as_that_and_so_is_what_would_give_the_number_back() -> None:
    told = chapter(whole()[0], "Wie de hulp gebruikt").partition("| Regeling | Gebruikt haar |")[0]
    assert row(told, "Noodfonds") == ["Noodfonds", "minder dan 10", "niet getoond", "niet getoond"]
    assert "31" not in told


def test_stories_stand_beside_the_figures_they_belong_to() -> None:
    text, _ = whole()
    assert "Mensen met werk denken dat de pas niet voor hen is." in chapter(text, "Wie de hulp gebruikt")
    reasons = chapter(text, "Waarom mensen hulp niet gebruiken")
    assert "**Wat inwoners vertellen.** Wie zich schaamt, stapt niet naar een loket." in reasons
    assert "“Ik gooide de brief weg, ongelezen.” (bewoner)" in reasons
    assert "iets anders" not in reasons.partition("Wat het meest zou helpen")[2]
    figures = chapter(text, "Wat er verandert")
    assert "Kinderen kunnen weer mee naar zwemles. Dit komt uit: gesprekken van het team." in figures
    assert "trend.svg" in figures
    assert chapter(text, "Wat inwoners nog meer vertellen").strip() == "In de buurt weet iedereen wie helpt."
    assert text.count("Wie zich schaamt") == 1


def test_it_says_that_conversations_are_no_sample_and_what_is_not_shown() -> None:
    told = chapter(whole()[0], _READING)
    assert "De gesprekken zijn geen steekproef." in told
    assert "niet voor alle inwoners" in told
    assert "afgerond op vijftallen" in told
    assert "bij honderd gesprekken of meer" in told


def test_it_says_from_how_many_conversations_the_plan_tells_a_share() -> None:
    told = chapter(
        made(PLAN.replace("      afronding: 5\n", "      afronding: 5\n      percentage_vanaf: 200\n"))[0], _READING
    )
    assert "bij 200 gesprekken of meer" in told


def test_without_conversations_it_is_made_of_indicators_and_stories() -> None:
    text, pictures = made(PLAN.replace(COUNTS, ""))
    assert "gesprek" not in text.lower().replace("gesprekken van het team", "")
    assert "Per wijk" not in text
    assert set(pictures) == {"diagrammen/trend.svg"}
    assert "“Ik gooide de brief weg, ongelezen.”" in chapter(text, "Wat inwoners nog meer vertellen")
    assert "Kinderen kunnen weer mee" in text


def test_of_conversations_alone_it_is_made_too() -> None:
    begin = PLAN.index("verantwoording:\n  indicatoren")
    text, _ = made(re.sub(r"(?m)^  - \{id: (\w+), naam: (\w+),.*$", r"  - {id: \1, naam: \2}", PLAN[:begin]))
    assert row(text, "Stadspas")[0] == "Stadspas"
    assert "Wat er verandert" not in text


def test_with_nothing_counted_it_is_refused_and_says_what_is_missing() -> None:
    begin = PLAN.index("verantwoording:\n  indicatoren")
    bare = re.sub(r"(?m)^  - \{id: (\w+), naam: (\w+),.*$", r"  - {id: \1, naam: \2}", PLAN[:begin]).replace(COUNTS, "")
    file = plan_of(Path("plan.yaml"), bare.encode())
    (paper,) = planned(["monitor"], context(file.plan, made="0"))
    assert paper.verdict.refused
    assert refusal(documents()["monitor"], paper.verdict) == (
        "De armoedemonitor is niet gemaakt: er is nog niets geteld (verantwoording.indicatoren, nulmeting)."
    )


@pytest.mark.parametrize(("areas", "tables"), [(20, 1), (45, 3)])
def test_a_table_has_no_more_rows_than_a_page_holds(areas: int, tables: int) -> None:
    names = [f"Wijk {number}" for number in range(areas)]
    counts = f"""        - onderwerp: gebruik
          naar: gebied
          kolommen: [totaal, {", ".join(names)}]
          rijen: ["pas; nee | {" | ".join(["100"] * (areas + 1))}", "pas; ja | {" | ".join(["150"] * (areas + 1))}"]
"""
    begin, _, rest = PLAN.partition("        - {onderwerp: gesprekken, naar: gebied")
    _, reasons, end = rest.partition("        - {onderwerp: redenen")
    told = chapter(made(begin + counts + reasons + end)[0], "Per wijk")
    assert told.count("|:---|") == tables
