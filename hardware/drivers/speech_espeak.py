"""The voice of espeak-ng, a program of its own: one run of it a sentence."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing
from hardware.protocols import Cause
from hardware.supervisor import Session, SupervisedDevice, Times

_ABSENT: Final = "There is no espeak-ng: install the package espeak-ng."
_LOOK_EVERY_S: Final = 0.5
_END_EVERY_S: Final = 0.02
_VOICES: Final[Mapping[str, str]] = {"en": "en-us"}
"""Languages whose voice has another name than the language."""
_RATES: Final = range(80, 451)
_VOLUMES: Final = range(201)


class EspeakSpeech(SupervisedDevice[None]):
    """Begins with the first ``say``. A sentence goes to the program's input: what is spoken stands
    in no list of processes.
    """

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``rate`` in words a minute (80 to 450), ``volume`` in per cent of the voice's own (0 to
        200). ``wav`` is a file to write to in place of playing, anew for each sentence.
        """

        rate: int = 160
        volume: int = 100
        program: str = "espeak-ng"
        wav: str = ""

    def __init__(self, options: Options, times: Times | None = None) -> None:
        """Raises BadDeviceSettings for a rate or volume the voice does not have."""
        super().__init__("espeak-ng", times)
        if options.rate not in _RATES:
            raise BadDeviceSettings("the rate of speech is 80 to 450 words a minute")
        if options.volume not in _VOLUMES:
            raise BadDeviceSettings("the volume of speech is 0 to 200 per cent")
        self._options = options
        self._lock = threading.Lock()
        self._due: deque[tuple[str, str]] = deque()
        self._hushed = False
        self._wake = threading.Event()

    def say(self, sentence: str, language: str) -> None:
        with self._lock:
            self._due.append((sentence, language))
        self._wake.set()
        self.start()

    def hush(self) -> None:
        with self._lock:
            self._due.clear()
            self._hushed = True
        self._wake.set()

    def serve(self, session: Session[None]) -> None:
        with session.interrupted_by(self._wake.set):
            while not session.closing:
                self._look()
                session.ready()
                self._wake.clear()
                due = self._next()
                if due is None:
                    self._wake.wait(_LOOK_EVERY_S)
                else:
                    self._speak(*due, session)

    def _next(self) -> tuple[str, str] | None:
        with self._lock:
            self._hushed = False
            return self._due.popleft() if self._due else None

    def _look(self) -> None:
        """Raises DeviceMissing where the program is not installed, before a guest needs it."""
        if shutil.which(self._options.program) is None:
            raise DeviceMissing(_ABSENT, Cause.NO_PROGRAM, "espeak-ng")

    def _speak(self, sentence: str, language: str, session: Session[None]) -> None:
        """Until it is said, hushed or closed. Raises DeviceMissing and DeviceFault."""
        options = self._options
        voice = _VOICES.get(language, language)
        call = ["-b", "1", "-v", voice, "-s", str(options.rate), "-a", str(options.volume)]
        if options.wav:
            call += ["-w", options.wav]
        with self._started([*call, "--stdin"]) as speaking:
            assert speaking.stdin is not None
            try:
                speaking.stdin.write(sentence.encode())
                speaking.stdin.close()
                while speaking.poll() is None:
                    if self._hushed or session.closing:
                        speaking.kill()
                        return
                    session.wait(_END_EVERY_S)
            except BrokenPipeError:
                speaking.wait()
            except BaseException:
                speaking.kill()
                raise
        if speaking.returncode != 0:
            # Taken away while it began, it is not at fault.
            self._look()
            told = "espeak-ng could not speak: look at the sound card and its voices."
            raise DeviceFault(told, Cause.PROGRAM_FAILED, "espeak-ng")

    def _started(self, arguments: list[str]) -> subprocess.Popen[bytes]:
        """Raises DeviceMissing and DeviceFault."""
        try:
            return subprocess.Popen(
                [self._options.program, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except FileNotFoundError as absent:
            raise DeviceMissing(_ABSENT, Cause.NO_PROGRAM, "espeak-ng") from absent
        except OSError as refused:
            told = "espeak-ng cannot be started by this account."
            raise DeviceFault(told, Cause.NOT_ALLOWED, "espeak-ng") from refused
