"""How plans can be put in groups; adding a way is adding its line to `GROUPINGS`.

The sizes are our own (decision record 0075): no source parts plans in this way.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.comparison.profile import Profile

UNKNOWN: Final = "onbekend"
_SIZES: Final = (
    (20_000, "tot 20.000 inwoners"),
    (50_000, "20.000 tot 50.000 inwoners"),
    (100_000, "50.000 tot 100.000 inwoners"),
)
_LARGEST: Final = "100.000 inwoners of meer"


class Group(NamedTuple):
    """Plans that stand together. name: why; places: which they are, by their place in the comparison."""

    name: str
    places: tuple[int, ...]


def _size_of(profile: Profile) -> str:
    if profile.people is None:
        return f"inwoners {UNKNOWN}"
    return next((name for below, name in _SIZES if profile.people < below), _LARGEST)


def _model_of(profile: Profile) -> str:
    return profile.model or f"model {UNKNOWN}"


GROUPINGS: Final[Mapping[str, Callable[[Profile], str]]] = {"grootte": _size_of, "model": _model_of}
_ORDER: Final = (*(name for _, name in _SIZES), _LARGEST)


def groups_of(profiles: Sequence[Profile], way: str) -> tuple[Group, ...]:
    """Put plans in groups: sizes from small to large, else by name; what is not known comes last."""
    found: dict[str, list[int]] = {}
    for place, profile in enumerate(profiles):
        found.setdefault(GROUPINGS[way](profile), []).append(place)
    return tuple(Group(name, tuple(found[name])) for name in sorted(found, key=_order_of))


def _order_of(name: str) -> tuple[bool, int, str]:
    return name.endswith(UNKNOWN), _ORDER.index(name) if name in _ORDER else 0, name
