"""YAML texts as people write them: every style, comments everywhere, and a record of which lines belong to what.

The generator asks a `random.Random` for every decision, so that hypothesis can drive it and shrink what fails.
"""

from random import Random
from typing import Final, NamedTuple

Path = tuple[str | int, ...]

WORDS = ("schuld", "hulp", "bank", "wijk", "jeugd", "minima", "twee", "raad", "op", "ja", "12", "2027", "GM1674")
PLAIN = ("tekst", "0862", "12:30", "2027-03-01", "http://x.nl/#a", "a#b", "it's", 'zeg "ja"', "nee", "~", "x, y", "50%")
QUOTED = (
    "'leeg # geen commentaar'",
    '"dubbel: # niet"',
    "'it''s'",
    r'"regel\neinde \"x\""',
    "''",
    '""',
    '"\\u00e9"',
    "'{ [ }'",
)
SHORT_FLOW = (
    "[]",
    "{}",
    "[a, b]",
    "[ a ,b, 'c d' ]",
    "[a, [b, c]]",
    "{van: 2027, tot: 2030}",
    "{a: [1, 2], 'b c': ''}",
)


class Comment(NamedTuple):
    """A comment of the text: its unique words, its line (from 0), and the entry whose own line it stands on."""

    words: str
    line: int
    of: Path | None


class Text(NamedTuple):
    """A generated text.

    spans: of every entry, its first and last line (from 0). own: of list items, how many comment lines right
    above them are theirs. in_flow: the entries that stand between brackets.
    """

    text: str
    comments: list[Comment]
    spans: dict[Path, tuple[int, int]]
    own: dict[Path, int]
    in_flow: set[Path]


class Place(NamedTuple):
    """Where a value is written: its path, what stands before it on its line, its column, how deep it may go."""

    where: Path
    head: str
    column: int
    depth: int
    dash: bool


class Writer:
    """Writes one random text, line by line."""

    def __init__(self, rng: Random, *, plain: bool = False) -> None:
        self.rng: Final = rng
        self.plain: Final = plain
        self.lines: Final[list[str]] = []
        self.comments: Final[list[Comment]] = []
        self.spans: Final[dict[Path, tuple[int, int]]] = {}
        self.own: Final[dict[Path, int]] = {}
        self.in_flow: Final[set[Path]] = set()
        self.names = 0
        self.cap = (0, 99)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def comment(self, column: int) -> None:
        """Write a comment on a line of its own; right behind a text of more lines a deep one would be text too."""
        since, most = self.cap
        deep = any(line.strip() and not line.lstrip().startswith("#") for line in self.lines[since:])
        self.lines.append(" " * (column if deep else min(column, most)) + self.words(len(self.lines), None))

    def words(self, line: int, of: Path | None) -> str:
        self.comments.append(Comment(f"c{len(self.comments)}.", line, of))
        return f"# {self.comments[-1].words} van: 'x' - [y"

    def behind(self, of: Path) -> str:
        """Give what stands behind a value on the same line: often nothing, sometimes a comment."""
        if self.chance(0.3):
            gap = self.rng.choice((" ", "  ", "\t", "      "))
            return gap + self.words(len(self.lines), of)
        return self.rng.choice(("", "", "", " ")) if not self.plain else ""

    def between(self, column: int) -> None:
        """Write what may stand between two entries: empty lines, and comments at any column."""
        for _ in range(self.rng.choice((0, 0, 0, 0, 1, 2))):
            if self.chance(0.5):
                self.lines.append(self.rng.choice(("", "", "  ")))
            else:
                self.comment(column if self.chance(0.6) else self.rng.randint(0, column + 4))
                self.lines.append("")

    def name(self) -> str:
        self.names += 1
        return f"{self.rng.choice('abcxyz')}{self.names}"

    def mapping(self, path: Path, column: int, depth: int, prefix: str = "") -> None:
        """Write a group; prefix is what stands before its first name, such as a dash."""
        for number in range(self.rng.randint(1, 4)):
            if number or not prefix:
                if self.chance(0.15):
                    self.comment(column)
                self.between(column)
            name = self.name()
            if not self.plain and self.chance(0.1):
                name += " met spatie"
            where = (*path, name)
            written = self.rng.choice((name, name, name, name, f"'{name}'", f'"{name}"')) if not self.plain else name
            colon = ": " if self.plain or self.chance(0.95) else " : "
            head = (prefix if not number and prefix else " " * column) + written + colon
            first = len(self.lines)
            if not self.plain and self.chance(0.03):
                self.lines.append(head.replace(written + colon, f"? {written}"))
                head = " " * column + ":"
            self.value(where, head.rstrip(" "), column, depth)
            self.spans[where] = (first, self.last())

    def last(self) -> int:
        """Give the last line that holds more than white space or a comment."""
        return len(self.lines) - 1

    def value(self, where: Path, head: str, column: int, depth: int, *, dash: bool = False) -> None:
        """Write a value behind its name or dash."""
        kinds = ["plain", "plain", "quoted", "flow", "empty", "nextline"]
        kinds += ["literal", "lines", "flowlines", "quotedlines"]
        kinds += ["mapping", "mapping", "sequence", "sequence"] if depth else []
        getattr(self, "_" + self.rng.choice(kinds))(Place(where, head, column, depth, dash))

    def _plain(self, place: Place) -> None:
        gap = " " if self.plain or self.chance(0.9) else "   "
        self.lines.append(f"{place.head}{gap}{self.rng.choice(PLAIN)}{self.behind(place.where)}")

    def _quoted(self, place: Place) -> None:
        self.lines.append(f"{place.head} {self.rng.choice(QUOTED)}{self.behind(place.where)}")

    def _flow(self, place: Place) -> None:
        written = self.rng.choice(SHORT_FLOW)
        line = len(self.lines)
        self.lines.append(f"{place.head} {written}{self.behind(place.where)}")
        for inner in _paths_of(written):
            self.spans[(*place.where, *inner)] = (line, line)
            self.in_flow.add((*place.where, *inner))

    def _empty(self, place: Place) -> None:
        self.lines.append(place.head + self.behind(place.where).replace("\t", " "))

    def _nextline(self, place: Place) -> None:
        self.lines.append(place.head + self.behind(place.where).replace("\t", " "))
        written = self.rng.choice((*PLAIN, *QUOTED[:4]))
        self.lines.append(f"{' ' * (place.column + self.rng.randint(1, 4))}{written}{self.behind(place.where)}")

    def _literal(self, place: Place) -> None:
        inner = place.column + self.rng.randint(1, 4)
        sign = self.rng.choice("||>") + self.rng.choice(("", "", "-", "+"))
        first = self.rng.choice(WORDS)
        if self.chance(0.1):
            sign, first = f"{sign[0]}{inner - place.column}{sign[1:]}", "  " + first
        self.lines.append(f"{place.head} {sign}{self.behind(place.where)}")
        body = [
            first,
            *self.rng.choices(("", "# geen commentaar", "- punt", "naam: x", "  dieper"), k=self.rng.randint(0, 3)),
        ]
        self.lines.extend(" " * inner + line if line else "" for line in [*body, "slot"])
        self.cap = (len(self.lines), place.column)

    def _lines(self, place: Place) -> None:
        inner = " " * (place.column + self.rng.randint(1, 4))
        count = self.rng.randint(1, 3)
        self.lines.append(f"{place.head} {self.rng.choice(('dit', 'een'))}")
        for number in range(count):
            if number < count - 1 and self.chance(0.2):
                self.lines.append("")
            tail = self.behind(place.where) if number == count - 1 else ""
            self.lines.append(f"{inner}{self.rng.choice(WORDS)} en{tail}")

    def _quotedlines(self, place: Place) -> None:
        inner = " " * (place.column + self.rng.randint(1, 4))
        quote = self.rng.choice("'\"")
        self.lines.append(f"{place.head} {quote}dit is # geen")
        if self.chance(0.3):
            self.lines.append("")
        self.lines.append(f"{inner}commentaar: nee{quote}{self.behind(place.where)}")

    def _flowlines(self, place: Place) -> None:
        """Write a list or group between brackets over more lines, with comments between them."""
        inner = " " * (place.column + 2)
        if self.chance(0.5):
            self.lines.append(f"{place.head} [")
            for number in range(self.rng.randint(1, 3)):
                self._flowitem((*place.where, number), inner, f"w{number}")
            self.lines[-1] = self.lines[-1].replace(",", "", 1) if self.chance(0.5) else self.lines[-1]
            close = "]"
        else:
            self.lines.append(f"{place.head} {{")
            for number in range(self.rng.randint(1, 3)):
                self._flowitem((*place.where, f"n{number}"), inner, f"n{number}: w")
            close = "}"
        self.lines.append(f"{' ' * (place.column + 1)}{close}{self.behind(place.where)}")

    def _flowitem(self, where: Path, inner: str, written: str) -> None:
        if self.chance(0.2):
            self.comment(len(inner))
        line = len(self.lines)
        self.lines.append(f"{inner}{written},{self.behind(where)}")
        self.spans[where] = (line, line)
        self.in_flow.add(where)

    def _mapping(self, place: Place) -> None:
        inner = place.column + self.rng.randint(1, 4)
        if place.dash and self.chance(0.8):
            self.mapping(place.where, place.column + 2, place.depth - 1, place.head + " ")
            return
        self.lines.append(place.head + self.behind(place.where).replace("\t", " "))
        self.mapping(place.where, inner, place.depth - 1)

    def _sequence(self, place: Place) -> None:
        if place.dash and self.chance(0.5):
            self.sequence(place.where, place.column + 2, place.depth - 1, place.head + " ")
            return
        self.lines.append(place.head + self.behind(place.where).replace("\t", " "))
        indent = self.rng.randint(1, 4) if place.dash else self.rng.choice((0, 0, 2, 2, 4))
        self.sequence(place.where, place.column + indent, place.depth - 1)

    def sequence(self, path: Path, column: int, depth: int, prefix: str = "") -> None:
        """Write a list; comments right above an item, at the column of its dash, are its own."""
        for number in range(self.rng.randint(1, 3)):
            where = (*path, number)
            if number or not prefix:
                self.between(column)
            if number and self.chance(0.3):
                for _ in range(self.rng.randint(1, 2)):
                    self.comment(column)
                    self.own[where] = self.own.get(where, 0) + 1
            first = len(self.lines)
            head = prefix if not number and prefix else " " * column
            self.value(where, head + "-", column, depth, dash=True)
            self.spans[where] = (first, self.last())


def _paths_of(written: str) -> list[Path]:
    """Give the paths within one of the short flow values."""
    paths: dict[str, list[Path]] = {
        "[a, b]": [(0,), (1,)],
        "[ a ,b, 'c d' ]": [(0,), (1,), (2,)],
        "[a, [b, c]]": [(0,), (1,), (1, 0), (1, 1)],
        "{van: 2027, tot: 2030}": [("van",), ("tot",)],
        "{a: [1, 2], 'b c': ''}": [("a",), ("a", 0), ("a", 1), ("b c",)],
    }
    return paths.get(written, [])


def make_text(rng: Random, *, plain: bool = False, depth: int = 3) -> Text:
    """Make a random text; `plain` leaves out the ways of writing that hardly anybody uses."""
    writer = Writer(rng, plain=plain)
    writer.mapping((), 0, depth)
    if writer.chance(0.3):
        writer.between(0)
    text = "\n".join(writer.lines) + ("\n" if writer.chance(0.85) else "")
    if writer.chance(0.2):
        text = text.replace("\n", "\r\n")
    return Text(text, writer.comments, writer.spans, writer.own, writer.in_flow)
