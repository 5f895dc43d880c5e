"""Finding the way: where `=` and some words lead, asked of the person when there is more than one answer."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import Item, State
from armoedeplan.record import Refused, When, WhenSeveral
from armoedeplan.record.conditions import awaited_answer
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.spot import asked, fields_along
from armoedeplan.record.words import listed, plain
from armoedeplan.wizard.addresses import places_for
from armoedeplan.wizard.commands import OVERVIEW, example_targets, line_number
from armoedeplan.wizard.move import Target
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.overview import read_target
from armoedeplan.wizard.plan_places import Place, records_of
from armoedeplan.wizard.screen import Prompt, Screen, Words
from armoedeplan.wizard.short_reply import Leave, read_reply

_MOST: Final = 15


def find_way(screen: Screen, words: str, file: PlanFile, items: Sequence[Item]) -> Target | None:
    """Give where words behind `=` lead; nothing when the person stays. Raises Refused when they lead nowhere."""
    bare = words.removesuffix("+").strip()
    target = read_target(bare, items, file.guide)
    elsewhere: list[str] = []
    if target is None:
        place = _picked_place(screen, bare, file, elsewhere.append)
        target = place and _target_of(screen, place, file, items, elsewhere.append)
    if elsewhere:
        # another address at the choice: that is where the person goes
        return find_way(screen, elsewhere[-1].removeprefix(OVERVIEW), file, items)
    if target is None:
        return None
    return _awake_target(screen, target._replace(deep=words.endswith("+")), file, items)


def _picked_place(screen: Screen, words: str, file: PlanFile, leave: Leave) -> Place | None:
    """Give the place that words mean; of several, the person says which."""
    found = places_for(words, file)
    if not found.places:
        step, part = example_targets(file.guide, 3)
        remedy = f"Typ = met een ander woord, ={step} voor stap {step}, ={part} voor een onderdeel, of alleen =."
        raise Refused(f"Er is geen vraag en geen regel gevonden met “{words}”", remedy)
    if found.sure:
        return found.places[0]
    number = _picked_line(screen, f"Wat bedoelt u met “{words}”?", [_line_of(place) for place in found.places], leave)
    return None if number is None else found.places[number]


def _line_of(place: Place) -> str:
    """Write a place as it stands in a list of results."""
    if place.path.is_item or not place.path:
        return f"{place.name} ({place.about})"
    step = f"stap {place.step}" if place.step else "vooraf"
    where = ", ".join((*place.within[-2:], step))
    return f"{place.name}: {shortened(place.about)} ({where})"


def _picked_line(screen: Screen, question: str, lines: Sequence[str], leave: Leave) -> int | None:
    """Let the person pick one of some lines; give its place from 0, or nothing when they stay where they are."""
    left = list(range(len(lines)))
    while True:
        more = f"; er zijn er {len(left)}, typ een woord om te zoeken" if len(left) > _MOST else ""
        options = [(number, lines[place]) for number, place in enumerate(left[:_MOST], 1)]
        hint = f"typ het nummer{more}; Enter blijft hier"
        reply = read_reply(screen, Prompt(question, options=options, hint=hint), leave)
        if not reply:
            return None
        try:
            left = (
                [left[line_number(reply, len(options)) - 1]] if reply.isdigit() else _lines_holding(reply, left, lines)
            )
        except Refused as refused:
            screen.refused(refused)
            continue
        if len(left) == 1:
            return left[0]


def _lines_holding(words: str, left: Sequence[int], lines: Sequence[str]) -> list[int]:
    """Give those of some lines that hold words. Raises Refused when none does."""
    found = [place for place in left if plain(words) in plain(lines[place])]
    if not found:
        raise Refused(f"“{words}” staat in geen van deze regels", "Typ het nummer van een regel, of een ander woord.")
    return found


def _target_of(screen: Screen, place: Place, file: PlanFile, items: Sequence[Item], leave: Leave) -> Target | None:
    """Give where a place is in this plan: of what is asked of every record, the person says of which."""
    if not place.path:
        return Target(place.step, "" if place.component.endswith(".") else place.component)
    if place.path.keys or not place.repeated:
        return Target(place.step, path=place.path)
    path = place.path
    while path and not (there := _records_with(path, items)):
        path = path.parent
    if any(field.keyed for field in fields_along(file.guide.root, place.path)):
        # what is asked about a paper is asked of no plan as a whole, and stands in no list of questions
        there = [FieldPath(f"{top}{place.path[len(path) :]}") for top in there]
    elif path != place.path:
        screen.show(Words(f"“{place.name}” komt bij elke regel van deze lijst. Voeg er eerst een toe."))
    if len(there) < 2:
        return Target(place.step, path=there[0]) if there else None
    names = {known.path: known.name for known in records_of(file.answers)}
    number = _picked_line(screen, f"Bij welke? ({place.name})", [_names_on(where, names) for where in there], leave)
    return None if number is None else Target(place.step, path=there[number])


def _records_with(path: FieldPath, items: Iterable[Item]) -> list[FieldPath]:
    """Give the paths at which a question, or what a group holds, is asked in this plan, each once."""
    found: dict[FieldPath, None] = {}
    for item in items:
        bare = item.path.without_keys
        if is_under(bare, path):
            found[_cut_to(item.path, len(path.names))] = None
    return list(found)


def _cut_to(path: FieldPath, length: int) -> FieldPath:
    """Give the first part of a path, up to a number of names; without the key of the last."""
    cut = path
    while len(cut.names) > length:
        cut = cut.parent
    return cut.list


def _names_on(path: FieldPath, names: Mapping[FieldPath, str]) -> str:
    """Name the records on the way of a path; names: those of all records of the plan, by path."""
    return ", ".join(name for top, name in names.items() if is_under(path, top))


def _awake_target(screen: Screen, target: Target, file: PlanFile, items: Sequence[Item]) -> Target:
    """Give a target, or where to go first when nothing there is asked, which is told."""
    while target.path:
        there = [item for item in items if is_under(item.path, target.path)]
        asleep = there[0].path if there and all(item.state is State.DORMANT for item in there) else target.path
        because = awaited_answer(file.answers, asleep)
        before = next((item for item in items if because and item.path == because[0]), None)
        if because is None or before is None:
            break
        name = asked(file.guide.root, FieldPath(asleep).without_keys).label
        screen.show(Words(f"“{name}” wordt nu niet gevraagd. {_told_wait(before, because[1])}"))
        target = Target(before.step, path=before.path)
    return target


def _told_wait(before: Item, when: When) -> str:
    """Say what must be answered first. before: the question that it is about."""
    if isinstance(when, WhenSeveral):
        return f"Dat gebeurt pas als er bij “{before.question.label}” meer dan één staat."
    options = before.field.kind.options if before.field.kind else {}
    wanted = listed([f"“{options.get(value, value)}”" for value in sorted(when.values)], "of")
    return f"Dat gebeurt pas als u bij “{before.question.label}” antwoordt: {wanted}."
