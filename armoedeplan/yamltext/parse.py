"""From text to nodes: one tree with the place of every value, or one finding; never a crash."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import yaml
from yaml import MappingNode, Node, ScalarNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.yamltext.anchors import AnchorWatch, event_mark
from armoedeplan.yamltext.compose import Loader, composed


class ParsedText(NamedTuple):
    """A text with the tree that `parse` made of it."""

    text: str
    root: Node


MOST_LEVELS = 64
_MOST_BRACKETS = 300
"""Up to so many brackets nothing can be nested so deeply that building a tree of it does harm."""
_ITS_OWN_LIMIT = "exceeded maximum nesting depth"
"""What libyaml says since 0.2.6 of more than 1,000 brackets in each other."""
_COMPACT = {sign: re.compile(re.escape(sign) + r"[ \t]+[-?][ \t]+[-?][ \t]+[-?][ \t]") for sign in "-?"}
"""Lists in lists on one line, by their first sign: a text without that sign needs no search."""
_PROPERTY = {
    sign: re.compile(rf"{re.escape(sign)}(?<![^\s\[{{,:-]{re.escape(sign)}){after}")
    for sign, after in (("&", r"\S"), ("*", r"\S"), ("!", ""))
}
"""What may be an anchor, an alias or a tag, by the sign that it begins with where a value can begin."""
_NO_BRACKETS = bytes(code for code in range(256) if code not in b"[]{}")


def mark_of(node: Node) -> Mark:
    """Give the place where a node begins."""
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)


def key_mark(group: Node | None, name: str) -> Mark | None:
    """Give the place of a name in a group, if it is there."""
    if isinstance(group, MappingNode):
        for key, _ in group.value:
            if key.value == name:
                return mark_of(key)
    return None


def parse(text: str) -> Node | Finding:
    """Read the one YAML document in a text.

    Returns its root node, or the finding that makes reading on impossible: broken YAML, several documents,
    anchors, tags, too many levels, or nothing at all.
    """
    try:
        found = _looked_at_early(text)
        if isinstance(found, Finding):
            return found
        root = composed(text, aliases=found)
    except yaml.MarkedYAMLError as error:
        from armoedeplan.yamltext.conflicts import conflict_finding
        from armoedeplan.yamltext.dutch import in_dutch

        return conflict_finding(text) or in_dutch(error)
    except (yaml.YAMLError, UnicodeEncodeError):
        return fault("AP004", Mark(), "", "Het bestand is geen leesbare YAML", "Sla het opnieuw op als UTF-8-tekst.")
    if root is None or (isinstance(root, ScalarNode) and not root.value and not root.style):
        # `nieuw` fills an empty file, and never writes over one with anything in it
        remedy = f"Maak een plan met `nieuw`{', onder een andere naam' if text else ''}."
        return fault("AP009", Mark(1, 1), "", "Er staat geen plan in dit bestand", remedy)
    return root


def _looked_at_early(text: str) -> Finding | bool:
    """Look at the events of suspicious text before a tree is built of it: the C composer has no limit of its own.

    Gives what is harmful, or whether there are aliases, which only the slow composer gives places of their own.
    """
    if not (_may_be_indented_deeply(text) or _may_be_bracketed_deeply(text) or _has_any(_PROPERTY, text)):
        return False
    try:
        return _first_harmful(yaml.parse(text, Loader=Loader))
    except yaml.MarkedYAMLError as error:
        if error.problem != _ITS_OWN_LIMIT or not error.problem_mark:
            raise
        # libyaml reads ahead of its events, and stops there: the slow parser tells where our own limit is
        return _first_harmful(yaml.parse(text[: error.problem_mark.index], Loader=yaml.BaseLoader))


def _first_harmful(events: Iterable[yaml.Event]) -> Finding | bool:
    """Find the first thing of which no tree must be built: too many levels, an anchor that is not read, or a tag.

    When there is none, tell whether there are aliases.
    """
    depth, anchors = 0, AnchorWatch()
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MOST_LEVELS:
                message = f"Hier is het bestand meer dan {MOST_LEVELS} niveaus diep"
                return fault("AP005", event_mark(event), "", message, "Haal de overbodige niveaus weg.")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        found = anchors.harm(event) or _tag_finding(event)
        if found:
            return found
    return anchors.left() or anchors.aliases


def _may_be_indented_deeply(text: str) -> bool:
    """Tell whether lists and groups without brackets may be nested deeply, over many lines or on one."""
    return " " * MOST_LEVELS in text or _has_any(_COMPACT, text)


def _has_any(patterns: Mapping[str, re.Pattern[str]], text: str) -> bool:
    """Tell whether one of some patterns is in a text; each stands behind the sign that it begins with."""
    return any(sign in text and pattern.search(text) for sign, pattern in patterns.items())


def _may_be_bracketed_deeply(text: str) -> bool:
    """Tell whether brackets may be nested deeply.

    Brackets in prose count too: that costs a second look, no more. They could also hide how deep others are,
    so that a text with very many gets that second look in any case.
    """
    brackets = text.encode("utf-8", "surrogatepass").translate(None, _NO_BRACKETS)
    if brackets.count(b"[") + brackets.count(b"{") > _MOST_BRACKETS:
        return True
    return _bracket_depth(brackets, b"[", b"]") + _bracket_depth(brackets, b"{", b"}") > MOST_LEVELS // 2


def _bracket_depth(brackets: bytes, opening: bytes, closing: bytes) -> int:
    """Give how deeply one kind of brackets is nested."""
    depth = deepest = 0
    for part in brackets.split(closing):
        depth += part.count(opening)
        deepest = max(deepest, depth)
        depth = max(depth - 1, 0)
    return deepest


def _tag_finding(event: yaml.Event) -> Finding | None:
    """Refuse tags: a plan needs none, and they can be used to do harm."""
    tag = getattr(event, "tag", None)
    if tag:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        message = f"“{shown[:40]}” leest YAML als tag"
        return fault(
            "AP008", event_mark(event), "", message, "Haal de tag weg, of zet de tekst tussen aanhalingstekens."
        )
    return None
