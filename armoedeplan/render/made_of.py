"""What identifies all of which a file is made: the same gives the same bytes, so that it need not be made again.

That is the text with its pictures, its house style and what travels with it, the format, and the program: its own code
and files that make formats, and the versions of the libraries that do (decision record 0047).
"""

import hashlib
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from armoedeplan.render.pandoc import pandoc_path
from armoedeplan.render.source import Source
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.content_digest import content_digest

if TYPE_CHECKING:
    from armoedeplan.render.style.read_style import Style

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_MAKING: Final = ("render", "signs", "markdowntext.py", "temporary.py")
"""What takes part in making a format out of a text, below the package."""
_LIBRARIES: Final = ("pypandoc_binary", "pypandoc", "typst", "pikepdf", "lxml", "fonttools")


def made_of(source: Source, form: str) -> str:
    """Give what identifies all of which a file is made: what it says and how it looks, and the program."""
    return f"{content_mark(source, form)}.{program_mark()}"


def content_mark(source: Source, form: str) -> str:
    """Give what identifies what a file says and how it looks; the same of every program, on every machine."""
    # of all formats only a PDF carries the mark of the plan
    parts: list[object] = [form, source.markdown, source.moment, source.mark if form == "pdf" else ""]
    parts += [(name, data) for name, data in sorted(source.pictures.items())]
    parts += [_digest_of(source.plan), _style_mark(source.style)]
    # repr puts each part between its own marks, so that no two lists of parts read alike
    return digest(repr(parts).encode("utf-8", "surrogatepass")).hex()


@lru_cache(maxsize=8)
def _style_mark(style: "Style | None") -> str:
    return digest(repr(style).encode("utf-8", "surrogatepass")).hex()


@lru_cache(maxsize=8)
def _digest_of(data: bytes) -> str:
    return content_digest(data).hex()


@cache
def program_mark() -> str:
    """Give what identifies the program that makes formats: its code, the files it uses and its libraries.

    The version alone would not do: it stays the same while the program is being changed.
    """
    found = hashlib.blake2b(digest_size=16)
    for path in _files_that_make():
        found.update(f"{path.relative_to(_PACKAGE).as_posix()} {path.stat().st_size}\n".encode())
        found.update(path.read_bytes())
    found.update(repr(_tool_versions()).encode())
    return found.hexdigest()


def _files_that_make() -> list[Path]:
    """Give the files of the program that take part, in one order."""
    roots = [_PACKAGE / name for name in _MAKING]
    below = [path for root in roots for path in ([root] if root.is_file() else root.rglob("*"))]
    return sorted(path for path in below if path.is_file() and path.suffix != ".pyc")


def _tool_versions() -> list[object]:
    """Give the versions of the libraries, and what tells one pandoc from another."""
    from importlib.metadata import PackageNotFoundError, version

    told: list[object] = []
    for name in _LIBRARIES:
        try:
            told.append((name, version(name)))
        except PackageNotFoundError:
            told.append((name, ""))
    return [*told, Path(pandoc_path()).stat().st_size]
