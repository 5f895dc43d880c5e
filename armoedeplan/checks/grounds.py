"""What a check rests on: rows of the sources, laws, and what is our own rule."""

from collections.abc import Iterator

from armoedeplan.checks.frame import Check
from armoedeplan.method.loader import laws, requirements
from armoedeplan.method.statement import LAW, OWN_RULE, SOURCE, Statement


def grounds_of(rule: Check) -> Iterator[Statement]:
    """Yield what a check rests on, in order; each text of a source or a law begins with what `uitleg` opens.

    A row that nobody knows is left out here; `tests/docs/test_lists.py` names it.
    """
    for row in rule.rows:
        if row in laws():
            yield Statement(f"{row}: {laws()[row].naam}", LAW)
        elif row in requirements():
            asked = requirements()[row]
            yield Statement(f"{row}: {asked.titel}", SOURCE, asked.bron.shown)
    if rule.ours:
        yield Statement(rule.ours[:1].upper() + rule.ours[1:], OWN_RULE)
