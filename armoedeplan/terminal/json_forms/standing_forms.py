"""What `status`, `maak` and `migreer` give as JSON."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, NotRequired, TypedDict

from armoedeplan.terminal.json_forms.shared_forms import File, LeftOut, Period, PlanPath, Totals, Version


class KernCounts(TypedDict):
    """How many kern questions there are."""

    beantwoord: Annotated[int, "Hoeveel een antwoord hebben."]
    totaal: Annotated[int, "Hoeveel het er zijn."]


class Counts(TypedDict):
    """How many questions there are, by state."""

    beantwoord: Annotated[int, "Hoeveel een antwoord hebben."]
    totaal: Annotated[int, "Hoeveel er worden gevraagd."]
    open: Annotated[int, "Hoeveel nog geen antwoord hebben."]
    later: Annotated[int, "Van hoeveel is gezegd dat het later komt."]
    onbekend: Annotated[int, "Van hoeveel het antwoord niet bekend is."]
    niet_van_toepassing: Annotated[int, "Hoeveel niet van toepassing zijn."]
    kern: Annotated[KernCounts, "De kernvragen daarvan."]


class ComponentCounts(Counts):
    """A core component with its questions."""

    nummer: Annotated[str | None, "Het nummer, zoals 2.2."]
    titel: Annotated[str | None, "Hoe het heet."]


class StepCounts(Counts):
    """A step with its questions."""

    nummer: Annotated[int | None, "Het nummer, zoals 2."]
    titel: Annotated[str | None, "Hoe de stap heet."]
    kernonderdelen: Annotated[Sequence[ComponentCounts], "De kernonderdelen van deze stap."]


class YearOfMoney(TypedDict):
    """The money of one year, in whole euros."""

    jaar: Annotated[int, "Het jaar."]
    financien: Annotated[int | None, "Wat de financiële tabel voor dit jaar noemt."]
    structureel: Annotated[int | None, "Wat daarvan elk jaar terugkomt."]
    maatregelen: Annotated[int | None, "Wat de maatregelen kosten die doorgaan."]


class MoneyData(TypedDict):
    """The money of a plan, in whole euros."""

    totaal: Annotated[int | None, "Wat de financiële tabel samen noemt; niets als daar geen bedrag staat."]
    jaren: Annotated[Sequence[YearOfMoney], "De jaren waarvan het plan een bedrag of een jaar noemt."]


class AskedData(TypedDict):
    """A question that a paper still asks."""

    vraag: Annotated[str, "De vraag."]
    pad: PlanPath
    keer: Annotated[int, "Hoe vaak zij openstaat."]


class PaperData(TypedDict):
    """How it stands with a paper."""

    stuk: Annotated[str, "De naam van het stuk."]
    groep: Annotated[str, "Bij welke stukken het hoort."]
    stand: Annotated[str, "Hoe het ervoor staat."]
    straks: Annotated[bool, "Of het pas in een volgende fase aan de orde is."]
    aan_de_orde: Annotated[bool, "Of het nu of straks aan de orde is."]
    vragen: Annotated[Sequence[AskedData], "Wat het stuk nog vraagt."]
    reden: NotRequired[Annotated[str, "Waarom het wacht."]]
    gemeenten: NotRequired[Annotated[Sequence[str], "Van welke gemeenten van een gezamenlijk plan."]]


class QuestionData(TypedDict):
    """A question for a function."""

    vraag: Annotated[str, "De vraag."]
    pad: PlanPath
    status: Annotated[str, "Of zij is beantwoord, openstaat, later komt of onbekend is."]


class FunctionData(TypedDict):
    """A function with the questions that are for it."""

    functie: Annotated[str, "De functie."]
    open: Annotated[int, "Hoeveel vragen openstaan."]
    beantwoord: Annotated[int, "Hoeveel vragen een antwoord hebben."]
    vragen: Annotated[Sequence[QuestionData], "De vragen."]


class PlanHead(TypedDict):
    """What a plan is."""

    bestand: File
    titel: Annotated[str | None, "De titel van het plan."]
    gemeenten: Annotated[Sequence[str], "De gemeenten van het plan."]
    periode: Annotated[Period, "De periode van het plan."]
    status: Annotated[str | None, "De status van het plan."]
    geld: Annotated[MoneyData, "Het geld van het plan."]


class AllCounts(TypedDict):
    """The questions of one plan."""

    stappen: Annotated[Sequence[StepCounts], "De stappen met hun vragen."]
    vooraf: Annotated[Counts, "De vragen vóór de stappen."]
    totaal: Annotated[Counts, "Alle vragen."]


class PlanStanding(PlanHead, AllCounts):
    """How one plan stands."""

    bevindingen: Annotated[Mapping[str, Totals], "Wat controleer nu vindt, en in elke fase die volgt."]
    stukken: Annotated[Sequence[PaperData], "De stukken, en wat zij nog vragen."]
    functies: Annotated[Sequence[FunctionData], "De functies waarvoor vragen zijn."]


class StatusData(TypedDict):
    """What `status` of named plans tells."""

    versie: Version
    plannen: Annotated[Sequence[PlanStanding], "De plannen."]


class BriefStanding(PlanHead):
    """How one plan of many stands."""

    totaal: Annotated[Counts, "Alle vragen."]
    fouten: Annotated[int, "Hoeveel fouten controleer nu vindt."]
    waarschuwingen: Annotated[int, "Hoeveel waarschuwingen controleer nu vindt."]


class StandingsData(TypedDict):
    """What `status` of a folder tells."""

    versie: Version
    plannen: Annotated[Sequence[BriefStanding], "De plannen."]
    overgeslagen: Annotated[Sequence[LeftOut], "Wat niet is gelezen."]


class NotMadeData(TypedDict):
    """A paper that was not made."""

    stuk: Annotated[str, "Het bestand, of de naam van het stuk."]
    reden: Annotated[str, "Waarom het niet is gemaakt."]
    raad: NotRequired[Annotated[str, "Wat u kunt doen."]]


class KeptData(TypedDict):
    """A file of a person's that was kept."""

    was: Annotated[Path, "Waar het stond."]
    nu: Annotated[Path, "Waar het nu staat."]


class MadeOfPlan(TypedDict):
    """What was made of one plan."""

    plan: File
    naam: Annotated[str, "Hoe het plan heet."]
    map: Annotated[Path, "De map van de documenten."]
    huisstijl: NotRequired[Annotated[Path, "De map van de huisstijl die is gevonden."]]
    gemaakt: Annotated[Sequence[Path], "De bestanden die zijn gemaakt."]
    ongewijzigd: Annotated[Sequence[Path], "De bestanden die al goed waren."]
    niet_gemaakt: Annotated[Sequence[NotMadeData], "De stukken die niet zijn gemaakt."]
    bewaard: Annotated[Sequence[KeptData], "Wat van een mens was, en is bewaard."]
    fout: NotRequired[Annotated[str, "Waarom van dit plan niets is gemaakt."]]


class WrongFile(TypedDict):
    """A document that is not that of its plan."""

    bestand: File
    toestand: Annotated[str, "Hoe het ervoor staat."]
    raad: Annotated[str, "Wat u kunt doen."]


class CheckedOfPlan(TypedDict):
    """How the documents of one plan stand."""

    plan: File
    naam: Annotated[str, "Hoe het plan heet."]
    map: Annotated[Path, "De map van de documenten."]
    huisstijl: NotRequired[Annotated[Path, "De map van de huisstijl die is gevonden."]]
    goed: Annotated[Sequence[Path], "De documenten die van dit plan zijn."]
    niet_goed: Annotated[Sequence[WrongFile], "De documenten die dat niet zijn."]
    niet_te_maken: Annotated[Sequence[NotMadeData], "De stukken die niet te maken zijn."]
    niet_bekeken: Annotated[Sequence[Path], "De documenten die niet zijn bekeken."]
    fout: NotRequired[Annotated[str, "Waarom van dit plan niets is bekeken."]]


class CheckedPapers(TypedDict):
    """What `maak --controleer` found."""

    versie: Version
    plannen: Annotated[Sequence[CheckedOfPlan], "De plannen."]


class MadeData(TypedDict):
    """What `maak` made."""

    versie: Version
    plannen: Annotated[Sequence[MadeOfPlan], "De plannen."]


class BroughtData(TypedDict):
    """One answer that stands elsewhere now."""

    regel: Annotated[int, "De regel waarop het stond."]
    pad: Annotated[str, "Het pad van eerder."]
    nu: Annotated[Sequence[str], "De paden van nu; leeg is het archief."]
    waarom: Annotated[str, "Wat er veranderde."]


class MigratedData(TypedDict):
    """What became of one plan."""

    bestand: File
    bijgewerkt: Annotated[bool, "Of er iets verandert."]
    plaatsen: Annotated[Sequence[BroughtData], "Wat van plaats of naam verandert."]
    bewaard: Annotated[Path | None, "Waar het bestand staat zoals het was."]
    fouten: Annotated[int, "Hoeveel fouten er in het plan staan."]


class NotMigrated(TypedDict):
    """A plan that was not brought to today."""

    bestand: File
    waarom: Annotated[str, "Waarom het niet lukte."]
    raad: Annotated[str, "Wat u kunt doen."]


class MigrationData(TypedDict):
    """What `migreer` did."""

    versie: Version
    proef: Annotated[bool, "Of er niets is geschreven."]
    plannen: Annotated[Sequence[MigratedData], "De plannen."]
    niet_gelukt: Annotated[Sequence[NotMigrated], "De plannen waarvan niets veranderde omdat het niet kon."]
