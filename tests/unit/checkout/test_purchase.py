"""The row: names for ever, legs that follow their intents, text that reads back as itself."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.checkout.frozen import FrozenComponent, FrozenLine, FrozenOrder
from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.purchase import Leg, Purchase, StepTaken
from kiosk.checkout.records import purchase_from_text, purchase_to_text
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode, StoreError
from tests.money.order import ORDER

NOW = datetime(2026, 3, 14, 23, 59, 59, 123456, tzinfo=timezone(timedelta(hours=3)))
COMBO = FrozenLine(
    guid=UUID(int=1),
    dish_id=1000410,
    is_combo=True,
    quantity=1,
    name=Text("Обед", "Lunch"),
    shown=Money.of(490),
    components=(
        FrozenComponent(
            dish_id=1000402,
            combo_modifier_id=1000541,
            count=1,
            name=Text("Чай"),
            modifiers=ORDER.lines[0].modifiers,
        ),
    ),
)
PURCHASE = Purchase(
    guid=UUID("0f8fad5b-d9cb-469f-a165-70867728950e"),
    state=State.CARD_HELD,
    effect=Effect.PAY_ORDER,
    way=PayWay.STATION,
    order=FrozenOrder(
        session_guid=UUID(int=2),
        order_type_id=None,
        lines=(*ORDER.lines, COMBO),
        total=Money.of(1080),
    ),
    bonus=Money.of(120),
    card_number="7770001234",
    account_number="01.00008.00000001.0001",
    local_date=date(2026, 3, 14),
    order_number="17",
    receipt_guid=UUID(int=3),
    licence_numbers=(41, 42),
    points=Leg.DONE,
    cause=ErrorCode.POS_LINE_REFUSED,
    opened_at=NOW,
    changed_at=NOW,
    guest_seen_at=NOW,
    steps=(StepTaken(name=Effect.SAVE_ORDER, ms=62),),
)


def test_a_row_reads_back_as_it_was_written() -> None:
    assert purchase_from_text(purchase_to_text(PURCHASE)) == PURCHASE


def test_a_row_of_an_older_program_still_reads() -> None:
    older = json.loads(purchase_to_text(PURCHASE))
    for later in ("steps", "staff_called", "receipt_guid"):
        del older[later]
    read = purchase_from_text(json.dumps(older))
    assert read == replace(PURCHASE, steps=(), staff_called=False, receipt_guid=None)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"state": "new"}', "null"])
def test_what_is_no_row_is_said_to_be_none_without_its_contents(text: str) -> None:
    with pytest.raises(StoreError) as caught:
        purchase_from_text(text)
    assert caught.value.code is ErrorCode.STORE_UNREADABLE


def test_a_broken_row_does_not_show_the_card_number() -> None:
    broken = purchase_to_text(PURCHASE).replace(
        '"card_number":"7770001234"', '"card_number":7770001234'
    )
    with pytest.raises(StoreError) as caught:
        purchase_from_text(broken)
    assert "7770001234" not in str(caught.value)
    assert caught.value.__cause__ is None


@given(guid=st.uuids())
def test_operations_at_the_card_system_are_named_in_digits_for_ever(guid: UUID) -> None:
    purchase = replace(PURCHASE, guid=guid)
    later = replace(purchase, changed_at=NOW + timedelta(days=9), state=State.CANCELLING)
    for name, index in ((purchase.debit_name, 1), (purchase.return_name, 3)):
        assert name.external_id.isdigit()
        assert len(name.external_id) <= 18
        assert (name.external_index, name.external_date) == (index, date(2026, 3, 14))
    assert purchase.debit_name.external_id != purchase.return_name.external_id
    assert (purchase.debit_name, purchase.return_name) == (later.debit_name, later.return_name)


@given(st.lists(st.uuids(version=4), min_size=2, max_size=2, unique=True))
def test_two_purchases_do_not_share_a_name(guids: list[UUID]) -> None:
    first, second = (replace(PURCHASE, guid=guid).debit_name.external_id for guid in guids)
    assert (first == second) is (guids[0].int % 10**16 == guids[1].int % 10**16)


@pytest.mark.parametrize(
    ("kind", "outcome", "points", "payment"),
    [
        (Effect.DEBIT_POINTS, Outcome.DONE, Leg.DONE, Leg.UNTOUCHED),
        (Effect.DEBIT_POINTS, Outcome.REFUSED, Leg.REFUSED, Leg.UNTOUCHED),
        (Effect.DEBIT_POINTS, Outcome.OPEN, Leg.OPEN, Leg.UNTOUCHED),
        (Effect.PAY_ORDER, Outcome.DONE, Leg.UNTOUCHED, Leg.DONE),
        (Effect.PAY_ORDER, Outcome.FENCED, Leg.UNTOUCHED, Leg.REFUSED),
        (Effect.RETURN_POINTS, Outcome.DONE, Leg.RETURNED, Leg.UNTOUCHED),
        (Effect.RETURN_POINTS, Outcome.REFUSED, Leg.UNTOUCHED, Leg.UNTOUCHED),
        (Effect.SAVE_ORDER, Outcome.DONE, Leg.UNTOUCHED, Leg.UNTOUCHED),
    ],
)
def test_a_leg_follows_its_intent(
    kind: Effect, outcome: Outcome, points: Leg, payment: Leg
) -> None:
    fresh = replace(PURCHASE, points=Leg.UNTOUCHED)
    intent = Intent(purchase=fresh.guid, kind=kind, attempt=1, request=b"<x/>", made_at=NOW)
    answer = IntentAnswer(purchase=fresh.guid, kind=kind, attempt=1, outcome=outcome)
    after = fresh.with_opened(intent).with_answer(answer)
    assert (after.points, after.payment) == (points, payment)


def test_a_request_is_not_shown_in_a_repr() -> None:
    intent = Intent(
        purchase=PURCHASE.guid,
        kind=Effect.DEBIT_POINTS,
        attempt=1,
        request=b"<Account_Number>01.00008</Account_Number>",
        made_at=datetime(2026, 3, 14, tzinfo=UTC),
    )
    assert "Account" not in repr(intent)
