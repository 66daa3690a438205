"""What a command says as it dies of a bug: its traceback, with secrets taken out.

Whoever keeps standard error, such as systemd's journal, keeps it for long.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from kiosk.logs import logger

_log = logger(__name__)


@contextmanager
def last_words(
    redact: Callable[[str], str], *, meant: tuple[type[Exception], ...]
) -> Iterator[None]:
    """An error that leaves the block is logged; when it leaves the program, it is printed through
    ``redact``. Those ``meant`` are somebody's to put in one sentence.
    """

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.stderr.write(redact("".join(traceback.format_exception(kind, error, trace))))

    try:
        yield
    except meant:
        raise
    except Exception as bug:
        _log.error("the program failed", error=type(bug).__name__, exc_info=bug)
        sys.excepthook = tell
        raise
