"""A layout as it stands in its file: what comes under what, with names for what is filled in.

A file is TOML with one list, ``body``. Each entry is one thing on the paper:

``text``     a paragraph; with ``align`` (left, center, right), ``bold``, ``size`` (1 to 8)
``left``     words at the left edge, with ``right`` at the other; ``bold``, ``size``, ``indent``
``rule``, ``space``, ``cut``, ``logo``
``qr``       a code, with ``dots`` for the side of its squares; ``barcode`` another
``each``     the name of a list: what stands in its ``of`` comes once for each

``{name}`` is filled in. ``when`` is a name, or a list of them, that an entry needs: it is left out
where one is empty, and where one with ``!`` before it is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationError,
)

from kiosk.errors import SettingsError
from kiosk.settings.reader import load_tables

_MOST: Final = 200


def _names(when: object) -> object:
    return (when,) if isinstance(when, str) else when


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    when: Annotated[tuple[str, ...], BeforeValidator(_names), Field(strict=False)] = ()


Size = Annotated[int, Field(ge=1, le=8)]


class TextEntry(_Entry):
    text: str
    align: Literal["left", "center", "right"] = "left"
    bold: bool = False
    size: Size = 1


class PairEntry(_Entry):
    left: str
    right: str = ""
    bold: bool = False
    size: Size = 1
    indent: Annotated[int, Field(ge=0, le=16)] = 0


class RuleEntry(_Entry):
    rule: Literal[True]


class SpaceEntry(_Entry):
    space: Annotated[int, Field(ge=1, le=20)]


class CutEntry(_Entry):
    cut: Literal[True]


class LogoEntry(_Entry):
    logo: Literal[True]


class QrEntry(_Entry):
    qr: str
    dots: Annotated[int, Field(ge=2, le=16)] = 6


class BarcodeEntry(_Entry):
    barcode: str


class EachEntry(_Entry):
    each: str
    of: Annotated[tuple[Entry, ...], Field(min_length=1, max_length=_MOST, strict=False)]


_KINDS: Final[Mapping[str, type[BaseModel]]] = {
    "text": TextEntry,
    "left": PairEntry,
    "rule": RuleEntry,
    "space": SpaceEntry,
    "cut": CutEntry,
    "logo": LogoEntry,
    "qr": QrEntry,
    "barcode": BarcodeEntry,
    "each": EachEntry,
}


def _kind(entry: object) -> str | None:
    """The word that says what an entry is."""
    if isinstance(entry, Mapping):
        return next((kind for kind in _KINDS if kind in entry), None)
    return next((kind for kind, model in _KINDS.items() if isinstance(entry, model)), None)


Entry = Annotated[
    Annotated[TextEntry, Tag("text")]
    | Annotated[PairEntry, Tag("left")]
    | Annotated[RuleEntry, Tag("rule")]
    | Annotated[SpaceEntry, Tag("space")]
    | Annotated[CutEntry, Tag("cut")]
    | Annotated[LogoEntry, Tag("logo")]
    | Annotated[QrEntry, Tag("qr")]
    | Annotated[BarcodeEntry, Tag("barcode")]
    | Annotated[EachEntry, Tag("each")],
    Discriminator(
        _kind,
        custom_error_type="no_kind",
        custom_error_message="is none of text, left, rule, space, cut, logo, qr, barcode, each",
    ),
]


class Layout(BaseModel):
    """One file."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    body: Annotated[tuple[Entry, ...], Field(min_length=1, max_length=_MOST, strict=False)]


def read_layout(file: Path) -> Layout:
    """The layout in ``file``. Raises SettingsError with every problem in it."""
    try:
        return Layout.model_validate(load_tables(file))
    except ValidationError as exc:
        raise SettingsError(
            [
                f"{file}: {'.'.join(str(part) for part in found['loc'])}: {found['msg']}"
                for found in exc.errors(include_url=False, include_input=False)
            ]
        ) from exc
