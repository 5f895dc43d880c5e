"""What cannot be done is one family: `message` and `remedy` are set in one class, and handed on as they are."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.program import run

from armoedeplan.confined.run import Stopped
from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.record import Refused
from armoedeplan.refusal import Refusal
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.yamltext.splice import EditRefused

PACKAGE = Path(__file__).parents[1] / "armoedeplan"


def trees() -> Iterator[tuple[str, ast.Module]]:
    """Yield every module of the package that speaks of a remedy: its path and what it says."""
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "remedy" in source:
            yield path.relative_to(PACKAGE).as_posix(), ast.parse(source)


def test_one_class_sets_what_is_wrong_and_what_to_do() -> None:
    setting = {
        name
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr == "remedy"
    }
    assert setting == {"refusal.py"}


def test_no_refusal_is_raised_anew_with_the_words_of_another_but_to_end_a_command() -> None:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.cause is not None:
                words = [ast.unparse(argument) for argument in node.exc.args]
                caught = ast.unparse(node.cause)
                assert words[:2] != [f"{caught}.message", f"{caught}.remedy"] or name == "cli/files.py", name


@pytest.mark.parametrize(
    "refused",
    [
        Refusal("mis", "Doe dit."),
        SaveRefused("mis", "Doe dit.", changed=True),
        ChangeRefused("mis", "Doe dit."),
        Refused("mis", "Doe dit."),
        Stopped("time", "mis", "Doe dit."),
    ],
    ids=lambda refused: type(refused).__name__,
)
def test_every_refusal_is_read_in_one_way(refused: Refusal) -> None:
    match refused:
        case Refusal(message, remedy):
            assert (message, remedy) == ("mis", "Doe dit.")
    assert str(refused) == "mis"


@pytest.mark.parametrize(
    "command", [("zet", "plan.yaml", "governance.keuze.adviesversie", "1"), ("advies", "plan.yaml", "--vastleggen")]
)
def test_what_cannot_be_changed_safely_is_told_in_the_same_words_by_every_command(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    told = EditRefused("a name without a value between braces")
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\ngemeenten: [{naam: A}]\ngovernance: {keuze}\n")
    said = run(*command, folder=tmp_path)
    assert (said.code, said.err) == (1, f"Fout: {told.message}\n    {told.remedy}\n")
