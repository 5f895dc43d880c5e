"""How large things may be that the program reads (`docs/grenzen.md`)."""

from collections.abc import Iterator

from armoedeplan.confined.limits import MEGABYTE, Limits
from armoedeplan.render import travelling
from armoedeplan.tables import limits
from armoedeplan.tables.limits import dutch
from armoedeplan.yamltext.decode import MOST_BYTES
from armoedeplan.yamltext.parse import MOST_LEVELS
from lijsten import tekst

_INTRO = """
Een bestand van een ander kan stuk zijn, of kwaad willen. Daarom leest het programma alles tot een grens.
Wat een gemeente heeft, blijft daar ver onder. Komt u er toch een tegen, dan zegt de melding welke, waar, en wat u kunt
doen. Uw plan blijft dan zoals het was.
""".strip()
_CONFINED = """
Lijsten en PDF's leest het programma in een apart proces. Dat kan niet bij uw bestanden en niet bij het netwerk, en het
stopt bij een grens van tijd en geheugen. De grens van het geheugen geldt waar het systeem die kent: op Linux en macOS.
""".strip()
_FAR = f"""
**Een cel ver weg.** In een rekenblad staat soms ergens rechts of onderaan een vergeten cel. Ligt zij buiten de rijen en
kolommen hierboven, dan leest het programma de lijst en noemt het die cel: de plaats, en wat er staat. Dat mag bij
{limits.MOST_FAR} cellen per blad. Zijn het er meer, of wordt een blad door één cel veel te groot, dan noemt de melding
de cel. Verwijder haar, sla de lijst op en probeer het opnieuw.
""".strip()


def page() -> str:
    """Give the page with all limits."""
    return tekst.page(
        "Grenzen",
        _INTRO,
        "## Planbestand en bestand met kolommen",
        _table(("Grootte", _megabytes(MOST_BYTES)), ("Lagen in elkaar", dutch(MOST_LEVELS))),
        "## Lijsten",
        _table(*_lists()),
        _FAR,
        "## Een PDF met het plan erin",
        _table(
            ("Grootte van de PDF", _megabytes(travelling.MOST_PDF)),
            ("Grootte van het plan erin", _megabytes(MOST_BYTES)),
            *_process(travelling.LIMITS),
        ),
        "## Hoe dit werkt",
        _CONFINED,
    )


def _lists() -> Iterator[tuple[str, str]]:
    """Yield the limits of a list."""
    yield "Grootte van het bestand, of van de bestanden van een HSDS-pakket samen", _megabytes(limits.MOST_BYTES)
    yield "Uitgepakt (xlsx, ods en zip): de onderdelen die worden gelezen", _megabytes(limits.MOST_UNPACKED)
    yield "Onderdelen in een ingepakt bestand", dutch(limits.MOST_PARTS)
    yield "Bladen", dutch(limits.MOST_SHEETS)
    yield "Rijen van een blad, van csv, en van elk bestand en het geheel van een HSDS-pakket", dutch(limits.MOST_ROWS)
    yield "Kolommen", dutch(limits.MOST_COLUMNS)
    yield "Cellen: rijen maal kolommen, van alle bladen samen", dutch(limits.MOST_CELLS)
    yield "Tekens in één cel", dutch(limits.MOST_LETTERS)
    yield "Samengevoegde cellen in een blad", dutch(limits.MOST_MERGED)
    yield "Elementen in de XML van een blad dat ver reikt", dutch(limits.MOST_ELEMENTS)
    yield "Lagen in de XML van een rekenblad", "geen grens: zij worden een voor een gelezen"
    yield from _process(limits.LIMITS)


def _process(of: Limits) -> Iterator[tuple[str, str]]:
    """Yield what the confined process may take."""
    yield "Tijd om te lezen", f"{of.seconds:.0f} seconden"
    yield "Geheugen om te lezen", _megabytes(of.megabytes * MEGABYTE)


def _megabytes(number: int) -> str:
    return f"{dutch(number // MEGABYTE)} MB"


def _table(*rows: tuple[str, str]) -> str:
    return tekst.table(("Wat", "Hooguit"), rows)
