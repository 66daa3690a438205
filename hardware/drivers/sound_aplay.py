"""Sounds by aplay, a program of its own: one run of it a sound."""

from __future__ import annotations

import shutil
import subprocess
import threading
from dataclasses import dataclass
from typing import Final

from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing
from hardware.protocols import Cause
from hardware.supervisor import Session, SupervisedDevice, Times

LATE_S: Final = 0.5
"""A sound belongs to what is seen at the same moment: later it is left out."""
LONGEST_S: Final = 5.0
_ABSENT: Final = "There is no aplay: install the package alsa-utils."
_SILENT: Final = "aplay could not play: look at the sound card."
_LOOK_EVERY_S: Final = 0.5
_END_EVERY_S: Final = 0.02


@dataclass(frozen=True, slots=True)
class _Due:
    sound: bytes
    at: float


class AplaySounds(SupervisedDevice[None]):
    """Begins with the first ``play``. Of sounds that come while one is playing the last is kept.

    Where it cannot play, it says so in its health and is silent until it can.
    """

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``device`` is ALSA's name of a sound card, such as ``plughw:1``; empty: the usual one."""

        device: str = ""
        program: str = "aplay"

    def __init__(self, options: Options, times: Times | None = None) -> None:
        """Raises BadDeviceSettings for a device that would be read as an option of aplay."""
        super().__init__("aplay", times)
        if options.device.startswith("-"):
            raise BadDeviceSettings("the sound card's name cannot begin with a hyphen")
        self._options = options
        self._lock = threading.Lock()
        self._due: _Due | None = None
        self._wake = threading.Event()
        self._failed = False
        self._look_every_s = _LOOK_EVERY_S

    def play(self, name: str, sound: bytes) -> None:
        del name
        with self._lock:
            self._due = _Due(sound, self._times.monotonic())
        self._wake.set()
        self.start()

    def serve(self, session: Session[None]) -> None:
        with session.interrupted_by(self._wake.set):
            while not session.closing:
                self._look()
                if not self._failed:
                    session.ready()
                self._wake.clear()
                due = self._next()
                if due is None:
                    self._wake.wait(self._look_every_s)
                elif self._times.monotonic() - due.at <= LATE_S:
                    # Only a sound that was heard proves that there is something to hear it by.
                    self._failed = True
                    self._play(due.sound, session)
                    self._failed = False

    def _look(self) -> None:
        """Raises DeviceMissing where the program is not installed, before it is needed."""
        if shutil.which(self._options.program) is None:
            # Installed again, it is not judged by what it could not do while it was away.
            self._failed = False
            raise DeviceMissing(_ABSENT, Cause.NO_PROGRAM, "alsa-utils")

    def _next(self) -> _Due | None:
        with self._lock:
            due, self._due = self._due, None
            return due

    def _play(self, sound: bytes, session: Session[None]) -> None:
        """Until it has been heard or the driver is to end. Raises DeviceMissing, DeviceFault."""
        until = self._times.monotonic() + LONGEST_S
        with self._started() as playing:
            assert playing.stdin is not None
            try:
                playing.stdin.write(sound)
                playing.stdin.close()
                while playing.poll() is None:
                    if session.wait(_END_EVERY_S) or self._times.monotonic() > until:
                        playing.kill()
            except BrokenPipeError:
                playing.wait()
            except BaseException:
                playing.kill()
                raise
        if playing.returncode != 0 and not session.closing:
            # Taken away while it began, it is not at fault.
            self._look()
            raise DeviceFault(_SILENT, Cause.PROGRAM_FAILED, "aplay")

    def _started(self) -> subprocess.Popen[bytes]:
        """Raises DeviceMissing and DeviceFault."""
        device = ["-D", self._options.device] if self._options.device else []
        try:
            return subprocess.Popen(
                [self._options.program, "-q", *device, "-"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except FileNotFoundError as absent:
            self._failed = False
            raise DeviceMissing(_ABSENT, Cause.NO_PROGRAM, "alsa-utils") from absent
        except OSError as refused:
            told = "aplay cannot be started by this account."
            raise DeviceFault(told, Cause.NOT_ALLOWED, "aplay") from refused
