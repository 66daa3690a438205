"""`kiosk buy`: one whole purchase without a screen, through the core that serves guests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Final
from uuid import UUID

import typer

from kiosk import parts
from kiosk.app import Core, Surroundings, open_core
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Question
from kiosk.checkout.ways import PayWay
from kiosk.commands.advice import advice
from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.exits import Exit, exit_for
from kiosk.commands.items import CannotOrder, OrderForm, WantedItem, parse_item
from kiosk.commands.outcome import Outcome, as_object, message_of, outcome_of
from kiosk.commands.output import money_words, note, print_json, say
from kiosk.domain.basket import basket_total
from kiosk.domain.guest import CardHolder, GuestCard
from kiosk.domain.money import ZERO, Money
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode, KioskError
from kiosk.intents import GuestAnswer
from kiosk.storage.licensed_requests import RequestOutcome

MOST: Final = "max"

_EXITS: Final = {
    Outcome.PAID: Exit.DONE,
    Outcome.AT_COUNTER: Exit.DONE,
    Outcome.CANCELLED: Exit.CANCELLED,
    Outcome.ABORTED: Exit.ABORTED,
    Outcome.NEEDS_STAFF: Exit.NEEDS_STAFF,
}
_CAUSES: Final = {
    Question.DECLINED: ErrorCode.POS_PAYMENT_DECLINED,
    Question.BONUS_REFUSED: ErrorCode.POINTS_NOT_ENOUGH,
}
"""Why a question was asked, in the words of advice."""


def buy(
    home: Home,
    items: Annotated[
        list[str],
        typer.Argument(
            metavar="ITEM", help="A dish and its options as codes, such as 301*2+202+303."
        ),
    ],
    card: Annotated[str, typer.Option(metavar="N", help="Number of a guest card.")] = "",
    bonus: Annotated[
        str,
        typer.Option(
            metavar="ROUBLES|max", help="Pay so much with the card's points, or all that may be."
        ),
    ] = "",
    pay: Annotated[
        PayWay | None, typer.Option(help="One of the profile's ways; else its own choice.")
    ] = None,
    order_type: Annotated[
        OrderKind | None, typer.Option(help="Else the first of the profile.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make one whole purchase without a screen: a real order, really paid.

    An ITEM is a dish by its code or GUID, *N for so many portions, then its options by their codes:
    301*2+202+303. A group of which options are named holds exactly those; every other group keeps
    its default, as on the screen. *N behind an option takes it N times, *0 leaves it out. In a
    combo, options are dishes: 101+902+911/1302 chooses dish 902, and dish 911 with its own option
    1302. x may stand for *. `kiosk menu` lists all codes.

    What an earlier run left unfinished is settled first. A question, such as after a declined card,
    is answered by cancelling. --json ends with one object.
    """
    wish = _Wish(
        items=tuple(items),
        card="".join(card.split()),
        bonus=_bonus(bonus),
        way=pay,
        order_type=order_type,
    )
    if wish.bonus and not wish.card:
        raise typer.BadParameter("points are on a card: give --card", param_hint="--bonus")
    if wish.card and not wish.card.isdecimal():
        raise typer.BadParameter("a card's number is digits", param_hint="--card")
    at_home(home, lambda kiosk: _TestOrder(kiosk, wish, as_json=as_json).make())


def _bonus(text: str) -> Money | str:
    """An amount, nothing, or MOST."""
    if text in ("", MOST):
        return text or ZERO
    try:
        kopecks = Decimal(text.replace(",", ".")) * 100
        if kopecks < 0 or kopecks != int(kopecks):
            raise ValueError(text)
    except (InvalidOperation, ValueError, OverflowError) as wrong:
        raise typer.BadParameter(
            f"{text!r} is no sum in roubles and not {MOST}", param_hint="--bonus"
        ) from wrong
    return Money(int(kopecks))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """What the command line asked for. ``way`` and ``order_type`` ``None``: the profile's own."""

    items: tuple[str, ...]
    card: str = field(repr=False)
    bonus: Money | str
    way: PayWay | None
    order_type: OrderKind | None


class _NotBegun(Exception):
    """No purchase was opened: a sentence for people, and how the command ends."""

    def __init__(self, sentence: str, status: Exit) -> None:
        super().__init__(sentence)
        self.status = status


class _TestOrder:
    """One purchase from the command line."""

    def __init__(self, kiosk: Installation, wish: _Wish, *, as_json: bool) -> None:
        self._kiosk = kiosk
        self._profile = kiosk.profile
        self._wish = wish
        self._as_json = as_json
        self._settled: list[Purchase] = []
        self._settling = True
        self._own: Purchase | None = None
        self._asked: Question | None = None
        self._asked_because: ErrorCode | None = None
        self._steps_told: dict[UUID, int] = {}

    async def make(self) -> Exit:
        """Settles, buys, tells."""
        try:
            items = tuple(parse_item(text) for text in self._wish.items)
            around = Surroundings(hide=self._kiosk.hide)
            async with open_core(self._kiosk.home, around) as core:
                core.runner.subscribe(self._watch)
                await self._get_ready(core)
                return self._told(await self._buy(core, items))
        except CannotOrder as wrong:
            return self._refused(str(wrong), Exit.ORDER)
        except _NotBegun as wrong:
            return self._refused(str(wrong), wrong.status)
        except KioskError as trouble:
            return self._refused(advice(trouble), exit_for(trouble.code))

    async def _get_ready(self, core: Core) -> None:
        """The licence, then what an earlier run left: no sale while one is unfinished."""
        licence = await core.licence.start() if core.licence is not None else None
        await self._settle(core)
        if licence is not None and not licence.id_known:
            code = licence.trouble or ErrorCode.LICENCE_ABSENT
            raise KioskError(code, licence.detail)
        self._settling = False
        trouble = await core.menu.look()
        if trouble is not None:
            raise core.menu.trouble or KioskError(trouble)
        # A dish that staff have stopped here is sold by nobody here.
        await core.day.restore()
        await core.day.follow_menu()
        await core.menu.show_stops()

    async def _settle(self, core: Core) -> None:
        if await core.requests.finish() is RequestOutcome.OPEN:
            raise _NotBegun(
                "A command of kiosk rk7 has no answer yet: try again in a few minutes.",
                Exit.NEEDS_STAFF,
            )
        self._settled.extend(await core.desk.recover(self._found))
        for purchase in self._settled:
            if not self._as_json:
                say(f"It is {outcome_of(purchase).value}: {message_of(purchase)}.")
            if not purchase.settled:
                raise _NotBegun(
                    f"An earlier order, {purchase.order_number or purchase.guid}, needs a person "
                    f"first: kiosk purchases --show {purchase.guid} tells what is known.",
                    Exit.NEEDS_STAFF,
                )

    def _found(self, left: Purchase) -> None:
        self._steps_told[left.guid] = len(left.steps)
        if not self._as_json:
            say(f"First, order {left.order_number or left.guid} of an earlier run:")

    async def _buy(self, core: Core, items: tuple[WantedItem, ...]) -> Purchase:
        menu = core.menu.now.menu
        site = parts.site(self._profile)
        basket = OrderForm(menu, site.languages[0]).basket(items)
        way = self._wish.way or self._profile.payments.default_way
        if way not in site.ways:
            ways = ", ".join(site.ways)
            raise _NotBegun(f"This kiosk does not take {way}, only {ways}.", Exit.ORDER)
        kind = self._wish.order_type or next(iter(site.order_kinds))
        if kind not in site.order_kinds:
            kinds = ", ".join(site.order_kinds)
            raise _NotBegun(f"This kiosk does not sell to {kind}, only {kinds}.", Exit.ORDER)
        holder = await self._holder(core)
        purchase = await core.desk.buy(
            basket,
            menu,
            order_type_id=site.order_kinds[kind],
            way=way,
            bonus=self._points(basket_total(basket, menu), holder, way),
            holder=holder,
        )
        while purchase.question is not None:
            self._asked, self._asked_because = purchase.question, purchase.cause
            purchase = await core.desk.answer(purchase, GuestAnswer.CANCEL, None)
        return purchase

    async def _holder(self, core: Core) -> CardHolder | None:
        if not self._wish.card:
            return None
        if core.cards is None:
            raise _NotBegun("This kiosk has no card system: leave out --card.", Exit.CARD)
        return await core.cards.look_up(GuestCard(number=self._wish.card))

    def _points(self, total: Money, holder: CardHolder | None, way: PayWay) -> Money:
        wanted = self._wish.bonus
        if not wanted:
            return ZERO
        account = holder.account if holder is not None else None
        if account is None:
            raise _NotBegun("This card has no account with points.", Exit.CARD)
        if way is PayWay.COUNTER:
            raise _NotBegun("No points can be used at the counter: leave out --bonus.", Exit.CARD)
        most = parts.site(self._profile).bonus_rules.most_for(total, account.balance)
        if isinstance(wanted, str):
            return most
        if wanted > most:
            raise _NotBegun(
                f"At most {money_words(most)} of {money_words(total)} can be paid with this card's "
                "points.",
                Exit.CARD,
            )
        return wanted

    def _watch(self, purchase: Purchase) -> None:
        """Hears of every commit."""
        if not self._settling:
            self._own = purchase
        told = self._steps_told.setdefault(purchase.guid, 0)
        self._steps_told[purchase.guid] = len(purchase.steps)
        if not self._as_json:
            for step in purchase.steps[told:]:
                say(f"{step.ms:>7} ms  {step.name.value}")

    def _told(self, purchase: Purchase) -> Exit:
        outcome = outcome_of(purchase)
        if self._as_json:
            print_json(self._object(purchase))
        else:
            for line in _summary(purchase):
                say(line)
        if outcome in (Outcome.CANCELLED, Outcome.ABORTED, Outcome.NEEDS_STAFF):
            note(self._why(purchase))
        return _EXITS[outcome]

    def _why(self, purchase: Purchase) -> str:
        """One sentence: how the guest stands, and what to do about the cause."""
        usual = _CAUSES[self._asked] if self._asked is not None else None
        cause = purchase.cause or self._asked_because or usual
        told = message_of(purchase)
        if cause is None:
            return f"{told}."
        reason = advice(KioskError(cause))
        return f"{told}: {reason[:1].lower()}{reason[1:]}"

    def _refused(self, sentence: str, status: Exit) -> Exit:
        """Nothing was opened, or the store gave up under a purchase that then waits on disk."""
        if self._own is not None and not self._own.settled:
            sentence = (
                f"{sentence} Order {self._own.order_number or self._own.guid} is kept and is "
                "settled at the next start."
            )
        if self._as_json:
            print_json(self._object(self._own, sentence))
        note(sentence)
        return status

    def _object(self, purchase: Purchase | None, sentence: str = "") -> dict[str, Any]:
        told = as_object(purchase) if purchase is not None else dict(_NOTHING)
        if sentence:
            told["message"] = sentence
        cause = purchase.cause if purchase is not None else None
        return {
            **told,
            "cause": cause.value if cause is not None else None,
            "asked": self._asked.value if self._asked is not None else None,
            "receipt_number": purchase.receipt_number if purchase is not None else "",
            "settled": [
                {
                    "order_guid": str(earlier.guid),
                    "order_number": earlier.order_number,
                    "outcome": outcome_of(earlier).value,
                }
                for earlier in self._settled
            ],
        }


_NOTHING: Final[dict[str, Any]] = {
    "outcome": Outcome.ABORTED.value,
    "order_number": "",
    "order_guid": None,
    "total_minor": 0,
    "charged_minor": 0,
    "bonus_minor": 0,
    "licence_sequence": [],
    "steps": [],
    "message": "",
}
"""The object of a purchase that was never opened."""


def _summary(purchase: Purchase) -> Iterator[str]:
    number = f"Order {purchase.order_number}: " if purchase.order_number else ""
    yield f"{number}{message_of(purchase)}"
    sums = f"total {money_words(purchase.total)}, charged {money_words(purchase.charged)}"
    points = purchase.points_taken
    yield f"{sums}, points {money_words(points)}" if points else sums
    if purchase.receipt_number:
        yield f"receipt {purchase.receipt_number}"
    if purchase.licence_numbers:
        yield f"licence numbers {', '.join(map(str, purchase.licence_numbers))}"
