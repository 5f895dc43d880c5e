"""A sitting for one function: only its questions come by, and the end says what is left for it."""

from armoedeplan.analysis.assigned import Assigned, per_function
from armoedeplan.guide.naast import same_function
from armoedeplan.progress import Item
from armoedeplan.record.words import counted
from armoedeplan.wizard.differences import question_name
from armoedeplan.wizard.move import Move, Target
from armoedeplan.wizard.options import answer_text, record_names, shortened
from armoedeplan.wizard.route import in_order
from armoedeplan.wizard.screen import Done, Heading, Listing
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_yes_or_no


def items_for(session: Session, function: str) -> list[Item]:
    """Give the questions for a function, in the order of the interview."""
    return in_order(_assigned_now(session, function).items, session.plan.guide)


def begin_for(session: Session, function: str) -> None:
    """Tell how many questions wait, and show those that have an answer; what was postponed comes by again."""
    mine = _assigned_now(session, function)
    count = counted(len(mine.open), "vraag", "vragen")
    below = f"Er {'staat' if len(mine.open) == 1 else 'staan'} {count} open. Andere vragen komen nu niet langs."
    session.screen.show(Heading(f"Vragen voor {mine.name}", below if mine.open else "Er staat niets meer open."))
    answered = in_order(mine.answered, session.plan.guide)
    session.screen.show(Listing("Dit is al beantwoord", tuple(_line_of(session, item) for item in answered)))
    session.again.update(item.path for item in mine.open)


def close_for(session: Session, function: str) -> Move | None:
    """Close a sitting for a function: what is left; give where to go, or nothing to end."""
    mine = _assigned_now(session, function)
    if not mine.open:
        session.screen.show(Heading(f"Klaar voor {mine.name}", "Elke vraag heeft een antwoord."))
        return None
    left = in_order(mine.open, session.plan.guide)
    lines = tuple(f"{_question_named(session, item)}: {item.question.text}" for item in left)
    count = counted(len(left), "vraag", "vragen")
    session.screen.show(Heading(f"Klaar voor nu met {mine.name}"), Listing(f"Nog open: {count}", lines))
    if ask_yes_or_no(session.screen, "Wilt u deze vragen nu nog een keer langslopen?", default=False):
        session.passed.clear()
        session.again.update(item.path for item in left)
        return Target(left[0].step, path=left[0].path)
    session.screen.show(Done(f"Voor {mine.name} {'blijft' if len(left) == 1 else 'blijven'} {count} open."))
    return None


def _assigned_now(session: Session, function: str) -> Assigned:
    """Give the questions of a function as they are now."""
    found = per_function(session.plan.file.answers, session.plan.items(), session.plan.guide)
    return next((known for known in found if same_function(known.name, function)), Assigned(function, ()))


def _line_of(session: Session, item: Item) -> str:
    """Give a question with its answer, on one line."""
    answer = answer_text(item.field, item.value, record_names(session.plan.file.answers))
    return f"{_question_named(session, item)}: {shortened(answer)}"


def _question_named(session: Session, item: Item) -> str:
    """Name a question, and the record that it is about."""
    return question_name(item.path, session.plan.file.answers)
