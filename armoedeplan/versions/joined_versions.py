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
from armoedeplan.plan.list_edits import with_other_id
from armoedeplan.plan.merge import Conflict
from armoedeplan.plan.merging import bare_data, drop_answered, merged_versions, rewritten_text
from armoedeplan.plan.plan_of_text import PlanFile, new_errors, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.refusal import Refusal
from armoedeplan.versions.common_ground import common_data
from armoedeplan.versions.full_form import full_group
from armoedeplan.versions.lost_references import lost_references, with_restored, without_references
from armoedeplan.versions.other_ids import OtherId, ids_apart, ids_given_twice, other_ids, turned_back, with_ids
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


class AsTwo:
    """What was decided for two new records under one id: they are two, and that of the second gets another id."""


AS_TWO: Final = AsTwo()


class JoinedPlan(NamedTuple):
    """What came of it.

    file: the plan with the work of both; with conflicts it holds what the first says there.
    conflicts: what both did otherwise, still to be decided; `mine` is of the second, `theirs` of the first.
    errors: what is structurally wrong in it, and was in neither.
    lost: comments of either that stand nowhere in it.
    """

    file: PlanFile
    conflicts: tuple[Conflict, ...]
    errors: Sequence[Finding]
    lost: Sequence[Comment]


def join_versions(versions: Versions, decided: Mapping[str, Any] = MappingProxyType({})) -> JoinedPlan:
    """Bring two versions together.

    decided: what was decided for conflicts, by their paths; nothing (None) leaves it out, `AS_TWO` makes two of it.
    Raises EditRefused.
    """
    data, conflicts, ids = merged_plan(versions, decided)
    edited = _text_holding(data, versions, ids)
    bom = b"\xef\xbb\xbf" if versions.first.bom else b""
    file = plan_of(versions.first.path, bom + edited.text.encode(), edited, versions.first.guide)
    if not new_errors(versions.first.findings, file.findings):
        store = Store(file)
        drop_answered(store)
        file = store.file
    known = (*versions.first.findings, *versions.second.findings)
    return JoinedPlan(file, conflicts, new_errors(known, file.findings), _lost_comments(versions, file))


def _text_holding(data: Any, versions: Versions, ids: Sequence[OtherId]) -> ParsedText:
    """Give a text that holds the data of both. Raises EditRefused.

    ids: those that either gave; they are written first, so that their records keep their lines.
    """
    source, together = versions.second.parsed, _with_ids_written(_with_lines_of_both(versions), ids)
    with suppress(EditRefused):
        edited = rewritten_text(together, data, source)
        if same(data_of(edited.root), data):
            return edited
    edited = rewritten_text(versions.first, data, source)
    if not same(data_of(edited.root), data):
        raise EditRefused("the text does not hold what both did")
    return edited


def _with_ids_written(file: PlanFile, ids: Sequence[OtherId]) -> PlanFile:
    """Give a file in which records have their other ids, as far as they stand there by their old ones."""
    for other in reversed(ids):
        with suppress(Refusal):
            edited, _ = with_other_id(file, other.list.item(other.old), other.new)
            file = plan_of(file.path, edited.text.encode(), edited, file.guide)
    return file


def merged_plan(versions: Versions, decided: Mapping[str, Any]) -> tuple[Any, tuple[Conflict, ...], Sequence[OtherId]]:
    """Give the data of both versions in one, what is to be decided, and the other ids that either gave.

    Until it is decided what the first says stands there.
    """
    first, second = bare_data(versions.first), bare_data(versions.second)
    base = bare_data(versions.base) if versions.base is not None else common_data(first, second) or {}
    root = versions.first.guide.root
    shape = shape_of(root)
    whole = [full_group(data, shape) for data in (base, first, second)]
    ours, theirs = other_ids(whole[0], whole[1], root), other_ids(whole[0], whole[2], root)
    first, second = with_ids(first, root, turned_back(ours)), with_ids(second, root, turned_back(theirs))
    twice = ids_given_twice(base, first, second, root), ids_given_twice(base, second, first, root)
    first, second = with_ids(first, root, twice[0]), with_ids(second, root, twice[1])
    two = [path for path, value in decided.items() if value is AS_TWO]
    second = with_ids(second, root, ids_apart(two, second, (base, first), root))
    kept = {path for path, value in decided.items() if value is not None}
    first, second = (with_restored(base, data, kept, root) for data in (first, second))
    merged = merged_versions((base, second, first), frozenset(), decided)
    apart = {str(conflict.path): text for conflict in merged.conflicts if (text := _joined_paragraphs(conflict))}
    if apart:
        merged = merged_versions((base, second, first), frozenset(), {**apart, **decided})
    lost = lost_references(base, first, second, merged.data, root)
    gone = {FieldPath(conflict.path).key for conflict in lost if conflict.path in decided}
    data = without_references(merged.data, gone, root) if gone else merged.data
    open_ = [conflict for conflict in lost if conflict.path not in decided]
    ids = _ids_of_both(ours, theirs)
    return with_ids(data, root, ids), (*merged.conflicts, *open_), ids


def _joined_paragraphs(conflict: Conflict) -> str:
    """Give a text of which two people changed other paragraphs; empty when both changed one, or it is no such text."""
    base, first, second = conflict.base, conflict.theirs, conflict.mine
    if not (isinstance(base, str) and isinstance(first, str) and isinstance(second, str) and "\n" in base.strip()):
        return ""
    found = laid_together(*(f"{text.rstrip()}\n" for text in (base, first, second)))
    return "" if any(stretch.twice for stretch in found) else merged_text(found)


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
    """Give the comments of either that stand nowhere in the outcome, and that the other did not take away."""
    began, there = _words_of_comments(versions.base), _words_of_comments(file)
    lost = []
    for side, other in ((versions.first, versions.second), (versions.second, versions.first)):
        taken = began - _words_of_comments(other)
        lost += [found for found in _comments_of(side) if found.words not in there and found.words not in taken]
    return list({found.words: found for found in lost}.values())


def _words_of_comments(file: PlanFile | None) -> set[str]:
    """Give what the comments of a file say."""
    return {found.words for found in _comments_of(file)}


def _comments_of(file: PlanFile | None) -> list[Comment]:
    """Give the comments of a file."""
    return comments_in(file.parsed) if file is not None and file.root is not None else []
