"""The set-up's own sentences, and those of ``kiosk.setup_words`` in the language that is spoken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.setup_snapshots import (
    AnswerPart,
    Choice,
    Entry,
    Finding,
    Obstacle,
    QuestionPart,
    SetupSnapshot,
    ShownCertificate,
    Standing,
    StepKey,
)
from kiosk.setup_words.findings import FIGURES, FOUND, GOING_ON
from kiosk.setup_words.marked import filled
from kiosk.setup_words.obstacles import IN_THE_WAY
from kiosk.setup_words.questions import ASKED, MEASURED, SHORT, TITLES


def said(sentence: str) -> str:
    """A sentence of ``setup_words``."""
    return QCoreApplication.translate("Setup", sentence) if sentence else ""


def name_of(choice: Choice) -> str:
    return said(choice.name) if choice.ours else choice.name


def answer_text(answer: AnswerPart) -> str:
    """What was answered, with its unit."""
    told = ", ".join(name_of(choice) for choice in answer.names)
    pattern = MEASURED.get(answer.ask)
    return filled(said(pattern), (told,)) if pattern is not None else told


def note_of(choice: Choice) -> str:
    return choice.note


def found(finding: Finding) -> str:
    # Roles are named where people are: what is filled in may be a word of ours.
    return filled(said(FOUND[finding.kind]), finding.values)


def figure(finding: Finding) -> str:
    """With its unit, and the decimal sign of the language."""
    pattern = FIGURES.get(finding.kind)
    if pattern is None or not finding.figure:
        return finding.figure
    point = QLocale().decimalPoint()
    return filled(said(pattern), (finding.figure.replace(".", point),))


def obstacle_sentence(obstacle: Obstacle) -> str:
    return filled(said(IN_THE_WAY[obstacle.kind][0]), obstacle.values)


def obstacle_remedy(obstacle: Obstacle) -> str:
    return said(IN_THE_WAY[obstacle.kind][1])


def step_text(page: SetupSnapshot) -> str:
    """ "Step 3 of 12, login"."""
    told = QCoreApplication.translate("Setup", "Step %1 of %2, %3")
    return filled(told, (str(page.place), str(len(page.way)), said(SHORT[page.step])))


def next_text(page: SetupSnapshot) -> str:
    """ "Next: restaurant", nothing at the last step."""
    after = page.following
    if after is None:
        return ""
    return filled(QCoreApplication.translate("Setup", "Next: %1"), (said(SHORT[after]),))


def title(page: SetupSnapshot) -> str:
    if page.question is not None:
        return said(ASKED[page.question.ask][1])
    if page.step is StepKey.SERVER and page.certificate is not None:
        if page.certificate.changed:
            return QCoreApplication.translate("Setup", "Another certificate")
        return QCoreApplication.translate("Setup", "Cash server found")
    if page.step is StepKey.SUMMARY and not _all_proven(page):
        return QCoreApplication.translate("Setup", "Almost ready")
    return said(TITLES[page.step][0])


def sentence(page: SetupSnapshot) -> str:
    if page.question is not None:
        return said(ASKED[page.question.ask][2])
    certificate = page.certificate
    if page.step is StepKey.SERVER and certificate is not None and not certificate.trusted:
        if certificate.changed:
            return QCoreApplication.translate("Setup", "Compare before you trust it")
        return QCoreApplication.translate("Setup", "Make sure that it is the right one")
    return said(TITLES[page.step][1])


def _all_proven(page: SetupSnapshot) -> bool:
    return all(part.standing is Standing.PROVEN for part in page.way[:-1])


def forward_text(page: SetupSnapshot) -> str:
    """The one way forward."""
    translate = QCoreApplication.translate
    certificate = page.certificate
    if page.question is not None:
        return translate("Setup", "Next")
    if page.step is StepKey.SUMMARY:
        return translate("Setup", "Start the kiosk")
    if certificate is not None and not certificate.trusted and not certificate.changed:
        return translate("Setup", "It matches, trust it")
    if page.can_go_on:
        return translate("Setup", "Next")
    if page.step is StepKey.TRIAL and page.obstacle is None:
        return translate("Setup", "Order and void")
    return translate("Setup", "Check again")


def other_text(page: SetupSnapshot) -> str:
    """The second way, empty where there is none."""
    translate = QCoreApplication.translate
    certificate = page.certificate
    if page.work is not None:
        return translate("Setup", "Do not wait")
    if page.question is not None and page.question.seekable:
        return translate("Setup", "Find it in this network")
    if page.question is None and certificate is not None and not certificate.trusted:
        if certificate.changed:
            return translate("Setup", "Trust the new one")
        return translate("Setup", "It differs: another server")
    if page.step is StepKey.SUMMARY:
        return translate("Setup", "Save for the next kiosk")
    if page.can_pass_over:
        return translate("Setup", "Go on without it")
    if page.step is StepKey.STAFF and page.question is None:
        return translate("Setup", "One more person")
    if page.can_test_card:
        return translate("Setup", "Try a card")
    return ""


def work_text(page: SetupSnapshot) -> str:
    return said(GOING_ON[page.work]) if page.work is not None else ""


def certificate_text(shown: ShownCertificate) -> str:
    """ "SHA-256, issued by the cash server itself until 12.03.2031"."""
    translate = QCoreApplication.translate
    told = (
        translate("Setup", "SHA-256, issued by the server itself until %1")
        if shown.own
        else translate("Setup", "SHA-256, issued by an authority until %1")
    )
    return filled(told, (shown.until,))


def certificate_note(shown: ShownCertificate) -> str:
    """What to do with a fingerprint, and what it is for."""
    translate = QCoreApplication.translate
    watched = translate(
        "Setup", "If the fingerprint ever changes, the kiosk stops selling and tells you"
    )
    if shown.trusted:
        return watched
    compare = translate(
        "Setup", "Compare all four lines with the properties of the server at the till"
    )
    return f"{compare}. {watched}"


def entry_label(question: QuestionPart) -> str:
    return said(ASKED[question.ask][0])


def entry_hint(question: QuestionPart) -> str:
    """Stands in an empty field."""
    if question.how is Entry.SECRET and question.kept:
        return QCoreApplication.translate("Setup", "Kept. Leave empty to keep it")
    if question.may_be_empty:
        return QCoreApplication.translate("Setup", "May be left empty")
    return ""


def standing_text(standing: Standing) -> str:
    translate = QCoreApplication.translate
    match standing:
        case Standing.PROVEN:
            return translate("Setup", "Done")
        case Standing.PASSED_OVER:
            return translate("Setup", "Skipped")
        case Standing.OPEN:
            return translate("Setup", "To check")


def step_word(step: StepKey) -> str:
    word = said(SHORT[step])
    return word[:1].upper() + word[1:]


def pairs(sha256: str) -> list[str]:
    """32 pairs of digits, as people compare them."""
    return [sha256[place : place + 2].upper() for place in range(0, len(sha256), 2)]
