"""What stands on every page of a Word document: a line in its head, and one with the number of the page in its foot."""

from collections.abc import Iterator
from typing import Any, Final

from lxml.builder import ElementMaker

from armoedeplan.render.office_parts import Parts
from armoedeplan.render.word.word_xml import WORD, W, field_runs, set_style, words_run

_RELATIONS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION: Final = ElementMaker(namespace=f"{_PACKAGE}/relationships", nsmap={None: f"{_PACKAGE}/relationships"})
_TYPE: Final = ElementMaker(namespace=f"{_PACKAGE}/content-types", nsmap={None: f"{_PACKAGE}/content-types"})


def add_running_lines(parts: Parts, section: Any, ids: dict[str, str], lines: tuple[str, str]) -> None:
    """Put a line in the head and one in the foot of every page, below what a municipality has there.

    lines: the words of both; in the foot comes the number of the page after them. An empty head stays as it is.
    """
    head, foot = lines
    if head:
        for root in _parts_of(parts, section, "header"):
            _add_line(root, ids.get("header", "Header"), [words_run(head)])
    for root in _parts_of(parts, section, "footer"):
        numbered = any(_tells_page(code) for code in root.iter(f"{W}instrText", f"{W}fldSimple"))
        words = [words_run(foot)] if foot and numbered else [] if numbered else list(_foot_words(foot))
        if words:
            _add_line(root, ids.get("footer", "Footer"), words)


def _foot_words(words: str) -> Iterator[Any]:
    """Yield the line of the foot, with the number of the page and how many there are."""
    yield words_run(f"{words} · bladzijde " if words else "Bladzijde ")
    yield from field_runs("PAGE", "1")
    yield words_run(" van ")
    yield from field_runs("NUMPAGES", "1")


def _tells_page(code: Any) -> bool:
    """Tell whether a field shows the number of the page."""
    return "PAGE" in (code.text or code.get(f"{W}instr") or "").split()


def _add_line(root: Any, style: str, runs: list[Any]) -> None:
    """Add a line to a head or a foot, in place of an empty one."""
    if len(root) and root[-1].find(f".//{W}r") is None and root[-1].tag == f"{W}p":
        root.remove(root[-1])
    line = WORD.p(*runs)
    set_style(line, style)
    root.append(line)


def _parts_of(parts: Parts, section: Any, kind: str) -> Iterator[Any]:
    """Yield the heads or the feet of a section, each once; what it needs and lacks is made."""
    has_first = section.find(f"{W}titlePg") is not None
    seen = set()
    for page in ("default", "first", "even"):
        reference = section.find(f"{W}{kind}Reference[@{W}type='{page}']")
        if reference is None and (page == "default" or (page == "first" and has_first)):
            reference = _add_part(parts, section, kind, page)
        if reference is not None:
            name = _target_part(parts, reference.get(f"{{{_OFFICE}}}id"))
            if name not in seen:
                seen.add(name)
                yield parts.tree(name)


def _target_part(parts: Parts, identity: str) -> str:
    """Give the name of the part that a relation of the text leads to."""
    relation = next(relation for relation in parts.tree(_RELATIONS) if relation.get("Id") == identity)
    target = str(relation.get("Target"))
    return target[1:] if target.startswith("/") else f"word/{target}"


def _add_part(parts: Parts, section: Any, kind: str, page: str) -> Any:
    """Add an empty head or foot to a document; give the reference to it."""
    name, identity = f"{kind}-{page}.xml", f"rId-{kind}-{page}"
    parts.add(f"word/{name}", WORD("hdr" if kind == "header" else "ftr", WORD.p()))
    parts.tree(_RELATIONS).append(_RELATION.Relationship(Id=identity, Type=f"{_OFFICE}/{kind}", Target=name))
    parts.tree(_TYPES).append(_TYPE.Override(PartName=f"/word/{name}", ContentType=f"{_CONTENT}.{kind}+xml"))
    reference = WORD(f"{kind}Reference", {f"{W}type": page, f"{{{_OFFICE}}}id": identity})
    section.insert(0, reference)
    return reference
