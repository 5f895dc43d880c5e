"""What an argument or an option may hold: codes, papers, steps, topics, and what stands in the plan on the line."""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from armoedeplan.cli.begun_line import Line
from armoedeplan.cli.word_proposals import NOTHING, Completion, Proposal, up_to_next_part

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.record.path import FieldPath


def _no_words(_: Line) -> Completion:
    """Give nothing, where what may stand there is a number or a word of one's own."""
    return NOTHING


def _step_numbers(_: Line) -> Completion:
    """Give the steps of the guide by their number."""
    from armoedeplan.method.loader import steps

    numbered = (Proposal(str(step.nummer), str(step.titel)) for step in steps())
    return Completion("woorden", (Proposal("0", "Vooraf"), *numbered))


def _paper_names(_: Line) -> Completion:
    """Give the documents that can be made."""
    from armoedeplan.render.document_set import documents

    return Completion("woorden", tuple(Proposal(paper.name, paper.title) for paper in documents().values()))


def _plans_and_papers(line: Line) -> Completion:
    """Give plan files, and behind the first of them also the documents."""
    return Completion("plan", _paper_names(line).proposals if line.arguments else ())


def _finding_codes(_: Line) -> Completion:
    """Give the codes that a finding can have."""
    from armoedeplan.checks.rules import all_codes, rule_of

    return Completion("woorden", tuple(Proposal(code, rule_of(code).title) for code in sorted(all_codes())))


def _explained_topics(line: Line) -> Completion:
    """Give what `uitleg` explains by one word: components, models, laws, codes; a path as far as it is begun."""
    from armoedeplan.method.loader import components, laws, models
    from armoedeplan.plan.plan import Plan
    from armoedeplan.record.walk import all_fields

    if line.arguments:
        return NOTHING
    found = [Proposal(number, str(component.titel)) for number, component in components().items()]
    found += [Proposal(model.id, str(model.naam)) for model in models().modellen]
    found += [Proposal(id_, str(law.naam)) for id_, law in laws().items()]
    if line.begin[:2].upper() == "AP":
        found += _finding_codes(line).proposals
    if line.begin:
        found += [Proposal(path, field.label) for path, field in all_fields(Plan)]
    return up_to_next_part(found, line.begin)


def _plan_paths(line: Line) -> Completion:
    """Give the paths of the plan on the line: its questions, its lists and what stands in them."""
    from armoedeplan.record.walk import all_given

    file = _plan_on(line.arguments[0] if line.arguments else "")
    if file is None:
        return NOTHING
    given = (Proposal(at.path, at.field.label) for at in all_given(file.answers) if not at.field.only_written)
    records = (Proposal(path, name) for path, name in _records_in(file))
    return up_to_next_part([*given, *records], line.begin)


def _answers_there(line: Line) -> Completion:
    """Give what can be chosen for the question at the path on the line."""
    from armoedeplan.record.path import Lost
    from armoedeplan.wizard.options import options_of

    file = _plan_on(line.arguments[0])
    if file is None or "--nieuw" in line.options:
        return NOTHING
    try:
        field = file.spot_at(line.arguments[1]).field
    except Lost:
        return NOTHING
    return Completion("woorden", tuple(Proposal(option.value, option.label) for option in options_of(field, file)))


def _measure_names(line: Line) -> Completion:
    """Give the measures of the plan on the line by their short names."""
    file = _plan_on(line.arguments[0])
    return NOTHING if file is None else Completion("woorden", tuple(_short_names(file, "aanpak.maatregelen")))


def _records_of_other(line: Line) -> Completion:
    """Give what can be taken over from the other plan, by its short names."""
    file = _plan_on(line.options.get("--uit", ""))
    return NOTHING if file is None else Completion("woorden", tuple(_short_names(file, "")))


def _plan_on(named: str) -> "PlanFile | None":
    """Read the plan that stands on the line; nothing when it is no file, or no plan."""
    from armoedeplan.plan.plan_of_text import read_plan

    if not named or not Path(named).is_file():
        return None
    file = read_plan(Path(named))
    return None if file.root is None or file.is_no_plan else file


def _records_in(file: "PlanFile") -> "Iterator[tuple[FieldPath, str]]":
    """Yield the records of a plan that have a short name: their path, and what people call them."""
    from armoedeplan.record.naming import spoken_name
    from armoedeplan.record.walk import all_held

    for found in all_held(file.answers):
        if getattr(found.record, "id", ""):
            yield found.path, spoken_name(found.record)


def _short_names(file: "PlanFile", list_: str) -> Iterator[Proposal]:
    """Yield the short names of the records of one list; of all records where none is named."""
    for path, name in _records_in(file):
        if path.is_item and list_ in {"", path.list}:
            yield Proposal(path.key, name)


MAKERS: Final = MappingProxyType(
    {
        "N": _step_numbers,
        "CODE": _finding_codes,
        "PAD": _plan_paths,
        "zet WAARDE": _answers_there,
        "zet --positie": _no_words,
        "uitleg ONDERWERP": _explained_topics,
        "maak PLAN": _plans_and_papers,
        "maak --document": _paper_names,
        "status --stuk": _paper_names,
        "exporteer werkboek --stuk": _paper_names,
        "sjabloon kopieer NAAM": _paper_names,
        "deel MAATREGEL": _measure_names,
        "neem ONDERDEEL": _records_of_other,
    }
)
"""How values are found: by the command with its option or the word for its argument, or by that word alone."""
