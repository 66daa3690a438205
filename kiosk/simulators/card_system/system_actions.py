"""Who answers, and what time it is there (crm §8.0)."""

from __future__ import annotations

from typing import Final

from lxml import etree

from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.wire_forms import moment

VERSION: Final = (7, 9, 2, 15)


def get_version(office: Office, call: Call) -> etree._Element:
    """`Version` with its four numbers beside the text."""
    root = etree.Element("Version")
    etree.SubElement(root, "Server_Info").text = "Samovar card system simulator"
    for name, number in zip(("Major", "Minor", "Release", "Build"), VERSION, strict=True):
        etree.SubElement(root, name).text = str(number)
    office.tell(call, "read")
    return root


def get_system_time(office: Office, call: Call) -> etree._Element:
    """`SystemTime` of the card system's clock."""
    root = etree.Element("SystemTime")
    etree.SubElement(root, "Date").text = f"{call.at:%Y-%m-%d}"
    etree.SubElement(root, "Time").text = f"{call.at:%H:%M:%S}"
    etree.SubElement(root, "DateTime").text = moment(call.at)
    office.tell(call, "read")
    return root
