"""The completeness of a plan by any guide: its open kern questions, one hit a core component.

One check a step, which are all alike: each looks at the questions of its own step.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeAlias

from armoedeplan.checks.frame import WARNING, Hit, Registry
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.guide.definition import Guide
from armoedeplan.guide.root import Root
from armoedeplan.progress import Item, State, missing_kern
from armoedeplan.recent import kept_for_last
from armoedeplan.record import Record
from armoedeplan.record.naming import words_of
from armoedeplan.record.path import segments

Gaps: TypeAlias = Mapping[str, Sequence[Item]]
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


@kept_for_last()
def open_kern(plan: Root) -> Gaps:
    """Give the open kern questions of a plan by component; the check of each step asks in turn."""
    found = defaultdict(list)
    for item in missing_kern(plan):
        if item.state is State.OPEN:
            found[item.component].append(item)
    return found


def enter_step_checks(registry: Registry, guide: Guide, row: str, due: Mapping[int, str], otherwise: str) -> None:
    """Enter the completeness of each step of a guide among its checks, with codes that end in 90.

    row: what comes before a component in its row of the catalogue (`H` of `H2.1`). due: by step, the phase that needs
    its answers, where that is not `otherwise`. The files of the method are read only when there is something to say.
    """
    for number, count in enumerate(guide.sizes, 1):
        rows = " ".join(f"{row}{number}.{component}" for component in range(1, count + 1))
        enter = registry.check(
            f"AP{number}90",
            rows=rows,
            severity=WARNING,
            due=due.get(number, otherwise),
            manual=partial(_step_manual, guide, number),
        )
        enter(partial(_incomplete_components, guide, number))


def _incomplete_components(guide: Guide, step: int, plan: Root) -> Iterator[Hit]:
    """Yield one hit a component of a step whose kern questions are not all answered, on the first that is open."""
    for component, items in sorted(open_kern(plan).items()):
        if component.startswith(f"{step}."):
            yield _component_hit(guide, plan, component, items)


def _step_manual(guide: Guide, number: int) -> str:
    """Give the Dutch manual of the check of one step, from its method."""
    import textwrap

    step = guide.steps()[number - 1]
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


def _component_hit(guide: Guide, plan: Root, component: str, items: Sequence[Item]) -> Hit:
    """Give the hit of one component, on the first of its open questions."""
    part = guide.components().get(component)
    name = f"Onderdeel {component} ({part.titel})" if part else f"Stap {items[0].step} als geheel"
    return hit_on_first(plan, name, items)


def hit_on_first(plan: Root, name: str, items: Sequence[Item]) -> Hit:
    """Give one hit for all open questions of a named part of the plan, on the first of them."""
    first, more = items[0], len(items) > 1
    record, field = _place_of(plan, first.path)
    what = f"mist nog {len(items)} antwoorden, als eerste op" if more else "mist nog een antwoord op"
    whose = f" bij {quoted_name(record)}" if getattr(record, "id", "") and words_of(record) else ""
    remedy = "Beantwoord de kernvragen, of zeg waarom een antwoord ontbreekt."
    by_hand = "In het bestand zegt u dat bij antwoordstatus."
    return Hit(record, field, f"{name} {what} “{first.question.text}”{whose}", remedy, by_hand)


def _place_of(plan: Root, path: str) -> tuple[Any, str]:
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
