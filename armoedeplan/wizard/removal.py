"""Taking lines or records out of a list: what goes is told first or afterwards, and `:herstel` brings it back."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.plan.store import Store
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.words import counted
from armoedeplan.wizard.differences import question_name
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Done, Listing
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_yes_or_no

_BACK: Final = "Met :herstel staat het er weer."


def remove_items(session: Session, paths: Sequence[FieldPath], names: Sequence[str], *, asks: bool) -> None:
    """Take items out of one list, in one change, after an account of what refers to them.

    paths: those of the items, in the order of the list. names: what they are called. asks: whether the person is asked
    also when nothing refers to them.
    """
    referring = _referring_names(session, paths)
    if referring:
        which = f"“{shortened(names[0])}”" if len(names) == 1 else "deze regels"
        session.screen.show(Listing(f"Naar {which} verwijzen", referring))
    if (asks or referring) and not _is_meant(session, names, referring=bool(referring)):
        session.screen.show(Done("Er is niets weggehaald."))
    elif session.plan.change(lambda store: _remove_all(store, paths)):
        _tell_removed(session, names)


def _remove_all(store: Store, paths: Sequence[FieldPath]) -> None:
    """Take the items away, the last first: the places of those before it stay what they are."""
    for path in reversed(paths):
        store.remove(path)


def _referring_names(session: Session, paths: Sequence[FieldPath]) -> tuple[str, ...]:
    """Name the questions whose answers refer to some items, without those that go along with them."""
    spots = dict.fromkeys(spot.list for path in paths for spot in session.plan.paths_referring_to(path))
    left = [spot for spot in spots if not any(is_under(spot, path) for path in paths)]
    return tuple(question_name(spot, session.plan.file.answers) for spot in left)


def _is_meant(session: Session, names: Sequence[str], *, referring: bool) -> bool:
    """Ask whether items are to go."""
    gone = "; ook deze verwijzingen gaan weg" if referring else ""
    if len(names) == 1:
        return ask_yes_or_no(session.screen, f"“{shortened(names[0])}” weghalen{gone}?", default=False)
    session.screen.show(Listing("U haalt weg", tuple(map(shortened, names))))
    return ask_yes_or_no(
        session.screen, f"Deze {counted(len(names), 'regel', 'regels')} weghalen{gone}?", default=False
    )


def _tell_removed(session: Session, names: Sequence[str]) -> None:
    """Tell what went, whole, and how it comes back."""
    if len(names) == 1:
        session.screen.show(Done(f"Weggehaald: “{names[0]}”. {_BACK}"))
    else:
        session.screen.show(Listing("Weggehaald", tuple(names)), Done(_BACK))
