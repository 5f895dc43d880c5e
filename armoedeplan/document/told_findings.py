"""What is wrong with the form of a plan file, as a template sees it (`bevindingen`)."""

from typing import Annotated, NamedTuple

from armoedeplan.answers import Answer, in_words
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Finding
from armoedeplan.meaning import Meaning
from armoedeplan.plan.public import STATES as ANSWER_STATES
from armoedeplan.plan.public import is_internal
from armoedeplan.record.path import FieldPath


class Bevinding(NamedTuple):
    """One finding, in words that may stand in a public document."""

    code: Annotated[Answer, Meaning("de code")]
    ernst: Annotated[Answer, Meaning("hoe erg het is")]
    melding: Annotated[Answer, Meaning("wat er is")]
    oplossing: Annotated[Answer, Meaning("wat u kunt doen")]


def finding_for_template(finding: Finding) -> Bevinding:
    """Give a finding as a template sees it: of what is internal its kind only, for a message may say what is there."""
    message, remedy = finding.message, finding.remedy
    if is_internal(FieldPath(finding.path).below(ANSWER_STATES), unknown=False):
        # what a check says is known on its own floor only
        known = FAULTS.get(finding.code)
        message = known.title if known else "Bij een intern antwoord is iets gevonden"
        remedy = "Kijk het na met armoedeplan controleer."
    return Bevinding(in_words(finding.code), in_words(str(finding.severity)), in_words(message), in_words(remedy))
