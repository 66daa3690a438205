"""Orders: made, changed, read."""

from __future__ import annotations

from datetime import datetime

from kiosk.wire.rkeeper.guests import GuestCard
from kiosk.wire.rkeeper.item_refs import VisitOrder
from kiosk.wire.rkeeper.order_changes import (
    CloseVisit,
    LockOrder,
    SaveOrder,
    UpdateOrder,
    VoidOrder,
)
from kiosk.wire.rkeeper.order_lines import (
    NewCombo,
    NewComponent,
    NewDiscount,
    NewDish,
    NewModifier,
    NewSession,
    NewVoid,
)
from kiosk.wire.rkeeper.order_lists import GetOrderList, GetOrderList2
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment_lines import NewPrepayment
from tests.unit.wire.examples.example import (
    LINE,
    LOCK,
    ORDER,
    ORDER_REF,
    PREPAYMENT,
    SESSION,
    Example,
)

CARD = "9643000012345678"
_HEAD = (
    'visit="571200345" orderIdent="256" guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}" url=""'
    ' orderName="900.1" version="2" crc32="0" orderSum="111000" unpaidSum="111000"'
    ' discountSum="0" totalPieces="4000" seqNumber="17" paid="0" finished="0"'
    ' openTime="2026-03-14T12:01:00"'
)
SAVED = (
    f'<Order {_HEAD} basicSum="111000" nationalSum="111000">'
    '<Waiter id="1000050" code="50" name="Kiosk"/><Table id="1000070" code="900" name="Kiosk"/>'
    '<Session uni="1" line_guid="{A1A1A1A1-0000-4000-8000-000000000001}" state="3" sessionID="1"'
    ' isDraft="0" printed="1"><Station id="15010" code="10" name="KIOSK1"/>'
    '<Dish id="1000401" code="401" name="Burger" uni="2" state="3" price="35000" amount="38000"'
    ' line_guid="{A1A1A1A1-0000-4000-8000-000000000011}" quantity="1000" srcQuantity="1000">'
    '<Modi id="1000512" code="12" name="Garlic" uni="4" count="1" price="3000" amount="3000"/>'
    '</Dish><Combo id="1000410" code="410" name="Lunch" uni="6" state="3" price="49000"'
    ' amount="73000" quantity="1000" srcQuantity="1000">'
    '<Component id="1000402" code="402" name="Lemonade" uni="7" count="1"/></Combo>'
    '<PriceScale id="3" code="1" name="Main"/></Session></Order>'
)

EXAMPLES = (
    Example(
        command=CreateOrder(
            guid=ORDER,
            persistent_comment="kiosk 10, basket 4711",
            table_id=1000070,
            station_id=15010,
            waiter_id=1000050,
            order_category_id=1000080,
            order_type_id=1000081,
            guest_type_id=1,
            external_props={"KioskBasket": "4711"},
        ),
        written=(
            '<RK7CMD CMD="CreateOrder"><Order guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}"'
            ' persistentComment="kiosk 10, basket 4711"><Table id="1000070"/><Station id="15010"/>'
            '<Creator id="1000050"/><Waiter id="1000050"/><OrderCategory id="1000080"/>'
            '<OrderType id="1000081"/><GuestType id="1"/>'
            '<Guests count="1"><Guest guestLabel="1"/></Guests>'
            '<ExternalProps><Prop name="KioskBasket" value="4711"/></ExternalProps></Order>'
            "</RK7CMD>"
        ),
        more='VisitID="571200345" OrderID="256" guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}"',
        inside=(
            f'<Order {_HEAD}><Station id="15010" code="10" name="KIOSK1"/>'
            '<Guests count="1"><Guest guestLabel="1"/></Guests>'
            '<ExternalProps><Prop name="KioskBasket" value="4711"/></ExternalProps></Order>'
        ),
        seen=lambda a: (a.guid, a.visit, a.order_ident, a.order.external_props["KioskBasket"]),
        expected=(ORDER, 571200345, 256, "4711"),
    ),
    Example(
        command=CreateOrder(
            guid=ORDER,
            table_id=1000070,
            station_id=15010,
            visit=571200345,
            guests=2,
            guest_cards=(GuestCard(card_code=CARD, interface_id=1000700),),
            extra_table_ids=(1000071,),
            opens_at=datetime.fromisoformat("2026-03-14T12:01:00"),
            promo_code="SPRING",
            passing_comment="by the window",
            friends_anchor="rf-1",
        ),
        written=(
            '<RK7CMD CMD="CreateOrder"><Order guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}"'
            ' openTime="2026-03-14T12:01:00" promoCode="SPRING"'
            ' nonPersistentComment="by the window" rkFriendsAnchor="rf-1">'
            '<Visit visit="571200345"/><Table id="1000070"/><Station id="15010"/>'
            '<Guests count="2"><Guest guestLabel="1" cardCode="9643000012345678">'
            '<Interface id="1000700"/></Guest><Guest guestLabel="2"/></Guests>'
            '<ExtraTables><item id="1000071"/></ExtraTables></Order></RK7CMD>'
        ),
        more='VisitID="571200345" OrderID="257" guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}"',
        seen=lambda a: (a.order_ident, a.order),
        expected=(257, None),
    ),
    Example(
        command=SaveOrder(
            order=ORDER,
            lock_guid=LOCK,
            lock_station_id=15010,
            sessions=(
                NewSession(
                    guid=SESSION,
                    station_id=15010,
                    author_id=1000050,
                    lines=(
                        NewDish(
                            dish_id=1000401,
                            quantity=1000,
                            guid=LINE,
                            modifiers=(NewModifier(modifier_id=1000512),),
                        ),
                        NewCombo(
                            dish_id=1000410,
                            quantity=1000,
                            components=(
                                NewComponent(dish_id=1000402, combo_modifier_id=1000541),
                                NewComponent(
                                    dish_id=1000401,
                                    combo_modifier_id=1000542,
                                    modifiers=(NewModifier(modifier_id=1000511),),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        written=(
            '<RK7CMD CMD="SaveOrder" lockguid="{9C0B6C34-4D61-4A1D-8E0A-111111111111}">'
            f'{ORDER_REF}<LockStation id="15010"/>'
            '<Session line_guid="{A1A1A1A1-0000-4000-8000-000000000001}"><Station id="15010"/>'
            '<Author id="1000050"/><Creator id="1000050"/><Dish id="1000401" quantity="1000"'
            ' line_guid="{A1A1A1A1-0000-4000-8000-000000000011}"><Modi id="1000512" count="1"/>'
            '</Dish><Combo id="1000410" quantity="1000"><Component id="1000402" count="1">'
            '<ComboModi id="1000541"/></Component><Component id="1000401" count="1">'
            '<ComboModi id="1000542"/><Modi id="1000511" count="1"/></Component></Combo></Session>'
            "</RK7CMD>"
        ),
        inside=SAVED + '<Session line_guid="{A1A1A1A1-0000-4000-8000-000000000001}"/>',
        seen=lambda a: (a.order.order_sum, [line.item.id for line in a.order.lines], a.faults),
        expected=(111000, [1000401, 1000410], ()),
    ),
    Example(
        command=SaveOrder(
            order=VisitOrder(visit=571200345, order_ident=256),
            deferred=True,
            kitchen_screen=False,
            sessions=(
                NewSession(
                    uni=1,
                    draft=True,
                    fixed_price=True,
                    remind_at=datetime.fromisoformat("2026-03-14T13:00:00"),
                    ready_at=datetime.fromisoformat("2026-03-14T13:30:00"),
                    course_id=3,
                    lines=(
                        NewDish(
                            dish_id=1000401,
                            quantity=1000,
                            uni=2,
                            seat=1,
                            voids=(
                                NewVoid(
                                    reason_id=1000600,
                                    author_id=1000050,
                                    quantity=1000,
                                    amount=35000,
                                    at=datetime.fromisoformat("2026-03-14T12:05:00"),
                                    free_text="fell",
                                ),
                            ),
                        ),
                        NewDiscount(discount_id=1000201, amount=5000, seat=1),
                        NewDiscount(
                            discount_id=1000202,
                            most=9000,
                            card_code=CARD,
                            interface_id=1000700,
                            bonus_type_id=4,
                        ),
                        NewPrepayment(
                            tender_id=1000310,
                            amount=111000,
                            promised=True,
                            guid=PREPAYMENT,
                            reason_id=1000610,
                        ),
                    ),
                ),
            ),
        ),
        written=(
            '<RK7CMD CMD="SaveOrder" deferred="1" sendtovdu="0">'
            '<Order visit="571200345" orderIdent="256"/>'
            '<Session uni="1" isDraft="1" remindTime="2026-03-14T13:00:00"'
            ' readyTime="2026-03-14T13:30:00" fixedPrice="1"><Course id="3"/>'
            '<Dish id="1000401" quantity="1000" uni="2" seat="1"><Void id="1000600"'
            ' quantity="1000" amount="35000" dateTime="2026-03-14T12:05:00" openName="fell">'
            '<Author id="1000050"/></Void></Dish>'
            '<Discount id="1000201" amount="5000" seat="1"/>'
            '<Discount id="1000202" maxamount="9000" cardCode="9643000012345678">'
            '<Interface id="1000700"/><BonusType id="4"/></Discount>'
            '<Prepay id="1000310" amount="111000" promised="1"'
            ' line_guid="{A1A1A1A1-0000-4000-8000-0000000000E1}"><Reason id="1000610"/></Prepay>'
            "</Session></RK7CMD>"
        ),
        inside=(
            f'<Order {_HEAD} prepaySum="0" promisedSum="111000"><Session uni="1" isDraft="1">'
            '<Dish id="1000401" quantity="0" state="7"/>'
            '<Discount id="1000201" uni="8" discountSum="-5000" charge_source="xmlInterface"/>'
            '<Prepay id="1000310" amount="111000" promised="1" TransactionStatus="2"/></Session>'
            '</Order><Error RK7ErrorN="99" ErrorText="no" Component="PDS"><FaultyTag>'
            '<Discount id="1000202" cardCode="9643000012345678"/></FaultyTag></Error>'
        ),
        seen=lambda a: (
            list(a.order.lines),
            a.order.discounts[0].amount,
            (a.order.prepayments[0].promised, a.order.promised_sum),
            [fault.faulty_part for fault in a.faults],
        ),
        expected=([], -5000, (True, 111000), ["Discount 1000202"]),
    ),
    Example(
        command=UpdateOrder(
            order=ORDER,
            holder="Anna",
            order_type_id=1,
            guests=2,
            external_props={"Ticket": "A-017"},
        ),
        written=(
            f'<RK7CMD CMD="UpdateOrder" holder="Anna">{ORDER_REF}<OrderType id="1"/>'
            '<Guests count="2"><Guest guestLabel="1"/><Guest guestLabel="2"/></Guests>'
            '<ExternalProps><Prop name="Ticket" value="A-017"/></ExternalProps></RK7CMD>'
        ),
    ),
    Example(
        command=GetOrder(order=ORDER),
        written=f'<RK7CMD CMD="GetOrder">{ORDER_REF}</RK7CMD>',
        inside=(
            f'<Order {_HEAD} locked="1"><LockedByWaiter id="1000051" name="Olga"/>'
            '<LoyaltyInfo AvailableWithdrawAmount="5000"/><Session uni="1" state="3">'
            '<Dish id="1000401" quantity="1000" paidAmount="0" seat="2">'
            '<KdsState name="ready" at="2026-03-14T12:09:00"/></Dish>'
            '<Dish id="1000402" quantity="1000"><KDSState name="smoked"/></Dish>'
            '<Dish id="1000403" quantity="1000" kdsstate="taken"/></Session></Order>'
        ),
        seen=lambda a: (
            [line.kitchen for line in a.lines],
            (a.withdrawable, a.locked, a.locked_by.name),
        ),
        expected=(["ready", "smoked", "taken"], (5000, True, "Olga")),
    ),
    Example(
        command=GetOrderList(only_opened=True, last_version=9000),
        written='<RK7CMD CMD="GetOrderList" lastversion="9000" onlyOpened="1"/>',
        more='lastversion="9001"',
        inside=(
            '<Visit VisitID="571200345" Finished="0"><Orders><Order OrderID="256" Version="2"'
            ' guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}" OrderName="900.1" OrderSum="111000"'
            ' ToPaySum="111000" Finished="0" Bill="1" CreateTime="2026-03-14T12:01:00"/></Orders>'
            "</Visit>"
        ),
        seen=lambda a: (
            a.last_version,
            [(o.visit, o.order_ident, o.guid, o.to_pay, o.bill_printed) for o in a.orders],
        ),
        expected=(9001, [(571200345, 256, ORDER, 111000, True)]),
    ),
    Example(
        command=GetOrderList2(table_id=1000070, only_opened=True),
        written='<RK7CMD CMD="GetOrderList2" onlyOpened="1"><Table id="1000070"/></RK7CMD>',
        more='lastversion="9001"',
        inside=(
            '<Visit visit="571200345" guid="{5D5D5D5D-0000-4000-8000-000000000001}" finished="0">'
            f'<Orders><Order {_HEAD} deleted="0" locked="0"><ExternalProps>'
            '<Prop name="KioskBasket" value="4711"/></ExternalProps></Order></Orders></Visit>'
        ),
        seen=lambda a: (a.last_version, a.unchanged, [o.unpaid_sum for o in a.orders]),
        expected=(9001, False, [111000]),
    ),
    Example(
        command=LockOrder(
            order=ORDER, lock_guid=LOCK, seconds=120, station_id=15010, employee_id=1000050
        ),
        written=(
            '<RK7CMD CMD="LockOrder" lockTime="1899-12-30T00:02:00"'
            ' lockguid="{9C0B6C34-4D61-4A1D-8E0A-111111111111}">'
            f'{ORDER_REF}<Station id="15010"/><Employee id="1000050"/></RK7CMD>'
        ),
        more='locked="1"',
        expected=True,
    ),
    Example(
        command=VoidOrder(order=ORDER, station_id=15010, manager_id=1000050, reason_id=1000600),
        written=(
            f'<RK7CMD CMD="VoidOrder" change_guids="0">{ORDER_REF}<Station id="15010"/>'
            '<Manager id="1000050"/><DeleteReason id="1000600"/></RK7CMD>'
        ),
    ),
    Example(
        command=CloseVisit(visit=571200345),
        written='<RK7CMD CMD="CloseVisit" VisitID="571200345"/>',
    ),
    Example(
        command=CloseVisit(order=ORDER),
        written=f'<RK7CMD CMD="CloseVisit">{ORDER_REF}</RK7CMD>',
    ),
)
