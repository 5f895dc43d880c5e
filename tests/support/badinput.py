"""Files that are no plan, each with what `controleer` says of it: the code, the place and the exit code."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

SOUND: Final = "armoedeplan: 1\nplan:\n  titel: Samen verder\n"
_MANY: Final = 100_000


class Bad(NamedTuple):
    """A bad input: its name, its bytes (or what makes it), the code and the place of the first finding."""

    name: str
    made: bytes | Callable[[Path], None]
    code: str
    place: str
    exit: int = 1

    def write(self, path: Path) -> Path:
        """Put the bad input at a path."""
        if callable(self.made):
            self.made(path)
        else:
            path.write_bytes(self.made)
        return path


def _huge(path: Path) -> None:
    """Make a file of 100 MB that takes no room on disk."""
    with path.open("wb") as file:
        file.write(SOUND.encode())
        file.truncate(100 * 1024 * 1024)


def _nothing(path: Path) -> None:
    """Leave the file out."""
    assert not path.exists()


def _in_sound(text: str) -> bytes:
    """Give a sound plan with something behind it."""
    return (SOUND + text).encode()


def _bomb(levels: int) -> bytes:
    """Give aliases that would grow to nine to the power of `levels` words."""
    lines = ["armoedeplan: 1", "a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, levels)]
    return "\n".join(lines).encode() + b"\n"


_DANGLING: Final = """\
samenwerking:
  actoren:
    - id: kredietbank
      naam: Kredietbank
  aanbod:
    - id: cursus
      naam: Cursus
      uitvoerders: [kredietbnk]
"""
_CIRCLE: Final = """\
aanpak:
  netwerken:
    - id: een
      naam: Een
      afhankelijk_van: [twee]
    - id: twee
      naam: Twee
      afhankelijk_van: [drie]
    - id: drie
      naam: Drie
      afhankelijk_van: [een]
"""

BAD: Final = (
    Bad("missing_file", _nothing, "AP001", "", 2),
    Bad("folder", Path.mkdir, "AP001", "", 2),
    Bad("empty_file", b"", "AP009", "1:1"),
    Bad("only_comments", b"# niets\n", "AP009", "1:1"),
    Bad("list_instead_of_mapping", b"- een\n- twee\n", "AP010", "1:1"),
    Bad("one_word", b"hallo\n", "AP010", "1:1"),
    Bad("tab", b"armoedeplan: 1\nplan:\n\ttitel: x\n", "AP004", "3:1"),
    Bad("unclosed_quote", b"armoedeplan: 1\nplan:\n  titel: 'x\n", "AP004", "3:10"),
    Bad("duplicate_key", _in_sound("  titel: Nog een\n"), "AP012", "4:3"),
    Bad("two_documents", _in_sound(f"---\n{SOUND}"), "AP006", "4:1"),
    Bad("tag", b"armoedeplan: 1\nplan: !!python/object/apply:os.system [id]\n", "AP008", "2:7"),
    Bad("alias_bomb", _bomb(12), "AP007", "2:5"),
    Bad("self_reference_of_yaml", b"armoedeplan: 1\nplan: &p\n  titel: *p\n", "AP007", "2:7"),
    Bad("nested_brackets", b"armoedeplan: 1\nplan: " + b"[" * _MANY, "AP005", "2:70"),
    Bad("nested_braces", b"armoedeplan: 1\nplan: " + b"{a: " * _MANY, "AP005", "2:259"),
    Bad("nested_dashes", b"- " * _MANY, "AP005", "1:129"),
    Bad("nested_question_marks", b"? " * _MANY, "AP005", "1:129"),
    Bad("hundred_megabytes", _huge, "AP002", ""),
    Bad("utf_16", SOUND.encode("utf-16"), "AP003", "1:1"),
    Bad("utf_16_without_mark", SOUND.encode("utf-16-le"), "AP003", "1:1"),
    Bad("nul", _in_sound("  versie: een\0twee\n"), "AP003", "4:14"),
    Bad("invalid_utf_8", _in_sound("") + "  versie: financiën\n".encode("latin-1"), "AP003", "4:18"),
    Bad("unknown_format_version", b"armoedeplan: 2\n", "AP011", "1:14"),
    Bad("no_format_version", b"plan:\n  titel: x\n", "AP019", "1:1"),
    Bad("unknown_key", _in_sound("  titl: x\n"), "AP013", "4:3"),
    Bad("dangling_id", _in_sound(_DANGLING), "AP021", "11:21"),
    Bad("reference_to_itself", _in_sound(_CIRCLE.replace("[twee]", "[een]")), "AP022", "8:25"),
    Bad("circle_of_references", _in_sound(_CIRCLE), "AP022", "14:25"),
)
