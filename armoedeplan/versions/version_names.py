"""What the records of two versions of a plan are called: in the new one, and those that went in the old one."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.record.base import Record, filled
from armoedeplan.record.naming import known_by
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.record.walk import all_held
from armoedeplan.record.words import first_words


class Names(NamedTuple):
    """What records are called. by_id: those with an id. by_path: those that are known by their place, as they were."""

    by_id: Mapping[str, str]
    by_path: Mapping[str, str]

    def of(self, path: FieldPath) -> str:
        """Give what the record at a path is called; what says nothing is called by its place."""
        key = path.key
        if not key.isdigit():
            return self.by_id.get(key) or key.replace("_", " ")
        return self.by_path.get(path) or f"regel {key}"


def names_in(old: Root, new: Root, *, internal: bool) -> Names:
    """Give what the records of two versions are called. internal: also by answers that are in no public document."""
    before, after = _names_of(old, internal=internal), _names_of(new, internal=internal)
    return Names({**before.by_id, **after.by_id}, {**after.by_path, **before.by_path})


def _names_of(plan: Root, *, internal: bool) -> Names:
    """Give what the records of a plan are called."""
    found = list(all_held(plan))
    records = {id_: held.record for held in found if (id_ := getattr(held.record, "id", ""))}

    def named(id_: str) -> str:
        """Give the words for the record of an id, also of one that comes later in the plan."""
        return known_by(records[id_], named, internal=internal) if id_ in records else id_.replace("_", " ")

    by_path = {
        str(held.path): first_words(known_by(held.record, named, internal=internal))
        for held in found
        if held.number and not getattr(held.record, "id", "")
    }
    words = {id_: first_words(named(id_)) for id_ in records}
    return Names(_told_apart(records, words), by_path)


def _told_apart(records: Mapping[str, Record], words: Mapping[str, str]) -> dict[str, str]:
    """Give what records are called, those of one kind that read alike with the first answer in which they differ."""
    alike: dict[tuple[type[Record], str], list[str]] = defaultdict(list)
    for id_, record in records.items():
        alike[type(record), words[id_]].append(id_)
    told = dict(words)
    for ids in alike.values():
        if len(ids) > 1:
            told |= _with_what_differs({id_: records[id_] for id_ in ids}, words)
    return told


def _with_what_differs(records: Mapping[str, Record], words: Mapping[str, str]) -> dict[str, str]:
    """Give the words of records with the first answer of one line in which all differ; as they are when there is none.

    What never enters a public document tells nothing apart.
    """
    for field in shape_of(type(next(iter(records.values())))).fields.values():
        public = field.note is not None and not field.note.internal
        if not (field.plain and field.kind and public) or field.refers or field.name == "id":
            continue
        said = {id_: getattr(record, field.name) for id_, record in records.items()}
        if all(map(filled, said.values())) and len({str(value) for value in said.values()}) == len(said):
            return {id_: f"{words[id_]}, {field.kind.shown(value)}" for id_, value in said.items()}
    return {id_: words[id_] for id_ in records}
