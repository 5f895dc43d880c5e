"""How it is told that papers were not made: a line each, or one short block after all that was made."""

from collections.abc import Sequence

from armoedeplan.record.words import counted, listed
from armoedeplan.render.document_set import Planned


def refusal_lines(refused: Sequence[Planned], *, together: bool) -> list[str]:
    """Give the lines on the papers that were not made; together: in one block, for who asked for all there are."""
    if not together or not refused:
        return [paper.refusal for paper in refused]
    by_reason: dict[str, list[str]] = {}
    for paper in refused:
        by_reason.setdefault(short_reason(paper), []).append(paper.file)
    return ["Niet gemaakt:", *(f"  {listed(files)}: {reason}." for reason, files in by_reason.items())]


def short_reason(paper: Planned) -> str:
    """Give why a paper was not made in the fewest words."""
    verdict = paper.verdict
    if verdict.reason:
        return verdict.reason
    first, *others = verdict.open
    more = f" (en nog {counted(len(others), 'vraag', 'vragen')})" if others else ""
    return f"beantwoord eerst {first[0].path}{more}"
