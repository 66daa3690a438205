"""Licences at the cash server: anchor, token and the counter of every instance (rk7 §3.7-§3.9).

The counter takes exactly two numbers: the last one, if the request is the same to the byte, and
the next one. The stored answer of the last request is given again without executing anything.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.refusals import Refusal
from kiosk.simulators.licence_book import LicenceBook, LicenceVerdict

Result = Answer | Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """`LicenseInfo` as it came. `sequence` is None where the request carries no number."""

    anchor: str
    token: str = field(repr=False)
    instance: str
    sequence: int | None


@dataclass(slots=True)
class _Instance:
    """The counter of one instance GUID; `queue` keeps its licensed requests one at a time."""

    last: int | None = None
    fingerprint: bytes = b""
    result: Result | None = None
    queue: asyncio.Lock = field(default_factory=asyncio.Lock)


class LicenceDesk:
    """Admits licensed commands and remembers their numbers."""

    def __init__(self, book: LicenceBook) -> None:
        self._book = book
        self._instances: dict[str, _Instance] = {}
        self._seen_on: dict[tuple[date, str], set[str]] = {}

    def queue(self, stamp: Stamp) -> asyncio.Lock:
        """Held while a licensed command of this instance runs: a repeat waits for the first."""
        return self._instances.setdefault(stamp.instance, _Instance()).queue

    def check(self, stamp: Stamp, today: date) -> None:
        """Refuses a wrong anchor, a licence that is not active, one instance too many."""
        verdict = self._book.check(stamp.anchor, stamp.token)
        if verdict in (LicenceVerdict.BAD_ANCHOR, LicenceVerdict.UNKNOWN_ID):
            raise refusals.bad_anchor()
        if verdict is LicenceVerdict.EXPIRED:
            raise refusals.licence_over()
        seen = self._seen_on.setdefault((today, stamp.anchor), set())
        if stamp.instance not in seen and len(seen) >= self._book.quantity(stamp.anchor):
            raise refusals.licence_check(
                "превышено число экземпляров лицензии", "too many instances of the licence"
            )
        seen.add(stamp.instance)

    def admit(self, stamp: Stamp, request: bytes) -> Result | None:
        """None: carry it out. Otherwise what an identical request was answered before.

        Refused with 5305 or 5310 when the number is not one of the two that are taken.
        """
        instance = self._instances.setdefault(stamp.instance, _Instance())
        if stamp.sequence is None:
            raise refusals.attribute_missing("LicenseInfo/LicenseInstance", "seqNumber")
        if stamp.sequence not in self.accepted(stamp):
            raise refusals.sequence_wrong(self.accepted(stamp))
        if instance.last is None or stamp.sequence != instance.last:
            return None
        if instance.result is None or instance.fingerprint != _fingerprint(request):
            raise refusals.sequence_not_raised(instance.last)
        return _again(instance.result)

    def remember(self, stamp: Stamp, request: bytes, result: Result) -> None:
        """The number is used up; its answer is kept for an identical repeat."""
        assert stamp.sequence is not None, "admit() has seen the number"
        instance = self._instances.setdefault(stamp.instance, _Instance())
        instance.last = stamp.sequence
        instance.fingerprint = _fingerprint(request)
        instance.result = _again(result)

    def evict(self, stamp: Stamp) -> None:
        """Forgets the stored answer; an identical repeat is not recognised any more."""
        instance = self._instances.setdefault(stamp.instance, _Instance())
        instance.result = None

    def forget(self, stamp: Stamp) -> None:
        """Loses the counter of an instance, as after the server was replaced."""
        instance = self._instances.setdefault(stamp.instance, _Instance())
        instance.last, instance.fingerprint, instance.result = None, b"", None

    def accepted(self, stamp: Stamp) -> tuple[int, ...]:
        """The numbers an instance may come with now."""
        last = self._instances.setdefault(stamp.instance, _Instance()).last
        return (0,) if last is None else (last, last + 1)

    def last(self, stamp: Stamp) -> int:
        """The last number taken; refused with 5304 for an instance never seen."""
        instance = self._instances.get(stamp.instance)
        if instance is None or instance.last is None:
            raise refusals.instance_unknown(stamp.instance)
        return instance.last


def read_stamp(command: Element) -> Stamp | None:
    """`LicenseInfo` of a command, wherever among its children it stands; None without one."""
    info = command.find("LicenseInfo")
    if info is None:
        return None
    instance = parameters.child(info, "LicenseInstance")
    guid = parameters.guid(parameters.text(instance, "guid"))
    if guid is None:
        raise refusals.licence_check("неверный GUID экземпляра", "the instance GUID is malformed")
    return Stamp(
        anchor=parameters.text(info, "anchor"),
        token=parameters.text(info, "licenseToken"),
        instance=guid,
        sequence=parameters.optional_number(instance, "seqNumber"),
    )


def stamp_element(stamp: Stamp, last: int) -> Element:
    """`LicenseInfo` with the last number, as GetXMLLicenseInstanceSeqNumber answers (§3.8)."""
    return element(
        "LicenseInfo",
        {"anchor": stamp.anchor, "licenseToken": stamp.token},
        element("LicenseInstance", {"guid": stamp.instance, "seqNumber": str(last)}),
    )


def _fingerprint(request: bytes) -> bytes:
    return sha256(request).digest()


def _again(result: Result) -> Result:
    return result.copy() if isinstance(result, Answer) else result
