"""How often a test repeats what is different each time: usually, and in the deep tier."""

_TIER = {"deep": False}


def go_deep() -> None:
    """Let every test that is collected from now on repeat as often as the deep tier does."""
    _TIER["deep"] = True


def repetitions(usual: int, deep: int) -> int:
    """Give how often to try: `usual` with each change, `deep` with `pytest --deep` (decision record 0108)."""
    return deep if _TIER["deep"] else usual
