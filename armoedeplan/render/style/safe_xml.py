"""The parts of a document that are XML, read without anything that they ask for: no entities, no files, no network."""

from typing import Any, Final

from armoedeplan.render.style.refusal import Unfit

_SUFFIXES: Final = (".xml", ".rels", ".rdf", ".vml", ".svg", ".xhtml", ".html", ".htm")
_STARTS: Final = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<", b"<\x00", b"\x00<", b"\x00\x00\x00<")


def is_xml(name: str, content: bytes) -> bool:
    """Tell whether a part is XML, by its name or by how it begins."""
    return bool(content) and (name.lower().endswith(_SUFFIXES) or content.lstrip(b" \t\r\n").startswith(_STARTS))


def parse_xml(name: str, content: bytes) -> Any:
    """Give the root of a part. Raises Unfit when it is no XML, or defines entities of its own."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        line = f", regel {error.lineno}" if error.lineno else ""
        message = f"Het onderdeel {name[:80]}{line} is beschadigd"
        raise Unfit(message, "Open het document en bewaar het opnieuw.") from error
    defined = root.getroottree().docinfo.internalDTD
    if defined is not None and next(defined.iterentities(), None) is not None:
        message = f"Het onderdeel {name[:80]} bevat eigen XML-definities (DOCTYPE)"
        raise Unfit(message, "Open het document en bewaar het opnieuw.")
    return root


def local_name(name: Any) -> str:
    """Give the name of an element or an attribute without its namespace; nothing for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
