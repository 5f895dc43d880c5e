"""From good inputs to one that nobody should have: which file of it is attacked, and how."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from fuzzing.archives import mutated_zip
from fuzzing.bytelevel import corrupted
from fuzzing.grammar import template
from fuzzing.images import mutated_font, mutated_png
from fuzzing.pdf import mutated_pdf
from fuzzing.seeds import Files
from fuzzing.signs import sign
from fuzzing.text import mutated_text
from fuzzing.xml import mutated_xml

Attack = Callable[[Random, bytes, bytes], bytes]
_BY_START: Final[tuple[tuple[bytes, Attack], ...]] = (
    (b"PK", mutated_zip), (b"%PDF", mutated_pdf), (b"\x89PNG", mutated_png), (b"<", mutated_xml),
    (b"\x00\x01\x00\x00", mutated_font), (b"OTTO", mutated_font),
)  # fmt: skip
_GOOD: Final = 0.02
"""The part of the inputs that stays good: what the program takes must be looked at too."""


def mutated(chance: Random, seeds: Sequence[Files]) -> Files:
    """Take a good input, and attack one of its files or more."""
    files = dict(chance.choice(seeds))
    if chance.random() < _GOOD:
        return files
    names = list(files)
    # the first file is small and names the others: attack what is read after it more often
    for name in {chance.choice(names), *([names[-1]] if chance.random() < 0.5 else [])}:
        files[name] = _attack(files[name])(chance, files[name], _other(chance, seeds))
    if len(files) > 1 and chance.random() < 0.05:
        files[names[-1]] = _other(chance, seeds)
    return files


def generated(chance: Random, seeds: Sequence[Files]) -> Files:
    """Write a folder of templates by their grammar, or attack a good one."""
    if chance.random() < 0.4:
        return mutated(chance, seeds)
    text = template(chance).encode("utf-8", "surrogatepass")
    files = {"beleidsplan.md.j2": text}
    if chance.random() < 0.2:
        files["stuk.j2"] = template(chance).encode("utf-8", "surrogatepass")
    return files if chance.random() < 0.9 else {name: mutated_text(chance, one, text) for name, one in files.items()}


def renamed(chance: Random, files: Files) -> Files:
    """Give the files of a folder now and then a hostile name."""
    if chance.random() < 0.97:
        return files
    old = chance.choice(list(files))
    stem, dot, end = old.partition(".")
    new = f"{stem}{sign(chance)}{dot}{end}".replace("/", "_").replace("\0", "").encode("utf-8", "ignore")[-200:]
    return {**{name: one for name, one in files.items() if name != old}, new.decode("utf-8", "ignore"): files[old]}


def _attack(data: bytes) -> Attack:
    """Give the attack that fits what a file is; what is text is attacked as text."""
    known = next((attack for start, attack in _BY_START if data.startswith(start)), None)
    if known:
        return known
    return mutated_text if b"\0" not in data[:200] else corrupted


def _other(chance: Random, seeds: Sequence[Files]) -> bytes:
    return chance.choice(list(chance.choice(seeds).values()))
