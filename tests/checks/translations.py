"""`python -m tests.checks.translations`: every shipped language has every word, and no other.

The sentences in the sources are collected anew and compared with each `resources/i18n/*.ts`: a
sentence that was never collected, one that is no longer said, one without a finished translation
or with other placeholders than its source is each reported by name, and so is a compiled `.qm`
that is not what its `.ts` says now.

`--write` collects the sentences into the language files, keeps what is translated, forgets what
nobody says any more, and compiles.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from resources.paths import resource_path
from tests.checks.__main__ import ROOT, tool

LANGUAGES = resource_path() / "i18n"
SAID_IN = ("ui", "kiosk/setup_words")
"""Rooms with sentences for screens; the set-up's are said in a terminal too."""
_PLACEHOLDER = re.compile(r"%L?\d|%n|\{\w*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What names a sentence: the same words may be translated differently elsewhere."""

    context: str
    source: str
    comment: str

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r}" + (f" ({self.comment})" if self.comment else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What a language file says for a sentence; several texts where the number decides."""

    texts: tuple[str, ...]
    finished: bool


def read(path: Path) -> Mapping[Sentence, Translation]:
    """Every sentence of a `.ts` file that is still said somewhere."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    sentences = {}
    for context in etree.parse(path, parser).iterfind("context"):
        for message in context.iterfind("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            sentence = Sentence(
                context=context.findtext("name") or "",
                source=message.findtext("source") or "",
                comment=message.findtext("comment") or "",
            )
            forms = translation.findall("numerusform")
            texts = tuple(form.text or "" for form in forms) if forms else (translation.text or "",)
            sentences[sentence] = Translation(
                texts=texts, finished=translation.get("type") != "unfinished" and all(texts)
            )
    return sentences


def collect(target: Path) -> None:
    """Brings a language file up to what the sources say now; makes it if there is none."""
    sources = sorted(
        str(path)
        for room in SAID_IN
        for kind in ("*.py", "*.qml")
        for path in (ROOT / room).rglob(kind)
    )
    options = ("-silent", "-no-obsolete", "-locations", "none")
    command = tool("pyside6-lupdate", *options, *sources, "-ts", str(target))
    subprocess.run(command, cwd=ROOT, check=True)


def compile_words(language: Path, target: Path) -> None:
    """Writes what the program loads: finished translations only."""
    command = tool("pyside6-lrelease", "-silent", str(language), "-qm", str(target))
    subprocess.run(command, cwd=ROOT, check=True)


def complaints(
    said: Mapping[Sentence, Translation], shipped: Mapping[Sentence, Translation]
) -> Iterator[str]:
    for sentence in said:
        # lupdate reads tr("Context", "words") as words "Context" with a note, said by no one.
        if sentence.context in ("", "QCoreApplication"):
            yield f"call QCoreApplication.translate by its name, not as tr: {sentence}"
    for sentence in said.keys() - shipped.keys():
        yield f"not collected: {sentence}"
    for sentence in shipped.keys() - said.keys():
        yield f"no longer said: {sentence}"
    for sentence, translation in shipped.items():
        if not translation.finished:
            yield f"not translated: {sentence}"
            continue
        wanted = set(_PLACEHOLDER.findall(sentence.source))
        for text in translation.texts:
            # A plural form for "one" may do without the number itself.
            if set(_PLACEHOLDER.findall(text)) - {"%n"} != wanted - {"%n"}:
                yield f"other placeholders: {sentence} -> {text!r}"


def check() -> list[str]:
    """All that is wrong with the shipped languages."""
    found = []
    with tempfile.TemporaryDirectory(prefix="sentences-") as folder:
        collected = Path(folder) / "said.ts"
        collect(collected)
        said = read(collected)
        for language in sorted(LANGUAGES.glob("*.ts")):
            found += [
                f"{language.name}: {text}" for text in sorted(complaints(said, read(language)))
            ]
            fresh, compiled = Path(folder) / "fresh.qm", language.with_suffix(".qm")
            compile_words(language, fresh)
            if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
                found.append(f"{compiled.name}: not compiled from {language.name} as it is now")
    return found


def write() -> None:
    for language in sorted(LANGUAGES.glob("*.ts")):
        collect(language)
        compile_words(language, language.with_suffix(".qm"))


def main(arguments: Sequence[str]) -> int:
    if list(arguments) == ["--write"]:
        write()
    found = check()
    if found:
        print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
