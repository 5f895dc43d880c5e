"""What was stored, as people read it, where that differs from what was typed; and what was not kept."""

from collections.abc import Sequence

from armoedeplan.progress import Item
from armoedeplan.record.kinds import Understood
from armoedeplan.record.path import follow
from armoedeplan.record.words import listed
from armoedeplan.wizard.options import answer_text, record_names
from armoedeplan.wizard.screen import Done
from armoedeplan.wizard.session import Session
from armoedeplan.yamltext.tree import data_of


def tell_stored(session: Session, item: Item, typed: str, understood: Sequence[Understood]) -> None:
    """Tell what was stored of what a person typed; words of their own stand on the screen already."""
    kind = item.field.kind
    if kind is None or kind.free:
        return
    stored = _stored_text(session, item)
    left = list(dict.fromkeys(words for one in understood for words in one.told))
    if left or _plain(stored) != _plain(typed):
        kept = f"Bewaard: {stored}."
        not_kept = f" Niet bewaard: {listed(f'“{words}”' for words in left)}." if left else ""
        session.screen.show(Done(kept + not_kept))


def _stored_text(session: Session, item: Item) -> str:
    """Give the answer that the file has now, as people read it."""
    file = session.plan.file
    node = follow(file.guide.root, file.root, item.path).node
    stored = [] if node is None else data_of(node)
    read = [item.field.read(text) for text in (stored if isinstance(stored, list) else [stored])]
    return answer_text(item.field, read if item.field.many else next(iter(read), None), record_names(file.answers))


def _plain(words: str) -> str:
    """Write words so that capitals and the stop of a sentence make no difference."""
    return " ".join(words.split()).rstrip(".").casefold()
