"""How large things may be that the program reads (`docs/grenzen.md`)."""

from collections.abc import Iterator

from armoedeplan.confined.limits import MEGABYTE, Limits
from armoedeplan.output.folder_double import MOST_FILES
from armoedeplan.render import embedded_plan, pandoc
from armoedeplan.render.own import bounded_compiling, confined_tasks, fill_in, read_folder
from armoedeplan.render.style import font_file, logo, png_logo, reference_document, style_files, svg_logo, svg_repeats
from armoedeplan.tables import size_limits
from armoedeplan.tables.size_limits import dutch
from armoedeplan.yamltext.decode import MOST_BYTES
from armoedeplan.yamltext.parse import MOST_LEVELS
from lijsten import tekst

_INTRO = """
Een bestand van een ander kan stuk zijn, of kwaad willen. Daarom leest het programma alles tot een grens.
Wat een gemeente heeft, blijft daar ver onder. Komt u er toch een tegen, dan zegt de melding welke, waar, en wat u kunt
doen. Uw plan blijft dan zoals het was.
""".strip()
_CONFINED = """
Lijsten, PDF's, sjablonen en de bestanden van een huisstijl leest het programma in een apart proces. Dat kan niet bij uw
bestanden en niet bij het netwerk, en het stopt bij een grens van tijd en geheugen. De grens van het geheugen geldt waar
het systeem die kent: op Linux en macOS.
""".strip()
_TEMPLATES = """
Wat u in een sjabloon kunt doen en wat niet, staat bij [uw eigen sjablonen](huisstijl.md#wat-een-sjabloon-niet-kan).
""".strip()
_DRAWN = f"""
Een onderdeel van een SVG dat doorzichtig, gemaskerd of afgesneden is, telt bij het tekenen voor {svg_repeats.LAYER}.
""".strip()
_SET = f"""
Tot en met {dutch(MOST_FILES)} bestanden en mappen in de map wisselt het programma de hele set in één stap. Zijn
het er meer, dan zet het de documenten een voor een op hun plaats. Stopt het daar halverwege, bijvoorbeeld door een
stroomstoring, dan staan oud en nieuw door elkaar tot de volgende `maak` in die map: die maakt het af.
""".strip()
_FAR = f"""
**Een cel ver weg.** In een rekenblad staat soms ergens rechts of onderaan een vergeten cel. Ligt zij buiten de rijen en
kolommen hierboven, dan leest het programma de lijst en noemt het die cel: de plaats, en wat er staat. Dat mag bij
{size_limits.MOST_FAR} cellen per blad. Zijn het er meer, of wordt een blad door één cel veel te groot, dan noemt
de melding de cel. Verwijder haar, sla de lijst op en probeer het opnieuw.
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
        "## Een werkboek van een plan",
        _table(
            ("Bladen", dutch(size_limits.MOST_BOOK_SHEETS)),
            ("Rijen van een blad waar iets in staat", dutch(size_limits.MOST_BOOK_ROWS)),
        ),
        "Voor het overige gelden de grenzen van lijsten.",
        "## Een PDF met het plan erin",
        _table(
            ("Grootte van de PDF", _megabytes(embedded_plan.MOST_PDF)),
            ("Grootte van het plan erin", _megabytes(MOST_BYTES)),
            *_process(embedded_plan.LIMITS),
        ),
        "## Eigen sjablonen",
        _table(*_templates()),
        _TEMPLATES,
        "## Huisstijl",
        _table(*_style()),
        _DRAWN,
        "## Documenten maken",
        _table(
            ("Tijd om één document te maken (html, docx, odt)", f"{pandoc.MOST_SECONDS} seconden"),
            ("Geheugen om één document te maken", f"{dutch(pandoc.MOST_MEGABYTES)} MB"),
        ),
        _SET,
        "## Hoe dit werkt",
        _CONFINED,
    )


def _lists() -> Iterator[tuple[str, str]]:
    """Yield the limits of a list."""
    yield "Grootte van het bestand, of van de bestanden van een HSDS-pakket samen", _megabytes(size_limits.MOST_BYTES)
    yield "Uitgepakt (xlsx, ods en zip): de onderdelen die worden gelezen", _megabytes(size_limits.MOST_UNPACKED)
    yield "Onderdelen in een ingepakt bestand", dutch(size_limits.MOST_PARTS)
    yield "Bladen", dutch(size_limits.MOST_SHEETS)
    yield (
        "Rijen van een blad, van csv, en van elk bestand en het geheel van een HSDS-pakket",
        dutch(size_limits.MOST_ROWS),
    )
    yield "Kolommen", dutch(size_limits.MOST_COLUMNS)
    yield "Cellen: rijen maal kolommen, van alle bladen samen", dutch(size_limits.MOST_CELLS)
    yield "Onderdelen in HSDS als één JSON", dutch(size_limits.MOST_OBJECTS)
    yield "Tekens in één cel", dutch(size_limits.MOST_LETTERS)
    yield "Samengevoegde cellen in een blad", dutch(size_limits.MOST_MERGED)
    yield "Elementen in de XML van een blad dat ver reikt", dutch(size_limits.MOST_ELEMENTS)
    yield "Lagen in de XML van een rekenblad", "geen grens: zij worden een voor een gelezen"
    yield from _process(size_limits.LIMITS)


def _templates() -> Iterator[tuple[str, str]]:
    """Yield the limits of a municipality's own templates."""
    yield "Sjablonen in een map", dutch(read_folder.MOST_FILES)
    yield "Grootte van één sjabloon", _millions(read_folder.MOST_BYTES)
    yield "Tekens van alle sjablonen samen", dutch(read_folder.MOST_SIGNS)
    yield "Wat in elkaar staat op één regel, zoals haakjes", f"{bounded_compiling.MOST_NESTED} diep"
    yield "Tekens die een sjabloon schrijft, per document", dutch(confined_tasks.MOST_TEXT)
    yield "Tijd per document", f"{fill_in.SECONDS} seconden, of wat u met `--sjabloontijd` geeft"
    yield "Geheugen", f"{dutch(fill_in.MEGABYTES)} MB"


def _style() -> Iterator[tuple[str, str]]:
    """Yield the limits of a house style."""
    yield "Grootte van een logo", _millions(logo.MOST_BYTES)
    yield "Onderdelen van een logo als SVG", dutch(svg_logo.MOST_PARTS)
    yield "Onderdelen die het tekent, met wat patronen en maskers herhalen", dutch(svg_repeats.MOST_DRAWN)
    yield "Groepen in elkaar", dutch(svg_logo.MOST_DEPTH)
    yield "Eigenschappen van alle onderdelen samen", dutch(svg_logo.MOST_ATTRIBUTES)
    yield "Tekens in één eigenschap, zoals een vorm", dutch(svg_logo.MOST_WORDS)
    yield "Beeldpunten van een logo als PNG", dutch(png_logo.MOST_PIXELS)
    yield "Beeldpunten aan de langste kant", dutch(png_logo.LONGEST)
    yield "Grootte van een lettertype", _millions(font_file.MOST_BYTES)
    yield "Grootte van een document met uw opmaak", _millions(reference_document.MOST_BYTES)
    yield "Uitgepakt", _millions(reference_document.MOST_UNPACKED)
    yield "Hoeveel keer groter een onderdeel boven 1 MB wordt bij het uitpakken", dutch(reference_document.MOST_RATIO)
    yield "Onderdelen van een document met uw opmaak", dutch(reference_document.MOST_PARTS)
    yield "Stijlen van een document met uw opmaak", dutch(reference_document.MOST_STYLES)
    yield from _process(style_files.LIMITS)


def _process(of: Limits) -> Iterator[tuple[str, str]]:
    """Yield what the confined process may take."""
    yield "Tijd om te lezen", f"{of.seconds:.0f} seconden"
    yield "Geheugen om te lezen", _megabytes(of.megabytes * MEGABYTE)


def _megabytes(number: int) -> str:
    return f"{dutch(number // MEGABYTE)} MB"


def _millions(number: int) -> str:
    return f"{dutch(number // 1_000_000)} MB"


def _table(*rows: tuple[str, str]) -> str:
    return tekst.table(("Wat", "Hooguit"), rows)
