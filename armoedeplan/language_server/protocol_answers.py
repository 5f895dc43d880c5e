"""Who answers what an editor asks by the protocol: each finds the plan and the offset, and hands on the answer."""

from collections.abc import Iterator
from typing import Any, Final

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from armoedeplan.language_server.completion import offers_at
from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.hover import shown_at
from armoedeplan.language_server.id_places import changes_to_rename, id_under, record_of, uses_of
from armoedeplan.language_server.outline import outline_of
from armoedeplan.language_server.plan_server import PAUSE, PlanServer
from armoedeplan.language_server.quick_fixes import fix_of_all, fixes_between
from armoedeplan.language_server.to_protocol import (
    code_action_of,
    completions_of,
    edits_of,
    hover_of,
    range_of,
    symbol_of,
)
from armoedeplan.refusal import Refusal

_FIX_ALL: Final = types.CodeActionKind.SourceFixAll
_QUICK_FIX: Final = types.CodeActionKind.QuickFix


class RequestFailedError(JsonRpcException):
    """What was asked cannot be done; the editor shows why."""

    CODE = -32803
    MESSAGE = "Dat kan hier niet"


def _open_text(server: PlanServer, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    server.receive(document.uri, document.text, 0)


def _change_text(server: PlanServer, params: types.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    server.receive(uri, server.workspace.get_text_document(uri).source, PAUSE)


def _close_text(server: PlanServer, params: types.DidCloseTextDocumentParams) -> None:
    server.forget(params.text_document.uri)


def _meet_editor(server: PlanServer, params: types.InitializeParams) -> None:
    server.end_with(params.process_id)


def _note_end(server: PlanServer, _: None) -> None:
    server.asked_to_end = True


def _show_hover(server: PlanServer, params: types.HoverParams) -> types.Hover | None:
    plan = server.plan_at(params.text_document.uri)
    shown = shown_at(plan, _offset_of(plan, params.position)) if plan else None
    return hover_of(plan.lines, shown) if plan and shown else None


def _offer_words(server: PlanServer, params: types.CompletionParams) -> types.CompletionList | None:
    plan = server.plan_at(params.text_document.uri)
    return completions_of(plan.lines, offers_at(plan, _offset_of(plan, params.position))) if plan else None


def _go_to_record(server: PlanServer, params: types.DefinitionParams) -> types.Location | None:
    uri = params.text_document.uri
    plan = server.plan_at(uri)
    found = id_under(plan, _offset_of(plan, params.position)) if plan else None
    record = record_of(plan, found[0]) if plan and found else None
    return types.Location(uri, range_of(plan.lines, *record)) if plan and record else None


def _find_uses(server: PlanServer, params: types.ReferenceParams) -> list[types.Location] | None:
    uri = params.text_document.uri
    plan = server.plan_at(uri)
    found = id_under(plan, _offset_of(plan, params.position)) if plan else None
    if plan is None or found is None:
        return None
    record = record_of(plan, found[0]) if params.context.include_declaration else None
    return [
        types.Location(uri, range_of(plan.lines, *part)) for part in [*filter(None, [record]), *uses_of(plan, found[0])]
    ]


def _prepare_rename(server: PlanServer, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    plan = server.plan_at(params.text_document.uri)
    found = id_under(plan, _offset_of(plan, params.position)) if plan else None
    if plan is None or found is None:
        return None
    id_, part = found
    return types.PrepareRenamePlaceholder(range_of(plan.lines, *part), id_)


def _rename_id(server: PlanServer, params: types.RenameParams) -> types.WorkspaceEdit:
    uri = params.text_document.uri
    plan = server.plan_at(uri)
    found = id_under(plan, _offset_of(plan, params.position)) if plan else None
    if plan is None or found is None:
        raise RequestFailedError(
            "Hier staat geen korte naam (id) van iets in het plan. Zet de cursor op een korte naam."
        )
    try:
        return types.WorkspaceEdit(
            changes={uri: edits_of(plan.lines, changes_to_rename(plan, found[0], params.new_name))}
        )
    except Refusal as refused:
        raise RequestFailedError(f"{refused.message}. {refused.remedy}") from refused


def _list_parts(server: PlanServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    plan = server.plan_at(params.text_document.uri)
    return [symbol_of(plan.lines, part) for part in outline_of(plan)] if plan else None


def _offer_fixes(server: PlanServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    plan = server.plan_at(params.text_document.uri)
    return list(_asked_fixes(plan, params)) if plan else None


def _asked_fixes(plan: EditedPlan, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
    """Yield the repairs that an editor asks for: of a place, of all, or both when it does not say."""
    uri, context = params.text_document.uri, params.context
    only = [str(getattr(kind, "value", kind)) for kind in context.only or ()]
    quick = not only or any(_holds_kind(kind, _QUICK_FIX) for kind in only)
    start, end = _offset_of(plan, params.range.start), _offset_of(plan, params.range.end)
    found = fixes_between(plan, start, end) if quick else []
    yield from (code_action_of(plan.lines, uri, fix, _QUICK_FIX, context.diagnostics) for fix in found)
    whole = any(_holds_kind(kind, _FIX_ALL) for kind in only)
    everything = fix_of_all(plan) if whole or found else None
    if everything is not None:
        kind = _FIX_ALL if whole else _QUICK_FIX
        yield code_action_of(plan.lines, uri, everything, kind, context.diagnostics)


def _holds_kind(asked: str, kind: types.CodeActionKind) -> bool:
    """Tell whether a kind of action that is asked for takes in another: `source` takes in `source.fixAll`."""
    return kind.value == asked or kind.value.startswith(f"{asked}.")


def _offset_of(plan: EditedPlan, position: types.Position) -> int:
    """Give the offset of a place in the text of a plan."""
    return plan.lines.offset_at(position.line, position.character)


FEATURES: Final[tuple[tuple[str, Any, Any], ...]] = (
    (types.INITIALIZE, None, _meet_editor),
    (types.TEXT_DOCUMENT_DID_OPEN, None, _open_text),
    (types.TEXT_DOCUMENT_DID_CHANGE, None, _change_text),
    (types.TEXT_DOCUMENT_DID_CLOSE, None, _close_text),
    (types.SHUTDOWN, None, _note_end),
    (types.TEXT_DOCUMENT_HOVER, None, _show_hover),
    (types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[":", " ", "-", "["]), _offer_words),
    (types.TEXT_DOCUMENT_DEFINITION, None, _go_to_record),
    (types.TEXT_DOCUMENT_REFERENCES, None, _find_uses),
    (types.TEXT_DOCUMENT_PREPARE_RENAME, None, _prepare_rename),
    (types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True), _rename_id),
    (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, None, _list_parts),
    (types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([_QUICK_FIX, _FIX_ALL]), _offer_fixes),
)
"""What the server can do, with its options, and who answers."""
