"""Following the names in a template: what each stands for, and which of them do not exist.

A name is followed as far as its kind is known: `{% for m in aanpak.maatregelen %}` makes `m` a measure, so that
`m.nam` is wrong. Where a template makes a thing in a way that cannot be followed, anything may be asked of it.
"""

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Final, NamedTuple, TypeAlias

from jinja2 import nodes
from jinja2.defaults import DEFAULT_NAMESPACE

from armoedeplan.record.words import near
from armoedeplan.render.own.template_nodes import as_written, field_of_filter, imported_names
from armoedeplan.variables import ANY, Variable, VariableKind, parts_of, types_by_list
from armoedeplan.variables.older_templates import advice_on_gone
from armoedeplan.wording import OBJECTS

Scope: TypeAlias = MutableMapping[str, Variable]
_FROM_JINJA: Final = ("self", "super", "loop", "caller", "varargs", "kwargs")
_LIST_FILTERS: Final = frozenset(
    {"list", "sort", "select", "reject", "selectattr", "rejectattr", "unique", "reverse", "batch"}
)
_ITEM_FILTERS: Final = frozenset({"first", "last"})
_SEE_LIST: Final = "Alle variabelen staan in docs/sjabloonvariabelen.md."


class UnknownName(NamedTuple):
    """A name that does not exist: the line, what is wrong and what to do, in Dutch."""

    line: int
    message: str
    remedy: str


class NameFollower:
    """The names that a template knows: the variables, and what the templates that it extends set at their top."""

    def __init__(self, known: Mapping[str, Variable], parents: Iterable[nodes.Template] = ()) -> None:
        self._found: dict[UnknownName, None] = {}
        self._top: Final[ChainMap[str, Variable]] = ChainMap(
            {}, dict.fromkeys((*_FROM_JINJA, *DEFAULT_NAMESPACE, *OBJECTS), ANY), dict(known)
        )
        for parent in parents:
            self._follow_all(parent.body, self._top, blocks=False)
        # what is wrong in a template above this one is told of that one
        self._found.clear()

    def unknown_names(self, tree: nodes.Template) -> list[UnknownName]:
        """Give the names in a template that do not exist."""
        # a macro may use one that stands below it
        self._top.update(dict.fromkeys((macro.name for macro in tree.find_all(nodes.Macro)), ANY))
        self._follow_all(tree.body, self._top, blocks=False)
        for block in tree.find_all(nodes.Block):
            self._follow_all(block.body, self._top.new_child())
        return list(self._found)

    def _follow_all(
        self, statements: Iterable[nodes.Node], scope: ChainMap[str, Variable], *, blocks: bool = True
    ) -> None:
        for statement in statements:
            self._follow(statement, scope, blocks=blocks)

    def _follow(self, node: nodes.Node, scope: ChainMap[str, Variable], *, blocks: bool) -> None:
        """Follow one statement, or the expressions in it."""
        match node:
            case nodes.Block():
                # the blocks at the top are followed after all that stands there, since they see it
                if blocks:
                    self._follow_all(node.body, scope.new_child())
            case nodes.For():
                self._follow_loop(node, scope)
            case nodes.Macro() | nodes.CallBlock():
                self._follow_macro(node, scope)
            case nodes.Assign():
                _bind(node.target, self._variable_of_node(node.node, scope), scope)
            case nodes.AssignBlock():
                _bind(node.target, ANY, scope)
                self._follow_all(node.body, scope.new_child())
            case nodes.With():
                self._follow_with(node, scope)
            case nodes.Import() | nodes.FromImport():
                scope.update(dict.fromkeys(imported_names(node), ANY))
            case nodes.Expr():
                self._variable_of(node, scope)
            case _:
                self._follow_all(node.iter_child_nodes(), scope, blocks=blocks)

    def _follow_loop(self, node: nodes.For, scope: ChainMap[str, Variable]) -> None:
        inner = scope.new_child()
        _bind(node.target, _item_of(self._variable_of_node(node.iter, scope)), inner)
        self._look_at([node.test] if node.test else [], inner)
        self._follow_all(node.body, inner)
        self._follow_all(node.else_, scope)

    def _follow_macro(self, node: nodes.Macro | nodes.CallBlock, scope: ChainMap[str, Variable]) -> None:
        if isinstance(node, nodes.CallBlock):
            self._variable_of(node.call, scope)
        else:
            scope[node.name] = ANY
        for default in node.defaults:
            self._variable_of(default, scope)
        self._follow_all(node.body, scope.new_child(dict.fromkeys((argument.name for argument in node.args), ANY)))

    def _follow_with(self, node: nodes.With, scope: ChainMap[str, Variable]) -> None:
        inner = scope.new_child()
        for target, value in zip(node.targets, node.values, strict=True):
            _bind(target, self._variable_of_node(value, scope), inner)
        self._follow_all(node.body, inner)

    def _variable_of(
        self, node: nodes.Expr, scope: ChainMap[str, Variable], *, may_be_missing: bool = False
    ) -> Variable:
        """Give what an expression stands for; may_be_missing: it only asks whether a thing is there."""
        variable = ANY
        match node:
            case nodes.Name():
                variable = self._variable_named(node, scope, may_be_missing=may_be_missing)
            case nodes.Getattr():
                above = self._variable_of(node.node, scope)
                variable = self._variable_below(above, node.attr, node, may_be_missing=may_be_missing)
            case nodes.Getitem():
                variable = self._variable_in_brackets(node, scope, may_be_missing=may_be_missing)
            case nodes.Filter():
                variable = self._variable_after_filter(node, scope)
            case nodes.Call():
                variable = self._variable_after_call(node, scope)
            case nodes.CondExpr():
                variable = self._variable_of_choice(node, scope)
            case nodes.Test():
                self._variable_of(node.node, scope, may_be_missing=node.name in ("defined", "undefined"))
                self._look_at(node.args, scope)
            case _:
                self._look_at(node.iter_child_nodes(), scope)
        return variable

    def _variable_of_choice(self, node: nodes.CondExpr, scope: ChainMap[str, Variable]) -> Variable:
        """Give what comes of a choice: what both stand for, when that is the same."""
        self._variable_of(node.test, scope)
        choices = [self._variable_of(choice, scope) for choice in (node.expr1, node.expr2) if choice]
        return choices[0] if len(choices) == 2 and choices[0] == choices[1] else ANY

    def _variable_of_node(self, node: nodes.Node, scope: ChainMap[str, Variable]) -> Variable:
        return self._variable_of(node, scope) if isinstance(node, nodes.Expr) else ANY

    def _look_at(self, parts: Iterable[nodes.Node], scope: ChainMap[str, Variable]) -> None:
        """Look at the names in parts of a statement, whatever they stand for."""
        for part in parts:
            if isinstance(part, nodes.Expr):
                self._variable_of(part, scope)
            else:
                self._look_at(part.iter_child_nodes(), scope)

    def _variable_named(self, node: nodes.Name, scope: ChainMap[str, Variable], *, may_be_missing: bool) -> Variable:
        if node.name not in scope and not may_be_missing:
            self._tell(node.lineno, f"De variabele “{node.name}”", node.name, scope)
        return scope.get(node.name, ANY)

    def _variable_below(self, above: Variable, name: str, node: nodes.Expr, *, may_be_missing: bool) -> Variable:
        """Give what stands under a name of a thing."""
        known = parts_of(above)
        if known is None:
            of_table = above.kind is VariableKind.TABLE and name not in ("get", *dir(dict))
            return above.item or ANY if of_table else ANY
        if name not in known and not may_be_missing:
            self._tell(node.lineno, f"“{as_written(node) or name}”", name, known, above.owners)
        return known.get(name, ANY)

    def _variable_in_brackets(
        self, node: nodes.Getitem, scope: ChainMap[str, Variable], *, may_be_missing: bool
    ) -> Variable:
        """Give what stands between brackets: a place in a list, a name in a table, or a name as after a point."""
        above = self._variable_of(node.node, scope)
        self._look_at([node.arg], scope)
        if above.kind is VariableKind.LIST:
            return above if isinstance(node.arg, nodes.Slice) else above.item or ANY
        if above.kind is VariableKind.TABLE:
            return above.item or ANY
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._variable_below(above, node.arg.value, node, may_be_missing=may_be_missing)
        return ANY

    def _variable_after_filter(self, node: nodes.Filter, scope: ChainMap[str, Variable]) -> Variable:
        """Give what comes out of a filter, and look at the names of fields that it is given."""
        with_default = node.name in ("default", "d")
        given = self._variable_of(node.node, scope, may_be_missing=with_default) if node.node else ANY
        self._look_at((*node.args, *(pair.value for pair in node.kwargs)), scope)
        field = field_of_filter(node)
        inner = _item_of(given)
        for name in field.split(".") if field else ():
            has_default = any(pair.key == "default" for pair in node.kwargs)
            inner = self._variable_below(inner, name, node, may_be_missing=has_default)
        if node.name == "map":
            return Variable(VariableKind.LIST, item=inner) if field else ANY
        if node.name in _ITEM_FILTERS:
            return _item_of(given)
        return given if node.name in _LIST_FILTERS and given.kind is VariableKind.LIST else ANY

    def _variable_after_call(self, node: nodes.Call, scope: ChainMap[str, Variable]) -> Variable:
        """Give what a call gives: the list that names this record, or what a function of ours is known to give."""
        called = self._variable_of(node.node, scope)
        self._look_at((*node.args, *(pair.value for pair in node.kwargs)), scope)
        if isinstance(node.node, nodes.Getattr) and node.node.attr == "genoemd_bij" and node.args:
            name = node.args[0].value if isinstance(node.args[0], nodes.Const) else ""
            types = types_by_list().get(name, ())
            return Variable(VariableKind.LIST, item=Variable(VariableKind.RECORD, records=types)) if types else ANY
        return called.item or ANY if called.kind is VariableKind.CALL else ANY

    def _tell(
        self, line: int, what: str, name: str, known: Iterable[str], owners: Iterable[type | None] = (None,)
    ) -> None:
        """Keep what is wrong with a name: it is gone, or it never was there. owners: as in `advice_on_gone`."""
        if gone := advice_on_gone(name, owners):
            self._found[UnknownName(line, f"{what} bestaat niet meer", gone)] = None
            return
        nearest = near(name, [other for other in known if other not in _FROM_JINJA])
        remedy = f"Bedoelt u {nearest}?" if nearest else _SEE_LIST
        self._found[UnknownName(line, f"{what} bestaat niet", remedy)] = None


def _item_of(variable: Variable) -> Variable:
    """Give what comes out of a list one by one."""
    return variable.item or ANY if variable.kind is VariableKind.LIST else ANY


def _bind(target: nodes.Node, variable: Variable, scope: Scope) -> None:
    """Give a name what it stands for; one that is set twice to different things may be anything."""
    if isinstance(target, nodes.Name):
        old = scope.maps[0].get(target.name, variable) if isinstance(scope, ChainMap) else variable
        scope[target.name] = variable if old == variable else ANY
    for inner in target.iter_child_nodes() if isinstance(target, nodes.Tuple) else ():
        _bind(inner, ANY, scope)
