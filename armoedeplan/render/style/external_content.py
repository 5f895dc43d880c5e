"""What a document of others would run or bring in from elsewhere, found in its parsed XML whatever its prefixes are."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from armoedeplan.render.style.refusal import Unfit
from armoedeplan.render.style.safe_xml import local_name

_MACROS: Final = "Dit document bevat macro's", "Sla het op als document zonder macro's."
_RUNS: Final = ("macroenabled", "vbaproject", "activex", "keymapcustomizations", "ui/extensibility")
_TEMPLATE: Final = "Ontkoppel in Word het sjabloon (Invoegtoepassingen, Sjabloon), en bewaar het document opnieuw."
_PICTURE: Final = "Open het document, verwijder het plaatje of voeg het in zonder koppeling, en bewaar het opnieuw."
_AWAY: Final = "Open het document, haal dit weg en bewaar het opnieuw."
_SAID: Final = {
    # Word
    "altChunk": "een ingevoegd bestand",
    "subDoc": "een subdocument",
    "OLEObject": "een ingesloten object",
    "control": "een besturingselement",
    "frameset": "een pagina met kaders",
    "mailMerge": "een gekoppeld adressenbestand",
    "dataSource": "een gekoppeld adressenbestand",
    "externalData": "een koppeling met een rekenblad",
    "macro": "een macro",
    # OpenDocument
    "script": "een macro",
    "event-listener": "een macro die vanzelf start",
    "dde-source": "een koppeling met een ander programma (DDE)",
    "dde-connection": "een koppeling met een ander programma (DDE)",
    "dde-connection-decl": "een koppeling met een ander programma (DDE)",
    "section-source": "een gekoppelde sectie",
    "object": "een ingesloten object",
    "object-ole": "een ingesloten object",
    "plugin": "een plug-in",
    "applet": "een applet",
    "floating-frame": "een zwevend kader",
    "auto-reload": "een bestand dat zichzelf ververst",
}
_ONLY: Final = {"docx": ("frameset", "macro", "control"), "odt": ("script", "object")}
"""Words that mean something else in the other kind of document."""
_FIELDS: Final = frozenset(
    {
        *("AUTHOR", "COMMENTS", "CREATEDATE", "DATE", "DOCPROPERTY", "EDITTIME", "FILENAME", "FORMTEXT", "HYPERLINK"),
        *("INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY", "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE"),
        *("PAGEREF", "PRINTDATE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SUBJECT"),
        *("SYMBOL", "TC", "TEMPLATE", "TIME", "TITLE", "TOC", "USERNAME", "XE", "FORMCHECKBOX", "FORMDROPDOWN", "IF"),
        *("BIBLIOGRAPHY", "CITATION"),
    }
)
"""The fields of Word that take nothing from elsewhere; DDE, INCLUDEPICTURE, INCLUDETEXT, LINK and such are not here."""


_NO_NAME: Final = "zonder naam"


def look_through(name: str, root: Any, kind: str) -> None:
    """Look through a part of a document (`docx` or `odt`). Raises Unfit with the name of the part."""
    for element in root.iter("*"):
        tag = local_name(element.tag)
        other = any(tag in words for of, words in _ONLY.items() if of != kind)
        if tag in _SAID and not other:
            raise Unfit(f"Dit document bevat {_SAID[tag]} (in {name})", _AWAY)
        _KINDS[kind](name, element, tag)
    for code in _fields(root):
        first = (code.split() or [""])[0].upper()
        if first and first not in _FIELDS and not first.startswith("="):
            raise Unfit(f"Dit document bevat het veld {first[:40]} (in {name})", _AWAY)
        if _outside(code.partition(" ")[2].strip(' "')) and first == "HYPERLINK":
            raise Unfit(f"Dit document verwijst naar een bestand op een andere plek (in {name})", _AWAY)


def _word(name: str, element: Any, tag: str) -> None:
    """Look at an element of a Word document. Raises Unfit."""
    for key, value in element.attrib.items():
        said, called = value.strip().lower(), local_name(key)
        if called in ("ContentType", "Type", "contentType") and any(word in said for word in _RUNS):
            raise Unfit(*_MACROS)
        if called in ("ContentType", "Type") and "oleobject" in said:
            raise Unfit(f"Dit document bevat een ingesloten object (in {name})", _AWAY)
        if called == "link" and tag == "blip":
            raise Unfit(f"Dit document bevat een gekoppeld plaatje (in {name})", _PICTURE)
        if called in ("src", "href") and _outside(said):
            raise Unfit(f"Dit document haalt iets van een andere plek (in {name})", _AWAY)
    if name.lower().endswith(".rels"):
        _relation(name, {local_name(key): value.strip() for key, value in element.attrib.items()})


def _relation(name: str, told: dict[str, str]) -> None:
    """Look at what a part of a Word document names. Raises Unfit for what is elsewhere, but for a link to a page."""
    what, target = told.get("Type", "").lower(), told.get("Target", "").lower()
    if told.get("TargetMode", "").lower() != "external" and not _outside(target):
        return
    if what.endswith("/hyperlink") and target.startswith(("http:", "https:", "mailto:", "#")):
        return
    if "image" in what:
        raise Unfit(f"Dit document bevat een gekoppeld plaatje (in {name})", _PICTURE)
    if "template" in what or "settings.xml" in name:
        raise Unfit(f"Dit document hangt aan een sjabloon op een andere plek (in {name})", _TEMPLATE)
    raise Unfit(f"Dit document haalt iets van een andere plek (in {name})", _AWAY)


def _open(name: str, element: Any, tag: str) -> None:
    """Look at an element of an OpenDocument text. Raises Unfit."""
    if tag == "config-item" and _outside(element.text or "") and not _names_printer(element):
        raise Unfit(f"Dit document haalt iets van een andere plek (in {name})", _AWAY)
    for key, value in element.attrib.items():
        said, called = value.strip().lower(), local_name(key)
        if called not in ("href", "src") or not (_outside(said) or said.startswith("../")):
            continue
        if tag == "a" and said.startswith(("http:", "https:", "mailto:")):
            continue
        if tag == "template" and name == "meta.xml":
            continue  # where the document was made from; pandoc writes a meta.xml of its own
        if tag in ("image", "fill-image", "background-image"):
            raise Unfit(f"Dit document bevat een gekoppeld plaatje (in {name})", _PICTURE)
        raise Unfit(f"Dit document haalt iets van een andere plek (in {name})", _AWAY)


def _names_printer(item: Any) -> bool:
    """Tell whether a setting names the printer of its maker, which may be one of a network."""
    return any(local_name(key) == "name" and value.startswith("Print") for key, value in item.attrib.items())


_KINDS: Final[dict[str, Callable[[str, Any, str], None]]] = {"docx": _word, "odt": _open}


def _outside(target: str) -> bool:
    """Tell whether a target leads out of the document: an address, or a path of the machine or of a network."""
    low = target.strip().lower().replace("\\", "/")
    return ":" in low.partition("/")[0].partition("#")[0] or low.startswith("//")


def _fields(root: Any) -> Iterator[str]:
    """Yield what the fields of Word say, each whole: it may be cut over many pieces, and fields stand in fields."""
    waiting: list[list[str]] = [[]]
    for element in root.iter("*"):
        tag = local_name(element.tag)
        told = {local_name(key): value for key, value in element.attrib.items()}
        if tag == "fldSimple":
            yield told.get("instr", "").strip()
        elif tag in ("instrText", "delInstrText"):
            waiting[-1].append("".join(element.itertext()))
        elif tag == "fldChar" and told.get("fldCharType") == "begin":
            if len(waiting) > 1 and not "".join(waiting[-1]).strip():
                yield _NO_NAME  # its first word would come out of a field in it
            waiting.append([])
        elif tag == "fldChar" and told.get("fldCharType") == "end" and len(waiting) > 1:
            yield "".join(waiting.pop()).strip()
    yield from ("".join(pieces).strip() for pieces in waiting)
