"""Where figures come from, as notes: one note for a source, at the first figure that rests on it."""

from typing import Any

from armoedeplan.wording.moments_in_words import written_date
from armoedeplan.wording.phrases import as_markdown, without_stop


class SourceNotes:
    """The notes of one document; a source that was told is not told again."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def __call__(self, figure: Any) -> str:
        """Give the note of a figure with a source (`^[Armoedemonitor 2026, stand 1 januari 2026.]`), or nothing."""
        source = without_stop(as_markdown(getattr(figure, "bron", None)))
        moment = written_date(getattr(figure, "peildatum", None))
        words = ", ".join(filter(None, (source, f"stand {moment}" if moment else "")))
        if not source or words in self._told:
            return ""
        self._told.add(words)
        return f"^[{words}.]"
