"""Which files `maak --controleer` looks at: those of the documents that were named, or else those that stand there."""

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from armoedeplan.cli.paper_texts import Asked
from armoedeplan.output import account
from armoedeplan.pictures.beeld import FOLDER
from armoedeplan.render.known_formats import DOCUMENT_FORMATS

if TYPE_CHECKING:
    from armoedeplan.render.formats import Job
    from armoedeplan.render.templates import Template

_METADATA: Final = "xml"
_PLAIN: Final = "md"


class Wanted(NamedTuple):
    """What is to be looked at: how the documents are made, and whether anybody named documents, and formats.

    known: every document that can be asked for. only_standing: whether a plan without documents is right; else a folder
    that was mistyped would look so.
    """

    asked: Asked
    names_given: bool
    forms_given: bool
    known: "Mapping[str, Template]"
    only_standing: bool = False


class Scope(NamedTuple):
    """What is looked at in one folder.

    asked: the documents and formats. there: the files of documents that stand there or were made there, each with its
    document. exact: whether every document is to be there in every format; else as it stands. whole: whether it is
    about all documents, and their pictures. passed: the files that are not looked at, for no version was named to lay
    the plan beside.
    """

    asked: Asked
    there: Mapping[str, str]
    exact: bool
    whole: bool
    passed: Sequence[str] = ()

    def expects(self, job: "Job", document: str) -> bool:
        """Tell whether a file is to be there; of a document that is not there at all that is its text."""
        if self.exact or job.file in self.there:
            return True
        return job.form == _PLAIN and document not in self.there.values()

    def covers(self, file: str) -> bool:
        """Tell whether a file that was made once would be looked at, if the plan still gave it."""
        document = self.there.get(file)
        if document is None:
            return self.whole and _PLAIN in self.asked.forms and file.startswith(f"{FOLDER}/")
        form = _form_of(file)
        return document in self.asked.names and (form in self.asked.forms or form == _METADATA)


def scope_of(wanted: Wanted, folder: Path, made: Mapping[str, account.Made]) -> Scope:
    """Find what is looked at in a folder. made: its account."""
    names = os.listdir(folder) if folder.is_dir() else []  # noqa: PTH208 - a name is all that is asked
    there = {file: name for file in sorted({*names, *made}) if (name := document_of(file, wanted.known))}
    asked, passed = wanted.asked, []
    if not wanted.names_given:
        passed = [file for file, name in there.items() if wanted.known[name].compares and not asked.since]
        standing = {name for file, name in there.items() if file not in passed}
        usual = [] if wanted.only_standing else asked.names
        asked = asked._replace(names=[name for name in wanted.known if name in standing] or usual)
    if not wanted.forms_given:
        standing = {_form_of(file) for file, name in there.items() if name in asked.names}
        asked = asked._replace(forms=[form for form in DOCUMENT_FORMATS if form in standing] or asked.forms)
    whole = not wanted.names_given or asked.all_there_are
    # a document that nobody named and that is not for this moment is no failure
    return Scope(asked._replace(all_there_are=whole), there, wanted.forms_given, whole, passed)


def document_of(file: str, known: Collection[str]) -> str:
    """Give the document of a file, which may be the copy of one municipality; nothing where it is of none."""
    if _form_of(file) not in {*DOCUMENT_FORMATS, _METADATA}:
        return ""
    stem = Path(file).stem
    return max((name for name in known if stem == name or stem.startswith(f"{name}-")), key=len, default="")


def _form_of(file: str) -> str:
    return Path(file).suffix.removeprefix(".")
