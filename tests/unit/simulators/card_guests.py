"""A small card system: four account types, a few guests, cards in every state, coupons."""

from __future__ import annotations

from datetime import date

from kiosk.simulators.card_system.accounts import (
    Account,
    AccountLevel,
    AccountLink,
    AccountStatus,
    AccountType,
    Classifier,
    TypeStatus,
)
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.coupons import (
    Coupon,
    CouponDiscount,
    CouponGoods,
    CouponStatus,
    CouponType,
)
from kiosk.simulators.card_system.people import Address, Contact, Contract, Holder, Relative
from kiosk.simulators.card_system.usual_directory import (
    LUNCH,
    MAIL,
    MOBILE,
    MOSCOW,
    RUSSIA,
    usual_directory,
)

ANNA = 777000001
FREE = 777000007
BONUS, TURNOVER, CREDIT, CLOSED = 5, 6, 7, 8
BONUS_ACCOUNT = "01.00005.00900001.0001"
TURNOVER_ACCOUNT = "05.00006.00900002.0001"
CREDIT_ACCOUNT = "04.00007.00900003.0001"
BLOCKED_ACCOUNT = "01.00005.00900009.0001"
PERCENT_COUPON = "9000210000000040001"
AMOUNT_COUPON = "9000220000000040002"
GOODS_COUPON = "9000230000000040003"
ANNAS_PHONE = "+79000004821"


def _card(code: int, status: CardStatus = CardStatus.ACTIVE, **other: object) -> Card:
    facts: dict[str, object] = {
        "holder_id": 1,
        "offered": date(2020, 1, 1),
        "expired": date(2030, 12, 31),
    }
    return Card(code=code, status=status, **(facts | other))  # type: ignore[arg-type]  # a mapping


def _account(number: str, type_id: int, holder_id: int = 1, **other: object) -> Account:
    return Account(
        number=number,
        holder_id=holder_id,
        type_id=type_id,
        level_id=1,
        created=date(2020, 1, 1),
        **other,  # type: ignore[arg-type]  # a mapping
    )


def small_book() -> CardBook:
    """One guest with a bonus, a turnover and a credit account, and cards in every state."""
    return CardBook(
        directory=usual_directory(1, "Самовар"),
        classifiers=[
            Classifier(
                code="123",
                id=123,
                name="Киоск",
                links={
                    BONUS: AccountLink(),
                    TURNOVER: AccountLink(debit=False, credit=False),
                    CREDIT: AccountLink(credit=False, debit_priority=2),
                    CLOSED: AccountLink(),
                },
            ),
            Classifier(
                code="321",
                id=321,
                name="Сайт",
                links={BONUS: AccountLink(blocked=True), TURNOVER: AccountLink()},
            ),
            Classifier(code="999", id=999, name="Старый киоск", blocked=True),
        ],
        account_types=[
            AccountType(id=BONUS, account_class=1, name="Бонусы", level_ids=(1, 2, 3)),
            AccountType(id=TURNOVER, account_class=5, name="Оборот"),
            AccountType(id=CREDIT, account_class=4, name="Кредит", level_ids=(1,)),
            AccountType(id=CLOSED, account_class=1, name="Старые", status=TypeStatus.DELETED),
        ],
        levels=[
            AccountLevel(id=1, name="Гость [1] 5%", rate=5, timing_scheme_id=LUNCH, timed_rate=8),
            AccountLevel(id=2, name="Серебряный", rate=7, from_spent=1000_00),
            AccountLevel(id=3, name="Золотой", rate=10, from_spent=5000_00),
        ],
        holders=_holders(),
        cards=[
            _card(ANNA),
            _card(777000002, CardStatus.BLOCKED, block_reason="Утеряна"),
            _card(777000003, CardStatus.INACTIVE),
            _card(777000004, CardStatus.DISABLED),
            _card(777000005, CardStatus.ISSUE),
            _card(777000006, expired=date(2021, 8, 31)),
            _card(FREE, holder_id=None),
            _card(777000008, only_for=frozenset({"321"})),
            _card(777000009, holder_id=2, properties={1: 2}),
            _card(777000010, CardStatus.DELETED),
        ],
        accounts=[
            _account(BONUS_ACCOUNT, BONUS),
            _account(TURNOVER_ACCOUNT, TURNOVER),
            _account(CREDIT_ACCOUNT, CREDIT, credit_depth=50_00),
            _account("01.00008.00900004.0001", CLOSED),
            _account(BLOCKED_ACCOUNT, BONUS, 2, status=AccountStatus.BLOCKED),
        ],
        coupon_types=[
            CouponType(
                id=21,
                name="−15 % на десерт",
                discount=CouponDiscount(id=3, name="Десерты", percent=15, external_id=77),
            ),
            CouponType(id=22, name="Сто рублей", face=100_00, pays=90_00),
            CouponType(
                id=23,
                name="Морс к обеду",
                goods=(CouponGoods(code=501, name="Морс"),),
                classifiers=frozenset({321}),
                timing_scheme_id=LUNCH,
                reusable=True,
            ),
        ],
        coupons=[
            _coupon(PERCENT_COUPON, 21),
            _coupon(AMOUNT_COUPON, 22, status=CouponStatus.INACTIVE),
            _coupon(GOODS_COUPON, 23),
            _coupon("9000210000000040004", 21, used=True),
            _coupon("9000210000000040005", 21, expired=date(2021, 1, 1)),
            _coupon("9000210000000040006", 21, classifiers=frozenset({321})),
        ],
        contracts=[
            Contract(
                id=1,
                name="Обеды бюро",
                type_id=1,
                offered=date(2024, 2, 1),
                expired=date(2028, 2, 1),
                signed=date(2024, 1, 20),
                holder_ids=(1, 2),
            )
        ],
    )


def _holders() -> list[Holder]:
    return [
        Holder(
            id=1,
            first_name="Анна",
            last_name="Соколова",
            contacts=(
                Contact(id=1, type_id=MOBILE, value=ANNAS_PHONE, dispatch=True),
                Contact(id=2, type_id=MAIL, value="anna@example.com"),
            ),
            addresses=(Address(id=1, type_id=1, country_id=RUSSIA, city_id=MOSCOW, house="7 а"),),
            relatives=(Relative(2, 1),),
            attributes=frozenset({2}),
            photo="/9j/4AAQ",
        ),
        Holder(id=2, first_name="Пётр", last_name="Зимин", birth=date(1980, 2, 29)),
    ]


def _coupon(coupon_id: str, type_id: int, **other: object) -> Coupon:
    facts: dict[str, object] = {"offered": date(2020, 1, 1), "expired": date(2030, 12, 31)}
    return Coupon(
        id=coupon_id,
        code=coupon_id[6:],
        type_id=type_id,
        holder_id=1,
        **(facts | other),  # type: ignore[arg-type]  # a mapping
    )
