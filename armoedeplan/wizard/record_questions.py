"""Which questions of one record are asked: what is open, what is kern or answered, or all."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from armoedeplan.progress import Item, State
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.wizard.route import is_open
from armoedeplan.wizard.session import Session


class Depth(Enum):
    """How far the questions of a record go."""

    OPEN = "open"
    """The open questions of what the sitting is for: for a record that is new."""
    KERN = "kern"
    """All kern questions, what the sitting is for, and what is answered: for a record that is changed."""
    ALL = "all"


class RecordQuestions(NamedTuple):
    """The questions of the record at a path, as far as they are asked."""

    path: FieldPath
    depth: Depth

    def items(self, session: Session) -> list[Item]:
        """Give the questions as they are now; the records of a list within the record are left to that list."""
        return [
            item
            for item in session.plan.items()
            if is_under(item.path, self.path)
            and not item.path.below(self.path).keys
            and item.state is not State.DORMANT
            and self._is_asked(item, session)
        ]

    def _is_asked(self, item: Item, session: Session) -> bool:
        """Tell whether a question is asked at this depth."""
        match self.depth:
            case Depth.OPEN:
                return session.asks(item) and is_open(item)
            case Depth.KERN:
                return item.kern or session.asks(item) or item.state is State.ANSWERED
            case Depth.ALL:
                return True


def open_paths(session: Session, records: Iterable[RecordQuestions]) -> set[FieldPath]:
    """Give the paths of the open questions of some records; all questions are gone through once."""
    wanted = {questions.path for questions in records}
    open_ = (item.path for item in session.plan.items() if session.asks(item) and is_open(item))
    return {path for path in open_ if _record_of(path) in wanted}


def with_open_questions(session: Session, records: Iterable[RecordQuestions]) -> tuple[RecordQuestions, ...]:
    """Give the records with open questions of what the sitting is for; all questions are gone through once."""
    records = tuple(records)
    open_ = set(map(_record_of, open_paths(session, records)))
    return tuple(questions for questions in records if questions.path in open_)


def _record_of(path: FieldPath) -> FieldPath:
    """Give the path of the record of a list that a question is about; empty when it is about none."""
    while path and not path.is_item:
        path = path.parent
    return path
