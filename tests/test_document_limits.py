"""A template of a stranger sees what documents may see, and nothing else of the program."""

from collections.abc import Iterator
from typing import Any

import pytest
from jinja2 import TemplateRuntimeError, UndefinedError
from jinja2.exceptions import SecurityError
from support.written import ENVIRONMENT, plan, written

from armoedeplan.document import context
from armoedeplan.finding import Finding, Mark, Severity


def _inside(value: Any, name: str, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Yield everything a template can reach from a variable, a few steps deep."""
    yield name, value
    if depth < 3:
        if isinstance(value, dict):
            for key, inner in list(value.items())[:3]:
                yield from _inside(inner, f"{name}[{str(key)!r}]", depth + 1)
        elif isinstance(value, tuple | list):
            for number, inner in enumerate(value[:2]):
                yield from _inside(inner, f"{name}[{number}]", depth + 1)
        elif not isinstance(value, str | int):
            for attribute in ("titel", "naam", "inwoners", "stappen", "onderdelen", "vraag"):
                inner = getattr(value, attribute, None)
                if inner is not None and not callable(inner):
                    yield from _inside(inner, f"{name}.{attribute}", depth + 1)


@pytest.mark.slow
def test_a_sandboxed_template_reaches_nothing_private_of_what_it_is_given() -> None:
    variables = context(plan(), [Finding("AP101", Severity.TIP, Mark(1, 1), "plan", "m", "o")], "abc").variables()
    reached = [found for name, value in variables.items() for found in _inside(value, name)]
    assert len(reached) > 60
    for name, value in reached:
        hidden = [one for one in dir(value) if one.startswith("_")]
        for attribute in ("_record", "_known", "_path", "__class__", "__init__", "__dict__"):
            if attribute in hidden:
                template = ENVIRONMENT.from_string(f"{{{{ x.{attribute} }}}}{{{{ x|attr('{attribute}') }}}}")
                with pytest.raises((SecurityError, UndefinedError)):
                    template.render(x=value)
        assert type(value).__module__.startswith(("armoedeplan.", "builtins")), name


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ plan.__class__.__init__.__globals__ }}",
        "{{ plan._record }}",
        "{{ gemeenten[0]._known.plan }}",
        "{{ plan.genoemd_bij.__func__.__globals__ }}",
        "{{ methode._known }}",
        "{% set plan.titel = 'x' %}",
        "{{ gemeenten.append(1) }}",
        "{{ open_vragen.clear() }}",
        "{{ colofon.update(x=1) }}",
    ],
)
def test_a_template_cannot_look_inside_the_program_or_change_what_it_is_given(template: str) -> None:
    with pytest.raises((TemplateRuntimeError, TypeError)):
        written(template)
