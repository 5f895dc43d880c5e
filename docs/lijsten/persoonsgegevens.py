"""How well what identifies a person is found (`docs/persoonsgegevens.md`), as measured on the labelled sentences."""

import sys
from pathlib import Path
from typing import Final

from lijsten import aantallen, tekst

sys.path.append(str(Path(__file__).resolve().parent.parent.parent / "tests"))

from support.labelled import HELD_OUT, KINDS, MAKING, all_sentences, measured_scores, written_sentences

_INTRO = """
Het programma zoekt in uw plan en in de stukken naar wat over een persoon gaat. Deze bladzijde zegt hoe goed dat gaat.
De cijfers zijn gemeten, niet geschat: op zinnen waarin staat wat er te vinden is. Alles daarin is verzonnen.

**Namen vindt het programma niet allemaal.** Het kent veel voornamen en achternamen, en het kent de gewone vorm van een
naam. Een naam die het niet kent, een bijnaam of een voornaam alleen mist het. Een verhaal waaraan buren iemand
herkennen, mist het ook vaak. Niets gevonden betekent dus niet: er staat niets. Lees een stuk altijd zelf.
""".strip()
_HOW = """
*Gevonden* is het deel van wat er staat dat het programma vindt. *Terecht* is het deel van de meldingen dat klopt.
""".strip()
_AFTER: Final = """
De zinnen staan in `tests/personal/corpus/`. Met de ene helft zijn de regels gemaakt, met de andere helft is gemeten:
daarin staan andere zinnen en andere namen. Beide helften zijn door dezelfde makers geschreven. Eén regel, die voor
nummers van organisaties, is na de eerste meting nog verbeterd. In een echt plan kan het dus slechter gaan.
""".strip()


def page() -> str:
    """Give the page with what is found of each kind."""
    measured = measured_scores(HELD_OUT)
    rows = [
        (_with_capital(kind), str(score.found + score.missed), _in_percent(score.recall), _in_percent(score.precision))
        for label, kind in KINDS.items()
        for score in (measured[label],)
    ]
    return tekst.page(
        "Wat er van persoonsgegevens wordt gevonden",
        _INTRO,
        "## Gemeten",
        _HOW,
        tekst.table(("Soort", "Aantal", "Gevonden", "Terecht"), rows),
        _counted_sentences(),
        _AFTER,
        aantallen.counts_protected(),
    )


def _counted_sentences() -> str:
    """Say on how much was measured."""
    both = [sentence for part in (MAKING, HELD_OUT) for sentence in all_sentences(part)]
    right = sum(len(sentence.labels) for sentence in both)
    wrong = sum(not sentence.labels for sentence in both)
    by_hand = sum(map(written_sentences, (MAKING, HELD_OUT)))
    return (
        f"In het geheel zijn er {right} plaatsen met iets over een persoon, en {wrong} zinnen die er alleen op lijken. "
        f"Zij komen van {by_hand} zinnen die met de hand zijn geschreven, met steeds andere verzonnen namen en nummers."
    )


def _with_capital(kind: str) -> str:
    return kind[:1].upper() + kind[1:]


def _in_percent(share: float) -> str:
    return f"{100 * share:.0f}%"
