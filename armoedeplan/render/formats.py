"""Every format there is, by the name that `--als` takes; each is one module, imported when it is used."""

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

from armoedeplan.render.source import Source, need_tools

FORMATS: Final = ("md", "html", "pdf", "docx", "odt")
_SLOW: Final = {"pdf": 3, "docx": 2, "odt": 1}
"""What takes long goes first, the slowest before all, so that no processor waits long for the last document."""


def make_format(format_: str, source: Source) -> bytes:
    """Make a document in a format. Raises FormatError, also when the extra `documenten` is not installed."""
    if format_ == "md":
        return source.markdown.encode()
    need_tools()
    maker: Callable[[Source], bytes] = import_module(f"armoedeplan.render.{format_}").make
    return maker(source)


def make_all(
    documents: Sequence[tuple[str, str, Source]], forms: Sequence[str], done: Callable[[], None] = lambda: None
) -> list[tuple[str, bytes]]:
    """Make documents in formats, as many at once as there are processors; give file names with bytes, in order.

    documents: name, suffix and text of each; what does not end in `.md`, such as metadata in XML, has no formats.
    The pictures of Markdown stand beside it, each once. done: called after each document that is not Markdown.
    Raises FormatError, and then nothing was made.
    """
    beside = {file: data for _, _, source in documents for file, data in source.pictures.items() if "md" in forms}
    return [*_made_texts(documents, forms, done), *beside.items()]


def _made_texts(
    documents: Sequence[tuple[str, str, Source]], forms: Sequence[str], done: Callable[[], None]
) -> list[tuple[str, bytes]]:
    """Make each document in each format that it can have, the slowest first and side by side."""
    jobs = [
        (f"{name}{suffix}" if suffix != ".md" else f"{name}.{form}", "md" if suffix != ".md" else form, source)
        for name, suffix, source in documents
        for form in (forms if suffix == ".md" else ["md"])
    ]
    if all(form == "md" for _, form, _ in jobs):
        return [(name, make_format(form, source)) for name, form, source in jobs]
    from concurrent.futures import ThreadPoolExecutor

    made = {}
    queue = sorted(jobs, key=lambda job: _SLOW.get(job[1], 0), reverse=True)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for (name, form, _), data in zip(queue, pool.map(lambda job: make_format(job[1], job[2]), queue), strict=True):
            made[name] = data
            if form != "md":
                done()
    return [(name, made[name]) for name, _, _ in jobs]
