"""Reads sessions of SaveOrder and CalcOrder into priced lines, by the rules of the menu.

A broken rule (a sold-out dish, too few or too many modifiers) becomes a `LineError` naming the
faulty tag; all of them are reported together (rk7 §5.4). The kiosk's employee has no right to give
discounts by hand or to take prepayments: both are refused, as at a till without these rights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from lxml import etree

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.catalogue import Option, Question, Scheme
from kiosk.simulators.cash_server.envelope import Element
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.orders import ChosenOption, Line, Part, Session
from kiosk.simulators.cash_server.refusals import LineError, Refusal, Status


class SessionReader:
    """Reads one request. `next_uni` numbers what is made, `line_guid` accepts or makes GUIDs."""

    def __init__(
        self,
        house: House,
        *,
        next_uni: Callable[[], int],
        line_guid: Callable[[str | None], str],
    ) -> None:
        self.house = house
        self.next_uni = next_uni
        self.line_guid = line_guid
        self._problems: list[LineError] = []
        self._wanted: Counter[int] = Counter()

    def read(self, source: Element, number: int) -> Session:
        """One `Session` of the request; refused as a whole when a line cannot be read at all."""
        find = self.house.directory.find
        session = Session(
            uni=self.next_uni(),
            guid=self.line_guid(parameters.guid(source.get("line_guid"))),
            number=number,
            station=None if (at := source.find("Station")) is None else find("CASHES", at),
            author=None if (by := source.find("Author")) is None else find("EMPLOYEES", by),
            creator=None if (by := source.find("Creator")) is None else find("EMPLOYEES", by),
            draft=parameters.flag(source, "isDraft"),
            started=self.house.now(),
        )
        for item in source:
            if item.tag == "Dish":
                session.lines.append(self._dish(item))
            elif item.tag == "Combo":
                session.lines.append(self._combo(item))
            elif item.tag in ("Discount", "Prepay"):
                raise refusals.no_right(str(item.tag))
        return session

    def finish(self, given_back: Counter[int] | None = None) -> Counter[int]:
        """What all sessions take from the stock; refused when a rule was broken.

        `given_back` is what overwritten sessions return first.
        """
        returned = given_back or Counter()
        for dish_id, quantity in self._wanted.items():
            dish = self.house.catalogue.dishes[dish_id]
            if not self.house.stock.enough(dish, quantity - returned[dish_id]):
                self._problem(
                    refusals.DISH_NOT_SOLD, f"Блюдо «{dish.name}» закончилось", f"id={dish.id}"
                )
        if self._problems:
            raise refusals.lines_refused(tuple(self._problems))
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
            raise Refusal(Status.BAD_PARAMETERS, 'Error: unexpected child element "Modi" in Combo')
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
            guid=self.line_guid(parameters.guid(source.get("line_guid"))),
            quantity=quantity,
            price=parameters.number_or(source, "price", list_price),
            list_price=list_price,
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
                self._problem(
                    refusals.DISH_NOT_SOLD, f"Модификатор «{option.name}» в стоп-листе", _tag(modi)
                )
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
                self._limit(source, f"Модификатор «{piece.option.name}»: {piece.count} шт. нельзя")
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
            self._limit(
                source, f"«{question.name}»: выбрано {pieces}, нужно не меньше {question.at_least}"
            )
        if question.at_most and pieces > question.at_most:
            self._limit(
                source, f"«{question.name}»: выбрано {pieces}, можно не больше {question.at_most}"
            )

    def _limit(self, source: Element, text: str) -> None:
        self._problem(refusals.MODIFIER_LIMIT, text, _tag(source))

    def _problem(self, number: int, text: str, faulty_tag: str) -> None:
        self._problems.append(LineError(number=number, text=text, faulty_tag=faulty_tag))


def _question_of(scheme: Scheme | None, option_id: int) -> Question | None:
    for question in scheme.questions if scheme is not None else ():
        if question.option(option_id) is not None:
            return question
    return None


def _tag(source: Element) -> str:
    """The opening tag as it came: what `FaultyTag` quotes."""
    alone = etree.Element(str(source.tag), {str(n): str(v) for n, v in source.attrib.items()})
    return etree.tostring(alone, encoding="unicode")
