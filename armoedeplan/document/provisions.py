"""Which provisions stay unused, as a template sees it (`inzicht.ongebruikt`)."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.unused import unused_provisions
from armoedeplan.answers import Answer
from armoedeplan.document.named import record_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.regelingen import Regeling
from armoedeplan.record import Number
from armoedeplan.views import Known, View


class Ongebruikt(NamedTuple):
    """About how many have a right to a provision and do not use it."""

    regeling: Annotated[View | Answer, RecordOf(Regeling), Meaning("de regeling")]
    aantal: Annotated[Answer, Meaning("hoeveel er naar schatting recht op hebben en haar niet gebruiken, op tien af")]
    meeste: Annotated[bool, Meaning("of het er meer zijn dan bij elke andere regeling waarvan dit bekend is")]


def unused_of(known: Known) -> list[Ongebruikt]:
    """Give every provision of which this can be told, in the order of the plan."""
    return [
        Ongebruikt(
            record_of(unused.provision.id, known), Answer(unused.people, Number().shown(unused.people)), unused.most
        )
        for unused in unused_provisions(known.plan)
    ]
