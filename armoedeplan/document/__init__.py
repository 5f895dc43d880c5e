"""What a template gets: typed records, each value annotated with what it means.

`context.py` holds the root record; what it holds comes from the module that is named after it. What a template may
use, and what the list of variables says of it, follows from these records (`variables/`, decision record 0037).
"""

from armoedeplan.document.context import Context, context

__all__ = ["Context", "context"]
