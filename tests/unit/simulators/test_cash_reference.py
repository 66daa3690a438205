"""The directory and the menu on sale (rk7 §4)."""

from __future__ import annotations

import pytest

from kiosk.simulators.cash_server.envelope import element
from kiosk.simulators.cash_server.property_mask import read_mask
from tests.unit.simulators.cash_till import STATION, Reply, Till, dish_id, samovar

ITEMS = "RK7Reference/Items/Item"


async def rows(attributes: str) -> Reply:
    reply = await Till().ask("GetRefData", attributes=attributes)
    assert reply.status == "Ok", reply.text
    return reply


async def test_the_list_of_collections_has_the_versions_a_client_caches_by() -> None:
    reply = await Till().ask("GetRefList")
    names = reply.all("RK7RefList/RK7Reference", "RefName")
    assert {"MENUITEMS", "CATEGLIST", "SELECTORGROUPS", "MODISCHEMES", "TABLES"} <= set(names)
    assert all(int(v) > 0 for v in reply.all("RK7RefList/RK7Reference", "DataVersion"))


async def test_a_dish_is_described_in_both_languages() -> None:
    reply = await rows(f'RefName="menuitems" RefItemIdent="{dish_id("borsch")}" WithMacroProp="1"')
    row = reply.root.find(ITEMS)
    assert row is not None
    wanted = {
        "Name": "Борщ с говядиной",
        "AltName": "Borscht with beef",
        "Instruct": "Свёкла, капуста, говяжья грудинка, шесть часов на бульоне",
        "genDescription0409": samovar().dish("borsch").description_english,
        "genBadges": "hit",
        "genKcal": "290",
        "genAllergens0419": "Сельдерей, молоко",
        "genAllergens0409": "Celery, milk",
        "LargeImagePath": "borsch.svg",
        "PortionWeight": "350",
        "PortionName": "г",
        "SaleObjectType": "sotMenuItem",
        "Status": "rsActive",
    }
    assert {name: row.get(name) for name in wanted} == wanted


async def test_extended_properties_come_only_when_asked_for() -> None:
    reply = await rows('RefName="MENUITEMS" OnlyActive="1" PropMask="items.(Ident,genKcal)"')
    assert set(reply.all(ITEMS, "genKcal")) == {""}


async def test_a_category_carries_its_subtitle() -> None:
    reply = await rows('RefName="CATEGLIST" OnlyActive="1" WithMacroProp="1"')
    assert reply.all(ITEMS, "Comment")[2] == "Варим с утра, подаём с хлебом и сметаной"
    assert reply.all(ITEMS, "genComment0409")[7] == "Tea from the samovar, our own mors and kvass"
    assert len(reply.all(ITEMS, "Name")) == 8


async def test_without_onlyactive_the_null_item_and_the_dead_come_along() -> None:
    reply = await rows('RefName="MENUITEMS"')
    assert {"rsDraft", "rsActive", "rsDeleted"} == set(reply.all(ITEMS, "Status"))
    assert "0" in reply.all(ITEMS, "Ident")


@pytest.mark.parametrize("spelling", ['OnlyActive="true"', 'onlyActive="1"', 'OnlyActive="1"'])
async def test_onlyactive_is_taken_in_all_spellings_of_the_field(spelling: str) -> None:
    assert set((await rows(f'RefName="MENUITEMS" {spelling}')).all(ITEMS, "Status")) == {"rsActive"}


async def test_paging_gives_every_row_once() -> None:
    seen: list[str] = []
    for offset in range(0, 100, 30):
        page = await rows(f'RefName="MENUITEMS" OnlyActive="1" Offset="{offset}" ItemCount="30"')
        seen += page.all(ITEMS, "Ident")
    assert len(seen) == len(set(seen)) == 77
    assert page.all("RK7Reference", "TotalItemCount") == ["77"]


async def test_a_filter_of_the_server_narrows_the_rows() -> None:
    inside = '<PROPFILTERS><PROPFILTER Name="Name" Substring="борщ"/></PROPFILTERS>'
    reply = await Till().ask("GetRefData", inside, 'RefName="MENUITEMS" OnlyActive="1"')
    assert set(reply.all(ITEMS, "Name")) == {"Борщ с говядиной"}


async def test_scheme_details_name_groups_limits_and_defaults() -> None:
    reply = await rows('RefName="MODISCHEMES" OnlyActive="1" WithChildItems="2"')
    scheme = reply.root.find(f"{ITEMS}[@Name='Борщ']")
    assert scheme is not None
    details = scheme.findall("RIChildItems/TModiSchemeDetail")
    limits = [(d.get("UseDownLimit"), d.get("DownLimit"), d.get("UpLimit")) for d in details]
    assert limits == [("true", "1", "1"), ("true", "1", "2"), ("false", "0", "3")]
    assert details[0].get("DefaultModifier") == str(samovar().modifier("sour_cream_portion").id)
    combos = reply.root.findall(f"{ITEMS}[@ModiSchemeType='mstCombo']")
    assert len(combos) == 2


async def test_a_combo_modifier_leads_to_its_dish() -> None:
    reply = await rows('RefName="MODIFIERS" OnlyActive="1"')
    linked = {i for i in reply.all(ITEMS, "Dish") if i not in ("0", "")}
    assert str(dish_id("lunch_kiev")) in linked


async def test_menu_pages_mirror_the_categories() -> None:
    reply = await rows('RefName="SELECTORGROUPS" OnlyActive="1" WithChildItems="2"')
    pages = f"{ITEMS}/RIChildItems/TSelector"
    assert reply.all(pages, "Name")[1:4] == ["Комбо", "Завтраки", "Супы"]
    first = reply.root.find(pages)
    assert first is not None
    assert {d.get("TradeObject") for d in first.iterfind("RIChildItems/*")} == {"toSelector"}
    assert not (await rows('RefName="SELECTORGROUPS"')).root.findall(pages)


async def test_a_masked_reference_has_three_attributes_only() -> None:
    reply = await rows('RefName="TABLES" PropMask="items.(Ident,Code)"')
    reference = reply.root.find("RK7Reference")
    assert reference is not None
    assert set(reference.attrib) == {"DataVersion", "ClassName", "TotalItemCount"}
    assert {frozenset(map(str, row.attrib)) for row in reply.root.iterfind(ITEMS)} == {
        frozenset({"Ident", "Code"})
    }


@pytest.mark.parametrize(
    ("mask", "own", "children"),
    [
        ("items.(A,B)", {"A", "B"}, None),
        ("{A}", {"A"}, None),
        ("A,B", {"A", "B"}, None),
        ("!A", {"B", "P-3"}, None),
        ("Item:A,Other:B", {"A"}, None),
        ("items.(A,P^3)", {"A", "P-3"}, None),
        ("items.(A,RIChildItems.(X))", {"A"}, {"X"}),
        ("items.(A),items.RIChildItems.TKid(X,Y)", {"A"}, {"X", "Y"}),
        ("items.(A,RIChildItems.TOther(X))", {"A"}, None),
        ("*", {"A", "B", "P-3"}, {"X", "Y"}),
    ],
)
def test_masks_of_the_reference(mask: str, own: set[str], children: set[str] | None) -> None:
    kid = element("TKid", {"X": "1", "Y": "2"})
    item = element("Item", {"A": "1", "B": "2", "P-3": "3"}, element("RIChildItems", {}, kid))
    found = read_mask(mask, "items")
    assert found is not None
    kept = found.apply(item)
    assert set(kept.attrib) == own
    below = kept.find("RIChildItems/TKid")
    assert (set(below.attrib) if below is not None else None) == children


async def test_the_menu_leaves_out_what_is_sold_out_and_what_is_stopped() -> None:
    reply = await Till().ask("GetOrderMenu", STATION)
    dishes = reply.all("Dishes/Item", "Ident")
    assert str(dish_id("okroshka")) not in dishes
    assert reply.all(f"Dishes/Item[@Ident='{dish_id('borsch')}']", "Price") == ["39000"]
    assert reply.all(f"Dishes/Item[@Ident='{dish_id('napoleon')}']", "quantity") == ["2000"]
    modifiers = reply.all("Modifiers/Item", "Ident")
    assert modifiers == reply.all("Modifiers/Item", "ID")
    assert str(samovar().modifier("salo").id) not in modifiers
    assert reply.all("OrderTypes/Item", "Ident") == ["1", "1000081"]


async def test_without_the_check_of_rests_sold_out_dishes_show_a_rest_of_nothing() -> None:
    reply = await Till().ask("GetOrderMenu", STATION, 'checkrests="0"')
    assert reply.all(f"Dishes/Item[@Ident='{dish_id('okroshka')}']", "quantity") == ["0"]


async def test_the_kitchen_stops_a_dish_and_the_menu_loses_it() -> None:
    till = Till()
    till.house.stock.stop(dish_id("tea"))
    till.house.stock.set_price(dish_id("borsch"), 40000)
    reply = await till.ask("GetOrderMenu", STATION, 'PropMask="Dishes.(Ident,Price)"')
    assert str(dish_id("tea")) not in reply.all("Dishes/Item", "Ident")
    assert reply.all(f"Dishes/Item[@Ident='{dish_id('borsch')}']", "Price") == ["40000"]
    assert reply.root.find("Modifiers") is None


async def test_the_lifetime_licence_is_not_a_subscription() -> None:
    reply = await Till().ask("CheckLicense", attributes='license="XMLSaveOrder"')
    assert reply.text.startswith("License check")


async def test_asking_for_whole_employees_is_noticed() -> None:
    till = Till()
    await till.ask("GetRefData", attributes='RefName="EMPLOYEES" PropMask="items.(Ident,Name)"')
    assert not till.journal.warnings()
    await till.ask("GetRefData", attributes='RefName="EMPLOYEES"')
    assert [w.facts["problem"] for w in till.journal.warnings()] == ["employees-without-mask"]
