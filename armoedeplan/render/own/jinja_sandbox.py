"""Where a municipality's template runs: Jinja2's sandbox, with files that were read before it starts."""

from collections.abc import Callable, Iterable, Mapping
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any, Final

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.environment import Environment
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from armoedeplan.record.shape import shape_of
from armoedeplan.record.words import near
from armoedeplan.render.chapter_references import reference_to
from armoedeplan.render.markdown import quoted_yaml
from armoedeplan.render.own.bounded_compiling import Compiling
from armoedeplan.render.own.template_fault import Refused
from armoedeplan.render.templates import folder
from armoedeplan.variables.older_templates import advice_on_gone
from armoedeplan.views import View
from armoedeplan.wording import OBJECTS, sentence_builders

OURS: Final = "armoedeplan/"
"""What the name of a template of the program begins with, for a template of a municipality."""
_MOST_SIGNS: Final = 1_000_000
_MOST_POWER: Final = 1_000
_MOST_BITS: Final = 10_000  # of a number; one that can be written has no more
_CLOSED: Final = (type, ModuleType, FunctionType, BuiltinFunctionType, MethodType, Environment, StrictUndefined)


class OwnTemplatesLoader(BaseLoader):
    """Gives the municipality's templates from memory, and ours from the folder of the program; there is no other way.

    A name that begins with `armoedeplan/` is ours; so is one that the municipality does not have.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts: Final = texts
        self._ours: Final = ChoiceLoader([FileSystemLoader(folder())])

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Give the text of a template, and the name that stands in messages. Raises TemplateNotFound."""
        if template in self._texts:
            return self._texts[template], template, lambda: True
        try:
            source, _, _ = self._ours.get_source(environment, template.removeprefix(OURS))
        except (TemplateNotFound, OSError, ValueError) as error:
            raise TemplateNotFound(template) from error
        return source, OURS + template.removeprefix(OURS), lambda: True


class Sandbox(Compiling, ImmutableSandboxedEnvironment):
    """An environment in which a template reaches what it is given, and nothing of Python behind it."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def text_of(self, name: str) -> tuple[str, str]:
        """Give the text of a template, and the name that stands in messages. Raises TemplateNotFound."""
        if self.loader is None:
            raise TemplateNotFound(name)
        source, filename, _ = self.loader.get_source(self, name)
        return source, filename or name

    def join_path(self, template: str, parent: str) -> str:
        """Give the template that a template names: ours name ours, and a template that names itself means ours."""
        return OURS + template.removeprefix(OURS) if parent.startswith(OURS) or template == parent else template

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may look at an attribute: what views and answers show, never what is behind it."""
        return not attr.startswith("_") and not isinstance(obj, _CLOSED) and super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> StrictUndefined:
        """Give what raises SecurityError, in Dutch, as soon as a template uses an attribute that it may not."""
        message = f"“{attribute}” mag een sjabloon niet gebruiken"
        made: StrictUndefined = self.undefined(message, obj=obj, name=attribute, exc=SecurityError)  # type: ignore[assignment]
        return made

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Reckon, unless the outcome would be far too long. Raises Refused."""
        remedy = "Maak het getal of de tekst kleiner."
        if operator == "**" and (abs(right) > _MOST_POWER or abs(left) > _MOST_SIGNS):
            raise Refused("Deze macht is te groot", remedy)
        pairs = ((left, right), (right, left))
        lengths = [len(repeated) * times for repeated, times in pairs if _repeats(repeated, times)]
        if operator == "*" and any(length > _MOST_SIGNS for length in lengths):
            raise Refused("Deze herhaling is te lang", remedy)
        if any(isinstance(number, int) and number.bit_length() > _MOST_BITS for number in (left, right)):
            raise Refused("Dit getal is te groot", remedy)
        if operator == "%" and isinstance(left, str):
            raise Refused("Een tekst invullen met % kan niet", "Plak teksten aan elkaar met ~.")
        return super().call_binop(context, operator, left, right)


def sandbox(texts: Mapping[str, str], known: Iterable[str]) -> Sandbox:
    """Make the environment for some templates; known: the names of the variables, to suggest one."""
    made = Sandbox(
        loader=OwnTemplatesLoader(texts),
        undefined=type("Unknown", (_Unknown,), {"__slots__": (), "known": tuple(known)}),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the answers escape themselves, as Markdown
    )
    made.filters["citaat"] = quoted_yaml
    made.filters["verwijs"] = reference_to
    made.filters.update(sentence_builders())
    made.globals.update(OBJECTS)
    # a document must come out the same each time
    del made.filters["random"], made.globals["lipsum"]
    return made


class _Unknown(StrictUndefined):
    """A name that does not exist, with the nearest one that does."""

    __slots__ = ()
    known: tuple[str, ...] = ()
    # a list is written by the names of what is in it
    __repr__ = StrictUndefined._fail_with_undefined_error  # noqa: SLF001 - as its base does

    @property
    def _undefined_message(self) -> str:
        if self._undefined_exception is SecurityError:
            return str(self._undefined_hint)
        name = str(self._undefined_name or "")
        # what is asked for between brackets can be anything, and only words and numbers can be shown
        if self._undefined_hint or not isinstance(self._undefined_name, str | int | float | None):
            return "Wat hier wordt gebruikt, bestaat niet"
        top = self._undefined_obj is missing
        below = "" if top else " hier"
        if gone := advice_on_gone(name, [None if top else _owner_of(self._undefined_obj)]):
            return f"“{name}” bestaat{below} niet meer\n{gone}"
        nearest = near(name, self.known if top else _names_of(self._undefined_obj))
        return f"“{name}” bestaat{below} niet\n" + (f"Bedoelt u {nearest}?" if nearest else "")


def _owner_of(thing: object) -> type:
    """Give the type whose names a template may ask of a thing: of a record of the plan, that record's."""
    return type(thing._record) if isinstance(thing, View) else type(thing)  # noqa: SLF001 - to suggest a name


def _names_of(thing: object) -> list[str]:
    """Give what may be asked of a thing."""
    if isinstance(thing, View):
        return [*shape_of(_owner_of(thing)).fields, "volgnummer", "lijst"]
    names = thing if isinstance(thing, Mapping) else dir(thing)
    return [str(name) for name in names if not str(name).startswith("_")]


def _repeats(repeated: object, times: object) -> bool:
    """Tell whether multiplying repeats: words or a list, so many times."""
    return isinstance(repeated, str | list | tuple) and isinstance(times, int)
