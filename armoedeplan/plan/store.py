"""Changing a plan file: one answer at a time, each the smallest edit, each checked by reading back.

A change that would make the plan worse in structure is refused. What hangs on a record goes along with it:
references and what stands beside the answers follow when it is renamed, and go when it is removed.

A `set` parses one time and reads one time. The parse is that of the new text, which `edit` holds against the wanted
data; it stays, since places in a text are what edits go wrong by. The tree it gives is read as a plan, whose findings
tell whether the change makes the structure worse; that stays, since a value that is right by itself may break what
refers to it. What the file was before is known, and is not parsed again; neither are the questions evaluated here: the
wizard does that, once for each state of the plan (`progress.evaluate` keeps the last two). An answer state that goes
along with an answer is one more edit, with a parse of its own.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from yaml import MappingNode

from armoedeplan.finding import Finding
from armoedeplan.guide.antwoorden import NVT, STATUSSEN
from armoedeplan.guide.root import Root
from armoedeplan.plan.beside import (
    STATES,
    after_move,
    after_removal,
    entries_of,
    entries_under,
    moved_entries,
    without_entries,
)
from armoedeplan.plan.personal_gate import hold_personal
from armoedeplan.plan.plan_of_text import PlanFile, new_errors, plan_of, read_plan
from armoedeplan.plan.repairing import Repaired, repaired
from armoedeplan.plan.short_form import has_groups, in_short, lines_in
from armoedeplan.plan.typed import canonical_item, canonical_value, record_data, texts_with_kinds
from armoedeplan.record import Record
from armoedeplan.record.kinds import Slug
from armoedeplan.record.path import FieldPath, Spot, follow, is_under
from armoedeplan.record.references import Pointer
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.refusal import Refusal
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.emit import Bare, Data, Flow
from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.tree import Steps, is_empty


class ChangeRefused(Refusal):
    """A change was not made, and the file is as it was; findings: the errors that it would have brought."""

    def __init__(self, message: str, remedy: str, findings: Sequence[Finding] = ()) -> None:
        super().__init__(message, remedy)
        self.findings = tuple(findings)


class Store:
    """A plan file that is being changed; nothing is on disk before `save`.

    Every method raises a Refusal when the change cannot be made: ChangeRefused or EditRefused, Lost for a path and
    Refused for a value that does not fit; all is then as it was.
    """

    def __init__(self, file: PlanFile) -> None:
        if file.root is None:
            raise ChangeRefused(file.findings[0].message, file.findings[0].remedy, file.findings)
        if file.is_no_plan:
            raise ChangeRefused(f"{file.path} is geen planbestand", "Noem het bestand met uw plan.")
        if file.is_newer:
            newer = next(finding for finding in file.findings if finding.code == "AP011")
            raise ChangeRefused(newer.message, newer.remedy, (newer,))
        self.file = file
        self._read = digest(file.data)
        # what may identify a person, and was said to be meant
        self.meant: Final[set[str]] = set()
        self._order: Final = usual_order(file.guide.root)

    @classmethod
    def open(cls, path: Path) -> "Store":
        """Read a plan file in order to change it; nothing on disk changes before `save`."""
        return cls(read_plan(path))

    def save(self) -> tuple[str, ...]:
        """Write the file in one step; give in Dutch what of its rights could not be kept.

        Raises SaveRefused when it changed meanwhile or cannot be written.
        """
        notes = save(self.file.path, self.file.data, read=self._read)
        self._read = digest(self.file.data)
        return notes

    def field_of(self, path: str) -> Field:
        """Give the field that words at a path fill. Raises Lost."""
        return self._spot_for_words(path).field

    def set(self, path: str, typed: Sequence[str]) -> None:
        """Set the answer at a path to what a person typed; its answer state, if any, is then done with.

        Raises PersonNamed when it identifies a person, unless that is meant.
        """
        spot = self._spot_for_words(path)
        line = spot.field.line_field
        hold_personal(((line.kind if line else None, text) for text in typed), self.file.text, self.meant)
        if line is not None and (spot.field.many or spot.field.keyed) and spot.key is not None:
            value: Data = canonical_item(line, " ".join(typed), self.file)
        else:
            value = canonical_value(spot.field, typed, self.file)
        if spot.field.record and isinstance(value, list) and has_groups(spot.node):
            edited = self._lines_added(spot, value)
        else:
            edited = edit.put(self._with_room(spot), spot.steps, value, self._order)
        self.accept(self._without_states(edited, self._questions_answered(spot.path)))

    def fill_in(self, before: Root) -> list[str]:
        """Fill in what follows for certain from what is new since some answers; give in Dutch what there is to tell."""
        following = list(self.file.guide.follows(before, self.file.answers))
        for result in following:
            if result.value:
                self.set(result.path, [result.value])
        return [result.told for result in following]

    def clear(self, path: str) -> None:
        """Empty the answer at a path; its name and the comments beside it stay."""
        spot = self._spot_at(path)
        if spot.node is None or is_empty(spot.node):
            raise ChangeRefused(f"{path} is al leeg", "U hoeft niets te doen.")
        if spot.field.line_field is None or isinstance(spot.node, MappingNode) or has_groups(spot.node):
            remedy = "Haal een onderdeel ervan weg, of maak de antwoorden erin één voor één leeg."
            raise ChangeRefused(f"{path} bevat meer gegevens", remedy)
        self.accept(edit.put(self.file.parsed, spot.steps, "", self._order))

    def add(self, path: str, given: Mapping[str, Sequence[str]]) -> str:
        """Add a record to the list at a path, last; give its id. A key in brackets is the id it gets.

        Raises PersonNamed when it identifies a person, unless that is meant.
        """
        into = FieldPath(path.strip())
        spot = self._spot_at(into.list)
        if not spot.field.many or spot.field.record is None:
            raise ChangeRefused(f"{into.list} is geen lijst met onderdelen", "Gebruik zet PLAN PAD WAARDE.")
        hold_personal(texts_with_kinds(spot.field.record, given), self.file.text, self.meant)
        data = record_data(spot.field.record, given, self.file, into.key or None)
        if isinstance(data, Mapping) and data.get("id") in self.file.links.entries:
            raise ChangeRefused(f"De korte naam “{data['id']}” is al gebruikt", "Kies een andere.")
        position = len(spot.node.value) if spot.node is not None else 0
        edited = edit.insert(self._with_room(spot), spot.steps, position, in_short(spot.field, data), self._order)
        self.accept(self._without_states(edited, (spot.path,)))
        return str(data["id"]) if isinstance(data, Mapping) and "id" in data else str(position + 1)

    def add_all(self, path: str, given: Sequence[Mapping[str, Sequence[str]]]) -> list[str]:
        """Add records to the list at a path, last, in one go; give their ids, or their positions where they have none.

        Each is given as for `add`.
        """
        if not given:
            return []
        spot = self._spot_at(path)
        if not spot.field.many or spot.field.record is None:
            raise ChangeRefused(f"{path} is geen lijst met onderdelen", "Gebruik zet PLAN PAD WAARDE.")
        first = len(spot.node.value) if spot.node is not None else 0
        made: list[str] = []
        records: list[Data] = []
        for position, answers in enumerate(given, first + 1):
            hold_personal(texts_with_kinds(spot.field.record, answers), self.file.text, self.meant)
            data = record_data(spot.field.record, answers, self.file, None, made)
            made.append(str(data["id"]) if isinstance(data, Mapping) and "id" in data else str(position))
            records.append(in_short(spot.field, data))
        edited = edit.extend(self._with_room(spot), spot.steps, records, self._order)
        self.accept(self._without_states(edited, (spot.path,)))
        return made

    def extend(self, path: str, records: Sequence[Mapping[str, Data]]) -> None:
        """Add records to the list at a path, last, in one go; each is canonical already and has its id."""
        if not records:
            return
        spot = self._spot_at(path)
        edited = edit.extend(self._with_room(spot), spot.steps, list(records), self._order)
        self.accept(self._without_states(edited, (spot.path,)))

    def remove(self, path: str) -> list[FieldPath]:
        """Remove a record, or an item of a list; give the paths of what referred to it and was emptied."""
        spot = self._spot_at(path)
        if spot.key is None or spot.node is None:
            raise ChangeRefused(
                f"{path} is geen onderdeel van een lijst", "Gebruik --leeg om een antwoord leeg te maken."
            )
        referring = self._pointers_to(spot.path)
        edited = self._without_pointers(self.file.parsed, referring)
        edited = edit.remove(edited, spot.steps)
        beside = entries_of(self.file)
        edited = without_entries(edited, entries_under(beside, spot.path))
        place = spot.steps[-1]
        if isinstance(place, int):
            stay = [entry for entry in beside if not is_under(entry.path, spot.path)]
            edited = moved_entries(edited, stay, lambda path: after_removal(path, spot.path.list, place + 1))
        self.accept(edited)
        return [pointer.path for pointer in referring]

    def repair(self) -> list[Repaired]:
        """Repair all that is certain; give what was done."""
        self.file, done = repaired(self.file)
        return done

    def referring(self, path: str) -> list[FieldPath]:
        """Give the paths of what refers to a record, or to what it holds: what would be emptied if it were removed."""
        return [pointer.path for pointer in self._pointers_to(self._spot_at(path).path)]

    def rename(self, path: str, new: str) -> int:
        """Give a record another id; references, and what stands beside the answers, follow.

        Gives how many places changed.
        """
        spot = self._spot_at(path)
        if spot.field.record is None or spot.field.keyed or spot.key is None or spot.key.isdigit():
            raise ChangeRefused(f"{path} heeft geen korte naam", "Noem een onderdeel van een lijst, zoals actoren[x].")
        wanted = Slug().canonical(new)
        if wanted in self.file.links.entries:
            raise ChangeRefused(f"De korte naam “{wanted}” is al gebruikt", "Kies een andere.")
        pointers = [pointer for pointer in self.file.links.pointers if pointer.id == spot.key]
        changes: dict[Steps, str] = {(*spot.steps, "id"): wanted}
        changes |= {self._spot_at(pointer.path).steps: wanted for pointer in pointers}
        edited = edit.put_all(self.file.parsed, changes)
        renamed = spot.path.list.item(wanted)
        beside = entries_under(entries_of(self.file), spot.path)
        self.accept(moved_entries(edited, beside, lambda path: path.moved(spot.path, renamed)))
        return len(changes) + len(beside)

    def move(self, path: str, position: int) -> None:
        """Move an item to a place in its list, counted from 1."""
        spot = self._spot_at(path)
        if spot.key is None or spot.node is None or spot.field.keyed:
            raise ChangeRefused(f"{path} is geen onderdeel van een lijst", "Noem een onderdeel, zoals actoren[x].")
        length = len(self._spot_at(spot.path.list).node.value)  # type: ignore[union-attr]
        if not 1 <= position <= length:
            raise ChangeRefused(f"Plaats {position} bestaat niet", f"Kies een plaats van 1 tot en met {length}.")
        edited = edit.move(self.file.parsed, spot.steps, position - 1)
        here = int(spot.steps[-1]) + 1
        moved = moved_entries(
            edited, entries_of(self.file), lambda path: after_move(path, spot.path.list, here, position)
        )
        self.accept(moved)

    def state(self, path: str, status: str, reason: str | None) -> None:
        """Say why a question has no answer: `later`, `onbekend` or `niet_van_toepassing` with a reason.

        Raises PersonNamed when the reason identifies a person, unless that is meant.
        """
        hold_personal([(None, reason or "")], self.file.text, self.meant)
        spot = self._spot_at(path)
        if status not in STATUSSEN:
            raise ChangeRefused(f"“{status}” is geen status", f"Kies uit: {', '.join(STATUSSEN)}.")
        if status == NVT and not (reason or "").strip():
            raise ChangeRefused("Bij niet_van_toepassing hoort een reden", 'Geef die met: --reden "..."')
        if spot.node is not None and not is_empty(spot.node) and spot.field.line_field is not None:
            raise ChangeRefused("Deze vraag is al beantwoord", "Maak het antwoord eerst leeg met --leeg.")
        value: dict[str, Data] = {"status": Bare(status)}
        if reason and reason.strip():
            value["reden"] = " ".join(reason.split())
        self.accept(edit.put(self.file.parsed, (STATES, spot.path), Flow(value), self._order))

    def _spot_at(self, path: str) -> Spot:
        """Follow a path in the present file."""
        return follow(self.file.guide.root, self.file.root, path)

    def _spot_for_words(self, path: str) -> Spot:
        """Follow a path to what words fill: of an answer of several parts that is its first, or its short form."""
        spot = self._spot_at(path)
        field = spot.field
        if field.record is None or (field.many and spot.key is None) or field.keyed:
            return spot
        if field.line_field is not None:
            return self._spot_at(spot.path.field(field.line_field.name)) if isinstance(spot.node, MappingNode) else spot
        parts = field.question and not field.many
        return self._spot_at(spot.path.field(next(iter(shape_of(field.record).fields)))) if parts else spot

    def _with_room(self, spot: Spot) -> ParsedText:
        """Give the present text with a group where one plain line stands for the record that a spot is in."""
        line = spot.line
        return self.file.parsed if line is None else edit.put(self.file.parsed, line.steps, line.group, self._order)

    def _lines_added(self, spot: Spot, lines: Sequence[Data]) -> ParsedText:
        """Add lines to a list of which some items say more than one line; what they say stays."""
        there = lines_in(spot.field, spot.node)
        if list(lines[: len(there)]) != there:
            remedy = f"Wijzig één onderdeel, zoals {spot.path}[1], of haal er een weg."
            raise ChangeRefused(f"Onderdelen van {spot.path} bevatten meer dan één regel", remedy)
        return edit.extend(self.file.parsed, spot.steps, list(lines[len(there) :]), self._order)

    def _pointers_to(self, path: str) -> list[Pointer]:
        """Give the references from elsewhere to a record or to what it holds."""
        ids = {id_ for id_, entry in self.file.links.entries.items() if is_under(entry.path, path)}
        return [
            pointer for pointer in self.file.links.pointers if pointer.id in ids and not is_under(pointer.path, path)
        ]

    def _without_pointers(self, edited: ParsedText, pointers: Sequence[Pointer]) -> ParsedText:
        """Take references away, the last of a list first so that the others keep their places."""
        for spot in sorted(
            (self._spot_at(pointer.path) for pointer in pointers),
            key=lambda spot: _last_position(spot.steps),
            reverse=True,
        ):
            edited = edit.remove(edited, spot.steps) if spot.key else edit.put(edited, spot.steps, "", self._order)
        return edited

    def _questions_answered(self, path: FieldPath) -> Sequence[FieldPath]:
        """Give the paths of the questions that an answer at a path answers: its own, and the one it is a part of."""
        field = self._spot_at(path.parent).field if path.parent else None
        return (path, path.parent) if field and field.question and not field.many else (path,)

    def _without_states(self, edited: ParsedText, paths: Container[str]) -> ParsedText:
        """Take away the answer states of some paths."""
        for state in self.file.answers.antwoordstatus:
            if self.file.usual_path(state) in paths:
                edited = edit.remove(edited, (STATES, state))
        return edited

    def accept(self, edited: ParsedText) -> None:
        """Take a new text over, unless it has structural errors that the old one had not."""
        mark = b"\xef\xbb\xbf" if self.file.bom else b""
        new = plan_of(self.file.path, mark + edited.text.encode(), edited, self.file.guide)
        errors = new_errors(self.file.findings, new.findings)
        if errors:
            raise ChangeRefused(errors[0].message, errors[0].remedy, errors)
        self.file = new


def _last_position(steps: Steps) -> int:
    """Give the position at the end of a path, for taking the last away first."""
    return steps[-1] if isinstance(steps[-1], int) else -1


def usual_order(root: type[Record]) -> Callable[[Steps], Sequence[str]]:
    """Give what tells the usual order of the names in a group of a plan of this type."""
    return partial(_names_in_group, root)


def _names_in_group(root: type[Record], steps: Steps) -> Sequence[str]:
    """Give the names in a group of the plan, in the order of the questionnaire."""
    type_ = root
    for step in steps:
        if isinstance(step, str):
            field = shape_of(type_).fields.get(step)
            if field is None or field.record is None:
                return ()
            type_ = field.record
    return list(shape_of(type_).fields)
