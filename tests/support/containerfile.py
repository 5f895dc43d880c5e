"""A Containerfile as its instructions, for who runs them where there is no engine for containers."""

import re
from pathlib import Path

_COMMENT = re.compile(r"^\s*#.*\n", re.MULTILINE)


def instructions(path: Path) -> list[tuple[str, str]]:
    """Give each instruction with what follows it, on one line."""
    text = _COMMENT.sub("", path.read_text(encoding="utf-8")).replace("\\\n", " ")
    parts = (line.split(maxsplit=1) for line in text.splitlines() if line.strip())
    return [(what, " ".join(rest.split())) for what, rest in parts]
