"""A language file is compared with what the screens say, word for word."""

from pathlib import Path

import pytest

from tests.checks.translations import Sentence, Translation, complaints, read

PAY = Sentence(context="PayButton", source="Pay %1", comment="")


def shipped(*texts: str, finished: bool = True) -> dict[Sentence, Translation]:
    return {PAY: Translation(texts=texts, finished=finished)}


def test_a_whole_translation_raises_no_complaint() -> None:
    assert list(complaints(shipped(""), shipped("Оплатить %1"))) == []


def test_a_sentence_nobody_collected_is_named() -> None:
    assert list(complaints(shipped(""), {})) == ["not collected: PayButton: 'Pay %1'"]


def test_a_sentence_nobody_says_any_more_is_named() -> None:
    assert list(complaints({}, shipped("Оплатить %1"))) == ["no longer said: PayButton: 'Pay %1'"]


def test_an_unfinished_translation_is_named() -> None:
    found = list(complaints(shipped(""), shipped("", finished=False)))
    assert found == ["not translated: PayButton: 'Pay %1'"]


def test_a_lost_amount_is_named() -> None:
    found = list(complaints(shipped(""), shipped("Оплатить")))
    assert found == ["other placeholders: PayButton: 'Pay %1' -> 'Оплатить'"]


def test_one_dish_may_be_said_without_its_number() -> None:
    dishes = Sentence(context="Basket", source="%n dish(es)", comment="")
    forms = Translation(texts=("Одно блюдо", "%n блюда", "%n блюд"), finished=True)
    assert list(complaints({dishes: forms}, {dishes: forms})) == []


def test_a_language_file_is_read_with_its_plurals_and_without_what_vanished(
    tmp_path: Path,
) -> None:
    file = tmp_path / "ru.ts"
    file.write_text(
        """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU"><context><name>Basket</name>
<message numerus="yes"><source>%n dish(es)</source>
<translation><numerusform>%n блюдо</numerusform><numerusform>%n блюда</numerusform></translation>
</message>
<message><source>Gone</source><translation type="vanished">Ушло</translation></message>
<message><source>Later</source><translation type="unfinished"></translation></message>
</context></TS>""",
        encoding="utf-8",
    )
    dishes = Sentence(context="Basket", source="%n dish(es)", comment="")
    later = Sentence(context="Basket", source="Later", comment="")
    assert read(file) == {
        dishes: Translation(texts=("%n блюдо", "%n блюда"), finished=True),
        later: Translation(texts=("",), finished=False),
    }


@pytest.mark.parametrize("context", ["", "QCoreApplication"])
def test_words_that_the_collector_misreads_are_named(context: str) -> None:
    misread = Sentence(context=context, source="Trouble", comment="Ask our staff")
    said = {misread: Translation(texts=("",), finished=False)}
    assert any("not as tr" in complaint for complaint in complaints(said, {}))
