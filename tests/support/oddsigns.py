"""Plans whose every text has signs that fonts do not have."""

from typing import Any

from plannen import Maker

from armoedeplan.record.kinds import Prose, Text

ODD = {
    "emoji": "✅ klaar 🙂",
    "families": "👩‍👩‍👧 en ❤️‍🔥",
    "flags": "🇳🇱 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "skins and keys": "👍🏽 1️⃣ ☎️",
    "Chinese": "漢字与汉字的文字系统",
    "Arabic": "مَرْحَبًا بكم",
    "Hebrew": "שָׁלוֹם",
    "Devanagari": "नमस्ते",
    "Thai": "ก้าว",
    "Korean": "한글",
    "Word": "\uf0b7 punt \uf0fc ja",
    "private use": "\ue000\uf8ff\U00100000",
    "metres": "12 ㎡, ﬁets, Ａ①",
    "marks": "q\u0301x\u0308\u0323 Z\u0335\u0322a\u0301",
    "replacement": "caf\ufffd",
    "selectors": "a\ufe0f\ufe0eb\U000e0101",
    "joiners": "x\u200b\u200d\u2060\u00ady",
    "unassigned": "\u0378\U0001fbff",
}  # fmt: skip
"""Signs of every kind that stands in pasted text."""


class OddMaker(Maker):
    """Makes plans of which each text ends with odd signs, one kind after the other."""

    _at = 0

    def _scalar(self, kind: Any, own: str) -> str:
        value = super()._scalar(kind, own)
        if type(kind) not in (Text, Prose) or not value:
            return value
        OddMaker._at += 1
        odd = list(ODD.values())[OddMaker._at % len(ODD)]
        return f"{odd} {value} {odd}"
