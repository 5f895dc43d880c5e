"""How it is told that papers were not made: a line each, or one short block after all that was made."""

from collections.abc import Sequence

from armoedeplan.record.words import listed
from armoedeplan.render.document_set import Planned


def refusal_lines(refused: Sequence[Planned], *, together: bool) -> list[str]:
    """Give the lines on the papers that were not made; together: in one block, for who asked for all there are."""
    if not together or not refused:
        return [paper.refusal for paper in refused]
    by_reason: dict[str, list[str]] = {}
    for paper in refused:
        by_reason.setdefault(paper.verdict.brief, []).append(paper.file)
    return ["Niet gemaakt:", *(f"  {listed(files)}: {reason}." for reason, files in by_reason.items())]
