"""What each check says of its own bad plan, word for word: a sentence changes only when somebody means it to.

`GOLDEN=1 pytest tests/checks/test_sentences_of_checks.py` writes the sentences anew; read the difference.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from armoedeplan.checks.frame import checks, every_finding
from armoedeplan.plan.plan_of_text import read_plan

HERE = Path(__file__).parent
SENTENCES = HERE / "zinnen.txt"


def said() -> Iterator[str]:
    """Yield every finding of a check in its own bad plan: how heavy it is, where it is, what is wrong, what to do."""
    for code in sorted(checks()):
        for finding in every_finding(read_plan(HERE / code / "fout.yaml")):
            if finding.code == code:
                yield f"{code} {finding.severity.name} {finding.path} ({finding.row})"
                yield f"  {finding.message}"
                yield f"  {finding.remedy}"


def test_every_check_says_of_its_bad_plan_what_it_said_before() -> None:
    now = "".join(f"{line}\n" for line in said())
    if os.environ.get("GOLDEN"):
        SENTENCES.write_text(now, encoding="utf-8")
    assert now == SENTENCES.read_text(encoding="utf-8")
