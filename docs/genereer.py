"""Write the generated lists of the project into this folder; `python docs/genereer.py` from the root.

With `--controleer` nothing is written: the exit code is 1 when a file would change, and its name is told.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

DOCS = Path(__file__).resolve().parent
# the lists are those of this checkout, whatever version of the program is installed
sys.path.insert(0, str(DOCS.parent))

from lijsten import LISTS, hulptekst, rijen, stale  # noqa: E402


def main() -> int:
    """Write what has changed, or with `--controleer` only tell it; give the exit code."""
    parser = ArgumentParser(description="Maakt de lijsten in docs/ die uit de code en de gegevens volgen.")
    parser.add_argument("--controleer", action="store_true", help="schrijf niets; noem wat zou veranderen")
    only_check = parser.parse_args().controleer
    # first what the lists read themselves
    renewed = [part.FILE for part in (rijen, hulptekst) if part.renew(write=not only_check)]
    for file in renewed:
        print(f"{'Verouderd' if only_check else 'Geschreven'}: {file.relative_to(DOCS.parent)}")
    changed = stale(DOCS)
    for name, text in changed.items():
        if not only_check:
            (DOCS / name).parent.mkdir(exist_ok=True)
            (DOCS / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{'Verouderd' if only_check else 'Geschreven'}: docs/{name}")
    if not (changed or renewed):
        print(f"Alle {len(LISTS)} lijsten zijn bij.")
    return int(only_check and bool(changed or renewed))


if __name__ == "__main__":
    sys.exit(main())
