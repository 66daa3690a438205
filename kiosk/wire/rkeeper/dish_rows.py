"""Dishes of the directory: the one collection with tens of thousands of items (rk7 §4.3).

Read by position: which columns there are, in which order, is said once, here. An item's columns are
taken in one step; what hardly differs from dish to dish is kept once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Final, NamedTuple

from kiosk.wire.rkeeper.attributes import flag_from, whole_from
from kiosk.wire.rkeeper.reference_data import ItemReader
from kiosk.wire.rkeeper.reference_rows import RowStatus

DISH_COLUMNS: Final = (
    *("Ident", "Code", "GUIDString", "Name", "AltName", "LargeImagePath", "Instruct", "Comment"),
    *("MainParentIdent", "ModiScheme", "PortionWeight", "PortionName"),
)
"""Properties that make a dish this dish, in the order of the fields of a row."""
DISH_TRAITS: Final = (
    *("Status", "SaleObjectType", "PriceMode", "OpenPrice", "LabeledProduct", "ModiWeight"),
)
"""Properties that most dishes share, in the order of the fields of ``DishTraits``."""


class DishTraits(NamedTuple):
    """How a dish is sold. Enumerations stay the directory's words."""

    status: str = RowStatus.ACTIVE.value
    sale_object: str = ""
    price_mode: str = ""
    open_price: bool = False
    marked: bool = False
    weight_needed: int = 0

    @property
    def by_weight(self) -> bool:
        return self.price_mode == "pmPerUnitOfWeight"


class DishRow(NamedTuple):
    """An item of MENUITEMS.

    ``extended`` are the values of the administrator's properties asked for, in that order (§4.9);
    nothing where the answer was read without knowing the question. A named tuple where every other
    row is a dataclass: making one takes a third of the time.
    """

    id: int
    code: int
    guid: str
    name: str
    alt_name: str
    picture: str
    instruct: str
    comment: str
    category_id: int
    scheme_id: int
    portion_weight: int
    portion_name: str
    traits: DishTraits
    extended: tuple[str, ...]

    @property
    def active(self) -> bool:
        return self.traits.status == RowStatus.ACTIVE and self.id != 0

    @property
    def is_combo(self) -> bool:
        """``SaleObjectType`` is the only reliable sign of a combo."""
        return self.traits.sale_object == "sotComboMenuItem"


def dish_reader(extended: tuple[str, ...]) -> ItemReader[DishRow]:
    """Reads items whose question named ``extended``. Raises GarbledReply.

    What repeats from dish to dish is looked up as the bytes say it; what is met for the first time
    is a KeyError, and learnt.
    """
    columns, traits_of = itemgetter(*DISH_COLUMNS), itemgetter(*DISH_TRAITS)
    known = _Known(extended)
    numbers, words, traits = known.numbers, known.words, known.traits
    properties = _all_of(extended)
    new_row = tuple.__new__
    last: tuple[str, ...] = ()
    last_traits = DishTraits()

    def read(attributes: Mapping[str, str]) -> DishRow:
        nonlocal last, last_traits
        try:
            # fmt: off
            (ident, code, guid, name, alt_name, picture, instruct, comment,
             category, scheme, portion_weight, portion_name) = columns(attributes)
            these = traits_of(attributes)
            if these != last:
                last, last_traits = these, traits[these]
            row = (
                int(ident), int(code), guid, name, alt_name, picture, instruct, comment,
                numbers[category], numbers[scheme], numbers[portion_weight], words[portion_name],
                last_traits, properties(attributes) if properties else (),
            )
            # fmt: on
        except (KeyError, ValueError):
            return read(known.learn(attributes))
        return new_row(DishRow, row)

    return read


def _all_of(names: tuple[str, ...]) -> Callable[[Mapping[str, str]], tuple[str, ...]] | None:
    """Takes the values of ``names`` as a tuple; ``None`` for no names."""
    if len(names) > 1:
        return itemgetter(*names)
    return (lambda attributes: (attributes[names[0]],)) if names else None


_NUMBERS: Final = ("MainParentIdent", "ModiScheme", "PortionWeight")
_DEFAULTS: Final = {
    **dict.fromkeys((*DISH_COLUMNS, *DISH_TRAITS), ""),
    **dict.fromkeys(("Ident", "Code", *_NUMBERS), "0"),
}


class _Known:
    """Values met so far, by the words that stood for them."""

    def __init__(self, extended: tuple[str, ...]) -> None:
        self.numbers: dict[str, int] = {}
        self.words: dict[str, str] = {}
        self.traits: dict[tuple[str, ...], DishTraits] = {}
        self._defaults = {**_DEFAULTS, **dict.fromkeys(extended, "")}

    def learn(self, attributes: Mapping[str, str]) -> Mapping[str, str]:
        """The item with nothing left out (rk7 §2.3: zero, empty and default are), after which it
        can be read. Raises GarbledReply for a number that is none.
        """
        given = {name: value for name, value in attributes.items() if value}
        item = {**self._defaults, **given}
        for name in ("Ident", "Code"):
            whole_from(item[name], name)
        for name in _NUMBERS:
            self.numbers[item[name]] = whole_from(item[name], name)
        self.words.setdefault(item["PortionName"], item["PortionName"])
        self.traits[tuple(item[name] for name in DISH_TRAITS)] = DishTraits(
            status=item["Status"],
            sale_object=item["SaleObjectType"],
            price_mode=item["PriceMode"],
            open_price=flag_from(item["OpenPrice"], "OpenPrice"),
            marked=flag_from(item["LabeledProduct"], "LabeledProduct"),
            weight_needed=whole_from(item["ModiWeight"], "ModiWeight"),
        )
        return item
