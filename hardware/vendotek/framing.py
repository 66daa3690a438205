"""VTK messages out of a stream of octets, however it is cut up (vtk §A1). Pure."""

from __future__ import annotations

from hardware.vendotek.messages import FROM_TERMINAL, BadVtkMessage, VtkMessage, decode

_LENGTH = 2


class VtkStream:
    """Never holds more than one message that is not whole yet: 65 537 octets."""

    def __init__(self, discriminator: int = FROM_TERMINAL) -> None:
        self._discriminator = discriminator
        self._kept = bytearray()
        self.dropped = 0
        """Messages that were whole and could not be read, or are of another protocol."""

    @property
    def half_a_message(self) -> bool:
        return bool(self._kept)

    def feed(self, octets: bytes) -> list[VtkMessage]:
        """The messages that are whole now. A message that cannot be read is dropped and counted.

        Raises BadVtkMessage where no later message could be found either.
        """
        self._kept += octets
        found: list[VtkMessage] = []
        at = 0
        while len(self._kept) - at >= _LENGTH:
            size = int.from_bytes(self._kept[at : at + _LENGTH], "big")
            if size < _LENGTH:
                self._kept.clear()
                raise BadVtkMessage("a message shorter than its discriminator")
            end = at + _LENGTH + size
            if len(self._kept) < end:
                break
            self._take(bytes(self._kept[at + _LENGTH : end]), found)
            at = end
        del self._kept[:at]
        return found

    def _take(self, content: bytes, found: list[VtkMessage]) -> None:
        try:
            told = decode(content, self._discriminator)
        except BadVtkMessage:
            told = None
        if told is None:
            self.dropped += 1
        else:
            found.append(told)
