"""Staff mode, from the keypad to what was decided."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.checkout.purchase import Leg
from kiosk.checkout.vocabulary import State
from kiosk.domain.staff import Pin
from kiosk.session.state import SessionState
from kiosk.staff.resolving import Verdict
from kiosk.staff.state import PinEntry
from kiosk.staff_intents import Reason
from kiosk.staff_snapshots import PinTrouble, StaffView
from tests.ui.made_purchases import row
from tests.ui.made_snapshots import snapshot
from tests.ui.made_staff import (
    AT_CHOICE,
    AT_LIST,
    AT_PURCHASE,
    BROKEN,
    CHOSEN,
    INSIDE,
    OUTSIDE,
    SILENT,
    TILL_DOWN,
    USED,
    WAITING,
    part,
    settled,
)
from tests.ui.scenes.scene import Scene


def staff() -> Iterator[Scene]:
    told = replace(CHOSEN, reason=Reason.OWN_WORDS, words="Гость показал выписку банка")
    typed = PinEntry(pin=Pin("71"))
    wrong = PinEntry(trouble=PinTrouble.WRONG, tries_left=2)
    cancelled = row(State.CANCELLED, None, points=Leg.RETURNED)
    for name, given, drawing in (
        ("staff-pin", part(replace(OUTSIDE, entry=typed)), ""),
        ("staff-pin-wrong", part(replace(OUTSIDE, entry=wrong)), ""),
        (
            "staff-pin-locked",
            part(replace(OUTSIDE, entry=PinEntry(locked_until=118.0))),
            "",
        ),
        (
            "staff-pin-nobody",
            part(replace(OUTSIDE, entry=PinEntry(trouble=PinTrouble.NOBODY))),
            "",
        ),
        ("staff-wrong", part(INSIDE, readers=BROKEN), "18"),
        ("staff-wrong-till", part(replace(INSIDE, latest=()), troubles=TILL_DOWN), ""),
        ("staff-wrong-terminal", part(replace(INSIDE, latest=(SILENT,)), used=USED), ""),
        ("staff-well", part(replace(INSIDE, latest=())), ""),
        ("staff-purchases", part(AT_LIST), ""),
        ("staff-purchase", part(AT_PURCHASE), "19"),
        ("staff-resolve", part(AT_CHOICE), ""),
        (
            "staff-resolve-why",
            part(replace(AT_CHOICE, resolving=replace(CHOSEN, reason=None))),
            "",
        ),
        ("staff-resolve-chosen", part(replace(AT_CHOICE, resolving=CHOSEN)), ""),
        ("staff-resolve-words", part(replace(AT_CHOICE, resolving=told)), ""),
        (
            "staff-confirm",
            part(replace(AT_CHOICE, view=StaffView.CONFIRM, resolving=CHOSEN)),
            "",
        ),
        ("staff-result", part(settled(Verdict.TAKEN, cancelled)), ""),
        (
            "staff-result-late",
            part(settled(Verdict.MEANWHILE, cancelled, "Пётр: guest-left")),
            "",
        ),
        ("staff-result-untrue", part(settled(Verdict.CONTRADICTED, WAITING)), ""),
    ):
        shown = replace(snapshot(SessionState()), staff=given)
        yield Scene(name=name, snapshot=shown, drawing=drawing)
