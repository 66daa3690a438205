"""The cash server's count of this installation's licensed commands (rk7 §3.8)."""

from __future__ import annotations

from kiosk.clients.cash_server import CashServerLink
from kiosk.wire.rkeeper.licence import GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.stamp import LicenceIdentity


class TillCounter:
    """Asks for it. The queue sees to it that this is not often."""

    def __init__(self, link: CashServerLink) -> None:
        self._link = link

    async def last_number(self, identity: LicenceIdentity) -> int:
        """The last number that was accepted. Raises NotSent, NoReply, PosRefused."""
        return await self._link.ask(GetXMLLicenseInstanceSeqNumber(identity=identity))
