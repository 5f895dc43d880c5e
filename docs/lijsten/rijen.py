"""The requirement rows as data of the method, so that `uitleg` can open every source that a check shows."""

from armoedeplan.method.loader import DATA
from lijsten.eisen import Eis, requirements

FILE = DATA / "eisen.yaml"
_HEAD = """\
# Made from docs/eisen.yaml by docs/genereer.py; never edit it by hand.
eisen:
"""


def page() -> str:
    """Give the whole file: one row a line."""
    return _HEAD + "".join(f"  - {_row(row)}\n" for row in requirements().rijen)


def renew(*, write: bool) -> bool:
    """Tell whether the file says something else than it should, and write it if asked."""
    text = page()
    changed = FILE.read_text(encoding="utf-8") != text
    if changed and write:
        FILE.write_text(text, encoding="utf-8", newline="\n")
    return changed


def _row(row: Eis) -> str:
    """Write one row as YAML in one line."""
    part = f', onderdeel: "{row.onderdeel}"' if row.onderdeel else ""
    page = f', pagina: "{row.bron.pagina}"' if row.bron.pagina else ""
    return f'{{rij: "{row.rij}", titel: "{row.titel}"{part}, bron: {{document: {row.bron.document}{page}}}}}'
