"""The log: one JSON object a line, in rotated files under ``home/logs``, with secrets taken out.

Redaction is a processor that sees every finished line, ours and the libraries'. It hides
by name (``password=…``), by shape (payment cards, phones, tokens, the ``usr`` header) and by value:
a secret handed to ``hide`` vanishes wherever it turns up.
"""

from __future__ import annotations

import logging
import logging.handlers
import os
import re
from collections.abc import Callable, Mapping, MutableMapping
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Final, cast

import structlog

FILE: Final = "kiosk.jsonl"
LOGS: Final = "logs"
"""Its folder in a kiosk's home."""
_FILE_BYTES: Final = 5 * 1024 * 1024
_FILES_KEPT: Final = 9
_MASK: Final = "***"
_SHORTEST_HIDDEN: Final = 4

_SECRET_NAMES: Final = re.compile(
    r"pass(word|wd|phrase)?|pwd|token|secret|authorization|usr|cookie|pin|otp|cvv|cvc|pan"
    r"|licen[cs]e_?(id|token)|credential|private_?key|database_?key"
    r"|phone|mobile|e_?mail|card|card_?(code|number|no)|track\d?|holder|first_?name|last_?name",
    re.IGNORECASE,
)
"""A whole key, or its end after ``_``, ``-``, ``.``: ``usr``, ``crm_password``, ``to.phone``."""

_NAMED_IN_TEXT: Final = re.compile(
    r"(?P<name>(?<![A-Za-z])(?:[a-z]+[_-])*(?:pass(?:word|wd|phrase)?|pwd|(?:license|access|refresh)?token"
    r"|secret|usr|pin|phone|card_?(?:code|number)|otp))"
    r"(?P<between>[\"']?\s*[:=]\s*[\"']?)(?P<value>[^\s\"'&<>,;{}]+)",
    re.IGNORECASE,
)
_SHAPES: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"(?i)\b(basic|bearer|digest)\s+[a-z0-9+/._~=-]{6,}"), rf"\1 {_MASK}"),
    # user:password@ in an address
    (re.compile(r"(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"), _MASK),
    (re.compile(r"(?i)(<(?:card_code|phone|password|token)>)[^<]+"), rf"\1{_MASK}"),
    # signed web tokens; long base64, which is what the usr header is; MD5, which it is made of
    (re.compile(r"\beyJ[\w-]+\.[\w-]+\.[\w-]*"), _MASK),
    (
        re.compile(
            r"(?<![\w+/=-])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{48,}={0,2}"
        ),
        _MASK,
    ),
    (re.compile(r"(?i)(?<![0-9a-f-])[0-9a-f]{32}(?![0-9a-f-])"), _MASK),
    # tracks of a magnetic stripe
    (re.compile(r"%[A-Z]?\d[^?\s]{8,}\??|;\d{6,}=[^?\s]*\??"), _MASK),
    # phones: +7 912 345-67-89, 8(912)3456789, any + and 10 to 15 digits
    (
        re.compile(
            r"(?<![\w.])(?:\+\d|\b8)[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}\d{0,4}(?!\w)"
        ),
        _MASK,
    ),
    # payment and guest cards: 12 to 19 digits in groups; not inside a GUID or a number with a point
    (re.compile(r"(?<![\w.-])\d(?:[ -]?\d){11,18}(?![\w.]|-\w)"), _MASK),
)

Processor = Callable[[Any, str, MutableMapping[str, Any]], Mapping[str, Any]]


class Redaction:
    """Takes secrets out of a log line. One instance per running log."""

    def __init__(self) -> None:
        self._hidden: tuple[str, ...] = ()

    def hide(self, secret: str) -> None:
        """From now on ``secret`` shows as ``***`` wherever it stands. Very short ones are ignored:
        hiding them would eat the log."""
        if len(secret) >= _SHORTEST_HIDDEN:
            # The longest first, so that no rest of a secret that contains another stays.
            self._hidden = tuple(sorted({*self._hidden, secret}, key=len, reverse=True))

    def text(self, text: str) -> str:
        """``text`` without anything that is secret by value, name or shape."""
        for secret in self._hidden:
            text = text.replace(secret, _MASK)
        text = _NAMED_IN_TEXT.sub(rf"\g<name>\g<between>{_MASK}", text)
        for shape, mask in _SHAPES:
            text = shape.sub(mask, text)
        return text

    def value(self, value: object, *, name: str = "") -> object:
        """A value of a log line, whatever it is made of. ``name`` is the key it stands under."""
        if value is None or isinstance(value, bool | float):
            return value
        if _is_secret(name):
            return _MASK
        if isinstance(value, int):
            text = self.text(str(value))
            return value if text == str(value) else text
        if isinstance(value, Mapping):
            return {str(key): self.value(inner, name=str(key)) for key, inner in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self.value(inner) for inner in value]
        if isinstance(value, bytes | bytearray):
            return f"({len(value)} bytes)"
        return self.text(str(value))

    def __call__(
        self, _logger: Any, _method: str, line: MutableMapping[str, Any]
    ) -> Mapping[str, Any]:
        return {
            key: line[key] if key in _OWN_KEYS else self.value(line[key], name=key) for key in line
        }


_OWN_KEYS: Final = frozenset({"level", "timestamp"})


def _is_secret(name: str) -> bool:
    parts = re.split(r"[_\-. ]", name)
    return any(
        _SECRET_NAMES.fullmatch("_".join(parts[start:])) is not None for start in range(len(parts))
    )


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """Readable by the kiosk's own account only."""

    def _open(self) -> TextIOWrapper:
        def private(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        return open(self.baseFilename, "a", encoding="utf-8", opener=private)


# Their INFO lines name every address asked; the kiosk's own clients say what matters.
_TALKATIVE: Final = tuple(logging.getLogger(name) for name in ("httpx", "httpcore"))


class Log:
    """The running log. ``close`` it last: then everything is as it was before ``start_log``."""

    def __init__(self, handler: logging.Handler, redaction: Redaction, level: str) -> None:
        self._handler = handler
        self._redaction = redaction
        root = logging.getLogger()
        root.addHandler(handler)
        self._levels = {logger: logger.level for logger in (root, *_TALKATIVE)}
        root.setLevel(level.upper())
        for talkative in _TALKATIVE:
            talkative.setLevel(max(logging.WARNING, root.level))

    def hide(self, secret: str) -> None:
        """Announces a secret that is now in memory, so that no line can carry it."""
        self._redaction.hide(secret)

    def redacted(self, text: str) -> str:
        """``text`` as a line of this log would show it."""
        return self._redaction.text(text)

    def close(self) -> None:
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        for logger, level in self._levels.items():
            logger.setLevel(level)


_BEFORE: Final[tuple[Processor, ...]] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)
"""What every line passes where it is made, so that its time and context are those of the call."""

# Without this the standard library prints our warnings to stderr while no log is running.
logging.getLogger("kiosk").addHandler(logging.NullHandler())


def start_log(folder: Path, *, level: str = "INFO", file_bytes: int = _FILE_BYTES) -> Log:
    """Sends this process's log, the libraries' included, to ``folder/kiosk.jsonl``.

    ``level`` is a name of the standard library, in any case. About 50 MiB are kept in ten files.
    OSError when the folder cannot be made or written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    redaction = Redaction()
    handler = _PrivateFile(
        folder / FILE, maxBytes=file_bytes, backupCount=_FILES_KEPT, encoding="utf-8"
    )
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.StackInfoRenderer(),
                structlog.processors.format_exc_info,
                redaction,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            foreign_pre_chain=_BEFORE,
        )
    )
    return Log(handler, redaction, level)


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """The logger of one module: ``_log = logger(__name__)``; events are short names with values:
    ``_log.info("order placed", number=7)``. Silent until ``start_log``."""
    return cast(
        structlog.stdlib.BoundLogger,
        structlog.wrap_logger(
            logging.getLogger(name),
            processors=[
                structlog.stdlib.filter_by_level,
                *_BEFORE,
                structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
            ],
            wrapper_class=structlog.stdlib.BoundLogger,
            cache_logger_on_first_use=True,
        ),
    )
