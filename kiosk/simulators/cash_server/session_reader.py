"""Reads sessions of SaveOrder and CalcOrder into priced lines, by the rules of the menu.

A broken rule (a sold-out dish, too few or too many modifiers) becomes a `LineError` naming the
faulty tag; all of them are reported together (rk7 §5.4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from lxml import etree

from kiosk.simulators.cash_server import order_refusals, parameters, refusals
from kiosk.simulators.cash_server.catalogue import Option, Question, Scheme
from kiosk.simulators.cash_server.envelope import Element
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.offered_payments import read_prepayment
from kiosk.simulators.cash_server.order_access import referred
from kiosk.simulators.cash_server.order_lines import (
    ChosenOption,
    DiscountLine,
    Line,
    Part,
    Session,
)
from kiosk.simulators.cash_server.refusals import LineError


class SessionReader:
    """Reads one request. `next_uni` numbers what is made; GUIDs are as the client gave them."""

    def __init__(self, house: House, *, next_uni: Callable[[], int]) -> None:
        self.house = house
        self.next_uni = next_uni
        self._problems: list[LineError] = []
        self._wanted: Counter[int] = Counter()

    def read(self, source: Element, number: int, *, deferred: bool = False) -> Session:
        """One `Session` of the request; refused as a whole when a line cannot be read at all.

        Lines that carry a `Void` speak of a dish that is in the order already: not read here.
        """
        house = self.house
        session = Session(
            uni=self.next_uni(),
            guid=_given_guid(source),
            number=number,
            station=referred(house, source, "Station", "CASHES"),
            author=referred(house, source, "Author", "EMPLOYEES"),
            creator=referred(house, source, "Creator", "EMPLOYEES"),
            draft=parameters.flag(source, "isDraft"),
            deferred=deferred,
            started=house.now(),
            remind_at=source.get("remindTime", ""),
        )
        referred(house, source, "Course", "KURSES")
        for item in source:
            if item.tag == "Dish" and item.find("Void") is None:
                session.lines.append(self._dish(item))
            elif item.tag == "Combo" and item.find("Void") is None:
                session.lines.append(self._combo(item))
            elif item.tag == "Discount":
                session.discounts.append(self._discount(item))
            elif item.tag == "Prepay":
                session.prepayments.append(read_prepayment(house, item, self.next_uni()))
        return session

    def problems(self, given_back: Counter[int] | None = None) -> tuple[LineError, ...]:
        """Every rule that was broken; `given_back` is what overwritten sessions return first."""
        returned = given_back or Counter()
        found = list(self._problems)
        for dish_id, quantity in self._wanted.items():
            dish = self.house.catalogue.dishes[dish_id]
            if not self.house.stock.enough(dish, quantity - returned[dish_id]):
                found.append(order_refusals.dish_gone(dish.id, dish.name))
        return tuple(found)

    def finish(self, given_back: Counter[int] | None = None) -> Counter[int]:
        """What all sessions take from the stock; refused when a rule was broken."""
        if problems := self.problems(given_back):
            raise order_refusals.lines_refused(problems)
        return self._wanted

    def _dish(self, source: Element) -> Line:
        line = self._line(source)
        if line.dish.is_combo:
            raise refusals.not_in_collection(f"{line.dish.id} (комбо)", "MenuItems")
        scheme = self.house.catalogue.scheme_of(line.dish)
        line.chosen = self._chosen(source, scheme)
        self._check_limits(source, scheme, line.chosen, whole=True)
        self._wanted.update(line.sold())
        return line

    def _combo(self, source: Element) -> Line:
        line = self._line(source)
        scheme = self.house.catalogue.scheme_of(line.dish)
        if scheme is None or not scheme.combo:
            raise refusals.not_in_collection(f"{line.dish.id} (не комбо)", "MenuItems")
        if source.find("Modi") is not None:
            raise refusals.child_unexpected("Modi", "Combo")
        for component in source.findall("Component"):
            line.parts.append(self._part(component, scheme, line.parts))
        self._check_slots(source, scheme, line.parts)
        self._wanted.update(line.sold())
        return line

    def _line(self, source: Element) -> Line:
        item = self.house.directory.find("MENUITEMS", source)
        dish = self.house.catalogue.dishes.get(item.ident)
        if dish is None:
            raise refusals.not_in_collection(str(item.ident), "OrderMenu")
        quantity = parameters.number(source, "quantity")
        if quantity <= 0:
            raise refusals.bad_integer(parameters.path_of(source), "quantity", str(quantity))
        list_price = self.house.stock.price(dish)
        return Line(
            dish=dish,
            uni=self.next_uni(),
            guid=_given_guid(source),
            ordered=quantity,
            price=parameters.number_or(source, "price", list_price),
            list_price=list_price,
            discounts=[self._discount(found) for found in source.findall("Discount")],
        )

    def _discount(self, source: Element) -> DiscountLine:
        """A discount by hand, or of a card whose interface is named (rk7 §5.4)."""
        item = self.house.directory.find("DISCOUNTS", source)
        kind = next(one for one in self.house.scenario.discounts if one.id == item.ident)
        amount = parameters.number(source, "amount") if kind.open else None
        if amount is None and kind.percent == 0:
            raise order_refusals.discount_without_composition()
        card = source.get("cardCode", "")
        if card:
            parameters.child(source, "Interface")
        return DiscountLine(
            item=item,
            uni=self.next_uni(),
            guid=_given_guid(source),
            # A discount is written with a minus at some tills and without at others.
            amount=None if amount is None else abs(amount),
            percent=kind.percent,
            source="pdsCard" if card else "xmlInterface",
            card=card,
            interface=referred(self.house, source, "Interface", "DEVICES"),
        )

    def _part(self, source: Element, scheme: Scheme, before: list[Part]) -> Part:
        item = self.house.directory.find("MENUITEMS", source)
        option = self._part_option(source, scheme, item.ident, before)
        assert option.dish is not None, "options of a combo have a dish"
        uni = self.next_uni()
        own_scheme = self.house.catalogue.scheme_of(option.dish)
        chosen = self._chosen(source, own_scheme)
        # A component's own minimum is met by its defaults: only excess is an error.
        self._check_limits(source, own_scheme, chosen, whole=False)
        return Part(
            dish=option.dish,
            option=option,
            uni=uni,
            count=parameters.number_or(source, "count", 1),
            chosen=chosen,
        )

    def _part_option(
        self, source: Element, scheme: Scheme, dish_id: int, before: list[Part]
    ) -> Option:
        """The combo modifier named, or the first that suits: of a slot that is still empty."""
        fitting = [
            (question, option)
            for question in scheme.questions
            for option in question.options
            if option.dish is not None and option.dish.id == dish_id
        ]
        if (named := source.find("ComboModi")) is not None:
            wanted = self.house.directory.find("MODIFIERS", named).ident
            fitting = [(question, option) for question, option in fitting if option.id == wanted]
        if not fitting:
            raise refusals.not_in_collection(str(dish_id), f"комбо «{scheme.name}»")
        for question, option in fitting:
            if all(question.option(part.option.id) is None for part in before):
                return option
        return fitting[0][1]

    def _chosen(self, source: Element, scheme: Scheme | None) -> list[ChosenOption]:
        """Modifiers of a dish, the free pieces of each group given to the first chosen."""
        free_left = {q.group_id: q.free for q in scheme.questions} if scheme is not None else {}
        chosen: list[ChosenOption] = []
        for modi in source.findall("Modi"):
            ident = self.house.directory.find("MODIFIERS", modi).ident
            question = _question_of(scheme, ident)
            option = question.option(ident) if question is not None else None
            if question is None or option is None:
                raise refusals.not_in_collection(str(ident), "схема модификаторов блюда")
            count = parameters.number_or(modi, "count", 1)
            free = min(free_left[question.group_id], max(count, 0))
            free_left[question.group_id] -= free
            if not self.house.stock.offered(option):
                self._problems.append(order_refusals.option_stopped(option.name, _tag(modi)))
            chosen.append(
                ChosenOption(
                    option=option,
                    uni=self.next_uni(),
                    count=count,
                    free=free,
                    price=parameters.number_or(modi, "price", option.price),
                    open_name=modi.get("openName", ""),
                )
            )
        return chosen

    def _check_limits(
        self, source: Element, scheme: Scheme | None, chosen: list[ChosenOption], *, whole: bool
    ) -> None:
        for piece in chosen:
            if piece.count < 1 or 0 < piece.option.at_most < piece.count:
                self._problems.append(
                    order_refusals.option_count(piece.option.name, piece.count, _tag(source))
                )
        for question in scheme.questions if scheme is not None else ():
            pieces = sum(c.count for c in chosen if question.option(c.option.id) is not None)
            self._check_question(source, question, pieces, whole=whole)

    def _check_slots(self, source: Element, scheme: Scheme, parts: list[Part]) -> None:
        for question in scheme.questions:
            pieces = sum(p.count for p in parts if question.option(p.option.id) is not None)
            self._check_question(source, question, pieces, whole=True)

    def _check_question(
        self, source: Element, question: Question, pieces: int, *, whole: bool
    ) -> None:
        if whole and pieces < question.at_least:
            self._problems.append(
                order_refusals.too_few(question.name, pieces, question.at_least, _tag(source))
            )
        if question.at_most and pieces > question.at_most:
            self._problems.append(
                order_refusals.too_many(question.name, pieces, question.at_most, _tag(source))
            )


def _question_of(scheme: Scheme | None, option_id: int) -> Question | None:
    for question in scheme.questions if scheme is not None else ():
        if question.option(option_id) is not None:
            return question
    return None


def _tag(source: Element) -> str:
    """The opening tag as it came: what `FaultyTag` quotes."""
    alone = etree.Element(str(source.tag), {str(n): str(v) for n, v in source.attrib.items()})
    return etree.tostring(alone, encoding="unicode")


def _given_guid(source: Element) -> str:
    """The GUID the client gave a line; empty where it left the choice to the server."""
    return parameters.guid(source.get("line_guid")) or ""
