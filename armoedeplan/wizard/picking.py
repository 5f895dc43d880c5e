"""What is chosen: numbers in any writing (`1,3`, `1 en 3`, `1-3`, `alle`), labels, and words that stay words."""

import re
from collections.abc import Sequence
from typing import Final

from armoedeplan.plan.typed import NO_VALUE
from armoedeplan.record import Kind, Refused
from armoedeplan.record.kinds import Reading, doubt, short
from armoedeplan.record.several import parts_of
from armoedeplan.wizard.commands import numbers_to_choose
from armoedeplan.wizard.options import Option

_ITEM: Final = r"[0-9]{1,5}[.)]?"
_RANGE: Final = rf"{_ITEM}(?: ?(?:-|–|—|t/?m|tot en met|tot) ?{_ITEM})?"
_BETWEEN: Final = r"(?:,(?:en )?| en | ?[&+] ?| )"
_NUMBERS: Final = re.compile(rf"{_RANGE}(?:{_BETWEEN}{_RANGE})*,?", re.IGNORECASE)
_COMMA: Final = re.compile(" ?,[ ,]*")
_ALL: Final = frozenset({"alle", "alles", "allemaal", "alle keuzes", "allen"})
_MOST_CHOICES: Final = 9
_COPIED: Final = re.compile(r"([0-9]{1,5})[.):]?\s+(\S.*)")
"""A line of the list, typed over with its number."""


def picked_values(typed: str, offered: Sequence[Option], *, many: bool, kind: Kind | None = None) -> list[str]:
    """Give the values of what was typed, each once; words that are no option stay words. kind: that of the values.

    Raises Refused when a number is not among the options, and where one is asked and several are given.
    """
    picking = _Picking(offered, kind)
    values = list(dict.fromkeys(picking.values(typed.strip(), many=many)))
    if not values:
        raise Refused(*NO_VALUE)
    if many or len(values) < 2:
        return values
    message = f"Hier past één keuze, en “{short(typed)}” noemt er meer"
    if len(values) > _MOST_CHOICES:
        raise Refused(message, "Kies één nummer.")
    raise doubt(message, [Reading(option.label, option.label) for option in offered if option.value in values])


class _Picking:
    """What there is to choose, by number and by name."""

    def __init__(self, offered: Sequence[Option], kind: Kind | None) -> None:
        self._offered: Final = offered
        self._kind: Final = kind
        names = [name.casefold() for option in offered for name in {option.value.casefold(), option.label.casefold()}]
        # two records of one name are told apart by their number alone
        self._by_name: Final = {
            name.casefold(): option.value for option in offered for name in option if names.count(name.casefold()) == 1
        }

    def values(self, typed: str, *, many: bool) -> list[str]:
        """Give the values of all that was typed. Raises Refused."""
        if not self._offered:
            return _words_between_commas(typed) if many else [typed]
        if _are_numbers(typed) and typed.casefold() not in self._by_name:
            return self._numbered(typed)
        if named := self._named(typed):
            return [named]
        if typed.casefold().rstrip(".") in _ALL:
            return [option.value for option in self._offered]
        parts = parts_of(typed, self._is_known)
        if not many and not all(map(self._is_known, parts)):
            return [typed]
        return [value for part in parts for value in self._of_part(part)]

    def _named(self, words: str) -> str | None:
        """Give the value of which these words are the name."""
        copied = _COPIED.fullmatch(words)
        if copied and 0 < int(copied[1]) <= len(self._offered):
            value = self._named(copied[2])
            return value if value == self._offered[int(copied[1]) - 1].value else None
        return self._by_name.get(words.casefold()) or (self._kind.meant_by(words) if self._kind else None)

    def _is_known(self, part: str) -> bool:
        """Tell whether words are options, by name or by number."""
        return bool(_are_numbers(part) or self._named(part))

    def _of_part(self, part: str) -> list[str]:
        """Give the values of words between two commas. Raises Refused for signs that can be no words."""
        if _are_numbers(part):
            return self._numbered(part)
        if not re.search(r"[^\W\d_]", part):
            raise Refused(f"“{short(part)}” is geen keuze", "Kies een of meer nummers, zoals 1,3 of 1-3.")
        return [self._named(part) or part]

    def _numbered(self, typed: str) -> list[str]:
        """Give the values of numbers and ranges. Raises Refused for those that are not there."""
        values: list[str] = []
        for found in re.finditer(_RANGE, _regular_separators(typed), re.IGNORECASE):
            first, *rest = self._checked([int(number) for number in re.findall("[0-9]+", found[0])])
            last = rest[0] if rest else first
            if last < first:
                between = f"{last}-{first}"
                raise doubt(f"“{short(typed)}” loopt terug", [Reading(between, between)])
            values += [option.value for option in self._offered[first - 1 : last]]
        return values

    def _checked(self, numbers: list[int]) -> list[int]:
        """Give numbers that are all there. Raises Refused."""
        absent = next((number for number in numbers if not 0 < number <= len(self._offered)), None)
        if absent is not None:
            message = f"Nummer {absent} staat er niet"
            raise Refused(message, numbers_to_choose(len(self._offered)))
        return numbers


def _are_numbers(typed: str) -> bool:
    """Tell whether only numbers, ranges and what parts them were typed."""
    return typed[:1].isdecimal() and _NUMBERS.fullmatch(_regular_separators(typed)) is not None


def _regular_separators(typed: str) -> str:
    """Write what parts numbers in one way, so that no text can be matched in many."""
    return _COMMA.sub(",", " ".join(re.sub("[;\n]", ",", typed.strip()).split()))


def _words_between_commas(typed: str) -> list[str]:
    """Part words at commas and line ends, where there is nothing to choose from."""
    return parts_of(typed, lambda _: False)
