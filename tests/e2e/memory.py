"""What a core dump of a process would hold, and what its files do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.hardware.keys import PLACES

_MAP: Final = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+\s*(.*)$")
_DOWN: Final = (1).to_bytes(2, "little")
_NEAR: Final = 64
_KEY_BYTES: Final = 4 * 24
_UNREADABLE: Final = ("[vvar]", "[vsyscall]")


def memory_of(pid: int) -> Iterator[bytes]:
    """Every readable part of a process's memory that is not a program's own code, where it lies."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="ascii").splitlines():
            found = _MAP.match(line)
            assert found, line
            start, end = int(found[1], 16), int(found[2], 16)
            if "w" not in found[3] or "r" not in found[3] or found[4] in _UNREADABLE:
                continue
            memory.seek(start)
            try:
                part = memory.read(end - start)
            except OSError:
                # Given back since it was listed.
                continue
            yield part or b""


def files_in(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file below ``folder`` with its bytes."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path, path.read_bytes()


class Needle:
    """The digits of a card in every form in which a program might keep them."""

    def __init__(self, digits: str) -> None:
        bare = digits.encode("ascii")
        self._forms = [
            bare,
            bare[::-1],
            bytes(digit - ord("0") for digit in bare),
            *(digits.encode(wide) for wide in ("utf-16-le", "utf-16-be", "utf-32-le")),
        ]
        if len(digits) % 2 == 0:
            self._forms.append(bytes.fromhex(digits))
        self._keys = [_DOWN + PLACES[sign][0].to_bytes(2, "little") for sign in digits]

    def count_in(self, part: bytes) -> int:
        """How often they lie there."""
        return sum(part.count(form) for form in self._forms) + self._struck_in(part)

    def around_in(self, part: bytes) -> Iterator[str]:
        """What they lie in, in which form: so that a finding leads to whoever left it."""
        for number, form in enumerate(self._forms):
            place = part.find(form)
            while place >= 0:
                near = part[max(0, place - _NEAR) : place + len(form) + _NEAR]
                yield f"form {number} in {near!r}"
                place = part.find(form, place + 1)

    def _struck_in(self, part: bytes) -> int:
        """As the kernel's events: a key is down, a report, up, a report."""
        count, place = 0, part.find(self._keys[0])
        while place >= 0:
            count += all(
                part.startswith(key, place + _KEY_BYTES * number)
                for number, key in enumerate(self._keys)
            )
            place = part.find(self._keys[0], place + 1)
        return count
