"""From the profile to what each room is given: ids, rules, pace. Pure."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kiosk.checkout.pace import Pace
from kiosk.clock import Clock
from kiosk.domain.guest import BonusRules, SecondCard
from kiosk.domain.names import Text
from kiosk.menu.directory import ExtendedNames
from kiosk.menu.photos import PhotoShelf, PhotoSource
from kiosk.menu.rules import MenuRules, MenuTree
from kiosk.menu.service import MenuPace, OrderContext
from kiosk.session.state import Site
from kiosk.settings.dishes import read_dishes
from kiosk.settings.profile import Profile
from kiosk.settings.showcase_file import NOTHING_SHOWN, Showcase, read_showcase

_LOOKING_S: Final = 20.0
"""What a doubtful payment is given beyond the times that have to pass."""


def order_context(profile: Profile) -> OrderContext:
    at = profile.restaurant
    return OrderContext(
        station_id=at.station_id,
        waiter_id=at.waiter_id,
        table_id=at.table_id,
        order_category_id=at.order_category_id,
    )


def menu_rules(profile: Profile, home: Path) -> MenuRules:
    """The site's choices, with its own book of dishes. SettingsError where that cannot be read."""
    settings = profile.menu
    names = ExtendedNames(
        subtitle_alternative=settings.properties.subtitle_alternative,
        prompt_alternative=settings.properties.prompt_alternative,
        description_alternative=settings.properties.description_alternative,
        badges=settings.properties.badges,
        energy=settings.properties.energy,
        protein=settings.properties.protein,
        fat=settings.properties.fat,
        carbohydrates=settings.properties.carbohydrates,
        allergens=settings.properties.allergens,
        allergens_alternative=settings.properties.allergens_alternative,
        recommended=settings.properties.recommended,
        picture_address=settings.properties.picture_address,
    )
    return MenuRules(
        tree=MenuTree(settings.source.value),
        start_page_id=settings.start_page_id,
        start_pages={
            kind.id: kind.start_page_id
            for kind in profile.restaurant.order_types
            if kind.start_page_id is not None
        },
        hidden_codes=frozenset(settings.hidden_codes),
        common_group_codes=frozenset(settings.common_group_codes),
        extended=names,
        book=read_dishes(home),
    )


def menu_pace(profile: Profile) -> MenuPace:
    menu = profile.menu
    return MenuPace(rests_s=menu.rests_poll_s, directory_s=menu.refresh_s, retry_s=menu.retry_s)


def photo_shelf(profile: Profile, home: Path, source: PhotoSource, clock: Clock) -> PhotoShelf:
    """Pictures of dishes; a relative folder is the home's."""
    menu = profile.menu
    return PhotoShelf(
        source,
        clock,
        folder=home / (menu.pictures_dir or "pictures"),
        cache=home / "photos",
        template=menu.pictures_url,
        cap_bytes=menu.pictures_cache_mib * 1024 * 1024,
    )


def site(profile: Profile, showcase: Showcase = NOTHING_SHOWN) -> Site:
    crm = profile.card_system.chosen
    first = profile.payments.default_way
    ways = (first, *(way for way in profile.payments.ways if way is not first))
    return Site(
        languages=profile.site.languages,
        order_kinds={kind.meaning: kind.id for kind in profile.restaurant.order_types},
        table_name=profile.restaurant.table_name,
        ways=ways,
        bonus_rules=crm.rules if crm is not None else BonusRules(most_percent=0),
        has_card_system=crm is not None,
        phone=crm.phone.rules if crm is not None and crm.phone is not None else None,
        takes_notes=profile.restaurant.order_note,
        takes_coupons=crm is not None and profile.restaurant.card_interface_id is not None,
        second_card=crm.second_card if crm is not None else SecondCard.ASK,
        text_scale_percent=profile.screen.text_scale_percent,
        contrast=profile.screen.theme,
        reduced_motion=profile.screen.reduced_motion,
        low_mode=profile.screen.low_mode,
        step_by_step=profile.screen.step_by_step,
        idle_after_s=profile.screen.idle_s,
        idle_warning_s=profile.screen.warning_s,
        done_s=profile.screen.done_s,
        offers=showcase.offers,
        scenes=showcase.scenes,
    )


def credit_percent(profile: Profile) -> int:
    """How much of the money paid the kiosk credits as points."""
    crm = profile.card_system.chosen
    return crm.credit_percent if crm is not None else 0


def showcase(profile: Profile, home: Path) -> Showcase:
    """Offers and scenes of this restaurant. Raises SettingsError."""
    name = profile.screen.showcase
    return read_showcase(home / name) if name else NOTHING_SHOWN


def restaurant_name(profile: Profile) -> Text:
    return Text(profile.restaurant.name, profile.restaurant.alternative_name)


def purchase_pace(profile: Profile) -> Pace:
    """An order must be seen open for as long as a payment of it may still be under way.

    The doubt begins with the sending: the request may take that long, the order is then to be seen
    open for as long, and its repeat is given as long again.
    """
    # Before the time of the reply begins, connecting and its handshake have theirs.
    wait_s = profile.payments.pay_timeout_s + 2 * profile.cash_server.connect_timeout_s
    return Pace(payment_wait_s=wait_s, payment_limit_s=3 * wait_s + _LOOKING_S)
