"""Texts that would crash or hang a YAML library are read in a process of their own: a crash there is a failure here."""

import subprocess
import sys
from pathlib import Path

import pytest

READER = Path(__file__).parents[1] / "support" / "hostile.py"
HOSTILE = {
    "[": ("'[' * 100_000", "AP005 1:65"),
    "{": ("'{' * 100_000", "AP005 1:65"),
    "- ": ("'- ' * 100_000", "AP005 1:129"),
    "? ": ("'? ' * 100_000", "AP005 1:129"),
    "? - ": ("'? - ' * 50_000", "AP005 1:129"),
    "[? ": ("'a: ' + '[? ' * 100_000", "AP005"),
    "{a: ": ("'a: ' + '{a: ' * 100_000", "AP005"),
    "closed again": ("'[' * 100_000 + ']' * 100_000", "AP005 1:65"),
    "brackets over lines": ("'[\\n' * 100_000", "AP005 65:1"),
    "braces over lines": ("'{\\n' * 100_000", "AP005 65:1"),
    "groups over lines": ("''.join(' ' * n + 'a:\\n' for n in range(5_000))", "AP005 65:65"),
    "dashes over lines": ("''.join(' ' * n + '-\\n' for n in range(5_000))", "AP005 65:65"),
    "question marks over lines": ("''.join(' ' * n + '?\\n' for n in range(5_000))", "AP005 65:65"),
    "some dashes on each of many lines": ("''.join(' ' * 6 * n + '- - -\\n' for n in range(1_500))", "AP005"),
    "line ends of an old Mac": ("''.join(' ' * 22 * n + '- ' * 11 + '\\r' for n in range(1_000))", "AP005"),
    "line separators": ("''.join(' ' * 22 * n + '- ' * 11 + '\\u2028' for n in range(1_000))", "AP005"),
    "closing brackets in a comment before": ("'# ' + ']' * 200_000 + '\\na: ' + '[' * 200_000", "AP005"),
    "closing brackets between quotes": ("'a: ' + '[ \"]\", ' * 100_000", "AP005"),
    "closing brackets between single quotes": ("'a: ' + \"[ ']', \" * 100_000", "AP005"),
    "closing brackets in comments": ("'a: ' + '[ # ]\\n' * 100_000", "AP005"),
    "quotes in the middle of words": ("'a: ' + '[a\"b, [ c\"d ], ' * 100_000", "AP005"),
    "braces closed as brackets": ("'a: ' + '{ \"]\": ' * 100_000", "AP005"),
    "deep behind a million brackets": ("'a: |\\n' + '  [ x\\n' * 300_000 + 'b: ' + '[' * 100_000", "AP005"),
    "aliases": ("'a: &a [*a, *a]\\n' * 100_000", "AP007 1:4"),
    "an alias behind much": ("'- a\\n' * 100_000 + '- *a\\n'", "AP007 100001:3"),
    "anchors": ("'&a ' * 100_000", "AP00"),
    "a tag behind much": ("'- a\\n' * 100_000 + '- !!python/object:os.system x\\n'", "AP008 100001:3"),
    "many documents": ("'--- a\\n' * 100_000", "AP006 2:1"),
    "quotes": ("'\"' * 100_001", "AP004"),
    "colons": ("'a:' * 100_000", "AP004"),
    "tabs": ("'\\t' * 100_000", "AP004 1:1"),
    "one long line": ("'a: ' + 'x ' * 1_000_000", "read"),
    "many lines": ("'- a\\n' * 100_000", "read"),
    "many empty lines": ("'\\n' * 1_000_000 + 'a: 1'", "read"),
    "NUL": ("'a: \\0'", "AP004"),
    "half a pair": ("'a: \\ud800'", "AP004"),
}


@pytest.mark.parametrize(("text", "outcome"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_gives_one_finding_and_neither_a_crash_nor_a_hang(text: str, outcome: str) -> None:
    # the reader ends itself after seconds of a processor; those of the clock are for whatever else the machine does
    run = subprocess.run([sys.executable, READER, text], capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stderr[-500:]
    assert run.stdout.startswith(outcome)
