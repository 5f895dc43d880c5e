"""Asking a question of the plan in the way that fits its kind.

A list asks the questions of its records, and a record may hold a list: these two ask each other, here and nowhere else.
All other modules of the wizard import only downwards from here (decision record 0034).
"""

from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.move import Go, Move
from armoedeplan.wizard.record_list import RecordList, Taken
from armoedeplan.wizard.record_questions import Depth, RecordQuestions
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.single_question import ask_parts, ask_single
from armoedeplan.wizard.text_list import ask_texts
from armoedeplan.wizard.text_replacement import worth_mending


def ask(session: Session, item: Item) -> Move:
    """Ask a question of the plan; give where to go then."""
    field = item.field
    if field.record is not None and field.many and field.line_field is not None:
        return ask_texts(session, item, lambda path: _ask_record(session, RecordQuestions(path, Depth.ALL)))
    if field.record is not None:
        return _ask_list(session, item) if field.many else ask_parts(session, item)
    if field.many and not (field.kind and field.kind.chosen):
        return ask_texts(session, item)
    return ask_single(session, item)


def _ask_list(session: Session, item: Item) -> Move:
    """Ask for records until the person goes on; each one that is added or pointed at is asked its own questions."""
    records = RecordList(session, item)
    left = ""
    move = _ask_pointed(session, item)
    while move in (Go.ON, Go.BACK):
        if not left:
            records.show()
        answer = session.read_answer(records.item(), records.prompt()._replace(typed=left))
        if not isinstance(answer, str | Command):
            return answer
        goes_on = isinstance(answer, str) and not answer.strip()
        todo, waiting = Taken(records.left_open()) if goes_on else records.take_answer(answer)
        if goes_on and not todo:
            return Go.ON
        # what waits behind lines that were taken is given again as it is, however short
        left = waiting if todo else worth_mending(waiting)
        for questions in todo:
            move = _ask_record(session, questions)
            if move is Go.BACK:
                break
            if move is not Go.ON:
                return move
    return move


def _ask_pointed(session: Session, item: Item) -> Move:
    """Ask the record of a list that a person went to by name, before the list itself; give where to go then."""
    pointed, session.pointed = FieldPath(session.pointed), ""
    return _ask_record(session, RecordQuestions(pointed, Depth.KERN)) if pointed.list == item.path else Go.ON


def _ask_record(session: Session, questions: RecordQuestions) -> Move:
    """Ask the questions of a record, one after the other; back from the first leads back to the list."""
    asked: list[str] = []
    todo = questions.items(session)
    while todo:
        move = ask(session, todo[0])
        if move is Go.BACK:
            if not asked:
                return Go.BACK
            earlier = session.plan.item(asked.pop())
            todo = [earlier, *todo] if earlier else todo
        elif move is Go.AGAIN:
            todo[0] = session.plan.item(todo[0].path) or todo[0]
        elif move is not Go.ON:
            return move
        else:
            asked.append(todo[0].path)
            session.pass_open(todo[0].path)
            todo = [item for item in questions.items(session) if item.path not in asked]
    return Go.ON
