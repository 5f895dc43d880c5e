"""The areas that offers work in: an answer such as `Noord en Zuid` names two of them (afgeleid)."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from armoedeplan.record.words import word_key

_BETWEEN: Final = re.compile(r"\s*[,;/&+]\s*|\s+en\s+", re.IGNORECASE)


def areas_within(answers: Iterable[str | None]) -> Callable[[str | None], tuple[str, ...]]:
    """Give what parts an answer into areas, where a part of it is an area elsewhere: alone, or in another answer too.

    `Bergen en Terblijt` stays one area where nobody names these two apart.
    """
    written = {answer: _area_pieces(answer) for answer in answers if answer}
    times = Counter(key for pieces in written.values() for key in {word_key(piece) for piece in pieces})
    alone = {word_key(answer): answer for answer, pieces in written.items() if len(pieces) == 1}
    name = {word_key(piece): piece for pieces in reversed(written.values()) for piece in pieces} | alone

    def areas_of(answer: str | None) -> tuple[str, ...]:
        keys = [word_key(piece) for piece in written.get(answer or "", ())]
        if len(keys) > 1 and any(key in alone or times[key] > 1 for key in keys):
            return tuple(dict.fromkeys(name[key] for key in keys))
        return (answer,) if answer else ()

    return areas_of


def _area_pieces(answer: str) -> list[str]:
    """Part an answer wherever two areas may meet."""
    return [piece for piece in _BETWEEN.split(answer.strip()) if piece]
