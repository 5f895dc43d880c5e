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

from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from yaml import MappingNode

from armoedeplan.guide.antwoorden import NVT, STATUSSEN
from armoedeplan.guide.naast import STATES
from armoedeplan.guide.root import Root
from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.list_edits import pointers_to, with_item_moved, with_other_id, without_item
from armoedeplan.plan.name_order import usual_order
from armoedeplan.plan.personal_gate import hold_personal
from armoedeplan.plan.plan_of_text import PlanFile, new_errors, plan_of, read_plan
from armoedeplan.plan.repairing import Repaired, repaired
from armoedeplan.plan.short_form import has_groups, in_short, lines_to_add
from armoedeplan.plan.typed import own_words, record_data, spot_for_words, texts_with_kinds, value_at
from armoedeplan.record import Record
from armoedeplan.record.kinds import Kind
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field
from armoedeplan.record.spot import Spot
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.emit import Bare, Data, Flow
from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.tree import is_empty


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
        return spot_for_words(self.file, path).field

    def set(self, path: str, typed: Sequence[str]) -> None:
        """Set the answer at a path to what a person typed; its answer state, if any, is then done with.

        Raises PersonNamed when it identifies a person, unless that is meant.
        """
        spot = spot_for_words(self.file, path)
        line = spot.field.line_field
        self.hold_personal((line.kind if line else None, text) for text in typed)
        value = value_at(spot, typed, self.file)
        if spot.field.record and isinstance(value, list) and has_groups(spot.node):
            edited = edit.extend(self.file.parsed, spot.steps, lines_to_add(spot, value), self._order)
        else:
            edited = edit.put(self._with_room(spot), spot.steps, value, self._order)
        self.accept(self._without_states(edited, spot.questions))

    def hold_personal(self, typed: Iterable[tuple[Kind | None, str]]) -> None:
        """Raise PersonNamed when typed words identify a person; nothing out of a list does. typed: with their kinds."""
        if own := own_words(typed):
            hold_personal(own, self.file.text, self.meant)

    def fill_in(self, before: Root) -> list[str]:
        """Fill in what follows for certain from what is new since some answers; give in Dutch what there is to tell."""
        following = list(self.file.guide.follows(before, self.file.answers))
        for result in following:
            if result.value:
                self.set(result.path, [result.value])
        return [result.told for result in following]

    def clear(self, path: str) -> None:
        """Empty the answer at a path; its name and the comments beside it stay."""
        spot = self.file.spot_at(path)
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
        spot, type_ = self._list_at(into.list)
        self.hold_personal(texts_with_kinds(type_, given))
        data = record_data(type_, given, self.file, into.key or None)
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
        spot, type_ = self._list_at(path)
        first = len(spot.node.value) if spot.node is not None else 0
        made: list[str] = []
        records: list[Data] = []
        for position, answers in enumerate(given, first + 1):
            self.hold_personal(texts_with_kinds(type_, answers))
            data = record_data(type_, answers, self.file, None, made)
            made.append(str(data["id"]) if isinstance(data, Mapping) and "id" in data else str(position))
            records.append(in_short(spot.field, data))
        self._append(spot, records)
        return made

    def extend(self, path: str, records: Sequence[Mapping[str, Data]]) -> None:
        """Add records to the list at a path, last, in one go; each is canonical already and has its id."""
        if records:
            self._append(self.file.spot_at(path), records)

    def extend_several(self, added: Mapping[FieldPath, Sequence[Mapping[str, Data]]]) -> None:
        """Add records to several lists, last, in one go, so that they may refer to each other; as for `extend`."""
        edited = self.file.parsed
        for path, records in added.items():
            edited = edit.extend(edited, self.file.spot_at(path).steps, list(records), self._order)
        self.accept(self._without_states(edited, added))

    def remove(self, path: str) -> list[FieldPath]:
        """Remove a record, or an item of a list; give the paths of what referred to it and was emptied."""
        edited, referring = without_item(self.file, path), self.referring(path)
        self.accept(edited)
        return referring

    def repair(self) -> list[Repaired]:
        """Repair all that is certain; give what was done."""
        self.file, done = repaired(self.file)
        return done

    def referring(self, path: str) -> list[FieldPath]:
        """Give the paths of what refers to a record, or to what it holds: what would be emptied if it were removed."""
        return [pointer.path for pointer in pointers_to(self.file, path)]

    def rename(self, path: str, new: str) -> int:
        """Give a record another id; references, and what stands beside the answers, follow.

        Gives how many places changed.
        """
        edited, changed = with_other_id(self.file, path, new)
        self.accept(edited)
        return changed

    def move(self, path: str, position: int) -> None:
        """Move an item to a place in its list, counted from 1."""
        self.accept(with_item_moved(self.file, path, position))

    def state(self, path: str, status: str, reason: str | None) -> None:
        """Say why a question has no answer: `later`, `onbekend` or `niet_van_toepassing` with a reason.

        Raises PersonNamed when the reason identifies a person, unless that is meant.
        """
        self.hold_personal([(None, reason or "")])
        spot = self.file.spot_at(path)
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

    def _list_at(self, path: str) -> tuple[Spot, type[Record]]:
        """Give the place of a list of records, and their type."""
        spot = self.file.spot_at(path)
        if not spot.field.many or spot.field.record is None:
            raise ChangeRefused(f"{path} is geen lijst met onderdelen", "Gebruik zet PLAN PAD WAARDE.")
        return spot, spot.field.record

    def _append(self, spot: Spot, records: Sequence[Data]) -> None:
        """Add records to the list at a spot, last; each is written as the file gets it."""
        edited = edit.extend(self._with_room(spot), spot.steps, list(records), self._order)
        self.accept(self._without_states(edited, (spot.path,)))

    def _with_room(self, spot: Spot) -> ParsedText:
        """Give the present text with a group where one plain line stands for the record that a spot is in."""
        line = spot.line
        return self.file.parsed if line is None else edit.put(self.file.parsed, line.steps, line.group, self._order)

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
