"""Cases of the practice library for people and for programs."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any

from armoedeplan.display import json_lines
from armoedeplan.practice import vocabulary
from armoedeplan.practice.case import PRECISIES, SOORTEN, Case, Looptijd
from armoedeplan.practice.entries import Entry
from armoedeplan.practice.evidence import words_of
from armoedeplan.practice.search import Hit, Tried
from armoedeplan.record.dates import in_words
from armoedeplan.record.kinds import Number, label_of, short
from armoedeplan.terminal.json_forms.practice_forms import CaseInBrief
from armoedeplan.terminal.wrapping import fitting_lines, indented, line_width

_NEAREST = 3
LESSON = "Les (onze lezing)"
OURS = "Onze indeling (afgeleid, de bron zegt dit niet)"


def as_list(found: Iterable[tuple[Entry, tuple[str, ...]]]) -> Iterator[str]:
    """Yield cases in brief, each with what is said of it: why it fits, or nothing."""
    for entry, said in found:
        data = entry.data
        where = f" ({', '.join(data['gemeenten'])})" if data.get("gemeenten") else ""
        own = " [eigen voorbeeld]" if entry.own else ""
        yield from wrap(f"{data['titel']}{where}{own}", line_width())
        for text in (f"{LESSON}: {data['les']}", *said):
            yield from indented(text)
        yield from fitting_lines(f"  Meer: armoedeplan voorbeelden {data['id']}")
        yield ""


def as_json(found: Iterable[tuple[Entry, str]], **more: object) -> list[str]:
    """Give cases as the lines of one JSON object, version 1, each with the reason why it is there."""
    cases = [_case_in_brief(entry.data, reason) for entry, reason in found]
    return json_lines({"versie": 1, "voorbeelden": cases, **more})


def whole_as_json(entry: Entry) -> list[str]:
    """Give one case in full, in the same form."""
    return as_json([(entry, "")], voorbeeld=entry.data)


def whole_case(case: Case, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield one case in full.

    titles: the name of each source by id.
    """
    yield from wrap(case.titel or case.id, line_width())
    yield from wrap(f"{', '.join([*case.gemeenten, SOORTEN.get(case.soort or '', '')])}".strip(", "), line_width())
    for text in (f"{LESSON}: {case.les}", case.samenvatting):
        yield ""
        yield from wrap(" ".join((text or "").split()), line_width())
    yield ""
    for label, text in facts(case):
        yield from wrap(f"{label}: {text}", line_width(), subsequent_indent="  ")
    for label, lines in lists(case):
        yield ""
        yield from fitting_lines(f"{label}:")
        for line in lines:
            yield from indented(line, "- ")
    placed = list(ours(case))
    if placed:
        yield ""
        yield from fitting_lines(f"{OURS}:")
        for label, text in placed:
            yield from wrap(f"{label}: {text}", line_width(), initial_indent="  ", subsequent_indent="    ")
    yield ""
    for source in sources(case, titles):
        yield from wrap(f"Bron: {source}", line_width(), subsequent_indent="  ", break_long_words=False)


def facts(case: Case) -> Iterator[tuple[str, str]]:
    """Yield what a case is about and how it was done, each with its label; what is not known is left out."""
    named = {
        "Periode": period(case.looptijd),
        "Doelgroep": case.doelgroep,
        "Les in de bron": _lessons([case.lesson_of_source] if case.lesson_of_source else []),
        "Rol van de gemeente": case.rol_gemeente,
        "Partners": ", ".join(case.partners),
        "Geld": "; ".join(case.financiering),
        "Werkwijze": " ".join((case.werkwijze or "").split()),
        "Loopt het nog": case.nog_actueel or "onbekend",
    }
    return ((label, text) for label, text in named.items() if text)


def ours(case: Case) -> Iterator[tuple[str, str]]:
    """Yield how we placed a case, which its source does not say (afgeleid)."""
    named = {
        "Lessen": _lessons(case.lessons_of_ours),
        "Thema's": _labels(case.themas, vocabulary.THEMAS),
        "Past bij model": _labels(case.modellen, vocabulary.MODELLEN),
        "Beleidsterreinen": _labels(case.beleidsterreinen, vocabulary.BELEIDSTERREINEN),
        "Doelgroepen": _labels(case.doelgroepen, vocabulary.DOELGROEPEN),
        "Bruikbaar bij": ", ".join(f"onderdeel {component}" for component in case.onderdelen),
        "Trefwoorden": ", ".join(case.trefwoorden),
    }
    return ((label, text) for label, text in named.items() if text)


def lists(case: Case) -> Iterator[tuple[str, list[str]]]:
    """Yield what a case has lists of, each with its label."""
    named = {
        "Resultaten": [
            f"{Number().shown(result.waarde)} {result.eenheid or ''}: {result.wat}" for result in case.resultaten
        ],
        "Valkuilen": [
            f"{pitfall.valkuil}. Daartegenover: {pitfall.oplossing or 'onbekend'}." for pitfall in case.valkuilen
        ],
        "Tips": list(case.tips),
        "Reacties": [
            f"{reaction.tekst} ({', '.join(part for part in (reaction.rol, reaction.organisatie) if part)})"
            for reaction in case.reacties
        ],
        "Onbekend, want de bron zegt het niet": list(case.onbekend),
    }
    return ((label, lines) for label, lines in named.items() if lines)


def period(looptijd: Looptijd) -> str:
    """Write a period as precisely as the source is."""
    start = f"sinds {in_words(looptijd.van)}" if looptijd.van else ""
    end = f"tot {in_words(looptijd.tot)}" if looptijd.tot else ""
    about = f"({PRECISIES[looptijd.precisie]})" if looptijd.precisie == "ongeveer" else ""
    dates = " ".join(part for part in (start, end, about) if part)
    return ". ".join(part for part in (dates, looptijd.toelichting) if part)


def sources(case: Case, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield where a case stands: the title of the source with the page or the place."""
    for source in case.bronnen:
        place = [f"bladzijde {source.pagina}" if source.pagina else "", source.plaats or ""]
        document = source.document or ""
        yield ", ".join(part for part in (titles.get(document, document), *place) if part)


def found_by(hit: Hit) -> str:
    """Tell why a case was found: the words that stand in it; empty when nothing was searched for."""
    return f"Gevonden op: {', '.join(words_of(hit))}" if hit.terms else ""


def nothing_found(query: str, filters: Mapping[str, str], tried: Tried) -> Iterator[str]:
    """Yield that nothing was found, what the nearest themes are, and how to see them."""
    yield from wrap(f"Geen voorbeelden gevonden{f' voor “{short(query)}”' if query.strip() else ''}.", line_width())
    if query.strip():
        asked = ", ".join(f"“{short(subject.typed)}”" for subject in tried.subjects)
        yield from wrap(f"Gezocht op {asked or 'niets: er staan geen zoekwoorden in'}.", line_width())
    if filters:
        yield from fitting_lines(f"Alleen met {', '.join(f'{name}: {value}' for name, value in filters.items())}.")
    themes = nearest_themes(tried.near)
    yield ""
    yield "Dit komt er het dichtst bij (--thema NAAM):" if themes else "Deze thema's zijn er (--thema NAAM):"
    for name in themes or vocabulary.THEMAS:
        yield from fitting_lines(f"  {name:26}{vocabulary.THEMAS[name]}")


def nearest_themes(near: Iterable[Hit]) -> list[str]:
    """Give the themes of the cases that answer a part of what was asked, at most three, the nearest first."""
    themes = (theme for hit in near for theme in hit.entry.data.get("themas", ()))
    return list(dict.fromkeys(themes))[:_NEAREST]


def _case_in_brief(data: Mapping[str, Any], reason: str) -> CaseInBrief:
    return {
        "id": data["id"],
        "titel": data["titel"],
        "gemeenten": data.get("gemeenten", []),
        "lessen": data.get("lessen", []),
        "themas": data.get("themas", []),
        "les": data["les"],
        "reden": reason,
    }


def _lessons(ids: Iterable[str]) -> str:
    """Name lessons by their number and words."""
    return "; ".join(f"{lesson} {vocabulary.LESSEN[lesson]}" for lesson in ids)


def _labels(values: Iterable[str], known: Mapping[str, str]) -> str:
    return ", ".join(label_of(value, known) for value in values)
