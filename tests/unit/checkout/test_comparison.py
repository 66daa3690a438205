"""What the guest agreed to, against what r_keeper says it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from kiosk.checkout.comparison import compared
from kiosk.checkout.frozen import FrozenOrder
from kiosk.checkout.ports import Lines
from kiosk.domain.money import Money
from kiosk.wire.rkeeper.order_state import OrderState, read_order
from tests.money.order import ORDER
from tests.unit.checkout.test_purchase import COMBO

WANTED = FrozenOrder(
    session_guid=ORDER.session_guid,
    order_type_id=None,
    lines=(*ORDER.lines, COMBO),
    total=Money.of(1080),
)
SUM = WANTED.total
HELD = """
<Order orderSum="108000" unpaidSum="108000">
  <Session uni="1" line_guid="{A1A1A1A1-0000-4000-8000-000000000001}">
    <Dish id="1000401" quantity="1000" price="32000" amount="35000">
      <Modi id="1000511" count="1" price="3000" amount="3000"/>
    </Dish>
    <Dish id="1000402" quantity="2000" price="12000" amount="24000"/>
    <Combo id="1000410" quantity="1000" price="49000" amount="49000">
      <Component id="1000402" count="1"><Modi id="1000511" count="1"/></Component>
    </Combo>
  </Session>
</Order>
"""


def held(*changes: tuple[str, str]) -> OrderState:
    text = HELD
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return read_order(etree.fromstring(text))


def test_the_order_as_agreed() -> None:
    assert compared(WANTED, held(), SUM).lines is Lines.RIGHT


def test_line_guids_the_server_made_itself_do_not_matter() -> None:
    named = held(
        (
            '<Dish id="1000402"',
            '<Dish line_guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}" id="1000402"',
        )
    )
    assert compared(WANTED, named, SUM).lines is Lines.RIGHT


def test_a_default_the_server_adds_for_nothing_is_overlooked() -> None:
    added = held(('amount="24000"/>', 'amount="24000"><Modi id="9" count="1" amount="0"/></Dish>'))
    assert compared(WANTED, added, SUM).lines is Lines.RIGHT


@pytest.mark.parametrize(
    "change",
    [
        ('id="1000401"', 'id="1000409"'),
        ('quantity="2000"', 'quantity="3000"'),
        ('<Modi id="1000511" count="1" price="3000" amount="3000"/>', ""),
        ('count="1" price="3000"', 'count="2" price="3000"'),
        ('amount="24000"/>', 'amount="24000"><Modi id="9" count="1" amount="500"/></Dish>'),
        ('<Combo id="1000410"', '<Dish id="1000412" quantity="1000"/><Combo id="1000410"'),
        ('<Dish id="1000402" quantity="2000" price="12000" amount="24000"/>', ""),
        ('<Component id="1000402"', '<Component id="1000401"'),
        ('<Component id="1000402" count="1">', '<Component id="1000402" count="2">'),
        ('<Component id="1000402" count="1">', '<Component id="1000402"><ComboModi id="7"/>'),
        ('<Modi id="1000511" count="1"/></Component>', "</Component>"),
        ('<Dish id="1000402" quantity="2000"', '<Dish id="1000402" state="7" quantity="2000"'),
    ],
)
def test_any_other_dish_number_or_choice_is_noticed(change: tuple[str, str]) -> None:
    comparison = compared(WANTED, held(change), SUM)
    assert comparison.lines is Lines.WRONG
    assert comparison.detail


def test_lines_added_twice_are_noticed() -> None:
    twice = held()
    doubled = replace(twice, sessions=twice.sessions * 2)
    assert compared(WANTED, doubled, SUM).lines is Lines.WRONG


def test_another_sum_for_the_same_lines_is_named() -> None:
    comparison = compared(WANTED, held(('orderSum="108000"', 'orderSum="109000"')), SUM)
    assert comparison.lines is Lines.OTHER_SUM
    assert comparison.detail == "sum 109000, shown 108000"


def test_the_sum_is_what_the_coupon_leaves_of_it() -> None:
    cheaper = held(('orderSum="108000"', 'orderSum="90000"'))
    assert compared(WANTED, cheaper, Money.of(900)).lines is Lines.RIGHT
    assert compared(WANTED, held(), Money.of(900)).lines is Lines.OTHER_SUM


def test_an_empty_order_is_not_wrong_but_empty() -> None:
    empty = read_order(etree.fromstring('<Order orderSum="0"/>'))
    assert compared(WANTED, empty, SUM).lines is Lines.NONE
