"""What paper may say of a purchase: names and amounts in the guest's language. Pure.

Sentences are the layouts' own. Nothing here is more than the purchase knows: money counts as paid
only where it is, points as used only where they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from kiosk.checkout.frozen import FrozenComponent, FrozenLine, FrozenModifier
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.ways import BY_CARD, PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import NO_TEXT, Language, Text
from kiosk.domain.order_kind import OrderKind
from kiosk.domain.writing import code_text, count_text, money_text, points_text
from kiosk.receipts.filling import Said
from kiosk.snapshots.telling import Telling


class House(Struct, frozen=True, kw_only=True):
    """The restaurant as its paper names it. ``order_kinds`` are r_keeper's order types by meaning;
    ``footer`` is a last line of the restaurant's own."""

    name: Text
    table_name: str = ""
    order_kinds: Mapping[OrderKind, int]
    footer: Text = NO_TEXT


def purchase_said(
    purchase: Purchase, house: House, language: Language, *, credited: Money = ZERO
) -> Said:
    """Everything layouts of tickets and slips may name. ``credited`` points are known to be there.

    ``reduced``, ``eat_in``, ``take_away``, ``returning``, ``checking`` and ``see_staff`` say "yes"
    or nothing; a sum that is not there is empty.
    """

    def money(amount: Money) -> str:
        return money_text(amount, language) if amount else ""

    telling = telling_of(purchase)
    paid = telling is Telling.PAID
    charged = purchase.to_pay if paid else ZERO
    kind = purchase.order.order_type_id
    words = {
        **house_words(house, language, purchase.opened_at),
        "number": purchase.order_number,
        "receipt": purchase.receipt_number,
        "code": code_text(purchase.order_number, purchase.receipt_number),
        "portions": count_text(purchase.order.portions),
        "total": money_text(purchase.total, language),
        "discount": money(-purchase.discount),
        "points_money": money(-purchase.points_taken) if paid else "",
        "credited": points_text(credited) if credited else "",
        "reduced": _flag(purchase.to_pay != purchase.total),
        "to_pay": money_text(purchase.to_pay, language),
        "paid": money_text(charged, language) if paid else "",
        "by_card": money(charged) if purchase.way in BY_CARD else "",
        "by_sbp": money(charged) if purchase.way is PayWay.SBP else "",
        "card": _card(purchase),
        "eat_in": _flag(kind is not None and kind == house.order_kinds.get(OrderKind.EAT_IN)),
        "take_away": _flag(kind is not None and kind == house.order_kinds.get(OrderKind.TAKE_AWAY)),
        "returning": _flag(telling is Telling.MONEY_RETURNING),
        "checking": _flag(telling in (Telling.CHECKING, Telling.REGISTERING)),
        "see_staff": _flag(telling is Telling.SEE_STAFF),
    }
    dishes = [_dish(line, language) for line in purchase.order.lines]
    return Said(words=words, lists={"dishes": dishes})


def house_words(house: House, language: Language, moment: datetime) -> dict[str, str]:
    """What every layout may name: the restaurant, its table, the day and the time."""
    day = f"{moment:%d.%m.%Y}" if language is Language.RU else f"{moment:%d/%m/%Y}"
    return {
        "restaurant": house.name.in_language(language),
        "table": house.table_name,
        "footer": house.footer.in_language(language),
        "date": day,
        "time": f"{moment:%H:%M}",
    }


def _dish(line: FrozenLine, language: Language) -> Said:
    modifiers = ", ".join(_modifier(modifier, language) for modifier in line.modifiers)
    parts = [modifiers] if modifiers else []
    parts.extend(_component(component, language) for component in line.components)
    words = {
        "name": line.name.in_language(language),
        "quantity": count_text(line.quantity) if line.quantity > 1 else "",
        "price": money_text(line.shown, language),
    }
    return Said(words=words, lists={"details": [Said(words={"detail": part}) for part in parts]})


def _component(component: FrozenComponent, language: Language) -> str:
    inside = ", ".join(_modifier(modifier, language) for modifier in component.modifiers)
    name = _times(component.count, component.name.in_language(language))
    return f"{name}: {inside}" if inside else name


def _modifier(modifier: FrozenModifier, language: Language) -> str:
    return _times(modifier.count, modifier.name.in_language(language))


def _times(count: int, name: str) -> str:
    return f"{count} \u00d7 {name}" if count > 1 else name


def _card(purchase: Purchase) -> str:
    """The last four digits of the bank's card, as the terminal masked it."""
    masked = purchase.approval.masked_card if purchase.approval else ""
    return masked[-4:] if len(masked) >= 8 and masked[-4:].isdecimal() else ""


def _flag(holds: bool) -> str:
    return "yes" if holds else ""
