"""What an installer is to do about trouble: one sentence for each code that a set-up can meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.errors import ErrorCode, KioskError, LinkError
from kiosk.setup.obstacle_advice import FarSide, obstacle_advice

_SENTENCES: Final[Mapping[ErrorCode, str]] = {
    ErrorCode.POS_UNREACHABLE: (
        "The cash server cannot be reached: check cash_server.host and port, the cable, and that "
        "its HTTP interface is switched on."
    ),
    ErrorCode.POS_SILENT: (
        "The cash server took the question and did not answer: look whether it is working, then "
        "try again."
    ),
    ErrorCode.POS_CERTIFICATE_CHANGED: (
        "The cash server shows another certificate than the pinned one: make sure that it is the "
        "right server, then enter the new fingerprint in cash_server.fingerprint."
    ),
    ErrorCode.POS_LOGIN_REFUSED: (
        "The cash server refuses the login: check cash_server.user and password, and that the "
        "employee's role has the HTTP-access right."
    ),
    ErrorCode.POS_SHIFT_CLOSING: "The common shift is being closed: try again in a few minutes.",
    ErrorCode.LICENCE_UNREACHABLE: (
        "The licence service cannot be reached: check licence.server_url and that this machine may "
        "reach the Internet."
    ),
    ErrorCode.LICENCE_LOGIN_REFUSED: (
        "The licence service refuses the account: check licence.user, password and token."
    ),
    ErrorCode.LICENCE_ABSENT: (
        "There is no active licence for this restaurant: ask the dealer to generate one, and check "
        "restaurant.code and licence.product."
    ),
    ErrorCode.LICENCE_REFUSED: (
        "The cash server refuses the licence: check restaurant.code and licence.product, and ask "
        "the dealer whether the licence is active."
    ),
    ErrorCode.CRM_UNREACHABLE: (
        "The card system cannot be reached: check its address in card_system, and ca_file."
    ),
    ErrorCode.CRM_SILENT: (
        "The card system took the question and did not answer: look whether it is working, then "
        "try again."
    ),
    ErrorCode.CRM_REFUSED: (
        "The card system refuses: check the classifier in card_system and that it is not blocked."
    ),
    ErrorCode.CRM_BUSY: "The card system cannot do this right now: try again in a minute.",
    ErrorCode.PROTOCOL: (
        "What answers there is not the expected server: check address, port and path."
    ),
    ErrorCode.STORE_IN_USE: "Another kiosk is running on this home folder: stop it first.",
    ErrorCode.STORE_UNWRITABLE: (
        "The home folder cannot be written: check its owner, its rights and the space on the disk."
    ),
    ErrorCode.STORE_UNREADABLE: (
        "The database in the home folder cannot be read: restore it, or set up an empty folder."
    ),
    ErrorCode.STORE_WRONG_KEY: (
        "The key does not fit the database in the home folder: put the right key back."
    ),
}


_SIDES: Final[Mapping[ErrorCode, FarSide]] = {
    ErrorCode.POS_UNREACHABLE: FarSide.CASH_SERVER,
    ErrorCode.POS_SILENT: FarSide.CASH_SERVER,
    ErrorCode.LICENCE_UNREACHABLE: FarSide.LICENCE_SERVICE,
    ErrorCode.CRM_UNREACHABLE: FarSide.CARD_SYSTEM,
    ErrorCode.CRM_SILENT: FarSide.CARD_SYSTEM,
}


def _side_of(code: ErrorCode, asked: FarSide) -> FarSide:
    """Which of the two card systems only the caller knows."""
    return asked if asked is FarSide.CARD_SYSTEM_5 else _SIDES.get(code, asked)


def advice(trouble: KioskError, side: FarSide = FarSide.ANY) -> str:
    """One sentence on what to do, with what the far side said in brackets.

    ``side`` is who was asked; most codes tell it by themselves.
    """
    if isinstance(trouble, LinkError) and trouble.obstacle is not None:
        sentence = obstacle_advice(trouble.obstacle, _side_of(trouble.code, side))
        detail = trouble.words
    else:
        sentence = _SENTENCES.get(trouble.code, "The other side refuses.")
        detail = trouble.detail
    detail = " ".join(detail.split())
    return f"{sentence} ({detail})" if detail else sentence
