"""How often a test repeats what is different each time: usually, and in the deep tier."""

from typing import TypeVar

Tried = TypeVar("Tried")
_TIER = {"deep": False}


def go_deep() -> None:
    """Let every test that is collected from now on repeat as often as the deep tier does."""
    _TIER["deep"] = True


def repetitions(usual: Tried, deep: Tried) -> Tried:
    """Give how often to try, or what: `usual` with each change, `deep` with `pytest --deep` (decision record 0108)."""
    return deep if _TIER["deep"] else usual
