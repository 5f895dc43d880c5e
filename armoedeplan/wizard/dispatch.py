"""Each question in the way that fits its kind."""

from armoedeplan.progress import Item
from armoedeplan.record import Choice, Reference
from armoedeplan.wizard.record_list import RecordList
from armoedeplan.wizard.session import Move, Session
from armoedeplan.wizard.single_question import ask_parts, ask_value
from armoedeplan.wizard.text_list import ask_texts


def ask(session: Session, item: Item) -> Move:
    """Ask a question; give where to go then."""
    field = item.field
    if field.record is not None:
        return RecordList(session, item).ask() if field.many else ask_parts(session, item)
    if field.many and not isinstance(field.kind, Choice | Reference):
        return ask_texts(session, item)
    return ask_value(session, item)
