"""Changing the parts of a DOCX or ODT file, with the same bytes for the same content."""

import io
import time
import zipfile
from collections.abc import Callable, Container


def rewrite(data: bytes, change: Callable[[str, str], str], moment: int, parts: Container[str]) -> bytes:
    """Change parts of a document, by name; `change` gets the name and the text of each. Every part carries `moment`.

    Others stay as they are: a document of a municipality may have parts that are not in UTF-8.
    """
    stamp = max(time.gmtime(moment)[:6], (1980, 1, 1, 0, 0, 0))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename in parts:
                content = change(part.filename, content.decode()).encode()
            info = zipfile.ZipInfo(part.filename, stamp)
            # the type of an ODT file must be readable without unpacking
            info.compress_type = zipfile.ZIP_STORED if part.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(info, content)
    return out.getvalue()
