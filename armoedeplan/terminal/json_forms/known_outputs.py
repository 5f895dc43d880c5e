"""The JSON outputs of the program by name: what each is written by, and its schema."""

import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from armoedeplan.terminal.json_forms.advice_forms import AdviceData
from armoedeplan.terminal.json_forms.checking_forms import CheckedData, PrivacyData, RulesData, SettingsData
from armoedeplan.terminal.json_forms.comparison_forms import ComparedCell, ComparisonData
from armoedeplan.terminal.json_forms.inventory_forms import InventoryData
from armoedeplan.terminal.json_forms.learning_forms import LearnedData, ProposalsData
from armoedeplan.terminal.json_forms.practice_forms import CasesData, LessonsData
from armoedeplan.terminal.json_forms.schema_of_type import definition_of, schema_of_type
from armoedeplan.terminal.json_forms.standing_forms import (
    CheckedPapers,
    MadeData,
    MigrationData,
    StandingsData,
    StatusData,
)
from armoedeplan.terminal.json_forms.telling_forms import DifferencesData, ExperienceData


class JsonForm(NamedTuple):
    """One JSON output. form: the type it is written by. told: what it is, in Dutch."""

    form: Any
    told: str


JSON_FORMS: Final[Mapping[str, JsonForm]] = {
    "controleer": JsonForm(CheckedData, "Wat controleer vindt."),
    "controleer-instellingen": JsonForm(SettingsData, "Wat controleer --toon-instellingen toont."),
    "uitleg": JsonForm(RulesData, "De regels die uitleg noemt."),
    "privacy": JsonForm(PrivacyData, "Wat privacy vindt; wat er staat, is er niet bij."),
    "status": JsonForm(StatusData, "Hoe de plannen ervoor staan die status noemt."),
    "status-map": JsonForm(StandingsData, "Hoe veel plannen ervoor staan: status van een map of van meer plannen."),
    "migreer": JsonForm(MigrationData, "Wat migreer bijwerkte."),
    "maak": JsonForm(MadeData, "Wat maak maakte."),
    "maak-controleer": JsonForm(CheckedPapers, "Wat maak --controleer vindt."),
    "aanbod": JsonForm(InventoryData, "Wat de inventarisatie zegt."),
    "advies": JsonForm(AdviceData, "Welke governancemodellen passen, en waarom."),
    "ervaring": JsonForm(ExperienceData, "Wat de gesprekken zeggen."),
    "lessen": JsonForm(LessonsData, "Het plan naast de lessen van andere gemeenten."),
    "voorbeelden": JsonForm(CasesData, "Voorbeelden uit de praktijk."),
    "leer": JsonForm(LearnedData, "Wat gemeenten van elkaar kunnen leren."),
    "voorstel": JsonForm(ProposalsData, "Voorstellen aan andere gemeenten."),
    "vergelijk": JsonForm(ComparisonData, "Plannen naast elkaar."),
    "verschil": JsonForm(DifferencesData, "Wat er verschilt tussen twee versies."),
}
"""By the command that gives it; behind a dash an option that asks for another form."""


def json_output_schema(name: str) -> dict[str, Any]:
    """Give the JSON Schema of the output of that name. Raises KeyError."""
    form = JSON_FORMS[name]
    schema = schema_of_type(form.form, name, f"armoedeplan {name.replace('-', ' ')}: uitkomst als JSON", form.told)
    if name == "vergelijk":
        _with_aspects(schema)
    return schema


def json_output_schema_text(name: str) -> str:
    """Give the same, ready to be written. Raises KeyError."""
    return json.dumps(json_output_schema(name), ensure_ascii=False, indent=2) + "\n"


def _with_aspects(schema: dict[str, Any]) -> None:
    """Add the aspects to what is told of a plan: each that was asked for stands there under its own name."""
    from armoedeplan.comparison.aspects import ASPECTS

    schema["$defs"]["ComparedCell"] = definition_of(ComparedCell)
    plan = schema["$defs"]["ComparedPlan"]["properties"]
    for aspect in ASPECTS:
        plan[aspect.name] = {"$ref": "#/$defs/ComparedCell"}
