"""Reasons that are none: words that only say there was no time, no money, no need, or that it comes later."""

import re
from typing import Final

from armoedeplan.record.words import plain

_WORDS: Final = (
    "aan al als budget capaciteit daar daarvoor dan dat de deze dit door druk duur een en er even financien "
    "gebrek geen gehad gekozen geld geldgebrek genoeg geweest haalbaar had hadden handen heb hebben heeft het "
    "hier hiervoor hoeft hoeven in is ivm ja jaar kan komend komt kon konden kost kosten kunnen later ligt lukken "
    "lukt lukte maar meer mensen menskracht met mogelijk moment n nee niet niets nodig nog noodzaak noodzakelijk "
    "nu nvt of om onbekend onnodig ons ontbreekt onze op overbodig personeel plaats planning prioriteit ruimte t "
    "te tijd tijdgebrek tijdsdruk tijdsgebrek toe toepassing uren v van veel verband vol volgend volgt vonden "
    "voor voorlopig waren was we weet wegens weinig weten wij wilden willen wordt zag zagen zien zijn zin zonde "
)
"""Words that together tell no more than that it was not done."""


def gives_no_reason(text: str) -> bool:
    """Tell whether a text only says that there was no time, money or need, or that it comes later.

    One word of content is enough to make it a reason: whether that is a good one is not for us to say.
    """
    return frozenset(_WORDS.split()).issuperset(re.findall("[a-z]+", plain(text)))
