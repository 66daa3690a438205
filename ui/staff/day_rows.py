"""Rows of the lists about the running of the day."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import PayWay
from kiosk.day_intents import ClosedFor, Wipe
from kiosk.day_snapshots import ClosingForm, DishStanding, SaleStanding, ShiftPart, WaySum
from kiosk.domain.day import ClosedBecause, StopUntil
from kiosk.domain.names import Language
from ui.formats import money_text, points_text
from ui.staff import day
from ui.staff.rows import ChoiceRow, WordRow

_TONES = {SaleStanding.ON_SALE: "plain", SaleStanding.KIOSK: "warn"}


class DishRow(Struct, frozen=True, kw_only=True):
    """``tone``: plain (on sale), warn (stopped here), trouble (sold out elsewhere)."""

    key: str
    name: str
    standing: str
    tone: str
    onSale: bool
    mayResume: bool
    busy: bool


def dish_row(dish: DishStanding, language: Language) -> DishRow:
    return DishRow(
        key=str(dish.dish_id),
        name=dish.name.in_language(language),
        standing=day.standing_text(dish),
        tone=_TONES.get(dish.standing, "trouble"),
        onSale=dish.standing is SaleStanding.ON_SALE,
        mayResume=dish.may_resume,
        busy=dish.busy,
    )


def until_rows(chosen: StopUntil) -> list[ChoiceRow]:
    return [
        ChoiceRow(
            key=until.value,
            word=day.until_text(until)[:1].upper() + day.until_text(until)[1:],
            note="",
            chosen=until is chosen,
        )
        for until in StopUntil
    ]


def because_rows(chosen: ClosedBecause | None) -> list[ChoiceRow]:
    return [
        ChoiceRow(
            key=because.value,
            word=day.because_text(because),
            note=day.told_text(because),
            chosen=because is chosen,
        )
        for because in ClosedBecause
    ]


def lasts_rows(form: ClosingForm) -> list[ChoiceRow]:
    return [
        ChoiceRow(key=lasts.value, word=day.lasts_text(lasts), note="", chosen=lasts is form.lasts)
        for lasts in ClosedFor
    ]


def wipe_rows() -> list[ChoiceRow]:
    return [
        ChoiceRow(key=str(lasts.value), word=day.wipe_text(lasts), note="", chosen=False)
        for lasts in Wipe
    ]


def shift_rows(part: ShiftPart, language: Language) -> list[WordRow]:
    """What the till says of its shift; what it does not tell is left out."""
    translate = QCoreApplication.translate
    number = str(part.number) if part.number else ""
    told = (
        ("restaurant", translate("Day", "Restaurant"), part.restaurant),
        ("group", translate("Day", "Cash server"), part.cash_group),
        ("station", translate("Day", "Station"), part.station),
        ("cashier", translate("Day", "Cashier"), part.cashier),
        ("date", translate("Day", "Business date"), day.business_date_text(part.date, language)),
        ("number", translate("Day", "Shift"), number),
        ("began", translate("Day", "Open since"), day.began_text(part)),
    )
    return [WordRow(key=key, name=name, value=value) for key, name, value in told if value]


def sold_rows(part: ShiftPart, language: Language) -> list[WordRow]:
    """Every way of paying, then all of them, then what is besides."""
    translate = QCoreApplication.translate
    paid = [each for each in part.by_way if each.way is not PayWay.COUNTER]
    rows = [_way_row(each, language) for each in paid]
    total = f"{day.orders_text(part.orders)} · {money_text(part.total, language)}"
    rows.append(WordRow(key="paid", name=translate("Day", "Paid here"), value=total))
    if part.points:
        points = points_text(part.points)
        rows.append(
            WordRow(key="points", name=translate("Day", "Paid with points as well"), value=points)
        )
    rows += [_way_row(each, language) for each in part.by_way if each not in paid]
    if part.returned:
        count, total = day.returns_text(part.returned), money_text(part.returned_total, language)
        rows.append(
            WordRow(key="returned", name=translate("Day", "Given back"), value=f"{count} · {total}")
        )
    if part.cancelled:
        count = str(part.cancelled)
        rows.append(WordRow(key="cancelled", name=translate("Day", "Cancelled"), value=count))
    if part.waiting:
        waiting = translate("Day", "Not finished")
        rows.append(WordRow(key="waiting", name=waiting, value=str(part.waiting), tone="warn"))
    return rows


def _way_row(of_way: WaySum, language: Language) -> WordRow:
    count, total = day.orders_text(of_way.orders), money_text(of_way.total, language)
    return WordRow(key=of_way.way.value, name=day.way_text(of_way.way), value=f"{count} · {total}")
