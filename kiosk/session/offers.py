"""The one gentle offer of a session: which dishes, by whose wish.

The restaurant's own rules come first, in their order; then what r_keeper recommends with a dish in
the basket. The offer a guest has seen under their order, or taken from, stays the only one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.dish import Dish
from kiosk.domain.menu import Menu
from kiosk.domain.names import Text
from kiosk.domain.offers import OfferRule
from kiosk.session.building import plus
from kiosk.session.state import OfferSource, RecommendedWith, SessionState
from kiosk.snapshots.session import Screen

MOST: Final = 3


class Offer(Struct, frozen=True, kw_only=True):
    """Up to three dishes, none of them sold out or in the basket, and under which words."""

    dishes: tuple[Dish, ...]
    source: OfferSource
    title: Text
    beside: Dish | None
    """The dish in the basket it goes with."""


def offer_now(state: SessionState, rules: tuple[OfferRule, ...], menu: Menu) -> Offer | None:
    """What is offered to this basket; ``rules`` are those of this hour."""
    if state.offers_declined or not state.basket:
        return None
    made = state.offer_made
    for source in _sources(state, rules):
        if made is None or source == made:
            offer = _offer(state, source, menu)
            if offer is not None:
                return offer
    return None


def settled(state: SessionState, rules: tuple[OfferRule, ...], menu: Menu) -> SessionState:
    """What is seen under the order has been offered: nothing else will be in this session."""
    if state.screen is not Screen.BASKET or state.offer_made is not None:
        return state
    offer = offer_now(state, rules, menu)
    return state if offer is None else replace(state, offer_made=offer.source)


def taken(
    state: SessionState, dish_id: int, rules: tuple[OfferRule, ...], menu: Menu
) -> SessionState:
    """ "Plus" on an offered dish; one that is offered no longer is left alone."""
    offer = offer_now(state, rules, menu)
    if offer is None or all(dish.id != dish_id for dish in offer.dishes):
        return state
    return plus(replace(state, offer_made=offer.source), dish_id, menu)


def _sources(state: SessionState, rules: tuple[OfferRule, ...]) -> Iterator[OfferSource]:
    yield from rules
    for line in state.basket.lines:
        yield RecommendedWith(line.dish_id)


def _offer(state: SessionState, source: OfferSource, menu: Menu) -> Offer | None:
    in_basket = {line.dish_id for line in state.basket.lines}
    match source:
        case OfferRule():
            if not _suits(state, source, menu):
                return None
            beside = source.present.first_in(state.basket, menu)
            wanted = [menu.dish_with_code(code) for code in source.dishes]
            title = source.title
        case RecommendedWith(dish_id):
            beside = menu.dish(dish_id)
            wanted = [menu.dish(each) for each in beside.recommended_ids] if beside else []
            title = Text("")
    free = [d for d in wanted if d is not None and not d.sold_out and d.id not in in_basket]
    if not free:
        return None
    return Offer(dishes=tuple(free[:MOST]), source=source, title=title, beside=beside)


def _suits(state: SessionState, rule: OfferRule, menu: Menu) -> bool:
    """Once made, an offer is not taken away by what was taken of it: its sums count no more."""
    if state.offer_made == rule:
        rule = replace(rule, sum_from=None, sum_to=None)
    return rule.suits(state.basket, menu)
