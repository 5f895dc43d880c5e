"""HSDS of either version, as files, as a description of them and as JSON: one row a service, and what is left out."""

import json
from pathlib import Path
from typing import Any

import pytest

from armoedeplan.confined.message import Message
from armoedeplan.refusal import Refusal
from armoedeplan.tables.read_table import read_tables
from armoedeplan.tables.table import Row, Table
from armoedeplan.tables.task import read_list

ORGANISATIONS = "id,name,description\no1,Volksbond,Opvang\no2,Humanitas,\no3,Lege Org,\n"
SERVICES = (
    "id,organization_id,name,status\ns1,o1,Spreekuur,active\ns2,o1,Nachtopvang,inactive\ns3,o2,Maatjes,\n"
    "s4,o9,Wees,active\ns5,o2,Oud,defunct\n"
)
THREE = {
    "organizations.csv": ORGANISATIONS,
    "services.csv": SERVICES,
    "service_areas.csv": "id,service_id,name\na1,s1,Noord\na2,s1,Zuid\n",
    "locations.csv": "id,name\nl1,Wijkcentrum\n",
    "service_at_location.csv": "id,service_id,location_id\nx,s1,l1\n",
    "taxonomies.csv": "id,name\nt,Functie\n",
    "taxonomy_terms.csv": "id,name,taxonomy_id,taxonomy\nt1,begeleiden,t,\nt2,ouderen,,Doelgroep\nt3,gratis,,\n",
    "attributes.csv": "id,link_id,taxonomy_term_id,link_entity\n1,s1,t1,service\n2,s1,t2,service\n3,s3,t3,service\n"
    "4,o1,t3,organization\n",
}
TWO = {
    "organization.csv": ORGANISATIONS,
    "service.csv": SERVICES,
    "service_area.csv": "id,service_id,service_area\na1,s1,Noord\na2,s1,Zuid\n",
    "location.csv": THREE["locations.csv"],
    "services_at_location.csv": THREE["service_at_location.csv"],
    "taxonomy_term.csv": "id,term,taxonomy\nt1,begeleiden,Functie\nt2,ouderen,Doelgroep\nt3,gratis,\n",
    "service_attribute.csv": "id,service_id,taxonomy_term_id\n1,s1,t1\n2,s1,t2\n3,s3,t3\n",
}
HEADERS = (
    "Organisatie", "Wat de organisatie doet", "Activiteit", "Gebied", "Locatie", "Functie", "Doelgroep", "Kenmerken",
)  # fmt: skip
ROWS = [
    ("Volksbond", "Opvang", "Spreekuur", "Noord; Zuid", "Wijkcentrum", "begeleiden", "ouderen", ""),
    ("Humanitas", "", "Maatjes", "", "", "", "", "gratis"),
    ("Lege Org", "", "", "", "", "", "", ""),
]
TERMS = {
    "t1": {"id": "t1", "name": "begeleiden", "taxonomy_detail": {"id": "t", "name": "Functie"}},
    "t2": {"id": "t2", "name": "ouderen", "taxonomy": "Doelgroep"},
    "t3": {"id": "t3", "name": "gratis"},
}
S1 = {
    "id": "s1",
    "name": "Spreekuur",
    "status": "active",
    "service_areas": [{"id": "a1", "name": "Noord"}, {"id": "a2", "name": "Zuid"}],
    "service_at_locations": [{"id": "x", "location": {"id": "l1", "name": "Wijkcentrum"}}],
    "attributes": [{"id": "1", "taxonomy_term": TERMS["t1"]}, {"id": "2", "taxonomy_term": TERMS["t2"]}],
}
S3 = {"id": "s3", "name": "Maatjes", "status": "active", "attributes": [{"id": "3", "taxonomy_term": TERMS["t3"]}]}
STOPPED = {"id": "s2", "name": "Nachtopvang", "status": "temporarily closed"}
VOLKSBOND = {"id": "o1", "name": "Volksbond", "description": "Opvang"}
HUMANITAS = {"id": "o2", "name": "Humanitas", "description": "", "legal_status": None, "year_incorporated": 1945}
EMPTY = {"id": "o3", "name": "Lege Org", "description": ""}


def told(data: bytes, name: str) -> Table:
    """Give the table of one file, read in this process."""
    words: Any = read_list(Message({"file": name, "names": None}, [data])).words
    ((file, sheet, headers, rows, notes, _),) = words
    return Table(file, sheet, headers, tuple(Row(number, tuple(cells)) for number, *cells in rows), notes)


def cells_of(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("files", [THREE, TWO], ids=["versie 3", "versie 2"])
@pytest.mark.parametrize("named", ["de map", "de map erboven", "datapackage.json"])
def test_a_package_of_either_version_gives_each_active_service(
    files: dict[str, str], named: str, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    described = {"resources": [{"name": Path(name).stem, "path": f"data/{name}"} for name in files]}
    (tmp_path / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    path = {"de map": folder, "de map erboven": tmp_path, "datapackage.json": tmp_path / "datapackage.json"}[named]
    (table,) = read_tables(path)
    assert table.headers == HEADERS
    assert [row.cells for row in table.rows] == ROWS
    assert table.notes[1:] == (
        "Niet meer actief, en niet gelezen: Nachtopvang, Oud.",
        "Van geen organisatie in het pakket, en niet gelezen: Wees.",
    )


@pytest.mark.parametrize(
    "whole",
    [
        [{**VOLKSBOND, "services": [S1, STOPPED]}, {**HUMANITAS, "services": [S3]}, EMPTY],
        {"contents": [{**VOLKSBOND, "services": [S1, STOPPED]}, {**HUMANITAS, "services": [S3]}, EMPTY]},
        {
            "organizations": [VOLKSBOND, HUMANITAS, EMPTY],
            "services": [{**S1, "organization": VOLKSBOND}, STOPPED, {**S3, "organization_id": "o2"}],
        },
    ],
    ids=["organisaties", "bladzijde", "naast elkaar"],
)
def test_json_gives_the_same_however_its_objects_are_nested(whole: Any) -> None:
    table = told(json.dumps(whole).encode(), "hsds.json")
    assert tuple(table.headers) == HEADERS
    assert cells_of(table) == ROWS
    assert "Niet meer actief, en niet gelezen: Nachtopvang." in table.notes


def test_services_with_their_organisation_inside_name_it_once() -> None:
    services = [{**S1, "organization": VOLKSBOND}, {**STOPPED, "status": "active", "organization": VOLKSBOND}]
    at = {"id": "y", "service": {**S3, "organization": HUMANITAS}, "location": {"id": "l2", "name": "Buurthuis"}}
    assert [cells[:3] for cells in cells_of(told(json.dumps(services).encode(), "a.json"))] == [
        ("Volksbond", "Opvang", "Spreekuur"),
        ("Volksbond", "Opvang", "Nachtopvang"),
    ]
    assert [cells[:5] for cells in cells_of(told(json.dumps(at).encode(), "a.json"))] == [
        ("Humanitas", "", "Maatjes", "", "Buurthuis")
    ]


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        ("[1, 2]", "JSON, maar geen HSDS"),
        ('{"type": "FeatureCollection", "features": []}', "JSON, maar geen HSDS"),
        ('[{"id": 1, "name": "x"}]', "JSON, maar geen HSDS"),
        ('{"id": "t", "name": "Taxonomie", "description": "x"}', "JSON, maar geen HSDS"),
        ('{"resources": []}', "JSON, maar geen HSDS"),
        ("[" * 100_000, "beschadigde JSON"),
        ('{"a": ', "beschadigde JSON"),
    ],
)
def test_json_of_another_kind_is_named_for_what_it_is(whole: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        told(whole.encode(), "a.json")


def test_a_description_that_gives_a_table_another_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "organizations.csv").write_text(ORGANISATIONS, encoding="utf-8")
    described = {"resources": [{"name": "service", "path": "diensten.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(Refusal, match="noemt “diensten") as refused:
        read_tables(tmp_path)
    assert refused.value.remedy == "Noem het bestand services.csv."
