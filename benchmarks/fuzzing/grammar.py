"""Templates out of a grammar: every kind of tag and expression of Jinja, with names that exist and that do not."""

import re
from collections.abc import Callable
from random import Random
from typing import Final

from fuzzing.signs import number, sign

_NAMES: Final = (
    "plan", "plan.titel", "gemeenten", "samenwerking.actoren", "financien", "methode", "inzicht", "beeld", "loop",
    "self", "super()", "x", "bestaatniet", "plan.__class__", "plan.titel.__class__.__mro__", "''.__class__", "caller()",
    "range(3)", "range(10**9)", "dict(a=1)", "cycler(1, 2)", "joiner()", "namespace(a=1)", "colofon", "ontbreekt",
    "bevindingen", "open_vragen", "aanpak.maatregelen", "plan.samenvattingen.raad.alineas", "none", "true",
)  # fmt: skip
_FILTERS: Final = (
    "list", "length", "join(', ')", "map(attribute='naam')", "map(attribute='__class__')", "sort", "first", "last",
    "upper", "default('x')", "format(1)", "replace('a', 'b' * 1000)", "indent(4)", "center(100000)", "tojson",
    "batch(2)", "groupby('soort')", "selectattr('naam')", "int", "float", "string", "safe", "e", "wordwrap(1)",
    "xmlattr", "attr('x')", "citaat", "slice(3)", "sum", "unique", "urlize", "truncate(5)", "random", "pprint",
    "filesizeformat", "round(400)", "bestaatniet", "center(10**12)", "wordcount", "striptags", "dictsort",
    "reverse", "min", "max",
)  # fmt: skip
_TESTS: Final = (
    "defined", "none", "string", "odd", "divisibleby(0)", "sameas(x)", "in [1]", "iterable", "bestaatniet", "callable",
)  # fmt: skip
_OPERATORS: Final = ("+", "-", "*", "/", "//", "%", "**", "~", "==", "<", "and", "or", "in", "not in", "is", "|")
_FIELDS: Final = ("naam", "titel", "format", "__init__", "items()", "_record", "x")
_TEMPLATES: Final = (
    "armoedeplan/beleidsplan.md.j2", "beleidsplan.md.j2", "delen/stukken.j2", "armoedeplan/delen/stukken.j2", "../x",
    "/etc/passwd", "bestaatniet", "stuk.j2", "",
)  # fmt: skip
_BLOCKS: Final = ("inleiding", "inhoud", "a", "stap1", "voorblad", "x y", "1")
_TAGS: Final = (
    "{% if EEN %}BINNEN{% elif TWEE %}b{% else %}c{% endif %}",
    "{% for NAAM in EEN %}BINNEN{% else %}leeg{% endfor %}",
    "{% for NAAM, z in EEN recursive %}BINNEN{{ loop(z) }}{% endfor %}",
    "{% set NAAM = EEN %}BINNEN",
    "{% set NAAM %}BINNEN{% endset %}",
    "{% macro m(a, b=EEN) %}BINNEN{{ m(a) }}{% endmacro %}{{ m(TWEE) }}",
    "{% macro NAAM(a) %}BINNEN{% endmacro %}{% call NAAM(EEN) %}BINNEN{% endcall %}",
    "{% filter FILTER %}BINNEN{% endfilter %}",
    "{% with NAAM = EEN %}BINNEN{% endwith %}",
    "{% block BLOK %}BINNEN{% endblock %}",
    "{% include SJABLOON ignore missing %}",
    "{% include EEN %}",
    "{% from SJABLOON import NAAM %}",
    "{% import SJABLOON as NAAM %}",
    "{% raw %}BINNEN{% endraw %}",
    "{# BINNEN #}",
    "{%- EEN -%}",
    "{% autoescape EEN %}BINNEN{% endautoescape %}",
    *("{{ EEN }}",) * 9,
    *("woorden\n", "TEKEN") * 3,
)
_EXPRESSIONS: Final = (
    "EEN WERK TWEE", "EEN WERK TWEE", "EEN | FILTER", "EEN | FILTER", "EEN is TOETS", "(EEN)", "[EEN, TWEE]",
    "{EEN: TWEE}", "EEN[TWEE]", "EEN[TWEE:EEN]", "EEN(TWEE)", "EEN if TWEE", "EEN if TWEE else EEN", "not EEN", "-EEN",
    "EEN.VELD",
    "(" * 90 + "EEN" + ")" * 90,
)  # fmt: skip
_SLOT: Final = re.compile("EEN|TWEE|NAAM|BINNEN|FILTER|TOETS|WERK|VELD|BLOK|SJABLOON|TEKEN")
_DEEPEST: Final = 4


def template(chance: Random) -> str:
    """Write a template."""
    text = _parts(chance, 0, chance.randrange(1, 6))
    if chance.random() < 0.4:
        text = _filled(chance, "{% extends SJABLOON %}\n{% block BLOK %}", 0) + text + "{% endblock %}"
    if chance.random() < 0.2:
        text = f"{{#- document\ntitel: X{sign(chance)}\nnodig: {chance.choice(_NAMES)}\nper: gemeenten\n-#}}\n{text}"
    return text


def expression(chance: Random, depth: int = 0) -> str:
    """Write an expression."""
    if depth >= _DEEPEST or chance.random() < 0.35:
        return chance.choice((chance.choice(_NAMES), number(chance), repr(sign(chance)), '"tekst"', "[]", "{}", "()"))
    return _filled(chance, chance.choice(_EXPRESSIONS), depth)


def _parts(chance: Random, depth: int, many: int) -> str:
    """Write words, expressions, and tags with parts in them."""
    return "".join(_filled(chance, chance.choice(_TAGS), depth) for _ in range(many if depth < _DEEPEST else 0))


def _filled(chance: Random, pattern: str, depth: int) -> str:
    """Put something in each slot of a pattern; a name is the same in all of it."""
    name = chance.choice(("x", "y", "plan", "loop", "self", "_"))
    slots: dict[str, Callable[[], str]] = {
        "EEN": lambda: expression(chance, depth + 1),
        "TWEE": lambda: expression(chance, depth + 1),
        "NAAM": lambda: name,
        "BINNEN": lambda: _parts(chance, depth + 1, chance.randrange(3)),
        "FILTER": lambda: chance.choice(_FILTERS),
        "TOETS": lambda: chance.choice(_TESTS),
        "WERK": lambda: chance.choice(_OPERATORS),
        "VELD": lambda: chance.choice(_FIELDS),
        "BLOK": lambda: chance.choice(_BLOCKS),
        "SJABLOON": lambda: f'"{chance.choice(_TEMPLATES)}"',
        "TEKEN": lambda: sign(chance),
    }
    return _SLOT.sub(lambda found: slots[found[0]](), pattern)
