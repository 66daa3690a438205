"""Money: bills, payments, receipts, returns, prepayments."""

from __future__ import annotations

from datetime import datetime

from kiosk.wire.rkeeper.bills import PrintBill, UndoBill
from kiosk.wire.rkeeper.intent_receipts import CorrectIntentReceipt, IntentPayOrder
from kiosk.wire.rkeeper.payment import (
    CancelSbpPay,
    CheckPayments,
    FiscalDocument,
    PayOrder,
)
from kiosk.wire.rkeeper.payment_lines import Payment, TerminalApproval
from kiosk.wire.rkeeper.receipts import (
    DeleteReceipt,
    DeleteReceiptPayments,
    GetReceiptList,
    UndoReceipt,
)
from kiosk.wire.rkeeper.returns import (
    FindReceiptsForReturn,
    MakeReturnGoods,
    MomentRange,
    NumberRange,
    ReturnedDish,
)
from kiosk.wire.rkeeper.terminal_authorisation import (
    TerminalAuthError2,
    TerminalAuthPay2,
    TerminalAuthStart2,
)
from tests.unit.wire.examples.example import (
    LINE,
    ORDER,
    ORDER_REF,
    PAYMENT,
    PREPAYMENT,
    RECEIPT,
    SBP,
    Example,
)

PASSWORD = "till-password"
_TILL = '<Station id="15010"/><Cashier id="1000050"/>'
_CHECK = (
    '<PrintCheck uni="9" line_guid="{C0C0C0C0-0000-4000-8000-000000000001}" state="6"'
    ' amount="111000" CheckNum="1017" deleted="0" printTime="2026-03-14T12:03:09"'
    ' startTime="2026-03-14T12:01:00"><Author id="1000050" code="50" name="Kiosk"/>'
    '<Pay id="1000310" code="10" name="Bank card" uni="10" state="6" amount="111000"'
    ' line_guid="{A1A1A1A1-0000-4000-8000-0000000000F1}" basicSum="111000"/></PrintCheck>'
)
_PREPAID = (
    '<Order guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}" orderSum="111000" unpaidSum="0"'
    ' prepaySum="111000"><Session uni="1"><Prepay id="1000310" amount="111000"'
    ' line_guid="{A1A1A1A1-0000-4000-8000-0000000000E1}" TransactionStatus="5"/></Session></Order>'
)
_PREPAYMENT_GUID = 'line_guid="{A1A1A1A1-0000-4000-8000-0000000000E1}"'

EXAMPLES = (
    Example(
        command=PrintBill(order=ORDER, station_id=15010, cashier_id=1000050, by_seats=True, seat=1),
        written=f'<RK7CMD CMD="PrintBill" bySeats="1" seat="1">{ORDER_REF}{_TILL}</RK7CMD>',
    ),
    Example(
        command=UndoBill(
            order=ORDER,
            station_id=15010,
            cashier_id=1000050,
            reason_id=1000600,
            reason_text="mistake",
        ),
        written=(
            f'<RK7CMD CMD="UndoBill" seat="0">{ORDER_REF}{_TILL}'
            '<DeleteReason id="1000600" openName="mistake"/></RK7CMD>'
        ),
    ),
    Example(
        command=PayOrder(
            order=ORDER,
            station_id=15010,
            cashier_id=1000050,
            payments=(
                Payment(
                    tender_id=1000310,
                    amount=111000,
                    guid=PAYMENT,
                    approval=TerminalApproval(
                        approval_code="A1B2C3",
                        masked_card="427600******1234",
                        card_brand="VISA",
                        terminal_id="10012345",
                        transaction_number="712",
                        reference="RRN 604512345678",
                        slip="SALE APPROVED 1110.00",
                    ),
                ),
            ),
        ),
        written=(
            f'<RK7CMD CMD="PayOrder">{ORDER_REF}{_TILL}'
            '<Payment id="1000310" amount="111000" cardCode="427600******1234" owner="VISA"'
            ' authcode="A1B2C3" authtype="terminal" TransactionStatus="5"'
            ' transactionNumber="712" extIntegerInfo="10012345"'
            ' extTransactionInfo="RRN 604512345678"'
            ' line_guid="{A1A1A1A1-0000-4000-8000-0000000000F1}">'
            "<Slip>SALE APPROVED 1110.00</Slip></Payment></RK7CMD>"
        ),
        inside=_CHECK,
        seen=lambda a: ([(c.guid, c.number) for c in a.receipts], a.warning),
        expected=([(RECEIPT, 1017)], ""),
    ),
    Example(
        command=PayOrder(
            order=ORDER,
            station_id=15010,
            cashier_id=1000050,
            receipt_layout_id=5,
            invoice_layout_id=6,
            by_seats=True,
            seat=1,
            card_system_timeout_ms=0,
            kitchen_screen=False,
            fiscal_document=FiscalDocument(
                print_number=17,
                document_number=4711,
                registrar="00106700000001",
                shift_number=73,
                device_id=3,
            ),
            payments=(
                Payment(tender_id=1000311, amount=50000, guid=PAYMENT, sbp_guid=SBP),
                Payment(
                    tender_id=1000310,
                    amount=50000,
                    guid=LINE,
                    terminal_number="2",
                    terminal_layout_id=7,
                    tip_amount=5000,
                    tip_charge_id=1000203,
                ),
            ),
            check_payments=(
                CheckPayments(
                    seat=1,
                    payments=(
                        Payment(
                            tender_id=1000312,
                            amount=11000,
                            guid=PREPAYMENT,
                            card_code="9643000012345678",
                            interface_id=1000700,
                        ),
                    ),
                ),
            ),
        ),
        written=(
            '<RK7CMD CMD="PayOrder" sendtovdu="0" calcBySeats="1" seat="1" pdsPaysTimeout="0">'
            f'{ORDER_REF}{_TILL}<ReceiptMaket id="5"/><InvoiceMaket id="6"/>'
            '<FiscalDocInfo PrintNumber="17" FiscDocNumber="4711" ExtFiscID="00106700000001"'
            ' FiscShiftNum="73"><FiscDev id="3"/></FiscalDocInfo>'
            '<Payment id="1000311" amount="50000"'
            ' line_guid="{A1A1A1A1-0000-4000-8000-0000000000F1}"'
            ' sbpPayGuid="{7E7E7E7E-0000-4000-8000-000000000001}"/>'
            '<Payment id="1000310" amount="50000" terminalNumber="2" tipAmount="5000"'
            ' line_guid="{A1A1A1A1-0000-4000-8000-000000000011}"><TipCharge id="1000203"/>'
            '<TerminalMaket id="7"/></Payment>'
            f'<PrintCheck seat="1"><Payment id="1000312" amount="11000" {_PREPAYMENT_GUID}'
            ' cardCode="9643000012345678"><Interface id="1000700"/></Payment></PrintCheck></RK7CMD>'
        ),
        inside=f"{_CHECK}<PrintCheckWarning>нет бумаги</PrintCheckWarning>",
        seen=lambda a: (len(a.receipts), a.warning),
        expected=(1, "нет бумаги"),
    ),
    Example(
        command=IntentPayOrder(
            order=ORDER,
            station_id=15010,
            cashier_id=1000050,
            bill_layout_id=8,
            payments=(Payment(tender_id=1000310, amount=111000, guid=PAYMENT),),
        ),
        written=(
            f'<RK7CMD CMD="IntentPayOrder">{ORDER_REF}{_TILL}<BillMaket id="8"/>'
            '<Payment id="1000310" amount="111000"'
            ' line_guid="{A1A1A1A1-0000-4000-8000-0000000000F1}"/></RK7CMD>'
        ),
        inside=_CHECK.replace(
            'state="6" amount', 'state="3" intentReceiptStage="First stage" amount'
        ),
        seen=lambda a: (len(a.checks), a.receipts),
        expected=(1, ()),
    ),
    Example(
        command=CorrectIntentReceipt(
            order=ORDER, station_id=15010, cashier_id=1000050, reason_id=1000600
        ),
        written=(
            f'<RK7CMD CMD="CorrectIntentReceipt">{ORDER_REF}{_TILL}'
            '<DeleteReason id="1000600"/></RK7CMD>'
        ),
    ),
    Example(
        command=CancelSbpPay(sbp_guid=SBP),
        written=(
            '<RK7CMD CMD="CancelSbpPay">'
            '<Payment sbpPayGuid="{7E7E7E7E-0000-4000-8000-000000000001}"/></RK7CMD>'
        ),
    ),
    Example(
        command=TerminalAuthStart2(
            order=ORDER,
            station_id=15010,
            waiter_id=1000050,
            tender_id=1000310,
            amount=111000,
            prepayment=PREPAYMENT,
            reason_id=1000610,
        ),
        written=(
            f'<RK7CMD CMD="TerminalAuthStart2">{ORDER_REF}<Station id="15010"/>'
            f'<Waiter id="1000050"/><Prepay id="1000310" amount="111000" {_PREPAYMENT_GUID}>'
            '<Reason id="1000610"/></Prepay></RK7CMD>'
        ),
        more=_PREPAYMENT_GUID,
        inside=_PREPAID.replace('TransactionStatus="5"', 'TransactionStatus="2"'),
        seen=lambda a: (a.guid, a.order.prepayments[0].transaction),
        expected=(PREPAYMENT, 2),
    ),
    Example(
        command=TerminalAuthPay2(
            order=ORDER,
            station_id=15010,
            waiter_id=1000050,
            prepayment=PREPAYMENT,
            amount=111000,
            approval_code="A1B2C3",
            masked_card="427600******1234",
            print_prepayment=True,
        ),
        written=(
            f'<RK7CMD CMD="TerminalAuthPay2" needPrintPrepay="1">{ORDER_REF}<Station id="15010"/>'
            f'<Waiter id="1000050"/><Prepay {_PREPAYMENT_GUID} amount="111000"'
            ' authcode="A1B2C3" cardCode="427600******1234"/></RK7CMD>'
        ),
        more=_PREPAYMENT_GUID,
        inside=_PREPAID,
        seen=lambda a: (a.guid, a.order.unpaid_sum),
        expected=(PREPAYMENT, 0),
    ),
    Example(
        command=TerminalAuthError2(
            order=ORDER, station_id=15010, waiter_id=1000050, prepayment=PREPAYMENT
        ),
        written=(
            f'<RK7CMD CMD="TerminalAuthError2">{ORDER_REF}<Station id="15010"/>'
            f'<Waiter id="1000050"/><Prepay {_PREPAYMENT_GUID}/></RK7CMD>'
        ),
        seen=lambda a: (a.guid, a.order),
        expected=(None, None),
    ),
    Example(
        command=MakeReturnGoods(
            station_id=15010,
            cashier_id=1000050,
            reason_id=1000601,
            receipt=RECEIPT,
            dishes=(ReturnedDish(guid=LINE, quantity=1000),),
            passing_comment="guest refused",
        ),
        written=(
            f'<RK7CMD CMD="MakeReturnGoods" nonPersistentComment="guest refused">{_TILL}'
            '<Reason id="1000601"/>'
            '<PrintCheck line_guid="{C0C0C0C0-0000-4000-8000-000000000001}"/><Dishes>'
            '<Dish line_guid="{A1A1A1A1-0000-4000-8000-000000000011}" quantity="1000"/></Dishes>'
            "</RK7CMD>"
        ),
        inside=_CHECK.replace("1017", "1018"),
        seen=lambda a: [c.number for c in a.receipts],
        expected=[1018],
    ),
    Example(
        command=FindReceiptsForReturn(
            station_id=15010,
            cashier_id=1000050,
            number=NumberRange(lowest=1017, highest=1017),
            amount=NumberRange(lowest=100000),
            closed=MomentRange(
                earliest=datetime.fromisoformat("2026-03-14T12:00:00"),
                latest=datetime.fromisoformat("2026-03-14T13:00:00"),
            ),
            card_code="9643000012345678",
            dish_id=1000401,
            tender_id=1000310,
        ),
        written=(
            f'<RK7CMD CMD="FindReceiptsForReturn">{_TILL}<CheckNum Value="1017"/>'
            '<CardCode Value="9643000012345678"/><Dish Value="1000401"/>'
            '<Currency Value="1000310"/><PaySum ValueL="100000"/>'
            '<CloseTime ValueL="2026-03-14T12:00:00" ValueH="2026-03-14T13:00:00"/></RK7CMD>'
        ),
        inside=(
            '<Items><Receipt CheckUNI="9" CheckNum="1017" BasicSum="111000" OrderId="256"'
            ' Midserver="20001" GuidString="{C0C0C0C0-0000-4000-8000-000000000001}"'
            ' CloseDateTime="2026-03-14T12:03:09"/></Items>'
        ),
        seen=lambda a: [(r.guid, r.number, r.basic_sum, r.order_ident) for r in a],
        expected=[(RECEIPT, 1017, 111000, 256)],
    ),
    Example(
        command=GetReceiptList(order=ORDER),
        written=f'<RK7CMD CMD="GetReceiptList">{ORDER_REF}</RK7CMD>',
        more='lastversion="812"',
        inside=(
            '<ReceiptsList count="1"><Receipt line_guid="{C0C0C0C0-0000-4000-8000-000000000001}"'
            ' checknum="1017" sum="111000" state="6" seat="0" printtime="2026-03-14T12:03:09"'
            ' starttime="2026-03-14T12:01:00">'
            '<Order visit="571200345" orderIdent="256"'
            ' guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}"/>'
            '<CloseStation id="15010" code="10" name="KIOSK1"/>'
            '<Cashier id="1000050" code="50" name="Kiosk"/></Receipt></ReceiptsList>'
        ),
        seen=lambda a: (
            a.last_version,
            [(r.guid, r.number, r.order, r.station.id, r.cashier.id) for r in a.standing],
        ),
        expected=(812, [(RECEIPT, 1017, ORDER, 15010, 1000050)]),
    ),
    Example(
        command=GetReceiptList(receipt=RECEIPT, last_version=812),
        written=(
            '<RK7CMD CMD="GetReceiptList" line_guid="{C0C0C0C0-0000-4000-8000-000000000001}"'
            ' lastversion="812"/>'
        ),
        inside='<ReceiptsList><Receipt checknum="1017" state="6" deleted="1"/></ReceiptsList>',
        seen=lambda a: (len(a.receipts), a.standing),
        expected=(1, ()),
    ),
    Example(
        command=UndoReceipt(
            receipt_number=1017,
            manager_id=1000050,
            manager_password=PASSWORD,
            reason_id=1000600,
        ),
        written=(
            f'<RK7CMD CMD="UndoReceipt" ReceiptNum="1017" ManagerPassword="{PASSWORD}">'
            '<Manager id="1000050"/><DeleteReason id="1000600"/></RK7CMD>'
        ),
    ),
    Example(
        command=DeleteReceipt(
            receipt_number=1017,
            manager_id=1000050,
            manager_password=PASSWORD,
            reason_id=1000600,
            reason_text="twice",
        ),
        written=(
            f'<RK7CMD CMD="DeleteReceipt" ReceiptNum="1017" ManagerPassword="{PASSWORD}">'
            '<Manager id="1000050"/><DeleteReason id="1000600" openName="twice"/></RK7CMD>'
        ),
    ),
    Example(
        command=DeleteReceiptPayments(
            order=ORDER,
            manager_id=1000050,
            lock_station_id=15010,
            payments=(PREPAYMENT,),
            checks=(RECEIPT,),
        ),
        written=(
            f'<RK7CMD CMD="DeleteReceiptPayments">{ORDER_REF}<Manager id="1000050"/>'
            f'<LockStation id="15010"/><Pay {_PREPAYMENT_GUID}/>'
            '<PrintCheck line_guid="{C0C0C0C0-0000-4000-8000-000000000001}"/></RK7CMD>'
        ),
    ),
)
