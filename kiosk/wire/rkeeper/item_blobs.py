"""Pictures and other large values of directory items (rk7 §4.9, §5.2)."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import ClassVar

from kiosk.wire.documents import Element, garbled
from kiosk.wire.rkeeper.attributes import write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.result import CommandResult, Status
from kiosk.wire.rkeeper.secret_properties import is_of_staff

NO_SUCH_FILE = 702


@dataclass(frozen=True, slots=True, kw_only=True)
class GetItemBlob(Command[bytes | None]):
    """One blob of one item; ``None`` where it is empty (rk7 §5.2).

    Where in an answer the bytes stand is not documented: the first element with text is taken.
    Raises ValueError for staff: what their blobs hold is not documented either.
    """

    name: ClassVar = "GetItemBlob"
    repeat: ClassVar = Repeat.FREELY
    done_already: ClassVar = frozenset({NO_SUCH_FILE})

    collection: str
    item_id: int
    blob: str
    unpacked: bool = False

    def __post_init__(self) -> None:
        if is_of_staff(self.collection):
            raise ValueError("blobs of staff are not read")

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {
                "RefName": self.collection,
                "RefItemIdent": self.item_id,
                "RefBlobName": self.blob,
                "EncodeBase64": True,
                "UnpackedBlob": self.unpacked or None,
            },
        )

    @classmethod
    def read(cls, result: CommandResult) -> bytes | None:
        if result.status is not Status.OK:
            return None
        texts = ((e.text or "").strip() for e in result.element.iter())
        written = next((words for words in texts if words), "")
        if not written:
            return None
        try:
            return base64.b64decode("".join(written.split()), validate=True)
        except (binascii.Error, ValueError) as exc:
            raise garbled(f"{cls.name}: the blob is not Base64") from exc
