"""Notes as pandoc reads them in CommonMark: a number in the text, and the words of the note at the end.

Our Markdown has a note where it belongs (`3.120^[Armoedemonitor 2026.]`), which is read best by people.
"""

import re
from typing import Final

_NOTE: Final = re.compile(r"(?<!\\)\^\[((?:\\.|\[[^\[\]\n]*\]|[^\[\]\\\n])+)\]")


def with_numbered_notes(text: str) -> str:
    """Give the notes of a document numbers, with their words below its end."""
    notes: list[str] = []

    def numbered(found: re.Match[str]) -> str:
        notes.append(found[1])
        return f"[^bron-{len(notes)}]"

    numbered_text = _NOTE.sub(numbered, text)
    below = "".join(f"\n[^bron-{number}]: {words}\n" for number, words in enumerate(notes, 1))
    return numbered_text + below
