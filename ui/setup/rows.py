"""Rows of the set-up's lists."""

from __future__ import annotations

from msgspec import Struct

from kiosk.setup_snapshots import (
    AnswerPart,
    Choice,
    Finding,
    FindingKind,
    Obstacle,
    SetupSnapshot,
    StepPart,
)
from kiosk.setup_words.choices import ROLES
from kiosk.setup_words.questions import ASKED
from ui.setup import wording


class SetupChoiceRow(Struct, frozen=True, kw_only=True):
    key: str
    name: str
    note: str
    chosen: bool


class SetupAnswerRow(Struct, frozen=True, kw_only=True):
    """``wrong``: this is the answer to change."""

    key: str
    label: str
    value: str
    wrong: bool


class SetupFindingRow(Struct, frozen=True, kw_only=True):
    key: str
    words: str
    figure: str
    doubtful: bool


class SetupStepRow(Struct, frozen=True, kw_only=True):
    """``tone``: done, now, warn or plain."""

    key: str
    word: str
    standing: str
    tone: str


def choice_rows(choices: tuple[Choice, ...], chosen: frozenset[str]) -> list[SetupChoiceRow]:
    return [
        SetupChoiceRow(
            key=choice.key,
            name=wording.name_of(choice),
            note=wording.note_of(choice),
            chosen=choice.key in chosen,
        )
        for choice in choices
    ]


def answer_row(answer: AnswerPart, obstacle: Obstacle | None) -> SetupAnswerRow:
    return SetupAnswerRow(
        key=answer.ask.value,
        label=wording.said(ASKED[answer.ask][0]),
        value=wording.answer_text(answer),
        wrong=obstacle is not None and obstacle.ask is answer.ask,
    )


def finding_row(place: int, finding: Finding) -> SetupFindingRow:
    words, figure = wording.found(finding), wording.figure(finding)
    if finding.kind is FindingKind.PERSON:
        words, figure = _person(finding)
    return SetupFindingRow(
        key=f"{place}-{finding.kind.value}",
        words=words,
        figure=figure,
        doubtful=finding.doubtful,
    )


def _person(finding: Finding) -> tuple[str, str]:
    """ "Anna" and what she may do; the role alone where nobody gave a name."""
    (name,) = finding.values
    role = ROLES.get(finding.figure or name, "")
    short = wording.said(role).partition(":")[0]
    return (name, short) if finding.figure else (short, "")


def step_rows(page: SetupSnapshot) -> list[SetupStepRow]:
    return [_step_row(part, now=part.key is page.step) for part in page.way]


def _step_row(part: StepPart, *, now: bool) -> SetupStepRow:
    tones = {"proven": "done", "passed-over": "warn", "open": "plain"}
    return SetupStepRow(
        key=part.key.value,
        word=wording.step_word(part.key),
        standing=wording.standing_text(part.standing),
        tone="now" if now else tones[part.standing.value],
    )
