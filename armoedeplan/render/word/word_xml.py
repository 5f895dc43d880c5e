"""The XML of Word: its names, its paragraphs and fields, and the order that its schema asks for."""

from collections.abc import Iterator
from typing import Any, Final

from lxml.builder import ElementMaker

SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{SPACE}}}"
WORD: Final = ElementMaker(namespace=SPACE, nsmap={"w": SPACE})
_PRESERVE: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}

_ORDER: Final = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
        "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
        "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
        "cols"
    ),
    "settings": (
        "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
        "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData "
        "embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData "
        "mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader "
        "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState "
        "formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
        "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride "
        "styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
        "doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders "
        "bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
        "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
        "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
        "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter "
        "noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent "
        "alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt "
        "showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids "
        "mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats"
    ),
}
"""The elements below one, in the order of the schema; what is not named comes after them."""


def put_in_order(above: Any, element: Any) -> None:
    """Put an element among those below another where the schema asks for it, in place of one with its name."""
    order = _ORDER[_local_name(above)].split()
    rank = order.index(_local_name(element))
    for child in list(above):
        name = _local_name(child)
        if name == _local_name(element):
            above.replace(child, element)
            return
        if name not in order or order.index(name) > rank:
            child.addprevious(element)
            return
    above.append(element)


def child_of(above: Any, name: str) -> Any:
    """Give an element with properties right below another, made where it is not there yet."""
    found = above.find(f"{W}{name}")
    if found is None:
        found = WORD(name)
        if name in ("pPr", "tblPr", "tcPr", "rPr") and _local_name(above) != "style":
            above.insert(0, found)
        else:
            put_in_order(above, found)
    return found


def give_property(paragraph: Any, name: str, **attributes: str) -> None:
    """Give a paragraph or a style of paragraphs a property, in place of one with its name."""
    put_in_order(child_of(paragraph, "pPr"), WORD(name, **{f"{W}{key}": value for key, value in attributes.items()}))


def style_of(paragraph: Any) -> str:
    """Give the id of the style of a paragraph; nothing where it has none, or is no paragraph."""
    found = paragraph.find(f"{W}pPr/{W}pStyle") if paragraph.tag == f"{W}p" else None
    return "" if found is None else str(found.get(f"{W}val"))


def set_style(paragraph: Any, identity: str) -> None:
    """Give a paragraph a style."""
    give_property(paragraph, "pStyle", val=identity)


def words_of(element: Any) -> str:
    """Give the words in an element."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def words_run(words: str) -> Any:
    """Give a run of words."""
    return WORD.r(WORD.t(words, _PRESERVE))


def field_runs(code: str, shown: str) -> Iterator[Any]:
    """Yield the runs of a field, with what it shows until the word processor has reckoned it."""
    yield _field_mark("begin")
    yield WORD.r(WORD.instrText(f" {code} ", _PRESERVE))
    yield _field_mark("separate")
    yield words_run(shown)
    yield _field_mark("end")


def _field_mark(kind: str) -> Any:
    return WORD.r(WORD.fldChar({f"{W}fldCharType": kind}))


def _local_name(element: Any) -> str:
    """Give the name of an element without its namespace; of a comment, nothing."""
    return str(element.tag).rpartition("}")[2]
