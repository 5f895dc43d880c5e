"""Plans that nobody wrote: some of the answers of an example, and answers that are hard to put in a sentence."""

import random
from collections.abc import Iterator
from typing import Any, Final

import yaml

from papers.made import STATUSES, example_text, keyed_texts

NASTY: Final = (
    "Twee punten: eerst dit, en dan: dat",
    'Wij noemen het "hulp" en ‘steun’ en “nabijheid”',
    "ALLEEN HOOFDLETTERS",
    "woord",
    "Eindigt met een punt.",
    "Eindigt met een vraag?",
    "a, b en c; d",
    "Een * ster, een _ streep, een | staand streepje, <b> en # hek",
    " ".join(["Dit is een zin van een lang antwoord."] * 180),
)
_KEPT: Final = frozenset({"armoedeplan", "id", "naam", "status"})


def plan_with_fewer_answers(seed: int) -> str:
    """Give the example without some of its answers, at some moment."""
    chance = random.Random(seed)  # noqa: S311 - to choose, not to hide
    data = _loaded(chance)
    known = set(_ids(data))
    _thin(data, chance, chance.choice((0.02, 0.1, 0.3)))
    _forget(data, known - set(_ids(data)))
    return _text(data)


def plan_with_nasty_answers(seed: int) -> tuple[str, list[str]]:
    """Give the example with hard answers in some places, and the marks that they begin with."""
    chance = random.Random(seed)  # noqa: S311 - to choose, not to hide
    data = _loaded(chance)
    marks = []
    places = list(_texts(data))
    for number, (holder, key) in enumerate(chance.sample(places, 25)):
        mark = f"merk{seed}q{number}"
        holder[key] = f"{mark.capitalize()} {chance.choice(NASTY)} einde{mark}"
        marks.append(mark)
    return _text(data), marks


def _loaded(chance: random.Random) -> dict[str, Any]:
    """Give the data of the example at some moment."""
    found: dict[str, Any] = yaml.load(example_text("voorbeeldstad", chance.choice(STATUSES)), yaml.CSafeLoader)
    return found


def _text(data: dict[str, Any]) -> str:
    """Write a plan."""
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)


def _thin(data: Any, chance: random.Random, share: float) -> None:
    """Take away a share of the answers in some data."""
    if isinstance(data, dict):
        for key in list(data):
            if key not in _KEPT and chance.random() < share:
                del data[key]
            else:
                _thin(data[key], chance, share)
    elif isinstance(data, list):
        data[:] = [one for one in data if chance.random() >= share]
        for one in data:
            _thin(one, chance, share)


def _ids(data: Any) -> Iterator[str]:
    """Yield the ids of all records."""
    return (text for key, text in keyed_texts(data) if key == "id")


def _forget(data: Any, gone: set[str]) -> None:
    """Take away what refers to records that are gone: a plan with such references is refused."""
    if isinstance(data, dict):
        for key in [key for key, value in data.items() if key != "id" and isinstance(value, str) and value in gone]:
            del data[key]
        for value in data.values():
            _forget(value, gone)
    elif isinstance(data, list):
        data[:] = [one for one in data if not (isinstance(one, str) and one in gone)]
        for one in data:
            _forget(one, gone)


def _texts(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield where the texts of some words are: what holds them and by which key."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            yield from _texts(value)
        elif isinstance(value, str) and len(value.split()) > 4:
            yield data, key
