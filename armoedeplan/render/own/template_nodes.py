"""What single nodes of a template name: what an import brings, which field a filter looks at, how a name is written."""

from typing import Final

from jinja2 import nodes

# the name of a field is the first argument of these filters, or the argument `attribute` of those
_FIELD_FIRST: Final = frozenset({"selectattr", "rejectattr", "groupby"})
_FIELD_BY_NAME: Final = frozenset({"map", "sort", "sum", "unique", "min", "max"})


def imported_names(node: nodes.Import | nodes.FromImport) -> list[str]:
    """Give the names that a template has after an import: that of the module, or those taken from it."""
    if isinstance(node, nodes.Import):
        return [node.target]
    return [name if isinstance(name, str) else name[1] for name in node.names]


def field_of_filter(node: nodes.Filter) -> str:
    """Give the field that a filter looks at in each item."""
    given: list[nodes.Expr] = []
    if node.name in _FIELD_FIRST and node.args:
        given = node.args[:1]
    elif node.name in _FIELD_FIRST | _FIELD_BY_NAME:
        given = [pair.value for pair in node.kwargs if pair.key == "attribute"]
    named = given[0] if given else None
    return named.value if isinstance(named, nodes.Const) and isinstance(named.value, str) else ""


def as_written(node: nodes.Node) -> str:
    """Write an expression of names and points as it stands in the template; nothing for any other."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = as_written(node.node)
        return f"{before}.{node.attr}" if before else ""
    return ""
