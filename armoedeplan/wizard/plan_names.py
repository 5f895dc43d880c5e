"""Before the first question: what the plan is called and whose it is, which nobody is asked once it is there."""

from armoedeplan.progress import Item
from armoedeplan.record import Refused
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.commands import line_number
from armoedeplan.wizard.item_prompt import prompt_for
from armoedeplan.wizard.move import Go, Move, Target
from armoedeplan.wizard.options import record_name
from armoedeplan.wizard.screen import Done, Prompt
from armoedeplan.wizard.session import Session


def offer_names(session: Session) -> Move:
    """Let a person who goes back from the first question change a name of the plan; give where to go."""
    items = [item for path in session.plan.guide.names if (item := session.plan.item(path)) is not None]
    lines = [f"{item.question.label}: {_answer_shown(session, item)}" for item in items]
    prompt = Prompt(
        "Wilt u hier iets van wijzigen?",
        options=list(enumerate(lines, 1)),
        hint="typ het nummer; Enter gaat weer naar de eerste vraag",
    )
    session.screen.show(Done("Dit is de eerste vraag."))
    if not items:
        return Go.AGAIN
    while True:
        reply = session.read_reply(prompt)
        if not isinstance(reply, str):
            return reply
        if not reply:
            return Go.AGAIN
        try:
            item = items[line_number(reply, len(items)) - 1]
        except Refused as refused:
            session.screen.refused(refused)
            continue
        return Target(item.step, path=_only_record(item.path, item.value))


def _answer_shown(session: Session, item: Item) -> str:
    """Give an answer as people read it: of records, what they are called."""
    names = [record_name(record, {}) for record in item.value] if item.field.record and item.field.many else []
    return ", ".join(names) or prompt_for(session, item).present or "nog niet ingevuld"


def _only_record(path: FieldPath, value: object) -> FieldPath:
    """Give the path of the one record of a list, where there is one, and else the path of the question."""
    return path.item_of(value[0], 1) if isinstance(value, tuple) and len(value) == 1 else path
