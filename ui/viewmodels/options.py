"""Rows for modifier groups and their options, shared by the dish, combo and basket screens."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QObject

from kiosk.domain.names import Language
from kiosk.snapshots.dish import GroupView, OptionMark, OptionView
from ui.formats import delta_text
from ui.models.rows import RowModel
from ui.wording import chosen_text, group_rule_text, included_text, not_today_text


class OptionRow(Struct, frozen=True, kw_only=True):
    """``deltaText`` is "+40 ₽", "included" or "none today"; ``priced``: it is an amount."""

    key: str
    name: str
    deltaText: str
    chosen: bool
    soldOut: bool
    picture: str
    priced: bool


class GroupRow(Struct, frozen=True, kw_only=True):
    """``oneOf``: radio marks instead of ticks. ``options`` is a model of ``OptionRow``."""

    key: str
    name: str
    ruleText: str
    chosenText: str
    met: bool
    optional: bool
    asked: bool
    oneOf: bool
    options: QObject


def option_rows(options: Sequence[OptionView], language: Language) -> list[OptionRow]:
    """Options in the group's order. Combo components show the component's own picture and name."""
    return [
        OptionRow(
            key=str(option.modifier.id),
            name=(option.component.name if option.component else option.modifier.name).in_language(
                language
            ),
            deltaText=_delta(option, language),
            chosen=option.chosen,
            soldOut=option.mark is OptionMark.SOLD_OUT,
            picture=option.component.picture if option.component else option.modifier.picture,
            priced=option.mark is OptionMark.DELTA,
        )
        for option in options
    ]


def _delta(option: OptionView, language: Language) -> str:
    match option.mark:
        case OptionMark.SOLD_OUT:
            return not_today_text()
        case OptionMark.INCLUDED:
            return included_text()
        case OptionMark.DELTA:
            return delta_text(option.delta, language)


def group_row(
    view: GroupView, options: RowModel, language: Language, *, asked: bool = False
) -> GroupRow:
    """One group; ``asked`` marks the group the guest was sent back to."""
    options.show(option_rows(view.options, language))
    return GroupRow(
        key=str(view.group.id),
        name=view.group.name.in_language(language),
        ruleText=group_rule_text(view.group),
        chosenText=chosen_text(view),
        met=view.met,
        optional=view.group.minimum == 0,
        asked=asked and not view.met,
        oneOf=view.group.one_of,
        options=options,
    )
