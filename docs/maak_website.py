"""Make the documentation site; `python docs/maak_website.py` from the root writes it to `build/website`.

It is made of the Markdown files of this repository, and fetches nothing (decision record 0093). Every address on it is
followed, but those that lead outside the site: `--buitenlinks` lists them. The exit code is 1 when a source or an
address is wrong.
"""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS))

from website.building import build_site  # noqa: E402
from website.checks import check_site  # noqa: E402
from website.outline import read_outline  # noqa: E402
from website.pages import Pages  # noqa: E402

MARK = "zoekindex-nl.js"
"""A folder with this file is a site that was made before, and is made anew."""


def main() -> int:
    """Make the site, tell what is wrong, and give the exit code."""
    options = _options()
    if options.uit.exists() and any(options.uit.iterdir()) and not (options.uit / MARK).is_file():
        print(f"{options.uit} is geen map met een eerdere website. Kies een andere map met --uit.")
        return 2
    shutil.rmtree(options.uit, ignore_errors=True)
    pages = Pages(read_outline())
    faults = build_site(pages, options.uit)
    checked = check_site(options.uit.resolve())
    for line in [*faults, *checked.faults, *(checked.outside if options.buitenlinks else ())]:
        print(line)
    wrong = len(faults) + len(checked.faults)
    print(f"{len(pages.by_path)} bladzijden in {options.uit}, {wrong} fouten, {len(checked.outside)} links naar elders")
    return int(bool(wrong))


def _options() -> Namespace:
    parser = ArgumentParser(description="Maakt de website met de documentatie, zonder netwerk.")
    parser.add_argument("--uit", type=Path, default=DOCS.parent / "build" / "website", help="de map voor de website")
    parser.add_argument("--buitenlinks", action="store_true", help="noem ook alle adressen buiten de website")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
