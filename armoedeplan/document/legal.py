"""On which law a plan rests, as a template sees it; the reckoning itself is in `analysis/legal_basis.py`."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.data_matching import RULES, MatchingRule
from armoedeplan.analysis.legal_basis import AGREEMENT, Ground, cited, council_powers, first_day_of, grounds, powers
from armoedeplan.answers import Answer, in_words
from armoedeplan.meaning import Meaning
from armoedeplan.method.kader import Fase
from armoedeplan.method.loader import laws
from armoedeplan.record import dates
from armoedeplan.record.words import listed
from armoedeplan.views import Known


class Ingang(NamedTuple):
    """What takes effect on one day, of a law in phases."""

    wanneer: Annotated[Answer, Meaning("vanaf wanneer, en volgens wie")]
    inhoud: Annotated[list[Answer], Meaning("wat er ingaat")]


class Grondslag(NamedTuple):
    """A law or agreement that the plan rests on, as it stands on the first day of the plan."""

    naam: Annotated[Answer, Meaning("hoe zij heet")]
    status: Annotated[Answer, Meaning("hoe het ermee staat")]
    gewoon: Annotated[bool, Meaning("of zij gewoon geldt, zodat de status er niet bij hoeft")]
    peildatum: Annotated[Answer, Meaning("welke versie van de tekst is gelezen")]
    bron: Annotated[Answer, Meaning("waar zij officieel staat")]
    fasen: Annotated[list[Ingang], Meaning("wat er wanneer ingaat, bij een wet die in fasen ingaat")]


class Koppelregel(NamedTuple):
    """What may or may not be done when data of residents are matched, or what is to be found out."""

    oordeel: Annotated[Answer, Meaning("mag, mag niet of uitzoeken")]
    tekst: Annotated[Answer, Meaning("waar het om gaat")]
    artikel: Annotated[Answer, Meaning("waar het is gelezen: het artikel en de wet; leeg als het onze eigen regel is")]
    bron: Annotated[Answer, Meaning("waar die wet officieel staat")]
    peildatum: Annotated[Answer, Meaning("welke versie van de tekst is gelezen")]


def matching_rules() -> list[Koppelregel]:
    """Give the rules on matching data, each with the law as the legal frame has it."""
    return [_matching_rule(rule) for rule in RULES]


def _matching_rule(rule: MatchingRule) -> Koppelregel:
    """Put a rule on matching data into words."""
    law = laws().get(rule.law)
    read = dates.in_words(law.peildatum) if law and law.peildatum else ""
    return Koppelregel(
        oordeel=in_words(rule.verdict),
        tekst=in_words(rule.text),
        artikel=in_words(f"artikel {rule.articles} van de {law.naam}" if law else ""),
        bron=in_words(law.bron or "" if law else ""),
        peildatum=in_words(read),
    )


def grounds_of(known: Known) -> list[Grondslag]:
    """Give the laws and agreements that the plan rests on and that hold."""
    return [_ground(ground) for ground in grounds(known.plan)]


def council_articles(known: Known) -> Answer:
    """Give the articles on which the council decides, as a decision cites them: those of the plan, else what follows.

    An article of the plan without its law is left out: nobody could find it.
    """
    given = known.plan.behandeling.artikelen
    own = [
        (f"artikel {found.artikel} van " if found.artikel else "", found.wet) for found in given if found.wet in laws()
    ]
    if own:
        return in_words(listed(f"{article}de {laws()[law].naam}" for article, law in own if law))
    return in_words(cited(council_powers(known.plan)))


def covenant_article(known: Known) -> Answer:
    """Give the article on which an executive enters into a covenant."""
    return in_words(cited(powers(AGREEMENT, first_day_of(known.plan))))


def _ground(ground: Ground) -> Grondslag:
    """Put a law and its standing into words: its status, the version that was read, and its phases."""
    read = dates.in_words(ground.law.peildatum) if ground.law.peildatum else ""
    return Grondslag(
        naam=in_words(str(ground.law.naam)),
        status=in_words(ground.status),
        gewoon=ground.plain,
        peildatum=in_words(read),
        bron=in_words(ground.law.bron or ""),
        fasen=[_phase(when, phase) for when, phase in ground.phases],
    )


def _phase(when: str, phase: Fase) -> Ingang:
    """Put a phase of a law into words: when, and what takes effect then."""
    return Ingang(in_words(when), [in_words(part) for part in phase.inhoud])
