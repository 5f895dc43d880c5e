"""Small plans of municipalities that do not exist, to lay side by side."""

from pathlib import Path
from typing import Final

NAMES: Final = (
    "Aasdorp", "Beekdal", "Cederbroek", "Dijkerland", "Eikenrode", "Fonteinstad", "Groesbroek", "Havenmond",
    "Iepenveld", "Jonkersbos", "Kwelderland", "Lindestad",
)  # fmt: skip
_MODELS: Final = ("vraagsturing", "frontlijnsturing", "ketensturing", "integrale_beleidssturing")


def plan_text(number: int, *, people: int | None = None, more: str = "") -> str:
    """Give the text of the plan of one municipality; people: its inhabitants, unknown without."""
    name = NAMES[number % len(NAMES)]
    counted = f"{{aantal: {people}, peildatum: 2026-01-01}}" if people else ""
    return f"""armoedeplan: 1
plan:
  titel: Plan {name}
  status: concept
  periode: {{van: 2027, tot: 2030}}
gemeenten:
  - id: g
    naam: {name}
    code: GM99{number % 90 + 10}
    inwoners: {counted}
regelingen:
  - id: kindpakket
    naam: Kindpakket
    inkomensgrens: {{procent: {110 + 10 * (number % 12)}, norm: sociaal_minimum}}
financien:
  - {{id: geld, post: Armoede, jaar: 2027, bedrag: {100_000 * (number + 1)}, dekkingsbron: begroting}}
governance:
  keuze: {{hoofdmodel: {_MODELS[number % 4]}}}
aanpak:
  netwerken:
    - {{id: net, naam: Geld in de wijk, soort: direct_aanbod}}
{more}"""


def indicator(
    *, name: str = "Bereik", definition: str, unit: str = "procent", year: int = 2025, value: int = 50
) -> str:
    """Give the text of one indicator, to stand below a plan."""
    return f"""verantwoording:
  indicatoren:
    - id: bereik
      naam: {name}
      definitie: {definition}
      eenheid: {unit}
      nulmeting: {{waarde: {value}, peildatum: {year}}}
      streefwaarde: 80
      streefjaar: 2030
"""


def write_region(folder: Path, count: int) -> list[Path]:
    """Write plans of municipalities that grow ever larger; give their files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{NAMES[number % len(NAMES)].lower()}_{number}.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(plan_text(number, people=10_000 * (number + 1)), encoding="utf-8")
    return paths
