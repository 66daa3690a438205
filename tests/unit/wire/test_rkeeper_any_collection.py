"""Collections read for support: nothing secret is asked for, and nothing secret is kept."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from lxml import etree

from kiosk.errors import GarbledReply
from kiosk.wire.rkeeper.any_collection import (
    CollectionQuestion,
    GetAnyRefData,
    GetAnyRefDataFiltered,
    PropertyFilter,
)
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.item_blobs import GetItemBlob
from tests.unit.wire.rkeeper_reply import answer

HARMLESS = ("Ident", "Code", "Name", "MainParentIdent", "Status")


def asked(command: CollectionQuestion) -> dict[str, str]:
    (element,) = etree.fromstring(encode(command))
    return {str(name): str(value) for name, value in element.attrib.items()}


@pytest.mark.parametrize("kind", [GetAnyRefData, GetAnyRefDataFiltered])
@pytest.mark.parametrize("collection", ["EMPLOYEES", "employees", " Employees ", "ROLES"])
@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"mask": "*"},
        {"mask": "items.(Ident,Code,Name,MainParentIdent,Status)"},
        {"properties": (*HARMLESS, "Password")},
        {"properties": ("!Password",)},
        {"properties": HARMLESS, "item_id": 1000050},
        {"properties": HARMLESS, "item_guid": UUID(int=1)},
        {"properties": HARMLESS, "child_levels": 1},
        {"properties": HARMLESS, "extended": True},
        {"properties": HARMLESS, "blobs": True},
        {"properties": HARMLESS, "filters": (PropertyFilter(name="Password", value="1"),)},
        {
            "properties": HARMLESS,
            "filters": (
                PropertyFilter(name="Name", substring="O"),
                PropertyFilter(name="MagCardCode", substring="7"),
            ),
        },
    ],
    ids=str,
)
def test_staff_are_not_read_with_what_nobody_may_see(
    kind: type[CollectionQuestion], collection: str, wanted: dict[str, Any]
):
    with pytest.raises(ValueError, match="staff"):
        kind(collection=collection, **wanted)


def test_staff_are_read_by_harmless_properties():
    mask = asked(GetAnyRefData(collection="EMPLOYEES", properties=HARMLESS))["PropMask"]
    assert mask == "items.(Ident,Code,Name,MainParentIdent,Status)"


def test_staff_are_filtered_by_harmless_properties():
    named = (PropertyFilter(name="Name", substring="Ольга"),)
    command = GetAnyRefData(collection="EMPLOYEES", properties=HARMLESS, filters=named)
    assert b'<PROPFILTER Name="Name"' in encode(command)


@pytest.mark.parametrize("collection", ["EMPLOYEES", "employees", " Employees ", "ROLES"])
def test_no_blob_of_staff_is_read(collection: str):
    with pytest.raises(ValueError, match="staff"):
        GetItemBlob(collection=collection, item_id=1000050, blob="Data")


def test_what_a_server_sends_of_passwords_and_cards_is_not_kept():
    inside = (
        '<RK7Reference><Items><Item Ident="1" Name="Olga" Password="x" MagCardCode="y"'
        ' PWDhash="z"><genPassword Value="x"/><RIChildItems><TCard CardCode="y" Name="n"/>'
        "</RIChildItems></Item></Items></RK7Reference>"
    )
    (row,) = decode(GetAnyRefData, answer("GetRefData", inside)).rows
    assert row.properties == {"Ident": "1", "Name": "Olga"}
    assert [child.properties for child in row.children] == [{"Name": "n"}]


def test_one_item_is_masked_by_itself():
    command = GetAnyRefData(collection="MENUITEMS", item_id=1000401, properties=("Ident", "Name"))
    assert asked(command)["PropMask"] == "{Ident,Name}"
    assert asked(command)["RefItemIdent"] == "1000401"


def test_every_wish_has_its_attribute():
    command = GetAnyRefData(
        collection="IMAGELIST",
        mask="items.RIChildItems.(Ident)",
        only_active=False,
        item_guid=UUID(int=1),
        child_levels=3,
        extended=True,
        extended_as_tags=True,
        blobs=True,
        unpack_blobs=True,
        numbers_for_words=True,
        leave_out_defaults=True,
        link_names=True,
        offset=10,
        count=20,
        at_most_ms=500,
        filters=(PropertyFilter(name="Name", substring="бор", masked="1", kind="2"),),
    )
    assert asked(command) == {
        "CMD": "GetRefData",
        "RefName": "IMAGELIST",
        "RefItemGUID": "{00000000-0000-0000-0000-000000000001}",
        "OnlyActive": "0",
        "PropMask": "items.RIChildItems.(Ident)",
        "WithChildItems": "3",
        "WithMacroProp": "1",
        "MacroPropTags": "1",
        "WithBlobsData": "1",
        "UnpackedBlob": "1",
        "IgnoreEnums": "1",
        "IgnoreDefaults": "1",
        "LinkNames": "1",
        "Offset": "10",
        "ItemCount": "20",
        "MaxRunMs": "500",
    }
    assert b'Name="Name" Substring="' in encode(command)


@pytest.mark.parametrize("name", ["", "a,b", "Name)", "items.(X)", "имя", "Na me"])
def test_a_property_is_a_name_and_nothing_else(name: str):
    with pytest.raises(ValueError, match="property"):
        GetAnyRefData(collection="MENUITEMS", properties=(name,))


def test_a_mask_and_properties_contradict_each_other():
    with pytest.raises(ValueError, match="either"):
        GetAnyRefData(collection="MENUITEMS", properties=("Ident",), mask="*")


def test_a_blob_that_is_empty_is_none_and_a_broken_one_proves_nothing():
    assert decode(GetItemBlob, answer("GetItemBlob")) is None
    with pytest.raises(GarbledReply):
        decode(GetItemBlob, answer("GetItemBlob", "<Blob>no base 64!</Blob>"))
