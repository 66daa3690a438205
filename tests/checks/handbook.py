"""`python -m tests.checks.handbook`: the handbook says the same in both languages, only what is so.

A page has its counterpart, with the same headings, pictures and commands. A picture is one of the
product's scenes, or a page of the wizard as `setup-NAME`, and lies beside the page. A command, an
option, a setting, a figure, a service or words of the screen (in bold) that are not there fail the
check.
"""

from __future__ import annotations

import re
import shlex
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import typer
from msgspec.structs import fields
from prometheus_client import CollectorRegistry

from kiosk.clock import SystemClock
from kiosk.commands.line import COMMANDS
from kiosk.outward.counts import Counts
from kiosk.outward.now import Now, NowCollector
from kiosk.settings.problems import section_in
from kiosk.settings.profile import Profile
from kiosk.settings.values import Section
from tests.ui.made_setup import PAGES
from tests.ui.scenes.album import scenes

ROOT: Final = Path(__file__).resolve().parents[2]
HANDBOOK: Final = ROOT / "resources" / "handbook"
LANGUAGES: Final = ("ru", "en")
PICTURES: Final = "pictures"
WIZARD: Final = "setup-"
"""With this the names of the wizard's pages begin."""
MOST_BYTES: Final = 120 * 1024
MOST_PICTURES: Final = 12
"""Of one language."""
_UNITS: Final = ROOT / "packaging" / "files" / "usr" / "lib" / "systemd" / "system"
_WORDS: Final = ROOT / "resources" / "i18n"

_BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_CODE: Final = re.compile(r"`([^`\n]+)`")
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_LINK: Final = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
_HEADING: Final = re.compile(r"^(#+) ", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_DOTTED: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_FIGURE: Final = re.compile(r"\bsamovar_[a-z_]+")
_UNIT: Final = re.compile(r"\bsamovar-(?:kiosk|display|[a-z]+)\.(?:service|timer|socket)\b")
_FILES: Final = frozenset({"db", "deb", "json", "jsonl", "key", "md", "prom", "toml", "yml", "zip"})
_SERVICE: Final = re.compile(r"systemctl +\w+ +(samovar-[a-z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.name}"

    @property
    def blocks(self) -> list[tuple[str, str]]:
        """What kind of code, and the code."""
        return _BLOCK.findall(self.text)

    @property
    def prose(self) -> str:
        return _BLOCK.sub("", self.text)

    @property
    def spans(self) -> list[str]:
        return _CODE.findall(self.prose)

    @property
    def pictures(self) -> list[str]:
        return [Path(place).stem for _, place in _PICTURE.findall(self.prose)]

    @property
    def headings(self) -> list[int]:
        return [len(marks) for marks in _HEADING.findall(self.prose)]

    @property
    def commands(self) -> list[str]:
        """Lines that are typed: of the kiosk's own commands."""
        lines = [line for kind, code in self.blocks if kind != "toml" for line in code.splitlines()]
        typed = (line.partition("#")[0].strip() for line in (*lines, *self.spans))
        return [line for line in typed if line.split()[:1] in (["kiosk"], ["kioskctl"])]


def problems(folder: Path = HANDBOOK) -> list[str]:
    """Everything that is wrong, each with its page."""
    by_language = {language: _pages(folder / language) for language in LANGUAGES}
    found = list(_counterparts(by_language))
    for language, pages in by_language.items():
        found.extend(_pictures(folder / language, pages.values()))
        for page in pages.values():
            told = (
                *_commands(page),
                *_settings(page),
                *_figures(page),
                *_services(page),
                *_links(page),
                *_words(page, language),
            )
            found.extend(f"{page.name}: {words}" for words in told)
    return found


def _pages(folder: Path) -> dict[str, Page]:
    return {
        path.name: Page(path=path, text=path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.md"))
    }


def _counterparts(by_language: Mapping[str, Mapping[str, Page]]) -> Iterator[str]:
    names = {name for pages in by_language.values() for name in pages}
    if not names:
        yield "there is no handbook"
    for name in sorted(names):
        pages = [by_language[language].get(name) for language in LANGUAGES]
        for language, page in zip(LANGUAGES, pages, strict=True):
            if page is None:
                yield f"{language}/{name}: is missing"
        there = [page for page in pages if page is not None]
        for what in ("headings", "pictures", "commands"):
            if len({repr(getattr(page, what)) for page in there}) > 1:
                yield f"{name}: the {what} differ between the languages"


def _pictures(folder: Path, pages: Iterable[Page]) -> Iterator[str]:
    named = {name: page for page in pages for name in page.pictures}
    known = {*(scene.name for scene in scenes()), *(f"{WIZARD}{name}" for name in PAGES)}
    if len(named) > MOST_PICTURES:
        yield f"{folder.name}: {len(named)} pictures, {MOST_PICTURES} are the most"
    for name, page in named.items():
        file = folder / PICTURES / f"{name}.png"
        if name not in known:
            yield f"{page.name}: no scene is called {name}"
        elif not file.exists():
            yield f"{page.name}: {name}.png is missing: ./run shots --handbook draws it"
        elif file.stat().st_size > MOST_BYTES:
            yield f"{page.name}: {name}.png is larger than {MOST_BYTES} bytes"
    for file in sorted((folder / PICTURES).glob("*.png")):
        if file.stem not in named:
            yield f"{folder.name}/{PICTURES}/{file.name}: no page shows it"


def _commands(page: Page) -> Iterator[str]:
    for line in page.commands:
        program, *words = shlex.split(line)
        name = words[0] if words else ""
        if name not in COMMANDS:
            yield f"there is no command {program} {name}"
            continue
        options = _options(name)
        for word in words[1:]:
            option = word.partition("=")[0]
            if option.startswith("--") and option not in options:
                yield f"kiosk {name} has no option {option}"
        if program == "kioskctl" and "--home" not in options:
            yield f"kiosk {name} takes no --home, so kioskctl cannot run it"


@cache
def _options(name: str) -> frozenset[str]:
    module, _, function = COMMANDS[name][0].partition(":")
    line = typer.Typer()
    line.command()(getattr(import_module(module), function))
    command: Any = typer.main.get_command(line)
    every = [option for each in command.params for option in (*each.opts, *each.secondary_opts)]
    return frozenset({*every, "--help"})


def _settings(page: Page) -> Iterator[str]:
    known = _known_settings()
    for span in page.spans:
        named = span.partition(" = ")[0]
        if not _DOTTED.fullmatch(named) or named.rpartition(".")[2] in _FILES:
            continue
        if named not in known:
            yield f"there is no setting {named}"
    for kind, code in page.blocks:
        if kind != "toml":
            continue
        try:
            tables = tomllib.loads(code)
        except tomllib.TOMLDecodeError as wrong:
            yield f"a block of settings cannot be read: {wrong}"
            continue
        for key in _leaves(tables, ()):
            if not any(key == name or key.startswith(f"{name}.") for name in known):
                yield f"there is no setting {key}"


@cache
def _known_settings() -> frozenset[str]:
    return frozenset(_keys(Profile, ()))


def _keys(section: type[Section], path: tuple[str, ...]) -> Iterator[str]:
    for name, declared in section.model_fields.items():
        here = (*path, name)
        inner = section_in(declared.annotation)
        if inner is not None:
            yield from _keys(inner, here)
        if path:
            yield ".".join(here)


def _leaves(tables: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    for name, value in tables.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*path, name))
        else:
            yield ".".join((*path, name))


def _figures(page: Page) -> Iterator[str]:
    known = _known_figures()
    for name in sorted(set(_FIGURE.findall(page.text))):
        if name not in known:
            yield f"there is no figure {name}"


@cache
def _known_figures() -> frozenset[str]:
    registry = CollectorRegistry()
    Counts(registry, SystemClock())
    now = NowCollector()
    # What is left out where it is not known is told, too.
    unknown: dict[str, Any] = {each.name: 0 for each in fields(Now) if each.default is None}
    now.now = Now(**unknown)
    registry.register(now)
    names = {family.name for family in registry.collect()}
    endings = ("", "_total", "_sum", "_count", "_bucket", "_info")
    return frozenset(f"{name}{ending}" for name in names for ending in endings)


def _services(page: Page) -> Iterator[str]:
    named = {*_UNIT.findall(page.text), *(f"{n}.service" for n in _SERVICE.findall(page.text))}
    for unit in sorted(named):
        if not (_UNITS / unit).exists():
            yield f"there is no {unit}"


def _links(page: Page) -> Iterator[str]:
    for place in _LINK.findall(page.prose):
        file = place.partition("#")[0]
        if "://" not in file and file and not (page.path.parent / file).exists():
            yield f"the link to {place} leads nowhere"


def _words(page: Page, language: str) -> Iterator[str]:
    """What is in bold is on the screen, letter by letter."""
    known = _spoken(language)
    for words in _BOLD.findall(page.prose):
        if words not in known:
            yield f"no screen says {words!r}"


@cache
def _spoken(language: str) -> frozenset[str]:
    # A file of ours, read by Qt's tools as it is here.
    tree = ET.parse(_WORDS / f"{language}.ts")
    said = set()
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translated = message.findtext("translation") or ""
        said.add((translated or source).replace("\xa0", " "))
    return frozenset(said)


def main() -> int:
    found = problems()
    for words in found:
        print(words)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
