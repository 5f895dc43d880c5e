"""Asking one question of any kind: words, numbers, dates, choices, references, and answers of several parts."""

from collections.abc import Sequence

from armoedeplan.plan.store import Store
from armoedeplan.progress import Item, State
from armoedeplan.record import Choice, Refused
from armoedeplan.record.base import filled
from armoedeplan.record.conditions import is_asked, question_now
from armoedeplan.record.periods import in_full, period_of
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.echo import tell_stored
from armoedeplan.wizard.held_apart import hold_apart
from armoedeplan.wizard.in_place import prompt_with_text, text_that_stands
from armoedeplan.wizard.item_prompt import prompt_for
from armoedeplan.wizard.move import Go, Move
from armoedeplan.wizard.options import Option, options_of
from armoedeplan.wizard.picking import picked_values
from armoedeplan.wizard.reference_question import ids_meant
from armoedeplan.wizard.screen import Done
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.text_replacement import means_one_line, means_to_replace, tell_replaced, worth_mending
from armoedeplan.wizard.unit_offer import offer_unit
from armoedeplan.wizard.word_question import words_meant


def ask_single(session: Session, item: Item, *, part: Item | None = None) -> Move:
    """Ask for one answer, or for one part of it: `part` is that part, and `item` the whole."""
    asked = part or item
    offered = options_of(asked.field, session.plan.file)
    prompt = prompt_for(session, asked, offered)
    if part is not None:
        prompt = prompt._replace(where=" - ".join(filter(None, (prompt.where, item.question.text))))
    old = text_that_stands(asked)
    while True:
        answer = session.read_answer(item, prompt, part)
        if isinstance(answer, Command):
            prompt = prompt_with_text(session.screen, answer, prompt, old)
        elif not isinstance(answer, str):
            return answer
        elif not answer.strip():
            return Go.ON
        elif _holds_one_line(asked.field) and not means_one_line(session.screen, answer):
            prompt = prompt._replace(typed=answer)
        elif old and not means_to_replace(session.screen, old, answer):
            session.screen.show(Done("Het antwoord is niet gewijzigd."))
            prompt = prompt._replace(typed=worth_mending(answer))
        elif store_answer(session, asked, answer, offered):
            if old:
                tell_replaced(session.screen, old, answer)
            return Go.ON
        else:
            prompt = prompt._replace(typed=worth_mending(answer, prompt.typed))


def _holds_one_line(field: Field) -> bool:
    """Tell whether an answer is words on one line."""
    return bool(field.kind and field.kind.free and not field.kind.prose and not field.many)


def ask_parts(session: Session, item: Item) -> Move:
    """Ask for an answer of several parts, one after the other; without the first, the rest is not asked."""
    fields = _parts_asked(session, item)
    number = 0
    while number < len(fields):
        before = session.plan.item(item.path) or item
        move = ask_single(session, item, part=_part_of(session, before, fields[number]))
        after = session.plan.item(item.path) or item
        if move is Go.BACK and number:
            number -= 1
        elif move is not Go.ON:
            return move
        elif number == 0 and after.state is not State.ANSWERED:
            return Go.ON
        else:
            # a period that was typed in one go answered more parts than the one that was asked for
            rest = enumerate(fields[number + 1 :], number + 1)
            number = next((place for place, field in rest if _is_unchanged(before, after, field)), len(fields))
    return Go.ON


def store_answer(session: Session, item: Item, typed: str, offered: tuple[Option, ...]) -> bool:
    """Store an answer and tell whether it was; when it cannot be, say why, or ask what was meant."""
    kind = item.field.kind
    try:
        period = period_of(typed, kind) if kind and item.field.name == "van" else None
        if period is not None:
            return _store_period(session, item, *period)
        values = picked_values(typed, offered, many=item.field.many, kind=kind)
        if item.question.other_than:
            hold_apart(session.plan, item, values)
        # what is chosen from the list is certain, and need not be understood (decision record 0106)
        chosen = {option.value for option in offered}.issuperset(values)
        understood = [] if chosen or kind is None or kind.lists else [kind.understood(value) for value in values]
    except Refused as refused:
        session.not_taken(refused)
        return False
    settled = values if chosen else _settled_values(session, item.field, values, offered)
    if settled is None or not session.plan.change(lambda store: store.set(item.path, settled)):
        return False
    tell_stored(session, item, typed, understood)
    offer_unit(session, item, understood)
    return True


def _settled_values(session: Session, field: Field, typed: list[str], offered: Sequence[Option]) -> list[str] | None:
    """Give the values that the words for a choice or a reference stand for, after asking where that is not certain.

    Nothing when the answer is to be changed. Words for a field of another kind stay as they are.
    """
    if field.kind is not None and field.refers:
        return ids_meant(session, field.kind, typed, offered)
    if isinstance(field.kind, Choice) and field.open:
        return words_meant(session.screen, field.kind, typed, offered, session.mean)
    return typed


def _parts_asked(session: Session, item: Item) -> list[Field]:
    """Give the parts of an answer that are asked: not those that wait for an answer elsewhere."""
    fields = shape_of(item.field.record).fields.values() if item.field.record else ()
    plan = session.plan.file.answers
    return [
        field
        for field in fields
        if field.note is None or field.note.when is None or is_asked(plan, item.value, field.note.when)
    ]


def _part_of(session: Session, item: Item, field: Field) -> Item:
    """Give one part of an answer as a question of its own."""
    value = getattr(item.value, field.name, None)
    state = State.ANSWERED if filled(value) else State.OPEN
    question = question_now(session.plan.file.answers, item.value, field.question or item.question)
    return item._replace(path=item.path.field(field.name), field=field, question=question, value=value, state=state)


def _is_unchanged(before: Item, after: Item, field: Field) -> bool:
    """Tell whether a part of an answer is what it was."""
    return getattr(before.value, field.name, None) == getattr(after.value, field.name, None)


def _store_period(session: Session, item: Item, begin: str, end: str) -> bool:
    """Store a period that was typed in one go: `2027-2030`."""
    whole = item.path.parent

    def both(store: Store) -> None:
        """Set both ends, each of which is certain."""
        store.set(whole.field("van"), [begin])
        store.set(whole.field("tot"), [end])

    if not session.plan.change(both):
        return False
    session.screen.show(Done(f"Bewaard: {in_full(begin, end)}."))
    return True
