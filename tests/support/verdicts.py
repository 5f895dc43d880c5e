"""What veraPDF says of PDFs; all in one go, for starting it takes most of the time."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

VERAPDF = Path(__file__).with_name("verapdf.py")


def verdicts(files: Sequence[Path], profiles: str = "ua1,2a") -> dict[tuple[str, str], list[str]]:
    """Give the rules that failed, by file and profile."""
    command = [sys.executable, str(VERAPDF), profiles, *map(str, files)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    found = {(words[0], words[1]): words for words in (line.split() for line in told) if words}
    assert found.keys() == {(file.name, profile) for file in files for profile in profiles.split(",")}
    assert all(int(words[2]) > 1000 for words in found.values()), "too few checks for a document"
    return {key: words[3:] for key, words in found.items()}


def failures(files: Sequence[Path], profiles: str = "ua1,2a") -> dict[tuple[str, str], list[str]]:
    """Give the rules that failed, of the files in which any did."""
    return {key: rules for key, rules in verdicts(files, profiles).items() if rules}
