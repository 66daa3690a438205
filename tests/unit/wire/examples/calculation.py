"""Sums and mistakes, asked for without changing anything."""

from __future__ import annotations

from kiosk.wire.rkeeper.calculation import (
    CalcOrder,
    CalcOrder2,
    CalcOrder3,
    CalcOrder4,
    CalcOrder5,
    ProposedTender,
    ValidateOrder,
)
from kiosk.wire.rkeeper.order_lines import NewDish, NewSession
from tests.unit.wire.examples.example import ORDER, ORDER_REF, Example
from tests.unit.wire.examples.orders import SAVED

_BURGER = NewSession(station_id=15010, lines=(NewDish(dish_id=1000401, quantity=1000),))
_BURGER_WRITTEN = '<Session><Station id="15010"/><Dish id="1000401" quantity="1000"/></Session>'
_DUE = (
    '<Order guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}" orderSum="111000" unpaidSum="111000"'
    ' discountSum="0"/>'
)

EXAMPLES = (
    Example(
        command=CalcOrder(
            order_category_id=1000080,
            order_type_id=1000081,
            table_id=1000070,
            waiter_id=1000050,
            sessions=(_BURGER,),
        ),
        written=(
            '<RK7CMD CMD="CalcOrder"><Guests count="1"><Guest guestLabel="1"/></Guests>'
            '<OrderCategory id="1000080"/><OrderType id="1000081"/><Table id="1000070"/>'
            f'<Waiter id="1000050"/>{_BURGER_WRITTEN}</RK7CMD>'
        ),
        inside=SAVED,
        seen=lambda a: (a.order.order_sum, a.faults),
        expected=(111000, ()),
    ),
    Example(
        command=CalcOrder4(order=ORDER, sessions=(_BURGER,)),
        written=f'<RK7CMD CMD="CalcOrder4">{ORDER_REF}{_BURGER_WRITTEN}</RK7CMD>',
        inside=SAVED,
        seen=lambda a: a.order.unpaid_sum,
        expected=111000,
    ),
    Example(
        command=CalcOrder2(order=ORDER, station_id=15010, cashier_id=1000050),
        written=(
            f'<RK7CMD CMD="CalcOrder2">{ORDER_REF}<Station id="15010"/><Cashier id="1000050"/>'
            "<Payments/></RK7CMD>"
        ),
        inside=(
            f'{_DUE}<Payments><Pay id="1000310" code="10" name="Bank card" amount="111000"/>'
            '<Pay id="1000311" code="11" name="SBP" amount="111000"/></Payments><Bindings>'
            '<Binding uni="2" line_guid="{A1A1A1A1-0000-4000-8000-000000000011}"'
            ' currency_guid="" quantity="1000" amount="38000"/></Bindings>'
        ),
        seen=lambda a: (a.unpaid_sum, [(t.tender.id, t.amount, t.usable) for t in a.tenders]),
        expected=(111000, [(1000310, 111000, True), (1000311, 111000, True)]),
    ),
    Example(
        command=CalcOrder2(
            order=ORDER,
            prepay_reason_id=1000610,
            proposed=(
                ProposedTender(tender_id=1000310, amount=11000),
                ProposedTender(tender_id=1000311, prepayment=True),
            ),
            by_seats=True,
            seat=1,
        ),
        written=(
            f'<RK7CMD CMD="CalcOrder2" calcBySeats="1" seat="1">{ORDER_REF}'
            '<PrepayReason id="1000610"/><Payments><Pay id="1000310" amount="11000"/>'
            '<Prepay id="1000311"/></Payments></RK7CMD>'
        ),
        inside=f"{_DUE}<Payments/>",
        seen=lambda a: (a.unpaid_sum, a.tenders),
        expected=(111000, ()),
    ),
    Example(
        command=CalcOrder3(order=ORDER),
        written=f'<RK7CMD CMD="CalcOrder3">{ORDER_REF}<Payments/></RK7CMD>',
        inside=(
            f'{_DUE}<Payments basicSum="111000"><Pay id="1000312" name="Points" amount="0"'
            ' errcode="12" text="нет карты"/></Payments>'
        ),
        seen=lambda a: (
            a.basic_sum,
            [(t.usable, t.error_number, t.error_text) for t in a.tenders],
        ),
        expected=(111000, [(False, 12, "нет карты")]),
    ),
    Example(
        command=CalcOrder5(order=ORDER, station_id=15010),
        written=(f'<RK7CMD CMD="CalcOrder5">{ORDER_REF}<Station id="15010"/><Payments/></RK7CMD>'),
        inside=f"{_DUE}<Payments/>",
        seen=lambda a: a.unpaid_sum,
        expected=111000,
    ),
    Example(
        command=ValidateOrder(table_id=1000070, order_category_id=1000080, sessions=(_BURGER,)),
        written=(
            '<RK7CMD CMD="ValidateOrder"><Table id="1000070"/><OrderCategory id="1000080"/>'
            f"{_BURGER_WRITTEN}</RK7CMD>"
        ),
        inside=(
            '<Error RK7ErrorN="1010" ErrorText="стоп-лист"><FaultyTag>'
            '<Dish id="1000401" quantity="1000"/></FaultyTag></Error><Session sessionID="1"/>'
        ),
        seen=lambda a: [(f.number, f.text, f.faulty_part) for f in a.faults],
        expected=[(1010, "стоп-лист", "Dish 1000401")],
    ),
)
