"""The whole report of a plan that a council changed, as it is read: `GOLDEN=1` writes it anew."""

import os
from pathlib import Path

import pytest
from support.program import VOORBEELDSTAD, run

from armoedeplan.plan.store import Store

GOLDEN = Path(__file__).parent / "verslag"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a plan and what it became."""
    store = Store.open(VOORBEELDSTAD)
    measures = "aanpak.maatregelen"
    store.set("verantwoording.indicatoren[bereik_voorbeeldpas].streefwaarde", ["80"])
    store.set(f"{measures}[vaste_begeleider].naam", ["Naast je, altijd"])
    store.set(f"{measures}[eerste_bezoek].planning.van", ["2028-09"])
    store.set(f"{measures}[eerste_bezoek].eigenaar", ["Taalhuis Voorbeeldstad"])
    store.add(measures, {"naam": ["Energiebank"], "eigenaar": ["Energiebedrijf Voorbeeldland"], "status": ["gepland"]})
    store.remove(f"{measures}[gezamenlijke_aanvraag]")
    store.move(f"{measures}[kindpakket_via_school]", 1)
    store.rename(f"{measures}[verbinden_en_leren]", "samen_leren")
    store.set("governance.keuze.hoofdmodel", ["ketensturing"])
    store.set("governance.keuze.motivering", ["De partners willen zelf de afspraken maken."])
    store.set("uitgangspunten.doelstelling.tekst", ["In 2031 leeft niemand langer dan een jaar in armoede. " * 3])
    (tmp_path / "oud.yaml").write_bytes(VOORBEELDSTAD.read_bytes())
    (tmp_path / "nieuw.yaml").write_bytes(store.file.data)
    return tmp_path


@pytest.mark.parametrize("form", ["tekst", "md", "json"])
def test_the_report_is_as_it_was(form: str, folder: Path) -> None:
    said = run("verschil", "oud.yaml", "nieuw.yaml", "--als", form, folder=folder).out
    kept = GOLDEN / f"verschil.{'txt' if form == 'tekst' else form}"
    if os.environ.get("GOLDEN") == "1":
        kept.write_text(said, encoding="utf-8")
    assert said == kept.read_text(encoding="utf-8")
