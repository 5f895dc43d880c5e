"""The plans that are open in one editor, and when what is found in them is sent."""

import asyncio
import os
from pathlib import Path
from typing import Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from armoedeplan import __version__
from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.editor_watch import watch_editor
from armoedeplan.language_server.finding_places import placed_findings
from armoedeplan.language_server.server_log import LOG
from armoedeplan.language_server.to_protocol import PROGRAM, diagnostic_of
from armoedeplan.plan.plan_finder import text_begins_as_plan
from armoedeplan.settings.rule_pages import page_about

_HEAD: Final = 8192
"""The signs at the beginning of a text that are looked at, as of a file."""
PAUSE: Final = 0.2
"""Seconds without a change after which a text is judged: while somebody types, nothing is known yet."""


class PlanServer(LanguageServer):
    """The plans that are open in one editor."""

    def __init__(self) -> None:
        # the whole text at each change: what some signs do to lines, editors and libraries do not agree about
        super().__init__(PROGRAM, __version__, types.TextDocumentSyncKind.Full)
        self._plans: Final[dict[str, EditedPlan]] = {}
        self._waiting: Final[dict[str, asyncio.TimerHandle]] = {}
        self.asked_to_end = False

    def end_with(self, editor: int | None) -> None:
        """End as soon as the process of the editor has ended, by its number, when it told one."""
        watch_editor(editor, asyncio.get_running_loop().call_later, _end_without_editor)

    def plan_at(self, uri: str) -> EditedPlan | None:
        """Give the plan that is open under an address; nothing when what is open there is no plan."""
        return self._plans.get(uri)

    def receive(self, uri: str, text: str, pause: float) -> None:
        """Take a text that was opened or changed; it is judged after a pause without changes, in seconds.

        What was a plan stays one while it is open: half of its first line may be gone for a moment.
        """
        known = self._plans.get(uri)
        if known is None and not text_begins_as_plan(text.removeprefix("\ufeff")[:_HEAD]):
            return
        if known is None:
            encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
            path = Path(to_fs_path(uri) or "plan.yaml")
            self._plans[uri] = EditedPlan(path, text, str(getattr(encoding, "value", encoding)))
        else:
            self._plans[uri] = known.changed_to(text)
        self._stop_waiting(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self._judge, uri)

    def forget(self, uri: str) -> None:
        """Let go of a text that was closed, with what was found in it."""
        self._stop_waiting(uri)
        if self._plans.pop(uri, None) is not None:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Note that something went wrong, and nothing of what was in it; an editor is not to interrupt for it."""
        LOG.error("%s in %s", type(error).__name__, source.__name__)

    def _stop_waiting(self, uri: str) -> None:
        """Judge no version that was overtaken."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def _judge(self, uri: str) -> None:
        """Send all that is found in a text."""
        self._waiting.pop(uri, None)
        plan = self._plans.get(uri)
        if plan is None:
            return
        version = self.workspace.get_text_document(uri).version
        found = [
            diagnostic_of(plan.lines, uri, placed, page_about(placed.finding.code, plan.website))
            for placed in placed_findings(plan)
        ]
        LOG.info("%s: %d findings", plan.path.name, len(found))
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))


def _end_without_editor() -> None:
    """End this process, whose editor is gone; nothing waits to be written, and reading a stream can only be cut off."""
    LOG.info("the editor is gone")
    os._exit(1)
