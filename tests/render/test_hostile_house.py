"""Whatever stands in a template, a logo, a font or a document: it is taken or refused in Dutch, and nothing breaks."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.pictures import font as sound_font
from support.pictures import png, svg

from armoedeplan.render.own.linter import faults_in
from armoedeplan.render.own.read_folder import Own
from armoedeplan.render.source import DATA
from armoedeplan.render.style.font_file import read_font
from armoedeplan.render.style.logo import checked_logo
from armoedeplan.render.style.reference_document import checked_reference
from armoedeplan.render.style.refusal import Unfit

PIECES = (
    *("{{", "}}", "{%", "%}", "{#", "#}", " ", "\n", "|", ".", ",", "(", ")", "[", "]", ":", "~", "=", "'x'", "1"),
    *("plan", "titel", "aanpak", "maatregelen", "x", "loop", "self", "super", "none", "is defined", "not", "and"),
    *("if", "endif", "for x in", "endfor", "block a", "endblock", "set x =", "macro m(x)", "endmacro", "call m()"),
    *("endcall", "extends 'armoedeplan/beleidsplan.md.j2'", "extends x", "include ['a', 'b']", "from 'x.j2' import y"),
    *(
        "import 'a.md.j2' as b",
        "with x = plan",
        "endwith",
        "filter trim",
        "endfilter",
        "raw",
        "endraw",
        "set x",
        "endset",
    ),
    *(
        "first",
        "map(attribute='titel')",
        "groupby('x')",
        "map('upper')",
        "selectattr",
        "genoemd_bij('maatregelen', 'a')",
    ),
)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_template_can_be_looked_through(pieces: list[str]) -> None:
    for joined in (" ".join(pieces), "".join(pieces)):
        own = Own(
            Path("eigen"), {"a.md.j2": joined, "b.md.j2": '{% extends "a.md.j2" %}{% block a %}{% endblock %}'}, {}
        )
        for fault in faults_in(own.texts):
            assert fault.file in own.texts
            assert fault.message[0].isupper() or fault.message[0] == "“"
            assert fault.remedy


def changed(data: bytes, changes: list[tuple[int, int]]) -> bytes:
    """Give bytes of which some are other ones."""
    made = bytearray(data)
    for place, byte in changes:
        made[place % len(made)] = byte
    return bytes(made)


def said(use: Callable[[bytes], object], data: bytes) -> str:
    """Give why something is refused, or nothing when it is taken."""
    try:
        use(data)
    except Unfit as unfit:
        return unfit.message
    return ""


CHANGES = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 255)), min_size=1, max_size=6)
LOGO = svg('<g id="a"><path d="M0 0h9v3z" style="fill:#000"/></g><use href="#a"/><title>é</title>')


@cache
def word() -> bytes:
    return (DATA / "voorbeeld.docx").read_bytes()


@settings(max_examples=300, deadline=None)
@given(CHANGES, st.sampled_from(("svg", "png")))
def test_a_logo_that_was_damaged_is_taken_or_refused(changes: list[tuple[int, int]], kind: str) -> None:
    data = changed(LOGO if kind == "svg" else png(), changes)
    message = said(checked_logo, data)
    assert not message or message.startswith(("Het logo", "De maten"))


@settings(max_examples=60, deadline=None)
@given(CHANGES, st.integers(0, 400))
def test_a_font_that_was_damaged_is_taken_or_refused(changes: list[tuple[int, int]], at: int) -> None:
    # the tables of a font stand at its beginning
    near = [(place % (12 + at), byte) for place, byte in changes]
    message = said(read_font, changed(sound_font(), near))
    assert not message or message.startswith(("Dit ", "Het lettertype "))


@settings(max_examples=60, deadline=None)
@given(CHANGES, st.booleans())
def test_a_document_that_was_damaged_is_taken_or_refused(changes: list[tuple[int, int]], at_the_end: bool) -> None:  # noqa: FBT001
    ends = [(len(word()) - 1 - place % 900, byte) for place, byte in changes]
    data = changed(word(), ends if at_the_end else changes)
    message = said(lambda one: checked_reference(one, "docx"), data)
    assert not message or message.startswith("Dit ")
