"""Everything a template may see, and nothing else: the plan, the method, what is open, and who made it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from armoedeplan import __version__
from armoedeplan.analysis.gaps import Gap, NotApplicable, gaps, not_applicable
from armoedeplan.analysis.sources import named_sources
from armoedeplan.answers import STATES, Answer
from armoedeplan.blank_form import form
from armoedeplan.derived import Inzicht
from armoedeplan.document_needs import Essentials
from armoedeplan.drawing.palette import OURS, Palette
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Finding
from armoedeplan.method import loader
from armoedeplan.pictures.beeld import Beeld
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.public import STATES as ANSWER_STATES
from armoedeplan.plan.public import is_internal
from armoedeplan.progress import Item
from armoedeplan.record import Record
from armoedeplan.record.kinds import short
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.views import Known, View

_APART: Final = FieldPath()
"""A record of the method stands in no plan."""


class Methode:
    """The method as a template sees it; each part is read when a template first asks for it."""

    __slots__ = ("_known",)

    def __init__(self, known: Known) -> None:
        self._known = known

    @property
    def stappen(self) -> tuple[View, ...]:
        """The seven steps with their core components."""
        return self._views(loader.steps())

    @property
    def modellen(self) -> tuple[View, ...]:
        """The five governance models."""
        return self._views(loader.models().modellen)

    @property
    def wetten(self) -> dict[str, View]:
        """The legal frame by id."""
        return {id_: View(law, _APART, self._known) for id_, law in loader.laws().items()}

    @property
    def bronnen(self) -> dict[str, View]:
        """The source documents and the literature by id."""
        return {id_: View(source, _APART, self._known) for id_, source in loader.sources().items()}

    def _views(self, records: Sequence[Record]) -> tuple[View, ...]:
        return tuple(View(record, _APART, self._known) for record in records)


class OpenVraag:
    """A question without an answer, for the list of open points."""

    __slots__ = ("intern", "kern", "label", "pad", "reden", "status", "vraag", "waar")

    def __init__(self, item: Item, where: str) -> None:
        self.vraag = _said(item.question.text)
        self.label = _said(item.question.label)
        self.pad = _said(item.path)
        self.waar = _said(where)
        self.kern = item.kern
        self.intern = item.internal
        self.status = Answer(item.state.value, STATES[item.state])
        self.reden = _said("" if item.internal else item.reason)


class OpenVragen(Mapping[int, list[OpenVraag]]):
    """The questions that are open, later or unknown, by step; gathered when a template first asks for them."""

    def __init__(self, known: Known) -> None:
        self._known = known

    @cached_property
    def _found(self) -> dict[int, list[OpenVraag]]:
        found: dict[int, list[OpenVraag]] = {}
        for item in self._known.items.values():
            if item.missing:
                found.setdefault(item.step, []).append(OpenVraag(item, _owner(item.path, self._known)))
        return found

    def __getitem__(self, step: int) -> list[OpenVraag]:
        return self._found[step]

    def __iter__(self) -> Iterator[int]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def context(plan: Plan, findings: Sequence[Finding] = (), made: str = "", palette: Palette = OURS) -> dict[str, Any]:
    """Give all variables of a template.

    The keys of the plan file are variables of the same name. Beside them stand `methode`; `open_vragen`, one by one;
    `open_punten`, the same in brief and without internal questions; `niet_van_toepassing`; `genoemde_bronnen`;
    `bevindingen` and `colofon`; `inzicht`, what is reckoned out of the plan; `beeld`, the
    pictures of it; `mist`, which tells what is missing of
    some paths; `werkformulier`, which gives every question; and `gemeente`, the first municipality, or the one that a
    document is made for.
    made: what identifies the text of the plan that this document is made from. palette: the colours of the pictures.
    """
    known = Known(plan)
    root = View(plan, FieldPath(), known)
    names = [name for name in shape_of(Plan).fields if name != "armoedeplan"]
    return {
        **{name: getattr(root, name) for name in names},
        "gemeente": next(iter(root.gemeenten), root.gemeenten),
        "methode": Methode(known),
        "inzicht": Inzicht(known),
        "beeld": Beeld(known, palette),
        "mist": Essentials(known),
        "werkformulier": form,
        "open_vragen": OpenVragen(known),
        "open_punten": _open_points(known),
        "niet_van_toepassing": [_set_aside(one, known) for one in not_applicable(plan, known.items.values())],
        "genoemde_bronnen": [_said(source) for source in named_sources(plan)],
        "bevindingen": [_told(finding) for finding in findings],
        "colofon": {"programma": f"armoedeplan {__version__}", "kenmerk": made},
    }


def _open_points(known: Known) -> dict[int, list[dict[str, Any]]]:
    """Give what is open by step, with one line for what stands in one part and is open for one reason."""
    found: dict[int, list[dict[str, Any]]] = {}
    for gap in gaps(known.items.values()):
        found.setdefault(gap.step, []).append(_open_point(gap, known))
    return found


def _open_point(gap: Gap, known: Known) -> dict[str, Any]:
    """Give one line of what is open as a template sees it."""
    questions = [
        {
            "label": _said(_lowered(question.label) if gap.part else question.label),
            "aantal": len(question.paths),
            "bij": _said(short(_owner(question.paths[0], known)) if len(question.paths) == 1 else ""),
        }
        for question in gap.questions
    ]
    return {
        "kern": gap.kern,
        "onderdeel": _said(gap.part),
        "status": Answer(gap.state.value, STATES[gap.state]),
        "reden": _said(gap.reason),
        "vragen": questions,
    }


def _set_aside(one: NotApplicable, known: Known) -> dict[str, Answer]:
    """Give what does not apply as a template sees it: what it is, of which record, and why."""
    *above, label = one.labels
    what = f"{above[-1]}, {_lowered(label)}" if above else label
    return {"wat": _said(what), "waar": _said(short(_owner(one.path, known))), "reden": _said(one.reason)}


def _owner(path: FieldPath, known: Known) -> str:
    """Give the name of the record that a question is about, or nothing when it is about the plan itself."""
    id_ = next(reversed(path.keys), "")
    return known.name(id_) if id_ in known.records else ""


def _lowered(label: str) -> str:
    """Write a label as it stands within a sentence; an abbreviation keeps its capitals."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _told(finding: Finding) -> dict[str, Answer]:
    """Give a finding as a template sees it: of what is internal its kind only, for a message may say what is there."""
    message, remedy = finding.message, finding.remedy
    if is_internal(FieldPath(finding.path).below(ANSWER_STATES), unknown=False):
        # what a check says is known on its own floor only
        known = FAULTS.get(finding.code)
        message = known.title if known else "Bij een intern antwoord is iets gevonden"
        remedy = "Kijk het na met armoedeplan controleer."
    words = {"code": finding.code, "ernst": finding.severity, "melding": message, "oplossing": remedy}
    return {name: _said(str(text)) for name, text in words.items()}


def _said(words: str) -> Answer:
    """Give words of the program or of a person as a template sees them."""
    return Answer(words, words)
