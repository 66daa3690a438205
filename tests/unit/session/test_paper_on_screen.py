"""The screen and the paper: what is due is asked for, and what became of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec.structs import replace

from kiosk.checkout.purchase import Purchase
from kiosk.domain.names import Language
from kiosk.intents import CancelConfirmed, DoneTapped, LanguageChosen
from kiosk.receipts.occasions import PaperRules, paper_due, paper_of
from kiosk.snapshots.paper import PaperKind, PaperNews
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling
from tests.unit.session.kiosk import (
    AT_COUNTER,
    CHECKING,
    FINISHED,
    MONEY_RETURNING,
    NEEDS_STAFF,
    PAID,
    PLACING,
    REGISTERING,
    KioskStage,
)


@dataclass
class HandTray:
    """Takes what is due by the real rules; the test says what became of it."""

    rules: PaperRules = field(default_factory=PaperRules)
    due: list[tuple[PaperKind, Language]] = field(default_factory=list)
    told: dict[PaperKind, PaperNews] = field(default_factory=dict)
    changed: Callable[[], None] = lambda: None

    def offer(self, purchase: Purchase, language: Language, waited_s: float) -> None:
        kind = paper_due(purchase, waited_s, self.rules)
        if kind is not None and kind not in [before for before, _ in self.due]:
            self.due.append((kind, language))
            self.changed()

    def news(self, purchase: Purchase, telling: Telling) -> PaperNews:
        kind = paper_of(telling)
        return PaperNews.NONE if kind is None else self.told.get(kind, PaperNews.NONE)


def kinds(tray: HandTray) -> list[PaperKind]:
    return [kind for kind, _ in tray.due]


def stage() -> tuple[KioskStage, HandTray]:
    tray = HandTray()
    return KioskStage(paper=tray), tray


def shown(kiosk: KioskStage) -> PaperNews:
    assert kiosk.shown.purchase is not None
    return kiosk.shown.purchase.paper


def test_a_finished_order_prints_its_ticket_at_once_in_the_guests_language() -> None:
    kiosk, tray = stage()
    kiosk.do(LanguageChosen(Language.EN)).hears(PLACING, PAID, FINISHED)
    assert tray.due == [(PaperKind.TICKET, Language.EN)]


def test_a_ticket_that_begins_to_print_shows_with_the_last_screen_and_not_before_it() -> None:
    kiosk, tray = stage()

    def begins() -> None:
        tray.told[PaperKind.TICKET] = PaperNews.PRINTING
        kiosk.session.publish()

    tray.changed = begins
    kiosk.hears(PLACING)
    before = len(kiosk.published)
    kiosk.hears(FINISHED)
    seen = [(one.session.screen, one.purchase) for one in kiosk.published[before:]]
    assert [(screen, part and part.paper) for screen, part in seen] == [
        (Screen.DONE, PaperNews.PRINTING)
    ]


def test_a_paid_order_waits_a_little_for_what_comes_after_and_then_prints_all_the_same() -> None:
    kiosk, tray = stage()
    kiosk.hears(PAID).wait(2)
    assert kinds(tray) == []
    kiosk.wait(1)
    assert kinds(tray) == [PaperKind.TICKET]


def test_an_order_for_the_counter_prints_what_the_cashier_scans() -> None:
    kiosk, tray = stage()
    kiosk.hears(AT_COUNTER)
    assert kinds(tray) == [PaperKind.COUNTER]


def test_a_payment_in_doubt_prints_a_slip_after_twenty_seconds_and_a_ticket_in_the_end() -> None:
    kiosk, tray = stage()
    kiosk.hears(CHECKING).wait(19)
    assert kinds(tray) == []
    kiosk.wait(1)
    assert kinds(tray) == [PaperKind.SLIP]
    kiosk.hears(FINISHED)
    assert kinds(tray) == [PaperKind.SLIP, PaperKind.TICKET]


def test_money_on_its_way_back_and_an_order_being_registered_print_a_slip_too() -> None:
    for doubtful in (MONEY_RETURNING, REGISTERING):
        kiosk, tray = stage()
        kiosk.hears(doubtful).wait(20)
        assert kinds(tray) == [PaperKind.SLIP]


def test_who_has_to_see_staff_gets_the_slip_at_once() -> None:
    kiosk, tray = stage()
    kiosk.hears(NEEDS_STAFF)
    assert kinds(tray) == [PaperKind.SLIP]


def test_an_order_without_a_number_prints_nothing_for_there_is_nothing_to_show() -> None:
    kiosk, tray = stage()
    kiosk.hears(PLACING).wait(60)
    assert kinds(tray) == []
    assert paper_due(replace(NEEDS_STAFF, order_number=""), 60, tray.rules) is None


def test_the_screen_tells_of_the_paper_that_belongs_to_what_it_says() -> None:
    kiosk, tray = stage()
    tray.told = {PaperKind.SLIP: PaperNews.TAKE, PaperKind.TICKET: PaperNews.NO_PAPER}
    kiosk.hears(CHECKING)
    assert shown(kiosk) is PaperNews.TAKE
    kiosk.hears(FINISHED)
    assert shown(kiosk) is PaperNews.NO_PAPER


def test_what_became_of_it_is_published_when_the_printer_is_through() -> None:
    kiosk, tray = stage()
    kiosk.hears(FINISHED)
    assert shown(kiosk) is PaperNews.NONE
    tray.told[PaperKind.TICKET] = PaperNews.TAKE
    kiosk.session.publish()
    assert shown(kiosk) is PaperNews.TAKE


def test_a_guest_who_has_gone_is_printed_nothing() -> None:
    kiosk, tray = stage()
    kiosk.hears(NEEDS_STAFF)
    kiosk.do(DoneTapped(), CancelConfirmed()).wait(120)
    tray.due.clear()
    kiosk.hears(FINISHED)
    assert kinds(tray) == []


def test_a_site_prints_only_what_it_chose() -> None:
    rules = PaperRules(ticket=False, counter=False, slip=False)
    for told in (FINISHED, AT_COUNTER, NEEDS_STAFF):
        assert paper_due(told, 600, rules) is None


def test_without_a_printer_the_screen_speaks_of_no_paper() -> None:
    kiosk = KioskStage().hears(CHECKING).wait(60).hears(FINISHED)
    assert shown(kiosk) is PaperNews.NONE
