"""What leaves for the cash server, to the byte: a stored request must stay the same request."""

from __future__ import annotations

from uuid import UUID

import pytest
from lxml import etree

from kiosk.wire.documents import attributes_of
from kiosk.wire.rkeeper.calculation import CalcOrder, CalcOrder2
from kiosk.wire.rkeeper.envelope import encode, encode_batch
from kiosk.wire.rkeeper.licence import GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.menu_collections import GetMenuItems, GetModifierSchemes
from kiosk.wire.rkeeper.order_changes import LockOrder, SaveOrder, VoidOrder
from kiosk.wire.rkeeper.order_lines import (
    NewCombo,
    NewComponent,
    NewDish,
    NewModifier,
    NewSession,
)
from kiosk.wire.rkeeper.order_lists import GetOrderList2
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment import CancelSbpPay, PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment, TerminalApproval
from kiosk.wire.rkeeper.receipts import GetReceiptList
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.site_collections import GetEmployees
from kiosk.wire.rkeeper.stamp import LicenceIdentity, licence_anchor
from kiosk.wire.rkeeper.system import GetSystemInfo2

ORDER = UUID("4e1d8a10-7c55-4b1b-9d63-1b0c5c0e0001")
SESSION = UUID("a1a1a1a1-0000-4000-8000-000000000001")
LINE = UUID("a1a1a1a1-0000-4000-8000-000000000011")
COMBO = UUID("a1a1a1a1-0000-4000-8000-000000000013")
PAYMENT = UUID("a1a1a1a1-0000-4000-8000-0000000000f1")
INSTANCE = UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11")
PRODUCT = UUID("655cee55-7bcd-4826-b6e0-a8ccf2017ef3")
IDENTITY = LicenceIdentity(
    anchor=licence_anchor(PRODUCT, "123450007"),
    token="8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711",
    instance=INSTANCE,
)
LICENCE = (
    '<LicenseInfo anchor="6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17"'
    ' licenseToken="8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711">'
    '<LicenseInstance guid="{3B1E4E0C-6E5D-4F0B-9C58-5A0B7C9D2E11}" seqNumber="42"/></LicenseInfo>'
)
ORDER_REF = '<Order guid="{4E1D8A10-7C55-4B1B-9D63-1B0C5C0E0001}"/>'
SAVE = SaveOrder(
    order=ORDER,
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
                    modifiers=(
                        NewModifier(modifier_id=1000511),
                        NewModifier(modifier_id=1000512, count=2, free_text="без соли"),
                    ),
                ),
                NewCombo(
                    dish_id=1000410,
                    quantity=2000,
                    guid=COMBO,
                    components=(
                        NewComponent(dish_id=1000402, combo_modifier_id=1000541),
                        NewComponent(
                            dish_id=1000401, modifiers=(NewModifier(modifier_id=1000511),)
                        ),
                    ),
                ),
            ),
        ),
    ),
)


def command_in(request: bytes) -> str:
    """The text of the command without the envelope around it."""
    text = request.decode("utf-8")
    head = "<?xml version='1.0' encoding='utf-8'?>\n<RK7Query>"
    assert text.startswith(head)
    assert text.endswith("</RK7Query>")
    return text[len(head) : -len("</RK7Query>")]


def test_saving_lines_names_everything_by_our_guids_and_no_price():
    assert command_in(encode(SAVE, IDENTITY.numbered(42))) == (
        f'<RK7CMD CMD="SaveOrder">{LICENCE}{ORDER_REF}<LockStation id="15010"/>'
        '<Session line_guid="{A1A1A1A1-0000-4000-8000-000000000001}">'
        '<Station id="15010"/><Author id="1000050"/><Creator id="1000050"/>'
        '<Dish id="1000401" quantity="1000" line_guid="{A1A1A1A1-0000-4000-8000-000000000011}">'
        '<Modi id="1000511" count="1"/><Modi id="1000512" count="2" openName="без соли"/></Dish>'
        '<Combo id="1000410" quantity="2000" line_guid="{A1A1A1A1-0000-4000-8000-000000000013}">'
        '<Component id="1000402" count="1"><ComboModi id="1000541"/></Component>'
        '<Component id="1000401" count="1"><Modi id="1000511" count="1"/></Component></Combo>'
        "</Session></RK7CMD>"
    )


def test_the_licence_comes_first_whatever_the_command_has_to_say():
    for command in (SAVE, PayOrder(order=ORDER, station_id=1, cashier_id=2, payments=())):
        (cmd,) = etree.fromstring(encode(command, IDENTITY.numbered(42)))
        assert cmd[0].tag == "LicenseInfo"


def test_a_site_with_a_lifetime_licence_sends_none():
    assert b"LicenseInfo" not in encode(SAVE)


def test_a_command_that_needs_no_licence_takes_no_number():
    with pytest.raises(AssertionError):
        encode(GetOrder(order=ORDER), IDENTITY.numbered(42))


def test_the_same_request_is_the_same_bytes():
    assert encode(SAVE, IDENTITY.numbered(42)) == encode(SAVE, IDENTITY.numbered(42))
    assert encode(SAVE, IDENTITY.numbered(42)) != encode(SAVE, IDENTITY.numbered(43))


def test_asking_for_the_licence_number_states_none():
    command = command_in(encode(GetXMLLicenseInstanceSeqNumber(identity=IDENTITY)))
    assert command == (
        '<RK7CMD CMD="GetXMLLicenseInstanceSeqNumber">'
        + LICENCE.replace(' seqNumber="42"', "")
        + "</RK7CMD>"
    )


def test_creating_an_order_under_our_guid():
    command = CreateOrder(
        guid=ORDER,
        table_id=1000070,
        station_id=15010,
        waiter_id=1000050,
        order_category_id=1000080,
        order_type_id=1000081,
        persistent_comment="kiosk 10",
        external_props={"KioskBasket": "4711", "A": "1"},
    )
    assert command_in(encode(command)) == (
        '<RK7CMD CMD="CreateOrder">'
        '<Order guid="{4E1D8A10-7C55-4B1B-9D63-1B0C5C0E0001}" persistentComment="kiosk 10">'
        '<Table id="1000070"/><Station id="15010"/><Creator id="1000050"/><Waiter id="1000050"/>'
        '<OrderCategory id="1000080"/><OrderType id="1000081"/>'
        '<Guests count="1"><Guest guestLabel="1"/></Guests>'
        '<ExternalProps><Prop name="A" value="1"/><Prop name="KioskBasket" value="4711"/>'
        "</ExternalProps></Order></RK7CMD>"
    )


def test_two_tenders_pay_one_order():
    command = PayOrder(
        order=ORDER,
        station_id=15010,
        cashier_id=1000050,
        payments=(
            Payment(tender_id=1000310, amount=118000, guid=PAYMENT),
            Payment(
                tender_id=1000312,
                amount=12000,
                guid=LINE,
                card_code="9643000012345678",
                interface_id=1000700,
            ),
        ),
    )
    assert command_in(encode(command, IDENTITY.numbered(42))) == (
        f'<RK7CMD CMD="PayOrder">{LICENCE}{ORDER_REF}<Station id="15010"/><Cashier id="1000050"/>'
        '<Payment id="1000310" amount="118000"'
        ' line_guid="{A1A1A1A1-0000-4000-8000-0000000000F1}"/>'
        '<Payment id="1000312" amount="12000" cardCode="9643000012345678"'
        ' line_guid="{A1A1A1A1-0000-4000-8000-000000000011}"><Interface id="1000700"/></Payment>'
        "</RK7CMD>"
    )
    assert "9643000012345678" not in repr(command)


def test_a_charge_on_our_own_terminal_is_told_with_its_proof():
    approval = TerminalApproval(
        approval_code="A1B2C3",
        masked_card="427600******1234",
        card_brand="VISA",
        terminal_id="10012345",
        transaction_number="712",
        reference="RRN 604512345678",
        slip="SALE\x07 APPROVED",
    )
    payment = Payment(tender_id=1000310, amount=111000, guid=PAYMENT, approval=approval)
    command = PayOrder(order=ORDER, station_id=1, cashier_id=2, payments=(payment,))
    (cmd,) = etree.fromstring(encode(command))
    (element,) = cmd.findall("Payment")
    assert attributes_of(element) == {
        "id": "1000310",
        "amount": "111000",
        "line_guid": "{A1A1A1A1-0000-4000-8000-0000000000F1}",
        "cardCode": "427600******1234",
        "owner": "VISA",
        "authcode": "A1B2C3",
        "authtype": "terminal",
        "TransactionStatus": "5",
        "transactionNumber": "712",
        "extIntegerInfo": "10012345",
        "extTransactionInfo": "RRN 604512345678",
    }
    assert element.findtext("Slip") == "SALE APPROVED"
    assert "427600" not in repr(command)


def test_a_void_keeps_the_guids():
    command = VoidOrder(order=ORDER, station_id=15010, manager_id=1000050, reason_id=1000600)
    assert command_in(encode(command)) == (
        f'<RK7CMD CMD="VoidOrder" change_guids="0">{ORDER_REF}'
        '<Station id="15010"/><Manager id="1000050"/><DeleteReason id="1000600"/></RK7CMD>'
    )


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "1899-12-30T00:00:00"), (120, "1899-12-30T00:02:00"), (3725, "1899-12-30T01:02:05")],
)
def test_a_lock_is_counted_from_the_zero_date(seconds: int, written: str):
    command = LockOrder(order=ORDER, lock_guid=LINE, seconds=seconds)
    assert f'lockTime="{written}"' in command_in(encode(command))


@pytest.mark.parametrize(
    ("command", "written"),
    [
        (GetSystemInfo2(), '<RK7CMD CMD="GetSystemInfo2"/>'),
        (GetRefList(), '<RK7CMD CMD="GetRefList"/>'),
        (GetOrder(order=ORDER), f'<RK7CMD CMD="GetOrder">{ORDER_REF}</RK7CMD>'),
        (GetReceiptList(order=ORDER), f'<RK7CMD CMD="GetReceiptList">{ORDER_REF}</RK7CMD>'),
        (
            GetReceiptList(last_version=812),
            '<RK7CMD CMD="GetReceiptList" lastversion="812"/>',
        ),
        (
            CalcOrder2(order=ORDER, station_id=15010, cashier_id=1000050),
            (
                f'<RK7CMD CMD="CalcOrder2">{ORDER_REF}<Station id="15010"/><Cashier id="1000050"/>'
                "<Payments/></RK7CMD>"
            ),
        ),
        (
            GetOrderList2(table_id=1000070, only_opened=True, last_version=9001),
            (
                '<RK7CMD CMD="GetOrderList2" lastversion="9001" onlyOpened="1">'
                '<Table id="1000070"/></RK7CMD>'
            ),
        ),
        (
            GetOrderMenu(station_id=15010, table_id=1000070),
            (
                '<RK7CMD CMD="GetOrderMenu" checkrests="0"><Station id="15010"/>'
                '<Table id="1000070"/></RK7CMD>'
            ),
        ),
        (
            CancelSbpPay(sbp_guid=LINE),
            (
                '<RK7CMD CMD="CancelSbpPay">'
                '<Payment sbpPayGuid="{A1A1A1A1-0000-4000-8000-000000000011}"/></RK7CMD>'
            ),
        ),
        (
            GetModifierSchemes(),
            '<RK7CMD CMD="GetRefData" RefName="MODISCHEMES" OnlyActive="1" WithChildItems="2"/>',
        ),
        (
            GetEmployees(only_active=False, offset=0, count=100),
            (
                '<RK7CMD CMD="GetRefData" RefName="EMPLOYEES" OnlyActive="0" PropMask='
                '"items.(Ident,GUIDString,Code,Name,AltName,MainParentIdent,Status)"'
                ' Offset="0" ItemCount="100"/>'
            ),
        ),
        (
            CalcOrder(
                sessions=(NewSession(lines=(NewDish(dish_id=1, quantity=1000),)),),
                order_type_id=1,
                guests=0,
            ),
            (
                '<RK7CMD CMD="CalcOrder"><OrderType id="1"/><Session><Dish id="1" quantity="1000"/>'
                "</Session></RK7CMD>"
            ),
        ),
    ],
)
def test_reads_are_written_as_the_schema_spells_them(command, written: str):
    assert command_in(encode(command)) == written


def test_extended_properties_are_asked_for_by_name():
    request = command_in(encode(GetMenuItems(extended=("genName0409", "genclaim"))))
    assert ' WithMacroProp="1"' in request
    assert ',ModiWeight,genName0409,genclaim)"' in request


def test_reads_travel_together():
    request = encode_batch((GetSystemInfo2(), GetModifierSchemes()))
    assert [e.get("CMD") for e in etree.fromstring(request)] == ["GetSystemInfo2", "GetRefData"]
    assert {e.tag for e in etree.fromstring(request)} == {"RK7Command"}


def test_a_write_never_travels_in_company():
    with pytest.raises(AssertionError):
        encode_batch((GetSystemInfo2(), SAVE))


def test_characters_that_no_document_can_carry_are_left_out():
    command = CreateOrder(
        guid=ORDER, table_id=1, station_id=2, persistent_comment='a\x00b\ud800 <"&> \U0001f600'
    )
    (cmd,) = etree.fromstring(encode(command))
    assert cmd[0].get("persistentComment") == 'ab <"&> \U0001f600'
