"""From a TOML file to settings, with all that is wrong with it: what, where, and what to do."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.record.kinds import Refused, short
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, Shape, shape_of
from armoedeplan.record.words import near
from armoedeplan.settings.file_names import SHARED
from armoedeplan.settings.finding_code import FindingCode
from armoedeplan.settings.instellingen import Bestandsregel, Instellingen, Truth
from armoedeplan.settings.toml_places import TomlPlaces
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.open import open_bytes

_TABLE: Final = ("tool", "armoedeplan")
"""Where settings stand in a file that other programs use too."""
_LEFT_OUT: Final = object()
_PLACE: Final = re.compile(r"at line (\d+), column (\d+)")
_STRUCTURE: Final = "AP0"


class SettingsFile(NamedTuple):
    """A file with settings as it was read. settings: what holds of it; findings: what is wrong with it."""

    path: Path
    settings: Instellingen
    findings: tuple[Finding, ...]
    text: str = ""

    @property
    def sound(self) -> bool:
        """Tell whether it has no error."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)


def read_settings(path: Path) -> SettingsFile:
    """Read a file with settings; whatever is wrong with it is among its findings, and nothing is raised."""
    data = open_bytes(path)
    return SettingsFile(path, Instellingen(), (data,)) if isinstance(data, Finding) else settings_of(path, data)


def settings_of(path: Path, data: bytes) -> SettingsFile:
    """Read the bytes of a file with settings."""
    decoded = decode(data)
    if isinstance(decoded, Finding):
        return SettingsFile(path, Instellingen(), (decoded,))
    text = decoded.text.replace("\r\n", "\n")
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return SettingsFile(path, Instellingen(), (_no_toml(text, str(error)),), text)
    above = _TABLE if path.name == SHARED else ()
    for name in above:
        table = table.get(name, {}) if isinstance(table, dict) else {}
    reader = _SettingsReader(text, len(above))
    made = reader.table(shape_of(Instellingen), table, above)
    found = tuple(sorted(reader.findings, key=lambda finding: (finding.mark, finding.code)))
    return SettingsFile(path, made if isinstance(made, Instellingen) else Instellingen(), found, text)


def _no_toml(text: str, told: str) -> Finding:
    """Say that a file is no TOML, and where it goes wrong."""
    place = _PLACE.search(told)
    last = text.rstrip("\n").count("\n") + 1
    mark = Mark(int(place[1]), int(place[2])) if place else Mark(last, len(text.rstrip("\n").split("\n")[-1]) + 1)
    if "overwrite" in told or "declare" in told or "mutate" in told:
        return fault("AP047", mark, "", "Deze naam staat al in dit bestand", "Haal er een weg.")
    remedy = 'Schrijf een instelling als: negeer = ["AP627"]. Zet tekst tussen aanhalingstekens, en sluit wat u opent.'
    return fault("AP047", mark, "", "Hier klopt de schrijfwijze niet", remedy)


class _SettingsReader:
    """One pass over what a TOML file says; a faulty value is told once, and left out."""

    def __init__(self, text: str, above: int) -> None:
        self._places: Final = TomlPlaces(text)
        self._above: Final = above
        self.findings: Final[list[Finding]] = []

    def table(self, shape: Shape, data: Any, path: tuple[str, ...]) -> Any:
        """Read a table as a record."""
        if not isinstance(data, Mapping):
            return self._misshapen(path, "een groep met eigen namen", f"[{'.'.join(path)}]")
        values = {}
        for name, value in data.items():
            field = shape.fields.get(name)
            if field is None:
                nearest = near(name, shape.fields)
                remedy = f"Bedoelt u {nearest}?" if nearest else f"Hier kan staan: {', '.join(shape.fields)}."
                self._report("AP013", (*path, name), f"“{short(name)}” is hier geen bekende naam", remedy)
                continue
            read = self._field(field, value, (*path, name))
            if read is not _LEFT_OUT:
                values[name] = read
        return shape.type.of(values)

    def _field(self, field: Field, value: Any, path: tuple[str, ...]) -> Any:
        """Read what stands under a name."""
        if field.many:
            if not isinstance(value, list):
                item = f'"{value}"' if isinstance(value, str) else '"..."'
                return self._misshapen(path, "een lijst", f"{field.name} = [{item}]")
            items = [self._value(field, item, path) for item in value]
            return tuple(item for item in items if item is not _LEFT_OUT)
        if field.keyed:
            return self._keyed(field, value, path)
        return self._value(field, value, path)

    def _keyed(self, field: Field, value: Any, path: tuple[str, ...]) -> Any:
        """Read a table with codes, or with patterns of files, as its names."""
        if not isinstance(value, Mapping):
            example = "[ernst]" if field.record is None else f'[{field.name}."concepten/*"]'
            return self._misshapen(path, "een groep met eigen namen", example)
        read = {}
        for name, item in value.items():
            here = (*path, name)
            known = name if field.record is not None else self._changeable(name, here)
            made = self.table(shape_of(Bestandsregel), item, here) if field.record else self._value(field, item, here)
            if known is not _LEFT_OUT and made is not _LEFT_OUT:
                read[known] = made
        return read

    def _changeable(self, name: str, path: tuple[str, ...]) -> Any:
        """Give a code whose severity may be another one."""
        try:
            code = FindingCode().read(name)
        except Refused as refused:
            return self._report(refused.code, path, refused.message, refused.remedy)
        if code.startswith(_STRUCTURE) or _STRUCTURE.startswith(code):
            remedy = "Haal deze regel weg: een kapot bestand is altijd een fout. Noem een code van AP1.. of hoger."
            return self._report("AP015", path, "De ernst van fouten in een bestand (AP0..) ligt vast", remedy)
        return code

    def _value(self, field: Field, value: Any, path: tuple[str, ...]) -> Any:
        """Read one value."""
        wanted = "true of false" if isinstance(field.kind, Truth) else "een tekst tussen aanhalingstekens"
        if not isinstance(value, bool if isinstance(field.kind, Truth) else str):
            shown = "een groep" if isinstance(value, dict) else "een lijst" if isinstance(value, list) else str(value)
            return self._report(
                "AP010", path, f"Hier hoort {wanted}, en er staat {short(shown.lower())}", _way_to_write(field)
            )
        if isinstance(value, bool):
            return value
        try:
            return field.read(value)
        except Refused as refused:
            remedy = re.sub(r"Schrijf (\w+)\.", r'Schrijf "\1".', refused.remedy)
            mark = self._places.mark_of_value(path, value)
            self.findings.append(fault(refused.code, mark, self._told(path), refused.message, remedy))
            return _LEFT_OUT

    def _misshapen(self, path: tuple[str, ...], wanted: str, example: str) -> Any:
        return self._report("AP010", path, f"Hier hoort {wanted}", f"Schrijf het zo: {example}")

    def _report(self, code: str, path: tuple[str, ...], message: str, remedy: str) -> Any:
        """Add a finding at a name, and give what stands for “left out”."""
        self.findings.append(fault(code, self._places.mark_of_name(path), self._told(path), message, remedy))
        return _LEFT_OUT

    def _told(self, path: tuple[str, ...]) -> FieldPath:
        """Give a path as it is told: without the table in which settings stand among those of other programs."""
        told = FieldPath()
        for name in path[self._above :]:
            told = told.field(name)
        return told


def _way_to_write(field: Field) -> str:
    """Show how the value of a field is written."""
    if isinstance(field.kind, Truth):
        return f"Schrijf het zo: {field.name} = true"
    known = next(iter(field.kind.options), field.kind.example) if field.kind else "..."
    return f'Schrijf het zo: "{known}"' if field.many or field.keyed else f'Schrijf het zo: {field.name} = "{known}"'
