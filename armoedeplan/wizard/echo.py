"""What was stored, as people read it, where that differs from what was typed; and what was not kept."""

from collections.abc import Sequence

from armoedeplan.progress import Item
from armoedeplan.record.kinds import Understood
from armoedeplan.record.spot import follow
from armoedeplan.record.words import as_sentence, listed
from armoedeplan.wizard.options import answer_text, record_names
from armoedeplan.wizard.screen import Done, Screen
from armoedeplan.wizard.session import Session
from armoedeplan.yamltext.tree import data_of


def tell_stored(session: Session, item: Item, typed: str, understood: Sequence[Understood]) -> None:
    """Tell what was stored of what a person typed; words of their own stand on the screen already."""
    kind = item.field.kind
    if kind is None or kind.free:
        return
    stored = _stored_text(session, item)
    left = _left_out(understood)
    # of a label that explains itself (output: wat u doet) the beginning is typed
    if left or not _plain_words(stored).startswith(_plain_words(typed)):
        kept = as_sentence(f"Bewaard: {stored}")
        session.screen.show(Done(f"{kept} {left}".strip()))


def tell_left_out(screen: Screen, understood: Sequence[Understood]) -> None:
    """Tell what was not kept of a line that stands on the screen again as it was stored."""
    if left := _left_out(understood):
        screen.show(Done(left))


def _left_out(understood: Sequence[Understood]) -> str:
    """Say what was not kept of what was typed; empty when all was."""
    left = list(dict.fromkeys(words for part in understood for words in part.told))
    return f"Niet bewaard: {listed(f'“{words}”' for words in left)}." if left else ""


def _stored_text(session: Session, item: Item) -> str:
    """Give the answer that the file has now, as people read it."""
    file = session.plan.file
    node = follow(file.guide.root, file.root, item.path).node
    stored = [] if node is None else data_of(node)
    read = [item.field.read(text) for text in (stored if isinstance(stored, list) else [stored])]
    return answer_text(item.field, read if item.field.many else next(iter(read), None), record_names(file.answers))


def _plain_words(words: str) -> str:
    """Write words so that capitals and the stop of a sentence make no difference."""
    return " ".join(words.split()).rstrip(".").casefold()
