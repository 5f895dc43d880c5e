"""Pandoc gets so much time and memory for a document, and what stops it is told."""

import pytest

from armoedeplan.render import pandoc
from armoedeplan.render.html import make
from armoedeplan.render.source import FormatError, Source

SOURCE = Source("---\ntitle: T\nlang: nl-NL\n---\n\n" + "Een regel.\n\n" * 20_000, 0)


def test_a_document_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "MOST_SECONDS", 0.01)
    with pytest.raises(FormatError, match="nog niet klaar") as stop:
        make(SOURCE)
    assert stop.value.remedy.endswith(".")


def test_a_document_that_takes_too_much_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "_MEMORY", ("+RTS", "-M20m", "-RTS"))
    with pytest.raises(FormatError, match="te veel geheugen"):
        make(SOURCE)
