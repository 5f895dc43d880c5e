"""The signals by which a process is told to end, as far as the system has them."""

import signal
from typing import Final

TOLD_TO_END: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""A request to end, and a terminal that goes away. Windows knows the second one not: closing its console ends all."""
INTERRUPTING: Final = (signal.SIGINT, *TOLD_TO_END)
"""These, and Ctrl-C."""
