"""Guests' cards, stations, staff, the kitchen."""

from __future__ import annotations

from datetime import datetime

from kiosk.wire.rkeeper.devices import DeviceStatuses, LogicalDevices
from kiosk.wire.rkeeper.item_refs import ItemRef
from kiosk.wire.rkeeper.kitchen import KDSGetDishData3
from kiosk.wire.rkeeper.line_states import KitchenState, LineState
from kiosk.wire.rkeeper.messages import WaiterMessage
from kiosk.wire.rkeeper.personal_cards import (
    ApplyPersonalCard,
    CreaterkFriendsAnchor,
    GetCardInfo,
    ParseMCR,
    ScanScope,
    UndoPersonalCard,
)
from kiosk.wire.rkeeper.printing import (
    BarcodeKind,
    GetPrintLayout,
    LayoutFormat,
    PrintDataXML,
    PrintMaket,
    TicketBarcode,
    TicketBlock,
    TicketFeed,
    TicketLine,
)
from kiosk.wire.rkeeper.staff import (
    EmployeeRights,
    GetEmployeeInfo2,
    GetWaiterList,
    LoginOnStation,
    RegisterEmployee,
    WaiterOnDuty,
)
from tests.unit.wire.examples.example import LINE, ORDER, ORDER_REF, Example

CARD = "9643000012345678"
PHONE = "79991112233"
PASSWORD = "till-password"

EXAMPLES = (
    Example(
        command=ApplyPersonalCard(
            order=ORDER,
            station_id=15010,
            interface_id=1000700,
            card_code=CARD,
            properties={"Birthday": "?"},
        ),
        written=(
            f'<RK7CMD CMD="ApplyPersonalCard" CardCode="{CARD}">{ORDER_REF}<Station id="15010"/>'
            '<Interface id="1000700"/><ExtCardProperties><Property name="Birthday" value="?"/>'
            "</ExtCardProperties></RK7CMD>"
        ),
        inside=(
            '<ExtCardProperties><Property name="Birthday" value="Anna 14.03"/></ExtCardProperties>'
        ),
        seen=lambda a: a.properties,
        expected={"Birthday": "Anna 14.03"},
    ),
    Example(
        command=UndoPersonalCard(
            order=ORDER, station_id=15010, interface_id=1000700, card_code=CARD, seat=1
        ),
        written=(
            f'<RK7CMD CMD="UndoPersonalCard" cardCode="{CARD}" seat="1">{ORDER_REF}'
            '<Station id="15010"/><Interface id="1000700"/></RK7CMD>'
        ),
    ),
    Example(
        command=GetCardInfo(card_code=CARD, interface_id=1000700, station_id=15010),
        written=(
            f'<RK7CMD CMD="GetCardInfo" cardCode="{CARD}"><Interface id="1000700"/>'
            '<Station id="15010"/></RK7CMD>'
        ),
        inside=(
            f'<CardInfo cardCode="{CARD}" holder="Anna" maxAmount="50000" amount="12000"'
            ' maxDisc="0" InternalCardCode="17"><Discount id="1000201" code="1" name="Guest"/>'
            "<Message>Welcome</Message>"
            '<Currency id="1000312" subacc="1" maxAmount="50000" amount="12000"/></CardInfo>'
        ),
        seen=lambda a: (
            a.known,
            a.amount,
            a.message,
            a.discount.id,
            [(x.tender.id, x.number, x.amount, x.most) for x in a.accounts],
        ),
        expected=(True, 12000, "Welcome", 1000201, [(1000312, 1, 12000, 50000)]),
    ),
    Example(
        command=GetCardInfo(card_code=CARD, interface_id=1000700, order=ORDER),
        written=(
            f'<RK7CMD CMD="GetCardInfo" cardCode="{CARD}"><Interface id="1000700"/>{ORDER_REF}'
            "</RK7CMD>"
        ),
        inside=f'<CardInfo cardCode="{CARD}" holder="" maxAmount="0" amount="0"/>',
        seen=lambda a: a.known,
        expected=False,
    ),
    Example(
        command=ParseMCR(scanned=f";{CARD}?"),
        written=f'<RK7CMD CMD="ParseMCR" data=";{CARD}?" devicetype="Keyboard" deviceid="0"/>',
        inside=(
            f'<Item cardCode="{CARD}" scope="Interface"><MCR id="1000820" name="Cards"/>'
            '<Object id="1000700" name="Loyalty"/></Item><Item cardCode="1" scope="Tea"/>'
        ),
        seen=lambda a: [(s.card_code, s.scope, s.item) for s in a],
        expected=[
            (CARD, ScanScope.INTERFACE, ItemRef(id=1000700, name="Loyalty")),
            ("1", "Tea", None),
        ],
    ),
    Example(
        command=CreaterkFriendsAnchor(order=ORDER, phone=PHONE),
        written=f'<RK7CMD CMD="CreaterkFriendsAnchor" phone="{PHONE}">{ORDER_REF}</RK7CMD>',
        more='rkFriendsAnchor="rf-1"',
        inside='<ClientInfo Name="Anna" BonusesAvailable="120"/>',
        seen=lambda a: (a.anchor, a.member, a.bonuses),
        expected=("rf-1", "Anna", 120),
    ),
    Example(
        command=DeviceStatuses(),
        written='<RK7CMD CMD="DeviceStatuses"/>',
        inside=(
            '<Devices><Device Ident="1000801" code="1" name="Receipt printer"'
            ' guid="{11111111-0000-4000-8000-000000000001}" loaded="1"><DeviceState Online="1">'
            '<PaperStatus PaperOut="0" PaperLow="1" DoorOpen="0" PaperOther="0"/>'
            '<LogicStatus Fisc24Out="1"/></DeviceState></Device>'
            '<Device Ident="1000802" code="2" name="Terminal" loaded="0"/></Devices>'
        ),
        seen=lambda a: [
            (d.id, d.loaded, d.online, d.paper_low, d.shift_over_24h, d.storage_nearly_full)
            for d in a
        ],
        expected=[
            (1000801, True, True, True, True, None),
            (1000802, False, None, None, None, None),
        ],
    ),
    Example(
        command=LogicalDevices(station_id=15010),
        written='<RK7CMD CMD="LogicalDevices"><Station id="15010"/></RK7CMD>',
        inside=(
            '<LogicalDevice id="1000801" code="1" name="Receipt printer" number="1"'
            ' guid="{11111111-0000-4000-8000-000000000001}" driver="AtolDrv" modClass="TPrinter"/>'
        ),
        seen=lambda a: [(d.id, d.driver, d.module, d.number) for d in a],
        expected=[(1000801, "AtolDrv", "TPrinter", 1)],
    ),
    Example(
        command=PrintDataXML(
            purpose_id=1000950,
            station_id=15010,
            cut_after=True,
            parts=(
                TicketLine(text="Order A-017"),
                TicketBlock(block="Thank you"),
                TicketBarcode(value="2000000000176", kind=BarcodeKind.EAN_13),
                TicketFeed(lines=2),
            ),
        ),
        written=(
            '<RK7CMD CMD="PrintDataXML" Timeout="0"><Purpose id="1000950"/><Station id="15010"/>'
            '<Unfiscal CutAfter="1"><TextLine Text="Order A-017"/><TextBlock>Thank you</TextBlock>'
            '<BarCode Type="EAN-13" Value="2000000000176"/><Pass Lines="2"/></Unfiscal></RK7CMD>'
        ),
    ),
    Example(
        command=PrintMaket(station_id=15010, receipt_number=1017, comment="copy"),
        written=(
            '<RK7CMD CMD="PrintMaket" Comment="copy"><Station id="15010"/>'
            '<ReceiptNum>1017</ReceiptNum><Document id="27"/></RK7CMD>'
        ),
    ),
    Example(
        command=GetPrintLayout(receipt_number=1017),
        written=(
            '<RK7CMD CMD="GetPrintLayout" format="txt"><ReceiptNum>1017</ReceiptNum>'
            '<Document id="27"/></RK7CMD>'
        ),
        inside="<LayoutResult>Чек 1017\nИТОГ 1110.00</LayoutResult>",
        expected="Чек 1017\nИТОГ 1110.00",
    ),
    Example(
        command=GetPrintLayout(order=ORDER, layout_id=8, format=LayoutFormat.PDF),
        written=(
            f'<RK7CMD CMD="GetPrintLayout" format="pdf" EncodeBase64="1">{ORDER_REF}'
            '<Layout id="8"/></RK7CMD>'
        ),
        inside="<LayoutResult>JVBERg==</LayoutResult>",
        expected="JVBERg==",
    ),
    Example(
        command=GetWaiterList(table_id=1000070, registered_only=True),
        written=('<RK7CMD CMD="GetWaiterList" registeredOnly="1"><Table id="1000070"/></RK7CMD>'),
        inside=(
            '<Waiters><waiter ID="1000050" Code="50"><Station id="15010" name="KIOSK1"/></waiter>'
            "</Waiters>"
        ),
        expected=(WaiterOnDuty(id=1000050, code=50, stations=(ItemRef(id=15010, name="KIOSK1"),)),),
    ),
    Example(
        command=GetEmployeeInfo2(employee_id=1000050, restaurant_id=1000001, station_id=15010),
        written=(
            '<RK7CMD CMD="GetEmployeeInfo2"><Waiter id="1000050"/><Restaurant id="1000001"/>'
            '<Station id="15010"/></RK7CMD>'
        ),
        inside=(
            '<Waiter id="1000050"/><Operations><Item id="7"/><Item id="8"/></Operations>'
            '<ObjectRights/><Privileges><Item id="3"/></Privileges>'
        ),
        expected=EmployeeRights(operations=(7, 8), object_rights=(), privileges=(3,)),
    ),
    Example(
        command=LoginOnStation(station_id=15010, employee_id=1000050, password=PASSWORD),
        written=(
            f'<RK7CMD CMD="LoginOnStation" password="{PASSWORD}"><Station id="15010"/>'
            '<Waiter id="1000050"/></RK7CMD>'
        ),
        inside=(
            '<Drawer id="1"/><OpRights><oper id="7"/></OpRights>'
            '<ObjRights><right id="9"/></ObjRights>'
        ),
        seen=lambda a: (a.drawer, a.operations, a.object_rights),
        expected=(ItemRef(id=1), (7,), (9,)),
    ),
    Example(
        command=RegisterEmployee(
            employee_id=1000050,
            manager_id=1000051,
            station_id=15010,
            position_ids=(4, 5),
            as_cash_station=False,
        ),
        written=(
            '<RK7CMD CMD="RegisterEmployee" iscashstation="0"><Waiter id="1000050"/>'
            '<Manager id="1000051"/><Station id="15010"/><Position id="4"/><Position id="5"/>'
            "</RK7CMD>"
        ),
        inside='<Waiter id="1000050" name="Kiosk"/><Drawer id="1"/>',
        seen=lambda a: (a.already, a.employee, a.drawer),
        expected=(False, ItemRef(id=1000050, name="Kiosk"), ItemRef(id=1)),
    ),
    Example(
        command=KDSGetDishData3(last_version=5),
        written='<RK7CMD CMD="KDSGetDishData3" lastversion="5"/>',
        more='lastversion="6"',
        inside=(
            '<Orders><Order guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}" seqnum="17" comment="">'
            '<Session><DishData><Dish id="1000401" name="Burger" quantity="1000" state="3"'
            ' line_guid="{A1A1A1A1-0000-4000-8000-000000000011}" kdsstate="started" seat="0"/>'
            "</DishData></Session></Order></Orders>"
        ),
        seen=lambda a: (
            a.last_version,
            a.unchanged,
            [(o.guid, o.number) for o in a.orders],
            [(d.guid, d.state, d.kitchen) for d in a.orders[0].dishes],
        ),
        expected=(6, False, [(ORDER, 17)], [(LINE, LineState.FIXED, KitchenState.STARTED)]),
    ),
    Example(
        command=WaiterMessage(
            text="Guest at kiosk 10 needs help",
            expires_at=datetime.fromisoformat("2026-03-14T12:05:00"),
            station_id=15010,
            waiter_id=1000050,
            external_id="kiosk-10-1",
        ),
        written=(
            '<RK7CMD CMD="WaiterMessage" text="Guest at kiosk 10 needs help"'
            ' messageType="XMLInterface" expireTime="2026-03-14T12:05:00"'
            ' external_id="kiosk-10-1"><Station id="15010"/><Waiter id="1000050"/></RK7CMD>'
        ),
        inside='<Message id="7"/>',
        expected=7,
    ),
)
