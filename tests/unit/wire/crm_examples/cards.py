"""The server, cards, accounts, coupons, classifiers."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from kiosk.wire.crm.accounts import AccountActive, AccountBlock
from kiosk.wire.crm.card_changes import (
    CardActive,
    CardBlock,
    CardDisable,
    CardInactive,
    CardTransfer,
    Period,
)
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.classifiers import GetTerminalsTypesInfo
from kiosk.wire.crm.coupon_actions import (
    AddCoupons,
    CouponActive,
    GetCouponInfo,
    GetCouponsTypesInfo,
)
from kiosk.wire.crm.coupons import CouponStatus, GoodsKind
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.system import GetSystemTime, GetVersion
from kiosk.wire.crm.wishes import (
    AccountClass,
    AccountFilter,
    CouponPage,
    ImageFormat,
    Include,
    PhotoFormat,
    Wishes,
)
from tests.unit.wire.crm_examples.example import (
    ACCOUNT,
    CARD,
    COUPON,
    FIRST_NAME,
    HOLDER,
    LAST_NAME,
    Example,
)

DONE = '<Data Message_ID="63" />'
_CARD = f"<Card_Code>{CARD}</Card_Code>"
_ACCOUNT = (
    f"<Account><Holder_ID>{HOLDER}</Holder_ID><Account_Number>{ACCOUNT}</Account_Number>"
    "<Status>Active</Status><Account_Class>1</Account_Class><Account_Type_ID>5</Account_Type_ID>"
    "<Account_Type_Name>Бонусы</Account_Type_Name><Account_Debit_Enabled>Yes</Account_Debit_Enabled>"
    "<Account_Debit_Priority>1</Account_Debit_Priority><Account_Debit_K>1.00</Account_Debit_K>"
    "<Account_Credit_Enabled>Yes</Account_Credit_Enabled><Account_Credit_K>0.10</Account_Credit_K>"
    "<Transaction_Debit_ID>51</Transaction_Debit_ID><Credit_Depth>0.00</Credit_Depth>"
    "<Balance>120.50</Balance><Account_Level_ID>2</Account_Level_ID>"
    "<Account_Level_Name><![CDATA[\n Серебро [2] \n]]></Account_Level_Name>"
    "<Scheme_ID>7</Scheme_ID><External_ID>17</External_ID><Scheme_Name>5%</Scheme_Name>"
    "<Base_Rate>5.00</Base_Rate><Current_Rate>7,50</Current_Rate>"
    "<Extension_Rate>10</Extension_Rate><Extension_BalanceLimit>300.00</Extension_BalanceLimit>"
    "</Account>"
)
_COUPON = (
    f"<Coupon><Coupon_ID>{COUPON}</Coupon_ID><Coupon_Code>1234567890123</Coupon_Code>"
    "<Coupon_Type_ID>922</Coupon_Type_ID><Coupon_Type_Name>Десерт</Coupon_Type_Name>"
    f"<Holder_ID>{HOLDER}</Holder_ID><Status Mode='NoLimit'>Failed time</Status>"
    "<Offered>2026-01-01</Offered><Expired>2026-12-31</Expired>"
    "<Coupon_Type_Details><Coupon_Type_Detail>"
    "<Coupon_Type_Detail_Name>Сладкое</Coupon_Type_Detail_Name>"
    "<Coupon_Type_Detail_Max>2</Coupon_Type_Detail_Max><Coupon_Type_Detail>"
    "<Coupon_Type_Detail_External_Code>401</Coupon_Type_Detail_External_Code>"
    "<Coupon_Type_Detail_Name>Эклер</Coupon_Type_Detail_Name>"
    "<Coupon_Type_Detail_Kind>percent</Coupon_Type_Detail_Kind>"
    "<Coupon_Type_Detail_Value>15.00</Coupon_Type_Detail_Value></Coupon_Type_Detail>"
    "</Coupon_Type_Detail></Coupon_Type_Details>"
    "<Terminals_Types All='True'/>{more}</Coupon>"
)

EXAMPLES = (
    Example(
        action=GetVersion(),
        answer=(
            '<Version Message_ID="63"><Server_Info>CRM 7</Server_Info><Major>7</Major>'
            "<Minor>2</Minor><Release>0</Release><Build>15</Build></Version>"
        ),
        seen=lambda a: (a.info, a.number),
        expected=("CRM 7", (7, 2, 0, 15)),
    ),
    Example(
        action=GetSystemTime(),
        answer=(
            "<SystemTime><Date>2026-05-02</Date><Time>09:33:00</Time>"
            "<DateTime>2026-05-02 09:33:00</DateTime></SystemTime>"
        ),
        seen=lambda a: a.moment,
        expected=datetime.fromisoformat("2026-05-02T09:33:00"),
    ),
    Example(
        action=GetCardInfo(
            card=CARD,
            virtual=False,
            include=(Include.ACCOUNT_AVAILABLE, Include.HOLDER, Include.HOLDER_NO_COUNT),
            image_format=ImageFormat(
                format=PhotoFormat.JPEG, original=True, width=200, height=150, compression=75
            ),
            account_filter=AccountFilter(account_class=AccountClass.DISCOUNT, account_type_id=1),
            coupons=CouponPage(index=1, count=20),
        ),
        written=(
            f"<Is_Virtual_Card>No</Is_Virtual_Card>{_CARD}"
            "<Include>Account, Account_Available, Holder, Holder_NoCount</Include>"
            '<Image_Format Original="Yes" Width="200" Height="150" Compression="75">JPEG'
            "</Image_Format><Account_Filter><Account_Class>2</Account_Class>"
            "<Account_Type_ID>1</Account_Type_ID></Account_Filter>"
            "<Coupon_Index>1</Coupon_Index><Coupon_Count>20</Coupon_Count>"
        ),
        answer=(
            f'<Cards Message_ID="63"><Card>{_CARD}<Is_Virtual_Card>No</Is_Virtual_Card>'
            "<Status>Active</Status><Offered>2025-01-15</Offered><Expired>1899-12-30</Expired>"
            f"<Group_ID>1</Group_ID><Holder_ID>{HOLDER}</Holder_ID><Owner_ID>{HOLDER}</Owner_ID>"
            f"<Accounts>{_ACCOUNT}</Accounts><Holders><Holder><Holder_ID>{HOLDER}</Holder_ID>"
            f"<L_Name>{LAST_NAME}</L_Name><F_Name>{FIRST_NAME}</F_Name></Holder></Holders>"
            f"<Holders_Coupons IndexFrom='1' IndexTo='1' Count='3'><Holder_Coupon>"
            f"<Holder_ID>{HOLDER}</Holder_ID>{_COUPON.format(more='')}</Holder_Coupon>"
            "</Holders_Coupons><Cards_Properties><Card_Property><Property_ID>3</Property_ID>"
            "<Property_Name>Цвет</Property_Name><Value_Value>1234</Value_Value>"
            "<Value_Type>Integer</Value_Type></Card_Property></Cards_Properties></Card></Cards>"
        ),
        seen=lambda a: (
            (a.status, a.valid_until, a.holder.first_name, a.card.group_id),
            [(n.balance, n.level_name, n.scheme.current_rate) for n in a.accounts],
            [(n.extension.balance_limit, n.credit_ratio) for n in a.accounts],
            (a.people[0].coupons.total, a.people[0].coupons.coupons[0].status),
            (a.properties[0].value.value, a.properties[0].value.type),
        ),
        expected=(
            (CardStatus.ACTIVE, None, FIRST_NAME, 1),
            [(12050, "Серебро [2]", Decimal("7.50"))],
            [(30000, Decimal("0.10"))],
            (3, CouponStatus.CLOSED_NOW),
            ("1234", "Integer"),
        ),
    ),
    Example(
        action=CardBlock(card=CARD, reason="потеряна"),
        written=f"{_CARD}<Remarks>потеряна</Remarks>",
        answer=DONE,
    ),
    Example(action=CardInactive(card=CARD), written=_CARD, answer=DONE),
    Example(
        action=CardActive(card=CARD, expires=date(2027, 5, 2)),
        written=f"{_CARD}<Expired>2027-05-02</Expired>",
        answer=DONE,
    ),
    Example(
        action=CardActive(card=CARD, expires=Period(years=1, months=6)),
        written=f"{_CARD}<Expired>0001-06-00</Expired>",
        answer=DONE,
    ),
    Example(action=CardDisable(card=CARD), written=_CARD, answer=DONE),
    Example(
        action=CardTransfer(card=CARD, holder_id=HOLDER, only_free=True),
        written=f"{_CARD}<Holder_ID>{HOLDER}</Holder_ID><Only_Free>True</Only_Free>",
        answer=DONE,
    ),
    Example(
        action=AccountBlock(account_number=ACCOUNT, reason="проверка"),
        written=f"<Account_Number>{ACCOUNT}</Account_Number><Remarks>проверка</Remarks>",
        answer=DONE,
    ),
    Example(
        action=AccountActive(account_number=ACCOUNT),
        written=f"<Account_Number>{ACCOUNT}</Account_Number>",
        answer=DONE,
    ),
    Example(
        action=GetCouponsTypesInfo(),
        answer=(
            "<Coupons_Types><Coupon_Type><Coupon_Type_ID>922</Coupon_Type_ID>"
            "<Coupon_Type_Name>Скидка</Coupon_Type_Name><Discount_Name>10%</Discount_Name>"
            "<Discount_Rate>10.00</Discount_Rate><Discount_Limit>500.00</Discount_Limit>"
            "<Terminals_Types/></Coupon_Type><Coupon_Type><Coupon_Type_ID>923</Coupon_Type_ID>"
            "<Summ>1000.00</Summ><Terminals_Types><Terminal_Type Self='True'>"
            "<Terminal_Type_ID>123</Terminal_Type_ID></Terminal_Type></Terminals_Types>"
            "</Coupon_Type></Coupons_Types>"
        ),
        seen=lambda a: [
            (t.id, t.rate, t.limit, t.face_value, [c.is_ours for c in t.redeemed_at.classifiers])
            for t in a
        ],
        expected=[(922, Decimal("10.00"), 50000, None, []), (923, None, None, 100000, [True])],
    ),
    Example(
        action=AddCoupons(
            type_id=922,
            status=CouponStatus.ACTIVE,
            external_id="102451",
            holder_id=HOLDER,
            valid_from=date(2026, 5, 2),
            valid_until=date(2026, 6, 2),
            notes="за ожидание",
            classifiers=(123, 124),
        ),
        written=(
            "<Coupon><Coupon_Type_ID>922</Coupon_Type_ID><Status>Active</Status>"
            f"<External_ID>102451</External_ID><Holder_ID>{HOLDER}</Holder_ID>"
            "<Offered>2026-05-02</Offered><Expired>2026-06-02</Expired><Notes>за ожидание</Notes>"
            "<Terminals_Types><Terminal_Type><Terminal_Type_ID>123</Terminal_Type_ID>"
            "</Terminal_Type><Terminal_Type><Terminal_Type_ID>124</Terminal_Type_ID>"
            "</Terminal_Type></Terminals_Types></Coupon>"
        ),
        answer=(
            f"<Coupons><Coupon><Coupon_ID>{COUPON}</Coupon_ID>"
            "<Coupon_Code>1234567890123</Coupon_Code></Coupon></Coupons>"
        ),
        seen=lambda a: a.id,
        expected=COUPON,
    ),
    Example(
        action=AddCoupons(type_id=922, everywhere=True),
        written=(
            '<Coupon><Coupon_Type_ID>922</Coupon_Type_ID><Terminals_Types All="True"/></Coupon>'
        ),
        answer=f"<Coupons><Coupon><Coupon_ID>{COUPON}</Coupon_ID></Coupon></Coupons>",
        seen=lambda a: a.code,
        expected="",
    ),
    Example(
        action=CouponActive(coupon_id=COUPON, face_value=100000),
        written=f"<Coupon_ID>{COUPON}</Coupon_ID><Summ>1000.00</Summ>",
        answer=DONE,
    ),
    Example(
        action=GetCouponInfo(coupon_id=COUPON, wishes=Wishes(include=(Include.HOLDER,))),
        written=f"<Coupon_ID>{COUPON}</Coupon_ID><Include>Holder</Include>",
        answer="<Coupons>{}</Coupons>".format(
            _COUPON.format(
                more=f"<Holders><Holder><Holder_ID>{HOLDER}</Holder_ID>"
                f"<F_Name>{FIRST_NAME}</F_Name></Holder></Holders>"
            )
        ),
        seen=lambda a: (
            (a.coupon.status, a.coupon.reusable, a.coupon.redeemed_at.everywhere),
            [
                (g.name, g.most, [(n.external_code, n.kind, n.value) for n in g.goods])
                for g in a.coupon.goods
            ],
            [p.holder.first_name for p in a.people],
        ),
        expected=(
            (CouponStatus.CLOSED_NOW, True, True),
            [("Сладкое", Decimal("2.0"), [("401", GoodsKind.PERCENT, 1500)])],
            [FIRST_NAME],
        ),
    ),
    Example(
        action=GetTerminalsTypesInfo(),
        answer=(
            "<Terminals_Types><Terminal_Type><Terminal_Type_ID>1</Terminal_Type_ID>"
            "<Terminal_Type_Name>Касса</Terminal_Type_Name></Terminal_Type>"
            "<Terminal_Type Self='True'><Terminal_Type_ID>123</Terminal_Type_ID>"
            "<Terminal_Type_Name>Киоск</Terminal_Type_Name>"
            "<Terminal_Type_TimeBegin>07:00:00</Terminal_Type_TimeBegin>"
            "<Terminal_Type_TimeZone>+02:00</Terminal_Type_TimeZone></Terminal_Type>"
            "</Terminals_Types>"
        ),
        seen=lambda a: [(c.id, c.name, c.is_ours, c.time_zone) for c in a],
        expected=[(1, "Касса", False, ""), (123, "Киоск", True, "+02:00")],
    ),
)
