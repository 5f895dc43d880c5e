"""The figures of a run: how many inputs of each kind, what came of them, and what they took at most."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from fuzzing.judge import BROKEN, FINDING, REFUSED, TAKEN
from fuzzing.worker import Result


class Finding(NamedTuple):
    """An input that nobody should be harmed by, and was."""

    kind: str
    number: int
    detail: str

    @property
    def group(self) -> tuple[str, str]:
        """What it has in common with others that show the same."""
        return self.kind, self.detail.partition("\n")[0]


class Figures:
    """The figures of one kind."""

    def __init__(self) -> None:
        self.what: Counter[str] = Counter()
        self.broken: dict[str, list[int]] = {}
        self.seconds = 0.0
        self.slowest = (0.0, 0)
        self.largest = (0, 0)
        self.commands = 0

    def add(self, result: Result) -> None:
        """Count one input."""
        self.what[result.what] += 1
        self.seconds += result.seconds
        self.slowest = max(self.slowest, (result.seconds, result.number))
        self.largest = max(self.largest, (result.megabytes, result.number))
        self.commands += bool(result.command)
        if result.what == BROKEN:
            self.broken.setdefault(result.detail, []).append(result.number)


class Report:
    """The figures of all kinds, and the findings."""

    def __init__(self) -> None:
        self.kinds: dict[str, Figures] = {}
        self.findings: list[Finding] = []

    def add(self, kind: str, result: Result) -> list[Finding]:
        """Count one input; give what was found."""
        self.kinds.setdefault(kind, Figures()).add(result)
        found = [Finding(kind, result.number, result.detail)] if result.what == FINDING else []
        if result.command not in ("", "goed"):
            found.append(Finding(kind, result.number, result.command))
        self.findings += found
        return found

    @property
    def count(self) -> int:
        """How many inputs were read."""
        return sum(one.what.total() for one in self.kinds.values())

    def lines(self) -> Iterator[str]:
        """Yield the report, as Markdown."""
        yield "| soort | invoer | aangenomen | geweigerd | stuk | opdrachten | bevindingen | traagste | geheugen |"
        yield "| --- | --: | --: | --: | --: | --: | --: | --: | --: |"
        for kind, one in self.kinds.items():
            found = sum(finding.kind == kind for finding in self.findings)
            cells = (
                kind, f"{one.what.total()}", *(f"{one.what[what]}" for what in (TAKEN, REFUSED, BROKEN)),
                f"{one.commands}", f"{found}", f"{one.slowest[0]:.1f} s".replace(".", ","), f"{one.largest[0]} MB",
            )  # fmt: skip
            yield f"| {' | '.join(cells)} |"
        yield ""
        broken = {(kind, why): many for kind, one in self.kinds.items() for why, many in one.broken.items()}
        groups: dict[tuple[str, str], list[int]] = {}
        for finding in self.findings:
            groups.setdefault(finding.group, []).append(finding.number)
        yield from _listed("Stuk in een afgesloten taak, en als beschadigd gemeld:", broken)
        yield from _listed("Bevindingen:", groups)
        yield f"{len(self.findings)} bevindingen in {self.count} keer invoer."


def _listed(heading: str, groups: Mapping[tuple[str, str], list[int]]) -> Iterator[str]:
    """Yield what happened, the most frequent first, each with the number of the first input that did it."""
    if groups:
        yield from (heading, "")
        for (kind, what), numbers in sorted(groups.items(), key=lambda one: -len(one[1])):
            yield f"- {len(numbers)} keer {kind}: {what} (de eerste: nummer {numbers[0]})"
        yield ""
