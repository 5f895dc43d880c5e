"""What the records of a plan are called in a workbook: each another, so that a name leads back to its record."""

from collections import Counter
from collections.abc import Mapping

from armoedeplan.guide.root import Root
from armoedeplan.record import Record
from armoedeplan.record.naming import called, spoken_name
from armoedeplan.record.path import FieldPath
from armoedeplan.record.walk import Held, all_held
from armoedeplan.record.words import first_words


def names_given(answers: Root) -> Mapping[str, str]:
    """Give the names of all records of the lists of a plan, by id, or by path where a record has no id.

    Where two have the same name, its id or its place stands behind it: `Spreekuur (spreekuur_2)`.
    """
    listed = [held for held in all_held(answers) if held.field.many]
    words = [_words_for(held.record) for held in listed]
    times = Counter(word.casefold() for word in words)
    names: dict[str, str] = {}
    taken: set[str] = set()
    for held, word in zip(listed, words, strict=True):
        name = word if word and times[word.casefold()] == 1 else f"{word} ({_told_apart(held)})".strip()
        # somebody may have written the very words that tell another one apart; a key stands in a plan once
        name = f"{name} [{key_of(held)}]" if name.casefold() in taken else name
        taken.add(name.casefold())
        names[key_of(held)] = name
    return names


def key_of(held: Held) -> str:
    """Give by what a record is known: its id, or its path where it has none."""
    return getattr(held.record, "id", "") or str(held.path)


def key_at(path: FieldPath, record: Record) -> str:
    """Give by what the record at a path is known."""
    return getattr(record, "id", "") or str(path)


def _words_for(record: Record) -> str:
    """Give the words by which people know a record."""
    return first_words(called(record)) if getattr(record, "naam", None) else spoken_name(record)


def _told_apart(held: Held) -> str:
    """Give what tells a record from another with the same words."""
    return getattr(held.record, "id", "") or str(held.number)
