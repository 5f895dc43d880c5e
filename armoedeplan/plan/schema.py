"""The JSON Schema of the plan file as text."""

import json

from armoedeplan.guide.antwoorden import VERSION
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.record.schema import json_schema

TITLE = "Het planbestand van armoedeplan"
NAME = f"armoedeplan:planbestand:{VERSION}"


def schema_text() -> str:
    """Give the JSON Schema (draft 2020-12) of the plan file, ready to be written."""
    return json.dumps(json_schema(HANDREIKING.root, TITLE, NAME), ensure_ascii=False, indent=2) + "\n"
