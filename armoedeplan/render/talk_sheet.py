"""A sheet for the talk of two municipalities about one question: a case, tips and a reaction, in Markdown.

The form is that of "Onder de loep" (P0.1): what both plans tell is filled in, what the talk brings is left open.
"""

from collections.abc import Iterator
from typing import Any, Final

from armoedeplan.learning.learned import Learned
from armoedeplan.learning.matching import Match
from armoedeplan.learning.neighbour import Neighbour, Taken
from armoedeplan.learning.shared_words import spoken_words, words_in_common
from armoedeplan.learning.told_results import result_told
from armoedeplan.markdowntext import inline
from armoedeplan.method.loader import sources
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.record.words import as_sentence, listed, slug
from armoedeplan.render.markdown import environment_of, tidy_markdown
from armoedeplan.render.source import Source, moment_of
from armoedeplan.wording.amounts import in_digits

_TEMPLATE: Final = "leren/gespreksblad.j2"
_SOURCE: Final = "participatie_praktijk_2018"
_UNKNOWN: Final = "onbekend"
_MEASURES: Final = 2
"""So many measures of the one who tells fit beside the case."""
_WORDS: Final = 2
"""So many words in common make a measure one that the case is about."""


def talk_sheet(learned: Learned, match: Match) -> Source:
    """Give the sheet of a match, one of `learned.numbered`."""
    asker, teller = learned.everyone[match.asker], learned.everyone[match.teller]
    template = environment_of(HANDREIKING.found_at(HANDREIKING.papers)()).get_template(_TEMPLATE)
    text = template.render(
        titel=f"Wat {asker.called} leert van {teller.called}",
        ondertitel="Blad voor een gesprek tussen twee gemeenten",
        voet=f"{asker.called} en {teller.called} · Gespreksblad",
        vrager=inline(asker.called),
        verteller=inline(teller.called),
        vraag=inline(as_sentence(match.ask.question)),
        doel=inline(match.ask.aim) if match.ask.aim != match.ask.question else "",
        ervaring=inline(as_sentence(match.offer.experience)),
        casus=list(_terms_told(match)),
        maatregelen=[_measure_told(measure) for measure in _measures_told(learned, match)],
        vergelijking=list(_compared_rows(asker, teller)),
        redenen=inline(" ".join(match.reasons)),
        bron=inline(str(sources()[_SOURCE].titel)),
    )
    return Source(tidy_markdown(text), moment_of(None))


def sheet_name(learned: Learned, match: Match) -> str:
    """Give the name of the file of a sheet, without its suffix."""
    names = (learned.everyone[match.asker].called, learned.everyone[match.teller].called, match.ask.id)
    return "gespreksblad-" + "-".join(slug(name).replace("_", "-") for name in names)


def _terms_told(match: Match) -> Iterator[tuple[str, str]]:
    for label, said in (("Voorwaarden", match.offer.terms), ("Tijd", match.offer.capacity)):
        yield label, inline(said) if said else _UNKNOWN


def _measures_told(learned: Learned, match: Match) -> tuple[Taken, ...]:
    """Give the measures of the one who tells that have words in common with what it tells."""
    measures = {measure.id: measure for seen in learned.everyone[match.teller].seen for measure in seen.measures}
    about = [
        measure
        for measure in measures.values()
        if len(words_in_common(match.offer.spoken, spoken_words(f"{measure.name} {measure.description}"))) >= _WORDS
    ]
    return tuple(about[:_MEASURES])


def _measure_told(measure: Taken) -> dict[str, Any]:
    """Give a measure as the template takes it."""
    lines = [f"{label}: {said}" for label, said in _sayings_told(measure) if said]
    lines += [f"Gemeten: {result_told(result)}." for result in measure.results]
    return {
        "naam": inline(measure.name or "Een maatregel"),
        "omschrijving": inline(measure.description),
        "regels": [inline(line) for line in lines],
    }


def _sayings_told(measure: Taken) -> Iterator[tuple[str, str]]:
    yield "Waarom", measure.why
    yield "Wanneer het werkt", measure.circumstances


def _compared_rows(asker: Neighbour, teller: Neighbour) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of the table that compares two municipalities."""
    for label, tell in (
        ("Inwoners", lambda known: in_digits(known.people) if known.people else ""),
        ("Fase van het plan", lambda known: known.phase),
        ("Sturing", lambda known: listed(known.models) if known.models else ""),
        ("Doelgroepen", lambda known: listed(known.groups) if known.groups else ""),
    ):
        mine, theirs = (inline(tell(known)) or _UNKNOWN for known in (asker, teller))
        yield label, mine, theirs
