"""Cards and points as the card system lets the cash server use them (crm §15, §16)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kiosk.simulators.card_office import CardRefused, CardShare, TillReceipt
from kiosk.simulators.card_system.accounts import (
    AccountLink,
    AccountStatus,
    AccountType,
    Classifier,
)
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import CardStatus
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.rows import Origin, Posting
from kiosk.simulators.card_system.till_cards import TillCards, TillIdentity
from tests.unit.simulators.card_counter import START, CardCounter, cancellation, texts
from tests.unit.simulators.card_guests import (
    ANNA,
    ANNAS_PHONE,
    BONUS,
    BONUS_ACCOUNT,
    FREE,
    small_book,
)

CARD = str(ANNA)
BLOCKED, OTHERS_CARD = "777000002", "777000009"
UNIT, RECEIPT = "10", TillReceipt(number=1017, day=date(2026, 11, 22))
NEXT_RECEIPT = TillReceipt(number=1018, day=date(2026, 11, 22))
SECOND_ACCOUNT = "01.00005.00900005.0001"


class Desk:
    """A cash server's desk at the small card system; `classifier` is who it is."""

    def __init__(self, classifier: str = "123") -> None:
        self.counter = CardCounter()
        self.book, self.ledger = self.counter.office.book, self.counter.office.ledger
        self.noted: list[int] = []
        self.cards = TillCards(
            self.book,
            self.ledger,
            TillIdentity(classifier=classifier, unit=UNIT),
            now=lambda: self.counter.at,
            note=lambda outcome, _at: self.noted.append(outcome.row.amount),
        )

    def pays(self, amount: int, card: str = CARD, receipt: TillReceipt = RECEIPT) -> str | None:
        """Debits a card; the code of the refusal. What could not be debited was known before."""
        shares = [CardShare(card=card, amount=amount)]
        known = _refusal(lambda: self.cards.check(shares))
        done = _refusal(lambda: self.cards.debit(receipt, shares))
        assert known == done
        return done

    def has(self, card: str = CARD) -> int:
        found = self.cards.find(card)
        assert found is not None
        return found.balance

    def listed(self, tag: str) -> list[str]:
        """What the guest's transactions say of themselves, newest first."""
        body = "<Transaction><Holder_ID>1</Holder_ID><Index>1</Index></Transaction>"
        return texts(self.counter.ask("Get transactions info", body), f"Transaction/{tag}")

    def opens(self, number: str, balance: int, **different: object) -> None:
        """Another bonus account of Anna."""
        like = self.book.account(BONUS_ACCOUNT)
        account = replace(like, number=number, **different)  # type: ignore[arg-type]  # a mapping
        self.book.put_account(account)
        if balance:
            at = self.counter.at
            credit = Posting(account=account, amount=balance, operation=None, time=at)
            origin = Origin(classifier="123", unit="1", user="1", at=at)
            self.ledger.post([credit], origin, check=lambda *_: None, again=lambda: False)


def _refusal(asked: Callable[[], object]) -> str | None:
    try:
        asked()
    except CardRefused as refused:
        return refused.code
    return None


def test_a_card_tells_whose_it_is_and_what_it_may_pay() -> None:
    card = Desk().cards.find(CARD)
    assert card is not None
    assert (card.holder_id, card.holder, card.first_name) == (1, "Соколова Анна", "Анна")
    assert card.balance == 340_00
    assert CARD not in repr(card)
    assert "Анна" not in repr(card)


def test_the_percent_is_that_of_the_best_level_at_this_hour() -> None:
    desk = Desk()
    percents = []
    for hours in (0, 6):
        desk.counter.wait(hours=hours)
        percents.append(desk.cards.present(CARD).percent)
    assert percents == [8, 5], "the level's schedule is over by the evening"
    desk.opens(SECOND_ACCOUNT, 0, level_id=3)
    assert desk.cards.present(CARD).percent == 10
    closed = replace(desk.book.account(SECOND_ACCOUNT), status=AccountStatus.BLOCKED)
    desk.book.put_account(closed)
    assert desk.cards.present(CARD).percent == 5


def test_a_card_that_may_not_be_used_pays_nothing_and_says_why() -> None:
    card = Desk().cards.find(BLOCKED)
    assert card is not None
    assert (card.balance, card.block_reason) == (0, "Утеряна")


def test_a_card_in_the_drawer_is_nobodys() -> None:
    card = Desk().cards.find(str(FREE))
    assert card is not None
    assert (card.holder_id, card.holder, card.balance, card.percent) == (None, "", 0, 0)


@pytest.mark.parametrize("code", ["1", "", "A1", "9" * 30, "777000010"])
def test_what_is_no_card_is_not_found(code: str) -> None:
    assert Desk().cards.find(code) is None


@pytest.mark.parametrize("phone", [ANNAS_PHONE, "7 (900) 000-48-21"])
def test_a_guest_is_found_by_telephone_with_a_card_that_works(phone: str) -> None:
    desk = Desk()
    desk.book.put_card(replace(desk.book.card(ANNA), status=CardStatus.BLOCKED))
    desk.book.put_card(replace(desk.book.card(FREE), holder_id=1))
    found = desk.cards.guest(phone=phone, token="")
    assert found is not None
    assert found.code == str(FREE)


def test_a_guest_is_found_by_token_and_a_stranger_is_not() -> None:
    cards = Desk().cards
    found = cards.guest(phone="", token=CARD)
    assert found is not None
    assert found.holder_id == 1
    assert cards.guest(phone="+70000000000", token="") is None


@pytest.mark.parametrize(
    ("code", "sac"),
    [
        (CARD, None),
        ("1", "SAC-0014"),
        ("A1", "SAC-0012"),
        (BLOCKED, "SAC-0017"),
        ("777000003", "SAC-0066"),
        ("777000004", "SAC-0071"),
        ("777000005", "SAC-0158"),
        ("777000006", "SAC-0049"),
        (str(FREE), "SAC-0073"),
        ("777000008", "SAC-0161"),
    ],
)
def test_the_card_system_says_why_a_card_cannot_be_used(code: str, sac: str | None) -> None:
    assert _refusal(lambda: Desk().cards.present(code)) == sac


def test_a_refusal_names_no_card_in_full() -> None:
    with pytest.raises(CardRefused) as caught:
        Desk().cards.present(BLOCKED)
    said = (caught.value.russian, caught.value.english)
    assert said == ('Карта "*****0002" заблокирована', 'Card "*****0002" is blocked')


def test_a_debit_is_a_transaction_of_the_till_listed_once() -> None:
    desk = Desk()
    assert desk.pays(120_00) is None
    assert (desk.has(), desk.counter.balance(), desk.noted) == (220_00, 220_00, [-120_00])
    told = {tag: desk.listed(tag) for tag in ("Summ", "Operation_Type", "Unit_ID", "External_ID")}
    assert told == {
        "Summ": ["-120.00"],
        "Operation_Type": ["2"],
        "Unit_ID": [UNIT],
        "External_ID": ["1017"],
    }
    assert desk.listed("Card_Code") == [CARD]
    assert desk.listed("Remarks") == ["Чек 1017"]


def test_a_receipt_debits_once_however_often_it_is_told() -> None:
    desk = Desk()
    for _ in range(2):
        assert desk.pays(120_00) is None
    assert desk.has() == 220_00
    assert desk.pays(120_00, receipt=NEXT_RECEIPT) is None
    assert desk.has() == 100_00


def test_what_is_missing_on_the_first_account_is_taken_from_the_next() -> None:
    desk = Desk()
    desk.opens(SECOND_ACCOUNT, 50_00)
    assert desk.has() == 390_00
    assert desk.pays(360_00) is None
    assert (desk.counter.balance(), desk.counter.balance(SECOND_ACCOUNT)) == (0, 30_00)
    assert desk.noted == [-340_00, -20_00]
    desk.cards.give_back(RECEIPT)
    assert (desk.counter.balance(), desk.counter.balance(SECOND_ACCOUNT)) == (340_00, 50_00)


@pytest.mark.parametrize(
    ("depth", "amount", "sac"),
    [(0, 340_01, "SAC-0044"), (50_00, 390_00, None), (50_00, 390_01, "SAC-0018")],
)
def test_more_than_there_is_is_refused_but_for_the_credit_depth(
    depth: int, amount: int, sac: str | None
) -> None:
    desk = Desk()
    desk.book.put_account(replace(desk.book.account(BONUS_ACCOUNT), credit_depth=depth))
    assert desk.pays(amount) == sac
    assert desk.counter.balance() == (340_00 if sac else 340_00 - amount)


@pytest.mark.parametrize(
    ("card", "amount", "sac"),
    [
        (BLOCKED, 1_00, "SAC-0017"),
        (OTHERS_CARD, 1_00, "SAC-0015"),
        ("1", 1_00, "SAC-0014"),
        (CARD, 0, "SAC-0104"),
    ],
)
def test_a_debit_is_refused_as_a_transaction_would_be(card: str, amount: int, sac: str) -> None:
    desk = Desk()
    assert desk.pays(amount, card) == sac
    assert desk.noted == []


def test_a_guest_without_a_bonus_account_pays_nothing() -> None:
    desk = Desk()
    desk.book.put_account(replace(desk.book.account(BONUS_ACCOUNT), holder_id=3))
    desk.book.put_account(replace(desk.book.account("01.00008.00900004.0001"), holder_id=3))
    assert desk.pays(1_00) == "SAC-0020"


def test_a_till_that_may_not_debit_bonuses_sees_no_points() -> None:
    desk = Desk(classifier="321")
    assert desk.has() == 0
    assert desk.pays(1_00) == "SAC-0069"


def test_two_cards_of_one_guest_pay_from_one_account_in_one_row() -> None:
    desk = Desk()
    desk.book.put_card(replace(desk.book.card(FREE), holder_id=1))
    shares = [CardShare(card=CARD, amount=200_00), CardShare(card=str(FREE), amount=140_00)]
    desk.cards.debit(RECEIPT, shares)
    assert (desk.has(), desk.noted) == (0, [-340_00])


def test_what_one_card_takes_is_not_there_for_the_other() -> None:
    desk = Desk()
    desk.book.put_card(replace(desk.book.card(FREE), holder_id=1))
    desk.opens(SECOND_ACCOUNT, 50_00)
    shares = [CardShare(card=CARD, amount=200_00), CardShare(card=str(FREE), amount=190_00)]
    desk.cards.check(shares)
    desk.cards.debit(RECEIPT, shares)
    assert (desk.has(), desk.noted) == (0, [-340_00, -50_00])


def test_all_cards_of_a_receipt_pay_or_none() -> None:
    desk = Desk()
    shares = [CardShare(card=CARD, amount=1_00), CardShare(card=OTHERS_CARD, amount=1_00)]
    for ask in (lambda: desk.cards.check(shares), lambda: desk.cards.debit(RECEIPT, shares)):
        assert _refusal(ask) == "SAC-0015"
    assert (desk.has(), desk.noted) == (340_00, [])


def test_what_is_given_back_is_given_back_once() -> None:
    desk = Desk()
    desk.pays(120_00)
    desk.book.put_card(replace(desk.book.card(ANNA), status=CardStatus.BLOCKED))
    for _ in range(2):
        desk.cards.give_back(RECEIPT)
    assert desk.counter.balance() == 340_00
    assert desk.listed("Summ") == ["120.00", "-120.00"]
    assert len(desk.listed("Transaction_Parent")) == 1


def test_a_receipt_that_debited_nothing_gives_nothing_back() -> None:
    desk = Desk()
    desk.cards.give_back(RECEIPT)
    assert (desk.counter.balance(), desk.noted) == (340_00, [])


def test_the_kiosk_cannot_return_what_the_till_debited() -> None:
    desk = Desk()
    desk.pays(120_00)
    parent = cancellation(parent="1017", External_Index_Parent="1")
    assert desk.counter.code("Transaction", parent) == "SAC-0103"


def test_goods_that_come_back_credit_the_account_that_paid() -> None:
    desk = Desk()
    desk.pays(120_00)
    desk.book.put_card(replace(desk.book.card(ANNA), status=CardStatus.BLOCKED))
    desk.cards.credit(NEXT_RECEIPT, [CardShare(card=CARD, amount=50_00)], paid_by=RECEIPT)
    assert desk.counter.balance() == 270_00
    assert desk.listed("Summ") == ["50.00", "-120.00"]
    assert desk.listed("External_ID") == ["1018", "1017"]
    assert desk.listed("Transaction_Parent") == []


def test_the_account_with_the_lowest_debit_priority_pays_first() -> None:
    small, gifts = small_book(), AccountType(id=11, account_class=1, name="Подарки")
    links = small.classifier("123").links
    first = replace(small.account(BONUS_ACCOUNT), number=SECOND_ACCOUNT, type_id=gifts.id)
    book = CardBook(
        directory=small.directory,
        classifiers=[
            Classifier(
                code="900",
                id=900,
                name="Касса",
                links={**links, BONUS: AccountLink(debit_priority=2), gifts.id: AccountLink()},
            )
        ],
        account_types=[*small.account_types(), gifts],
        levels=[],
        holders=small.holders(),
        cards=small.cards(),
        accounts=[*small.accounts(), first],
    )
    ledger = Ledger([(BONUS_ACCOUNT, 340_00), (SECOND_ACCOUNT, 50_00)])
    cards = TillCards(
        book,
        ledger,
        TillIdentity(classifier="900", unit=UNIT),
        now=lambda: START,
        note=lambda _outcome, _at: None,
    )
    cards.debit(RECEIPT, [CardShare(card=CARD, amount=60_00)])
    assert ledger.balance(SECOND_ACCOUNT, START) == 0
    assert ledger.balance(BONUS_ACCOUNT, START) == 330_00
