"""The work of two people on one plan in one text: what each did, with the comments and the layout of both.

Lines that only one of them changed are taken over as lines, so that comments and layout come along. Where both worked
on one place the first keeps its lines, and what the other says there is written in by the smallest edits. Whether the
text holds what it must is told by reading it back, never by the lines (decision record 0074).
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from armoedeplan.finding import Finding
from armoedeplan.plan.merge import Conflict
from armoedeplan.plan.merging import bare_data, drop_answered, merged_versions, rewritten_text
from armoedeplan.plan.plan_of_text import PlanFile, new_errors, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.versions.common_ground import common_data
from armoedeplan.versions.full_form import full_group
from armoedeplan.versions.lost_references import lost_references, with_restored, without_references
from armoedeplan.versions.other_ids import OtherId, other_ids, turned_back, with_ids
from armoedeplan.yamltext.comments import Comment, comments_in
from armoedeplan.yamltext.edit import EditRefused
from armoedeplan.yamltext.line_merge import laid_together, merged_text
from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.tree import data_of, same


class Versions(NamedTuple):
    """Three versions of one plan. base: what both began with; nothing when nobody knows. first: keeps its layout."""

    base: PlanFile | None
    first: PlanFile
    second: PlanFile


class JoinedPlan(NamedTuple):
    """What came of it.

    file: the plan with the work of both; with conflicts it holds what the first says there.
    conflicts: what both did otherwise, still to be decided; `mine` is of the second, `theirs` of the first.
    errors: what is structurally wrong in it, and was in neither.
    lost: comments of the second that stand nowhere in it.
    """

    file: PlanFile
    conflicts: tuple[Conflict, ...]
    errors: Sequence[Finding]
    lost: Sequence[Comment]


def join_versions(versions: Versions, decided: Mapping[str, Any] = MappingProxyType({})) -> JoinedPlan:
    """Bring two versions together.

    decided: what was decided for conflicts, by their paths; nothing (None) leaves it out. Raises EditRefused.
    """
    data, conflicts = merged_plan(versions, decided)
    edited = _text_holding(data, versions)
    bom = b"\xef\xbb\xbf" if versions.first.bom else b""
    file = plan_of(versions.first.path, bom + edited.text.encode(), edited, versions.first.guide)
    if not new_errors(versions.first.findings, file.findings):
        store = Store(file)
        drop_answered(store)
        file = store.file
    known = (*versions.first.findings, *versions.second.findings)
    return JoinedPlan(file, conflicts, new_errors(known, file.findings), _lost_comments(versions, file))


def _text_holding(data: Any, versions: Versions) -> ParsedText:
    """Give a text that holds the data of both. Raises EditRefused."""
    source, together = versions.second.parsed, _with_lines_of_both(versions)
    with suppress(EditRefused):
        edited = rewritten_text(together, data, source)
        if same(data_of(edited.root), data):
            return edited
    edited = rewritten_text(versions.first, data, source)
    if not same(data_of(edited.root), data):
        raise EditRefused("the text does not hold what both did")
    return edited


def merged_plan(versions: Versions, decided: Mapping[str, Any]) -> tuple[Any, tuple[Conflict, ...]]:
    """Give the data of both versions in one, and what is to be decided; until then what the first says stands there."""
    first, second = bare_data(versions.first), bare_data(versions.second)
    base = bare_data(versions.base) if versions.base is not None else common_data(first, second) or {}
    root = versions.first.guide.root
    shape = shape_of(root)
    whole = [full_group(data, shape) for data in (base, first, second)]
    ours, theirs = other_ids(whole[0], whole[1], root), other_ids(whole[0], whole[2], root)
    first, second = with_ids(first, root, turned_back(ours)), with_ids(second, root, turned_back(theirs))
    kept = {path for path, value in decided.items() if value is not None}
    first, second = (with_restored(base, data, kept, root) for data in (first, second))
    merged = merged_versions((base, second, first), frozenset(), decided)
    lost = lost_references(base, first, second, merged.data, root)
    gone = {FieldPath(conflict.path).key for conflict in lost if conflict.path in decided}
    data = without_references(merged.data, gone, root) if gone else merged.data
    open_ = [conflict for conflict in lost if conflict.path not in decided]
    return with_ids(data, root, _ids_of_both(ours, theirs)), (*merged.conflicts, *open_)


def _ids_of_both(ours: Sequence[OtherId], theirs: Sequence[OtherId]) -> list[OtherId]:
    """Give the other ids that either gave; of two for one record the first in the alphabet: nobody reads them."""
    given: dict[tuple[str, str], OtherId] = {}
    for other in (*ours, *theirs):
        known = given.get((other.list, other.old))
        given[other.list, other.old] = min(known, other, key=lambda each: each.new) if known else other
    return list(given.values())


def _with_lines_of_both(versions: Versions) -> PlanFile:
    """Give the first with the lines that only the second changed, when that is a plan; else the first as it is."""
    first = versions.first
    if versions.base is None:
        return first
    base, second = (_with_ends_of(first.text, text) for text in (versions.base.text, versions.second.text))
    text = merged_text(laid_together(base, first.text, second))
    if text == first.text:
        return first
    joined = plan_of(Path(first.path), text.encode(), guide=first.guide)
    broken = joined.root is None or any(found.code in _HARMFUL for found in joined.findings)
    return first if broken or not isinstance(bare_data(joined), Mapping) else joined


_HARMFUL: Final = frozenset({"AP012"})
"""What lines of two may do to a text: a name that stands twice in a group."""


def _with_ends_of(example: str, text: str) -> str:
    """Give a text with the line ends of another."""
    plain = text.replace("\r\n", "\n")
    return plain.replace("\n", "\r\n") if "\r\n" in example else plain


def _lost_comments(versions: Versions, file: PlanFile) -> list[Comment]:
    """Give the comments that the second wrote and that stand nowhere in the outcome."""
    known = {comment.words for comment in (*_comments_of(versions.base), *_comments_of(file))}
    return [comment for comment in _comments_of(versions.second) if comment.words not in known]


def _comments_of(file: PlanFile | None) -> list[Comment]:
    """Give the comments of a file."""
    return comments_in(file.parsed) if file is not None and file.root is not None else []
