"""Macros that a template takes from another one and that are not there: Jinja tells so only when one is used."""

from collections.abc import Callable, Iterator

from jinja2 import nodes

from armoedeplan.record.words import near
from armoedeplan.render.own.template_fault import TemplateFault
from armoedeplan.variables.older_templates import GONE_MACROS, NOTHING_INSTEAD


def unknown_macros(
    name: str, tree: nodes.Template, tree_of: Callable[[str], nodes.Template | None]
) -> Iterator[TemplateFault]:
    """Yield the names that a template imports from others and that those do not have.

    tree_of: gives the template of a name, or nothing when it is not known.
    """
    for node in tree.find_all(nodes.FromImport):
        if not isinstance(node.template, nodes.Const):
            continue
        source = tree_of(str(node.template.value))
        known = list(_names_in(source)) if source else []
        for given in node.names if source else ():
            wanted = given if isinstance(given, str) else given[0]
            if wanted not in known:
                yield _lost_macro(name, node, str(node.template.value), wanted, known)


def _names_in(tree: nodes.Template) -> Iterator[str]:
    """Yield the names that others may import from a template."""
    yield from (macro.name for macro in tree.find_all(nodes.Macro))
    yield from (target.name for target in tree.find_all(nodes.Name) if target.ctx == "store")
    for node in tree.find_all(nodes.FromImport):
        yield from (given if isinstance(given, str) else given[1] for given in node.names)


def _lost_macro(name: str, node: nodes.FromImport, source: str, wanted: str, known: list[str]) -> TemplateFault:
    """Tell of a macro that is not there what came in its place, or which name is nearest."""
    if wanted in GONE_MACROS:
        instead = GONE_MACROS[wanted]
        message = f"“{wanted}” staat niet meer in {source}"
        return TemplateFault(name, node.lineno, message, f"Gebruik {instead}." if instead else NOTHING_INSTEAD)
    nearest = near(wanted, known)
    remedy = f"Bedoelt u {nearest}?" if nearest else f"Haal “{wanted}” weg, of kijk in {source} wat er is."
    return TemplateFault(name, node.lineno, f"“{wanted}” staat niet in {source}", remedy)
