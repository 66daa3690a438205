"""`Get card info`: a card with the accounts, the holder and the lists that were asked for.

Follows crm §5 (what may be asked), §6 (what is answered, in wire order) and §8.1.
"""

from __future__ import annotations

from lxml import etree

from kiosk.simulators.card_system.card_actions import find_card
from kiosk.simulators.card_system.holder_xml import HolderSheet
from kiosk.simulators.card_system.message import includes
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.journal import masked_card


def get_card_info(office: Office, call: Call) -> etree._Element:
    """`Cards` with one card. SAC-0056 without a number, SAC-0014 when it is unknown."""
    card = find_card(office, call)
    body, wanted = call.body, includes(call.body)
    sheet = HolderSheet(office.book, office.ledger, call.asking, call.at)
    root = etree.Element("Cards")
    element = etree.SubElement(root, "Card")
    sheet.write_card(element, card)
    if "Account" in wanted and card.holder_id is not None:
        sheet.accounts.write(element, card.holder_id, wanted, body)
    if card.holder_id is not None:
        holder = office.book.holder(card.holder_id)
        if "Holder" in wanted:
            holders = etree.SubElement(element, "Holders")
            sheet.write(etree.SubElement(holders, "Holder"), holder, wanted)
        sheet.write_lists(element, holder, wanted, body)
    if "Card_Property" in wanted:
        sheet.write_card_properties(element, card)
    office.tell(call, "read", card=masked_card(card.code))
    return root
