"""What `controleer`, `privacy` and `uitleg` give as JSON."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal, NotRequired, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import File, PlanPath, Severity, Totals, Version


class FindingData(TypedDict):
    """One finding."""

    code: Annotated[str, "De code van de controle, zoals AP204."]
    ernst: Severity
    bestand: File
    regel: Annotated[int, "De regel, vanaf 1; 0 is geen plaats."]
    kolom: Annotated[int, "Het teken op de regel, vanaf 1; 0 is geen plaats."]
    pad: PlanPath
    melding: Annotated[str, "Wat er mis is."]
    oplossing: Annotated[str, "Wat u kunt doen."]
    bron: Annotated[str, "De eis achter de controle; leeg bij een melding over het bestand."]


class DeviationData(TypedDict):
    """A check that a plan deviates from on purpose."""

    bestand: File
    code: Annotated[str, "De code van de controle."]
    reden: Annotated[str, "De reden, zoals die in het plan staat."]


class CheckedData(TypedDict):
    """What `controleer` found."""

    versie: Version
    bestanden: Annotated[Sequence[Path], "Alle bestanden die zijn gecontroleerd."]
    bevindingen: Annotated[Sequence[FindingData], "Wat er is gevonden."]
    totaal: Annotated[Totals, "Hoeveel het er zijn van elke ernst."]
    afwijkingen: Annotated[Sequence[DeviationData], "Waar plannen bewust afwijken."]


class SettingsValues(TypedDict):
    """The settings that hold for a file."""

    selecteer: Annotated[Sequence[str], "De codes die tellen; leeg is alle."]
    negeer: Annotated[Sequence[str], "De codes die niet tellen."]
    ernst: Annotated[Mapping[str, str], "Hoe zwaar codes hier tellen."]
    vanaf_ernst: Severity
    streng: Annotated[bool, "Of waarschuwingen als fouten tellen."]
    fase: Annotated[str | None, "Alsof het plan deze status al heeft."]
    uitgesloten: Annotated[bool, "Of het bestand wordt overgeslagen."]
    cache: Annotated[bool, "Of uitkomsten worden bewaard."]
    website: Annotated[str | None, "Waar de website met de documentatie staat, als dat is gezegd."]


class SettingsOfFile(TypedDict):
    """A file, with what holds for it."""

    bestand: File
    instellingen: SettingsValues
    herkomst: Annotated[Mapping[str, str], "Waar elke instelling staat: een bestand, opdrachtregel of standaard."]


class SettingsData(TypedDict):
    """What `controleer --toon-instellingen` shows."""

    versie: Version
    bestanden: Annotated[Sequence[SettingsOfFile], "De bestanden, elk met wat ervoor geldt."]


class SpotData(TypedDict):
    """A place where a person may be identified; what stands there is not in it."""

    bestand: File
    regel: Annotated[int, "De regel, vanaf 1; 0 is geen plaats."]
    kolom: Annotated[int, "Het teken op de regel, vanaf 1; 0 is geen plaats."]
    pad: PlanPath
    ernst: Severity
    soort: Annotated[str, "Wat voor gegeven het is."]
    waar: Annotated[str, "In wat voor tekst het staat: een antwoord, een noot, een opmerking."]
    melding: Annotated[str, "Wat er is gevonden."]
    oplossing: Annotated[str, "Wat u kunt doen."]
    uitzondering: Annotated[str, "De naam onder afwijkingen, als het mag blijven."]
    reden: Annotated[str, "De reden waarom het mag blijven; leeg als die er niet is."]


class StaleData(TypedDict):
    """An exception that nothing needs any more."""

    bestand: File
    naam: Annotated[str, "De naam onder afwijkingen."]


class PrivacyData(TypedDict):
    """What `privacy` found."""

    versie: Version
    bestanden: Annotated[Sequence[Path], "Alle bestanden die zijn bekeken."]
    niet_gelezen: Annotated[Sequence[Path], "De bestanden die niet te lezen waren."]
    vondsten: Annotated[Sequence[SpotData], "Wat er is gevonden."]
    uitzonderingen: Annotated[Sequence[SpotData], "Wat met een reden mag blijven."]
    niet_meer_nodig: Annotated[Sequence[StaleData], "De uitzonderingen die weg kunnen."]


class RuleData(TypedDict):
    """A rule that findings come of."""

    code: Annotated[str, "De code, die blijft wat zij is."]
    titel: Annotated[str, "Wat de regel zegt."]
    ernst: Annotated[Literal["fout", "waarschuwing", "tip"], "Hoe zwaar een bevinding telt in een vastgesteld plan."]
    uitleg: Annotated[str, "Waarom de regel er is, met een goed en een fout voorbeeld."]
    soort: Annotated[Literal["bestand", "plan"], "Of de regel over het bestand gaat, of over wat het plan zegt."]
    eisen: Annotated[Sequence[str], "De eisen en wetten waarop de regel rust; leeg als de regel van ons is."]
    tip_tot: NotRequired[Annotated[str, "De status van het plan tot welke een bevinding een tip is."]]
    pagina: Annotated[str, "Waar de uitleg in de documentatie staat."]


class RulesData(TypedDict):
    """What `uitleg` tells of rules."""

    versie: Version
    regels: Annotated[Sequence[RuleData], "De regels."]
