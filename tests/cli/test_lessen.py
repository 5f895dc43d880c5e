"""`lessen`: the golden output for two examples, and the form for programs."""

import json
import os
from pathlib import Path

import pytest
from support.program import ROOT, run

EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize("name", ["roosendaal", "voorbeeldstad"])
def test_the_lessons_of_an_example_are_those_that_stand_beside_it(name: str, tmp_path: Path) -> None:
    ran = run("lessen", str(EXAMPLES / name / "plan.yaml"), folder=tmp_path)
    golden = EXAMPLES / name / "lessen.txt"
    if os.environ.get("GOLDEN") == "1":
        golden.write_text(ran.out, encoding="utf-8", newline="\n")
    assert (ran.code, ran.out) == (0, golden.read_text(encoding="utf-8"))


def test_a_bare_plan_has_no_evidence_and_gets_cases(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n")
    told = json.loads(run("lessen", "plan.yaml", "--json", folder=tmp_path).out)
    assert [one["id"] for one in told["lessen"]] == [f"L{n}" for n in range(1, 8)] + ["G1", "G2", "G3"]
    assert all(not point["plaatsen"] for one in told["lessen"] for point in one["punten"])
    assert all(one["voorbeelden"] for one in told["lessen"])
