"""What an editor shows of what the cursor is on: the question, the record or the choice, and what was found there."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml import ScalarNode

from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.finding_places import placed_findings
from armoedeplan.language_server.half_typed import name_at
from armoedeplan.language_server.told_question import told_question, told_record
from armoedeplan.language_server.under_cursor import UnderCursor, found_under
from armoedeplan.yamltext.tree import end_of


class Shown(NamedTuple):
    """What is shown in Markdown, and of which part of the text it is said: two offsets."""

    start: int
    end: int
    words: str


def shown_at(plan: EditedPlan, offset: int) -> Shown | None:
    """Give what is shown at an offset; nothing where there is nothing to tell."""
    found = found_under(plan.file, offset)
    if found is not None:
        start, end = found.node.start_mark.index, end_of(plan.text, found.node)
        words = [*_words_about(plan, found), *_explanations(plan, offset)]
        return Shown(start, end, "\n\n---\n\n".join(filter(None, words))) if any(words) else None
    if plan.file.root is None:
        # half typed: the name on a line is still known by the lines above it
        named = name_at(plan.text, offset, plan.guide.root)
        if named is not None:
            level, start, end = named
            return Shown(start, end, told_question(level))
    return None


def _words_about(plan: EditedPlan, found: UnderCursor) -> Iterator[str]:
    """Yield what there is to tell of a name or a value."""
    field = found.level.field
    value = found.node.value if isinstance(found.node, ScalarNode) and not found.is_name else ""
    if value and field is not None and (field.refers or field.name == "id"):
        yield told_record(plan.file, value)
    yield told_question(found.level, chosen=value)


def _explanations(plan: EditedPlan, offset: int) -> Iterator[str]:
    """Yield the explanation of each finding at an offset, as `uitleg` gives it."""
    from armoedeplan.checks.rules import rule_of

    codes = [place.finding.code for place in placed_findings(plan) if place.start <= offset <= place.end]
    for code in dict.fromkeys(codes):
        rule = rule_of(code)
        yield f"**{code}: {rule.title}**\n\n{rule.explanation}"
