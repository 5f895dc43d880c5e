"""Every check says what it rests on: the guide, another source, a law, or only us; and what it shows can be opened."""

import re

import pytest

from armoedeplan.checks.frame import Check, checks
from armoedeplan.checks.grounds import grounds_of
from armoedeplan.method.loader import laws, requirements
from armoedeplan.method.statement import LAW, OWN_RULE, SOURCE
from armoedeplan.terminal import explanation
from armoedeplan.terminal.lookup import explain

every_check = pytest.mark.parametrize("rule", checks().values(), ids=lambda rule: rule.code)


@every_check
def test_a_check_rests_on_something_and_says_what_is_ours(rule: Check) -> None:
    origins = {ground.origin for ground in grounds_of(rule)}
    assert origins <= {SOURCE, LAW, OWN_RULE}
    assert origins
    told = "\n".join(explanation.check(rule))
    assert ("Onze regel:" in told) == (OWN_RULE in origins)
    assert ("Alleen op onze eigen regel" in told) == (origins == {OWN_RULE})


@every_check
def test_every_source_that_a_check_shows_can_be_opened(rule: Check) -> None:
    told = " ".join(explanation.check(rule))
    opened = re.findall(r"armoedeplan uitleg (\S+)", told)
    shown = [row for row in rule.rows if f"{row}: " in told]
    assert shown == list(rule.rows)
    assert opened == list(rule.rows[:1])
    for row in rule.rows:
        first = next(iter(explain(row)))
        assert first.startswith(f"{row}: " if row in requirements() else str(laws()[row].naam)), row


def test_a_row_tells_its_source_and_its_page() -> None:
    told = list(explain("H7.3"))
    assert "Bron: handreiking 2009, pagina 17" in told
    assert any("AP731" in line for line in told)
    assert any("Gemeenten leren van elkaar 2011" in line for line in explain("L4"))
