"""The vectors of the reference (vtk §A17): octets on the wire, and what they say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

VECTORS: Final[Mapping[str, bytes]] = {
    # IDL, nothing else
    "V01": bytes.fromhex("00 07 96 FB 01 03 49 44 4C"),
    # IDL answer: operation number 41, operation timeout 120 s, event number 0, no kee
    "V02": bytes.fromhex("00 13 97 FB 01 03 49 44 4C 03 02 34 31 06 03 31 32 30 08 01 30"),
    # IDL answer of a terminal with a lost clock: number 0, keepalive 30 s, wants the
    "V03": bytes.fromhex(
        "00 24 97 FB 01 03 49 44 4C 03 01 30 05 02 33 30 11 14 31 39 37 30 30 31 "
        "30 31 54 30 30 30 30 30 30 2B 30 33 30 30"
    ),
    # IDL carrying the local time
    "V04": bytes.fromhex(
        "00 1D 96 FB 01 03 49 44 4C 11 14 32 30 32 36 30 33 31 34 54 31 32 30 33 "
        "30 30 2B 30 33 30 30"
    ),
    # VRP, operation 42, 1110.00 in minor units
    "V05": bytes.fromhex("00 13 96 FB 01 03 56 52 50 03 02 34 32 04 06 31 31 31 30 30 30"),
    # the same with product id 7 and product name "ORDER 17"
    "V06": bytes.fromhex(
        "00 20 96 FB 01 03 56 52 50 03 02 34 32 04 06 31 31 31 30 30 30 09 01 37 "
        "0F 08 4F 52 44 45 52 20 31 37"
    ),
    # VRP approved with banking receipt of 133 bytes: length form 81 85
    "V07": bytes.fromhex(
        "00 9B 97 FB 01 03 56 52 50 03 02 34 32 04 06 31 31 31 30 30 30 13 81 85 "
        "52 45 53 55 4C 54 3A 41 50 50 52 4F 56 45 44 0A 54 4F 54 41 4C 3A 31 31 "
        "31 30 2E 30 30 20 52 55 42 0A 43 41 52 44 3A 56 49 53 41 0A 50 41 4E 3A "
        "2A 2A 2A 2A 2A 2A 2A 2A 2A 2A 2A 2A 34 32 34 32 0A 41 55 54 48 20 49 44 "
        "3A 41 31 42 32 43 33 0A 54 45 52 4D 49 4E 41 4C 3A 31 30 30 31 32 33 34 "
        "35 0A 52 52 4E 3A 36 30 34 35 31 32 33 34 35 36 37 38 0A 52 45 53 50 4F "
        "4E 53 45 20 43 4F 44 45 3A 30 30 30 0A"
    ),
    # VRP declined, cancelled or aborted: amount 0
    "V08": bytes.fromhex("00 0E 97 FB 01 03 56 52 50 03 02 34 32 04 01 30"),
    # VRP approved in part: 500.00 of 1110.00 (treat as "release")
    "V09": bytes.fromhex("00 12 97 FB 01 03 56 52 50 03 02 34 32 04 05 35 30 30 30 30"),
    # FIN, take all
    "V10": bytes.fromhex("00 13 96 FB 01 03 46 49 4E 03 02 34 32 04 06 31 31 31 30 30 30"),
    # FIN accepted
    "V11": bytes.fromhex("00 13 97 FB 01 03 46 49 4E 03 02 34 32 04 06 31 31 31 30 30 30"),
    # FIN, take nothing (release)
    "V12": bytes.fromhex("00 0E 96 FB 01 03 46 49 4E 03 02 34 32 04 01 30"),
    # release accepted
    "V13": bytes.fromhex("00 0E 97 FB 01 03 46 49 4E 03 02 34 32 04 01 30"),
    # ABR
    "V14": bytes.fromhex("00 0B 96 FB 01 03 41 42 52 03 02 34 32"),
    # DIS
    "V15": bytes.fromhex("00 07 96 FB 01 03 44 49 53"),
    # DIS answer
    "V16": bytes.fromhex("00 10 97 FB 01 03 44 49 53 03 02 34 32 06 03 31 32 30"),
    # STA, at most 5000.00
    "V17": bytes.fromhex("00 13 97 FB 01 03 53 54 41 03 02 34 32 04 06 35 30 30 30 30 30"),
    # MFR, to be ignored
    "V18": bytes.fromhex("00 0B 97 FB 01 03 4D 46 52 03 02 34 32"),
    # CON: the terminal wants a TCP connection to 192.0.2.10:8583 through the kiosk
    "V19": bytes.fromhex("00 13 97 FB 01 03 43 4F 4E 0B 0A 00 C0 00 02 0A 21 87 02 00 00"),
    # CON: same destination, status 00 "no service"
    "V20": bytes.fromhex("00 13 96 FB 01 03 43 4F 4E 0B 0A 00 C0 00 02 0A 21 87 00 00 00"),
    # FIN with a QR text to show for 20 s
    "V21": bytes.fromhex(
        "00 35 96 FB 01 03 46 49 4E 03 02 34 32 04 06 31 31 31 30 30 30 0A 19 74 "
        "3D 32 30 32 36 30 33 31 34 54 31 32 30 33 26 73 3D 31 31 31 30 2E 30 30 "
        "14 05 32 30 30 30 30"
    ),
    # IDL answer: "restart is scheduled"
    "V22": bytes.fromhex("00 0E 97 FB 01 03 49 44 4C 03 02 34 32 10 01 52"),
    # IDL answer with a two-byte tag 9F2A and tag 19, both to be skipped
    "V23": bytes.fromhex("00 13 97 FB 01 03 49 44 4C 9F 2A 02 01 02 19 01 31 03 02 34 32"),
    # IDL after the operation
    "V24": bytes.fromhex("00 0B 96 FB 01 03 49 44 4C 03 02 34 32"),
    # its answer: idle, last number 42
    "V25": bytes.fromhex("00 13 97 FB 01 03 49 44 4C 03 02 34 32 06 03 31 32 30 08 01 30"),
}
BAD: Final[Mapping[str, bytes]] = {
    # length below 2: no room for the discriminator
    "X01": bytes.fromhex("00 01 96"),
    # other discriminator (reader protocol): skip the message, keep the connection
    "X02": bytes.fromhex("00 07 97 FC 01 03 49 44 4C"),
    # value runs past the end
    "X03": bytes.fromhex("00 0B 97 FB 01 03 56 52 50 04 09 31 31"),
    # length form 80 (indefinite) is not allowed
    "X04": bytes.fromhex("00 09 97 FB 01 80 49 44 4C 00 00"),
    # length form 83 (three length octets) is not allowed here
    "X05": bytes.fromhex("00 09 97 FB 01 83 00 00 03 49 44"),
    # amount without a length octet: reads as tag 04, length 53
    "X06": bytes.fromhex("00 0F 97 FB 01 03 56 52 50 03 01 37 04 35 30 30 30"),
}
