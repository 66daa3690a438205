"""Rows of schemes, groups and modifiers (rk7 §4.7, §4.8)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kiosk.simulators.cash_server.catalogue import Catalogue, Option, Question, Scheme
from kiosk.simulators.cash_server.directory import Item, boolean_word
from kiosk.simulators.cash_server.envelope import Element, element
from kiosk.simulators.scenario_menu import item_guid

SERVICE_GROUP: Final = 2000
SERVICE_MODIFIER: Final = 2001


def scheme_rows(catalogue: Catalogue) -> Iterable[Item]:
    for scheme in catalogue.schemes:
        yield Item(
            ident=scheme.id,
            code=scheme.code,
            name=scheme.name,
            guid=item_guid("MODISCHEMES", scheme.id),
            attributes=(
                ("ModiSchemeType", "mstCombo" if scheme.combo else "mstModifiers"),
                ("AutoOpen", "true"),
                ("IgnoreDefaultForKitchen", "false"),
                ("Flags", "[]"),
            ),
            children=tuple(
                _scheme_link(scheme, question, rank)
                for rank, question in enumerate(scheme.questions, start=1)
            ),
        )


def _scheme_link(scheme: Scheme, question: Question, rank: int) -> Element:
    return element(
        "TModiSchemeDetail",
        {
            "Ident": str(question.link_id),
            "ItemIdent": str(question.link_id),
            "ModiScheme": str(scheme.id),
            "ModiGroup": str(question.group_id),
            "SortNum": str(rank * 100),
            "UseDownLimit": boolean_word(question.at_least > 0),
            "DownLimit": str(question.at_least),
            "UseUpLimit": boolean_word(question.at_most > 0),
            "UpLimit": str(question.at_most),
            "DefaultModifier": str(question.default_id),
            "FreeCount": str(question.free),
            "ReplaceDefModifier": boolean_word(question.at_most == 1),
            "ChangesPrice": "true",
            "AddUntilUpperLimit": "false",
            "Flags": "[]",
        },
    )


def _questions(catalogue: Catalogue) -> Iterable[tuple[Question, bool]]:
    """Every group once: several schemes may ask the same one."""
    seen: set[int] = set()
    for scheme in catalogue.schemes:
        for question in scheme.questions:
            if question.group_id not in seen:
                seen.add(question.group_id)
                yield question, scheme.combo


def group_rows(catalogue: Catalogue) -> Iterable[Item]:
    for question, combo in _questions(catalogue):
        yield Item(
            ident=question.group_id,
            code=question.group_code,
            name=question.name,
            english=question.english,
            guid=item_guid("MODIGROUPS", question.group_id),
            attributes=(
                ("ModiGroupType", "mgtCombo" if combo else "mgtModifiers"),
                ("CommonModifier", "false"),
                ("Prompt", question.prompt),
                ("genName0409", question.english),
                ("genPrompt0409", question.prompt_english),
            ),
            children=tuple(
                element(
                    "TModifier",
                    {"Ident": str(option.id), "ItemIdent": str(option.id), "Name": option.name},
                )
                for option in question.options
            ),
        )
    # Free comments of the till apply to all dishes; a kiosk must not offer them (rk7 §4.7).
    yield Item(
        ident=SERVICE_GROUP,
        code=2000,
        name="Комментарий кухне",
        guid=item_guid("MODIGROUPS", SERVICE_GROUP),
        attributes=(("ModiGroupType", "mgtModifiers"), ("CommonModifier", "true"), ("Prompt", "")),
    )


def modifier_rows(catalogue: Catalogue) -> Iterable[Item]:
    for question, _combo in _questions(catalogue):
        for rank, option in enumerate(question.options, start=1):
            yield _modifier(option, question.group_id, rank)
    yield Item(
        ident=SERVICE_MODIFIER,
        code=2001,
        name="Комментарий",
        parent=SERVICE_GROUP,
        guid=item_guid("MODIFIERS", SERVICE_MODIFIER),
        attributes=(("Dish", "0"), ("MaxOneDish", "0"), ("InputName", "true")),
    )


def _modifier(option: Option, group_id: int, rank: int) -> Item:
    return Item(
        ident=option.id,
        code=option.code,
        name=option.name,
        english=option.english,
        parent=group_id,
        guid=option.guid,
        attributes=(
            ("ShortName", option.name),
            ("MaxOneDish", str(option.at_most)),
            ("Weight", "0"),
            ("Dish", str(option.dish.id if option.dish is not None else 0)),
            ("SortNum", str(rank * 10)),
            ("AddToName", "false"),
            ("ReplaceName", "false"),
            ("InputName", "false"),
            ("UseFormatInput", "false"),
            ("AddMenuItemPrice", "false"),
            ("UseLimitedQnt", "false"),
            ("LargeImagePath", f"{option.picture}.svg" if option.picture else ""),
            ("Comment", ""),
            ("genName0409", option.english),
        ),
    )
