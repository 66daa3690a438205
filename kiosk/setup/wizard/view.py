"""From a draft and what is going on to the page a face shows. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.names import Language
from kiosk.setup.wizard.answering import choices_of, complete
from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.profile import secret_name_of
from kiosk.setup.wizard.questions import Choices, Question
from kiosk.setup.wizard.steps import STEPS, WAY
from kiosk.setup.wizard.usual import NONE
from kiosk.setup_snapshots import (
    AnswerPart,
    Ask,
    Choice,
    Entry,
    Finding,
    Obstacle,
    QuestionPart,
    SetupSnapshot,
    ShownCertificate,
    Standing,
    StepKey,
    StepPart,
    Work,
)
from kiosk.setup_words.choices import KEPT, NOT_GIVEN


class Result(Struct, frozen=True, kw_only=True):
    """What the last check of a step has come to."""

    findings: tuple[Finding, ...] = ()
    obstacle: Obstacle | None = None
    certificate: ShownCertificate | None = None


class Page(Discreet, frozen=True, kw_only=True):
    """What is on the page besides the draft."""

    result: Result = field(default_factory=Result)
    picked: Sequence[str] = ()
    entry: Unsaid[str] = ""
    wrong: Obstacle | None = None
    sought: Choices = ()
    work: Work | None = None
    finished: bool = False
    language: Language = Language.RU


def snapshot_of(draft: Draft, page: Page, read: Mapping[Ask, Choices]) -> SetupSnapshot:
    step = STEPS[draft.at]
    standing = draft.stands(step.key)
    idle = page.work is None
    proven = standing is Standing.PROVEN and page.result.obstacle is None
    may_pass = step.may_stay_empty or (step.may_be_passed_over and complete(step, draft))
    # What types into the window is tried where guests would use it.
    reader = draft.answer(Ask.READER, NONE) not in (NONE, "wedge-window")
    question = step.question(draft.asking) if draft.asking is not None else None
    return SetupSnapshot(
        language=language_of(draft, page.language),
        step=draft.at,
        way=tuple(StepPart(key=key, standing=draft.stands(key)) for key in WAY),
        question=_question(question, draft, page, read) if question is not None else None,
        answers=tuple(_answer(each, draft) for each in step.asked(draft) if draft.has(each.ask)),
        findings=page.result.findings,
        obstacle=page.result.obstacle if question is None else None,
        certificate=page.result.certificate,
        work=page.work,
        can_go_on=idle and question is None and proven and step.key is not StepKey.SUMMARY,
        can_pass_over=idle and not proven and may_pass,
        can_go_back=page.work is not Work.BUYING
        and (draft.at is not WAY[0] or (draft.asking is not None and draft.has(draft.asking))),
        can_test_card=idle and question is None and step.key is StepKey.DEVICES and reader,
        finished=page.finished,
        panel_inches=float(draft.answer(Ask.PANEL, "24")),
        theme=draft.answer(Ask.THEME, "light"),
        text_scale_percent=int(draft.answer(Ask.TEXT_SCALE, "100")),
    )


def language_of(draft: Draft, usual: Language) -> Language:
    """What the wizard speaks: the chosen language, else the machine's."""
    return Language(draft.answer(Ask.LANGUAGE, usual.value))


def _question(
    question: Question, draft: Draft, page: Page, read: Mapping[Ask, Choices]
) -> QuestionPart:
    found = question.ask is Ask.HOST
    choices = page.sought if found else choices_of(question, read) or ()
    return QuestionPart(
        ask=question.ask,
        how=question.how,
        choices=choices,
        chosen=frozenset((page.entry,) if found else page.picked),
        entry=page.entry,
        kept=question.how is Entry.SECRET and draft.has(question.ask),
        may_be_empty=question.optional,
        seekable=question.ask is Ask.HOST,
        obstacle=page.wrong,
    )


def _answer(question: Question, draft: Draft) -> AnswerPart:
    if question.secret and (secret_name_of(question.ask) or question.how is Entry.PIN):
        names: Choices = (Choice(key="", name=KEPT, ours=True),)
    elif question.chosen:
        names = draft.names.get(question.ask) or _known(question, draft)
    else:
        text = draft.answer(question.ask)
        if question.ask is Ask.TEST_CARD and text:
            text = f"•• {text[-4:]}"
        names = (Choice(key=text, name=text or NOT_GIVEN, ours=not text),)
    return AnswerPart(ask=question.ask, names=names, secret=question.secret)


def _known(question: Question, draft: Draft) -> Choices:
    """What a key is called where its server has not been read yet."""
    own = {choice.key: choice for choice in (*question.choices, *question.extra)}
    keys = draft.answers[question.ask]
    return tuple(own.get(key, Choice(key=key, name=key)) for key in keys)
