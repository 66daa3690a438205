"""A guest becomes a holder, gets a password, or proves to have one (crm §11.1-11.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Final

from msgspec import Struct

from kiosk.wire.crm.action import ANY_ROOT, Action, Order, Repeat
from kiosk.wire.crm.one_time_codes import (
    CODE_SENT,
    CodeSent,
    LetterTemplate,
    put_code,
    read_code_sent,
)
from kiosk.wire.crm.people import Person, read_people, read_person
from kiosk.wire.crm.values import put, put_yes_no
from kiosk.wire.crm.wishes import Include, joined
from kiosk.wire.documents import Element, garbled

_PASSWORD_NOT_SENT: Final = 100
_CODE_TIMEOUT: Final = "Code_Timeout"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameDraft:
    """How the guest is called; what is empty is not sent."""

    last_name: str = field(default="", repr=False)
    first_name: str = field(default="", repr=False)
    middle_name: str = field(default="", repr=False)
    full_name: str = field(default="", repr=False)

    def write_into(self, message: Element) -> None:
        put(message, "L_Name", self.last_name)
        put(message, "F_Name", self.first_name)
        put(message, "M_Name", self.middle_name)
        put(message, "Full_Name", self.full_name)


NO_NAMES: Final = NameDraft()
"""The server makes do with what it knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationCode(Action[CodeSent]):
    """First stage: a code is sent to ``login``, a phone or an e-mail (then with a ``letter``)."""

    name: ClassVar = "Registration"
    root: ClassVar = "Registration"
    other_roots: ClassVar = ("Data", "Login")
    repeat: ClassVar = Repeat.READ_FIRST
    informs: ClassVar = frozenset({CODE_SENT})

    login: str = field(repr=False)
    names: NameDraft = NO_NAMES
    card: str = field(default="", repr=False)
    virtual: bool | None = None
    letter: LetterTemplate | None = None

    def write_into(self, message: Element) -> None:
        put(message, "Login", self.login)
        self.names.write_into(message)
        put_yes_no(message, "Is_Virtual_Card", self.virtual)
        put(message, "Card_Code", self.card)
        if self.letter is not None:
            self.letter.write_into(message)
        put(message, "Include", _CODE_TIMEOUT)

    @classmethod
    def read(cls, answer: Element) -> CodeSent:
        return read_code_sent(answer, newcomer=True)


class Registered(Struct, frozen=True, kw_only=True):
    """The guest is a holder. ``password_sent`` is false where the server could not send it.

    ``person`` is ``None`` where the answer brings nobody along.
    """

    person: Person | None
    password_sent: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration(Action[Registered]):
    """Second stage: with the code the card is given and the account opened.

    The accounts a guest needs may still be missing: an ``EditHolders`` follows.
    """

    name: ClassVar = "Registration"
    root: ClassVar = "Holder"
    other_roots: ClassVar = ("Data", "Registration")
    repeat: ClassVar = Repeat.READ_FIRST
    informs: ClassVar = frozenset({_PASSWORD_NOT_SENT})

    login: str = field(repr=False)
    code: str = field(repr=False)
    include: tuple[Include, ...] = (Include.HOLDER_CARD,)

    def write_into(self, message: Element) -> None:
        put(message, "Login", self.login)
        put_code(message, self.code)
        put(message, "Include", joined(self.include))

    @classmethod
    def read(cls, answer: Element) -> Registered:
        if answer.tag == "Registration" and answer.find(_CODE_TIMEOUT) is not None:
            raise garbled(f"{cls.name}: a new code instead of an answer to this one")
        return Registered(
            person=read_person(answer) if answer.tag == "Holder" else None,
            password_sent=not answer.get("ErrorCode"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingPasswordCode(Action[CodeSent]):
    """First stage of a new password: a code is sent to ``login`` (crm §11.2)."""

    name: ClassVar = "Setting password"
    root: ClassVar = "Data"
    other_roots: ClassVar = (ANY_ROOT,)
    repeat: ClassVar = Repeat.READ_FIRST
    informs: ClassVar = frozenset({CODE_SENT})

    login: str = field(repr=False)
    letter: LetterTemplate | None = None

    def write_into(self, message: Element) -> None:
        put(message, "Login", self.login)
        if self.letter is not None:
            self.letter.write_into(message)

    @classmethod
    def read(cls, answer: Element) -> CodeSent:
        return read_code_sent(answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingPassword(Order):
    """Second stage, with the code, which the printed sample forgets (crm §13).

    ``password`` is of ``0-9 A-z _``; without it the server makes one up and sends it; by e-mail
    the word PASSWORD in the ``letter`` becomes it.
    """

    name: ClassVar = "Setting password"

    login: str = field(repr=False)
    code: str = field(repr=False)
    password: str = field(default="", repr=False)
    letter: LetterTemplate | None = None

    def write_into(self, message: Element) -> None:
        put(message, "Login", self.login)
        put_code(message, self.code)
        put(message, "Password", self.password)
        if self.letter is not None:
            self.letter.write_into(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorization(Action[tuple[Person, ...]]):
    """Proves a password of a card, a phone or an e-mail (crm §11.3).

    The answer is not documented: nobody in it means that the password is right and no more.
    """

    name: ClassVar = "Authorization"
    root: ClassVar = "Holder"
    other_roots: ClassVar = ("Holders", "Cards", "Data")
    repeat: ClassVar = Repeat.FREELY

    card: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    password: str = field(repr=False)
    include: tuple[Include, ...] = ()

    def write_into(self, message: Element) -> None:
        if not (self.card or self.phone or self.email):
            raise ValueError("somebody is named by card, phone or email")
        put(message, "Card_Code", self.card)
        put(message, "Phone", self.phone)
        put(message, "EMail", self.email)
        put(message, "Password", self.password)
        put(message, "Include", joined(self.include))

    @classmethod
    def read(cls, answer: Element) -> tuple[Person, ...]:
        match answer.tag:
            case "Holder":
                return (read_person(answer),)
            case "Holders":
                return tuple(read_person(element) for element in answer.iterfind("Holder"))
            case _:
                return tuple(
                    person for card in answer.iterfind("Card") for person in read_people(card)
                )
