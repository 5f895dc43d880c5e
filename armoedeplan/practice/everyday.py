"""How people say things: everyday words that stand for the words of a case, and words that tell no subject.

Both are curated, in `data/zoekwoorden.yaml`.
"""

import json
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.practice.case_file import DATA

FILE: Final = DATA.parent / "zoekwoorden.json"
"""What `docs/genereer.py` makes of `zoekwoorden.yaml`: stems, read fast."""
SOURCE: Final = DATA.parent / "zoekwoorden.yaml"


class Saying(NamedTuple):
    """A thing that people say, as the stems of its words in their order, and the stems that are searched for."""

    said: tuple[str, ...]
    meant: tuple[str, ...]


class Everyday(NamedTuple):
    """All sayings, the longest first, and two kinds of stems.

    general: of words that tell no subject (`regeling`). trailing: of words that follow a subject in a compound and
    leave it what it is (`problematiek`).
    """

    sayings: tuple[Saying, ...]
    general: frozenset[str]
    trailing: frozenset[str]


@cache
def everyday_words() -> Everyday:
    """Give the everyday words."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    sayings = tuple(Saying(tuple(said), tuple(meant)) for said, meant in data["sayings"])
    return Everyday(sayings, frozenset(data["general"]), frozenset(data["trailing"]))


def everyday_text() -> str:
    """Give the text of `zoekwoorden.json`, made from what people wrote in `zoekwoorden.yaml`."""
    import yaml

    from armoedeplan.practice.words import all_stems, word_stems

    data = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    sayings = [
        [all_stems(said), list(dict.fromkeys(stem for word in row["zoek"] for stem in word_stems(word)))]
        for row in data["zoekwoorden"]
        for said in row["zeg"]
    ]
    sayings.sort(key=lambda saying: (-len(saying[0]), saying))
    listed = {
        name: sorted({stem for line in data[key] for stem in all_stems(line)})
        for name, key in (("general", "algemeen"), ("trailing", "aanhang"))
    }
    return json.dumps({"sayings": sayings, **listed}, ensure_ascii=False, indent=0) + "\n"
