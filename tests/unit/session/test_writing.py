"""Searching the menu, and a note to the kitchen, one intent after another."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.card_intents import LoyaltyPassed
from kiosk.checkout.ways import PayWay
from kiosk.domain.order_kind import OrderKind
from kiosk.domain.typed_text import LONGEST_NOTE
from kiosk.intents import BackTapped, CancelConfirmed, CancelTapped, PayTapped, StartTapped
from kiosk.order_intents import (
    BasketOpened,
    CharacterErased,
    CheckoutTapped,
    DishOpened,
    DraftConfirmed,
    LineStepped,
    NoteOpened,
    OrderTypeChosen,
    PlusTapped,
    SearchOpened,
    TextCleared,
    UndoTapped,
)
from kiosk.snapshots.session import Screen
from tests.unit.lunch import BORSCH, SHCHI, TEA
from tests.unit.session.guest import SITE, around, at_the_menu, written
from tests.unit.session.kiosk import KioskStage

NOTES = around(replace(SITE, takes_notes=True))


def test_a_dish_that_was_found_is_added_and_the_search_is_still_there() -> None:
    guest = at_the_menu().do(SearchOpened(), *written("щи"), DishOpened(SHCHI))
    assert guest.state.screen is Screen.DISH
    guest.do(DraftConfirmed())
    assert (guest.state.screen, guest.state.query) == (Screen.SEARCH, "щи")
    assert [line.dish_id for line in guest.state.basket.lines] == [SHCHI]


def test_plus_beside_a_dish_that_was_found_adds_it_at_once() -> None:
    guest = at_the_menu().do(SearchOpened(), *written("чай"), PlusTapped(TEA))
    assert guest.state.screen is Screen.SEARCH
    assert guest.state.basket.portions == 1


def test_the_next_search_begins_anew() -> None:
    guest = at_the_menu().do(SearchOpened(), *written("чай"), BackTapped(), SearchOpened())
    assert guest.state.query == ""


def test_erasing_and_clearing_change_what_is_searched_for() -> None:
    guest = at_the_menu().do(SearchOpened(), *written("чай"), CharacterErased())
    assert guest.state.query == "ча"
    assert guest.do(TextCleared()).state.query == ""


def test_a_note_is_kept_with_the_order_and_can_be_changed() -> None:
    guest = at_the_menu(NOTES).do(PlusTapped(BORSCH), BasketOpened(), NoteOpened())
    guest.do(*written("без лука"), BackTapped())
    assert (guest.state.screen, guest.state.note) == (Screen.BASKET, "без лука")
    guest.do(NoteOpened(), TextCleared(), *written("две ложки"))
    assert guest.state.note == "две ложки"


def test_a_note_is_no_longer_than_a_kitchen_reads() -> None:
    guest = at_the_menu(NOTES).do(PlusTapped(BORSCH), BasketOpened(), NoteOpened())
    assert len(guest.do(*written("лук" * 100)).state.note) == LONGEST_NOTE


def test_where_the_kitchen_reads_no_notes_none_can_be_written() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), NoteOpened())
    assert guest.state.screen is Screen.BASKET


def test_a_removed_and_returned_dish_leaves_the_note_alone() -> None:
    guest = at_the_menu(NOTES).do(PlusTapped(BORSCH), BasketOpened(), NoteOpened())
    guest.do(*written("без лука"), BackTapped(), LineStepped(1, -1), UndoTapped())
    assert guest.state.note == "без лука"


def ordering(note: str) -> KioskStage:
    stage = KioskStage(site=replace(SITE, takes_notes=True))
    stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(BORSCH), BasketOpened())
    return stage.do(NoteOpened(), *written(note), BackTapped())


def test_the_cash_desk_is_told_the_note() -> None:
    stage = ordering("без лука")
    stage.do(CheckoutTapped(1), LoyaltyPassed(), PayTapped(PayWay.STATION, 1))
    assert [bought.note for bought in stage.desk.bought] == ["без лука"]


def test_the_next_guest_finds_neither_note_nor_search() -> None:
    stage = ordering("без лука").do(CancelTapped(), CancelConfirmed())
    stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(BORSCH), BasketOpened())
    assert stage.shown.basket.note == ""
    stage.do(BackTapped(), SearchOpened())
    assert stage.shown.search is not None
    assert stage.shown.search.query == ""


def test_a_note_is_never_printed_by_whoever_prints_a_snapshot() -> None:
    assert "без лука" not in repr(ordering("без лука").shown)
