"""What `maak` tells at its end: each file while they are few, and a line for each plan."""

import json
from pathlib import Path

from armoedeplan.terminal.made_report import FEW, NotMade, Outcome, outcome_lines, outcomes_as_json

UIT = Path("documenten")
CHANGED = "u hebt dit bestand zelf gewijzigd"


def outcome(made: int = 0, same: int = 0, *left: NotMade, fault: str = "") -> Outcome:
    """Give what came of a plan."""
    files = [UIT / f"stuk{number}.md" for number in range(made + same)]
    return Outcome(Path("plan.yaml"), "voorbeeldstad", UIT, files[:made], files[made:], left, fault=fault)


def lines(*outcomes: Outcome, several: bool = False) -> list[str]:
    """Give the lines for outcomes."""
    return list(outcome_lines(outcomes, several=several))


def test_one_file_is_told_in_one_line() -> None:
    assert lines(outcome(1)) == ["Gemaakt: documenten/stuk0.md"]
    assert lines(outcome(0, 1)) == ["Ongewijzigd: documenten/stuk0.md"]


def test_few_files_are_named_and_counted() -> None:
    assert lines(outcome(1, 1)) == [
        "Gemaakt: documenten/stuk0.md",
        "Ongewijzigd: documenten/stuk1.md",
        "voorbeeldstad: 1 gemaakt, 1 ongewijzigd",
    ]


def test_of_many_files_it_is_told_how_many_and_where() -> None:
    left = NotMade("beleidsplan.md", CHANGED)
    told = f"voorbeeldstad: {FEW} gemaakt in documenten, 3 ongewijzigd, 1 niet gemaakt (beleidsplan.md: {CHANGED})"
    assert lines(outcome(FEW, 3, left)) == [told]
    assert lines(outcome(0, FEW + 1)) == [f"voorbeeldstad: {FEW + 1} ongewijzigd in documenten"]


def test_documents_of_one_reason_are_told_together_and_not_all_of_many() -> None:
    left = [NotMade(f"{letter}.md", CHANGED) for letter in "abcde"]
    told = lines(outcome(0, 0, NotMade("raadsvoorstel", "het plan is al vastgesteld"), *left))[-1]
    assert told == (
        "voorbeeldstad: 6 niet gemaakt (raadsvoorstel: het plan is al vastgesteld; "
        "a.md, b.md, c.md en nog 2: u hebt deze bestanden zelf gewijzigd)"
    )


def test_of_several_plans_each_has_its_line() -> None:
    assert lines(outcome(1), outcome(fault="het plan heeft fouten"), several=True)[1:] == [
        "voorbeeldstad: 1 gemaakt",
        "voorbeeldstad: niet gemaakt (het plan heeft fouten)",
    ]
    assert lines(outcome(), several=True) == ["voorbeeldstad: niets te maken"]


def test_json_tells_the_same() -> None:
    left = NotMade("beleidsplan.md", CHANGED, remedy="Bewaar het.")
    (told,) = json.loads("\n".join(outcomes_as_json([outcome(1, 1, left)])))["plannen"]
    assert told == {
        "plan": "plan.yaml",
        "naam": "voorbeeldstad",
        "map": "documenten",
        "gemaakt": ["documenten/stuk0.md"],
        "ongewijzigd": ["documenten/stuk1.md"],
        "niet_gemaakt": [{"stuk": "beleidsplan.md", "reden": CHANGED, "raad": "Bewaar het."}],
        "bewaard": [],
    }
