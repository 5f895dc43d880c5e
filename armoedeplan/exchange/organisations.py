"""Telling organisations apart, and seeing that two names may be one: proposed, never decided here."""

import re
from collections.abc import Mapping
from typing import Final

from armoedeplan.record.words import plain

_FORMS: Final = re.compile(r"\b(stichting|st|vereniging|ver|bv|b\.v\.|nv|n\.v\.|cooperatie|vof|gemeente|de|het)\b\.?")
_ALIKE: Final = 86


class Known:
    """The organisations that are known, by name: those of the plan, and those met in the list."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """names: the name of each by id."""
        self._by_name = {folded(name): id_ for id_, name in names.items()}
        self._bare = {id_: bare(name) for id_, name in names.items()}

    def same(self, name: str) -> str | None:
        """Give the id of the organisation with exactly this name, but for capitals and spaces."""
        return self._by_name.get(folded(name))

    def alike(self, name: str) -> str | None:
        """Give the id of the organisation whose name is most like this one, when it is much like it."""
        from rapidfuzz import process
        from rapidfuzz.fuzz import token_sort_ratio

        wanted = bare(name)
        found = process.extractOne(wanted, self._bare, scorer=token_sort_ratio, score_cutoff=_ALIKE)
        return str(found[2]) if found and wanted else None

    def add(self, id_: str, name: str) -> None:
        """Note one more."""
        self._by_name[folded(name)] = id_
        self._bare[id_] = bare(name)

    def also(self, id_: str, name: str) -> None:
        """Note that an organisation is called so too."""
        self._by_name[folded(name)] = id_


def folded(name: str) -> str:
    """Write a name without capitals and with single spaces."""
    return " ".join(name.split()).casefold()


def bare(name: str) -> str:
    """Write a name without accents, signs and legal form: what two spellings of it share."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", _FORMS.sub(" ", plain(name))).split())
