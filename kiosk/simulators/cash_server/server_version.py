"""What a server of a given version knows: parts of requests, parts of answers, commands (rk7 §7).

A server ignores what came after it: such parts are taken out of a request before it is carried
out, and out of an answer before it is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kiosk.simulators.cash_server.envelope import Element

Numbers = tuple[int, ...]

ORDER_IN_CREATE_ANSWER: Final = (7, 5, 5, 57)
NET_NAME: Final = (7, 5, 3, 260)
CHANGE_GUIDS: Final = (7, 6, 5, 189)

# Subscription licensing came to three branches at once; whatever is later than the last has it.
_LICENSING: Final = ((7, 6, 2, 286), (7, 6, 4, 347), (7, 6, 5, 40))
_DETAILS: Final = ((7, 6, 4, 430), (7, 6, 5, 296))

_COMMANDS: Final[dict[str, Numbers]] = {
    "GetReceiptList": (7, 5, 3, 202),
    "IntentPayOrder": (7, 25, 4),
    "CorrectIntentReceipt": (7, 25, 4),
}

_LINES: Final = ("Session", "Dish", "Combo", "Component", "Modi")
_PAYMENTS: Final = ("Payment", "Prepay", "Pay")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """An attribute (of elements named, or of any) or an element that came with a version."""

    since: tuple[Numbers, ...]
    attribute: str = ""
    of: tuple[str, ...] = ()
    tag: str = ""


def _part(since: Numbers, attribute: str = "", of: tuple[str, ...] = (), tag: str = "") -> _Part:
    return _Part(since=(since,), attribute=attribute, of=of, tag=tag)


_PARTS: Final = (
    _part((7, 5, 4, 206), "state", _LINES),
    _part((7, 5, 8, 65), "sendtovdu"),
    _part((7, 6, 0, 87), "basicSum", _PAYMENTS),
    _part((7, 6, 0, 87), "discount_line_guid", _PAYMENTS),
    _Part(since=_LICENSING, tag="LicenseInfo"),
    _part((7, 6, 4, 5), "lockguid"),
    _part((7, 6, 4, 14), tag="Coupons"),
    *(
        _Part(since=_DETAILS, attribute=name, of=_PAYMENTS)
        for name in ("owner", "authtype", "authcode", "extIntegerInfo", "transactionNumber")
    ),
    _part(CHANGE_GUIDS, "change_guids"),
    _part((7, 7, 0, 242), "data", ("Modi",)),
    _part((7, 7, 0, 253), "needPrintPrepay"),
    _part((7, 7, 0, 287), "terminalNumber"),
    _part((7, 7, 0, 306), "pdsPaysTimeout"),
    _part((7, 25, 3), "intentReceiptType"),
    _part((7, 25, 3), "intentReceiptStage"),
    _part((7, 25, 7), "charge_source"),
    _part((7, 25, 12), tag="Slip"),
    _part((7, 26, 3), tag="KdsState"),
)


class ServerVersion:
    """A version such as `7.25.12.2001`; `7.07.00.287` is the same as `7.7.0.287` (rk7 §7)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.numbers: Numbers = tuple(int(part) for part in re.findall(r"\d+", text))
        self._unknown = tuple(part for part in _PARTS if not self._has(part.since))

    def at_least(self, since: Numbers) -> bool:
        """Whether the server is of that version or later."""
        return self.numbers >= since

    @property
    def licensing(self) -> bool:
        """Whether the server asks for a subscription licence (rk7 §3.1)."""
        return self._has(_LICENSING)

    def knows(self, command: str) -> bool:
        """Whether the command existed then."""
        if command == "GetXMLLicenseInstanceSeqNumber":
            return self.licensing
        return self.at_least(_COMMANDS.get(command, ()))

    def forget_newer(self, source: Element) -> list[str]:
        """Takes out of `source` and below what came later; gives the paths taken out."""
        forgotten: list[str] = []
        for part in self._unknown:
            if part.tag:
                for found in list(source.iter(part.tag)):
                    forgotten.append(_path(found, source))
                    above = found.getparent()
                    if above is not None and found is not source:
                        above.remove(found)
            else:
                # No name of an element: every element, and no comment.
                for found in source.iter(*(part.of or ("*",))):
                    if part.attribute in found.attrib:
                        del found.attrib[part.attribute]
                        forgotten.append(f"{_path(found, source)}@{part.attribute}")
        return forgotten

    def _has(self, branches: tuple[Numbers, ...]) -> bool:
        """Later than the last branch, or in one of them and late enough there."""
        if self.numbers >= branches[-1]:
            return True
        return any(
            self.numbers[: len(since) - 1] == since[:-1] and self.numbers >= since
            for since in branches
        )


def _path(found: Element, source: Element) -> str:
    """Where an element lies below `source`: `Session/Dish/`; nothing for `source` itself."""
    names: list[str] = []
    here: Element | None = found
    while here is not None and here is not source:
        names.append(f"{here.tag}/")
        here = here.getparent()
    return "".join(reversed(names))
