"""What stood elsewhere in plan files of before: names of the first sketch, and of the questionnaire as it grew.

The names of the sketch are those of decision record 0010; the others were in the questionnaire before version 0.1.0.
All are still read where they stand (decision record 0078).
"""

from collections.abc import Mapping
from typing import Any, Final

from armoedeplan.migration.step import Migration, Part, Step, in_other_place, under_other_name, without_place
from armoedeplan.yamltext.emit import Bare, Data

_RENAMED: Final = {
    "gemeenten.*.besluit": "vaststelling",
    "schuldhulp.resultaten": "beoogde_resultaten",
    "regelingen.*.inkomensgrens.grondslag": "norm",
    "uitgangspunten.lokale_situatie.*.bevinding": "tekst",
    "samenwerking.draagvlak.ervaring": "samenwerkingservaring",
    "governance.burgers.besluiten": "beslissen",
    "aanpak.communicatie.*.middel": "kanaal",
    "aanpak.maatregelen.*.uren": "uren_per_jaar",
    "ervaringskennis.opleiding.*.onderdeel": "naam",
    "ervaringskennis.bereik": "contactwegen",
    "ervaringskennis.contactwegen.*.voor": "doelgroepen",
    "organisatie.onderdelen.*.leden": "samenstelling",
    "organisatie.onderdelen.*.eindverantwoordelijk": "heeft_eindverantwoordelijkheid",
    "verantwoording.evaluaties.*.extern": "onafhankelijk",
    "verantwoording.adviezen.*.kern": "strekking",
    "verantwoording.alternatieven.*.voor": "voordelen",
    "verantwoording.alternatieven.*.tegen": "nadelen",
    "verantwoording.horizontale_verantwoording.*.aan": "aan_wie",
}
"""Names of before, by their place, with the name of today."""
_MOVED: Final = {
    "ervaringskennis.teams.beloning": "ervaringskennis.beloning.vorm",
    "ervaringskennis.teams.effect_op_uitkering_nagegaan": "ervaringskennis.beloning.effect_op_uitkering_nagegaan",
    "ervaringskennis.teams.nagegaan_door": "ervaringskennis.beloning.nagegaan_door",
}
"""What was asked of teams alone, and is asked of every form of experience knowledge."""
_WITHOUT_NAME: Final = ("bedragen", "inkomen_in_euro", "vermogensgrens.bedragen")
"""Lists of provisions whose lines had a short name for a while, which nothing referred to."""
_NO_LAWS: Final = frozenset({"adviesraad_sociaal_domein", "wmo_raad"})
_ALL_FORMS: Final = "Deze vraag geldt nu voor elke vorm van ervaringskennis"
_OTHER_NAME: Final = "Deze vraag heeft een andere naam gekregen"


def _is_list_of_years(data: Any) -> bool:
    return isinstance(data, list) and bool(data) and all(isinstance(line, Mapping) for line in data)


def _amount_a_year(data: Any) -> Bare | None:
    """Give the one amount of a list with an amount for each year; nothing when the years differ."""
    amounts = [line.get("bedrag") for line in data]
    amount = amounts[0] if all(amount == amounts[0] for amount in amounts) else None
    return Bare(amount) if isinstance(amount, str) and amount else None


def _is_no_law(data: Any) -> bool:
    return isinstance(data, str) and data in _NO_LAWS


def _as_list(data: Any) -> Data:
    return [data]


EARLIER_NAMES: Final = Migration(
    1,
    (
        *(under_other_name(place, name, _OTHER_NAME) for place, name in _RENAMED.items()),
        *(
            in_other_place(place, to, "Deze vraag geldt nu voor elke vorm van ervaringskennis")
            for place, to in _MOVED.items()
        ),
        Step(
            "ervaringskennis.inzichten.*.ontvanger",
            "Er kunnen nu meer ontvangers zijn",
            (Part("ervaringskennis.inzichten.*.ontvangers", _as_list),),
        ),
        Step(
            "financien.*.na_planperiode",
            "Hier staat nu één bedrag per jaar",
            (Part("financien.*.na_planperiode", _amount_a_year),),
            only=_is_list_of_years,
            formless="Hier past één bedrag per jaar, en er stonden verschillende",
        ),
        *(
            without_place(f"regelingen.*.{list_}.*.id", "Deze regel heeft geen korte naam meer nodig")
            for list_ in _WITHOUT_NAME
        ),
        without_place("plan.wettelijke_grondslag.*", "Dit is een adviesraad en geen wet", _is_no_law),
    ),
)
