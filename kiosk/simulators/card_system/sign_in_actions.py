"""Registration, master passwords, authorisation, login by code (crm §11)."""

from __future__ import annotations

import hmac
import re
from dataclasses import replace
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.holder_actions import holder_tree
from kiosk.simulators.card_system.message import includes, required, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.one_time_codes import Purpose
from kiosk.simulators.card_system.people import PHONE, Holder
from kiosk.simulators.card_system.refusals import DoneButTold, Refused
from kiosk.simulators.card_system.sign_in import (
    Contact,
    deliver,
    given_code,
    holder_of,
    letter,
    login_of,
    send_code,
    use_code,
)
from kiosk.simulators.card_system.sign_up import sign_up, signed_up
from kiosk.simulators.card_system.wire_forms import read_card_code, read_yes

_PASSWORD: Final = re.compile(r"[0-9A-Za-z_]{1,64}")


def registration(office: Office, call: Call) -> etree._Element:
    """Two stages; a contact that is known is refused with SAC-0096 or SAC-0122.

    SAC-0100 when the guest is registered and the password could not be sent.
    """
    contact = login_of(call)
    known = office.book.holders_at(contact.value)
    most = office.rules.holders_per_contact
    if len(known) >= most:
        taken = "SAC-0096" if contact.contact_class == PHONE else "SAC-0122"
        raise Refused(taken, contact.value, most)
    if not given_code(call):
        return send_code(office, call, Purpose.REGISTRATION, contact, "Registration")
    code = use_code(office, call, Purpose.REGISTRATION, contact)
    holder, card = sign_up(office, call, contact, code.asked)
    password = office.new_secret()
    holder = replace(holder, password=password)
    office.book.put_holder(holder)
    office.tell(call, "added", holder_id=str(holder.id))
    try:
        deliver(office, call, contact, "", f"Карта {card.code}, пароль {password}", password)
    except Refused as unsent:
        raise DoneButTold("SAC-0100", card.code) from unsent
    return signed_up(office, call, holder, card)


def setting_password(office: Office, call: Call) -> etree._Element:
    """Two stages; the new master password is the caller's, or one that is sent to the guest.

    SAC-0095 unknown contact, SAC-0157 signs that a password may not hold.
    """
    contact = login_of(call)
    holder = _known(office, contact)
    if not given_code(call):
        return send_code(office, call, Purpose.PASSWORD, contact, "Data")
    given = text_of(call.body, "Password")
    if given and not _PASSWORD.fullmatch(given):
        raise Refused("SAC-0157")
    use_code(office, call, Purpose.PASSWORD, contact)
    password = given or office.new_secret()
    office.book.put_holder(replace(holder, password=password))
    if not given:
        subject, text = letter(call, contact)
        deliver(office, call, contact, subject, text or f"Новый пароль: {password}", password)
    office.tell(call, "edited", holder_id=str(holder.id))
    return etree.Element("Data")


def authorization(office: Office, call: Call) -> etree._Element:
    """The holder whose password it is. SAC-0091 wrong, SAC-0166 none was ever set."""
    holder, secrets = _claimed(office, call)
    password = required(call.body, "Password")
    if not any(secrets):
        raise Refused("SAC-0166")
    if not any(_same(password, secret) for secret in secrets if secret):
        raise Refused("SAC-0091")
    office.tell(call, "read", holder_id=str(holder.id))
    return holder_tree(office, call, holder)


def login(office: Office, call: Call) -> etree._Element:
    """Two stages; with `Auto_Registry` an unknown contact becomes a new holder (crm §11.4)."""
    contact = login_of(call)
    element = call.body.find("Login")
    registers = element is not None and read_yes(element.get("Auto_Registry"))
    holder = holder_of(office, contact) if registers else _known(office, contact)
    if not given_code(call):
        root_name = "Registration" if holder is None else "Login"
        return send_code(office, call, Purpose.LOGIN, contact, root_name)
    code = use_code(office, call, Purpose.LOGIN, contact)
    if holder is None:
        named = call.body if _names_a_card(call.body) else code.asked
        new, card = sign_up(office, call, contact, named)
        office.tell(call, "added", holder_id=str(new.id))
        return signed_up(office, call, new, card)
    office.tell(call, "read", holder_id=str(holder.id))
    if includes(call.body) - {"Code_Timeout"}:
        return holder_tree(office, call, holder)
    return etree.Element("Data")


def _known(office: Office, contact: Contact) -> Holder:
    holder = holder_of(office, contact)
    if holder is None:
        raise Refused("SAC-0095", contact.value)
    return holder


def _claimed(office: Office, call: Call) -> tuple[Holder, tuple[str, ...]]:
    """Whoever the caller says it is, and the passwords that would prove it.

    Nobody is told which of the two was wrong: an unknown identifier is SAC-0091 as well.
    """
    body = call.body
    if code := text_of(body, "Card_Code"):
        card = office.book.known_card(read_card_code(code))
        if card is None or card.holder_id is None:
            raise Refused("SAC-0091")
        holder = office.book.holder(card.holder_id)
        return holder, (card.password, holder.password)
    contact = text_of(body, "Phone") or text_of(body, "EMail")
    if not contact:
        raise Refused("SAC-9992", "Card_Code, Phone, EMail")
    known = office.book.holders_at(contact)
    if len(known) != 1:
        raise Refused("SAC-0091")
    return known[0], (known[0].password,)


def _same(given: str, secret: str) -> bool:
    return hmac.compare_digest(given.encode(), secret.encode())


def _names_a_card(body: etree._Element) -> bool:
    return bool(text_of(body, "Card_Code") or text_of(body, "Is_Virtual_Card"))
