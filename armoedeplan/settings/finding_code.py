"""The code of a finding, or how it begins, as people choose findings by it."""

from typing import Any, Final

from armoedeplan.record.kinds import Kind, Refused, short

WRITTEN: Final = "[Aa][Pp][0-9]{0,3}"
"""How a code, or its beginning, is written, as a regular expression."""
WEIGHED: Final = "[Aa][Pp][1-9][0-9]{0,2}"
"""The same of codes that may weigh otherwise: the structure of a file always weighs the same."""


class FindingCode(Kind):
    """A code such as AP204, or the beginning of codes such as AP2."""

    form = "een code"
    example = "AP204"

    def read(self, text: str) -> str:
        """Give the code in capitals; raises Refused, with the nearest, when no finding has a code that begins so."""
        from armoedeplan.checks.rules import all_codes

        code, codes = text.strip().upper(), sorted(all_codes())
        if code and any(known.startswith(code) for known in codes):
            return code
        from armoedeplan.record.words import near

        nearest = near(code.lower(), [known.lower() for known in codes])
        advice = f"Bedoelt u {nearest.upper()}?" if nearest else "Een code is bijvoorbeeld AP204; AP2 is heel stap 2."
        raise Refused(f"Geen enkele bevinding heeft de code “{short(code)}”", advice)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: how a code is written, with as many figures as people choose by."""
        return {"type": "string", "pattern": f"^{WRITTEN}$"}
