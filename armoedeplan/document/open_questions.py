"""The questions that are open, later or unknown, and those that do not apply, as a template sees them."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, NamedTuple

from armoedeplan.analysis.gaps import Gap, NotApplicable, gaps, not_applicable
from armoedeplan.answers import STATES, Answer, in_words
from armoedeplan.meaning import Meaning
from armoedeplan.progress import Item, State
from armoedeplan.record.kinds import short
from armoedeplan.record.path import FieldPath
from armoedeplan.views import Known


class OpenVraag(NamedTuple):
    """One question without an answer."""

    vraag: Annotated[Answer, Meaning("de vraag")]
    label: Annotated[Answer, Meaning("de korte naam")]
    pad: Annotated[Answer, Meaning("waar het antwoord hoort")]
    waar: Annotated[Answer, Meaning("bij welk onderdeel")]
    kern: Annotated[bool, Meaning("of het een kernvraag is")]
    intern: Annotated[bool, Meaning("of het antwoord intern is")]
    status: Annotated[Answer, Meaning("waarom zij open is")]
    reden: Annotated[Answer, Meaning("de reden die erbij staat")]


class Puntvraag(NamedTuple):
    """The question of one field, for all records in which it is open."""

    vraag: Annotated[Answer, Meaning("de vraag")]
    label: Annotated[Answer, Meaning("de korte naam")]
    aantal: Annotated[int, Meaning("hoe vaak")]
    bij: Annotated[Answer, Meaning("bij welk onderdeel")]


class OpenPunt(NamedTuple):
    """What stands in one part of the plan and is open for one reason, in brief; no internal questions."""

    kern: Annotated[bool, Meaning("of er een kernvraag bij is")]
    onderdeel: Annotated[Answer, Meaning("in welk deel van het plan")]
    status: Annotated[Answer, Meaning("waarom het open is")]
    reden: Annotated[Answer, Meaning("de reden die erbij staat")]
    vragen: Annotated[list[Puntvraag], Meaning("de vragen")]


class NietVanToepassing(NamedTuple):
    """A question that someone said does not apply."""

    wat: Annotated[Answer, Meaning("de vraag")]
    waar: Annotated[Answer, Meaning("bij welk onderdeel")]
    reden: Annotated[Answer, Meaning("waarom het niet geldt")]


class OpenVragen(Mapping[int, list[OpenVraag]]):
    """The open questions by step (0 is the whole); gathered when a template first asks for them, since few do."""

    def __init__(self, known: Known) -> None:
        self._known = known

    @cached_property
    def _by_step(self) -> dict[int, list[OpenVraag]]:
        found: dict[int, list[OpenVraag]] = {}
        for item in self._known.items.values():
            if item.missing:
                found.setdefault(item.step, []).append(_open_question(item, self._known))
        return found

    def __getitem__(self, step: int) -> list[OpenVraag]:
        return self._by_step[step]

    def __iter__(self) -> Iterator[int]:
        return iter(self._by_step)

    def __len__(self) -> int:
        return len(self._by_step)


def open_points(known: Known) -> dict[int, list[OpenPunt]]:
    """Give what is open by step, with one line for what stands in one part and is open for one reason."""
    found: dict[int, list[OpenPunt]] = {}
    for gap in gaps(known.items.values()):
        found.setdefault(gap.step, []).append(_open_point(gap, known))
    return found


def set_aside(known: Known) -> list[NietVanToepassing]:
    """Give what does not apply, in the order of the plan."""
    return [_not_applicable(question, known) for question in not_applicable(known.plan, known.items.values())]


def _open_question(item: Item, known: Known) -> OpenVraag:
    """Give one question; the reason that stands with an internal one is internal too."""
    return OpenVraag(
        vraag=in_words(item.question.text),
        label=in_words(item.question.label),
        pad=in_words(item.path),
        waar=in_words(_owner_name(item.path, known)),
        kern=item.kern,
        intern=item.internal,
        status=_state_in_words(item.state),
        reden=in_words("" if item.internal else item.reason),
    )


def _open_point(gap: Gap, known: Known) -> OpenPunt:
    """Give one line of what is open."""
    questions = [
        Puntvraag(
            in_words(question.question),
            in_words(_within_sentence(question.label) if gap.part else question.label),
            len(question.paths),
            in_words(short(_owner_name(question.paths[0], known)) if len(question.paths) == 1 else ""),
        )
        for question in gap.questions
    ]
    return OpenPunt(gap.kern, in_words(gap.part), _state_in_words(gap.state), in_words(gap.reason), questions)


def _not_applicable(question: NotApplicable, known: Known) -> NietVanToepassing:
    """Give what it is, of which record, and why."""
    *above, label = question.labels
    what = f"{above[-1]}, {_within_sentence(label)}" if above else label
    owner = short(_owner_name(question.path, known))
    return NietVanToepassing(in_words(what), in_words(owner), in_words(question.reason))


def _owner_name(path: FieldPath, known: Known) -> str:
    """Give the name of the record that a question is about, or nothing when it is about the plan itself."""
    id_ = next(reversed(path.keys), "")
    return known.name(id_) if id_ in known.records else ""


def _within_sentence(label: str) -> str:
    """Write a label as it stands within a sentence; an abbreviation keeps its capitals."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _state_in_words(state: State) -> Answer:
    """Give a state that compares as its value in the plan file, and is written in words."""
    return Answer(state.value, STATES[state])
