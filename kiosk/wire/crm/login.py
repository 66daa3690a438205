"""Logging in with a code sent to a phone or an e-mail (crm §11.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Final

from msgspec import Struct

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.one_time_codes import CODE_SENT, CodeSent, put_code, read_code_sent
from kiosk.wire.crm.people import Person, read_person
from kiosk.wire.crm.registration import NO_NAMES, NameDraft
from kiosk.wire.crm.values import put, put_yes_no
from kiosk.wire.crm.wishes import Include, joined
from kiosk.wire.documents import Element

_CODE_TIMEOUT: Final = "Code_Timeout"


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoRegistry:
    """Registers an unknown contact; the same on both stages."""

    names: NameDraft = NO_NAMES
    card: str = field(default="", repr=False)
    virtual: bool | None = True

    def write_into(self, message: Element) -> None:
        put_yes_no(message, "Is_Virtual_Card", self.virtual)
        put(message, "Card_Code", self.card)
        self.names.write_into(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginCode(Action[CodeSent]):
    """First stage: a code is sent. ``newcomer`` in the answer says that a guest is new."""

    name: ClassVar = "Login"
    root: ClassVar = "Login"
    other_roots: ClassVar = ("Registration", "Data")
    repeat: ClassVar = Repeat.READ_FIRST
    informs: ClassVar = frozenset({CODE_SENT})

    login: str = field(repr=False)
    auto_registry: AutoRegistry | None = None

    def write_into(self, message: Element) -> None:
        _write_login(message, self.login, self.auto_registry)
        put(message, "Include", _CODE_TIMEOUT)

    @classmethod
    def read(cls, answer: Element) -> CodeSent:
        return read_code_sent(answer, newcomer=answer.tag == "Registration")


class LoggedIn(Struct, frozen=True, kw_only=True):
    """The code was right. ``person`` is ``None`` where the answer brings nobody along."""

    person: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Login(Action[LoggedIn]):
    """Second stage: whoever has the code is let in.

    A root of the first stage is no answer to it, so that a lost code never lets anybody in.
    """

    name: ClassVar = "Login"
    root: ClassVar = "Holder"
    other_roots: ClassVar = ("Data",)
    repeat: ClassVar = Repeat.READ_FIRST

    login: str = field(repr=False)
    code: str = field(repr=False)
    auto_registry: AutoRegistry | None = None
    include: tuple[Include, ...] = ()

    def write_into(self, message: Element) -> None:
        _write_login(message, self.login, self.auto_registry)
        put_code(message, self.code)
        put(message, "Include", joined(self.include))

    @classmethod
    def read(cls, answer: Element) -> LoggedIn:
        return LoggedIn(person=read_person(answer) if answer.tag == "Holder" else None)


def _write_login(message: Element, login: str, auto_registry: AutoRegistry | None) -> None:
    element = put(message, "Login", login)
    if element is None:
        raise ValueError("login is a phone or an e-mail")
    if auto_registry is not None:
        element.set("Auto_Registry", "True")
        auto_registry.write_into(message)
