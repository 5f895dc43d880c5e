"""Attacks on XML: entities, depth, namespaces, huge attributes, other encodings, references to elsewhere."""

import re
from random import Random
from typing import Final

from fuzzing.signs import number, sign
from fuzzing.text import mutated_text

_ROOT: Final = re.compile(r"<[A-Za-z][\w:.-]*")
_TAG: Final = re.compile(r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>")
_VALUE: Final = re.compile(r'="([^"]*)"')
_ENTITIES: Final = (
    '<!DOCTYPE x [<!ENTITY a "ha">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    "<!DOCTYPE x [<!ENTITY a0 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "<!ENTITY a '&a9;'>]>",
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "p.dtd"> %p;]>',
)
_REFERENCES: Final = (
    "http://127.0.0.1:9/x", "file:///etc/passwd", "//127.0.0.1/x", "url(http://127.0.0.1:9/)", "javascript:x", "#a",
    "url('#a')", "data:image/png;base64,AAAA", "../../x", "&a;", "External",
)  # fmt: skip


def mutated_xml(chance: Random, data: bytes, other: bytes) -> bytes:
    """Attack a piece of XML in one or two ways, or damage its text."""
    if chance.random() < 0.3:
        return mutated_text(chance, data, other)
    text = data.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 2))):
        text = chance.choice(_WAYS)(chance, text)
    return text.encode("utf-8", "surrogatepass")


def _entity(chance: Random, text: str) -> str:
    """Give it entities of its own, and use one where a value stands."""
    found = _ROOT.search(text)
    at = found.start() if found else 0
    return text[:at] + chance.choice(_ENTITIES) + _value(chance, text[at:], "&a;")


def _deep(chance: Random, text: str) -> str:
    """Nest a part of it in itself, many times."""
    many = chance.choice((60, 300, 5_000, 30_000))
    found = _tag(chance, text)
    name = found[0].strip("</>").split()[0].rstrip("/") if found else "x"
    at = found.end() if found else len(text)
    closing = f"</{name}>" * many if chance.random() < 0.8 else ""
    return text[:at] + f"<{name}>" * many + closing + text[at:]


def _wide(chance: Random, text: str) -> str:
    """Repeat a tag many times."""
    found = _tag(chance, text)
    at = found.end() if found else 0
    return text[:at] + (found[0] if found else "<x/>") * chance.choice((2, 50, 3_000)) + text[at:]


def _attribute(chance: Random, text: str) -> str:
    """Put something else in the place of the value of an attribute."""
    new = chance.choice(
        (chance.choice(_REFERENCES), number(chance), sign(chance), "", "x" * 60_000, "A1:XFD1048576", "0" * 300)
    )
    return _value(chance, text, new)


def _many_attributes(chance: Random, text: str) -> str:
    found = _ROOT.search(text)
    at = found.end() if found else 0
    more = "".join(f' a{n}="x"' for n in range(chance.choice((10, 2_000))))
    return text[:at] + more + text[at:]


def _namespace(chance: Random, text: str) -> str:
    """Give its namespaces other prefixes or other names."""
    old, new = chance.choice((("xmlns", "xmlns:q"), ("http://", "https://"), ("w:", "v:"), (":", ""), ("svg", "SVG")))
    return text.replace(old, new, chance.choice((1, -1)))


def _declared(chance: Random, text: str) -> str:
    """Let it say another encoding than it has."""
    body = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    return f'<?xml version="{chance.choice(("1.0", "1.1", "9"))}" encoding="{_encoding(chance)}"?>{body}'


def _encoding(chance: Random) -> str:
    return chance.choice(("UTF-16", "latin-1", "cp037", "utf-7", "bestaat-niet", "UTF-8"))


def _marked(chance: Random, text: str) -> str:
    """Put a comment, a piece of raw text or an instruction between its tags."""
    found = _tag(chance, text)
    at = found.end() if found else 0
    new = chance.choice(("<!--", "<!-- x -->", "<![CDATA[", "<![CDATA[<f>]]>", "<?x y?>", "<!DOCTYPE", "]]>"))
    return text[:at] + new * chance.choice((1, 1, 2_000)) + text[at:]


def _value(chance: Random, text: str, new: str) -> str:
    found = _VALUE.search(text, chance.randrange(len(text) + 1)) or _VALUE.search(text)
    return text[: found.start(1)] + new + text[found.end(1) :] if found else text


def _tag(chance: Random, text: str) -> re.Match[str] | None:
    return _TAG.search(text, chance.randrange(len(text) + 1)) or _TAG.search(text)


_WAYS: Final = (
    _entity, _deep, _wide, _attribute, _attribute, _attribute, _many_attributes, _namespace, _declared, _marked,
)  # fmt: skip
