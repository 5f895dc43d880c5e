"""The builders by the names that templates use."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from armoedeplan.wording.amounts import (
    counted_noun,
    in_digits,
    in_percent,
    in_words,
    money_amount,
    money_by_year,
    one_in,
)
from armoedeplan.wording.lists import enumerated_in_sentence, fits_in_sentence, in_a_row
from armoedeplan.wording.moments_in_words import at_moment, lasting_period, on_date, start_of, written_date
from armoedeplan.wording.phrases import with_capital
from armoedeplan.wording.residents import bold_opening, told_amount, told_income, told_keeping, told_start
from armoedeplan.wording.sentences import (
    after_introduction,
    decision_point,
    full_sentence,
    inner_clause,
    still_open,
    yes_or_no,
)
from armoedeplan.wording.source_notes import SourceNotes
from armoedeplan.wording.who_does import functions_in_sentence, told_of, with_article


class Builder(NamedTuple):
    """A builder: what it does, in Dutch, with an example of a template and what comes of it."""

    function: Callable[..., Any]
    meaning: str
    example: str
    gives: str


BUILDERS: Final[Mapping[str, Builder]] = MappingProxyType(
    {
        "zin": Builder(full_sentence, "een antwoord als eigen zin", '{{ "minder uitval"|zin }}', "Minder uitval."),
        "bijzin": Builder(
            inner_clause,
            "een antwoord dat doorgaat in een zin",
            'De reden: {{ "Minder uitval."|bijzin }}.',
            "De reden: minder uitval.",
        ),
        "na": Builder(
            after_introduction,
            "een zin met een inleiding ervoor; leeg zonder antwoord",
            '{{ "Minder uitval."|na("Dat levert op:") }}',
            "Dat levert op: minder uitval.",
        ),
        "ja_nee": Builder(
            yes_or_no,
            "de zin bij ja of bij nee; leeg zonder antwoord",
            '{{ true|ja_nee("Meedoen is vrijwillig.", "Meedoen is verplicht.") }}',
            "Meedoen is vrijwillig.",
        ),
        "van_wie": Builder(
            told_of,
            "wat iemand doet, achter de naam",
            '{{ "Voert de schuldhulp uit."|van_wie("Kredietbank") }} en {{ "Schuldhulp"|van_wie("Kredietbank") }}',
            " voert de schuldhulp uit en : schuldhulp",
        ),
        "functie": Builder(
            with_article, "een functie in een zin, met haar lidwoord", '{{ "Wethouder"|functie }}', "de wethouder"
        ),
        "functies": Builder(
            functions_in_sentence,
            "functies achter elkaar in een zin, elk met haar lidwoord",
            '{{ ["Wethouder", "Hoofd Samenleving"]|functies }}',
            "de wethouder en het hoofd Samenleving",
        ),
        "besluitpunt": Builder(
            decision_point,
            "een punt van een besluit",
            '{{ "Het plan vast te stellen."|besluitpunt }}',
            "het plan vast te stellen;",
        ),
        "nog_open": Builder(
            still_open,
            "de zin bij “later” of “onbekend”; anders leeg",
            '{{ plan.titel|nog_open("hoe het plan heet") }}',
            "Dit werken wij nog uit: hoe het plan heet.",
        ),
        "opsomming": Builder(
            enumerated_in_sentence,
            "antwoorden achter elkaar in een zin",
            '{{ ["Huur", "Zorg", "Energie"]|opsomming }}',
            "huur, zorg en energie",
        ),
        "op_rij": Builder(
            in_a_row,
            "antwoorden achter elkaar, met puntkomma’s",
            '{{ ["Werk en zorg", "Huur"]|op_rij }}',
            "werk en zorg; huur",
        ),
        "past_in_zin": Builder(
            fits_in_sentence,
            "of er weinig genoeg zijn voor een zin",
            '{{ ["Huur", "Zorg"]|past_in_zin }}',
            "True",
        ),
        "bedrag": Builder(money_amount, "een bedrag in hele euro’s", "{{ 423000|bedrag }}", "€\u00a0423.000"),
        "per_jaar": Builder(
            money_by_year,
            "bedragen per jaar in een zin",
            "{{ [(2027, 423000), (2028, 410000), (2029, 410000)]|per_jaar }}",
            "€\u00a0423.000 in 2027 en daarna €\u00a0410.000 per jaar",
        ),
        "cijfers": Builder(in_digits, "een getal in cijfers", "{{ 3120|cijfers }}", "3.120"),
        "getal": Builder(in_words, "een getal in een zin", "{{ 15|getal }} en {{ 28|getal }}", "vijftien en 28"),
        "aantal": Builder(
            counted_noun,
            "een getal of lijst met het woord erbij",
            '{{ 3|aantal("partij", "partijen") }}',
            "drie partijen",
        ),
        "procent": Builder(in_percent, "een percentage in een zin", "{{ 58|procent }}", "58 procent"),
        "een_op": Builder(
            one_in,
            "een percentage als breuk; leeg als er geen past",
            "{{ 14|een_op }}",
            "ongeveer een op de zeven",
        ),
        "datum": Builder(written_date, "een datum", '{{ "2026-11-12"|datum }}', "12 november 2026"),
        "op_datum": Builder(on_date, "een datum met het woord ervoor", '{{ "2027-07"|op_datum }}', "in juli 2027"),
        "wanneer": Builder(
            at_moment,
            "een moment in woorden, met het woord ervoor",
            '{{ "Najaar 2028"|wanneer }}',
            "in het najaar van 2028",
        ),
        "looptijd": Builder(
            lasting_period, "een periode in een zin", "{{ plan.periode|looptijd }}", "van 2027 tot en met 2030"
        ),
        "begin": Builder(start_of, "wanneer een periode begint", "{{ plan.periode|begin }}", "in 2027"),
        "vet_begin": Builder(
            bold_opening,
            "een antwoord met de eerste zin vet",
            '{{ "U krijgt hulp. Die is gratis."|vet_begin("1. ") }}',
            "**1. U krijgt hulp.** Die is gratis.",
        ),
        "begint": Builder(
            told_start,
            "aan een inwoner: wanneer een maatregel begint",
            "{{ aanpak.maatregelen[0]|begint }}",
            "Dit begint in juli 2027.",
        ),
        "krijgt": Builder(
            told_amount,
            "aan een inwoner: hoeveel een regeling geeft",
            "{{ regelingen[0].bedragen[0]|krijgt }}",
            "U krijgt €\u00a0400 per jaar (alleen).",
        ),
        "tot_inkomen": Builder(
            told_income,
            "aan een inwoner: tot welk inkomen een regeling er is; een rij zinnen",
            "{{ regelingen[0].inkomen_in_euro|tot_inkomen|join }}",
            "Voor een inkomen tot €\u00a01.620 (alleen) per maand.",
        ),
        "bewaard": Builder(
            told_keeping,
            "hoe lang iets wordt bewaard",
            "{{ ervaringskennis.registratieformat.bewaartermijn|bewaard }}",
            "Wij bewaren dit zes maanden. Dat telt vanaf het gesprek.",
        ),
        "hoofdletter": Builder(with_capital, "woorden met een hoofdletter", '{{ "wij"|hoofdletter }}', "Wij"),
    }
)
"""The filters of every template, ours and those of municipalities."""

OBJECTS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType({"bronnoten": SourceNotes})
"""What a template can make for itself: `{% set noot = bronnoten() %}`, then `{{ noot(figure) }}` after a figure."""


def sentence_builders() -> dict[str, Callable[..., Any]]:
    """Give the builders as filters for an environment of Jinja."""
    return {name: builder.function for name, builder in BUILDERS.items()}
