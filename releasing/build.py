"""One command for all that a release is made of: `python releasing/build.py WHAT`, from the root.

It fetches only what the locks in `releasing/lock` name. What is made stands in `dist/`.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bill_of_materials import build_bill
from folder_build import build_folder, program_in
from icon import write_icon
from locking import lock_all
from places import ROOT
from single_file import build_single_file
from trial import try_program

_OUT: Final = ROOT / "dist"


def _single_file(out: Path) -> None:
    made = build_single_file(out)
    print(f"Gemaakt: {made}", flush=True)
    try_program(sys.executable, made)


def _folder(out: Path) -> None:
    made = build_folder(out)
    print(f"Gemaakt: {made}", flush=True)
    try_program(program_in(made))


def _bill(out: Path) -> None:
    print(f"Gemaakt: {build_bill(out)}")


def _locks(_: Path) -> None:
    lock_all()


def _icon(_: Path) -> None:
    write_icon()


WHAT: Final[dict[str, tuple[Callable[[Path], None], str]]] = {
    "bestand": (_single_file, "één bestand dat een Python van deze versie uitvoert, geprobeerd"),
    "map": (_folder, "een map die geen Python nodig heeft, geprobeerd"),
    "onderdelen": (_bill, "de lijst van onderdelen met versies en licenties (SBOM, CycloneDX)"),
    "pictogram": (_icon, "het pictogram voor Windows, opnieuw; met typst en Pillow"),
    "slot": (_locks, "de sloten op versies, opnieuw; met uv"),
}


def main() -> None:
    """Make what is asked for, and try it. Raises CalledProcessError when a step fails."""
    told = "; ".join(f"{name}: {words}" for name, (_, words) in WHAT.items())
    parser = ArgumentParser(description="Maakt waar een uitgave van het programma uit bestaat.", epilog=told)
    parser.add_argument("wat", choices=WHAT, nargs="+")
    parser.add_argument("--uit", type=Path, default=_OUT, help="de map (dist)")
    given = parser.parse_args()
    for name in given.wat:
        WHAT[name][0](given.uit.resolve())


if __name__ == "__main__":
    main()
