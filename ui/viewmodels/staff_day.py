"""Staff mode's running of the day: the stop list, the door, the wiped screen, the shift."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.day_intents import (
    ClosedBecauseChosen,
    ClosedFor,
    ClosedForChosen,
    ClosedWordsTyped,
    ClosingConfirmed,
    DaySection,
    DaySectionOpened,
    DishesSought,
    DishResumed,
    DishStopped,
    OpeningConfirmed,
    StopUntilChosen,
    Wipe,
    WipingBegun,
)
from kiosk.day_snapshots import ClosingForm, DayPart, ShiftPart, StopsPart
from kiosk.domain.day import ClosedBecause, StopUntil
from kiosk.domain.names import Language
from kiosk.snapshots.service import ClosingPart
from kiosk.snapshots.snapshot import KioskSnapshot
from ui import closing_wording
from ui.models.rows import RowModel
from ui.staff import day
from ui.staff.day_rows import (
    DishRow,
    because_rows,
    dish_row,
    lasts_rows,
    shift_rows,
    sold_rows,
    until_rows,
    wipe_rows,
)
from ui.staff.rows import ChoiceRow, WordRow
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = DayPart()
_NO_STOPS = StopsPart(query="", until=StopUntil.SHIFT_ENDS, dishes=())
_NO_FORM = ClosingForm(because=None)
_NO_SHIFT = ShiftPart()


@QmlElement
@made_in_python
class StaffDayViewModel(PartViewModel):
    """What is decided for the day, and what is about to be."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._dishes = RowModel(DishRow, self)
        self._untils = RowModel(ChoiceRow, self)
        self._reasons = RowModel(ChoiceRow, self)
        self._lengths = RowModel(ChoiceRow, self)
        self._wipes = RowModel(ChoiceRow, self)
        self._shift_facts = RowModel(WordRow, self)
        self._sold = RowModel(WordRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        part = snapshot.staff
        return () if part is None else (part.day, snapshot.session.languages, snapshot.now.date())

    def fill(self) -> None:
        language = self.reading
        self._dishes.show([dish_row(dish, language) for dish in self._stops.dishes])
        self._untils.show(until_rows(self._stops.until))
        self._reasons.show(because_rows(self._form.because))
        self._lengths.show(lasts_rows(self._form))
        self._wipes.show(wipe_rows())
        self._shift_facts.show(shift_rows(self._shift, language))
        self._sold.show(sold_rows(self._shift, language))

    @property
    def _part(self) -> DayPart:
        return self._now.staff.day if self._now.staff is not None else _NOTHING

    @property
    def _stops(self) -> StopsPart:
        return self._part.stops or _NO_STOPS

    @property
    def _form(self) -> ClosingForm:
        return self._part.form or _NO_FORM

    @property
    def _shift(self) -> ShiftPart:
        return self._part.shift or _NO_SHIFT

    # --- the stop list --------------------------------------------------------------------------

    @Property(str, notify=changed)
    def stoppedText(self) -> str:
        """ "3 dishes stopped on this kiosk only"."""
        return day.stopped_text(self._part.stopped)

    @Property(bool, notify=changed)
    def anyStopped(self) -> bool:
        return self._part.stopped > 0

    @Property(str, notify=changed)
    def reachText(self) -> str:
        return day.reach_text(self._stops)

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._stops.query

    @Property(str, notify=changed)
    def newsText(self) -> str:
        """What became of the last tap; empty where there was none."""
        news = self._stops.news
        return "" if news is None else day.news_text(news, self.reading)

    @Property(str, notify=changed)
    def newsTone(self) -> str:
        news = self._stops.news
        return "done" if news is None else day.news_tone(news)

    @Property(str, notify=changed)
    def moreText(self) -> str:
        return day.more_text(self._stops.more)

    @Property(QObject, constant=True)
    def dishes(self) -> QObject:
        return self._dishes

    @Property(QObject, constant=True)
    def untils(self) -> QObject:
        return self._untils

    # --- the door -------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        return self._part.closing is not None

    @Property(str, notify=changed)
    def closedText(self) -> str:
        """ "Closed since 12:30, Anna"; empty while the kiosk is open."""
        closing = self._part.closing
        return "" if closing is None else day.closed_text(closing, self._now.now)

    @Property(str, notify=changed)
    def guestsTitle(self) -> str:
        """What guests read now, as the title."""
        closing = self._part.closing
        return "" if closing is None else closing_wording.title(closing.because)

    @Property(str, notify=changed)
    def guestsFact(self) -> str:
        closing = self._part.closing
        if closing is None:
            return ""
        told = ClosingPart(because=closing.because, words=closing.words, until=closing.until)
        fact = closing_wording.fact_text(told, self.reading)
        return f"{fact}. {closing_wording.note_text(told)}"

    @Property(str, notify=changed)
    def guestsSign(self) -> str:
        closing = self._part.closing
        return "info" if closing is None else closing_wording.SIGNS[closing.because]

    @Property(QObject, constant=True)
    def reasons(self) -> QObject:
        return self._reasons

    @Property(QObject, constant=True)
    def lengths(self) -> QObject:
        return self._lengths

    @Property(bool, notify=changed)
    def ownWordsChosen(self) -> bool:
        return self._form.because is ClosedBecause.OWN_WORDS

    @Property(str, notify=changed)
    def wordsRu(self) -> str:
        return self._form.words.own

    @Property(str, notify=changed)
    def wordsEn(self) -> str:
        return self._form.words.alternative

    @Property(bool, notify=changed)
    def speaksRu(self) -> bool:
        return Language.RU in self._now.session.languages

    @Property(bool, notify=changed)
    def speaksEn(self) -> bool:
        return Language.EN in self._now.session.languages

    @Property(str, notify=changed)
    def opensText(self) -> str:
        return day.opens_text(self._form)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._form.ready

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._form.busy

    @Property(bool, notify=changed)
    def doorTrouble(self) -> bool:
        """The database did not take it: the kiosk is as it was."""
        return self._form.trouble

    @Property(str, notify=changed)
    def missingText(self) -> str:
        return day.missing_text(self._form)

    # --- the wiped screen -----------------------------------------------------------------------

    @Property(QObject, constant=True)
    def wipes(self) -> QObject:
        return self._wipes

    @Property(int, notify=changed)
    def wipingLeft(self) -> int:
        return self._part.wiping_s

    # --- the shift ------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def shiftSentence(self) -> str:
        return day.shift_sentence(self._shift)

    @Property(bool, notify=changed)
    def shiftAsking(self) -> bool:
        return self._shift.asking

    @Property(str, notify=changed)
    def soldTitle(self) -> str:
        return day.sold_title(self._shift, self._now.now)

    @Property(QObject, constant=True)
    def shiftFacts(self) -> QObject:
        return self._shift_facts

    @Property(QObject, constant=True)
    def sold(self) -> QObject:
        return self._sold

    # --- what a person does ---------------------------------------------------------------------

    @Slot(str)
    def openSection(self, section: str) -> None:
        self._send(DaySectionOpened(DaySection(section)))

    @Slot(str)
    def seek(self, query: str) -> None:
        self._send(DishesSought(query))

    @Slot(str)
    def chooseUntil(self, until: str) -> None:
        self._send(StopUntilChosen(StopUntil(until)))

    @Slot(str)
    def stopDish(self, dish_id: str) -> None:
        self._send(DishStopped(int(dish_id)))

    @Slot(str)
    def resumeDish(self, dish_id: str) -> None:
        self._send(DishResumed(int(dish_id)))

    @Slot(str)
    def chooseReason(self, because: str) -> None:
        self._send(ClosedBecauseChosen(ClosedBecause(because)))

    @Slot(str, str)
    def say(self, language: str, words: str) -> None:
        self._send(ClosedWordsTyped(Language(language), words))

    @Slot(str)
    def chooseLength(self, lasts: str) -> None:
        self._send(ClosedForChosen(ClosedFor(lasts)))

    @Slot()
    def close(self) -> None:
        self._send(ClosingConfirmed())

    @Slot()
    def reopen(self) -> None:
        self._send(OpeningConfirmed())

    @Slot(int)
    def wipe(self, seconds: int) -> None:
        self._send(WipingBegun(Wipe(seconds)))
