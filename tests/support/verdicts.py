"""What veraPDF says of a PDF."""

import subprocess
import sys
from pathlib import Path

VERAPDF = Path(__file__).with_name("verapdf.py")


def verdict(path: Path) -> dict[str, list[str]]:
    """Give the rules that failed, by profile."""
    command = [sys.executable, str(VERAPDF), "ua1,2a", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    found = {words[1]: words for words in (line.split() for line in told) if words}
    assert all(int(words[2]) > 1000 for words in found.values())
    return {name: words[3:] for name, words in found.items()}
