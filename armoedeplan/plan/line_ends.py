"""What tells git to leave the line ends of a plan and its documents as they are, on every computer.

Git for Windows writes other line ends at a checkout unless `.gitattributes` says not to. Nothing of ours calls that a
change (`saving/content_digest.py`), but other programs do, and a colleague would see every line as changed.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from armoedeplan.output.writing import Rule, Written, write_file
from armoedeplan.plan.skeleton import SCHEMA_FILE
from armoedeplan.yamltext.open import open_bytes

ATTRIBUTES: Final = ".gitattributes"
"""The file in which git reads how it treats what stands in a folder and below it."""
_REMARK: Final = "# armoedeplan: op elke computer dezelfde regeleinden"
_DOCUMENTS: Final = "/documenten/** text=auto eol=lf"
_NEEDS_ESCAPE: Final = re.compile(r"([\\*?\[\]])")


def keep_line_ends(plan: Path) -> Iterator[Written]:
    """Write `.gitattributes` beside a plan that is below git; where there is one, tell what it lacks.

    Raises SaveRefused.
    """
    if not any((folder / ".git").exists() for folder in Path(os.path.abspath(plan)).parents):  # noqa: PTH100 - no links
        return
    path = plan.with_name(ATTRIBUTES)
    wanted = [f"{attribute_pattern(name)} text eol=lf" for name in (plan.name, SCHEMA_FILE)] + [_DOCUMENTS]
    if not os.path.lexists(path):
        text = "".join(f"{line}\n" for line in (_REMARK, *wanted))
        yield write_file(path, text.encode(), Rule(counted=False))
        return
    there = open_bytes(path)
    lines = there.decode("utf-8", "replace").split() if isinstance(there, bytes) else []
    if missing := [line for line in wanted if line.split()[0] not in lines]:
        yield Written([], notes=[f"Zet in {path}, zodat git de regeleinden gelijk houdt: {'; '.join(missing)}."])


def attribute_pattern(name: str) -> str:
    """Give the pattern by which git finds one file, by its name from the folder of `.gitattributes`."""
    escaped = _NEEDS_ESCAPE.sub(r"\\\1", name)
    if not re.search(r'[\s"]', name):
        return f"/{escaped}"
    return '"/' + escaped.replace("\\", "\\\\").replace('"', '\\"') + '"'
