"""The questions of one record, one after the other."""

from armoedeplan.progress import Item, State
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.wizard.route import is_open
from armoedeplan.wizard.session import Go, Move, Session


def of_record(session: Session, top: FieldPath, *, every: bool, deep: bool = False) -> list[Item]:
    """Give the questions of a record: the open kern ones, with `every` all kern and answered ones, or all.

    The records of a list within it are left to that list.
    """
    asked = [
        item
        for item in session.keeper.items()
        if is_under(item.path, top) and not item.path.below(top).keys and item.state is not State.DORMANT
    ]
    if deep:
        return asked
    return [item for item in asked if (item.kern and (every or is_open(item))) or (every and _answered(item))]


def ask_fields(session: Session, top: FieldPath, *, every: bool, deep: bool = False) -> Move:
    """Ask the questions of a record; back from the first leads back to the list."""
    seen: list[str] = []
    todo = of_record(session, top, every=every, deep=deep)
    while todo:
        move = session.question(todo[0])
        if move is Go.BACK:
            if not seen:
                return Go.BACK
            earlier = session.keeper.item(seen.pop())
            todo = [earlier, *todo] if earlier else todo
        elif move is Go.AGAIN:
            todo[0] = session.keeper.item(todo[0].path) or todo[0]
        elif move is not Go.ON:
            return move
        else:
            seen.append(todo[0].path)
            todo = [one for one in of_record(session, top, every=every, deep=deep) if one.path not in seen]
    return Go.ON


def _answered(item: Item) -> bool:
    """Tell whether a question has an answer."""
    return item.state is State.ANSWERED
