"""The day and the number of each paper, offered when all else was asked: nobody knows them before a paper is made."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.document.paper import key_of_paper
from armoedeplan.progress import Item, State
from armoedeplan.record import Question, Refused
from armoedeplan.record.base import filled
from armoedeplan.record.path import FieldPath
from armoedeplan.record.spot import asked as asked_field
from armoedeplan.record.spot import fields_along
from armoedeplan.record.walk import said_at
from armoedeplan.wizard.aid import DatedPaper
from armoedeplan.wizard.commands import line_number
from armoedeplan.wizard.item_prompt import prompt_for
from armoedeplan.wizard.move import Go, Move
from armoedeplan.wizard.screen import Heading, Prompt
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.single_question import ask_single

_COMPONENT: Final = "7.0"


def ask_papers(session: Session) -> Move | None:
    """Let a person date and number the papers of this phase; give where to go, or nothing to go on.

    Nothing is offered when each of them has a date.
    """
    papers = [paper for paper in session.aid.papers(session.plan.file) if _is_worked_at(session, paper)]
    if all(_questions_of(session, paper)[0].state is State.ANSWERED for paper in papers):
        return None
    while True:
        reply = session.read_reply(_prompt_for_papers(session, papers))
        if not isinstance(reply, str):
            return None if reply is Go.BACK else reply
        if not reply:
            return None
        try:
            paper = papers[line_number(reply, len(papers)) - 1]
        except Refused as refused:
            session.screen.refused(refused)
            continue
        move = _ask_in_turn(session, paper)
        if move not in (Go.ON, Go.BACK):
            return move


def paper_question(session: Session, path: FieldPath) -> Item | None:
    """Give the question at a path as one about a paper, whichever phase the plan is in; nothing when it is none."""
    *_, papers, _, _ = (None, None, None, *fields_along(session.plan.guide.root, path))
    if papers is None or not papers.keyed:
        return None
    paper = DatedPaper(path.parent, path.names[-2].replace("_", " "))
    return next((_of_paper(item, paper) for item in _questions_of(session, paper) if item.path == path), None)


def _of_paper(item: Item, paper: DatedPaper) -> Item:
    """Give a question about a paper with the name of that paper, which nothing else on the screen says."""
    asked = item.question
    return item._replace(
        question=Question(f"{paper.title.capitalize()}: {asked.text}", label=asked.label, gloss=asked.gloss)
    )


def _is_worked_at(session: Session, paper: DatedPaper) -> bool:
    """Tell whether a paper is one of those that the sitting is for."""
    desk, names = session.aid.desk, session.purpose.names
    return desk is None or not names or paper.path.names[-1] in map(key_of_paper, desk.papers(session.plan.file, names))


def _prompt_for_papers(session: Session, papers: Sequence[DatedPaper]) -> Prompt:
    """Make the prompt in which a paper is picked, each with what is known of it."""
    return Prompt(
        "Van welk stuk geeft u de datum en het nummer?",
        help="Dit zijn de stukken voor college en raad van deze fase.",
        hint="typ het nummer van de regel; Enter gaat verder",
        options=[(number, _line_of(session, paper)) for number, paper in enumerate(papers, 1)],
    )


def _line_of(session: Session, paper: DatedPaper) -> str:
    """Give a paper with the answers that it has."""
    known = [prompt_for(session, item).present for item in _questions_of(session, paper)]
    there = ", ".join(filter(None, known))
    return f"{paper.title} ({there})" if there else paper.title


def _questions_of(session: Session, paper: DatedPaper) -> list[Item]:
    """Give the questions of a paper, which are asked of no plan as a whole; its date comes first."""
    answers = session.plan.file.answers
    known = said_at(answers, paper.path)
    found = []
    for field in asked_field(type(answers), paper.path.without_keys).fields_below.values():
        value = getattr(known, field.name, None)
        state = State.ANSWERED if filled(value) else State.OPEN
        if field.question:
            path = paper.path.field(field.name)
            item = Item(path, field, field.question, _COMPONENT, kern=False, internal=False, state=state, value=value)
            found.append(item)
    return found


def _ask_in_turn(session: Session, paper: DatedPaper) -> Move:
    """Ask the questions of one paper; give where to go then."""
    session.screen.show(Heading(paper.title))
    number = 0
    while number < len(items := _questions_of(session, paper)):
        move = ask_single(session, items[number])
        if move is Go.BACK and number:
            number -= 1
        elif move is Go.ON:
            number += 1
        elif move is not Go.AGAIN:
            return move
    return Go.ON
