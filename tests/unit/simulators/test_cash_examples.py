"""The answers of the reference, tag by tag: ours carry everything they carry (rk7 §1.3, §5)."""

from __future__ import annotations

from lxml import etree

from kiosk.simulators.cash_server.envelope import Element
from tests.unit.simulators.cash_till import (
    CARD,
    CASHIER,
    ORDER,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    combo,
    dish,
    modi,
)

HEAD = (
    'ServerVersion="7.7.0.330" XmlVersion="248" NetName="MID1" Status="Ok" ErrorText="" '
    'DateTime="2026-03-14T12:01:00" WorkTime="31" Processed="1" '
    'ArrivalDateTime="2026-03-14T12:01:00"'
)
SYSTEM_INFO = f"""
<RK7QueryResult CMD="GetSystemInfo2" {HEAD}>
  <SystemInfo ProcessID="4312" RestCode="123450007" uptime="86400">
    <CashGroup id="20001" code="1" name="MID1"/>
    <Restaurant id="1000001" code="1" name="Sample Bistro"/>
    <CommonShift ShiftDate="2026-03-14" ShiftNum="73" ShiftStartTime="2026-03-14T08:55:12"/>
  </SystemInfo>
</RK7QueryResult>"""
CREATED = f"""
<RK7QueryResult CMD="CreateOrder" VisitID="571200345" OrderID="256" guid="{ORDER}" {HEAD}>
  <Order visit="571200345" orderIdent="256" guid="{ORDER}" url="" orderName="900.1" version="1"
         crc32="0" orderSum="0" unpaidSum="0" discountSum="0" totalPieces="0" seqNumber="17"
         paid="0" finished="0" persistentComment="kiosk 10, basket 4711" nonPersistentComment=""
         openTime="2026-03-14T12:01:00" cookMins="0">
    <Creator id="1000050" code="50" name="Kiosk"><Role id="1" code="4" name="Kiosk role"/></Creator>
    <Waiter id="1000050" code="50" name="Kiosk"><Role id="1" code="4" name="Kiosk role"/></Waiter>
    <OrderCategory id="1000080" code="8" name="Kiosk"/>
    <OrderType id="1000081" code="2" name="To go"/>
    <Table id="1000070" code="900" name="Kiosk"/>
    <Station id="15010" code="10" name="KIOSK1"/>
    <Guests count="1"><Guest guestLabel="1"/></Guests>
    <ExternalProps><Prop name="KioskBasket" value="4711"/></ExternalProps>
  </Order>
</RK7QueryResult>"""
SAVED = f"""
<RK7QueryResult CMD="SaveOrder" {HEAD}>
  <Order visit="571200345" orderIdent="256" guid="{ORDER}" orderName="900.1" version="2"
         orderSum="1" basicSum="1" nationalSum="1" unpaidSum="1" discountSum="0" totalPieces="4000"
         seqNumber="17" paid="0" finished="0" openTime="2026-03-14T12:01:00">
    <Waiter id="1000050" code="50" name="Kiosk"/>
    <OrderType id="1000081" code="2" name="To go"/>
    <Table id="1000070" code="900" name="Kiosk"/>
    <Session uni="1" line_guid="" state="3" sessionID="1" isDraft="0" printed="1"
             startService="2026-03-14T12:01:01">
      <Station id="15010" code="10" name="KIOSK1"/>
      <Author id="1000050" code="50" name="Kiosk"/>
      <Creator id="1000050" code="50" name="Kiosk"/>
      <Dish id="1" code="401" name="Burger" uni="2" line_guid="" state="3" guid="" price="35000"
            amount="38000" priceListAmount="38000" quantity="1000" srcQuantity="1000">
        <Modi id="1000511" code="11" name="Ketchup" uni="3" count="1" price="0" amount="0"/>
      </Dish>
      <Combo id="1000410" code="410" name="Lunch" uni="6" line_guid="" state="3" price="49000"
             amount="49000" quantity="1000" srcQuantity="1000">
        <Component id="1000402" code="402" name="Lemonade" uni="7" count="1"/>
      </Combo>
      <PriceScale id="3" code="1" name="Main"/>
      <TradeGroup id="7" code="1" name="Default"/>
    </Session>
  </Order>
  <Session line_guid="" sessionID="1"/>
</RK7QueryResult>"""
PAID = f"""
<RK7QueryResult CMD="PayOrder" {HEAD}>
  <PrintCheck uni="9" line_guid="" state="6" amount="111000" CheckNum="1017" deleted="0"
              printTime="2026-03-14T12:03:09" startTime="2026-03-14T12:01:00">
    <Author id="1000050" code="50" name="Kiosk"><Role id="1" code="4" name="Kiosk role"/></Author>
    <Pay id="1000310" code="10" name="Bank card" uni="10" line_guid="" state="6" amount="111000"
         basicSum="111000"/>
  </PrintCheck>
</RK7QueryResult>"""
RECEIPTS = f"""
<RK7QueryResult CMD="GetReceiptList" {HEAD}>
  <ReceiptsList count="1">
    <Receipt line_guid="" checknum="1017" sum="111000" state="6" seat="0"
             printtime="2026-03-14T12:03:09" starttime="2026-03-14T12:01:00">
      <Order visit="571200345" orderIdent="256" guid="{ORDER}"/>
      <CloseStation id="15010" code="10" name="KIOSK1"/>
      <Cashier id="1000050" code="50" name="Kiosk"/>
    </Receipt>
  </ReceiptsList>
</RK7QueryResult>"""
LISTED = f"""
<RK7QueryResult CMD="GetOrderList2" lastversion="9001" {HEAD}>
  <Visit visit="571200345" guid="" finished="0">
    <Guests count="1"><Guest guestLabel="1"/></Guests>
    <Orders>
      <Order visit="571200345" orderIdent="256" guid="" orderName="900.1" seqNumber="17" version="2"
             crc32="0" openTime="2026-03-14T12:01:00" orderSum="1" unpaidSum="1" paid="0"
             finished="0" deleted="0" locked="0">
        <ExternalProps><Prop name="KioskBasket" value="4711"/></ExternalProps>
      </Order>
    </Orders>
  </Visit>
</RK7QueryResult>"""

CALCULATED = f"""
<RK7QueryResult CMD="CalcOrder2" {HEAD}>
  <Order guid="{ORDER}" orderSum="111000" unpaidSum="111000" discountSum="0"/>
  <Payments><Pay id="1000310" code="10" name="Bank card" amount="111000"/></Payments>
  <Bindings>
    <Binding uni="2" line_guid="" currency_guid="" quantity="1000" amount="38000"/>
  </Bindings>
</RK7QueryResult>"""
COLLECTIONS = f"""
<RK7QueryResult CMD="GetRefList" {HEAD}>
  <RK7RefList Count="2"><RK7Reference RefName="MENUITEMS" Count="1" DataVersion="646"/></RK7RefList>
</RK7QueryResult>"""
ON_SALE = f"""
<RK7QueryResult CMD="GetOrderMenu" {HEAD}>
  <PriceScale id="3" code="1" name="Main"/>
  <TradeGroup id="7" code="1" name="Default"/>
  <Dishes><Item Ident="1000401" Price="35000"/></Dishes>
  <Modifiers><Item Ident="1000511" ID="1000511" Price="0"/></Modifiers>
  <OrderTypes><Item Ident="1"/></OrderTypes>
</RK7QueryResult>"""
DEVICES = f"""
<RK7QueryResult CMD="DeviceStatuses" {HEAD}>
  <Devices>
    <Device Ident="1000801" code="1" name="Receipt printer" guid="" loaded="1">
      <DeviceState Online="1">
        <PaperStatus PaperOut="0" PaperLow="1" DoorOpen="0" PaperOther="0"/>
        <LogicStatus Fisc24Out="0" EKLZNearEnd="0"/>
      </DeviceState>
    </Device>
  </Devices>
</RK7QueryResult>"""
LINE = "{A1A1A1A1-0000-4000-8000-000000000011}"
PREPAID = "{A1A1A1A1-0000-4000-8000-0000000000E1}"
KEY = "{9C0B6C34-4D61-4A1D-8E0A-111111111111}"
WHO = f'{THIS_ORDER}{STATION}<Waiter id="1000050"/>'
CARD_OF = f'{THIS_ORDER}{STATION}<Interface id="1000700"/>'

# The requests of rk7 §5.5-§5.22 as they stand there, in an order that a till would see.
REQUESTS = [
    ("UpdateOrder", f'{THIS_ORDER}<OrderType id="1"/>', 'holder="Anna"'),
    (
        "LockOrder",
        f"{THIS_ORDER}{STATION}",
        f'lockTime="1899-12-30T00:02:00" lockguid="{KEY}"',
    ),
    (
        "LockOrder",
        f"{THIS_ORDER}{STATION}",
        f'lockTime="1899-12-30T00:00:00" lockguid="{KEY}"',
    ),
    ("ApplyPersonalCard", CARD_OF, 'CardCode="777000001"'),
    ("UndoPersonalCard", CARD_OF, 'cardCode="777000001"'),
    (
        "TerminalAuthStart2",
        (
            f'{WHO}<Prepay id="1000310" amount="12000" line_guid="{PREPAID}">'
            '<Reason id="1000610"/></Prepay>'
        ),
        "",
    ),
    (
        "TerminalAuthPay2",
        (
            f'{WHO}<Prepay line_guid="{PREPAID}" amount="12000" authcode="A1B2C3" '
            'cardCode="427600******1234"/>'
        ),
        'needPrintPrepay="1"',
    ),
    (
        "PrintDataXML",
        (
            f'<Purpose id="1000950"/>{STATION}'
            '<Unfiscal><TextLine Text="Order A-017"/><Pass Lines="2"/></Unfiscal>'
        ),
        'Timeout="0"',
    ),
]


def missing(ours: Element | None, example: Element, where: str = "") -> list[str]:
    """What the example has and ours lacks: paths of elements and attributes."""
    here = f"{where}/{example.tag}"
    if ours is None:
        return [here]
    lacking = [f"{here}/@{name!s}" for name in example.attrib if name not in ours.attrib]
    for child in example:
        lacking += missing(ours.find(str(child.tag)), child, here)
    return lacking


def lacks(reply: Reply, example: str) -> list[str]:
    assert reply.status == "Ok", reply.text
    return missing(reply.root, etree.fromstring(example))


async def test_an_order_from_the_first_ping_to_the_receipt_reads_like_the_reference() -> None:
    till = Till()
    assert lacks(await till.ask("GetSystemInfo2"), SYSTEM_INFO) == []
    assert lacks(await till.create(), CREATED) == []
    saved = await till.save(
        '<Author id="1000050"/><Creator id="1000050"/>',
        dish("borsch", modi("sour_cream_double"), modi("borodinsky")),
        combo("lunch", "lunch_borsch", "lunch_kiev", "lunch_tea"),
    )
    assert lacks(saved, SAVED) == []
    calculated = await till.ask("CalcOrder2", f"{THIS_ORDER}{STATION}{CASHIER}<Payments/>")
    assert lacks(calculated, CALCULATED) == []
    listed = await till.ask("GetOrderList2", '<Table code="12"/>', 'onlyOpened="1"')
    assert lacks(listed, LISTED) == []
    assert lacks(await till.pay((CARD, 92000)), PAID) == []
    receipts = await till.ask("GetReceiptList", f'<Order guid="{ORDER}"/>')
    assert lacks(receipts, RECEIPTS) == []
    assert till.journal.warnings() == []


async def test_the_pay_example_of_an_external_terminal_is_taken_whole() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    reply = await till.ask(
        "PayOrder",
        f'{till.licence()}<Order guid="{ORDER}"/>{STATION}<Cashier id="1000050"/>'
        '<Payment id="1000310" amount="12000" cardCode="427600******1234" owner="VISA" '
        'authcode="A1B2C3" authtype="terminal" TransactionStatus="5" transactionNumber="712" '
        'extIntegerInfo="10012345" extTransactionInfo="RRN 604512345678" '
        'line_guid="{A1A1A1A1-0000-4000-8000-0000000000F1}"><Slip>SALE APPROVED</Slip></Payment>',
    )
    assert lacks(reply, PAID) == []
    assert reply.all("PrintCheck/Pay", "line_guid") == ["{A1A1A1A1-0000-4000-8000-0000000000F1}"]
    assert till.journal.warnings() == []


async def test_what_is_asked_without_an_order_reads_like_the_reference() -> None:
    till = Till()
    assert lacks(await till.ask("GetRefList"), COLLECTIONS) == []
    assert lacks(await till.ask("GetOrderMenu", STATION, 'checkrests="1"'), ON_SALE) == []
    assert lacks(await till.ask("DeviceStatuses"), DEVICES) == []


async def test_every_request_of_the_reference_is_taken_whole() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea", more=f'line_guid="{LINE}"'))
    for command, inside, attributes in REQUESTS:
        reply = await till.ask(command, inside, attributes)
        assert reply.status == "Ok", f"{command}: {reply.text}"
    receipt = (await till.pay()).all("PrintCheck", "line_guid")[0]
    back = await till.ask(
        "MakeReturnGoods",
        f'{till.licence()}{STATION}{CASHIER}<Reason id="1000601"/>'
        f'<PrintCheck line_guid="{receipt}"/>'
        f'<Dishes><Dish line_guid="{LINE}" quantity="1000"/></Dishes>',
        'nonPersistentComment="guest refused"',
    )
    assert lacks(back, PAID.replace('CMD="PayOrder"', 'CMD="MakeReturnGoods"')) == []
    assert till.journal.warnings() == []
