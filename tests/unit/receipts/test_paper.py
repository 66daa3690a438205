"""What stands on a guest's paper: all they need, and never more than is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hardware.escpos import Typography, escpos_commands
from hardware.printers import Barcode, Cut, Document, Pair, Picture, QrCode, Words
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import NO_TEXT, Language
from kiosk.errors import SettingsError
from kiosk.receipts.layout import EachEntry, Entry, LogoEntry
from kiosk.receipts.shelf import LayoutName, Shelf
from kiosk.simulators.receipt_printer.machine import PrinterMachine
from kiosk.snapshots.paper import PaperKind
from tests.unit.receipts.made import (
    CHECKING,
    COUNTER,
    HOUSE,
    PAID,
    REGISTERING,
    RETURNING,
    SHELF,
    STAFF,
)
from tests.unit.session.kiosk import NOON

RU, EN = Language.RU, Language.EN


def words(document: Document) -> str:
    """Everything that can be read, line by line."""
    lines = []
    for item in document.items:
        match item:
            case Words(text=text):
                lines.append(text)
            case Pair(left=left, right=right):
                lines.append(f"{left} | {right}" if right else left)
            case _:
                pass
    return "\n".join(lines).replace("\u00a0", " ")


def ticket(purchase: Purchase, language: Language = RU, *, credited: Money = ZERO) -> str:
    return words(SHELF.paper(PaperKind.TICKET, purchase, language, credited=credited))


def test_a_ticket_has_the_number_the_dishes_and_every_sum() -> None:
    told = ticket(PAID, credited=Money.of(45)).splitlines()
    assert told == [
        "Кафе «Самовар»",
        "Ваш номер",
        "47",
        "Здесь",
        "2 × Борщ | 780 ₽",
        "2 × Сметана, Чеснок",
        "Обед | 520,50 ₽",
        "Пельмени: 2 × Сметана",
        "Сумма | 1 300,50 ₽",
        "Купон | −100 ₽",
        "Бонусы | −300 ₽",
        "Оплачено | 900,50 ₽",
        "Банковская карта | •• 1234",
        "Начислено бонусов | 45",
        "14.03.2026  12:00 | Чек 1017",
        "Спасибо! Мы назовём ваш номер",
        "Это не кассовый чек",
        "Ждём вас снова",
    ]


def test_the_same_in_english() -> None:
    told = ticket(PAID, EN)
    for line in ("Café Samovar", "2 × Borscht | 780 ₽", "Paid | 900.50 ₽", "See you again"):
        assert line in told.splitlines()
    assert "Чеснок" in told  # it has no other name


def test_the_code_on_paper_is_the_code_on_the_screen() -> None:
    document = SHELF.paper(PaperKind.TICKET, PAID, RU)
    assert [item.text for item in document.items if isinstance(item, QrCode)] == ["47/1017"]
    assert isinstance(document.items[-1], Cut)


def test_the_counters_ticket_has_a_barcode_and_says_that_nothing_is_paid() -> None:
    document = SHELF.paper(PaperKind.COUNTER, COUNTER, RU)
    assert [item.text for item in document.items if isinstance(item, Barcode)] == ["47"]
    told = words(document)
    assert "Заказ ещё не оплачен" in told
    assert "К оплате | 1 300,50 ₽" in told
    assert "Оплачено" not in told
    assert "Купон" not in told


@pytest.mark.parametrize(
    ("purchase", "title"),
    [
        (CHECKING, "Проверяем оплату"),
        (REGISTERING, "Проверяем оплату"),
        (RETURNING, "Возвращаем деньги"),
        (STAFF, "Подойдите к нам"),
    ],
)
def test_a_slip_says_neither_that_it_is_paid_nor_that_it_failed(
    purchase: Purchase, title: str
) -> None:
    told = words(SHELF.paper(PaperKind.SLIP, purchase, RU))
    assert title in told.splitlines()
    assert "47" in told.splitlines()
    assert "Оплачено" not in told
    titles = {"Проверяем оплату", "Возвращаем деньги", "Подойдите к нам"}
    assert titles & set(told.splitlines()) == {title}
    assert ("Не платите второй раз." in told) is (purchase is not RETURNING)


@pytest.mark.parametrize(
    ("way", "line"),
    [(PayWay.STATION, "Банковской картой"), (PayWay.SBP, "По QR-коду")],
)
def test_the_way_of_paying_is_said_without_a_card_where_none_is_known(
    way: PayWay, line: str
) -> None:
    assert line in ticket(replace(PAID, way=way, approval=None)).splitlines()


def test_what_is_not_there_is_not_mentioned() -> None:
    plain = replace(
        PAID, bonus=ZERO, points=Leg.UNTOUCHED, coupon=None, receipt_number="", approval=None
    )
    told = ticket(plain)
    for word in ("Сумма", "Купон", "Бонусы", "Начислено", "Чек "):
        assert word not in told
    assert "Оплачено | 1 300,50 ₽" in told


def test_an_order_all_paid_with_points_asks_for_no_card() -> None:
    free = replace(PAID, coupon=None, bonus=PAID.total, approval=None)
    told = ticket(free)
    assert "Бонусы | −1 300,50 ₽" in told
    assert "Оплачено | 0 ₽" in told
    assert "карт" not in told


def test_points_that_were_given_back_are_not_told_as_used() -> None:
    assert "Бонусы" not in ticket(replace(PAID, points=Leg.RETURNED))


def test_no_more_than_four_digits_of_the_bank_card_and_none_of_the_guests_card_are_printed() -> (
    None
):
    guest = replace(PAID, card_number="7770000014821", account_number="9001")
    for masked in ("4276001234561234", "427600******1234"):
        approval = replace(PAID.approval, masked_card=masked) if PAID.approval else None
        told = ticket(replace(guest, approval=approval))
        assert "•• 1234" in told
        assert "4276" not in told
        assert "4821" not in told
        assert "9001" not in told


def test_a_table_stands_where_the_number_would_be_called() -> None:
    shelf = Shelf(house=replace(HOUSE, table_name="12", footer=NO_TEXT))
    told = words(shelf.paper(PaperKind.TICKET, PAID, RU))
    assert "Стол 12" in told
    assert "Спасибо! Принесём к столу 12" in told
    assert "назовём" not in told
    assert "Здесь" not in told


def test_take_away_is_said_large() -> None:
    away = replace(PAID, order=replace(PAID.order, order_type_id=82))
    document = SHELF.paper(PaperKind.TICKET, away, RU)
    (words_,) = [i for i in document.items if isinstance(i, Words) and i.text == "С собой"]
    assert words_.size == 2


def test_the_logo_heads_the_paper_and_one_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"a picture")
    first = Shelf(house=HOUSE, logo=logo).paper(PaperKind.TICKET, PAID, RU).items[0]
    assert first == Picture(png=b"a picture")
    with pytest.raises(SettingsError, match=r"receipts\.logo"):
        Shelf(house=HOUSE, logo=tmp_path / "none.png").paper(PaperKind.TICKET, PAID, RU)
    logo.write_bytes(bytes(2 * 1024 * 1024))
    with pytest.raises(SettingsError, match="larger than a megabyte"):
        Shelf(house=HOUSE, logo=logo).paper(PaperKind.TICKET, PAID, RU)


def test_a_restaurants_own_layout_comes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "ticket.toml").write_text('body = [ { text = "Номер {number}" } ]', "utf-8")
    shelf = Shelf(house=HOUSE, own=tmp_path)
    assert words(shelf.paper(PaperKind.TICKET, PAID, RU)) == "Номер 47"
    assert "Paid" in words(shelf.paper(PaperKind.TICKET, PAID, EN))


@pytest.mark.parametrize(
    ("layout", "told"),
    [
        ("body = [", "not TOML"),
        ("body = []", "body"),
        ('body = [ { word = "x" } ]', "none of text"),
        ('body = [ { text = "x", size = 9 } ]', "size"),
        ('body = [ { text = "x", colour = "red" } ]', "colour"),
        ('body = [ { text = "{secret}" } ]', "known are"),
        ('body = [ { text = "x", when = "secret" } ]', "known are"),
        ('body = [ { each = "guests", of = [ { rule = true } ] } ]', "guests"),
    ],
)
def test_a_layout_that_cannot_be_used_is_told_with_what_is_wrong(
    tmp_path: Path, layout: str, told: str
) -> None:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "ticket.toml").write_text(layout, "utf-8")
    with pytest.raises(SettingsError, match=told):
        Shelf(house=HOUSE, own=tmp_path).paper(PaperKind.TICKET, PAID, RU)


def shape(entries: tuple[Entry, ...]) -> list[object]:
    """What is on the paper, whatever the words."""
    return [
        shape(entry.of) if isinstance(entry, EachEntry) else (type(entry), entry.when)
        for entry in entries
    ]


@pytest.mark.parametrize("name", LayoutName)
def test_every_language_has_every_layout_with_the_same_on_it(name: LayoutName) -> None:
    shapes = [shape(SHELF.layout(name, language).body) for language in Language]
    assert all(found == shapes[0] for found in shapes)
    assert shapes[0][0] == (LogoEntry, ())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("columns", [32, 48])
@pytest.mark.parametrize("code_page", ["CP866", "", "CP437"])
def test_every_paper_prints_on_both_widths_with_letters_and_drawn(
    language: Language, columns: int, code_page: str
) -> None:
    number = {"CP866": 17, "CP437": 0, "": 0}[code_page]
    setting = Typography(
        columns=columns, dots=columns * 12, code_page=code_page, code_page_number=number
    )
    papers = [
        SHELF.paper(PaperKind.TICKET, PAID, language, credited=Money.of(5)),
        SHELF.paper(PaperKind.COUNTER, COUNTER, language),
        *(SHELF.paper(PaperKind.SLIP, p, language) for p in (CHECKING, RETURNING, STAFF)),
        SHELF.test_page("escpos-network", language, NOON),
    ]
    machine = PrinterMachine(dots=setting.dots)
    for paper in papers:
        machine.feed(escpos_commands(paper, setting))
    assert len(machine.pieces) == len(papers)
    assert not machine.unknown
