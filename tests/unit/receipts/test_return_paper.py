"""What stands on the guest's slip of a refund: no sum that goes another way than it says."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundEffect, RefundLeg, RefundState
from tests.ui.made_refunds import DONE
from tests.unit.receipts.made import SHELF
from tests.unit.receipts.test_paper import words

POINTS = Money.of(300)
TO_CARD = "To the same card. Your bank may take some days."
WITH_POINTS = replace(DONE, points_paid=POINTS, points=RefundLeg.DONE)


def slip(refund: Refund) -> list[str]:
    return words(SHELF.refund(refund, Language.EN)).splitlines()


def test_money_and_points_are_told_apart() -> None:
    told = slip(WITH_POINTS)
    assert "Refunded | 1 260 ₽" in told
    assert "Points returned | 300" in told
    assert TO_CARD in told


@pytest.mark.parametrize("points", [RefundLeg.DUE, RefundLeg.BY_HAND, RefundLeg.NONE])
def test_points_that_are_not_back_are_no_money_for_the_card(points: RefundLeg) -> None:
    told = slip(replace(WITH_POINTS, points=points))
    assert "Refunded | 1 260 ₽" in told
    assert not [line for line in told if "Points" in line]


def test_where_all_was_points_no_money_is_spoken_of() -> None:
    told = slip(replace(WITH_POINTS, points_paid=DONE.receipt_total))
    assert TO_CARD not in told
    assert not [line for line in told if "Refunded" in line]
    assert "Points returned | 1 560" in told


def test_a_sum_the_till_has_not_told_goes_nobody_knows_where() -> None:
    seen = replace(
        DONE,
        state=RefundState.MONEY_SETTLED,
        effect=RefundEffect.RETURN_POINTS,
        returned=None,
        whole=False,
        way=PayWay.STATION,
    )
    assert seen.money == ZERO
    assert "Our staff tell you about the money by the number of this return." in slip(seen)
