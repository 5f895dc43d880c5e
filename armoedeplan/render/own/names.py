"""Following the names in a template: what each stands for, and which of them do not exist.

A name is followed as far as its kind is known: `{% for m in aanpak.maatregelen %}` makes `m` a measure, so that
`m.nam` is wrong. Where a template makes a thing in a way that cannot be followed, anything may be asked of it.
"""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Any, Final

from jinja2 import nodes
from jinja2.defaults import DEFAULT_NAMESPACE

from armoedeplan.record.words import near
from armoedeplan.variables import ANY, Form, Seen, below, listed

Scope = MutableMapping[str, Seen]
Told = tuple[int, str, str | None]
_GIVEN: Final = ("self", "super", "loop", "caller", "varargs", "kwargs")
_SAME: Final = frozenset({"list", "sort", "select", "reject", "selectattr", "rejectattr", "unique", "reverse", "batch"})
_ONE: Final = frozenset({"first", "last"})
_BY_NAME: Final = frozenset({"selectattr", "rejectattr", "groupby"})
_NAMED: Final = frozenset({"map", "sort", "sum", "unique", "min", "max"})


class Names:
    """The names that a template knows: the variables, and what the templates that it extends set at their top."""

    def __init__(self, known: Mapping[str, Seen], parents: Iterable[nodes.Template] = ()) -> None:
        self._told: dict[Told, None] = {}
        self._top: Final[ChainMap[str, Seen]] = ChainMap(
            {}, dict.fromkeys((*_GIVEN, *DEFAULT_NAMESPACE), ANY), dict(known)
        )
        for parent in parents:
            self._walk(parent.body, self._top, blocks=False)
        self._told.clear()

    def unknown(self, tree: nodes.Template) -> list[Told]:
        """Give the names that do not exist: the line, what is wrong, and the nearest name that does exist."""
        # a macro may use one that stands below it
        self._top.update(dict.fromkeys((one.name for one in tree.find_all(nodes.Macro)), ANY))
        self._walk(tree.body, self._top, blocks=False)
        for block in tree.find_all(nodes.Block):
            self._walk(block.body, self._top.new_child())
        return list(self._told)

    def _walk(self, body: Iterable[nodes.Node], scope: ChainMap[str, Seen], *, blocks: bool = True) -> None:
        for node in body:
            self._node(node, scope, blocks=blocks)

    def _node(self, node: nodes.Node, scope: ChainMap[str, Seen], *, blocks: bool) -> None:
        """Follow one statement, or the expressions in it."""
        match node:
            case nodes.Block():
                # the blocks at the top are followed after all that stands there, since they see it
                if blocks:
                    self._walk(node.body, scope.new_child())
            case nodes.For():
                self._for(node, scope)
            case nodes.Macro() | nodes.CallBlock():
                self._macro(node, scope)
            case nodes.Assign():
                _bind(node.target, self._expression(node.node, scope), scope)
            case nodes.AssignBlock():
                _bind(node.target, ANY, scope)
                self._walk(node.body, scope.new_child())
            case nodes.With():
                self._with(node, scope)
            case nodes.Import() | nodes.FromImport():
                scope.update(dict.fromkeys(_imported(node), ANY))
            case nodes.Expr():
                self._kind(node, scope)
            case _:
                self._walk(node.iter_child_nodes(), scope, blocks=blocks)

    def _for(self, node: nodes.For, scope: ChainMap[str, Seen]) -> None:
        inner = scope.new_child()
        _bind(node.target, _item(self._expression(node.iter, scope)), inner)
        self._all([node.test] if node.test else [], inner)
        self._walk(node.body, inner)
        self._walk(node.else_, scope)

    def _macro(self, node: nodes.Macro | nodes.CallBlock, scope: ChainMap[str, Seen]) -> None:
        if isinstance(node, nodes.CallBlock):
            self._kind(node.call, scope)
        else:
            scope[node.name] = ANY
        for default in node.defaults:
            self._kind(default, scope)
        self._walk(node.body, scope.new_child(dict.fromkeys((one.name for one in node.args), ANY)))

    def _with(self, node: nodes.With, scope: ChainMap[str, Seen]) -> None:
        inner = scope.new_child()
        for target, value in zip(node.targets, node.values, strict=True):
            _bind(target, self._expression(value, scope), inner)
        self._walk(node.body, inner)

    def _kind(self, node: nodes.Expr, scope: ChainMap[str, Seen], *, asks: bool = False) -> Seen:
        """Give what an expression stands for; asks: it only asks whether a thing is there."""
        seen = ANY
        match node:
            case nodes.Name():
                seen = self._name(node, scope, asks=asks)
            case nodes.Getattr():
                seen = self._under(self._kind(node.node, scope), node.attr, node, asks=asks)
            case nodes.Getitem():
                seen = self._got(node, scope, asks=asks)
            case nodes.Filter():
                seen = self._filtered(node, scope)
            case nodes.Call():
                seen = self._called(node, scope)
            case nodes.CondExpr():
                seen = self._either(node, scope)
            case nodes.Test():
                self._kind(node.node, scope, asks=node.name in ("defined", "undefined"))
                self._all(node.args, scope)
            case _:
                self._all(node.iter_child_nodes(), scope)
        return seen

    def _either(self, node: nodes.CondExpr, scope: ChainMap[str, Seen]) -> Seen:
        """Give what comes of a choice: its kind, when both are of one kind."""
        self._kind(node.test, scope)
        kinds = [self._kind(one, scope) for one in (node.expr1, node.expr2) if one]
        return kinds[0] if len(kinds) == 2 and kinds[0] == kinds[1] else ANY

    def _expression(self, node: nodes.Node, scope: ChainMap[str, Seen]) -> Seen:
        return self._kind(node, scope) if isinstance(node, nodes.Expr) else ANY

    def _all(self, parts: Iterable[nodes.Node], scope: ChainMap[str, Seen]) -> None:
        for one in parts:
            if isinstance(one, nodes.Expr):
                self._kind(one, scope)
            else:
                self._all(one.iter_child_nodes(), scope)

    def _name(self, node: nodes.Name, scope: ChainMap[str, Seen], *, asks: bool) -> Seen:
        if node.name not in scope and not asks:
            self._tell(node.lineno, f"De variabele “{node.name}” bestaat niet", node.name, scope)
        return scope.get(node.name, ANY)

    def _under(self, seen: Seen, name: str, node: nodes.Expr, *, asks: bool) -> Seen:
        """Give what stands under a name of a thing."""
        known = below(seen)
        if known is None:
            return seen.item or ANY if seen.form is Form.TABLE and name not in ("get", *dir(dict)) else ANY
        if name not in known and not asks:
            self._tell(node.lineno, f"“{_written(node) or name}” bestaat niet", name, known)
        return known.get(name, ANY)

    def _got(self, node: nodes.Getitem, scope: ChainMap[str, Seen], *, asks: bool) -> Seen:
        """Give what stands between brackets: a place in a list, a name in a table, or a name as after a point."""
        seen = self._kind(node.node, scope)
        self._all([node.arg], scope)
        if seen.form is Form.LIST:
            return seen if isinstance(node.arg, nodes.Slice) else seen.item or ANY
        if seen.form is Form.TABLE:
            return seen.item or ANY
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._under(seen, node.arg.value, node, asks=asks)
        return ANY

    def _filtered(self, node: nodes.Filter, scope: ChainMap[str, Seen]) -> Seen:
        """Give what comes out of a filter, and look at the names of fields that it is given."""
        seen = self._kind(node.node, scope, asks=node.name in ("default", "d")) if node.node else ANY
        self._all(node.args, scope)
        self._all((pair.value for pair in node.kwargs), scope)
        field = _field(node)
        inner = _item(seen)
        for name in field.split(".") if field else ():
            inner = self._under(inner, name, node, asks=any(pair.key == "default" for pair in node.kwargs))
        if node.name == "map":
            return Seen(Form.LIST, item=inner) if field else ANY
        if node.name in _ONE:
            return _item(seen)
        return seen if node.name in _SAME and seen.form is Form.LIST else ANY

    def _called(self, node: nodes.Call, scope: ChainMap[str, Seen]) -> Seen:
        """Give what a call gives: the list that names this record, or what a function of ours is known to give."""
        seen = self._kind(node.node, scope)
        self._all((*node.args, *(pair.value for pair in node.kwargs)), scope)
        if isinstance(node.node, nodes.Getattr) and node.node.attr == "genoemd_bij" and node.args:
            given = node.args[0].value if isinstance(node.args[0], nodes.Const) else ""
            return Seen(Form.LIST, item=Seen(Form.RECORD, records=listed()[given])) if given in listed() else ANY
        return seen.item or ANY if seen.form is Form.CALL else ANY

    def _tell(self, line: int, message: str, name: str, known: Iterable[str]) -> None:
        self._told[line, message, near(name, [one for one in known if one not in _GIVEN])] = None


def _imported(node: nodes.Import | nodes.FromImport) -> list[str]:
    """Give the names that an import brings in."""
    if isinstance(node, nodes.Import):
        return [node.target]
    return [one if isinstance(one, str) else one[1] for one in node.names]


def _field(node: nodes.Filter) -> str:
    """Give the field that a filter looks at in each item."""
    given: Iterator[Any] = (pair.value for pair in node.kwargs if pair.key == "attribute")
    if node.name in _BY_NAME and node.args:
        given = iter(node.args[:1])
    elif node.name not in _NAMED | _BY_NAME:
        return ""
    one = next(given, None)
    return one.value if isinstance(one, nodes.Const) and isinstance(one.value, str) else ""


def _item(seen: Seen) -> Seen:
    """Give what comes out one by one."""
    return seen.item or ANY if seen.form is Form.LIST else ANY


def _bind(target: nodes.Node, seen: Seen, scope: Scope) -> None:
    """Give a name its kind; one that is set twice to different things may be anything."""
    if isinstance(target, nodes.Name):
        old = scope.maps[0].get(target.name, seen) if isinstance(scope, ChainMap) else seen
        scope[target.name] = seen if old == seen else ANY
    for inner in target.iter_child_nodes() if isinstance(target, nodes.Tuple) else ():
        _bind(inner, ANY, scope)


def _written(node: nodes.Node) -> str:
    """Write an expression of names and points as it stands in the template; nothing for any other."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _written(node.node)
        return f"{before}.{node.attr}" if before else ""
    return ""
