"""Who and what the card system knows: classifiers, account types, holders, cards, coupons.

The values are frozen; the book puts a new one in the place of an old one. A page that was kept can
be put back, so that a refused message leaves nothing behind. What lies on the accounts and what
moved is the `ledger`'s.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from kiosk.simulators.card_system.accounts import Account, AccountLevel, AccountType, Classifier
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.coupons import Coupon, CouponType
from kiosk.simulators.card_system.directory import Directory, found
from kiosk.simulators.card_system.people import Contract, Holder, digits_of
from kiosk.simulators.card_system.refusals import Refused

# Ids on the wire have fourteen digits, the first of them a one (crm §3).
_FIRST_ID: Final = 10_000_000_500_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Everything that changes, at one moment."""

    directory: Directory
    holders: dict[int, Holder]
    cards: dict[int, Card]
    accounts: dict[str, Account]
    coupons: dict[str, Coupon]


class CardBook:
    """Look-ups and changes; what is missing is refused by code."""

    def __init__(
        self,
        *,
        directory: Directory,
        classifiers: Iterable[Classifier],
        account_types: Iterable[AccountType],
        levels: Iterable[AccountLevel],
        holders: Iterable[Holder],
        cards: Iterable[Card],
        accounts: Iterable[Account],
        coupon_types: Iterable[CouponType] = (),
        coupons: Iterable[Coupon] = (),
        contracts: Iterable[Contract] = (),
    ) -> None:
        self._classifiers = {classifier.code: classifier for classifier in classifiers}
        self._types = {kind.id: kind for kind in account_types}
        self._levels = {level.id: level for level in levels}
        self._coupon_types = {kind.id: kind for kind in coupon_types}
        self._contracts = tuple(contracts)
        self._pages = Pages(
            directory=directory,
            holders={holder.id: holder for holder in holders},
            cards={card.code: card for card in cards},
            accounts={account.number: account for account in accounts},
            coupons={coupon.id: coupon for coupon in coupons},
        )
        self._next_id = _FIRST_ID

    # ------------------------------------------------------------------ pages

    def kept(self) -> Pages:
        """What the book says now, to be put back by `restore`."""
        pages = self._pages
        return Pages(
            directory=pages.directory,
            holders=dict(pages.holders),
            cards=dict(pages.cards),
            accounts=dict(pages.accounts),
            coupons=dict(pages.coupons),
        )

    def restore(self, pages: Pages) -> None:
        """As if nothing had been changed since `kept`. Ids given meanwhile stay used."""
        self._pages = pages

    def new_id(self) -> int:
        """An id that nothing had before."""
        self._next_id += 1
        return self._next_id

    @property
    def directory(self) -> Directory:
        return self._pages.directory

    def set_directory(self, directory: Directory) -> None:
        """Takes a directory with new places in it."""
        self._pages = replace(self._pages, directory=directory)

    @property
    def division_id(self) -> int:
        return next(iter(self.directory.divisions))

    # ------------------------------------------------------------------ who asks

    def classifier(self, code: str | None) -> Classifier:
        """SAC-0004 unknown or missing, SAC-0111 blocked (crm §15)."""
        classifier = self._classifiers.get(code or "")
        if classifier is None:
            raise Refused("SAC-0004", code or "")
        if classifier.blocked:
            raise Refused("SAC-0111", classifier.code)
        return classifier

    def client(self, code: str) -> Classifier:
        """The classifier a stored transaction was made by, whatever became of it since."""
        return self._classifiers[code]

    def classifiers(self) -> tuple[Classifier, ...]:
        return tuple(self._classifiers.values())

    # ------------------------------------------------------------------ holders

    def holder(self, holder_id: int) -> Holder:
        """SAC-0075 when there is none."""
        return found(self._pages.holders, holder_id, "SAC-0075")

    def holders(self) -> tuple[Holder, ...]:
        """All of them, in the order in which they came."""
        return tuple(self._pages.holders.values())

    def put_holder(self, holder: Holder) -> None:
        self._pages.holders[holder.id] = holder

    def holders_at(self, login: str) -> tuple[Holder, ...]:
        """Who is reached at that telephone (any writing) or e-mail; deleted holders are nobody."""
        mail = "@" in login
        kinds = self.directory.email_types() if mail else self.directory.phone_types()
        wanted = login.lower() if mail else digits_of(login)

        def reached(holder: Holder) -> bool:
            values = (one.value for one in holder.reached_by(kinds))
            return wanted in ((v.lower() if mail else digits_of(v)) for v in values)

        return tuple(one for one in self.holders() if not one.deleted and reached(one))

    def contracts_of(self, holder_id: int) -> tuple[Contract, ...]:
        return tuple(one for one in self._contracts if holder_id in one.holder_ids)

    # ------------------------------------------------------------------ cards

    def card(self, code: int) -> Card:
        """SAC-0014 when there is none, or it was deleted."""
        card = self._pages.cards.get(code)
        if card is None or card.status is CardStatus.DELETED:
            raise Refused("SAC-0014", code)
        return card

    def known_card(self, code: int) -> Card | None:
        """The card of that number in any state, None when there never was one."""
        return self._pages.cards.get(code)

    def put_card(self, card: Card) -> None:
        self._pages.cards[card.code] = card

    def cards(self) -> tuple[Card, ...]:
        return tuple(self._pages.cards.values())

    def cards_of(self, holder_id: int) -> tuple[Card, ...]:
        return tuple(
            card
            for card in self.cards()
            if card.holder_id == holder_id and card.status is not CardStatus.DELETED
        )

    # ------------------------------------------------------------------ accounts

    def account_type(self, type_id: int) -> AccountType:
        """SAC-0007 when there is none."""
        return found(self._types, type_id, "SAC-0007")

    def account_types(self) -> tuple[AccountType, ...]:
        return tuple(self._types.values())

    def level(self, level_id: int | None) -> AccountLevel | None:
        return None if level_id is None else self._levels.get(level_id)

    def account(self, number: str) -> Account:
        """SAC-0021 when there is none."""
        if number not in self._pages.accounts:
            raise Refused("SAC-0021", number)
        return self._pages.accounts[number]

    def account_of_card(self, card: Card, type_id: int) -> Account:
        """The account of that type of the card's holder; SAC-0020 when there is none."""
        kind = self.account_type(type_id)
        for account in self.accounts_of(card.holder_id):
            if account.type_id == type_id:
                return account
        raise Refused("SAC-0020", kind.name, card.code)

    def put_account(self, account: Account) -> None:
        self._pages.accounts[account.number] = account

    def accounts(self) -> tuple[Account, ...]:
        return tuple(self._pages.accounts.values())

    def accounts_of(self, holder_id: int | None) -> tuple[Account, ...]:
        return tuple(one for one in self.accounts() if one.holder_id == holder_id)

    # ------------------------------------------------------------------ coupons

    def coupon_type(self, type_id: int) -> CouponType:
        """SAC-0114 when there is none."""
        return found(self._coupon_types, type_id, "SAC-0114")

    def coupon_types(self) -> tuple[CouponType, ...]:
        return tuple(self._coupon_types.values())

    def coupon(self, coupon_id: str) -> Coupon:
        """SAC-0112 when there is none."""
        if coupon_id not in self._pages.coupons:
            raise Refused("SAC-0112", coupon_id)
        return self._pages.coupons[coupon_id]

    def coupons(self) -> tuple[Coupon, ...]:
        return tuple(self._pages.coupons.values())

    def new_coupon_code(self) -> str:
        """Thirteen digits that no coupon had before (crm §3)."""
        return str(self.new_id())[1:]

    def put_coupon(self, coupon: Coupon) -> None:
        self._pages.coupons[coupon.id] = coupon

    def coupons_of(self, holder_id: int) -> tuple[Coupon, ...]:
        return tuple(one for one in self._pages.coupons.values() if one.holder_id == holder_id)
