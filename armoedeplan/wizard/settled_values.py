"""What was typed for a choice or a reference, settled with the person: which value each word stands for."""

from collections.abc import Sequence

from armoedeplan.record import Choice
from armoedeplan.record.shape import Field
from armoedeplan.wizard.options import Option
from armoedeplan.wizard.reference_question import ids_meant
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.word_question import words_meant


def settled_values(session: Session, field: Field, typed: Sequence[str], offered: Sequence[Option]) -> list[str] | None:
    """Give the values that words stand for, after asking where that is not certain; numbers are values already.

    Nothing when the answer is to be changed. Words for a field of another kind stay as they are.
    """
    if {option.value for option in offered}.issuperset(typed):
        return list(typed)
    if field.kind is not None and field.refers:
        return ids_meant(session, field.kind, typed, offered)
    if isinstance(field.kind, Choice) and field.open:
        return words_meant(session.screen, field.kind, typed, offered, session.mean)
    return list(typed)
