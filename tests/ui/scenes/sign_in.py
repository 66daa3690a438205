"""A guest without a card says the phone, and the code sent to it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.guest import CodeSent
from kiosk.errors import ErrorCode
from kiosk.intents import Sheet
from kiosk.session.state import SessionState
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from tests.ui.made_snapshots import (
    LETTERS_SITE,
    PHONE,
    PHONE_SITE,
    code_sent,
    known,
    snapshot,
    state,
    typing,
)
from tests.ui.scenes.scene import Scene


def signing_in() -> Iterator[Scene]:
    def shown(given: SessionState) -> KioskSnapshot:
        return snapshot(given, site=PHONE_SITE)

    at, trail = Screen.LOYALTY, (Screen.ORDER_TYPE, Screen.MENU, Screen.BASKET)
    yield Scene(name="loyalty-phone", snapshot=shown(state(screen=at, trail=trail)))
    refused = state(
        screen=at, trail=trail, card_state=CardState.REFUSED, card_trouble=ErrorCode.CARD_UNKNOWN
    )
    yield Scene(name="loyalty-refused-phone", snapshot=shown(refused))
    yield Scene(name="phone", snapshot=shown(typing()), drawing="08a")
    yield Scene(name="phone-empty", snapshot=shown(typing("")))
    yield Scene(name="phone-ready", snapshot=shown(typing(PHONE)))
    yield Scene(name="phone-busy", snapshot=shown(typing(PHONE, busy=True)))
    wrong = typing(PHONE, trouble=ErrorCode.PHONE_SHARED)
    yield Scene(name="phone-refused", snapshot=shown(wrong))
    down = typing(PHONE, trouble=ErrorCode.CRM_UNREACHABLE)
    yield Scene(name="phone-unavailable", snapshot=shown(down))
    yield Scene(name="code", snapshot=shown(code_sent(18)), drawing="08b")
    yield Scene(name="code-again", snapshot=shown(code_sent(62)))
    letters = snapshot(code_sent(18, code="t0bZ562"), site=LETTERS_SITE)
    yield Scene(name="code-letters", snapshot=letters)
    ready = code_sent(62, code="734512")
    yield Scene(name="code-ready", snapshot=shown(ready))
    wrong_code = code_sent(20, code="", trouble=ErrorCode.CODE_WRONG, attempts_left=2)
    yield Scene(name="code-wrong", snapshot=shown(wrong_code))
    spent = code_sent(70, code="", trouble=ErrorCode.CODE_USED_UP, attempts_left=0)
    yield Scene(name="code-used-up", snapshot=shown(spent))
    yield Scene(name="code-expired", snapshot=shown(code_sent(200)))
    joining = replace(code_sent(2, CodeSent(new_guest=True)), sheet=Sheet.JOIN)
    yield Scene(name="sheet-join", snapshot=shown(joining))
    other = known(screen=at, trail=trail, sheet=Sheet.SECOND_CARD)
    yield Scene(name="sheet-second-card", snapshot=snapshot(other))
