"""Words that can stand at the cursor, with what they mean, as the scripts of the shells read them."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final, NamedTuple

MOST_AT_ONCE: Final = 40
"""So many paths can be read at once; of more only their next part is shown."""


class Proposal(NamedTuple):
    """A word that can stand at the cursor, and what it means."""

    word: str
    meaning: str = ""


class Completion(NamedTuple):
    """What can stand at the cursor.

    kind: `woorden`, `verder` where more of the same word follows, or the kind of file that the shell completes itself.
    """

    kind: str
    proposals: tuple[Proposal, ...] = ()

    def lines(self) -> list[str]:
        """Give it as the scripts of the shells read it: the kind, then each word, a blank and its meaning."""
        return [self.kind, *(" ".join(filter(None, proposal)).replace("\n", " ") for proposal in self.proposals)]


NOTHING: Final = Completion("woorden")


def up_to_next_part(proposals: Sequence[Proposal], begin: str) -> Completion:
    """Give paths up to their next part, where all of them would be too many to read."""
    fitting = [proposal for proposal in proposals if proposal.word.startswith(begin)]
    if len(fitting) <= MOST_AT_ONCE:
        return Completion("woorden", tuple(fitting))
    ends = {begin + _until_dot(proposal.word[len(begin) :]): proposal for proposal in fitting}
    cut = tuple(proposal if proposal.word == word else Proposal(word) for word, proposal in ends.items())
    return Completion("verder" if any(proposal.word.endswith(".") for proposal in cut) else "woorden", cut)


def behind_comma(found: Completion, begin: str) -> Completion:
    """Give the values of a list with commas: each behind what stands there already, and none twice."""
    given = begin.rpartition(",")[0]
    before = f"{given}," if given else ""
    left = [proposal for proposal in found.proposals if proposal.word not in given.split(",")]
    return found._replace(proposals=tuple(Proposal(before + word, meaning) for word, meaning in left))


def _until_dot(rest: str) -> str:
    """Give the beginning of a path up to and with its first dot."""
    part = "".join(takewhile(lambda sign: sign != ".", rest))
    return rest[: len(part) + 1]
