"""What may, what may not and what must be found out when data of residents are matched (E5): only from texts read.

Each rule names the law it was read in; where that stands and which version was read is told by the legal frame. What no
official text showed, such as the bill on proactive service, is no rule here (decision record 0039).
"""

from typing import Final, NamedTuple

MAY, MAY_NOT, FIND_OUT = "mag", "mag niet", "uitzoeken"


class MatchingRule(NamedTuple):
    """One rule: what it comes to, in Dutch; the law and the articles it was read in, or nothing when it is ours."""

    verdict: str
    text: str
    law: str = ""
    articles: str = ""


RULES: Final = (
    MatchingRule(MAY, "het BSN gebruiken bij een eigen taak van de gemeente", "wabb", "10"),
    MatchingRule(MAY, "gegevens krijgen en gebruiken voor schuldhulp, als dat nodig is", "wgs", "8 tot en met 8d"),
    MatchingRule(
        MAY,
        "gegevens uitwisselen met het UWV en de SVB die voor de eigen taken nodig zijn, zoals de Participatiewet en "
        "de schuldhulp",
        "suwi",
        "62",
    ),
    MatchingRule(
        MAY_NOT,
        "het BSN vragen of gebruiken zonder dat een wet dat voorschrijft, zoals door een vrijwilligersorganisatie",
        "wabb",
        "1 onder d",
    ),
    MatchingRule(
        MAY_NOT, "de samenwerking tegen fraude gebruiken om mensen op regelingen te wijzen", "suwi", "64 en 65"
    ),
    MatchingRule(
        FIND_OUT,
        "met gegevens van de Belastingdienst, het UWV of de SVB zoeken wie een regeling niet gebruikt",
    ),
    MatchingRule(FIND_OUT, "bestanden van de gemeente en van partners naast elkaar leggen"),
    MatchingRule(FIND_OUT, "gegevens over gezondheid, geloof of afkomst in een koppeling gebruiken"),
)
