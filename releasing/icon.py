"""The icon for Windows, out of the drawing in `icon.svg`; it is kept, so that a build draws nothing."""

import io
from typing import Final

from places import HERE

_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
_DRAWN: Final = '#set page(width: 64pt, height: 64pt, margin: 0pt, fill: none)\n#image("/icon.svg", width: 64pt)'


def write_icon() -> None:
    """Draw the icon with Typst in its largest size, and write it in all sizes that Windows shows."""
    import typst
    from PIL import Image

    # its types want the text and the folder to be of one kind, which the text itself cannot be
    drawn = typst.compile(_DRAWN.encode(), root=str(HERE), format="png", ppi=72 * max(_SIZES) / 64)  # type: ignore[call-overload]
    with Image.open(io.BytesIO(drawn)) as image:
        image.save(HERE / "armoedeplan.ico", sizes=[(size, size) for size in _SIZES])
