"""What templates of municipalities may still use of an older version: what is gone, and what came in its place.

Whoever takes away or renames a variable, or a block of a template of ours, adds a line here. Then the linter and
`maak` tell a municipality what to write now, where they would have guessed at the name that looks most like it.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from armoedeplan.variables import Variable, parts_of, variables

GONE_VARIABLES: Final[Mapping[str, str]] = {
    "inzicht.advies.models": "inzicht.advies.modellen",
    "inzicht.advies.grounds": "inzicht.advies.gronden",
    "inzicht.advies.gronden.reason": "inzicht.advies.gronden.reden",
    "inzicht.advies.gronden.derived": "inzicht.advies.gronden.afgeleid",
    "inzicht.advies.gronden.page": "inzicht.advies.gronden.bladzijde",
    "inzicht.voorbeelden.maatregelen": "inzicht.voorbeelden.bij",
}
"""Each path that is gone, with the path that replaces it; empty when nothing does. A list is passed through."""

GONE_BLOCKS: Final[Mapping[str, Mapping[str, str]]] = {
    "adviesaanvraag": {
        "waarover_wij_uw_mening_vragen": "onze_vraag",
        "wat_wij_willen_bereiken": "waar_het_plan_over_gaat",
    },
    "beleidsplan": {
        "kort": "samenvatting",
        "leeswijzer": "",
        "terugblik": "aanleiding",
        "uitgangspunten": "doelen",
        "wie_doet_wat": "aanbod",
        "sturen": "samenwerken",
        "ervaringskennis": "samenwerken",
        "wettelijk_kader": "wetten",
        "uitwisseling": "",
        "open_punten": "",
        "niet_van_toepassing": "",
        "afwijkingen": "",
        "lessen": "voorbeelden_elders",
    },
    "afwegingsnota": {
        "de_vijf_modellen_naast_elkaar": "de_modellen_naast_elkaar",
        "waar_het_doel_heen_wijst": "de_keuze",
        "wat_bij_de_keuze_telt": "hoe_de_modellen_bij_de_antwoorden_passen",
    },
    "collegevoorstel": {
        "argumenten_en_kanttekeningen": "spannend",
        "geld": "spannend",
        "risicos": "spannend",
        "tekst_voor_de_besluitenlijst": "voorgesteld_collegebesluit",
        "voorstel_aan_de_raad": "bijlagen",
        "wat_het_college_zelf_besluit": "voorgesteld_collegebesluit",
    },
    "convenant": {
        "over_dit_geraamte": "",
        "in_aanmerking_nemende": "de_partijen",
        "artikel_1_doel": "artikelen",
        "artikel_2_wat_de_partijen_doen": "artikelen",
        "artikel_3_samenwerking_en_besluiten": "artikelen",
        "artikel_4_gegevens_en_privacy": "artikelen",
        "artikel_5_duur_evaluatie_en_opzeggen": "artikelen",
    },
    "financiele-bijlage": {
        "budget_van_de_regelingen": "hoger_bereik",
        "kosten_per_maatregel": "per_jaar",
        "posten_en_dekking": "per_jaar",
    },
    "functieprofiel": {"wat_u_niet_doet": "wat_u_gaat_doen"},
    "opleidingsprogramma": {"wat_een_teamlid_leert": "het_programma"},
    "privacyparagraaf": {
        "de_gegevens_op_een_rij": "doel_en_grondslag",
        "wat_er_van_gesprekken_wordt_opgeschreven": "gesprekken",
    },
    "publieksversie": {
        "kern": "waar_gaat_dit_over",
        "wat_gaan_we_doen": "wat_merkt_u",
        "wat_willen_we_bereiken": "wanneer_is_het_gelukt",
    },
    "raadsinformatiebrief-evaluatie": {"vervolg": "inhoud"},
    "raadsinformatiebrief-start": {"vervolg": "inhoud"},
    "raadsinformatiebrief-voortgang": {"vervolg": "inhoud"},
    "raadsvoorstel": {"besluit": ""},
    "uitvoeringsprogramma": {"budget": "per_jaar", "hoe_wij_het_volgen": "wie_doet_wat_en_wanneer"},
    "voortgangsrapportage": {
        "de_netwerken": "de_maatregelen",
        "kort": "oordeel",
        "wat_de_evaluaties_leren": "",
        "wat_wij_van_inwoners_leerden": "verhalen_naast_de_cijfers",
    },
    "regelingenoverzicht": {
        "budget_en_regels": "wat_er_met_de_regelingen_gebeurt",
        "gebruik_en_bereik": "de_regelingen",
    },
    "rolbeschrijvingen": {"hoe_u_dit_leest": "wie_waarover_gaat"},
    "wgs-plan": {
        "wat_wij_willen_bereiken": "waar_staat_wat",
        "vroegsignalering": "waar_staat_wat",
        "hoe_wij_verantwoording_afleggen": "waar_staat_wat",
    },
    "wie-doet-wat": {
        "waarvoor_dit_overzicht_is": "wie_vraag_ik_wat",
        "wie_welke_functie_heeft": "de_actoren",
        "het_aanbod": "wat_er_is",
        "de_conclusies": "wat_opvalt",
    },
}
"""For each template of ours the blocks that are gone, with the block that replaces each; empty when none does."""
GONE_EVERYWHERE: Final = frozenset({"colofon"})
"""The blocks that every template of ours had, and that are gone from all."""
GONE_MACROS: Final[Mapping[str, str]] = {
    "colofon_kort": "",
    "wat_ontbreekt": "conceptkader",
}
"""The macros that are gone from our parts, with the macro that replaces each; empty when none does."""
NOTHING_INSTEAD: Final = "Er is niets voor in de plaats gekomen: haal het weg."


def advice_on_gone(name: str, owners: Iterable[type | None] = (None,)) -> str | None:
    """Give what to use instead of a name that is gone; nothing when there never was such a name.

    owners: the types of the thing that the name was asked of; None stands for a variable itself.
    """
    for owner in owners:
        instead = _gone_by_owner().get((owner, name))
        if instead is not None:
            return f"Gebruik {instead}." if instead else NOTHING_INSTEAD
    return None


@cache
def _gone_by_owner() -> Mapping[tuple[type | None, str], str]:
    """Give what replaces each name by the type of the thing that it was asked of, and the name.

    Where both stand in the same thing, the last name is enough: a template has a name of its own for that thing.
    """
    found: dict[tuple[type | None, str], str] = {}
    for path, instead in GONE_VARIABLES.items():
        above, _, name = path.rpartition(".")
        same = above and instead.rpartition(".")[0] == above
        for owner in _owners_at(above) if above else [None]:
            found[owner, name] = instead.rpartition(".")[2] if same else instead
    return found


def _owners_at(path: str) -> Iterator[type]:
    """Yield the types that stand at a path."""
    known: Mapping[str, Variable] = variables()
    for name in path.split("."):
        variable = known[name]
        while variable.item is not None:
            variable = variable.item
        known = parts_of(variable) or {}
    yield from variable.owners
