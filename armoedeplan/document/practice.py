"""What other municipalities did and learned, as a template sees it (`inzicht`)."""

from typing import Annotated, NamedTuple

from armoedeplan.analysis.adopted_cases import kept_cases
from armoedeplan.analysis.lessons import Mirror, mirrored_lessons
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import record_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.method.loader import sources
from armoedeplan.plan.deelprogrammas import Deelprogramma
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.practice.entries import Entry
from armoedeplan.practice.library import built_in, by_id
from armoedeplan.views import Known, View


class Voorbeeld(NamedTuple):
    """A case that the plan builds on; of one that is not in the library no more is known than its id, as `titel`."""

    titel: Annotated[Answer, Meaning("de titel")]
    gemeenten: Annotated[Answer | None, Meaning("van welke gemeenten")]
    les: Annotated[Answer | None, Meaning("wat ervan te leren is")]
    bron: Annotated[Answer | None, Meaning("waar het staat")]
    bij: Annotated[
        list[View | Answer], RecordOf(Netwerk, Deelprogramma, Maatregel), Meaning("waar het plan ze gebruikt")
    ]


class Lespunt(NamedTuple):
    """One point of a lesson."""

    punt: Annotated[Answer, Meaning("het punt")]
    in_plan: Annotated[bool, Meaning("of het erin staat")]
    stand: Annotated[Answer, Meaning("ja, nog niet of niet te zien")]


class Les(NamedTuple):
    """One lesson of other municipalities."""

    les: Annotated[Answer, Meaning("de les")]
    punten: Annotated[list[Lespunt], Meaning("de punten, en of het plan er iets over zegt")]


def cases_of(known: Known) -> list[Voorbeeld]:
    """Give the cases from practice that the plan builds on, each with its source and where it is used."""
    library = by_id(built_in())
    return [
        _case(id_, library.get(id_), [record_of(user, known) for user in users])
        for id_, users in kept_cases(known.plan).items()
    ]


def lessons_of(known: Known) -> list[Les]:
    """Give each lesson with its points, and whether the plan says something of them."""
    return [_lesson(mirror) for mirror in mirrored_lessons(known.plan, ())]


def _case(id_: str, entry: Entry | None, users: list[View | Answer]) -> Voorbeeld:
    """Give what a document tells of a case, with the first of its sources."""
    if entry is None:
        return Voorbeeld(in_words(id_), None, None, None, users)
    case = entry.case
    source = case.bronnen[0]
    title = sources()[source.document].titel if source.document in sources() else source.document
    place = f", pagina {source.pagina}" if source.pagina else ""
    return Voorbeeld(
        titel=in_words(case.titel or id_),
        gemeenten=in_words(", ".join(case.gemeenten)),
        les=in_words(case.lesson.marked if case.les else ""),
        bron=in_words(f"{title}{place}"),
        bij=users,
    )


def _lesson(mirror: Mirror) -> Les:
    points = [Lespunt(in_words(point.text), bool(point.places), in_words(point.answer)) for point in mirror.points]
    return Les(in_words(mirror.title[:1].upper() + mirror.title[1:]), points)
