"""The licence part of a request: who we are, and which number this request has (rk7 §3.4-3.7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put


def licence_anchor(product: UUID, restaurant_code: str) -> str:
    """``6:<product>#<restaurant code>/17`` (rk7 §3.4); the code has nine digits."""
    return f"6:{product}#{restaurant_code.strip()}/17"


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceIdentity:
    """One installation under one licence. ``token`` is the licence id, not the developer's token.

    ``instance`` is made once per installation and sent for ever (rk7 §3.6).
    """

    anchor: str
    token: str = field(repr=False)
    instance: UUID

    def numbered(self, sequence: int) -> LicenceStamp:
        return LicenceStamp(
            anchor=self.anchor, token=self.token, instance=self.instance, sequence=sequence
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceStamp:
    """What makes a request a licensed one. ``sequence`` is this request's number and no other's."""

    anchor: str
    token: str = field(repr=False)
    instance: UUID
    sequence: int


def write_licence(parent: Element, licence: LicenceStamp | LicenceIdentity) -> None:
    """Adds ``LicenseInfo``; without a number where the number is what is being asked for."""
    info = put(parent, "LicenseInfo", {"anchor": licence.anchor, "licenseToken": licence.token})
    number = licence.sequence if isinstance(licence, LicenceStamp) else None
    put(info, "LicenseInstance", {"guid": licence.instance, "seqNumber": number})
