"""A text editor as the language server meets one: the real program in a process, and messages over its streams."""

import json
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

from support.program import PATIENCE, PROGRAM, environment

BASIC = {
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}}},
        "rename": {"prepareSupport": True},
    }
}
"""What this editor says it can do."""

PLAN = """\
armoedeplan: 1
plan:
  titel: Één plan 🙂 voor ons
  status: Concept
gemeenten:
  - id: dorp
    naam: Dorp
samenwerking:
  actoren:
    - id: bank
      naam: Kredietbank
  aanbod:
    - id: hulp
      naam: Hulp
      uitvoerders: [bank, kerk]
"""
"""A plan with three findings, for whoever drives the language server."""


class TextEditor:
    """One editor with one language server.

    folder: where both run. process: the number of the process that the editor says it is. heard: the notifications that
    came, in their order. code: the exit code of the server, when it has ended.
    """

    def __init__(
        self,
        folder: Path,
        *options: str,
        server: Sequence[str] = (*PROGRAM, "taalserver"),
        process: int | None = None,
    ) -> None:
        self._process = subprocess.Popen(
            [*server, *options],
            cwd=folder,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._watch = threading.Timer(PATIENCE, self._process.kill)
        self._watch.start()
        self.folder = folder
        self._number = 0
        self.heard: list[dict[str, Any]] = []
        self.code: int | None = None
        self.errors = ""
        params = {"processId": process, "rootUri": folder.as_uri(), "capabilities": BASIC}
        self.able = self.ask("initialize", **params)["capabilities"]
        self.tell("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self.code is None:
            if kind is None:
                self.ask("shutdown")
                self.tell("exit")
            self.leave()

    def leave(self) -> None:
        """Close the streams, as an editor that ends does, and wait for the server to go too."""
        _, errors = self._process.communicate()
        self.errors = errors.decode()
        self.code = self._process.returncode
        self._watch.cancel()

    def end(self) -> int:
        """Wait for the server to end by itself, while the streams are open; give its exit code."""
        self.code = self._process.wait()
        self.leave()
        return self.code

    def open(self, path: Path, text: str) -> str:
        """Open a text; gives its address."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return path.as_uri()

    def change(self, uri: str, version: int, text: str) -> None:
        """Type a whole new text."""
        changes = [{"text": text}]
        self.tell("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=changes)

    def findings(self, uri: str, version: int | None) -> list[dict[str, Any]]:
        """Give what was found in a version of a text, waiting for it."""

        def is_it(message: dict[str, Any]) -> bool:
            params = message.get("params", {})
            told = message.get("method") == "textDocument/publishDiagnostics"
            return told and params["uri"] == uri and params.get("version") == version

        found: list[dict[str, Any]] = self._wait(is_it)["params"]["diagnostics"]
        return found

    def at(self, method: str, uri: str, line: int, character: int, **more: Any) -> Any:
        """Ask something about a place in a text."""
        position = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", textDocument={"uri": uri}, position=position, **more)

    def ask(self, method: str, **params: Any) -> Any:
        """Ask, and give the answer. Raises RuntimeError with what was refused."""
        self._number += 1
        number = self._number
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params or None})
        answer = self._wait(lambda message: message.get("id") == number)
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._send({"jsonrpc": "2.0", "method": method, "params": params if params or method != "exit" else None})

    def _send(self, message: dict[str, Any]) -> None:
        self._write(json.dumps({name: value for name, value in message.items() if value is not None}).encode())

    def _write(self, body: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Give the first message that is wanted, of those that came and those that come."""
        for message in self.heard:
            if wanted(message):
                self.heard.remove(message)
                return message
        while True:
            message = self._receive()
            if wanted(message):
                return message
            if "id" in message and "method" in message:
                self._answer(message)
            else:
                self.heard.append(message)

    def _answer(self, message: dict[str, Any]) -> None:
        """Answer what the server asks: this editor has nothing set."""
        items = message.get("params", {}).get("items")
        result: Any = None if items is None else [{} for _ in items]
        body = json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}).encode()
        self._write(body)

    def _receive(self) -> dict[str, Any]:
        """Read one message; whatever else comes over the stream fails."""
        stream = self._process.stdout
        assert stream is not None
        length = 0
        while header := stream.readline():
            name, _, value = header.decode().strip().partition(":")
            if not name:
                break
            assert name in {"Content-Length", "Content-Type"}, header
            length = int(value) if name == "Content-Length" else length
        if not length:
            assert self._process.stderr is not None
            raise EOFError(self._process.stderr.read().decode())
        message: dict[str, Any] = json.loads(stream.read(length))
        return message
