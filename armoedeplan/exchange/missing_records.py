"""What a plan has and a list does not name, with what refers to it: shown before any of it goes."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from armoedeplan.exchange.proposal import Missing
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.naming import called
from armoedeplan.record.path import FieldPath


def missing_records(
    file: PlanFile, list_: FieldPath, old: Mapping[str, Any], seen: Collection[str]
) -> Iterator[Missing]:
    """Yield the records of a list of step 2 that were not seen.

    old: the records of the plan by their id.
    """
    gone = {id_: record for id_, record in old.items() if id_ not in seen}
    referring: dict[str, list[FieldPath]] = {id_: [] for id_ in gone}
    for pointer in file.links.pointers if gone else ():
        if pointer.id in referring:
            referring[pointer.id].append(pointer.path)
    for id_, record in gone.items():
        yield Missing(FieldPath("samenwerking").field(list_).item(id_), called(record), tuple(referring[id_]))
