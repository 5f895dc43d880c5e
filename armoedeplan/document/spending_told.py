"""What was spent, as a template sees it (`inzicht.besteding`)."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.spending import spending_by_measure, spending_of_year
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import euros_of, record_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.views import Known, View


class Maatregelbesteding(NamedTuple):
    """What was spent on one measure."""

    maatregel: Annotated[View | Answer, RecordOf(Maatregel), Meaning("de maatregel")]
    besteed: Annotated[Answer, Meaning("wat is uitgegeven; leeg als dat niet is gezegd")]
    verwacht: Annotated[Answer, Meaning("wat over het hele jaar wordt verwacht; leeg als dat niet is gezegd")]


class Bestedingen(NamedTuple):
    """What was spent in the one year that the plan tells of; all is empty when it tells of none, or of several."""

    jaar: Annotated[Answer, Meaning("het jaar")]
    besteed: Annotated[Answer, Meaning("wat in dat jaar is uitgegeven")]
    verwacht: Annotated[Answer, Meaning("wat over het hele jaar wordt verwacht")]
    begroot: Annotated[Answer, Meaning("wat de maatregelen in dat jaar kosten")]
    peildatum: Annotated[Answer, Meaning("tot welke dag is geteld")]
    per_maatregel: Annotated[list[Maatregelbesteding], Meaning("de maatregelen waarvoor iets is ingevuld")]


def spending_told(known: Known) -> Bestedingen:
    """Give what was spent, in all and for each measure."""
    each = [
        Maatregelbesteding(record_of(id_, known), euros_of(spent.spent), euros_of(spent.expected))
        for id_, spent in spending_by_measure(known.plan).items()
    ]
    of_year = spending_of_year(known.plan)
    if of_year is None:
        nothing = in_words("")
        return Bestedingen(nothing, nothing, nothing, nothing, nothing, each)
    return Bestedingen(
        Answer(of_year.year, str(of_year.year)),
        euros_of(of_year.whole.spent),
        euros_of(of_year.whole.expected),
        euros_of(of_year.budgeted),
        in_words(of_year.whole.last),
        each,
    )
