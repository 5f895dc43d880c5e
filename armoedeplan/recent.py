"""What was reckoned of the objects that were asked about last: many ask in turn about one plan."""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Asked = TypeVar("Asked")
Given = TypeVar("Given")


def kept_for_last(most: int = 1) -> Callable[[Callable[[Asked], Given]], Callable[[Asked], Given]]:
    """Make a function keep what it gave of the last objects it was asked about; nobody changes what it gives.

    most: of how many. An object is known by being the same one, for comparing two plans takes longer than reckoning.
    """

    def keep(reckon: Callable[[Asked], Given]) -> Callable[[Asked], Given]:
        recent: deque[tuple[Asked, Given]] = deque(maxlen=most)

        @wraps(reckon)
        def kept(asked: Asked) -> Given:
            for known, given in recent:
                if known is asked:
                    return given
            made = reckon(asked)
            recent.append((asked, made))
            return made

        return kept

    return keep
