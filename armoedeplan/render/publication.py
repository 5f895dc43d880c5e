"""The publication metadata of the policy plan, for the web page where it is published (Woo).

The fields are those of DiWoo 0.9.8 as other public projects write them. They were not validated against the official
schema, which the text says at its top: a resource is named only where its address is certain (decision record 0015).
"""

import re
import xml.etree.ElementTree as ET
from calendar import monthrange
from collections.abc import Sequence
from typing import Final

from armoedeplan.answers import Answer, Missing
from armoedeplan.document import Context
from armoedeplan.render.known_formats import DOCUMENT_FORMATS
from armoedeplan.render.templates import PUBLICATION
from armoedeplan.views import View

_SPACE: Final = "https://standaarden.overheid.nl/diwoo/metadata/"
_MUNICIPALITY: Final = "https://identifier.overheid.nl/tooi/id/gemeente/"
_DUTCH: Final = "http://publications.europa.eu/resource/authority/language/NLD"
_NOTE: Final = (
    " De velden volgen DiWoo 0.9.8. Dit bestand is niet getoetst aan het officiële schema, "
    "en de waarden zijn niet getoetst aan de officiële lijsten. "
)
_MOST_FORMAL: Final = ("pdf", "html", "md", "odt")
"""As which a document is published when it is made in several; others can be changed, such as those of Word."""


def publication_metadata(context: Context, forms: Sequence[str] = ("md",)) -> str:
    """Give the metadata as XML; a field without an answer is left out, and named in a comment.

    forms: the formats in which the plan is made, of which the most formal is the one that is published.
    """
    ET.register_namespace("diwoo", _SPACE)
    root = ET.Element(_name("Document"))
    root.append(ET.Comment(_NOTE))
    missing = context.mist(PUBLICATION.needed)
    if missing:
        words = ", ".join(" ".join(filter(None, (answer.onderdeel.shown, answer.label.shown))) for answer in missing)
        root.append(ET.Comment(f" Concept: in het plan ontbreekt nog: {words}. "))
    _add_fields(ET.SubElement(root, _name("DiWoo")), context.answers, forms)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="UTF-8"?>\n', "\n")
    )


def without_format(metadata: bytes) -> bytes:
    """Give metadata without the format that they name: it follows from how documents were made, not from the plan."""
    known = b"|".join(re.escape(form.published.encode()) for form in DOCUMENT_FORMATS.values())
    return re.sub(rb"(<diwoo:format>)(?:%s)(?=</diwoo:format>)" % known, rb"\1", metadata)


def _published_as(forms: Sequence[str]) -> str:
    """Give what the most formal of some formats is called."""
    found = next(form for form in (*_MOST_FORMAL, *DOCUMENT_FORMATS) if form in forms)
    return DOCUMENT_FORMATS[found].published


def _add_fields(root: ET.Element, answers: View, forms: Sequence[str]) -> None:
    """Write the fields in the order of the schema."""
    plan, owners = answers.plan, list(answers.gemeenten)
    _add_classification(root, answers)
    _add_element(root, "creatiedatum", _answer_value(plan.datum))
    _add_element(root, "format", _published_as(forms))
    if plan.ingangsdatum or plan.periode.van or plan.periode.tot:
        valid = _add_element(root, "geldigheid")
        _add_element(valid, "begindatum", _answer_value(plan.ingangsdatum) or _first_day(plan.periode.van))
        _add_element(valid, "einddatum", _last_day(plan.periode.tot))
    if plan.zaaknummer:
        _add_element(_add_element(root, "identifiers"), "identifier", _answer_value(plan.zaaknummer))
    _add_element(root, "language", "Nederlands", _DUTCH)
    summary = plan.samenvattingen.inwoners or plan.samenvattingen.raad
    if summary:
        _add_element(_add_element(root, "omschrijvingen"), "omschrijving", " ".join(_answer_value(summary).split()))
    _add_element(root, "opsteller", _answer_value(plan.opsteller))
    for role in ("publisher", "verantwoordelijke"):
        for owner in owners:
            place = f"{_MUNICIPALITY}{_answer_value(owner.code).lower()}" if owner.code else ""
            _add_element(root, role, f"gemeente {_answer_value(owner.naam)}" if owner.naam else "", place)
    _add_element(
        _add_element(root, "titelcollectie"), "officieleTitel", _answer_value(plan.titel) or "Beleidsplan zonder titel"
    )
    _add_decisions(root, owners)


def _add_classification(root: ET.Element, answers: View) -> None:
    """Write what kind of document it is, and what it is about."""
    kinds = _add_element(root, "classificatiecollectie")
    _add_element(_add_element(kinds, "documentsoorten"), "documentsoort", "beleidsplan")
    _add_element(
        _add_element(kinds, "informatiecategorieen"), "informatiecategorie", "vergaderstukken decentrale overheden"
    )
    _add_element(_add_element(kinds, "themas"), "thema", "sociale zekerheid")
    words = _add_element(kinds, "trefwoorden")
    fields = [field.shown for field in answers.uitgangspunten.doelstelling.beleidsterreinen]
    for word in dict.fromkeys(["armoede", "armoedebeleid", *fields]):
        _add_element(words, "trefwoord", word)


def _add_decisions(root: ET.Element, owners: list[View]) -> None:
    """Write when the plan was adopted, and by whom."""
    dated = [owner.vaststelling for owner in owners if owner.vaststelling.datum]
    if not dated:
        return
    acts = _add_element(root, "documenthandelingen")
    for adopted in dated:
        act = _add_element(acts, "documenthandeling")
        _add_element(act, "soortHandeling", "vaststelling")
        _add_element(act, "atTime", f"{_answer_value(adopted.datum)}T00:00:00")


def _add_element(above: ET.Element, name: str, words: str | None = None, resource: str = "") -> ET.Element:
    """Add an element; one that should hold words and has none is left out of the document."""
    if words == "":
        return ET.Element(_name(name))
    added = ET.SubElement(above, _name(name), {"resource": resource} if resource else {})
    added.text = words and "".join(sign for sign in words if sign.isprintable())
    return added


def _answer_value(answer: Answer | Missing) -> str:
    """Give the value of an answer as it stands in the file, or nothing."""
    return str(answer.value) if answer else ""


def _first_day(answer: Answer | Missing) -> str:
    """Give the first day of a day, a month or a year."""
    text = _answer_value(answer)
    return text and text + "-01-01"[len(text) - 4 :]


def _last_day(answer: Answer | Missing) -> str:
    """Give the last day of a day, a month or a year."""
    year, month, day = (*_answer_value(answer).split("-"), "", "")[:3]
    if not year or day:
        return _answer_value(answer)
    month = month or "12"
    return f"{year}-{month}-{monthrange(int(year), int(month))[1]}"


def _name(name: str) -> str:
    return f"{{{_SPACE}}}{name}"
