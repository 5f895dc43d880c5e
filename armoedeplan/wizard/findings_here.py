"""Findings as the wizard tells them: what is wrong, and what to type here to do something about it.

Whoever sits in the wizard sees no file: a finding about its form tells what kind it is, and one that no answer can
mend is left to who opens the file. Its number leads to where its remedy is done (decision record 0059).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from armoedeplan.faults import FAULTS
from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.shape import shape_of
from armoedeplan.record.spot import asked
from armoedeplan.record.words import as_sentence
from armoedeplan.wizard.move import Target
from armoedeplan.wizard.options import record_names


class FindingHere(NamedTuple):
    """A finding in the words of the wizard.

    told: how bad it is, what is wrong, and what to do. subject: what its number leads to, as it ends a sentence that
    begins with what to type; empty when it leads nowhere. target: where that is.
    """

    told: str
    subject: str
    target: Target | None

    def line(self, number: int) -> str:
        """Give the line of a list in which it has a number."""
        return f"{number}. {self.told}{f' Typ {number} om {self.subject}.' if self.subject else ''}"


def findings_here(found: Sequence[Finding], file: PlanFile) -> list[FindingHere]:
    """Give findings as the wizard tells them; those about the file itself that no answer can mend are left out."""
    items = evaluate(file.answers)
    names = record_names(file.answers)
    here = (_finding_here(finding, items, file, names) for finding in found)
    return [told for told, finding in zip(here, found, strict=True) if told.target or finding.code not in FAULTS]


def _finding_here(finding: Finding, items: Sequence[Item], file: PlanFile, names: Mapping[str, str]) -> FindingHere:
    """Tell one finding, and where its number leads."""
    fault = FAULTS.get(finding.code)
    words = f"{as_sentence(fault.title)}" if fault else f"{as_sentence(finding.message)} {finding.remedy}"
    told = f"{finding.severity}: {words}"
    path = FieldPath(finding.mended_at or finding.path)
    item = _closest_item(path, items)
    if item is not None and _is_record_of(path, item):
        return FindingHere(
            told, f"“{names.get(path.key, item.question.label)}” te wijzigen", Target(item.step, path=path)
        )
    if item is not None:
        return FindingHere(told, _subject_of(item, names), Target(item.step, path=item.path))
    below = next((item for item in items if path and is_under(item.path, path)), None)
    if below is not None:
        label = asked(file.guide.root, path.without_keys).label
        return FindingHere(told, f"de vragen over “{label}” langs te gaan", Target(below.step, path=path))
    return _about_papers(told, path, file) if path else FindingHere(told, "", None)


def _about_papers(told: str, path: FieldPath, file: PlanFile) -> FindingHere:
    """Tell a finding about the papers of a plan, which are no questions of the plan as a whole."""
    group, *rest = path.names
    field = shape_of(file.guide.root).fields[group]
    if not field.names:
        return FindingHere(told, "", None)
    if not rest:
        paper = next(iter(getattr(file.answers, group)), field.names[0]).replace("_", " ")
        return FindingHere(f"{told} Typ =datum met de naam van een stuk, zoals =datum {paper}.", "", None)
    label = asked(file.guide.root, path).label
    subject = f"“{label}” van het stuk {rest[0].replace('_', ' ')} te wijzigen"
    return FindingHere(told, subject, Target(file.guide.last, path=path))


def _closest_item(path: FieldPath, items: Sequence[Item]) -> Item | None:
    """Give the question that a path is in: the one that goes furthest along it."""
    around = [item for item in items if is_under(path, item.path)]
    return max(around, key=lambda item: len(item.path), default=None)


def _is_record_of(path: FieldPath, item: Item) -> bool:
    """Tell whether a path leads to a record of a list that asks its records questions of their own."""
    return path.is_item and path.list == item.path and item.field.record is not None and item.field.line_field is None


def _subject_of(item: Item, names: Mapping[str, str]) -> str:
    """Say what is done at a question: it is filled in, changed, or, when it is a list, looked through."""
    record = names.get(item.path.record.key, "") if item.path.record else ""
    # what is wrong with a name is told without it: it may be that of a person
    of = f" van “{record}”" if record and item.value != record else ""
    if item.state is not State.ANSWERED:
        return f"“{item.question.label}”{of} in te vullen"
    return f"“{item.question.label}”{of} {'aan te vullen of ' if item.field.many else ''}te wijzigen"
