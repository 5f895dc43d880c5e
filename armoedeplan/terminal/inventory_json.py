"""The analysis of the inventory for programs, as one JSON object, version 1; every id is one of the plan file."""

from armoedeplan.analysis.inventory import Inventory
from armoedeplan.analysis.matrix import Matrix
from armoedeplan.display import json_lines
from armoedeplan.terminal.json_forms.inventory_forms import (
    InventoryData,
    InventoryFinding,
    LoadData,
    MatrixData,
    NetworkData,
    OverlapData,
    ShortageData,
)


def inventory_as_json(found: Inventory) -> list[str]:
    """Give the lines of the whole analysis."""
    told: InventoryData = {
        "versie": 1,
        "dekking": {matrix.name: _matrix_data(matrix) for matrix in found.matrices},
        "overlap": _overlap_data(found),
        "bijna_dezelfde_naam": [{"aanbod": like.offers, "uitvoerders": like.actors} for like in found.alike],
        "leemten": _shortage_data(found),
        "te_weinig_ingevuld": [matrix.name for matrix in found.coverage if not matrix.clear],
        "netwerk": _network_data(found),
        "overleg": _meeting_data(found),
        "zelfscan": [{"behoefte": need.text, "plaatsen": need.places} for need in found.scan],
        "bevindingen": _finding_data(found),
    }
    return json_lines(told)


def _matrix_data(one: Matrix) -> MatrixData:
    """Give a matrix: its rows, each with the offers by function."""
    return {
        "rijen": {
            row: {column: one.of(row, column) for column in one.columns if one.of(row, column)} for row in one.rows
        },
        "functies": one.columns,
        "niet_ingevuld": one.silent,
    }


def _overlap_data(found: Inventory) -> list[OverlapData]:
    """Give what several do for the same people in the same area."""
    return [
        {
            "functie": overlap.function,
            "doelgroep": overlap.group,
            "gebied": overlap.area,
            "aanbod": overlap.offers,
            "uitvoerders": overlap.actors,
        }
        for overlap in found.overlaps
    ]


def _shortage_data(found: Inventory) -> list[ShortageData]:
    """Give what is done by nobody, or hardly."""
    return [
        {
            "veld": shortage.dimension,
            "waarde": shortage.value,
            "onderdelen": shortage.entries,
            "actoren": shortage.actors,
        }
        for shortage in found.shortages
    ]


def _network_data(found: Inventory) -> NetworkData:
    """Give who meets whom, and which partnerships are alike."""
    network = found.network
    return {
        "zonder_verband": network.isolated,
        "groepen": network.groups,
        "verbinders": [{"actor": connector.actor, "delen": connector.parts} for connector in network.connectors],
        "lijken_op_elkaar": [
            {"verbanden": [pair.first, pair.second], "deelnemers": pair.members, "woord": pair.word}
            for pair in network.alike
        ],
        "kan_aansluiten": [
            {"netwerk": joinable.network.id, "verband": joinable.partnership.id, "woord": joinable.word}
            for joinable in network.joinable
        ],
        "zonder_deelnemers": network.unknown,
    }


def _meeting_data(found: Inventory) -> LoadData:
    """Give the hours of meetings in a month, now and with the plan, and each meeting."""
    load = found.load
    return {
        "uren_per_maand_nu": round(load.before, 2),
        "uren_per_maand_met_plan": round(load.after, 2),
        "onbekend": load.unknown,
        "sluit_aan": load.joining,
        "overleggen": [
            {"id": party.id, "lijst": party.list, "deelnemers": party.members, "uren_per_maand": party.hours}
            for party in (*load.now, *load.added)
        ],
    }


def _finding_data(found: Inventory) -> list[InventoryFinding]:
    """Give the findings, each with whether somebody decided on it."""
    return [
        {
            "id": finding.id,
            "soort": finding.kind,
            "tekst": finding.text,
            "aanknopingspunt": finding.start,
            "berust_op": finding.rests_on,
            "besloten": finding not in found.undecided,
        }
        for finding in found.findings
    ]
