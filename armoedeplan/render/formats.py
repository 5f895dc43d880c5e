"""Documents in their formats; what makes one is a module, imported when it is used."""

import os
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import NamedTuple

from armoedeplan.render.known_formats import DOCUMENT_FORMATS
from armoedeplan.render.source import FormatError, Source, need_tools


def make_format(format_: str, source: Source) -> bytes:
    """Make a document in a format. Raises FormatError, also when the extra `documenten` is not installed."""
    if format_ == "md":
        return source.markdown.encode()
    need_tools()
    maker: Callable[[Source], bytes] = import_module(f"armoedeplan.render.{format_}").make
    return maker(source)


class Job(NamedTuple):
    """One file to make: its name, its format, and what it is made of."""

    file: str
    form: str
    source: Source


def jobs_of(documents: Sequence[tuple[str, str, Source]], forms: Sequence[str]) -> list[Job]:
    """Give each document in each format that it can have.

    documents: name, suffix and text of each; what does not end in `.md`, such as metadata in XML, has no formats.
    """
    return [
        Job(f"{name}{suffix}" if suffix != ".md" else f"{name}.{form}", "md" if suffix != ".md" else form, source)
        for name, suffix, source in documents
        for form in (forms if suffix == ".md" else ["md"])
    ]


def pictures_beside(documents: Sequence[tuple[str, str, Source]], forms: Sequence[str]) -> dict[str, bytes]:
    """Give the pictures of Markdown, which stand beside it, each once."""
    return {file: data for _, _, source in documents for file, data in source.pictures.items() if "md" in forms}


def make_all(
    documents: Sequence[tuple[str, str, Source]], forms: Sequence[str], done: Callable[[], None] = lambda: None
) -> list[tuple[str, bytes]]:
    """Make documents in formats; give file names with bytes, in order, and the pictures of Markdown after them.

    Raises FormatError, and then nothing was made.
    """
    made, failed = make_jobs(jobs_of(documents, forms), done)
    for error in failed.values():
        raise error
    return [*made, *pictures_beside(documents, forms).items()]


def make_jobs(
    jobs: Sequence[Job], done: Callable[[], None] = lambda: None
) -> tuple[list[tuple[str, bytes]], dict[str, FormatError]]:
    """Make files, the slowest first, as many at once as there are processors; give names with bytes, in order.

    Gives also why a file could not be made, by its name. done: called after each that is not Markdown.
    """
    # so no processor waits long for the last document
    queue = sorted(jobs, key=lambda job: DOCUMENT_FORMATS[job.form].effort, reverse=True)
    found: dict[str, bytes | FormatError] = {}
    for job, data in zip(queue, _made_side_by_side(queue), strict=True):
        found[job.file] = data
        if job.form != "md":
            done()
    made = [(job.file, data) for job in jobs if isinstance(data := found[job.file], bytes)]
    return made, {name: data for name, data in found.items() if isinstance(data, FormatError)}


def _made_side_by_side(queue: Sequence[Job]) -> Iterator[bytes | FormatError]:
    """Yield what comes of each job, in order."""
    if all(job.form == "md" for job in queue):
        yield from map(_made_or_why_not, queue)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(_made_or_why_not, queue)


def _made_or_why_not(job: Job) -> bytes | FormatError:
    try:
        return make_format(job.form, job.source)
    except FormatError as error:
        return error
