"""Holders added, changed and read (crm §8.6.1-8.6.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from lxml import etree

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.holder_drafts import UNCHANGED, HolderDraft
from kiosk.wire.crm.people import Person, read_person
from kiosk.wire.crm.values import put
from kiosk.wire.crm.wishes import NO_WISHES, Wishes
from kiosk.wire.documents import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class AddHolders(Action[Person]):
    """A new holder. Without wishes the answer names ids alone, of whatever was made."""

    name: ClassVar = "Add holders"
    root: ClassVar = "Holder"
    repeat: ClassVar = Repeat.READ_FIRST

    draft: HolderDraft
    wishes: Wishes = NO_WISHES

    def write_into(self, message: Element) -> None:
        self.wishes.write_into(message)
        self.draft.write_into(etree.SubElement(message, "Holder"))

    @classmethod
    def read(cls, answer: Element) -> Person:
        return read_person(answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditHolders(Action[Person]):
    """Changes what the draft has; leave its cards out unless needed.

    The holder is named by ``holder_id``, or at CRM 7 by ``phone``, and then ``or_add`` makes one
    where nobody has that phone. An empty draft by phone gets a holder in one call.
    """

    name: ClassVar = "Edit holders"
    root: ClassVar = "Holder"
    repeat: ClassVar = Repeat.READ_FIRST

    holder_id: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    or_add: bool = False
    draft: HolderDraft = UNCHANGED
    wishes: Wishes = NO_WISHES

    def write_into(self, message: Element) -> None:
        if bool(self.holder_id) is bool(self.phone):
            raise ValueError("a holder is named by holder_id or by phone")
        if self.or_add and not self.phone:
            raise ValueError("or_add goes with a phone")
        self.wishes.write_into(message)
        holder = etree.SubElement(message, "Holder")
        put(holder, "Holder_ID", self.holder_id)
        phone = put(holder, "Phone", self.phone)
        if phone is not None and self.or_add:
            phone.set("Mode", "Add")
        self.draft.write_into(holder)

    @classmethod
    def read(cls, answer: Element) -> Person:
        return read_person(answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetHolderInfo(Action[Person]):
    """One holder by id; SAC-0075 for nobody."""

    name: ClassVar = "Get holder info"
    root: ClassVar = "Holder"
    repeat: ClassVar = Repeat.FREELY

    holder_id: str = field(repr=False)
    wishes: Wishes = NO_WISHES

    def write_into(self, message: Element) -> None:
        put(message, "Holder_ID", self.holder_id)
        self.wishes.write_into(message)

    @classmethod
    def read(cls, answer: Element) -> Person:
        return read_person(answer)
