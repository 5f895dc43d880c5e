"""What came of making the documents of plans: a line for each plan, or JSON, and each file while they are few."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.display import json_lines
from armoedeplan.record.words import counted
from armoedeplan.terminal.json_forms.standing_forms import MadeData, MadeOfPlan, NotMadeData

FEW: Final = 12
"""Up to so many files each is named; of more only how many there are, and where."""
_NAMED: Final = 3
"""So many files are named of those that were not made for one reason."""


class NotMade(NamedTuple):
    """A document that was not made: its file, or its name where it has none; why in a few words; and what to do.

    message: what is told of it on its own line, before what to do; nothing where the few words tell it all.
    code: the exit code that it leads to; 0 when it is no failure, such as a document for another moment.
    theirs: whether a file stands there that is a person's, and may be written over when they say so.
    """

    what: str
    reason: str
    message: str = ""
    remedy: str = ""
    code: int = 1
    theirs: bool = False


class Outcome(NamedTuple):
    """What came of one plan.

    name: how people call it. style: the folder of its house style, if one was found. made, unchanged: files. beside:
    how many pictures. kept: what a person had, with where it is now. fault: why nothing was made of it at all.
    """

    plan: Path
    name: str
    folder: Path
    made: Sequence[Path] = ()
    unchanged: Sequence[Path] = ()
    not_made: Sequence[NotMade] = ()
    kept: Sequence[tuple[Path, Path]] = ()
    style: Path | None = None
    fault: str = ""
    code: int = 0

    @property
    def files(self) -> int:
        """How many files there are to tell of."""
        return len(self.made) + len(self.unchanged) + sum(left.code > 0 for left in self.not_made)


def outcome_lines(outcomes: Sequence[Outcome], *, several: bool) -> Iterator[str]:
    """Say what was made: each file when they are few, and a line for each plan unless one file says it all.

    several: whether more than one plan was asked for.
    """
    few = sum(outcome.files for outcome in outcomes) <= FEW
    for outcome in outcomes:
        yield from (f"Bewaard: {kept} (wat er stond als {path.name})" for path, kept in outcome.kept)
        if few:
            yield from (f"Gemaakt: {path}" for path in outcome.made)
            yield from (f"Ongewijzigd: {path}" for path in outcome.unchanged)
    for outcome in outcomes:
        if several or outcome.files > 1:
            yield _plan_line(outcome, listed=few)


def _plan_line(outcome: Outcome, *, listed: bool) -> str:
    """Say in one line what came of a plan."""
    where = "" if listed else f" in {outcome.folder}"
    made = f"{len(outcome.made)} gemaakt{where}" if outcome.made else ""
    same = f"{len(outcome.unchanged)} ongewijzigd{'' if made else where}" if outcome.unchanged else ""
    if outcome.fault:
        return f"{outcome.name}: niet gemaakt ({outcome.fault})"
    failed = [left for left in outcome.not_made if left.code]
    left = f"{len(failed)} niet gemaakt ({_reasons_told(failed)})" if failed else ""
    # of all there are, those that are not for this moment were told above
    later = len(outcome.not_made) - len(failed)
    unfit = f"{counted(later, 'past', 'passen')} nu niet bij het plan" if later else ""
    return f"{outcome.name}: {', '.join(filter(None, (made, same, left, unfit))) or 'niets te maken'}"


def _reasons_told(left: Iterable[NotMade]) -> str:
    """Say which documents were not made and why, those of one reason together."""
    found: dict[str, list[str]] = {}
    for document in left:
        found.setdefault(document.reason, []).append(document.what)
    return "; ".join(_of_one_reason(names, reason) for reason, names in found.items())


def _of_one_reason(names: Sequence[str], reason: str) -> str:
    shown = ", ".join(names[:_NAMED])
    more = f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else ""
    many = reason.replace("dit bestand is", "deze bestanden zijn").replace("dit bestand", "deze bestanden")
    return f"{shown}{more}: {many if len(names) > 1 else reason}"


def outcomes_as_json(outcomes: Iterable[Outcome]) -> list[str]:
    """Give what came of all plans as JSON."""
    data: MadeData = {"versie": 1, "plannen": [_as_data(outcome) for outcome in outcomes]}
    return json_lines(data)


def _as_data(outcome: Outcome) -> MadeOfPlan:
    """Give what came of one plan as data; what does not apply is left out."""
    told: MadeOfPlan = {
        "plan": outcome.plan,
        "naam": outcome.name,
        "map": outcome.folder,
        "gemaakt": outcome.made,
        "ongewijzigd": outcome.unchanged,
        "niet_gemaakt": list(map(not_made_data, outcome.not_made)),
        "bewaard": [{"was": path, "nu": kept} for path, kept in outcome.kept],
    }
    if outcome.style:
        told["huisstijl"] = outcome.style
    if outcome.fault:
        told["fout"] = outcome.fault
    return told


def not_made_data(left: NotMade) -> NotMadeData:
    """Give a document that was not made as data."""
    told: NotMadeData = {"stuk": left.what, "reden": left.reason}
    return {**told, "raad": left.remedy} if left.remedy else told
