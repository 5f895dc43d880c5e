"""Our own templates are compiled once; a change of their words, and damage to what was kept, is always seen."""

from pathlib import Path

import pytest
from jinja2 import Environment

from armoedeplan.render.template_cache import CompiledLoader


def rendered(folder: Path, name: str = "a.md.j2") -> str:
    return Environment(loader=CompiledLoader(folder), autoescape=True).get_template(name).render(wie="u")


def modules(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*.py"))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "delen").mkdir()
    (tmp_path / "delen" / "b.j2").write_text("{% macro groet(wie) %}Dag {{ wie }}{% endmacro %}", encoding="utf-8")
    (tmp_path / "a.md.j2").write_text('{% from "delen/b.j2" import groet %}{{ groet(wie) }}!', encoding="utf-8")
    return tmp_path


def test_a_template_is_compiled_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(place) == "Dag u!"
    assert len(modules(place)) == 2
    monkeypatch.setattr(Environment, "compile", None)
    assert rendered(place) == "Dag u!"


def test_a_change_is_seen_and_what_was_kept_before_goes(place: Path) -> None:
    rendered(place)
    old = modules(place)
    (place / "a.md.j2").write_text("Nieuw", encoding="utf-8")
    assert rendered(place) == "Nieuw"
    assert len(modules(place)) == 2
    assert modules(place) != old


@pytest.mark.parametrize("damage", [b"", b"\x00\x00", b"name = 'a.md.j2'\nblo", b"\xff"])
def test_what_was_damaged_does_no_harm(damage: bytes, place: Path) -> None:
    rendered(place)
    for path in modules(place):
        path.write_bytes(damage)
    assert rendered(place) == "Dag u!"


def test_where_nothing_can_be_written_it_is_compiled_each_time(place: Path) -> None:
    (place / "__pycache__").write_text("no folder")
    assert rendered(place) == "Dag u!"
    assert rendered(place) == "Dag u!"
