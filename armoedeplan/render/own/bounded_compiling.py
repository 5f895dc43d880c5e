"""From the text of a template to what runs: whatever breaks on the way is told at its line.

Jinja2 and Python each give up on a template that is nested too deeply, in errors that know no line of it.
"""

from collections.abc import Iterator
from types import CodeType, TracebackType
from typing import Any, Final, NoReturn

from jinja2 import Environment, TemplateSyntaxError, nodes, pass_context
from jinja2.parser import Parser
from jinja2.runtime import Context

from armoedeplan.render.own.template_fault import Refused

MOST_NESTED: Final = 40
"""How deep parts of one line may stand in each other: brackets, bewerkingen, and what stands to the left of a sign."""
_DEEP: Final = "Hier staat te veel in elkaar", "Verdeel het over kortere stukken met set, of over macro's."
_NUMBER: Final = "Hier staat een getal dat te lang is", "Schrijf een kleiner getal."
_TWICE: Final = "Hier staat twee keer dezelfde naam", "Geef elke naam maar één keer."
_BROKEN: Final = "Dit sjabloon is niet te lezen", "Kijk deze regel na, en de regel erboven."


class Compiling(Environment):
    """An environment that compiles templates of others, and reckons nothing out before they run."""

    def __init__(self, **options: Any) -> None:
        # what is constant would be reckoned while it is compiled, where nobody knows its line
        super().__init__(**options, optimized=False, finalize=_as_it_is)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Read a template. Raises TemplateSyntaxError or Refused."""
        try:
            tree = super()._parse(source, name, filename)
        except TemplateSyntaxError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told at the line where reading stopped
            _refuse(error, name or "", _line_reached(error.__traceback__))
        for node, depth in _nodes_with_depth(tree):
            if depth > MOST_NESTED:
                raise Refused(*_DEEP, (name or "", node.lineno))
        return tree

    def _generate(self, source: nodes.Template, name: str | None, *more: Any, **named: Any) -> str:
        """Write a template as Python. Raises TemplateSyntaxError or Refused."""
        try:
            return super()._generate(source, name, *more, **named)
        except TemplateSyntaxError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            _refuse(error, name or "", _line_reached(error.__traceback__))

    def _compile(self, source: str, filename: str) -> CodeType:
        """Compile what a template became. Raises Refused."""
        try:
            return super()._compile(source, filename)
        except SyntaxError as error:
            _refuse(error, filename, _template_line(error.lineno or 0, source))
        except (RecursionError, MemoryError, ValueError) as error:
            _refuse(error, filename, 0)


@pass_context
def _as_it_is(_: Context, value: object) -> object:
    """Give what is written as it is; that this asks for a context keeps it out of the compiler."""
    return value


def _refuse(error: Exception, name: str, line: int) -> NoReturn:
    """Tell what stopped the reading of a template."""
    if isinstance(error, Refused):
        raise error
    raise Refused(*_message_and_remedy(error), (name, line)) from error


def _message_and_remedy(error: Exception) -> tuple[str, str]:
    """Give what is wrong and what to do."""
    said = str(error)
    if isinstance(error, RecursionError | MemoryError) or "too many" in said:
        return _DEEP
    if "duplicate argument" in said or "argument repeated" in said:
        return _TWICE
    return _NUMBER if isinstance(error, ValueError) else _BROKEN


def _nodes_with_depth(tree: nodes.Template) -> Iterator[tuple[nodes.Node, int]]:
    """Yield every node with how many expressions it stands in; without calling itself, however deep it goes."""
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting.extend((child, depth + isinstance(child, nodes.Expr)) for child in node.iter_child_nodes())


def _line_reached(step: TracebackType | None) -> int:
    """Give the line of the template at which reading or writing it stopped, out of what was at work then."""
    line = 0
    while step:
        known = step.tb_frame.f_locals
        node, parser = known.get("node"), known.get("self")
        if isinstance(node, nodes.Node):
            line = node.lineno or line
        elif isinstance(parser, Parser) and hasattr(parser, "stream"):
            line = parser.stream.current.lineno
        elif isinstance(known.get("lineno"), int) and "lexer" in step.tb_frame.f_globals.get("__name__", ""):
            line = known["lineno"]
        step = step.tb_next
    return line


def _template_line(line: int, source: str) -> int:
    """Give the line of a template for a line of the Python that it became."""
    told = source.rpartition("debug_info = '")[2].partition("'")[0]
    pairs = [tuple(map(int, pair.split("="))) for pair in told.split("&") if "=" in pair]
    return next((template for template, python in reversed(pairs) if python <= line), 0)
