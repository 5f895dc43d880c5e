"""`voorbeelden`: what other municipalities found out, by words, by filters, or for a plan."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.practice.library import Library

_SHOWN = 5


def voorbeelden(
    zoek: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WOORDEN]", help="Zoekwoorden, of de naam van één voorbeeld.", show_default=False),
    ] = None,
    les: Annotated[str, typer.Option("--les", metavar="L1-L7", help="Van deze les.", show_default=False)] = "",
    stap: Annotated[str, typer.Option("--stap", metavar="N", help="Bij deze stap.", show_default=False)] = "",
    onderdeel: Annotated[
        str, typer.Option("--onderdeel", metavar="N.N", help="Bij dit kernonderdeel.", show_default=False)
    ] = "",
    doelgroep: Annotated[
        str, typer.Option("--doelgroep", metavar="NAAM", help="Voor deze doelgroep.", show_default=False)
    ] = "",
    functie: Annotated[
        str, typer.Option("--functie", metavar="NAAM", help="Met deze functie, zoals signaleren.", show_default=False)
    ] = "",
    thema: Annotated[str, typer.Option("--thema", metavar="NAAM", help="Bij dit thema.", show_default=False)] = "",
    bij: Annotated[
        Path | None,
        typer.Option("--bij", metavar="PLAN", help="Voorbeelden die bij dit plan passen.", show_default=False),
    ] = None,
    praktijk: Annotated[
        Path | None,
        typer.Option("--praktijk", metavar="MAP", help="Ook uw eigen voorbeelden uit deze map.", show_default=False),
    ] = None,
    alles: Annotated[bool, typer.Option("--alles", help="Toont alles wat gevonden is.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Geeft het antwoord als JSON.")] = False,
) -> None:
    """Zoekt voorbeelden van andere gemeenten, of toont er een."""
    import gc

    from armoedeplan.practice.library import by_id
    from armoedeplan.terminal import cases

    # nothing that is read is let go before the end
    gc.disable()

    known = _read_library(praktijk)
    query = " ".join(zoek or ())
    filters = _chosen_filters(les, stap, onderdeel, doelgroep, functie, thema)
    one = by_id(known.entries).get(query.strip())
    if bij:
        _for_plan(bij, known, json=json, most=None if alles else 2 * _SHOWN)
    elif one:
        from armoedeplan.method.loader import sources

        titles = {id_: str(source.titel) for id_, source in sources().items()}
        say(*(cases.whole_as_json(one) if json else cases.whole_case(one.case, titles)))
    else:
        _for_words(known, query, filters, json=json, most=_SHOWN if query and not alles else None)


def _read_library(folder: Path | None) -> "Library":
    """Give the cases; tell what is wrong with one's own, and end when the folder cannot be read."""
    from armoedeplan.finding import Severity
    from armoedeplan.practice.library import library_cases
    from armoedeplan.record.words import counted
    from armoedeplan.terminal import findings_report

    found = library_cases(folder)
    checked = [
        findings_report.Checked(path, [finding for where, finding in found.findings if where == path], {})
        for path in dict.fromkeys(path for path, _ in found.findings)
    ]
    for file in checked:
        say(*findings_report.error_lines(file.path, file.findings), err=True)
    if any(path == folder for path, _ in found.findings):
        raise typer.Exit(2)
    left_out = sum(any(f.severity is Severity.ERROR for f in file.findings) for file in checked)
    if left_out:
        say(f"{counted(left_out, 'voorbeeld doet', 'voorbeelden doen')} hierdoor niet mee.", err=True)
    return found


def _chosen_filters(*given: str) -> Mapping[str, str]:
    """Give the filters by field of a case; a value that no case can have ends the command."""
    from armoedeplan.practice import vocabulary as words
    from armoedeplan.record.kinds import Choice, Refused

    fields = {
        "lessen": ("--les", words.LESSEN),
        "stappen": ("--stap", words.STAPPEN),
        "onderdelen": ("--onderdeel", words.component_choices),
        "doelgroepen": ("--doelgroep", words.DOELGROEPEN),
        "functies": ("--functie", words.FUNCTIES),
        "themas": ("--thema", words.THEMAS),
    }
    found = {}
    for value, (field, (option, options)) in zip(given, fields.items(), strict=True):
        if value:
            kind = Choice(options)  # type: ignore[arg-type]
            try:
                typed = value.upper() if field == "lessen" else value
                found[field] = kind.canonical(typed)
            except Refused as refused:
                # the names that an option takes, not the labels of a list on screen
                told = f"{refused.message}. Kies uit: {', '.join(kind.options)}."
                raise typer.BadParameter(told, param_hint=option) from refused
    return found


def _all_themes() -> Mapping[str, str]:
    from armoedeplan.practice.vocabulary import THEMAS

    return THEMAS


def _for_words(known: "Library", query: str, filters: Mapping[str, str], *, json: bool, most: int | None) -> None:
    """Show the cases that some words and filters find, the best first."""
    from armoedeplan.practice.search import search
    from armoedeplan.terminal import cases

    tried = search(known.entries, query, filters)
    if json:
        found = [(hit.entry, cases.found_by(hit)) for hit in tried.hits]
        say(*cases.as_json(found, gezocht=[subject.typed for subject in tried.subjects], themas=list(_all_themes())))
        return
    if not tried.hits:
        say(*cases.nothing_found(query, filters, tried))
        return
    shown = tried.hits[:most]
    say(*cases.as_list((hit.entry, (cases.found_by(hit),) if hit.terms else ()) for hit in shown))
    if len(shown) < len(tried.hits):
        say(f"Nog {len(tried.hits) - len(shown)} gevonden: toon ze met --alles.")


def _for_plan(path: Path, known: "Library", *, json: bool, most: int | None) -> None:
    """Show the cases that fit a plan, each with why, and what differs."""
    from armoedeplan.analysis.proposals import proposals
    from armoedeplan.cli.files import sound_plan
    from armoedeplan.terminal import cases

    found = proposals(sound_plan(path).plan, known.entries)
    if json:
        say(
            *cases.as_json(
                [(hit.entry, " ".join(hit.reasons)) for hit in found],
                verschillen={hit.entry.data["id"]: list(hit.differences) for hit in found},
            )
        )
        return
    shown = found[:most]
    said = (
        (hit.entry, (*(f"Past: {r}" for r in hit.reasons), *(f"Let op: {d}" for d in hit.differences))) for hit in shown
    )
    if found:
        say(*cases.as_list(said))
    else:
        say("Voor dit plan zijn nog geen voorstellen te doen: het is vrijwel leeg.")
    if len(shown) < len(found):
        say(f"Nog {len(found) - len(shown)} voorstellen: toon ze met --alles.")
