"""What the system refuses is told with the system's own word: whoever catches its error and speaks, uses that error."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
WHATEVER = frozenset({"OSError", "PermissionError", "EnvironmentError", "IOError"})
"""Errors that have many reasons, of which the system says the word; that of FileNotFoundError is its name."""
SPEAKS = ("Refused", "Refusal", "Failed", "Error", "Unfit", "Trouble", "fault", "fail", "say", "refused", "finding")
"""How the names end of what tells a person something."""
ELSEWHERE = {
    "saving/save.py": {
        "a file that may not be replaced: that is the word of the system, and the only one of that error",
    },
    "output/whole.py": {"a folder that came meanwhile: the same"},
    "tables/spreadsheet.py": {"what a library cannot take apart was read already"},
}
"""Where something is told of an error without its word, each with its reason."""


def speaks(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler has words for a person: a sentence, and a call that tells it."""
    every = list(ast.walk(handler))
    words = (node.value for node in every if isinstance(node, ast.Constant))
    calls = (ast.unparse(node.func) for node in every if isinstance(node, ast.Call))
    sentences = any(isinstance(word, str) and " " in word.strip() for word in words)
    return sentences and any(call.endswith(SPEAKS) for call in calls)


def silent_about_the_system(source: str) -> Iterator[int]:
    """Yield the lines where an error of the system is caught, something is told, and the error itself is not used."""
    # most modules name none of them, and need not be taken apart
    if not any(name in source for name in WHATEVER):
        return
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ExceptHandler) or node.type is None:
            continue
        caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
        if caught & WHATEVER and speaks(node) and not _uses_the_error(node):
            yield node.lineno


def _uses_the_error(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler looks at the error, besides handing it on as the cause of another."""
    causes = {id(name) for node in ast.walk(handler) if isinstance(node, ast.Raise) for name in _names(node.cause)}
    return any(name.id == handler.name and id(name) not in causes for name in _names(handler))


def _names(node: ast.AST | None) -> Iterator[ast.Name]:
    return (name for name in ast.walk(node) if isinstance(name, ast.Name)) if node is not None else iter(())


def test_whoever_tells_of_an_error_of_the_system_gives_its_word() -> None:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if lines := list(silent_about_the_system(path.read_text(encoding="utf-8"))):
            found[path.relative_to(PACKAGE).as_posix()] = lines
    assert {name: len(lines) for name, lines in found.items()} == {name: len(why) for name, why in ELSEWHERE.items()}


@pytest.mark.parametrize(
    ("handler", "seen"),
    [
        ("except OSError as error:\n    raise SaveRefused('Dat lukt niet', 'Kies iets anders.') from error", True),
        ("except OSError:\n    say('Dat lukt niet')", True),
        ("except (ValueError, PermissionError) as error:\n    raise X.TableError('Geen bestand', '') from error", True),
        ("except OSError as error:\n    raise SaveRefused(f'Dat lukt niet: {why(error).said}', '') from error", False),
        ("except OSError as error:\n    raise refusal_of(error) from error", False),
        ("except FileNotFoundError as error:\n    raise SaveRefused('Het bestand is er niet', '') from error", False),
        ("except OSError:\n    return None", False),
    ],
)
def test_who_keeps_the_word_back_would_be_seen(handler: str, *, seen: bool) -> None:
    assert bool(list(silent_about_the_system(f"try:\n    x()\n{handler}\n"))) == seen
