"""The practice library as pages: one a case, and an index by lesson and by theme."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from armoedeplan.method.loader import sources
from armoedeplan.practice import vocabulary
from armoedeplan.practice.case import ACTUEEL, SOORTEN, Case
from armoedeplan.practice.library import built_in
from lijsten import tekst
from lijsten.tekst import code, plain, sentence

FOLDER = "praktijk"
_INTRO = (
    "Voorbeelden van andere gemeenten, in onze woorden en met hun bron. Zoek erin met `armoedeplan voorbeelden`. "
    "Waar de bron zwijgt, staat dat erbij. De indeling naar les en naar thema is van ons (afgeleid), op de les na waar "
    "de bron het voorbeeld zelf bij zet. Ook de les in één zin is onze lezing."
)
_OURS = "Wij deelden dit voorbeeld zo in (afgeleid): "
_LESSON = "Onze lezing van de les: "


@cache
def cases() -> Mapping[str, Case]:
    """Give the cases of the program by id, in the order of their titles."""
    found = [one.case for one in built_in()]
    return {case.id: case for case in sorted(found, key=lambda case: case.titel or "")}


def pages() -> dict[str, Callable[[], str]]:
    """Give every page of the library by the name of its file."""
    each: dict[str, Callable[[], str]] = {f"{FOLDER}/{id_}.md": partial(_page, case) for id_, case in cases().items()}
    return {f"{FOLDER}/README.md": index, **each}


def index() -> str:
    """Give the index: the cases by lesson, and then by theme."""
    blocks = [_INTRO]
    for title, labels, field in (("Per les", vocabulary.LESSEN, "lessen"), ("Per thema", vocabulary.THEMAS, "themas")):
        blocks.append(f"## {title}")
        for value, label in labels.items():
            found = [case for case in cases().values() if value in getattr(case, field)]
            if found:
                blocks.append(f"### {plain(label[:1].upper() + label[1:])}")
                blocks.append("\n".join(f"- [{plain(case.titel)}]({case.id}.md)" for case in found))
    return tekst.page("Voorbeelden uit de praktijk", *blocks)


def _page(case: Case) -> str:
    """Give the page of one case."""
    kind = SOORTEN.get(case.soort or "", "")
    where = f" ({plain(', '.join(case.gemeenten))})" if case.gemeenten else ""
    top = f"{kind[:1].upper()}{kind[1:]}{where}. {_LESSON}**{plain(sentence(case.les or ''))}**"
    # a heading ends without a sign, also that of a project with one in its name
    return tekst.page(plain((case.titel or "").rstrip("!")), top, plain(case.samenvatting or ""), *_parts(case))


def _parts(case: Case) -> Iterator[str]:
    """Yield what is told of a case, part by part."""
    period = " tot ".join(filter(None, (case.looptijd.van, case.looptijd.tot)))
    facts = {
        "Periode": " ".join(filter(None, (period, case.looptijd.toelichting))),
        "Voor wie": case.doelgroep or "",
        "Partners": ", ".join(case.partners),
        "Rol van de gemeente": case.rol_gemeente or "",
        "Geld": "; ".join(case.financiering),
        "Loopt het nog": ACTUEEL.get(case.nog_actueel or "", ""),
    }
    yield "\n".join(f"- {name}: {plain(told)}" for name, told in facts.items() if told)
    yield from _headed("Werkwijze", plain(case.werkwijze or ""))
    results = (" ".join(filter(None, (_number(one.waarde), one.eenheid, one.wat))) for one in case.resultaten)
    yield from _headed("Resultaten", _listed(results))
    pitfalls = (
        f"{one.valkuil}. Daartegenover: {one.oplossing}" if one.oplossing else one.valkuil for one in case.valkuilen
    )
    yield from _headed("Valkuilen", _listed(map(str, pitfalls)))
    yield from _headed("Tips", _listed(case.tips))
    said = (f"{' van '.join(filter(None, (one.rol, one.organisatie)))}: {one.tekst}" for one in case.reacties)
    yield from _headed("Reacties", _listed(said))
    yield from _headed("Wat de bron niet zegt", _listed(case.onbekend))
    yield from _headed("Les in de bron", _listed((vocabulary.LESSEN[told],) if (told := case.lesson_of_source) else ()))
    lessons = "; ".join(vocabulary.LESSEN[one] for one in case.lessons_of_ours)
    yield from _headed("Lessen", f"{_OURS}{plain(lessons)}." if lessons else "")
    themes = "; ".join(vocabulary.THEMAS[one] for one in case.themas)
    yield from _headed("Thema's", f"{_OURS}{plain(themes)}." if themes else "")
    yield from _headed("Bron", _listed(map(_source, case.bronnen)))
    yield f"In de terminal: {code(f'armoedeplan voorbeelden {case.id}')}."


def _headed(title: str, body: str) -> Iterator[str]:
    """Yield a heading with what stands below it, if anything does."""
    if body:
        yield f"## {title}"
        yield body


def _listed(lines: Iterator[str] | tuple[str, ...]) -> str:
    """Write lines as bullets, each ended as a sentence."""
    return "\n".join(f"- {plain(sentence(line))}" for line in lines)


def _number(value: float | None) -> str:
    """Write a number as Dutch people do."""
    return "" if value is None else f"{value:,.10g}".replace(",", "_").replace(".", ",").replace("_", ".")


def _source(one: object) -> str:
    """Name a source, and the place in it."""
    document, page, place = (getattr(one, name) for name in ("document", "pagina", "plaats"))
    title = sources()[document].titel if document in sources() else document
    return ", ".join(filter(None, (str(title), f"pagina {page}" if page else "", place)))
