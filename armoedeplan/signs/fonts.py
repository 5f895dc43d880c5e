"""Which signs the fonts have with which a PDF and its pictures are set: ours, and those that Typst brings.

The lists in `data` are made by `docs/tekens.py`, which lets Typst set every sign there is.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"
# ASCII, the letters of the languages of Europe, and the signs of ordinary Dutch text: looked at before any list is read
_USUAL: Final = re.compile("[^\t\n\r\x20-\x7e\xa0-\u017f‐-‧‹›€™→−✓]")


def usual(text: str) -> bool:
    """Tell whether a text has only usual signs, which costs next to nothing."""
    return text.isascii() or not _USUAL.search(text)


@cache
def lacking_in_text() -> re.Pattern[str]:
    """Give the pattern of a sign that cannot be set in text."""
    return re.compile(f"[^\t\n\r\x20-\x7e{_signs_in_list('tekst')}]")


@cache
def lacking_in_pictures() -> re.Pattern[str]:
    """Give the pattern of a sign that cannot be set in a picture, where a sign has no other signs above or below it."""
    return re.compile(f"[^\t\n\r\x20-\x7e{_signs_in_list('tekst')}]|[{_signs_in_list('niet_in_beeld')}]")


def _signs_in_list(name: str) -> str:
    """Give the signs of a list as they stand between the brackets of a pattern."""
    import json

    made = json.loads((DATA / "tekens.json").read_text(encoding="utf-8"))
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in made[name])
