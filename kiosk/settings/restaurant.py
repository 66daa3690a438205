"""What the restaurant is in r_keeper: who sells, at which station, for which tenders, what."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from kiosk.checkout.ways import PayWay
from kiosk.domain.order_kind import OrderKind
from kiosk.settings.values import ItemId, Misfit, Seconds, Section


class CouponNumber(StrEnum):
    """What of a coupon the cash server's card driver reads: the reference does not say."""

    ID = "id"
    CODE = "code"


class OrderTypeSettings(Section):
    """One of r_keeper's order types, and what it is to a guest."""

    meaning: OrderKind = Field(description="eat-in or take-away.", examples=["eat-in"])
    id: ItemId = Field(
        description="Its id in the directory CHANGEABLEORDERTYPES.", examples=[1000001]
    )
    start_page_id: ItemId | None = Field(
        default=None,
        description="A start page for these guests alone; leave out for menu.start_page_id.",
        examples=[1000061],
    )


class RestaurantSettings(Section):
    """Ids of r_keeper's directories. Station, cashier and table belong to this kiosk alone."""

    code: Annotated[str, StringConstraints(pattern=r"^\d{9}$")] = Field(
        description="Full restaurant code, nine digits; the licence is bound to it.",
        examples=["123450007"],
    )
    name: str = Field(
        default="", description="The restaurant's name beside the logo; empty: the logo alone."
    )
    alternative_name: str = Field(
        default="", description="The same in the second language; empty: the name above."
    )
    station_id: ItemId = Field(description="Cash station (CASHES).", examples=[15002])
    cashier_id: ItemId = Field(
        description="Employee who takes payments (EMPLOYEES).", examples=[1000010]
    )
    waiter_id: ItemId = Field(
        description="Employee who opens orders (EMPLOYEES).", examples=[1000010]
    )
    table_id: ItemId = Field(description="Table of the orders (TABLES).", examples=[1000020])
    table_name: str = Field(
        default="",
        description="Table as guests know it; empty: orders are called by number.",
        examples=["12"],
    )
    order_note: bool = Field(
        default=False,
        description="Whether guests may write a note: r_keeper keeps it as the order's comment. "
        "See first that your kitchen's tickets or screens show that.",
    )
    order_category_id: ItemId | None = Field(
        default=None,
        description="Order category (UNCHANGEABLEORDERTYPES); leave out for the server's own.",
        examples=[1000030],
    )
    card_tender_id: ItemId = Field(
        description="Tender for bank cards (CURRENCIES).", examples=[1000040]
    )
    sbp_tender_id: ItemId | None = Field(
        default=None,
        description="Tender for fast payments by a bank's QR code (CURRENCIES).",
        examples=[1000043],
    )
    terminal_tender_id: ItemId | None = Field(
        default=None,
        description="Tender for the kiosk's own payment terminal (CURRENCIES): one that no "
        "terminal of r_keeper is bound to.",
        examples=[1000042],
    )
    bonus_tender_id: ItemId | None = Field(
        default=None,
        description="Tender for bonus points (CURRENCIES); leave out where there are none.",
        examples=[1000041],
    )
    card_interface_id: ItemId | None = Field(
        default=None,
        description="Card driver the cash server asks the card system through (DEVICES); "
        "without it coupons are shown for the counter, and r_keeper debits no points.",
        examples=[1000700],
    )
    coupon_number: CouponNumber = Field(
        default=CouponNumber.ID,
        description="What of a coupon the card driver reads: the card system's id, or the code "
        "printed on it.",
    )
    void_reason_id: ItemId = Field(
        description="Reason given when an unpaid order is cancelled (ORDERVOIDS).",
        examples=[1000050],
    )
    stop_reason_id: ItemId | None = Field(
        default=None,
        description="Reason given when staff stop a dish at the kiosk (ORDERVOIDS, one for the "
        "stop list): the till is then told too. Leave out to stop dishes on this kiosk only.",
        examples=[1000052],
    )
    return_reason_id: ItemId | None = Field(
        default=None,
        description="Reason given when goods of a paid receipt are returned (ORDERVOIDS, one for "
        "returns); leave out where staff return nothing from the kiosk.",
        examples=[1000051],
    )
    order_types: tuple[OrderTypeSettings, ...] = Field(
        min_length=1, description="What the guest may choose from, in this order."
    )

    @model_validator(mode="after")
    def _each_meaning_once(self) -> Self:
        meanings = [order_type.meaning for order_type in self.order_types]
        if len(set(meanings)) < len(meanings):
            raise Misfit({"order_types": "one meaning stands twice"})
        return self


class PaymentSettings(Section):
    """How guests pay."""

    ways: tuple[PayWay, ...] = Field(
        default=(PayWay.STATION,),
        min_length=1,
        description=(
            "station: the terminal of the r_keeper station. terminal: the kiosk's own. "
            "sbp: a bank's QR code. counter: the cashier, later."
        ),
    )
    default_way: PayWay = Field(default=PayWay.STATION, description="The one offered first.")
    pay_timeout_s: Seconds = Field(
        default=150.0,
        ge=120,
        description="How long a payment may take: as long as the guest stands at the terminal.",
    )

    @model_validator(mode="after")
    def _the_default_is_offered(self) -> Self:
        problems = {}
        if self.default_way not in self.ways:
            problems["default_way"] = "is not one of ways"
        if len(set(self.ways)) < len(self.ways):
            problems["ways"] = "one way stands twice"
        if problems:
            raise Misfit(problems)
        return self


class MenuSource(StrEnum):
    """What the rail of categories is made of (rk7 §4.4, §4.5)."""

    SELECTORS = "selectors"
    CATEGORIES = "categories"


class ExtendedPropertySettings(Section):
    """Names of the administrator's own properties in r_keeper; empty where there is none."""

    subtitle_alternative: str = Field(
        default="genComment0409", description="A category's subtitle in the second language."
    )
    prompt_alternative: str = Field(
        default="genPrompt0409", description="A modifier group's prompt in the second language."
    )
    description_alternative: str = Field(
        default="genDescription0409", description="A dish's description in the second language."
    )
    energy: str = Field(default="genKcal", description="Energy of a portion in kcal.")
    protein: str = Field(default="", description="Grams of protein of a portion.")
    fat: str = Field(default="", description="Grams of fat of a portion.")
    carbohydrates: str = Field(default="", description="Grams of carbohydrates of a portion.")
    allergens: str = Field(default="genAllergens0419", description="Allergens.")
    allergens_alternative: str = Field(
        default="genAllergens0409", description="Allergens in the second language."
    )
    badges: str = Field(
        default="genBadges", description="Words among new, hit, spicy, vegan, with commas."
    )
    recommended: str = Field(
        default="genRecommended", description="Codes of dishes that go well with it, with commas."
    )
    picture_address: str = Field(
        default="", description="Web address of a photo, for example genphotolink."
    )


class MenuSettings(Section):
    """What guests see of r_keeper's menu."""

    source: MenuSource = Field(
        default=MenuSource.SELECTORS,
        description="selectors: the kiosk menu pages. categories: the tree of categories.",
    )
    start_page_id: ItemId | None = Field(
        default=None,
        description="The page to start from (SELECTORGROUPS); leave out for the first one.",
        examples=[1000060],
    )
    hidden_codes: tuple[int, ...] = Field(
        default=(), description="Codes of dishes that guests shall not see."
    )
    common_group_codes: tuple[int, ...] = Field(
        default=(),
        description="Codes of the till's common modifier groups that guests shall see; else none.",
    )
    pictures_dir: str = Field(
        default="",
        description=(
            "Folder with pictures of dishes, called after a dish's code, its GUID or the file that "
            "r_keeper names: svg, png, webp, jpg, bmp. Empty: home/pictures."
        ),
    )
    pictures_url: str = Field(
        default="",
        pattern=r"^(https?://[^\s/]+/\S*)?$",
        description=(
            "Web address of photos with {code}, {guid} or {file} in it; empty: none. Photos are "
            "fetched in the background and kept in the home."
        ),
        examples=["https://cdn.example.com/dishes/{code}.jpg"],
    )
    pictures_cache_mib: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=200, description="How much room photos from the web may take."
    )
    refresh_s: Annotated[float, Field(ge=10, le=86_400)] = Field(
        default=60.0, description="How often the directory is looked at for changes."
    )
    rests_poll_s: Annotated[float, Field(ge=0.5, le=4)] = Field(
        default=2.0,
        description="How often prices and the stop list are read: what is sold out shows in 5 s.",
    )
    retry_s: Seconds = Field(default=10.0, description="The same after a failure.")
    properties: ExtendedPropertySettings = Field(default=ExtendedPropertySettings())
