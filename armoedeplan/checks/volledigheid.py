"""Completeness: the kern questions of each step, one hit a core component, and those before the steps, one hit a part.

Seven checks are one: each looks at the questions of its own step. An eighth looks at what stands outside the steps.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any, Final, TypeAlias

from armoedeplan.checks.frame import CONSULTATION, COUNCIL, WARNING, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.method.loader import components, steps
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record import Record
from armoedeplan.record.naming import words_of
from armoedeplan.record.path import segments
from armoedeplan.record.shape import shape_of

Gaps: TypeAlias = Mapping[str, Sequence[Item]]
_COMPONENTS: Final = {1: 2, 2: 3, 3: 3, 4: 6, 5: 7, 6: 5, 7: 4}
"""How many core components each step has: the files of the method are read only when there is something to say."""
_FRAME: Final = "0.0"
"""The component of what stands before the seven steps."""
_WIDTH: Final = 112  # the docstrings of the other checks are as wide, and `uitleg` shows them all alike
_MANUAL: Final = """\
Stap {number}, {title}: zijn de kernvragen beantwoord?

{body}

Onze regel: de handreiking noemt de kernonderdelen. Dat een kernvraag nodig is voordat de raad beslist, vragen wij.

Goed: {good}
Fout: {bad}
"""
_BODY: Final = (
    "Een kernvraag hoort bij een plan dat de raad kan vaststellen. Stap {number} heeft {count} kernonderdelen: "
    "{parts}. De controle meldt elk onderdeel hooguit één keer, op de plek van de eerste open vraag. Wat bij de stap "
    "hoort en bij geen onderdeel, meldt zij ook. Een kort antwoord is genoeg: meer tekst maakt een plan niet "
    "vollediger. Is het nog te vroeg, weet u het niet, of past de vraag niet bij uw plan? Zeg dat dan bij "
    "antwoordstatus."
)


class _Open:
    """The open kern questions by component of the plan that was asked about last: seven checks ask in turn."""

    def __init__(self) -> None:
        self._plan: Plan | None = None
        self._gaps: Gaps = {}

    def of(self, plan: Plan) -> Gaps:
        """Give the open kern questions of a plan by component."""
        if self._plan is not plan:
            found = defaultdict(list)
            for item in evaluate(plan, kern=True):
                if item.state is State.OPEN:
                    found[item.component].append(item)
            self._plan, self._gaps = plan, found
        return self._gaps


_open: Final = _Open()


def _incomplete_components(step: int, plan: Plan) -> Iterator[Hit]:
    """Yield one hit a component of a step whose kern questions are not all answered, on the first that is open."""
    for component, items in sorted(_open.of(plan).items()):
        if component.startswith(f"{step}."):
            yield _component_hit(plan, component, items)


@check("AP890", rows="H0.11 H1.5 M1", severity=WARNING, due=COUNCIL)
def incomplete_frame(plan: Plan) -> Iterator[Hit]:
    """Zijn de kernvragen vooraf beantwoord?

    Een raad kan een plan pas vaststellen als vaststaat hoe het heet, van welke gemeente het is, voor welke jaren het
    geldt, wat de raad besluit en wat het kost. Ook de terugblik, de regelingen en de schuldhulp horen daarbij. De
    controle meldt elk deel hooguit één keer, op de plek van de eerste open vraag. Is het nog te vroeg, weet u het niet,
    of past de vraag niet bij uw plan? Zeg dat dan bij antwoordstatus.

    Onze regel: de handreiking begint bij stap 1. Welke vragen een raad vooraf nodig heeft, is van ons.

    Goed: het plan heeft een titel, een gemeente, een periode, besluitpunten en een financiële tabel.
    Fout: in het vastgestelde plan staat niet voor welke periode het geldt.
    """
    open_items = _open.of(plan).get(_FRAME, ())
    for name, items in groupby(open_items, key=lambda item: next(iter(segments(item.path)))[0]):
        yield _hit_on_first(plan, f"Het deel “{shape_of(Plan).fields[name].label}”", list(items))


def _step_manual(number: int) -> str:
    """Give the Dutch manual of the check of one step, from the method."""
    import textwrap

    step = steps()[number - 1]
    title = step.titel or ""
    parts = "; ".join(f"{component.nummer} {component.titel}" for component in step.onderdelen)
    body = _BODY.format(number=number, count=len(step.onderdelen), parts=parts)
    return _MANUAL.format(
        number=number,
        title=title[:1].lower() + title[1:],
        body=textwrap.fill(body, _WIDTH),
        good=f"elke kernvraag van stap {number} heeft een antwoord, of een status bij antwoordstatus.",
        bad=f"bij “{step.onderdelen[0].titel}” staat niets, en ook niet waarom.",
    )


def _component_hit(plan: Plan, component: str, items: Sequence[Item]) -> Hit:
    """Give the hit of one component, on the first of its open questions."""
    part = components().get(component)
    name = f"Onderdeel {component} ({part.titel})" if part else f"Stap {component[0]} als geheel"
    return _hit_on_first(plan, name, items)


def _hit_on_first(plan: Plan, name: str, items: Sequence[Item]) -> Hit:
    """Give one hit for all open questions of a named part of the plan, on the first of them."""
    first, more = items[0], len(items) > 1
    record, field = _place_of(plan, first.path)
    what = f"mist nog {len(items)} antwoorden, als eerste op" if more else "mist nog een antwoord op"
    whose = f" bij {quoted_name(record)}" if getattr(record, "id", "") and words_of(record) else ""
    remedy = "Beantwoord de kernvragen, of zeg bij antwoordstatus waarom een antwoord ontbreekt."
    return Hit(record, field, f"{name} {what} “{first.question.text}”{whose}", remedy)


def _place_of(plan: Plan, path: str) -> tuple[Any, str]:
    """Give the record and the field at the path of a question."""
    *above, (field, _) = segments(path)
    record: Any = plan
    for name, key in above:
        value = getattr(record, name)
        record = value if key is None else _item_of(value, key)
    return record, field


def _item_of(records: Sequence[Record], key: str) -> Record:
    """Give the record of a list by its id, or by its place where it has none."""
    found = (record for record in records if getattr(record, "id", "") == key)
    return next(found, None) or records[int(key) - 1]


for _number, _count in _COMPONENTS.items():
    _rows = " ".join(f"H{_number}.{component}" for component in range(1, _count + 1))
    # who may comment on a plan must be able to read what it is for
    _due = CONSULTATION if _number == 1 else COUNCIL
    check(f"AP{_number}90", rows=_rows, severity=WARNING, due=_due, manual=partial(_step_manual, _number))(
        partial(_incomplete_components, _number)
    )
