"""The commands that write: each in a folder of its own, with what it says when it has written."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
Files = Mapping[str, bytes]


class Scene(NamedTuple):
    """A command that writes, and the folder in which it is given.

    told: the first words with which it says that something is kept; nothing of that may be lost after them.
    parts: whether it writes several files that are each whole by themselves, such as a plan and its schema.
    typed: what a person types.
    """

    line: str
    files: Callable[[], Files]
    told: str
    parts: bool = False
    typed: bytes = b""


def _example(name: str) -> bytes:
    return (ROOT / "examples" / name).read_bytes()


def _plan() -> Files:
    return {"plan.yaml": _example("kleindorp/plan.yaml")}


def _whole_plan() -> Files:
    return {"plan.yaml": _example("voorbeeldstad/plan.yaml")}


def _list() -> Files:
    rows = "".join(f"Stichting {number};Spreekuur {number};ouderen\n" for number in range(40))
    return {**_plan(), "lijst.csv": f"Organisatie;Activiteit;Doelgroep\n{rows}".encode()}


def _workbook() -> Files:
    from support.workbooks import given_out, new_row, saved

    from armoedeplan.plan.plan_of_text import plan_of

    text = _example("kleindorp/plan.yaml")
    book = given_out(plan_of(Path("plan.yaml"), text), {"Vooraf", "Actoren", "Aanbod"})
    new_row(book, "Actoren", Hoe_heet="Stichting Erbij")
    return {"plan.yaml": text, "werkboek.xlsx": saved(book)}


def _registrations() -> Files:
    from support.registrations import PLAN, registrations_csv

    return {"plan.yaml": PLAN.encode(), "gesprekken.csv": registrations_csv(200).encode()}


def _neighbours() -> Files:
    return {name: _example(f"regio/{name}") for name in ("veldenburg.yaml", "steenakker.yaml", "wierdenes.yaml")}


def _versions() -> Files:
    base = _example("kleindorp/plan.yaml")
    title = base.index(b"titel:")
    end = base.index(b"\n", title)
    mine = base[:title] + b"titel: Samen sterk" + base[end:]
    return {"basis.yaml": base, "mijn.yaml": mine, "hun.yaml": base + b"# van hen\n"}


def _by_hand() -> Files:
    return {"plan.yaml": (ROOT / "tests" / "cli" / "geschreven" / "met_de_hand.yaml").read_bytes()}


def _sketch() -> Files:
    return {"plan.yaml": (ROOT / "tests" / "migration" / "oud" / "schets.yaml").read_bytes()}


def _paper() -> Files:
    from armoedeplan.render.pdf import make
    from armoedeplan.render.source import Source

    text = "---\ntitle: Titel\nlang: nl\n---\n\n# Kop\n\nWoorden.\n"
    return {"stuk.pdf": make(Source(text, 0, "0", plan=_example("kleindorp/plan.yaml")))}


SCENES: Final = {
    "zet": Scene("zet plan.yaml plan.titel Anders", _plan, "Gewijzigd:"),
    "zet --nieuw": Scene("zet plan.yaml samenwerking.actoren --nieuw naam=Erbij", _plan, "Toegevoegd"),
    "wizard": Scene(
        "wizard plan.yaml",
        _plan,
        "Wat u antwoordde, is bewaard in",
        typed=b"=plan.titel\nSamen in kleine letters\n:stop\n",
    ),
    "maak": Scene("maak plan.yaml --document beleidsplan,werkblad --als md,html", _plan, "Gemaakt:"),
    "maak --als docx,odt": Scene("maak plan.yaml --document privacyparagraaf --als docx,odt", _plan, "Gemaakt:"),
    "importeer aanbod": Scene("importeer aanbod lijst.csv plan.yaml --ja", _list, "Overgenomen in"),
    "importeer werkboek": Scene("importeer werkboek werkboek.xlsx plan.yaml --ja", _workbook, "Overgenomen in"),
    "importeer ervaring": Scene(
        "importeer ervaring gesprekken.csv plan.yaml --ja", _registrations, "Overgenomen in", parts=True
    ),
    "aanbod --neem": Scene("aanbod plan.yaml --neem leemte_jeugd", _plan, "Toegevoegd:"),
    "neem": Scene(
        "neem steenakker.yaml erfcoach --uit veldenburg.yaml --zonder alles --ja", _neighbours, "Toegevoegd:"
    ),
    "herstel": Scene("herstel plan.yaml", _by_hand, "Hersteld", parts=True),
    "migreer": Scene("migreer plan.yaml", _sketch, "Zoals het was", parts=True),
    "voegsamen": Scene("voegsamen basis.yaml mijn.yaml hun.yaml --ja", _versions, "Geschreven"),
    "deel": Scene("deel veldenburg.yaml erfcoach --uit praktijk", _neighbours, "Gemaakt:"),
    "nieuw": Scene("nieuw nieuw.yaml --gemeente Elzenrade", dict, "Gemaakt:", parts=True),
    "advies --vastleggen": Scene("advies plan.yaml --vastleggen", _whole_plan, "Vastgelegd"),
    "exporteer aanbod": Scene("exporteer aanbod plan.yaml --als csv", _plan, "Gemaakt:"),
    "exporteer aanbod --als ods": Scene("exporteer aanbod plan.yaml --als ods", _plan, "Gemaakt:"),
    "exporteer werkboek": Scene("exporteer werkboek plan.yaml --stap 1", _plan, "Gemaakt:"),
    "exporteer deelbaar": Scene("exporteer deelbaar plan.yaml", _whole_plan, "Gemaakt:"),
    "verschil --naar": Scene(
        "verschil basis.yaml mijn.yaml --als md --naar verschil.md", _versions, "Geschreven:", parts=True
    ),
    "vergelijk --als": Scene("vergelijk veldenburg.yaml steenakker.yaml --als md,csv", _neighbours, "Gemaakt:"),
    "sjabloon kopieer": Scene("sjabloon kopieer beleidsplan", dict, "Gemaakt:"),
    "schema --uit": Scene("schema --uit plan.schema.json", dict, "Geschreven:", parts=True),
    "uitpakken": Scene("uitpakken stuk.pdf --uit plan.yaml", _paper, "Gemaakt:"),
}
