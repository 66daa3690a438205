"""Points as the purchase uses them, over the link to the card system. Read ``later``."""

from __future__ import annotations

from kiosk.checkout.points import CardSystemPoints
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_message_ids import MessageIds


def open_points(crm: CrmLink, message_ids: MessageIds, unit_id: int) -> CardSystemPoints:
    """``unit_id`` is this kiosk's own number at the card system."""
    return CardSystemPoints(crm, message_ids, unit_id=unit_id)
