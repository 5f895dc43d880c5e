"""Holding every JSON output of the program against its schema, in every test that runs it."""

import json
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from jsonschema import Draft202012Validator

_SAME = {"validate": "controleer", "render": "maak"}


def hold_to_schema(line: Sequence[str], out: str) -> None:
    """Fail when a command gave JSON that is not as its schema says; line: its arguments."""
    if not _asks_for_json(line) or not out.startswith("{"):
        return
    data = json.loads(out)
    name = output_name(line, data)
    faults = sorted(validator_of(name).iter_errors(data), key=lambda fault: list(map(str, fault.absolute_path)))
    told = [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in faults[:5]]
    assert not told, f"{name}: {told}"


def output_name(line: Sequence[str], data: Any) -> str:
    """Give the name of the schema of an output."""
    command = _SAME.get(line[0], line[0])
    if command == "controleer" and "--toon-instellingen" in line:
        return "controleer-instellingen"
    if command == "maak" and "--controleer" in line:
        return "maak-controleer"
    return "status-map" if command == "status" and "overgeslagen" in data else command


@cache
def validator_of(name: str) -> Draft202012Validator:
    """Give what judges an output by its schema."""
    from armoedeplan.terminal.json_forms.known_outputs import json_output_schema

    return Draft202012Validator(json_output_schema(name))


def _asks_for_json(line: Sequence[str]) -> bool:
    follows = {("--formaat", "json"), ("--als", "json")}
    return "--json" in line or "--formaat=json" in line or any(pair in follows for pair in pairwise(line))
