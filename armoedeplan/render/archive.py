"""Changing the parts of a DOCX or ODT file, with the same bytes for the same content."""

import io
import time
import zipfile
from collections.abc import Callable, Container


def rewrite(data: bytes, change: Callable[[str, str], str], moment: int, only: Container[str] = ()) -> bytes:
    """Change the XML parts of a document; `change` gets the name and the text of each. Every part carries `moment`.

    only: the names of the parts that change, where others may be written in letters of their own.
    """
    stamp = max(time.gmtime(moment)[:6], (1980, 1, 1, 0, 0, 0))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename in only if only else part.filename.endswith(".xml"):
                content = change(part.filename, content.decode()).encode()
            info = zipfile.ZipInfo(part.filename, stamp)
            # the type of an ODT file must be readable without unpacking
            info.compress_type = zipfile.ZIP_STORED if part.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(info, content)
    return out.getvalue()
