"""Three texts line by line: what two people did to one text, and where both did something else at one place.

Knows nothing of what the lines say: whoever knows tells whether the outcome holds.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

OURS_MARK, BASE_MARK, PARTING_MARK, THEIRS_MARK = "<" * 7, "|" * 7, "=" * 7, ">" * 7
"""The lines that git puts around what was changed twice."""


class Stretch(NamedTuple):
    """Lines of three texts that stand at one place. twice: both changed them, each in another way."""

    base: Sequence[str]
    ours: Sequence[str]
    theirs: Sequence[str]
    twice: bool

    @property
    def merged(self) -> Sequence[str]:
        """The lines as one text has them; where both changed them, ours."""
        return self.theirs if self.ours == self.base else self.ours


class Labels(NamedTuple):
    """What the versions are called beside the marks."""

    ours: str
    base: str
    theirs: str


def laid_together(base: str, ours: str, theirs: str) -> list[Stretch]:
    """Lay three texts side by side. A line keeps its line end, so that those of one text all stand in the outcome."""
    lines = base.splitlines(keepends=True)
    mine, other = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    found: list[Stretch] = []
    place = (0, 0, 0)
    for begin, first, second, length in _shared_runs(lines, mine, other):
        changed = lines[place[0] : begin], mine[place[1] : first], other[place[2] : second]
        if any(changed):
            found.append(_changed_stretch(*changed))
        if length:
            same = lines[begin : begin + length]
            found.append(Stretch(same, same, same, twice=False))
        place = begin + length, first + length, second + length
    return found


def merged_text(found: Sequence[Stretch]) -> str:
    """Give one text: what either did, and ours where both did something else."""
    return "".join(line for stretch in found for line in stretch.merged)


def with_marks(found: Sequence[Stretch], labels: Labels) -> str:
    """Give one text in which what both changed stands in all versions, between the marks of git."""
    return "".join(line for stretch in found for line in _marked_lines(stretch, labels))


def _marked_lines(stretch: Stretch, labels: Labels) -> Iterator[str]:
    """Yield the lines of one stretch, with marks when both changed it."""
    if not stretch.twice:
        yield from stretch.merged
        return
    ends = "\r\n" if any(line.endswith("\r\n") for line in (*stretch.ours, *stretch.theirs)) else "\n"
    yield f"{OURS_MARK} {labels.ours}{ends}"
    yield from _whole_lines(stretch.ours, ends)
    yield f"{BASE_MARK} {labels.base}{ends}"
    yield from _whole_lines(stretch.base, ends)
    yield f"{PARTING_MARK}{ends}"
    yield from _whole_lines(stretch.theirs, ends)
    yield f"{THEIRS_MARK} {labels.theirs}{ends}"


def _whole_lines(lines: Sequence[str], ends: str) -> Iterator[str]:
    """Yield lines that all have their line end; the last of a text may lack it."""
    return (line if line.endswith("\n") else line + ends for line in lines)


def _changed_stretch(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Stretch:
    """Make the stretch of lines that at least one changed."""
    return Stretch(base, ours, theirs, twice=base not in (ours, theirs) and ours != theirs)


def _shared_runs(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs of lines that all three share: where they begin in each, and how long they are; the end last."""
    mine, other = _matching_runs(base, ours), _matching_runs(base, theirs)
    place, second = 0, 0
    while place < len(mine) and second < len(other):
        begin = max(mine[place][0], other[second][0])
        end = min(sum(mine[place][::2]), sum(other[second][::2]))
        if begin < end:
            first = mine[place][1] + begin - mine[place][0]
            yield begin, first, other[second][1] + begin - other[second][0], end - begin
        if sum(mine[place][::2]) < sum(other[second][::2]):
            place += 1
        else:
            second += 1
    yield len(base), len(ours), len(theirs), 0


def _matching_runs(base: Sequence[str], text: Sequence[str]) -> list[tuple[int, int, int]]:
    """Give the runs of lines that two texts share; what both begin and end with is found without a search."""
    head = _alike_lines(base, text)
    tail = _alike_lines(base[head:][::-1], text[head:][::-1])
    middle, other = base[head : len(base) - tail], text[head : len(text) - tail]
    runs = [(0, 0, head)] if head else []
    runs += [(head + first, head + second, length) for first, second, length in _runs_in_middle(middle, other)]
    return [*runs, *([(len(base) - tail, len(text) - tail, tail)] if tail else [])]


def _runs_in_middle(base: Sequence[str], text: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the runs that two texts share; long ones are parted at lines that stand once in both, and then searched.

    To search a long text as a whole takes as often as it was changed as long as looking through it.
    """
    first, second = 0, 0
    landmarks = _common_landmarks(base, text) if len(base) > _LONG else []
    for place, there in [*landmarks, (len(base), len(text))]:
        one, other = base[first:place], text[second:there]
        if one and other:
            blocks = SequenceMatcher(None, one, other, autojunk=len(one) > _MANY).get_matching_blocks()
            yield from ((first + block.a, second + block.b, block.size) for block in blocks if block.size)
        if place < len(base):
            yield place, there, 1
        first, second = place + 1, there + 1


def _common_landmarks(base: Sequence[str], text: Sequence[str]) -> list[tuple[int, int]]:
    """Give where the lines are that stand once in two texts: as many as there are in the same order in both."""
    once = {line for line, times in Counter(base).items() if times == 1}
    once &= {line for line, times in Counter(text).items() if times == 1}
    there = {line: at for at, line in enumerate(text) if line in once}
    found = [(at, there[line]) for at, line in enumerate(base) if line in once]
    lasts: list[int] = []
    chains: list[_Chain] = []
    for pair in found:
        # the chain of each length that ends first is the best one to go on from
        length = bisect_left(lasts, pair[1])
        longer = _Chain(pair, chains[length - 1] if length else None)
        lasts[length : length + 1], chains[length : length + 1] = [pair[1]], [longer]
    return _pairs_of(chains[-1] if chains else None)


class _Chain(NamedTuple):
    """Two places of a line, behind those of the lines before it."""

    pair: tuple[int, int]
    before: "_Chain | None"


def _pairs_of(chain: _Chain | None) -> list[tuple[int, int]]:
    """Give the places in a chain, in their order."""
    found = []
    while chain is not None:
        found.append(chain.pair)
        chain = chain.before
    return found[::-1]


def _alike_lines(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the lines that two texts begin with alike."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


_LONG: Final = 2_000
"""Texts of more lines are parted at the lines that stand once in both."""
_MANY: Final = 20_000
"""Of more lines than this, lines that stand there very often do not count as likeness: it would take minutes."""
