"""What the house answers about itself, its licence and what it sells."""

from __future__ import annotations

import pytest

from kiosk.errors import GarbledReply
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.licence import GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.menu_collections import GetMenuItems
from kiosk.wire.rkeeper.order_menu import DishOffer, GetOrderMenu
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.unit.wire.documents_at_hand import rkeeper
from tests.unit.wire.rkeeper_reply import answer


def test_who_answers_and_in_which_shift():
    info = decode(GetSystemInfo2, rkeeper("system_info"))
    assert info.restaurant_code == "123450007"
    assert info.restaurant is not None
    assert info.restaurant.name == "Самовар"
    assert info.shift is not None
    assert (info.shift.number, info.shift.date) == (73, "2026-05-02")
    assert (info.server_version, info.net_name) == ("7.7.0.330", "MIDDESK")


@pytest.mark.parametrize("shift", ["", "<CommonShift/>", '<CommonShift ShiftDate="" ShiftNum=""/>'])
def test_no_open_shift(shift: str):
    body = answer("GetSystemInfo2", f'<SystemInfo RestCode="1">{shift}</SystemInfo>')
    assert decode(GetSystemInfo2, body).shift is None


def test_prices_and_rests():
    menu = decode(GetOrderMenu, rkeeper("order_menu"))
    assert menu.dishes == {
        1000401: DishOffer(price=39000, rest=None),
        1000402: DishOffer(price=18000, rest=4000),
        1000403: DishOffer(price=21000, rest=0),
    }
    assert menu.modifiers == {1000511: 0, 1000512: -1500}
    assert menu.order_types == (1, 1000081)


def test_collections_are_listed_with_their_versions():
    inside = '<RK7Reference RefName="MenuItems" Count="124" DataVersion="646"/>'
    listed = decode(GetRefList, answer("GetRefList", f"<RK7RefList>{inside}</RK7RefList>"))
    assert (listed["MENUITEMS"].count, listed["MENUITEMS"].version) == (124, 646)


def test_the_last_used_licence_number():
    assert decode(GetXMLLicenseInstanceSeqNumber, rkeeper("licence_number")) == 41


@pytest.mark.parametrize("number", ["", 'seqNumber=""', 'seqNumber="-1"', 'seqNumber="x"'])
def test_a_licence_number_that_is_none_is_not_taken_for_zero(number: str):
    body = answer(
        "GetXMLLicenseInstanceSeqNumber",
        f"<LicenseInfo><LicenseInstance {number}/></LicenseInfo>",
    )
    with pytest.raises(GarbledReply):
        decode(GetXMLLicenseInstanceSeqNumber, body)


def test_reading_dishes_needs_no_particular_command():
    assert decode(GetMenuItems, rkeeper("menu_items")).version == 646
