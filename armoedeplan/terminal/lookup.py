"""What things mean, looked up by the words a person uses."""

import re
from collections.abc import Iterator
from itertools import chain
from textwrap import wrap
from typing import Final

from armoedeplan.checks.frame import checks
from armoedeplan.faults import FAULTS
from armoedeplan.method.loader import components, laws, models, requirements, steps, terms
from armoedeplan.plan.plan import Plan
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import asked
from armoedeplan.record.walk import all_fields
from armoedeplan.record.words import near
from armoedeplan.terminal import explanation, law_explanation
from armoedeplan.terminal.wrapping import fitting_lines, line_width

_TELLING: Final = 6
"""How long a word must be to find a law by a part of its name."""
_FEW: Final = 3


def explain(words: str) -> Iterator[str]:
    """Yield the explanation of a topic; nothing when nobody knows it.

    One word may be several things (a model is a term as well): each is told, the most specific first.
    """
    key = _comparable(words)
    seen = False
    for look in (
        _find_fault,
        _find_step,
        _find_component,
        _find_requirement,
        _find_model,
        _find_law,
        _find_newer,
        _find_term,
        _find_question,
    ):
        for found in look(key, words):
            if seen:
                yield ""
            seen = True
            yield from chain.from_iterable(map(fitting_lines, found))


def topics() -> Iterator[str]:
    """Yield what can be explained."""
    yield "Noem een onderwerp, bijvoorbeeld:"
    yield "  uitleg stap 2                          een stap"
    yield "  uitleg 2.2                             een kernonderdeel"
    yield "  uitleg AP013                           een bevinding van controleer"
    yield "  uitleg H7.3                            wat een bron vraagt"
    yield "  uitleg peildatum                       een begrip"
    yield "  uitleg samenwerking.actoren.soort      een vraag"
    yield "  uitleg nieuwere bronnen                wat er na de handreiking verscheen"
    yield ""
    yield "Stappen:"
    for step in steps():
        yield f"  stap {step.nummer}  {step.titel}"
    names = {
        "Modellen": (model.id for model in models().modellen),
        "Wetten": laws(),
        "Begrippen": (str(term.term) for term in terms()),
    }
    for title, listed in names.items():
        yield from wrap(f"{title}: {', '.join(listed)}", line_width())


def nearest(words: str) -> str:
    """Give advice for words that nobody knows: the nearest topic, or how to see them all."""
    if next(iter(FieldPath(words).names), "") in shape_of(Plan).fields:
        try:
            asked(Plan, words)
        except Lost as lost:
            return lost.remedy
    known = {_comparable(name): name for term in terms() for name in (str(term.term), *term.ook)}
    known |= {_comparable(field.name): field.name for _, field in all_fields(Plan) if field.note}
    known |= {_comparable(id_): id_ for id_ in (*laws(), *(model.id for model in models().modellen), *FAULTS)}
    found = near(_comparable(words), known)
    return f"Bedoelt u {known[found]}?" if found else "Met alleen `armoedeplan uitleg` ziet u alle onderwerpen."


def _comparable(words: str) -> str:
    """Make words comparable: small letters, one space."""
    return " ".join(re.sub(r"[_-]", " ", words).lower().split())


def _find_fault(_: str, words: str) -> Iterator[Iterator[str]]:
    """Find a structural fault by its code."""
    code = words.strip().upper()
    if code in FAULTS:
        one = FAULTS[code]
        yield iter([f"{code} ({one.severity}): {one.title}", "", *wrap(one.explanation, line_width())])
    elif code.startswith("AP"):
        found = checks().get(code)
        if found:
            yield explanation.check(found)


def _find_step(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a step by its number or title."""
    for step in steps():
        if key in (str(step.nummer), f"stap {step.nummer}", _comparable(str(step.titel))):
            yield explanation.step(step)


def _find_component(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a core component by its number."""
    found = components().get(key.removeprefix("onderdeel ").replace(" ", ""))
    if found:
        yield explanation.component(found)


def _find_requirement(_: str, words: str) -> Iterator[Iterator[str]]:
    """Find what a source asks by its row: `H7.3`."""
    found = requirements().get(words.strip().upper())
    if found:
        yield explanation.requirement(found)


def _find_model(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a governance model by its name."""
    for model in models().modellen:
        if key in (_comparable(model.id), _comparable(str(model.naam))):
            yield explanation.model(model)


def _find_law(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a law by its id, name or abbreviation, or else the few that have the word in their name."""
    named = {
        law.id: [_comparable(name) for name in (law.id, law.naam, law.afkorting) if name] for law in laws().values()
    }
    exact = [id_ for id_, names in named.items() if key in names]
    within = [id_ for id_, names in named.items() if len(key) >= _TELLING and any(key in name for name in names)]
    for id_ in exact or (within if len(within) <= _FEW else ()):
        yield law_explanation.law(laws()[id_])


def _find_newer(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find the guidance that came after the guide."""
    if key in ("nieuwere bronnen", "nieuwe bronnen", "literatuur"):
        yield explanation.newer()


def _find_term(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a term by its name or another name for it."""
    for term in terms():
        if key in (_comparable(name) for name in (str(term.term), *term.ook)):
            yield explanation.term(term)


def _find_question(_: str, words: str) -> Iterator[Iterator[str]]:
    """Find a question by its path, or every question of that name."""
    path = FieldPath(words.strip()).without_keys
    try:
        found = {path: asked(Plan, path)} if path.parent else _fields_named(path)
    except Lost:
        return
    for where, field in found.items():
        yield explanation.question(where, field)


def _fields_named(name: str) -> dict[str, Field]:
    """Give every field of a name in the plan, by path."""
    return {path: field for path, field in all_fields(Plan) if field.note and field.name == name}
