"""Which new networks might do their work in a partnership that is there already (H4.4, H4.6)."""

import re
from typing import Final, NamedTuple

from armoedeplan.plan.aanbod import Samenwerkingsverband
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.plan.plan import Plan

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 6  # so that schulden, schuldhulp and schuldenaar speak of one subject
_WIDE: Final = frozenset(
    word[:_STEM]
    for word in _WORD.findall(
        "aanpak alle armoede begeleiding beleid bestrijding betere bewoners binnen buiten buurt deze doen domein "
        "door dorp eerste eigen elkaar geen geld gemeente goede groep hulp hulpverlening iedereen inkomen "
        "integraal inwoners kern keten kring laag lage lokaal lokale meedoen meer mensen minder minima naar "
        "netwerk niet nieuwe onder ondersteuning over overleg plan platform project regio regionaal rond rondom "
        "samen samenwerking sociaal sociale stad tafel team teams tegen tussen veel verband voor weinig werken "
        "werkgroep wijk zijn zonder"
    )
)
"""Words that any poverty plan is full of, which tell nothing of the subject of one network."""


class Fit(NamedTuple):
    """A network that joins no partnership, and a partnership that it might have joined.

    word: the word of the network's name that also stands in the partnership's name or subject; empty when the same
    parties take part in both.
    """

    network: Netwerk
    partnership: Samenwerkingsverband
    word: str


def networks_that_could_join(plan: Plan) -> tuple[Fit, ...]:
    """Give the networks that join nothing while a partnership has the same parties or seems to have the same subject.

    Partnerships that the approach as a whole joins are left out: the plan says already that it uses them. Subjects are
    compared by the first letters of their words, so that this is a hint and no proof.
    """
    joined = frozenset(plan.aanpak.bestaande_verbanden)
    left = [partnership for partnership in plan.samenwerking.samenwerkingsverbanden if partnership.id not in joined]
    by_parties = {
        frozenset(partnership.deelnemers): partnership
        for partnership in reversed(left)
        if len(partnership.deelnemers) > 1
    }
    by_stem = {
        stem: partnership
        for partnership in reversed(left)
        for stem in (*subject_words(partnership.onderwerp), *subject_words(partnership.naam))
    }
    found = []
    for network in plan.aanpak.netwerken:
        if network.sluit_aan_bij:
            continue
        same = by_parties.get(frozenset(network.leden))
        stem, word = next(
            ((stem, word) for stem, word in subject_words(network.naam).items() if stem in by_stem), ("", "")
        )
        if same is not None:
            found.append(Fit(network, same, ""))
        elif word:
            found.append(Fit(network, by_stem[stem], word))
    return tuple(found)


def subject_words(text: str | None) -> dict[str, str]:
    """Give the words that tell of a subject, by their first letters."""
    words = {word[:_STEM]: word for word in _WORD.findall((text or "").lower())}
    return {stem: word for stem, word in words.items() if stem not in _WIDE}
