"""Waiting for a lock that somebody else holds: the same for the lock of a file and that of a folder."""

import os
import time
from typing import Final

PATIENCE: Final = 10.0
"""Seconds that one holder may keep a lock before others are refused."""
_FIRST_PAUSE, _LAST_PAUSE = 0.04, 0.01
_AGEING: Final = 5.0
"""Seconds of waiting after which a process looks at its most often: who waits longest is soonest served."""


class Wait:
    """The wait of one process for one lock: when to look again, and when it has lasted too long."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """patience: seconds that one holder may keep the lock."""
        self._patience: Final = patience
        self._began: Final = time.monotonic()
        self._since = self._began
        self._seen: object = None

    def again(self, holder: object = None) -> bool:
        """Pause before the next look; tell that it is no use, at once, when one holder kept the lock too long.

        holder: what tells one from the next, when that can be seen: who waits in a line that moves, waits on.
        """
        now = time.monotonic()
        if holder != self._seen:
            self._seen, self._since = holder, now
        if now - self._since > self._patience:
            return False
        time.sleep(_pause_after(now - self._began))
        return True


def _pause_after(waited: float) -> float:
    """Give how long to wait before the next look: by chance, so that not all look at once, and ever shorter.

    Both in seconds: 20 to 40 ms at first, 5 to 10 ms after five seconds (decision record 0025).
    """
    longest = max(_LAST_PAUSE, _FIRST_PAUSE * (1 - waited / _AGEING))
    return longest * (1 + os.urandom(1)[0] / 255) / 2
