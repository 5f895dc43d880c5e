"""Telling organisations apart, and seeing that two names may be one: proposed, never decided here."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from armoedeplan.exchange.likeness import Alike
from armoedeplan.record.words import plain

_FORMS: Final = re.compile(
    r"\b(stichting|stg|st|vereniging|ver|b\.?v|n\.?v|cooperatie|vof|gemeente|gem|afdeling|afd|"
    r"team|dienst|de|het|en|"
    r"e\.? ?o|omstreken|omgeving)\b\.?"
)
"""What two writings of one name may differ in: legal forms, kinds of departments, articles, and the region."""
_BETWEEN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_SHORT: Final = {"w i": "werk inkomen", "w z": "werk zorg", "sd": "sociaal domein"}
"""What municipalities write short in the names of their own departments."""
_NUMBER: Final = re.compile(r"[0-9]+")
_ALIKE: Final = 86
"""Of 100, how much two names must be alike to be proposed as one (decision record 0018)."""


class Known:
    """The organisations that are known, by name: those of the plan, and those met in the list."""

    def __init__(self, names: Mapping[str, str], places: Iterable[str] = ()) -> None:
        """names: the name of each by id. places: municipalities, which a name may have behind it or not."""
        self._places: Final = tuple(filter(None, map(bare_name, places)))
        self._by_name: dict[str, str] = {}
        # names that differ in their numbers are never alike: wijkteam 1 is not wijkteam 2
        self._alike: dict[tuple[str, ...], tuple[Alike, list[str]]] = {}
        for id_, name in names.items():
            self.add(id_, name)

    def same(self, name: str) -> str | None:
        """Give the id of the organisation with exactly this name, but for capitals and spaces."""
        return self._by_name.get(folded_name(name))

    def alike(self, name: str) -> str | None:
        """Give the id of the organisation whose name is most like this one, when it is much like it."""
        wanted = self._sorted_words(name)
        alike, ids = self._with_numbers_of(wanted)
        found = alike.nearest(wanted) if wanted else None
        return None if found is None else ids[found]

    def add(self, id_: str, name: str) -> None:
        """Make an organisation known, so that its name in a list, or one that is much like it, finds it."""
        self._by_name[folded_name(name)] = id_
        words = self._sorted_words(name)
        alike, ids = self._with_numbers_of(words)
        ids.append(id_)
        alike.add(words)

    def _with_numbers_of(self, words: str) -> tuple[Alike, list[str]]:
        """Give the names that have the same numbers in them, with the ids of their organisations."""
        return self._alike.setdefault(tuple(_NUMBER.findall(words)), (Alike(_ALIKE), []))

    def _sorted_words(self, name: str) -> str:
        """Write a bare name with its words in order: in another order they are the same name."""
        bare = bare_name(name)
        for place in self._places:
            bare = " ".join(re.sub(rf"\b{place}\b", " ", bare).split()) or bare
        return " ".join(sorted(bare.split()))


def folded_name(name: str) -> str:
    """Write a name without capitals and with single spaces."""
    return " ".join(name.split()).casefold()


def bare_name(name: str) -> str:
    """Write a name without accents, signs, legal form and what stands in brackets: what two spellings of it share."""
    words = plain(name)
    bare = " ".join(re.sub(r"[^a-z0-9]+", " ", _FORMS.sub(" ", _BETWEEN_BRACKETS.sub(" ", words))).split())
    for short, long in _SHORT.items():
        bare = re.sub(rf"\b{short}\b", long, bare)
    return bare
