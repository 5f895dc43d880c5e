"""From the folder of a house style to what the formats use, with everything that is wrong with it."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from yaml import MappingNode, Node

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.record.reader import read
from armoedeplan.render.style.contrast import LINES, TEXT, contrast, darker
from armoedeplan.render.style.font_file import Font
from armoedeplan.render.style.huisstijl import Huisstijl
from armoedeplan.render.style.refusal import Unfit
from armoedeplan.render.style.style_files import Document, Logo, Named, check_style_files
from armoedeplan.saving.system_errors import system_word
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.open import open_bytes
from armoedeplan.yamltext.parse import mark_of, parse
from armoedeplan.yamltext.tree import Steps, child_of

NAME: Final = "huisstijl.yaml"
_WHITE: Final = "#ffffff"
_MOST_BYTES: Final = 10_000_001
_DEFAULT: Final = "#01497c"


class Style(NamedTuple):
    """A house style: whose it is, its colours (`#rrggbb`), and its files."""

    name: str
    colour: str = _DEFAULT
    accent: str = _DEFAULT
    logo: Logo | None = None
    fonts: tuple[Font, ...] = ()
    docx: bytes | None = None
    odt: bytes | None = None
    colophon: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The name of its font, or nothing when it uses ours."""
        return self.fonts[0].family if self.fonts else ""


class StyleFile(NamedTuple):
    """A house style as it was read: nothing when it has an error, and all that is wrong with it."""

    path: Path
    style: Style | None
    findings: tuple[Finding, ...]


def read_style(folder: Path) -> StyleFile:
    """Read the house style in a folder; whatever is wrong with it is among its findings, and nothing is raised."""
    path = folder / NAME
    if not path.is_file():
        none = f"{folder} is geen map" if folder.exists() else f"De map {folder} bestaat niet"
        message = f"In deze map staat geen {NAME}" if folder.is_dir() else none
        remedy = "Noem met --huisstijl de map van uw huisstijl. Een voorbeeld staat in examples/huisstijl-voorbeeld."
        return StyleFile(path, None, (fault("AP001", Mark(), "", message, remedy),))
    return read_style_file(path)


def read_style_file(path: Path) -> StyleFile:
    """Read a house style in a file of any name, which names files of its own folder; nothing is raised."""
    data = open_bytes(path)
    decoded = data if isinstance(data, Finding) else decode(data)
    if isinstance(decoded, Finding):
        return StyleFile(path, None, (decoded,))
    root = parse(decoded.text)
    if isinstance(root, Finding):
        return StyleFile(path, None, (root,))
    reading = read(Huisstijl, root)
    work = _Files(path.parent, root)
    style = work.style(reading.record)
    found = sorted(
        [*decoded.findings, *reading.findings, *work.findings], key=lambda finding: (finding.mark, finding.code)
    )
    sound = not any(finding.severity is Severity.ERROR for finding in found)
    return StyleFile(path, style if sound else None, tuple(found))


class _Files:
    """The files that a house style names, and what is wrong with them."""

    def __init__(self, folder: Path, root: Node) -> None:
        self._folder: Final = folder
        self._root: Final = root
        self.findings: Final[list[Finding]] = []

    def style(self, told: Huisstijl) -> Style:
        """Give the style as far as it is sound."""
        if told.logo and not told.logo_tekst:
            remedy = "Zet er bij: logo_tekst: Logo van de gemeente ..."
            self._tell("AP036", ("logo",), "Het logo heeft geen tekst voor wie het niet ziet", remedy)
        found = self._looked_at([file for file in _named(told) if file.name])
        fonts = [found_file for found_file in found if isinstance(found_file, Font)]
        self._one_family(fonts)
        main, accent = self._colours(told)
        logo = next((found_file for found_file in found if isinstance(found_file, Logo)), None)
        documents = {found_file.kind: found_file.data for found_file in found if isinstance(found_file, Document)}
        return Style(
            told.naam or "",
            main,
            accent,
            logo._replace(text=told.logo_tekst or "") if logo else None,
            tuple(fonts),
            documents.get("docx"),
            documents.get("odt"),
            told.colofon,
        )

    def _looked_at(self, named: list[Named]) -> list[Logo | Font | Document]:
        """Give what the files hold that were found fit, after telling what is wrong with the others."""
        there = [(file, data) for file in named if (data := self._bytes(file)) is not None]
        found: list[Logo | Font | Document] = []
        for (file, _), use in zip(there, check_style_files(self._folder, there), strict=True):
            if isinstance(use, Unfit):
                self._unfit(file, use)
            elif use is not None:
                found.append(use)
        return found

    def _bytes(self, file: Named) -> bytes | None:
        """Read a file of the folder; nothing after telling why it cannot be read."""
        try:
            return _bytes(self._folder, file.name)
        except Unfit as unfit:
            self._unfit(file, unfit)
            return None

    def _unfit(self, file: Named, unfit: Unfit) -> None:
        self._tell("AP035", file.steps, f"{file.name}: {unfit.message}", unfit.remedy)

    def _colours(self, told: Huisstijl) -> tuple[str, str]:
        """Give the colours, after a look at their contrast with white."""
        main = told.kleuren.hoofdkleur or _DEFAULT
        accent = told.kleuren.accent or main
        ratio = contrast(main, _WHITE)
        if ratio < TEXT:
            message = f"De hoofdkleur heeft met wit een contrast van {_ratio(ratio)}, en {_ratio(TEXT)} is nodig"
            remedy = f'Neem een donkerder tint. Deze voldoet net: "{darker(main)}".'
            self._tell("AP034", ("kleuren", "hoofdkleur"), message, remedy)
        ratio = contrast(accent, _WHITE)
        if told.kleuren.accent and ratio < LINES:
            message = f"Het accent heeft met wit een contrast van {_ratio(ratio)}: lijnen zijn dan slecht te zien"
            remedy = f'Een tint die goed te zien is: "{darker(accent, LINES)}".'
            self._tell("AP033", ("kleuren", "accent"), message, remedy)
        return main, accent

    def _one_family(self, fonts: list[Font]) -> None:
        """Tell that fonts are of several families."""
        families = dict.fromkeys(font.family for font in fonts)
        if len(families) > 1:
            message = f"De lettertypen zijn van meer families: {', '.join(families)}"
            self._tell("AP035", ("lettertypen",), message, "Noem de bestanden van één familie.")

    def _tell(self, code: str, steps: Steps, message: str, remedy: str) -> None:
        path = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")
        self.findings.append(fault(code, mark_of(_node(self._root, steps)), path, message, remedy))


def _named(told: Huisstijl) -> list[Named]:
    """Give the files that a house style names, each with what it is and its place in the text."""
    return [
        Named(told.logo or "", "logo", ("logo",)),
        *(Named(name, "font", ("lettertypen", at)) for at, name in enumerate(told.lettertypen)),
        Named(told.referentie_docx or "", "docx", ("referentie_docx",)),
        Named(told.referentie_odt or "", "odt", ("referentie_odt",)),
    ]


def _bytes(folder: Path, name: str) -> bytes:
    """Read a file of the folder. Raises Unfit."""
    path = folder / name
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            raise Unfit("Dit bestand ligt buiten de map", "Zet het bestand zelf in de map van de huisstijl.")
        if not stat.S_ISREG(path.stat().st_mode):
            raise Unfit("Dit is geen gewoon bestand", "Noem een bestand in de map van de huisstijl.")
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except FileNotFoundError as error:
        near = next(_alike(folder, name), "")
        remedy = f"Bedoelt u {near}?" if near else "Zet het bestand in de map van de huisstijl."
        raise Unfit("Dit bestand bestaat niet", remedy) from error
    except OSError as error:
        reason = system_word(error)
        raise Unfit(f"Dit bestand is niet te lezen: {reason.said}", reason.remedy) from error


def _alike(folder: Path, name: str) -> Iterator[str]:
    """Yield the names of files that a name that is not there may mean."""
    from armoedeplan.record.words import near

    known = {path.name.lower(): path.name for path in folder.iterdir()}
    found = near(name, known)
    if found:
        yield known[found]


def _node(root: Node, steps: Steps) -> Node:
    """Give the node at some steps, or the last that is there."""
    node = root
    for step in steps:
        if isinstance(node, MappingNode) and not any(key.value == step for key, _ in node.value):
            break
        node = child_of(node, step) or node
    return node


def _ratio(ratio: float) -> str:
    """Write a contrast in Dutch, rounded down so that it never looks better than it is: `3,9`."""
    return f"{int(ratio * 10) / 10}".replace(".", ",")
