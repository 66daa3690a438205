"""The house, the directory, and what of it is sold."""

from __future__ import annotations

from datetime import datetime

from kiosk.wire.rkeeper.any_collection import (
    GetAnyRefData,
    GetAnyRefDataFiltered,
    PropertyFilter,
)
from kiosk.wire.rkeeper.availability import (
    GetDishRests,
    GetModifierStopList,
    GetOrderMenu2,
    GetOrderMenuLimited,
)
from kiosk.wire.rkeeper.item_blobs import GetItemBlob
from kiosk.wire.rkeeper.item_refs import ItemRef
from kiosk.wire.rkeeper.licence import CheckLicense, GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.stamp import LicenceIdentity
from kiosk.wire.rkeeper.stop_list import SetDishRests
from kiosk.wire.rkeeper.system import GetFunctions, GetSystemInfo, GetSystemInfo2, KnownCommand
from tests.unit.wire.examples.example import LICENCE, ORDER, ORDER_REF, STAMP, Example

_RESTAURANT = (
    '<CashGroup id="20001" code="1" name="MID1"/>'
    '<Restaurant id="1000001" code="1" name="Sample Bistro"/>'
)
_IDENTITY = LicenceIdentity(anchor=STAMP.anchor, token=STAMP.token, instance=STAMP.instance)
_UNNUMBERED = LICENCE.replace(' seqNumber="42"', "")

EXAMPLES = (
    Example(
        command=GetSystemInfo2(),
        written='<RK7CMD CMD="GetSystemInfo2"/>',
        inside=(
            f'<SystemInfo ProcessID="4312" RestCode="123450007" uptime="86400">{_RESTAURANT}'
            '<CommonShift ShiftDate="2026-03-14" ShiftNum="73"'
            ' ShiftStartTime="2026-03-14T08:55:12"/></SystemInfo>'
        ),
        seen=lambda a: (a.restaurant_code, a.restaurant.id, a.shift.number, a.uptime, a.net_name),
        expected=("123450007", 1000001, 73, 86400, "MID1"),
    ),
    Example(
        command=GetSystemInfo(),
        written='<RK7CMD CMD="GetSystemInfo"/>',
        inside=(
            '<SystemInfo SystemTime="3982651200000" ReqSysVer="1" ProcessID="4312"'
            f' ShiftDate="20260314" RestCode="123450007"><BusinessPeriod/>{_RESTAURANT}'
            "</SystemInfo>"
        ),
        seen=lambda a: (a.restaurant_code, a.cash_group.name, a.shift_date, a.local_time),
        expected=("123450007", "MID1", "20260314", datetime.fromisoformat("2026-03-14T12:00")),
    ),
    Example(
        command=GetFunctions(),
        written='<RK7CMD CMD="GetFunctions"/>',
        inside='<Query name="GetOrder" deprecated="0"/><Query name="GetOrderList" deprecated="1"/>',
        expected=(
            KnownCommand(name="GetOrder", deprecated=False),
            KnownCommand(name="GetOrderList", deprecated=True),
        ),
    ),
    Example(
        command=CheckLicense(),
        written='<RK7CMD CMD="CheckLicense" license="XMLSaveOrder"/>',
    ),
    Example(
        command=GetXMLLicenseInstanceSeqNumber(identity=_IDENTITY),
        written=f'<RK7CMD CMD="GetXMLLicenseInstanceSeqNumber">{_UNNUMBERED}</RK7CMD>',
        inside=LICENCE.replace('"42"', '"41"'),
        expected=41,
    ),
    Example(
        command=GetRefList(),
        written='<RK7CMD CMD="GetRefList"/>',
        inside=(
            '<RK7RefList Count="2">'
            '<RK7Reference RefName="MENUITEMS" Count="124" DataVersion="646"/>'
            '<RK7Reference RefName="CATEGLIST" Count="17" DataVersion="120"/></RK7RefList>'
        ),
        seen=lambda a: {name: (held.count, held.version) for name, held in a.items()},
        expected={"MENUITEMS": (124, 646), "CATEGLIST": (17, 120)},
    ),
    Example(
        command=GetAnyRefData(
            collection="MENUITEMS",
            properties=("Ident", "Name", "PRICETYPES^3"),
            extended=True,
            link_names=True,
            numbers_for_words=True,
            filters=(PropertyFilter(name="PriceType", value="3"),),
            offset=0,
            count=50,
        ),
        written=(
            '<RK7CMD CMD="GetRefData" RefName="MENUITEMS" OnlyActive="1"'
            ' PropMask="items.(Ident,Name,PRICETYPES^3)" WithMacroProp="1" IgnoreEnums="1"'
            ' LinkNames="1" Offset="0" ItemCount="50">'
            '<PROPFILTERS><PROPFILTER Name="PriceType" Value="3"/></PROPFILTERS></RK7CMD>'
        ),
        inside=(
            '<RK7Reference DataVersion="646" ClassName="TRK7MenuItems" TotalItemCount="1"><Items>'
            '<Item Ident="1000401" Name="Burger" PRICETYPES-3="35000"/></Items></RK7Reference>'
        ),
        seen=lambda a: (
            (a.version, a.total),
            [(row.kind, row.properties["Name"], row.properties["PRICETYPES-3"]) for row in a.rows],
        ),
        expected=((646, 1), [("Item", "Burger", "35000")]),
    ),
    Example(
        command=GetAnyRefData(collection="SELECTORGROUPS", child_levels=2, item_id=1000900),
        written=(
            '<RK7CMD CMD="GetRefData" RefName="SELECTORGROUPS" RefItemIdent="1000900"'
            ' OnlyActive="1" WithChildItems="2"/>'
        ),
        inside=(
            '<RK7Reference DataVersion="5" TotalItemCount="0"><Items>'
            '<Item Ident="1000900" Name="Menu tree"><RIChildItems>'
            '<TSelector Ident="1000901" Name="Burgers"><RIChildItems>'
            '<TSelectorDetail ObjectSifr="1000401"/></RIChildItems></TSelector>'
            "</RIChildItems></Item></Items></RK7Reference>"
        ),
        seen=lambda a: [
            (page.properties["Name"], leaf.properties["ObjectSifr"])
            for page in a.rows[0].children
            for leaf in page.children
            if (page.kind, leaf.kind) == ("TSelector", "TSelectorDetail")
        ],
        expected=[("Burgers", "1000401")],
    ),
    Example(
        command=GetAnyRefDataFiltered(
            collection="CURRENCIES", properties=("Ident", "Name"), order=ORDER, station_id=15010
        ),
        written=(
            '<RK7CMD CMD="GetRefDataFiltered" RefName="CURRENCIES" OnlyActive="1"'
            f' PropMask="items.(Ident,Name)">{ORDER_REF}<Station id="15010"/></RK7CMD>'
        ),
        inside=(
            '<RK7Reference DataVersion="9"><Items><Item Ident="1000310" Name="Bank card"/></Items>'
            "</RK7Reference>"
        ),
        seen=lambda a: [row.properties["Name"] for row in a.rows],
        expected=["Bank card"],
    ),
    Example(
        command=GetItemBlob(collection="IMAGELIST", item_id=1000810, blob="Data"),
        written=(
            '<RK7CMD CMD="GetItemBlob" RefName="IMAGELIST" RefItemIdent="1000810"'
            ' RefBlobName="Data" EncodeBase64="1"/>'
        ),
        inside="<Blob>iVBO\nRw==</Blob>",
        expected=b"\x89PNG",
    ),
    Example(
        command=GetOrderMenu(
            station_id=15010,
            waiter_id=1000050,
            table_id=1000070,
            order_category_id=1000080,
            leave_out_sold_out=True,
        ),
        written=(
            '<RK7CMD CMD="GetOrderMenu" checkrests="1"><Station id="15010"/><Waiter id="1000050"/>'
            '<Table id="1000070"/><OrderCategory id="1000080"/></RK7CMD>'
        ),
        inside=(
            '<PriceScale id="3" code="1" name="Main"/><TradeGroup id="7" code="1" name="Default"/>'
            '<Dishes><Item Ident="1000402" Price="12000" quantity="4000"/></Dishes>'
            '<Modifiers><Item Ident="1000512" ID="1000512" Price="-3000"/></Modifiers>'
            '<OrderTypes><Item Ident="1"/><Item Ident="1000081"/></OrderTypes>'
        ),
        seen=lambda a: (
            a.dishes[1000402].price,
            a.dishes[1000402].rest,
            dict(a.modifiers),
            a.order_types,
        ),
        expected=(12000, 4000, {1000512: -3000}, (1, 1000081)),
    ),
    Example(
        command=GetOrderMenu2(station_id=15010, dish_ids=(1000401, 1000402), order_type_ids=(1,)),
        written=(
            '<RK7CMD CMD="GetOrderMenu2"><Station id="15010"/>'
            '<Dishes><Item id="1000401"/><Item id="1000402"/></Dishes>'
            '<OrderTypes><Item id="1"/></OrderTypes></RK7CMD>'
        ),
        inside=(
            '<PriceScale id="3"/><TradeGroup id="7"/><Dishes>'
            '<Item Ident="1000401" Price="35000" Avail="1"/>'
            '<Item Ident="1000402" Price="12000" quantity="0" Avail="0"/></Dishes>'
            '<OrderTypes><Item Ident="1" Avail="1"/></OrderTypes>'
        ),
        seen=lambda a: (
            {dish: (offer.available, offer.rest) for dish, offer in a.dishes.items()},
            a.order_types[1].available,
        ),
        expected=({1000401: (True, None), 1000402: (False, 0)}, True),
    ),
    Example(
        command=GetOrderMenuLimited(station_id=15010, order=ORDER, modifier_ids=(1000512,)),
        written=(
            f'<RK7CMD CMD="GetOrderMenuLimited"><Station id="15010"/>{ORDER_REF}'
            '<Modifiers><Item id="1000512"/></Modifiers></RK7CMD>'
        ),
        inside=(
            '<Dishes/><Modifiers><Item Ident="1000512" ID="1000512" Price="3000" Avail="0"'
            ' errcode="99" text="стоп-лист"/></Modifiers>'
        ),
        seen=lambda a: (a.modifiers[1000512].available, a.modifiers[1000512].why_not),
        expected=(False, "стоп-лист"),
    ),
    Example(
        command=GetDishRests(),
        written='<RK7CMD CMD="GetDishRests"/>',
        inside=(
            '<DishRest id="1000402" code="402" name="Lemonade" quantity="4000" prohibited="0"/>'
            '<DishRest id="1000403" code="403" name="Pie" prohibited="1">'
            '<Reason id="1000602" code="3" name="Ran out"/></DishRest>'
        ),
        seen=lambda a: [(r.dish.id, r.rest, r.prohibited, r.reason) for r in a],
        expected=[
            (1000402, 4000, False, None),
            (1000403, None, True, ItemRef(id=1000602, code=3, name="Ran out")),
        ],
    ),
    Example(
        command=SetDishRests(
            employee_id=1000050, reason_id=1000602, dish_id=1000402, prohibited=True
        ),
        written=(
            '<RK7CMD CMD="SetDishRests"><Author id="1000050"/><Reason id="1000602"/>'
            '<DishRest id="1000402" prohibited="1"/></RK7CMD>'
        ),
        inside="",
        expected=None,
    ),
    Example(
        command=GetModifierStopList(),
        written='<RK7CMD CMD="GetModifierStopList"/>',
        inside='<Modifier id="1000512" code="12" name="Garlic"/>',
        expected=(ItemRef(id=1000512, code=12, name="Garlic"),),
    ),
)
