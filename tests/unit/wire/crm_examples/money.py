"""Transactions: posted, given back, supplemented, listed."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.wire.crm.expiring_points import GetExpiringPoints
from kiosk.wire.crm.transaction_listing import (
    GetTransactionsInfo,
    OperationType,
    TransactionInclude,
)
from kiosk.wire.crm.transactions import (
    ByAccount,
    ByCard,
    CancelOperation,
    OperationId,
    Posting,
    SupplementTransaction,
    Transaction,
)
from kiosk.wire.crm.wishes import AccountClass
from tests.unit.wire.crm_examples.cards import DONE
from tests.unit.wire.crm_examples.example import ACCOUNT, CARD, HOLDER, NOON, Example

_DEBIT = OperationId(external_id="102451", external_index=1, external_date=date(2026, 5, 2))
_CANCEL = OperationId(external_id="102455", external_index=3, external_date=date(2026, 5, 2))
_NAMED = (
    "<External_ID>102451</External_ID><External_Index>1</External_Index>"
    "<External_Date>2026-05-02</External_Date>"
)
_TIME = "<Transaction_Time>2026-05-02 12:57:48.38 +03:00</Transaction_Time>"
_EXECUTED = (
    f'<Transactions Message_ID="63"><Transaction><Account_Number>{ACCOUNT}</Account_Number>'
    "<Transaction_ID>10000000004242</Transaction_ID></Transaction></Transactions>"
)

EXAMPLES = (
    Example(
        action=Transaction(
            postings=(
                Posting(
                    account=ByAccount(number=ACCOUNT), operation=_DEBIT, amount=-12050, at=NOON
                ),
                Posting(
                    account=ByCard(card=CARD, account_type_id=5),
                    operation=_DEBIT,
                    amount=705,
                    at=NOON,
                    last_day=date(2027, 5, 2),
                    available_from=datetime(2026, 5, 3, 6, 0, tzinfo=NOON.tzinfo),
                    remarks="обед",
                    information=b"<RECEIPT/>",
                ),
            )
        ),
        written=(
            f"<Transaction><Account_Number>{ACCOUNT}</Account_Number>{_NAMED}"
            f"<Amount>-120.50</Amount>{_TIME}</Transaction>"
            f"<Transaction><Card_Code>{CARD}</Card_Code><Account_Type_ID>5</Account_Type_ID>"
            f"{_NAMED}<Amount>7.05</Amount>{_TIME}<Transaction_Life>2027-05-02</Transaction_Life>"
            "<Transaction_Delay>2026-05-03 06:00:00.00 +03:00</Transaction_Delay>"
            '<Remarks>обед</Remarks><Dop_Info Mode="Base64">PFJFQ0VJUFQvPg==</Dop_Info>'
            "</Transaction>"
        ),
        answer=_EXECUTED,
        seen=lambda a: [one.id for one in a],
        expected=["10000000004242"],
    ),
    Example(
        action=CancelOperation(parent=_DEBIT, operation=_CANCEL, unit_id=7),
        written=(
            '<Transaction Mode="Cancel"><Unit_ID_Parent>7</Unit_ID_Parent>'
            "<External_ID_Parent>102451</External_ID_Parent>"
            "<External_Index_Parent>1</External_Index_Parent>"
            "<External_Date_Parent>2026-05-02</External_Date_Parent><Unit_ID>7</Unit_ID>"
            "<External_ID>102455</External_ID><External_Index>3</External_Index>"
            "<External_Date>2026-05-02</External_Date></Transaction>"
        ),
        answer=_EXECUTED,
        seen=lambda a: [one.id for one in a],
        expected=["10000000004242"],
    ),
    Example(
        action=SupplementTransaction(transaction_id="10000000004242", information=b"<RECEIPT/>"),
        written=(
            "<Transaction><Transaction_ID>10000000004242</Transaction_ID>"
            '<DopInfo Mode="Base64">PFJFQ0VJUFQvPg==</DopInfo></Transaction>'
        ),
        answer=DONE,
    ),
    Example(
        action=GetTransactionsInfo(
            transaction_id="10000000004242",
            transaction_type=51,
            operation_type=OperationType.COUNTED,
            without_parent=True,
            account_class=AccountClass.BONUS,
            own_only=True,
            unit_id=7,
            external_id="102451",
            holder_id=HOLDER,
            card=CARD,
            account_number=ACCOUNT,
            date_from=date(2026, 5, 1),
            date_to=date(2026, 5, 3),
            include=(TransactionInclude.INFORMATION, TransactionInclude.BONUSES),
        ),
        written=(
            "<Transaction><Transaction_ID>10000000004242</Transaction_ID>"
            "<Transaction_Type>51</Transaction_Type><Operation_Type>2</Operation_Type>"
            "<Transaction_Parent/><Account_Class>1</Account_Class><Client_ID/><Unit_ID>7</Unit_ID>"
            f"<External_ID>102451</External_ID><Holder_ID>{HOLDER}</Holder_ID>"
            f"<Card_Code>{CARD}</Card_Code><Account_Number>{ACCOUNT}</Account_Number>"
            "<Date_From>2026-05-01</Date_From><Date_To>2026-05-03</Date_To><Index>1</Index>"
            "<Count>50</Count><Include>Transaction_DopInfo, Transaction_Bonuses</Include>"
            "</Transaction>"
        ),
        answer=(
            '<Transactions IndexFrom="1" IndexTo="2" Count="14"><Transaction>'
            "<Division_ID>1</Division_ID><Transaction_ID>10000000004242</Transaction_ID>"
            "<External_ID>102451</External_ID><External_Index>1</External_Index>"
            "<External_Date>2026-05-02T00:00:00</External_Date>"
            f"<Holder_ID>{HOLDER}</Holder_ID>"
            "<Transaction_Time>2026-05-02 09:33:00.12 +03:00</Transaction_Time>"
            "<Transaction_Type>51</Transaction_Type><Operation_Type>02</Operation_Type>"
            f"<Account_Number>{ACCOUNT}</Account_Number><Card_Code>{CARD}</Card_Code>"
            "<Summ>-120.50</Summ><Client_Name>Киоск</Client_Name><Unit_ID>7</Unit_ID>"
            '<Dop_Info Mode="Base64">PFJFQ0VJUFQvPg==</Dop_Info></Transaction>'
            "<Transaction><Transaction_ID>10000000004243</Transaction_ID>"
            "<Transaction_Parent>10000000004242</Transaction_Parent><Operation_Type>1"
            "</Operation_Type><Transaction_Delay>2026-05-03</Transaction_Delay><Summ>7.05</Summ>"
            "<Dop_Info>No</Dop_Info><Transaction_Bonuses>0.50</Transaction_Bonuses></Transaction>"
            "</Transactions>"
        ),
        seen=lambda a: [
            (a.total, a.index_from, a.index_to),
            *((r.amount, r.operation, r.has_information, r.information) for r in a.records),
            [(r.available_from, r.bonuses) for r in a.records],
        ],
        expected=[
            (14, 1, 2),
            (-12050, OperationType.COUNTED, True, b"<RECEIPT/>"),
            (705, OperationType.WAITING, False, b""),
            [(None, None), (date(2026, 5, 3), 50)],
        ],
    ),
    Example(
        action=GetExpiringPoints(
            account_number=ACCOUNT, first_day=date(2026, 5, 2), last_day=date(2026, 6, 2)
        ),
        written=(
            "<Transaction><Transaction_Life_From>2026-05-02</Transaction_Life_From>"
            "<Transaction_Life_To>2026-06-02</Transaction_Life_To>"
            f"<Account_Number>{ACCOUNT}</Account_Number><Index>1</Index><Count>50</Count>"
            "<Include>Transaction_Life</Include></Transaction>"
        ),
        answer=(
            "<Transactions><Transaction><Transaction_ID>10000000004242, 10000000004250"
            "</Transaction_ID><Summ>50.00</Summ><Summ_Spend>20.00</Summ_Spend>"
            "<Transaction_Life>2026-05-31</Transaction_Life></Transaction></Transactions>"
        ),
        seen=lambda a: [(p.last_day, p.left, p.transaction_ids) for p in a.points],
        expected=[(date(2026, 5, 31), 3000, ("10000000004242", "10000000004250"))],
    ),
)
