"""Everything a template may see, and nothing else: the plan, the method, what is open, and who made it.

Answers reach a template as `Answer`: writing one gives its words as Markdown in which nothing is markup, however
it is joined or formatted. A question without an answer is a `Missing`: false in a condition, and written as
what it is. A reference is the record that it points at; writing a record gives its name.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Final

from armoedeplan import __version__
from armoedeplan.finding import Finding
from armoedeplan.markdowntext import inline, paragraphs
from armoedeplan.method import library
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record import Record, Reference
from armoedeplan.record.base import filled
from armoedeplan.record.shape import Field, shape_of

_NAMES = ("naam", "titel", "term", "tekst", "id")
_MISSING = {
    State.OPEN: "nog niet ingevuld",
    State.LATER: "volgt later",
    State.UNKNOWN: "onbekend",
    State.NOT_APPLICABLE: "niet van toepassing",
    State.DORMANT: "niet gevraagd",
}


class Answer:
    """One answer: compares as its value in the file, and is written as words without markup."""

    __slots__ = ("shown", "value")

    def __init__(self, value: Any, shown: str) -> None:
        self.value: Final = value
        self.shown: Final = shown

    def __str__(self) -> str:
        return inline(self.shown)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __eq__(self, other: object) -> bool:
        return bool(self.value == (other.value if isinstance(other, Answer) else other))

    def __hash__(self) -> int:
        return hash(self.value)

    def __lt__(self, other: Any) -> bool:
        return bool(self.value < (other.value if isinstance(other, Answer) else other))

    def __bool__(self) -> bool:
        return filled(self.value)

    def __len__(self) -> int:
        return len(self.shown)

    @property
    def alineas(self) -> str:
        """The paragraphs and lists as they were typed, for a place of their own in a document."""
        return paragraphs(self.shown)


class Missing:
    """A question without an answer: false, and written as why there is none; so is every part of it."""

    __slots__ = ("reason", "state")

    def __init__(self, state: State, reason: str = "") -> None:
        self.state: Final = state
        self.reason: Final = reason

    def __str__(self) -> str:
        reason = f": {inline(self.reason)}" if self.reason else ""
        return f"*{_MISSING[self.state]}{reason}*"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __getattr__(self, name: str) -> "Missing":
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    @property
    def alineas(self) -> str:
        """The same words, in a place of their own."""
        return str(self)


class View:
    """A record as a template sees it: its fields by name, its own name when written, true when anything is filled."""

    __slots__ = ("_known", "_path", "_record")

    def __init__(self, record: Record, path: str, known: "Known") -> None:
        self._record = record
        self._path = path
        self._known = known

    def __getattr__(self, name: str) -> Any:
        field = shape_of(type(self._record)).fields.get(name)
        if field is None:
            raise AttributeError(name)
        path = f"{self._path}.{name}" if self._path else name
        return self._known.seen(field, getattr(self._record, name), path)

    def __str__(self) -> str:
        name = _name(self._record)
        if name:
            return inline(name)
        fields = shape_of(type(self._record)).fields.values()
        return ", ".join(str(getattr(self, one.name)) for one in fields if filled(getattr(self._record, one.name)))

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and other._record is self._record

    def __hash__(self) -> int:
        return id(self._record)

    def __bool__(self) -> bool:
        return bool(self._record)


class Known:
    """What is known while a document is made: the state of every question, and every record by its id."""

    def __init__(self, plan: Plan) -> None:
        self.items: Final = {item.path: item for item in evaluate(plan)}
        self.plan: Final = plan

    @cached_property
    def records(self) -> dict[str, View]:
        """Every record of the plan that has an id."""
        return dict(_entries(self.plan, "", self))

    def seen(self, field: Field, value: Any, path: str) -> Any:
        """Give a value as a template sees it."""
        if field.keyed:
            return {Answer(key, key): self.one(field, one, path) for key, one in value.items()}
        if field.record is not None and not field.many and (filled(value) or not field.question):
            return View(value, path, self)
        if not filled(value):
            item = self.items.get(path)
            return () if field.many and item is None else Missing(*_why(item))
        if not field.many:
            return self.one(field, value, path)
        if field.record is None:
            return tuple(self.one(field, one, path) for one in value)
        return tuple(View(one, f"{path}[{_key(one, number)}]", self) for number, one in enumerate(value, 1))

    def one(self, field: Field, value: Any, path: str) -> Any:
        """Give one value: the record it points at, or an answer in words."""
        if isinstance(value, Record):
            return View(value, path, self)
        if isinstance(field.kind, Reference):
            return self.records.get(value) or Answer(value, value)
        return Answer(value, field.kind.shown(value) if field.kind else str(value))


class Methode:
    """The method as a template sees it; each part is read when a template first asks for it."""

    __slots__ = ("_known",)

    def __init__(self, known: Known) -> None:
        self._known = known

    @property
    def stappen(self) -> tuple[View, ...]:
        """The seven steps with their core components."""
        return self._views(library.steps())

    @property
    def modellen(self) -> tuple[View, ...]:
        """The five governance models."""
        return self._views(library.models().modellen)

    @property
    def wetten(self) -> dict[str, View]:
        """The legal frame by id."""
        return {id_: View(law, "", self._known) for id_, law in library.laws().items()}

    @property
    def bronnen(self) -> dict[str, View]:
        """The source documents and the literature by id."""
        return {id_: View(source, "", self._known) for id_, source in library.sources().items()}

    def _views(self, records: Sequence[Record]) -> tuple[View, ...]:
        return tuple(View(record, "", self._known) for record in records)


class OpenVraag:
    """A question without an answer, for the list of open points."""

    __slots__ = ("kern", "label", "pad", "reden", "status", "vraag", "waar")

    def __init__(self, item: Item, where: str) -> None:
        self.vraag = Answer(item.question.text, item.question.text)
        self.label = Answer(item.question.label, item.question.label)
        self.pad = Answer(item.path, item.path)
        self.waar = Answer(where, where)
        self.kern = item.kern
        self.status = Answer(item.state.value, _MISSING[item.state])
        self.reden = Answer(item.reason, item.reason)


def context(plan: Plan, findings: Sequence[Finding] = (), made: str = "") -> dict[str, Any]:
    """Give all variables of a template.

    The keys of the plan file are variables of the same name; `methode`, `open_vragen`, `bevindingen` and
    `colofon` stand beside them. made: what identifies the text of the plan that this document is made from.
    """
    known = Known(plan)
    root = View(plan, "", known)
    names = [name for name in shape_of(Plan).fields if name != "armoedeplan"]
    return {
        **{name: getattr(root, name) for name in names},
        "methode": Methode(known),
        "open_vragen": _open_questions(known),
        "bevindingen": [_told(finding) for finding in findings],
        "colofon": {"programma": f"armoedeplan {__version__}", "kenmerk": made},
    }


def _why(item: Item | None) -> tuple[State, str]:
    """Give the state and the reason of a question that has no answer."""
    return (item.state, item.reason) if item else (State.OPEN, "")


def _key(record: Record, number: int) -> str:
    """Give what stands between the brackets of a path: the id of an item, or its place."""
    return getattr(record, "id", "") or str(number)


def _entries(record: Record, path: str, known: Known) -> Iterator[tuple[str, View]]:
    """Yield every record that has an id, with that id."""
    for field in shape_of(type(record)).fields.values():
        value = getattr(record, field.name)
        if field.record is None or field.keyed:
            continue
        where = f"{path}.{field.name}" if path else field.name
        if not field.many:
            yield from _entries(value, where, known)
            continue
        for number, one in enumerate(value, 1):
            here = f"{where}[{_key(one, number)}]"
            if getattr(one, "id", ""):
                yield one.id, View(one, here, known)
            yield from _entries(one, here, known)


def _open_questions(known: Known) -> dict[int, list[OpenVraag]]:
    """Give the questions that are open, later or unknown, by step; those of records name the record."""
    open_states = (State.OPEN, State.LATER, State.UNKNOWN)
    found: dict[int, list[OpenVraag]] = {}
    for item in known.items.values():
        if item.state in open_states:
            step = int(item.component.partition(".")[0] or 0)
            found.setdefault(step, []).append(OpenVraag(item, _owner(item.path, known)))
    return found


def _owner(path: str, known: Known) -> str:
    """Give the name of the record that a question is about, or nothing when it is about the plan itself."""
    if "[" not in path:
        return ""
    owner = known.records.get(path.rpartition("[")[2].partition("]")[0])
    return _name(owner._record) if owner else ""  # noqa: SLF001 - a view hides its record from templates only


def _name(record: Record) -> str:
    """Give the name that people know a record by, as far as it has one."""
    names = (getattr(record, name, None) for name in _NAMES)
    return str(next((name for name in names if name), ""))


def _told(finding: Finding) -> dict[str, Answer]:
    """Give a finding as a template sees it."""
    words = {"code": finding.code, "ernst": finding.severity, "melding": finding.message, "oplossing": finding.remedy}
    return {name: Answer(str(text), str(text)) for name, text in words.items()}
