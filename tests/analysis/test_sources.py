"""Every source that a plan names is found once, and where money comes from is no source."""

from support.documents import plan_from

from armoedeplan.analysis.sources import named_sources


def test_sources_are_those_of_figures_and_findings() -> None:
    facts = [{"id": "a", "tekst": "A", "bron": "Monitor"}, {"id": "b", "tekst": "B", "bron": "Gesprekken"}]
    offer = {"soort": "voorstel", "financiering": {"bron": "Provincie"}}
    data = {
        "gemeenten": [{"id": "g", "naam": "G", "inwoners": {"aantal": 100, "bron": "Telling"}}],
        "uitgangspunten": {"lokale_situatie": facts, "armoededefinitie": {"bron": "Monitor"}},
        "uitwisseling": {"gevraagd": [{"id": "v", **offer}]},
    }
    assert named_sources(plan_from({"armoedeplan": 1, **data})) == ("Telling", "Monitor", "Gesprekken")
