"""From text to nodes: one tree with the place of every value, or one finding; never a crash."""

import re

import yaml
from yaml import Node, ScalarNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.yamltext.dutch import in_dutch

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar arrives as text; the records decide what it means."""

MOST_LEVELS = 64
_NESTING = re.compile(r"(?:[-?:][ \t]++){12}| {64}")
_BRACKET = re.compile(
    r"""[\[{] (?! (?: [^\[\]{}'"#]
                    | (?:(?<=[\[{]) | (?<=[,:]\s)) (?: "(?:[^"\\]|\\.)*+" | '(?:[^']|'')*+' )
                  ){0,400}+ [\]}] )""",
    re.DOTALL | re.VERBOSE,
)
"""A bracket that may hold others: it is not closed before the next one opens, quoted words left aside."""
_PROPERTY = re.compile(r"(?<![^\s\[{,:-])(?:[&*]\S|!)")


def mark_of(node: Node) -> Mark:
    """Give the place where a node begins."""
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)


def parse(text: str) -> Node | Finding:
    """Read the one YAML document in a text.

    Returns its root node, or the finding that makes reading on impossible: broken YAML, several documents,
    anchors, tags, too many levels, or nothing at all.
    """
    try:
        found = _guard(text)
        if found:
            return found
        root = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        return in_dutch(error)
    except yaml.YAMLError:
        return fault("AP004", Mark(), "", "Het bestand is geen leesbare YAML", "Sla het opnieuw op als UTF-8-tekst.")
    if root is None or (isinstance(root, ScalarNode) and not root.value and not root.style):
        return fault("AP009", Mark(1, 1), "", "Er staat geen plan in dit bestand", "Maak een plan met `nieuw`.")
    return root


def _guard(text: str) -> Finding | None:
    """Look at the events of suspicious text before a tree is built of it: the C composer has no limit of its own."""
    if not (_NESTING.search(text) or _PROPERTY.search(text) or _bracketed(text)):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MOST_LEVELS:
                message = f"Hier is het bestand meer dan {MOST_LEVELS} niveaus diep"
                return fault("AP005", _event_mark(event), "", message, "Haal de overbodige niveaus weg.")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        found = _property(event)
        if found:
            return found
    return None


def _bracketed(text: str) -> bool:
    """Tell whether brackets may be nested deeply: only one that holds others adds a level.

    Closing brackets are not subtracted, since those in prose and between quotes close nothing; that a text with
    many brackets is looked at twice is all it costs.
    """
    return any(number >= MOST_LEVELS for number, _ in enumerate(_BRACKET.finditer(text), 1))


def _property(event: yaml.Event) -> Finding | None:
    """Refuse anchors, aliases and tags: a plan needs none, and they can be used to do harm."""
    mark = _event_mark(event)
    anchor = getattr(event, "anchor", None)
    if anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"“{sign}{anchor}” leest YAML als anker of als verwijzing daarnaar"
        remedy = "Verwijs met een korte naam (id), of zet de tekst tussen aanhalingstekens."
        return fault("AP007", mark, "", message, remedy)
    tag = getattr(event, "tag", None)
    if tag:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        message = f"“{shown[:40]}” leest YAML als tag"
        return fault("AP008", mark, "", message, "Haal de tag weg, of zet de tekst tussen aanhalingstekens.")
    return None


def _event_mark(event: yaml.Event) -> Mark:
    """Give the place where an event begins."""
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1) if start else Mark()
