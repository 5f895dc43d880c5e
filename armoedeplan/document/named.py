"""What analysis names by a short name, as a template sees it: the record behind an id, the label behind a value."""

from armoedeplan.answers import Answer, in_words
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Money
from armoedeplan.record.path import FieldPath
from armoedeplan.record.spot import asked
from armoedeplan.views import Known, View


def record_of(id_: str, known: Known) -> View | Answer:
    """Give the record of an id; of an id that the plan does not know, the id in words."""
    return known.records.get(id_) or in_words(id_)


def euros_of(amount: int | None) -> Answer:
    """Give an amount in whole euros as an answer; nothing is an empty one."""
    return in_words("") if amount is None else Answer(amount, Money().shown(amount))


def choice_of(path: FieldPath, value: str, known: Known) -> Answer:
    """Give a value of the choice at a path without keys: compares as its value, and is written as its label."""
    answer: Answer = known.one(asked(Plan, path), value, path)
    return answer
