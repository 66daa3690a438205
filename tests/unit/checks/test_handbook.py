"""The check of the handbook names whatever is missing, stale or not so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.checks import handbook
from tests.checks.handbook import HANDBOOK, LANGUAGES, problems

GOOD = """# A page

![Somebody](pictures/staff-pin.png) says **What is wrong** in `metrics.file`.

```
kioskctl check --json   # as root
```

See [the other](other.md) and `samovar_purchases_total`, `kiosk.db`, `systemctl stop samovar-kiosk`.
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small handbook in which everything is so."""
    for language in LANGUAGES:
        folder = tmp_path / language
        (folder / "pictures").mkdir(parents=True)
        (folder / "page.md").write_text(
            GOOD.replace("What is wrong", "Что не так") if language == "ru" else GOOD
        )
        (folder / "other.md").write_text("# Other\n")
        picture = HANDBOOK / language / "pictures" / "staff-pin.png"
        shutil.copyfile(picture, folder / "pictures" / "staff-pin.png")
    return tmp_path


def test_the_handbook_is_as_it_should_be() -> None:
    assert problems() == []


def test_a_good_book_has_no_problems(book: Path) -> None:
    assert problems(book) == []


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("kioskctl check", "kioskctl chekc", "there is no command kioskctl chekc"),
        ("--json ", "--jsno ", "kiosk check has no option --jsno"),
        ("kioskctl check --json", "kioskctl demo", "kioskctl cannot run it"),
        ("metrics.file", "metrics.fiel", "there is no setting metrics.fiel"),
        ("samovar_purchases_total", "samovar_purchase_total", "there is no figure samovar_purch"),
        ("samovar-kiosk`", "samovar-screen`", "there is no samovar-screen.service"),
        ("other.md", "another.md", "the link to another.md leads nowhere"),
        ("**What is wrong**", "**What is amiss**", "no screen says 'What is amiss'"),
        ("staff-pin.png", "staff-pni.png", "no scene is called staff-pni"),
        ("staff-pin.png", "staff-well.png", "staff-well.png is missing"),
    ],
)
def test_what_is_not_so_is_told(book: Path, good: str, bad: str, said: str) -> None:
    page = book / "en" / "page.md"
    page.write_text(page.read_text().replace(good, bad))
    assert any(said in words for words in problems(book)), problems(book)


def test_a_page_without_its_counterpart_is_told(book: Path) -> None:
    (book / "ru" / "page.md").unlink()
    assert "ru/page.md: is missing" in problems(book)


@pytest.mark.parametrize(
    ("more", "what"),
    [("\n## More\n", "headings"), ("\n`kiosk menu`\n", "commands")],
)
def test_pages_that_say_more_in_one_language_are_told(book: Path, more: str, what: str) -> None:
    page = book / "ru" / "page.md"
    page.write_text(page.read_text() + more)
    assert f"page.md: the {what} differ between the languages" in problems(book)


def test_a_picture_nobody_shows_or_that_is_too_large_is_told(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (book / "en" / "pictures" / "old.png").write_bytes(b"")
    assert "en/pictures/old.png: no page shows it" in problems(book)
    monkeypatch.setattr(handbook, "MOST_BYTES", 10)
    assert any("is larger than 10 bytes" in words for words in problems(book))


def test_a_setting_in_an_example_is_looked_up_too(book: Path) -> None:
    for language in LANGUAGES:
        page = book / language / "page.md"
        page.write_text(page.read_text() + '\n```toml\n[metrics]\nfil = "x"\n```\n')
    assert "en/page.md: there is no setting metrics.fil" in problems(book)
