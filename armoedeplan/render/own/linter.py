"""Looking through a municipality's templates without running them: spelling, and names that do not exist."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from armoedeplan.record.words import near
from armoedeplan.render.own.jinja_sandbox import OURS, Sandbox, sandbox
from armoedeplan.render.own.template_fault import Refused, TemplateFault, fault_of, syntax_fault
from armoedeplan.render.own.unknown_macros import unknown_macros
from armoedeplan.render.own.unknown_names import NameFollower
from armoedeplan.render.templates import SUFFIX, template_names
from armoedeplan.variables import ANY, variables
from armoedeplan.variables.older_templates import GONE_BLOCKS, GONE_EVERYWHERE, NOTHING_INSTEAD
from armoedeplan.wording import OBJECTS


def faults_in(texts: Mapping[str, str], look_at: Callable[[str], None] = lambda _: None) -> list[TemplateFault]:
    """Give what is wrong with the templates of a municipality, by file and line.

    texts: the templates by name. look_at: hears the name of each before it is looked through.
    """
    linter = Linter(texts)
    found: list[TemplateFault] = []
    for name in texts:
        look_at(name)
        found += linter.faults(name)
    return sorted(set(found), key=lambda fault: (fault.file, fault.line, fault.message))


def blocks_of(name: str, texts: Mapping[str, str] = {}) -> list[str]:
    """Give the names of the blocks of a template in their order, those of the template it extends among them."""
    return list(dict.fromkeys(Linter(texts).blocks(name)))


class Linter:
    """The templates of a municipality beside ours, each read into its tree once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._own: Final = texts
        self._environment: Final[Sandbox] = sandbox(texts, variables())
        self._trees: Final[dict[str, nodes.Template | None]] = {}

    def tree(self, name: str) -> nodes.Template | None:
        """Give the tree of a template; nothing when it is not there. Raises TemplateSyntaxError or Refused."""
        if name not in self._trees:
            self._trees[name] = None
            if name in self.names():
                source, filename = self._environment.text_of(name)
                self._trees[name] = self._environment.parse(source, filename, filename)
        return self._trees[name]

    def names(self) -> list[str]:
        """Give the names by which a template can be named."""
        ours = template_names()
        return [*self._own, *ours, *(f"{OURS}{name}" for name in ours)]

    def faults(self, name: str) -> Iterator[TemplateFault]:
        """Yield what is wrong with one template."""
        try:
            tree = self.tree(name)
            source, filename = self._environment.text_of(name)
            self._environment.compile(source, name, filename)
        except TemplateSyntaxError as error:
            yield syntax_fault(error)._replace(file=name)
            return
        except Refused as error:
            yield fault_of(error, name)
            return
        if tree is None:
            return
        unknown = list(self._unknown_templates(name, tree))
        yield from unknown
        if unknown:
            return
        parents = self.parents(name)
        yield from _outside_blocks(name, tree, extends=bool(parents))
        yield from self._unknown_blocks(name)
        yield from self._unknown_macros(name)
        known = {**variables(), **dict.fromkeys(OBJECTS, ANY)}
        follower = NameFollower(known, [above for parent in reversed(parents) if (above := self._parsed(parent))])
        yield from (TemplateFault(name, *unknown) for unknown in follower.unknown_names(tree))

    def lost_names(self, name: str) -> Iterator[TemplateFault]:
        """Yield the blocks and macros that are named and not there, of a template and those it extends."""
        for template in (name, *self.parents(name)):
            if template in self._own:
                yield from self._unknown_blocks(template)
                yield from self._unknown_macros(template)

    def _unknown_macros(self, name: str) -> Iterator[TemplateFault]:
        """Yield the macros that a template takes from another one and that are not there."""
        if tree := self._parsed(name):
            yield from unknown_macros(name, tree, lambda other: self._parsed(self._environment.join_path(other, name)))

    def parents(self, name: str) -> list[str]:
        """Give the templates that a template extends, the nearest first."""
        found: list[str] = []
        at = name
        while True:
            tree = self._parsed(at)
            given = tree.find(nodes.Extends) if tree else None
            if given is None or not isinstance(given.template, nodes.Const):
                return found
            at = self._environment.join_path(str(given.template.value), at)
            at = at if at in self._own or at.startswith(OURS) else OURS + at
            if at in found or at == name:
                return found
            found.append(at)

    def blocks(self, name: str) -> Iterator[str]:
        """Yield the names of the blocks of a template and of those it extends."""
        for template in (*reversed(self.parents(name)), name):
            tree = self._parsed(template)
            yield from (block.name for block in tree.find_all(nodes.Block)) if tree else ()

    def _called_blocks(self, name: str) -> Iterator[str]:
        """Yield the names of the blocks that a template writes as `self.name()`, which it need not have itself."""
        tree = self._parsed(name)
        for node in tree.find_all(nodes.Getattr) if tree else ():
            if isinstance(node.node, nodes.Name) and node.node.name == "self":
                yield node.attr

    def _parsed(self, name: str) -> nodes.Template | None:
        """Give the tree of a template, or nothing; its faults are told where it is looked through itself."""
        try:
            return self.tree(name)
        except (TemplateSyntaxError, Refused):
            return None

    def _unknown_templates(self, name: str, tree: nodes.Template) -> Iterator[TemplateFault]:
        """Yield the templates that are named and do not exist."""
        kinds = (nodes.Extends, nodes.Include, nodes.FromImport, nodes.Import)
        known = self.names()
        for node in tree.find_all(kinds):
            given = getattr(node, "template", None)
            if not isinstance(given, nodes.Const) or getattr(node, "ignore_missing", False):
                continue
            for value in given.value if isinstance(given.value, tuple | list) else [given.value]:
                if value == name and OURS + name not in known:
                    message = f"Dit sjabloon verwijst naar zichzelf, en het programma heeft geen “{value}”"
                    yield TemplateFault(name, node.lineno, message, "Haal deze verwijzing weg.")
                elif self._environment.join_path(str(value), name) not in known:
                    nearest = near(str(value), known)
                    remedy = f"Bedoelt u {nearest}?" if nearest else "armoedeplan sjabloon lijst noemt wat er is."
                    yield TemplateFault(name, node.lineno, f"Het sjabloon “{value}” bestaat niet", remedy)

    def _unknown_blocks(self, name: str) -> Iterator[TemplateFault]:
        """Yield the blocks that replace nothing: the templates above have none of that name, or have it no more."""
        parents, tree = self.parents(name), self._parsed(name)
        if not parents or tree is None:
            return
        known = [block for parent in parents for block in (*self.blocks(parent), *self._called_blocks(parent))]
        own = list(tree.find_all(nodes.Block))
        inner = {block.name for outer in own for block in outer.find_all(nodes.Block)}
        for block in own:
            if block.name not in known and block.name not in inner:
                yield _lost_block(name, block, parents, known)


def _lost_block(name: str, block: nodes.Block, parents: list[str], known: list[str]) -> TemplateFault:
    """Tell of a block that replaces nothing what it is called now, or which name is nearest."""
    gone = dict.fromkeys(GONE_EVERYWHERE, "")
    gone |= {old: new for parent in parents for old, new in GONE_BLOCKS.get(_document_name(parent), {}).items()}
    where = f"in {parents[0]}, en komt dus nergens te staan"
    if block.name in gone:
        instead = gone[block.name]
        remedy = f"Gebruik het blok {instead}." if instead else NOTHING_INSTEAD
        return TemplateFault(name, block.lineno, f"Het blok “{block.name}” bestaat niet meer {where}", remedy)
    nearest = near(block.name, known)
    remedy = f"Bedoelt u {nearest}?" if nearest else f"De blokken zijn: {', '.join(dict.fromkeys(known))}."
    return TemplateFault(name, block.lineno, f"Het blok “{block.name}” bestaat niet {where}", remedy)


def _document_name(template: str) -> str:
    """Give the name of the document that a template of ours makes."""
    return template.removeprefix(OURS).removesuffix(SUFFIX)


def _outside_blocks(name: str, tree: nodes.Template, *, extends: bool) -> Iterator[TemplateFault]:
    """Yield the words that stand outside the blocks of a template that extends another: they are never written."""
    for node in tree.body if extends else ():
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                if not isinstance(part, nodes.TemplateData) or part.data.strip():
                    line = part.lineno
                    if isinstance(part, nodes.TemplateData):
                        line += len(part.data[: len(part.data) - len(part.data.lstrip())].split("\n")) - 1
                    message = "Wat buiten een blok staat, komt niet in het document"
                    yield TemplateFault(name, line, message, "Zet het binnen een blok.")
                    break
