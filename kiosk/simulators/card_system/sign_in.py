"""Contacts that codes go to, and the sending of them: what the actions of crm §11 share."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.message import content, includes, required, text_of
from kiosk.simulators.card_system.messenger import Sent
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.one_time_codes import OneTimeCode, Purpose
from kiosk.simulators.card_system.people import EMAIL, PHONE, Holder, digits_of
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.wire_forms import leaf

_PHONE: Final = re.compile(r"\+?[\d\s()-]+")
_MAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE_DIGITS: Final = range(11, 16)
_PLACEHOLDER: Final = "PASSWORD"


@dataclass(frozen=True, slots=True)
class Contact:
    """A login: a telephone as `+` and digits, or an e-mail in lower case."""

    value: str = field(repr=False)

    @property
    def contact_class(self) -> str:
        return EMAIL if "@" in self.value else PHONE


def login_of(call: Call) -> Contact:
    """What the request gives as `Login`, in any writing. SAC-0092 no telephone, SAC-0137 no
    e-mail."""
    text = required(call.body, "Login")
    if "@" in text:
        if not _MAIL.fullmatch(text):
            raise Refused("SAC-0137", text)
        return Contact(text.lower())
    digits = digits_of(text)
    if not _PHONE.fullmatch(text) or len(digits) not in _PHONE_DIGITS:
        raise Refused("SAC-0092", text)
    return Contact(f"+{digits}")


def holder_of(office: Office, contact: Contact) -> Holder | None:
    """Who is reached there, None when nobody is. SAC-0124 when several are."""
    known = office.book.holders_at(contact.value)
    if len(known) > 1:
        raise Refused("SAC-0124", contact.value)
    return known[0] if known else None


def given_code(call: Call) -> str:
    """The code of stage 2; empty at stage 1, and for an empty element (crm §11.4)."""
    return text_of(call.body, "Auth_Code") or ""


def send_code(
    office: Office, call: Call, purpose: Purpose, contact: Contact, root_name: str
) -> etree._Element:
    """Stage 1: a code on its way, and what the guest is told. SAC-0056 an e-mail without a text,
    SAC-0093 or SAC-0170 when it cannot be sent, SAC-0169 while no other code can be made."""
    subject, text = letter(call, contact)
    code = office.codes.issue(purpose, contact.value, call.body, call.at)
    sentence = Refused("SAC-0167", code.left, code.seconds_left(call.at)).text(office.language)
    deliver(office, call, contact, subject, text or _sms(code), code.code)
    office.tell(call, "code-sent", attempts=code.left, seconds=code.seconds_left(call.at))
    root = etree.Element(root_name)
    if "Code_Timeout" in includes(call.body):
        leaf(root, "Code_Timeout", office.codes.seconds)
        leaf(root, "Code_Use", office.codes.attempts)
    leaf(root, "Message", sentence)
    return root


def letter(call: Call, contact: Contact) -> tuple[str, str]:
    """Subject and body of an e-mail as the caller supplies them; both empty for a telephone."""
    if contact.contact_class == PHONE:
        return "", ""
    subject = required(call.body, "EMail_Subject")
    body = call.body.find("EMail_Body")
    text = required(call.body, "EMail_Body") if body is None else content(body)
    if body is not None and body.get("Mode") == "Base64":
        try:
            text = base64.b64decode(text, validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            raise Refused("SAC-9992", "EMail_Body") from None
    return subject, text


def deliver(
    office: Office, call: Call, contact: Contact, subject: str, text: str, secret: str
) -> None:
    """Sends a text with a secret in it; in an e-mail the word PASSWORD becomes the secret."""
    if contact.contact_class == EMAIL:
        text = (
            text.replace(_PLACEHOLDER, secret)
            if _PLACEHOLDER in text
            else f"{text}\n{secret}".strip()
        )
    message = Sent(at=call.at, to=contact.value, subject=subject, text=text, secret=secret)
    try:
        office.messenger.send(message)
    except OSError as trouble:
        raise Refused("SAC-0093" if contact.contact_class == PHONE else "SAC-0170") from trouble


def use_code(office: Office, call: Call, purpose: Purpose, contact: Contact) -> OneTimeCode:
    """Stage 2: the code that was sent, used up. SAC-0168, SAC-0169, SAC-0171."""
    return office.codes.use(purpose, contact.value, given_code(call), call.at)


def _sms(code: OneTimeCode) -> str:
    return f"Код подтверждения: {code.code}"
