"""The address of a website, as people write down where one stands."""

import re
from typing import Any, Final

from armoedeplan.record.kinds import Kind, Refused, short

_ADDRESS: Final = r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~%!$&'()*+,;=:@/-]*)?"


class WebAddress(Kind):
    """The address of a website, without what names a place on one page."""

    form = "een adres van een website"
    example = "https://www.voorbeeld.nl/armoedeplan"

    def read(self, text: str) -> str:
        """Give the address without a slash at its end; raises Refused, with `https://` before it where that lacks."""
        address = text.strip()
        if re.fullmatch(_ADDRESS, address):
            return address.rstrip("/")
        whole = f"https://{address}"
        near = "." in address and re.fullmatch(_ADDRESS, whole)
        advice = f'Schrijf "{whole}".' if near else f'Zoals: "{self.example}".'
        raise Refused(f"“{short(address)}” is geen adres van een website", advice)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: how an address is written."""
        return {"type": "string", "pattern": f"^{_ADDRESS}$"}
