"""The rule of the checklist about a phone: what a browser measures of a paper in a small window."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from support.validators import window

from papers.printed import Printed
from papers.reading import Violation

SCREENS: Final = {320: 640, 390: 844}
"""Windows of phones: how high each is, by its width."""
_DECISIONS: Final = frozenset({"raadsvoorstel", "collegevoorstel"})
_MEASURED: Final = (Path(__file__).parent / "phone.js").read_text(encoding="utf-8")


def line_38_phone(one: Printed) -> Iterator[Violation]:
    """No page scrolls sideways, nothing is broken without a hyphen, and the first decision is on the first screen."""
    for width, told in one.screens.items():
        if told["wide"] > width:
            yield Violation(1, f"{width} px: {told['wide']} px breed")
        yield from (Violation(1, f"{width} px: {words}") for words in told["broken"])
        if one.name in _DECISIONS and not 0 < (told["first"] or -1) < SCREENS[width]:
            yield Violation(1, f"{width} px: het eerste besluitpunt staat op {told['first']} px")


def measured(pages: Sequence[bytes]) -> list[Mapping[int, Any]]:
    """Give of each page of HTML what a browser measures, by the width of its window."""
    found: list[Mapping[int, Any]] = []
    with window(max(SCREENS)) as page:
        for data in pages:
            page.set_content(data.decode())
            told = {}
            for width, high in SCREENS.items():
                page.set_viewport_size({"width": width, "height": high})
                told[width] = page.evaluate(_MEASURED)
            found.append(told)
    return found
