"""What a reader of an unfinished plan must know, in one box at its front: at most six lines and ninety words.

Here alone a paper says what is open; each sentence follows from the plan, and the weightiest stand first. Of a plan
that is offered to a council it tells only what was said to come (decision record 0060).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from armoedeplan.analysis.budget import money_table
from armoedeplan.analysis.money import covered_years
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item, State
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.words import first_words, listed
from armoedeplan.views import Known
from armoedeplan.wording.amounts import money_amount
from armoedeplan.wording.phrases import with_capital, with_stop

LINES: Final = 6
"""Lines of the box, with the one at its top."""
WORDS: Final = 90
"""Words of the box."""
_LONGEST_REASON: Final = 12  # words; a longer one is read in its chapter
_GROUP_SIZE: Final = "uitgangspunten.doelgroepen.omvang"
_OWN_DEBT_PLAN: Final = "schuldhulp.is_wgs_plan"
_MODEL: Final = "governance.keuze.hoofdmodel"
_SUBJECTS: Final = {
    "uitgangspunten.doelstelling": "wat wij willen bereiken",
    "samenwerking": "wie wat doet",
    "aanpak": "wat wij wanneer doen",
    "ervaringskennis": "hoe inwoners meedoen",
    "organisatie": "wie waarover gaat",
    "verantwoording": "hoe wij meten",
}
"""How each part of a plan is told in a sentence as what is still worked out."""


def unfinished_plan(known: Known, heading: str, needed: Collection[str] | None) -> list[str]:
    """Give the lines of the box, the heading first; nothing when there is nothing to tell.

    needed: the answers that the paper needs, by path, once a body has it on its table: of what else is open nobody said
    that it is still to come. Nothing while the plan is being written.
    """
    missing = [
        item for item in known.items.values() if item.missing and not item.internal and _is_awaited(item, needed)
    ]
    told = [heading, *_box_sentences(known.plan, missing, reasons=True)]
    if _word_count(told) > WORDS:
        # what else is open is of more use than why
        told = [heading, *_box_sentences(known.plan, missing, reasons=False)]
    lines = told[:1]
    for sentence in told[1:]:
        if len(lines) < LINES and _word_count([*lines, sentence]) <= WORDS:
            lines.append(sentence)
    return lines if len(lines) > 1 else []


def _is_awaited(item: Item, needed: Collection[str] | None) -> bool:
    """Tell whether an open question counts for a reader."""
    if needed is None or item.state is not State.OPEN:
        return True
    path = item.path.without_keys
    return any(is_under(path, need) or is_under(need, path) for need in needed)


def heading_of(bodies: str, *, many: bool, offered: bool) -> str:
    """Give the line at the top of the box; offered: whether the body that adopts the plan has it on its table."""
    if offered:
        return "Dit is een concept. Nog niet alles is af."
    return f"Dit is een concept. {with_capital(bodies)} {'kunnen' if many else 'kan'} er nog niet over besluiten."


def _box_sentences(plan: Plan, missing: list[Item], *, reasons: bool) -> Iterator[str]:
    """Yield what there is to tell, the weightiest first; reasons: with why something is not known."""
    open_ = {item.path.without_keys: item for item in missing}
    yield from _on_the_proposal(open_)
    yield from _on_money(plan)
    yield from _on_what_is_unknown(plan, missing, reasons=reasons)
    yield from _on_what_comes_later(missing)
    yield from _on_decisions(open_)


def _on_the_proposal(open_: Mapping[FieldPath, Item]) -> Iterator[str]:
    """Yield whether there is something to decide on, and something to choose between."""
    absent = [
        words
        for path, words in (
            ("plan.besluitpunten", "geen voorstel voor een besluit"),
            ("verantwoording.alternatieven", "geen andere keuze beschreven"),
        )
        if FieldPath(path) in open_
    ]
    if absent:
        yield f"Er is nog {' en '.join(absent)}."


def _on_money(plan: Plan) -> Iterator[str]:
    """Yield in which years money falls short, and of which years no amount is known."""
    table, covered = money_table(plan), covered_years(plan)
    years = zip(table.years, table.costs_by_year, table.cover_by_year, strict=True)
    short = [(year, cost, there) for year, cost, there in years if there < cost]
    told = []
    if covered.first is None:
        told.append("Wat het plan kost en waar het geld vandaan komt, is nog niet bekend.")
    elif len(short) == 1:
        year, cost, there = short[0]
        told.append(
            f"In {year} kost het plan {money_amount(cost)}. Er is {money_amount(there)}: "
            f"{money_amount(cost - there)} te weinig."
        )
    elif short:
        lack = sum(cost - there for _, cost, there in short)
        told.append(f"In {listed(str(year) for year, *_ in short)} is er samen {money_amount(lack)} te weinig.")
    if covered.first is not None and covered.without:
        told.append(f"Voor {listed(map(str, covered.without))} zijn nog geen bedragen bekend.")
    if told:
        yield " ".join(told)


def _on_what_is_unknown(plan: Plan, missing: Iterable[Item], *, reasons: bool) -> Iterator[str]:
    """Yield of which groups nobody knows how many people they are, with the reason in the words of the plan."""
    unknown = [
        item for item in missing if item.state is State.UNKNOWN and is_under(item.path.without_keys, _GROUP_SIZE)
    ]
    why = {next(reversed(item.path.keys), ""): item.reason if reasons else "" for item in unknown}
    groups = {group.naam: why[group.id] for group in plan.uitgangspunten.doelgroepen if group.id in why}
    named = {first_words(name): reason for name, reason in groups.items() if name}
    if len(named) == 1:
        (name, reason), *_ = named.items()
        yield with_stop(f"Hoe groot de groep “{name}” is, weten wij niet{_with_because(reason)}")
    elif named:
        yield f"Van {len(named)} groepen weten wij niet hoe groot zij zijn."


def _with_because(reason: str) -> str:
    """Give a reason behind a colon, when it is one short sentence."""
    words = reason.strip().rstrip(".")
    if not words or len(words.split()) > _LONGEST_REASON or any(sign in words for sign in ".?!:\n"):
        return ""
    return f": {words[:1].lower()}{words[1:]}" if words[1:2].islower() else f": {words}"


def _on_what_comes_later(missing: Iterable[Item]) -> Iterator[str]:
    """Yield which parts are still worked out, grouped by what they are about."""
    later = [item.path.without_keys for item in missing if item.kern and item.state in (State.LATER, State.OPEN)]
    subjects = [words for part, words in _SUBJECTS.items() if any(is_under(path, part) for path in later)]
    if subjects:
        yield f"{with_capital(listed(subjects))}, werken wij nog uit."


def _on_decisions(open_: Mapping[FieldPath, Item]) -> Iterator[str]:
    """Yield which decisions were not taken."""
    if FieldPath(_MODEL) in open_:
        yield "Hoe de gemeente stuurt, is nog niet besloten."
    if FieldPath(_OWN_DEBT_PLAN) in open_:
        yield "Of er een eigen plan schuldhulpverlening komt, is nog niet besloten."


def _word_count(lines: Iterable[str]) -> int:
    """Count the words of some lines."""
    return sum(len(line.split()) for line in lines)
