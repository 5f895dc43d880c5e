"""What colleagues wrote beside the answers, as the worksheet shows it: it reaches no other paper (`collegas`)."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.assigned import Assigned, per_function
from armoedeplan.answers import Answer, in_words
from armoedeplan.guide.naast import Notitie
from armoedeplan.meaning import Meaning
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.public import is_internal
from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.spot import fields_along
from armoedeplan.views import Known

WORKSHEET = "werkblad"
"""The one paper that shows what colleagues wrote."""
_GONE = -1
"""Stands for the step of a question that is not there any more."""


class Notitieregel(NamedTuple):
    """What stands beside one answer."""

    vraag: Annotated[Answer, Meaning("de korte naam van de vraag")]
    waar: Annotated[Answer, Meaning("bij welk onderdeel")]
    noot: Annotated[Answer, Meaning("de noot; leeg als er geen is")]
    bron: Annotated[Answer, Meaning("waar het antwoord vandaan komt; leeg als dat er niet bij staat")]


class Functievraag(NamedTuple):
    """One open question for a function."""

    vraag: Annotated[Answer, Meaning("de vraag")]
    waar: Annotated[Answer, Meaning("bij welk onderdeel")]


class Functie(NamedTuple):
    """A function with its questions."""

    naam: Annotated[Answer, Meaning("de functie of afdeling")]
    open: Annotated[list[Functievraag], Meaning("de vragen die nog open zijn")]
    beantwoord: Annotated[int, Meaning("hoeveel vragen zijn beantwoord")]


class Collegas(NamedTuple):
    """What colleagues wrote; all of it is empty in every paper but the worksheet."""

    notities: Annotated[dict[int, list[Notitieregel]], Meaning("noten en bronnen per stap; 0 is vooraf")] = {}  # noqa: RUF012 - never written to
    los: Annotated[list[Notitieregel], Meaning("wat bij een vraag stond die er niet meer is")] = []  # noqa: RUF012 - the same
    intern: Annotated[int, Meaning("hoeveel noten bij interne vragen staan; die staan in geen stuk")] = 0
    functies: Annotated[list[Functie], Meaning("de vragen per functie")] = []  # noqa: RUF012 - the same


def colleagues_for(paper: str, known: Known) -> Collegas:
    """Give what colleagues wrote for a paper of this name: all that is not internal for the worksheet, else nothing."""
    if paper != WORKSHEET:
        return Collegas()
    notes = {path: noted for path, noted in known.answers.notities.items() if noted}
    shut = [path for path in notes if is_internal(path, unknown=False, root=type(known.answers))]
    lines: dict[int, list[Notitieregel]] = {}
    for path, noted in notes.items():
        if path not in shut:
            item = _item_at(path, known)
            lines.setdefault(item.step if item else _GONE, []).append(_line_of(path, item, noted, known))
    lost = lines.pop(_GONE, [])
    assigned = per_function(known.answers, list(known.items.values()), HANDREIKING)
    return Collegas(dict(sorted(lines.items())), lost, len(shut), [_function_told(mine, known) for mine in assigned])


def _item_at(path: str, known: Known) -> Item | None:
    """Give the question at a path, or the first of those below it."""
    return known.items.get(FieldPath(path)) or next(
        (item for item in known.items.values() if is_under(item.path, path)), None
    )


def _label_at(path: str, known: Known) -> str:
    """Give the short name of what stands at a path."""
    return list(fields_along(type(known.answers), path))[-1].label


def _owner_name(path: str, known: Known) -> str:
    """Give the name of the record that a path is in; empty for the plan itself."""
    id_ = next(reversed(FieldPath(path).keys), "")
    return known.name(id_) if id_ in known.records else ""


def _line_of(path: str, item: Item | None, noted: Notitie, known: Known) -> Notitieregel:
    """Give one line of notes; item: the question it stands with, nothing when that is gone."""
    label, owner = (_label_at(path, known), _owner_name(path, known)) if item else ("", "")
    return Notitieregel(in_words(label), in_words(owner), in_words(noted.noot or ""), in_words(noted.bron or ""))


def _function_told(assigned: Assigned, known: Known) -> Functie:
    """Give a function with its open questions."""
    asked = [
        Functievraag(in_words(item.question.text), in_words(_owner_name(item.path, known))) for item in assigned.open
    ]
    return Functie(in_words(assigned.name), asked, len(assigned.answered))
