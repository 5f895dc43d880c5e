"""The commands that a person can type, with what is said of each, and the numbers by which they point at lines."""

from typing import Final, NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.record.kinds import Refused
from armoedeplan.record.words import counting_number

BACK, LATER, OVERVIEW, HELP = "<", "!", "=", "?"
NVT, ONBEKEND, STOP, EDITOR, WIS, UNDO = "nvt", "onbekend", "stop", "editor", "wis", "herstel"
NOTE, SOURCE, FOR = "noot", "bron", "voor"
PURPOSE, MAKE, VIEW = "doel", "maak", "bekijk"
CHANGE, COPY, MOVE, REMOVE, FIND, MORE, DEEPEN = (
    "wijzig", "kopieer", "verplaats", "verwijder", "zoek", "meer", "verdiep"
)  # fmt: skip
EVERYWHERE: Final = {
    NVT: "de vraag past niet bij uw plan; u geeft de reden (:nvt onderdeel: alle vragen van dit onderdeel)",
    ONBEKEND: "het antwoord is niet bekend",
    STOP: "stoppen; wat u antwoordde, blijft bewaard",
    EDITOR: "het antwoord schrijven in uw tekstverwerker",
    WIS: "het antwoord weghalen",
    UNDO: "uw laatste antwoord terughalen, en daarna dat ervoor",
    NOTE: "iets onthouden bij deze vraag (:noot Nog navragen bij het CBS); het komt nooit in een stuk",
    SOURCE: "onthouden waar het antwoord vandaan komt (:bron Begroting 2027)",
    FOR: "deze vraag aan een functie geven (:voor financiën)",
    PURPOSE: "kiezen waar u nu aan werkt, zoals een raadsvoorstel",
    MAKE: "een stuk maken (:maak raadsvoorstel), of alle stukken waar u aan werkt",
    VIEW: "een stuk lezen zoals het nu is (:bekijk raadsvoorstel)",
}
BESIDE: Final = frozenset({NOTE, SOURCE, FOR})
"""The commands for what colleagues write beside an answer, which stays as it is."""
IN_LISTS: Final = {
    CHANGE: "een regel van de lijst wijzigen (:wijzig 2)",
    DEEPEN: "alle vragen van een regel langslopen (:verdiep 2)",
    COPY: "een regel kopiëren (:kopieer 2)",
    MOVE: "een regel verplaatsen (:verplaats 5 1)",
    REMOVE: "regels weghalen (:verwijder 2, :verwijder 2-4 of :verwijder alle)",
    FIND: "zoeken in de lijst (:zoek bank)",
    MORE: "de rest van de lijst tonen",
}
SIGNS: Final = {
    "Enter": "het antwoord laten zoals het is, en verder",
    BACK: "terug naar de vraag die in het plan hiervoor komt",
    LATER: "deze vraag later beantwoorden",
    OVERVIEW: "overzicht; ={step} gaat naar stap {step}, ={part} naar een onderdeel, =woord zoekt een vraag of een "
    "regel; ={step}+ vraagt ook wat niet nodig is, maar het plan rijker maakt",
    HELP: "uitleg bij deze vraag; ?woord legt een begrip uit",
}
ESCAPE_RULE: Final = (
    r"Begint uw antwoord met < ! = ? : of \ ? Zet er dan een \ voor, zoals \<18 jaar. "
    r"Dat geldt ook voor woorden als nvt en later: \nvt."
)


class Command(NamedTuple):
    """A command, and the words behind it."""

    name: str
    words: str = ""


def numbers_to_choose(length: int) -> str:
    """Say which numbers can be chosen from a list that is not empty."""
    return f"Kies een nummer van 1 tot en met {length}." if length > 1 else "Er is één keuze: typ 1."


def line_number(words: str, length: int) -> int:
    """Read the number by which a person points at a line of a list, counted from 1. Raises Refused."""
    if 0 < (number := counting_number(words.strip())) <= length:
        return number
    remedy = numbers_to_choose(length) if length else "De lijst is nog leeg."
    if not words.strip():
        raise Refused("Welke regel bedoelt u?", remedy)
    raise Refused(f"“{words.strip()}” is geen nummer van deze lijst", remedy)


def example_targets(guide: Guide, usual: int) -> tuple[int, str]:
    """Give the step and the component by which a hint tells how to get somewhere: the usual, or the last there is."""
    step = min(usual, guide.last)
    return step, f"{step}.{min(2, guide.sizes[step - 1])}"
