"""The language server: it serves one editor until that goes away.

It writes no file. What goes over standard output is the protocol and nothing else (decision record 0089).
"""

from typing import BinaryIO

from armoedeplan.language_server.plan_server import PlanServer
from armoedeplan.language_server.protocol_answers import FEATURES


def serve_editor(read: BinaryIO, write: BinaryIO) -> int:
    """Serve one editor until it goes away; give the exit code: 1 when it ended without saying so before.

    read, write: where the protocol comes from and goes to.
    """
    server = PlanServer()
    for name, options, answer in FEATURES:
        server.feature(name, options)(answer)
    server.start_io(read, write)
    return 0 if server.asked_to_end else 1
