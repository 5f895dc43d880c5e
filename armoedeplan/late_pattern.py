"""Regular expressions that are made when they are first used: most of those that a command imports it never uses."""

import re
from typing import Any, cast


class _LatePattern:
    """Stands for a pattern until something is asked of it, and then hands over what the pattern itself would."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Give what the pattern has under a name, and keep it, so that this is asked once."""
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def late_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Give a regular expression as `re.compile` does, made at its first use; a faulty one is told only then.

    Its methods are those of a pattern. It cannot be given to the functions of `re`.
    """
    return cast("re.Pattern[str]", _LatePattern(text, int(flags)))
