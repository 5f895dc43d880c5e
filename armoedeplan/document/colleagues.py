"""What colleagues wrote beside the answers, as the worksheet shows it: it reaches no other paper (`collegas`)."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.assigned import Assigned, per_function
from armoedeplan.answers import Answer, in_words
from armoedeplan.guide.naast import Notitie
from armoedeplan.meaning import Meaning
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.public import is_internal
from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath, fields_along, is_under
from armoedeplan.views import Known

WORKSHEET = "werkblad"
"""The one paper that shows what colleagues wrote."""


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
    notes = known.answers.notities
    shut = [path for path in notes if is_internal(path, unknown=False, root=type(known.answers))]
    by_step: dict[int, list[Notitieregel]] = {}
    lost = []
    for path, noted in notes.items():
        item = _item_at(path, known)
        if path in shut or not noted:
            continue
        if item is None:
            lost.append(_line_of("", "", noted))
        else:
            by_step.setdefault(item.step, []).append(_line_of(_label_at(path, known), _owner(path, known), noted))
    assigned = per_function(known.answers, list(known.items.values()), HANDREIKING)
    return Collegas(dict(sorted(by_step.items())), lost, len(shut), [_function(one, known) for one in assigned])


def _item_at(path: str, known: Known) -> Item | None:
    """Give the question at a path, or the first of those below it."""
    return known.items.get(FieldPath(path)) or next(
        (item for item in known.items.values() if is_under(item.path, path)), None
    )


def _label_at(path: str, known: Known) -> str:
    """Give the short name of what stands at a path."""
    return list(fields_along(type(known.answers), path))[-1].label


def _owner(path: str, known: Known) -> str:
    """Give the name of the record that a path is in; empty for the plan itself."""
    id_ = next(reversed(FieldPath(path).keys), "")
    return known.name(id_) if id_ in known.records else ""


def _line_of(label: str, owner: str, noted: Notitie) -> Notitieregel:
    """Give one line of notes."""
    return Notitieregel(in_words(label), in_words(owner), in_words(noted.noot or ""), in_words(noted.bron or ""))


def _function(assigned: Assigned, known: Known) -> Functie:
    """Give a function with its open questions."""
    asked = [Functievraag(in_words(item.question.text), in_words(_owner(item.path, known))) for item in assigned.open]
    return Functie(in_words(assigned.name), asked, len(assigned.answered))
