"""The rules by which counts of people are published, and what a shown number says about the count behind it."""

from typing import Final, NamedTuple

from armoedeplan.refusal import Refusal

LOWEST_MINIMUM: Final = 5
_INCOME: Final = 100
"""Figures out of data on income are rounded to it, and their percentages have at least this base (CBS)."""


class DisclosureRefused(Refusal):
    """Counts cannot be published so."""


class Rules(NamedTuple):
    """What is hidden and how the rest is rounded; the defaults are a choice, no found norm (decision record 0068).

    minimum: a count of people below it is hidden; at least 5. rounding: what is shown is rounded to a multiple of it.
    share_base: a percentage needs at least this many people. income: the figures come from data on income or wealth;
    then the rule of CBS holds: rounded to hundreds, and percentages of at least a hundred people.
    """

    minimum: int = 10
    rounding: int = 5
    share_base: int = 100
    income: bool = False

    @property
    def base(self) -> int:
        """What is shown is a multiple of this."""
        return max(self.rounding, _INCOME) if self.income else self.rounding

    @property
    def smallest(self) -> int:
        """The smallest count that is shown: below it a count is small, or would be rounded to nothing."""
        return max(self.minimum, (self.base + 1) // 2)

    @property
    def smallest_whole(self) -> int:
        """The smallest number of people of whom a percentage is given."""
        return max(self.share_base, _INCOME) if self.income else self.share_base

    def rounded(self, count: int) -> int:
        """Give a count as it is shown: the nearest multiple, and of two the higher."""
        return self.base * ((count + self.base // 2) // self.base)

    def between(self, shown: int) -> tuple[int, int]:
        """Give the lowest and the highest count that is shown as this number."""
        low = shown - self.base // 2
        return max(low, self.smallest), low + self.base - 1


def require_sound_rules(rules: Rules) -> None:
    """Raise DisclosureRefused when the rules protect too little."""
    if rules.minimum < LOWEST_MINIMUM:
        raise DisclosureRefused(
            f"een ondergrens van {rules.minimum} mensen is te laag",
            f"Kies {LOWEST_MINIMUM} of hoger; wie niets kiest, krijgt {Rules().minimum}.",
        )
    if rules.rounding < 1:
        raise DisclosureRefused(
            f"afronden op {rules.rounding} kan niet", f"Kies 1 of hoger; wie niets kiest, krijgt {Rules().rounding}."
        )
    if rules.share_base < 1:
        raise DisclosureRefused(
            f"een percentage van ten minste {rules.share_base} mensen kan niet",
            f"Kies 1 of hoger; wie niets kiest, krijgt {Rules().share_base}.",
        )
