"""The transcript of a whole session with the wizard, in the manual: what it says, and what is typed.

What is typed stands in `gesprek.txt`, as lines of a script; an answer of paragraphs ends with a line with one point.
"""

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_MANUAL = _HERE.parent / "handleiding.md"
_BEGIN, _END = "<!-- gesprek -->\n", "<!-- /gesprek -->\n"


def page() -> str:
    """Give the manual, with the transcript of today in it."""
    manual = _MANUAL.read_text(encoding="utf-8")
    before, begin, rest = manual.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    return f"{before}{begin}\n```text\n{_transcript()}\n```\n\n{end}{after}"


@cache
def _transcript() -> str:
    """Hold the session, once, and give what stood on the screen."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT"}}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "armoedeplan", "wizard", "plan.yaml"],
            input=(_HERE / "gesprek.txt").read_bytes(),
            stdout=subprocess.PIPE,
            cwd=folder,
            env={**kept, "PYTHONPATH": str(_HERE.parents[1]), "PYTHONUTF8": "1"},
            check=True,
        )
    lines = done.stdout.decode().strip().split("\n")
    return "\n".join(["$ armoedeplan wizard plan.yaml --eenvoudig", "", *(line.rstrip() for line in lines)])
