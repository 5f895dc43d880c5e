"""Which settings hold for files, for people and for programs."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from armoedeplan.display import json_lines
from armoedeplan.settings.chosen import NOWHERE, Chosen
from armoedeplan.terminal.json_forms.checking_forms import SettingsData, SettingsValues


def settings_lines(chosen: Sequence[tuple[Path, Chosen]]) -> Iterator[str]:
    """Yield for each file what holds, with where that is said."""
    for number, (path, counts) in enumerate(chosen):
        if number:
            yield ""
        yield f"{path}:"
        for name, value in _values_by_name(counts).items():
            yield f"    {name} = {_written_value(value)}  ({_source_of(name, counts)})"


def settings_as_json(chosen: Sequence[tuple[Path, Chosen]]) -> list[str]:
    """Give the same as the lines of one JSON object, version 1."""
    data: SettingsData = {
        "versie": 1,
        "bestanden": [
            {
                "bestand": path,
                "instellingen": _values_by_name(counts),
                "herkomst": {name: _source_of(name, counts) for name in _values_by_name(counts)},
            }
            for path, counts in chosen
        ],
    }
    return json_lines(data)


def _values_by_name(counts: Chosen) -> SettingsValues:
    """Give the settings by their names in a file."""
    return {
        "selecteer": list(counts.selected),
        "negeer": list(counts.ignored),
        "ernst": dict(counts.severities),
        "vanaf_ernst": counts.least.value,
        "streng": counts.strict,
        "fase": counts.phase or None,
        "uitgesloten": counts.excluded,
        "cache": counts.cached,
        "website": counts.website or None,
    }


def _source_of(name: str, counts: Chosen) -> str:
    """Tell where a setting is said."""
    if name == "uitgesloten":
        return counts.sources.get("sluit_uit", NOWHERE) if counts.excluded else NOWHERE
    return counts.sources.get(name, NOWHERE)


def _written_value(value: Any) -> str:
    """Write a value as it stands in a file with settings; what stands in none is a dash."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{code} = {_written_value(weight)}" for code, weight in value.items())
        return f"{{{pairs}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_written_value, value))}]"
    return f'"{value}"' if value is not None else "-"
