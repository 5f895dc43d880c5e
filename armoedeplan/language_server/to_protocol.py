"""Answers in the words of the protocol: offsets become places, and Dutch severities become numbers."""

from collections.abc import Iterable, Sequence
from typing import Final

from lsprotocol import types

from armoedeplan.finding import Severity
from armoedeplan.language_server.completion import Offer, OfferKind
from armoedeplan.language_server.finding_places import PlacedFinding
from armoedeplan.language_server.hover import Shown
from armoedeplan.language_server.id_places import TextChange
from armoedeplan.language_server.line_index import LineIndex
from armoedeplan.language_server.outline import OutlinePart, PartKind
from armoedeplan.language_server.quick_fixes import QuickFix

PROGRAM: Final = "armoedeplan"
_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.TIP: types.DiagnosticSeverity.Information,
}
_KINDS: Final = {
    OfferKind.NAME: types.CompletionItemKind.Property,
    OfferKind.CHOICE: types.CompletionItemKind.EnumMember,
    OfferKind.RECORD: types.CompletionItemKind.Reference,
}
_PARTS: Final = {
    PartKind.GROUP: types.SymbolKind.Module,
    PartKind.LIST: types.SymbolKind.Array,
    PartKind.RECORD: types.SymbolKind.Object,
}


def position_at(lines: LineIndex, offset: int) -> types.Position:
    """Give the place of an offset."""
    return types.Position(*lines.place_at(offset))


def range_of(lines: LineIndex, start: int, end: int) -> types.Range:
    """Give the part of a text between two offsets."""
    return types.Range(position_at(lines, start), position_at(lines, end))


def diagnostic_of(lines: LineIndex, uri: str, placed: PlacedFinding, page: str) -> types.Diagnostic:
    """Give a finding as an editor shows it. page: the address of the page about its code; empty when there is none."""
    finding = placed.finding
    related = [
        types.DiagnosticRelatedInformation(types.Location(uri, range_of(lines, other.start, other.end)), other.why)
        for other in placed.related
    ]
    return types.Diagnostic(
        range_of(lines, placed.start, placed.end),
        f"{finding.message}. {finding.advice}".strip(),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(page) if page else None,
        source=PROGRAM,
        related_information=related or None,
    )


def hover_of(lines: LineIndex, shown: Shown) -> types.Hover:
    """Give what is shown under the cursor."""
    words = types.MarkupContent(types.MarkupKind.Markdown, shown.words)
    return types.Hover(words, range_of(lines, shown.start, shown.end))


def completions_of(lines: LineIndex, offers: Iterable[Offer]) -> types.CompletionList:
    """Give what can be typed; each line of it comes with its own margin, so that no editor has to add one."""
    return types.CompletionList(
        is_incomplete=False,
        items=[
            types.CompletionItem(
                offer.shown,
                kind=_KINDS[offer.kind],
                detail=offer.detail or None,
                documentation=types.MarkupContent(types.MarkupKind.Markdown, offer.words) if offer.words else None,
                sort_text=f"{offer.rank:06}",
                filter_text=offer.sought,
                insert_text_format=types.InsertTextFormat.PlainText,
                insert_text_mode=types.InsertTextMode.AsIs,
                text_edit=types.TextEdit(range_of(lines, offer.start, offer.end), offer.typed),
            )
            for offer in offers
        ],
    )


def edits_of(lines: LineIndex, changes: Iterable[TextChange]) -> list[types.TextEdit]:
    """Give changes of a text, each as small as it is."""
    return [types.TextEdit(range_of(lines, change.start, change.end), change.words) for change in changes]


def symbol_of(lines: LineIndex, part: OutlinePart) -> types.DocumentSymbol:
    """Give a part of a plan, with its parts, as an editor lists them."""
    return types.DocumentSymbol(
        part.name,
        _PARTS[part.kind],
        range_of(lines, part.start, part.end),
        range_of(lines, part.start, part.head),
        detail=part.detail or None,
        children=[symbol_of(lines, inner) for inner in part.parts],
    )


def code_action_of(
    lines: LineIndex, uri: str, fix: QuickFix, kind: types.CodeActionKind, told: Sequence[types.Diagnostic]
) -> types.CodeAction:
    """Give a repair as an editor offers it, with the findings that it mends of those that the editor tells of."""
    mended = {(lines.offset_of_mark(*finding.mark), finding.code) for finding in fix.mends}
    starts = (
        (diagnostic, lines.offset_at(diagnostic.range.start.line, diagnostic.range.start.character))
        for diagnostic in told
    )
    return types.CodeAction(
        fix.title,
        kind=kind,
        diagnostics=[diagnostic for diagnostic, start in starts if (start, diagnostic.code) in mended] or None,
        edit=types.WorkspaceEdit(changes={uri: edits_of(lines, fix.changes)}),
        is_preferred=len(fix.mends) == 1 or None,
    )
