"""PDF that is accessible and can be kept: PDF/UA-1 and PDF/A-2a, typeset by Typst with the fonts of the package.

With the plan inside it is PDF/A-3a, for only that may carry files.
"""

import contextlib
import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

from armoedeplan.render.embedded_plan import NAME
from armoedeplan.render.pandoc import PAGE, lay_pictures, run_pandoc
from armoedeplan.render.source import DATA, FormatError, Source
from armoedeplan.render.style.front_page import LOGO
from armoedeplan.render.style.read_style import Style
from armoedeplan.render.style.typst_drawing import logo_width
from armoedeplan.render.typst_fonts import fonts_of, our_fonts
from armoedeplan.signs.fonts import usual
from armoedeplan.signs.substitutes import for_text
from armoedeplan.temporary import scratch

_UNKNOWN_SIGN = re.compile(r'the text `"(.+?)"` could not be displayed')
_WRITTEN = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
_ATTACHED = (
    f'\n#pdf.attach("{NAME}", relationship: "source", mime-type: "application/yaml", description: "Het planbestand")\n'
)


def make(source: Source) -> bytes:
    """Make the PDF of a document; for a sign that no font has stands what it is called. Raises FormatError."""
    source = source._replace(markdown=for_text(source.markdown))
    template = f"--template={DATA / 'pdf.typ'}"
    options = [
        template,
        PAGE,
        "--shift-heading-level-by=-1",
        "--variable",
        f"kenmerk={source.mark}",
        *_page_style(source.style),
    ]
    # the libraries are read in while pandoc is at work in its own process
    reading = Thread(target=_load_libraries)
    reading.start()
    text = run_pandoc(source, "typst", *options, shaped="typst.lua").decode()
    reading.join()
    return _with_row_headers(_typeset_source(text, source))


def _load_libraries() -> None:
    """Read in what typesets, if it is there; where it is not, `run_pandoc` tells."""
    with contextlib.suppress(ImportError):
        import pikepdf

        _ = pikepdf, our_fonts()


def _page_style(style: Style | None) -> list[str]:
    """Tell the page its colours, font and logo; without a logo it shows the name."""
    if style is None:
        return []
    logo = style.logo
    told = {
        "hoofdkleur": style.colour,
        "accent": style.accent,
        "van": _typst_string(logo.text if logo else style.name),
        **({"lettertype": style.family} if style.fonts else {}),
        **({"logo": f"{LOGO}.{logo.kind}", "logobreedte": f"{logo_width(logo.measures)}cm"} if logo else {}),
    }
    return [part for name, value in told.items() for part in ("--variable", f"{name}={value}")]


def _typst_string(words: str) -> str:
    """Write words as they stand in a string of Typst, without its quotation marks."""
    plain = "".join(sign if sign.isprintable() else " " for sign in for_text(words))
    return plain.replace("\\", "\\\\").replace('"', '\\"')


def _lay_out(style: Style, folder: Path) -> None:
    """Put the logo and the fonts of a house style beside a document."""
    (folder / "huisstijl").mkdir(parents=True)
    if style.logo:
        (folder / f"{LOGO}.{style.logo.kind}").write_bytes(style.logo.data)
    for number, font in enumerate(style.fonts):
        (folder / "huisstijl" / f"{number}{font.suffix}").write_bytes(font.data)


def _typeset_source(text: str, source: Source) -> bytes:
    """Typeset Typst source. Raises FormatError.

    Which signs can be set is known beforehand, each by itself; of what still cannot, such as accents on a letter that
    no font has together, the signs that Typst tells of go, and then all accents and all other scripts.
    """
    with scratch() as folder:
        _fill_folder(folder, source)
        text += _ATTACHED if source.plan else ""
        made = _compiled_pdf(text, folder, source)
        if isinstance(made, str):
            made = _compiled_pdf(_without_signs(text, _told_of(made)), folder, source)
        if isinstance(made, str):
            made = _compiled_pdf(_only_letters(text), folder, source)
    if isinstance(made, str):
        raise _refused(made.partition("\n")[0])
    return made


def _fill_folder(folder: Path, source: Source) -> None:
    """Put what a document shows or carries in its folder."""
    lay_pictures(source, folder)
    if source.plan:
        (folder / NAME).write_bytes(source.plan)
    if source.style:
        _lay_out(source.style, folder)


def _compiled_pdf(text: str, folder: Path, source: Source) -> bytes | str:
    """Let Typst set a document; give the PDF, or what Typst tells of why it cannot."""
    import typst

    (folder / "document.typ").write_text(text, encoding="utf-8")
    try:
        made: bytes = typst.compile(
            folder / "document.typ",
            root=folder,
            font_paths=fonts_of(folder / "huisstijl") if source.style else our_fonts(),
            pdf_standards=["ua-1", "a-3a" if source.plan else "a-2a"],
            timestamp=source.moment,
        )
    except typst.TypstError as error:
        return f"{error.message}\n{error.diagnostic}"
    return made


def _told_of(told: str) -> set[str]:
    """Give the signs that no font has, out of what Typst told; it writes some of them by their number."""
    words = "".join(_UNKNOWN_SIGN.findall(told))
    written = {chr(int(code, 16)) for code in _WRITTEN.findall(words)}
    # our own source is ASCII, and every font has that
    return written | {sign for sign in _WRITTEN.sub("", words) if not sign.isascii()}


def _without_signs(text: str, signs: set[str]) -> str:
    """Give a text without some signs, those that no font has."""
    return text.translate(dict.fromkeys(map(ord, signs)))


def _only_letters(text: str) -> str:
    """Leave out what is no letter or sign of the languages of Europe, nor an ordinary sign of text."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if usual(sign))


def _refused(why: str) -> FormatError:
    return FormatError(f"De PDF is niet te maken: {why}", "Maak het document in een andere vorm, of meld dit als fout.")


def _with_row_headers(data: bytes) -> bytes:
    """Tell in the tags that the first cell of a row names that row, which Typst cannot say yet."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        for row in _table_rows(pdf):
            first = next((cell for cell in _elements_below(row) if cell.get("/S") in ("/TD", "/TH")), None)
            if first is not None and first.S == "/TD":
                first.S = pikepdf.Name.TH
                scope = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
                old = first.get("/A")
                kept = [] if old is None else list(old) if isinstance(old, pikepdf.Array) else [old]
                first.A = pikepdf.Array([*kept, scope])
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _table_rows(pdf: Any) -> Iterator[Any]:
    """Yield the rows of the bodies of all tables; every tag is an object of the file, so no tree is walked for it."""
    import pikepdf

    for tag in pdf.objects:
        if isinstance(tag, pikepdf.Dictionary) and tag.get("/S") == "/TBody":
            yield from _elements_below(tag)


def _elements_below(element: Any) -> list[Any]:
    """Give the elements right below one in the tree of tags."""
    import pikepdf

    below = element.get("/K")
    found = list(below) if isinstance(below, pikepdf.Array) else [below]
    return [tag for tag in found if isinstance(tag, pikepdf.Dictionary)]
