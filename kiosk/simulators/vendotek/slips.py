"""The slip a simulated terminal prints (vtk §A10)."""

from __future__ import annotations

from kiosk.simulators.vendotek.bank import Charge
from kiosk.simulators.vendotek.moods import TerminalMood, TerminalMoods

CARD = "4276990011223345"
"""An invented card; passes the check of card numbers."""


def slip(charge: Charge, terminal_id: str, moods: TerminalMoods) -> bytes:
    """Empty where the terminal gives none."""
    if moods.is_in(TerminalMood.NO_RECEIPT):
        return b""
    wanted = moods.detail(TerminalMood.RECEIPT_OF)
    if wanted:
        return b"A" * int(wanted)
    approved = bool(charge.approved)
    said = approved != moods.is_in(TerminalMood.CONTRADICTING_RESULT)
    whole, cents = divmod(charge.approved, 100)
    lines = [
        "ACTION:SALE",
        f"RESULT:{'APPROVED' if said else 'DECLINED'}",
        f"TOTAL:{whole}.{cents:02} RUB",
        f"INVOICE:{charge.number:06}",
        f"TERMINAL:{terminal_id}",
        f"RRN:{604_500_000_000 + charge.number}",
        f"RESPONSE CODE:{'000' if approved else '051'}",
    ]
    if not moods.is_in(TerminalMood.SBP):
        shown = CARD if moods.is_in(TerminalMood.FULL_PAN) else f"************{CARD[-4:]}"
        lines += ["CARD:MIR", f"PAN:{shown}", "AUTH ID:A1B2C3"]
    if moods.is_in(TerminalMood.FULL_PAN):
        lines.append(f"карта {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}")
    if moods.is_in(TerminalMood.CP1251):
        return ("\n".join([*lines, "СПАСИБО"]) + "\n").encode("cp1251")
    return ("\n".join([*lines, ""])).encode()
