"""`python -m tests.monkeys [--seed S] [--minutes M] [--faults] [--json FILE] [--replay DEEDS]`

A monkey has a whole kiosk for so long. Answers 0 where nothing broke, got stuck, led nowhere, grew
or lost money; else 1, with the seed, the last deeds and a file that ``--replay`` does again.
"""

from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import Annotated, Final

import typer

from tests.e2e.off_screen import off_screen
from tests.monkeys.deeds import read_deeds, told
from tests.monkeys.life import Life, Story, lived, missing

LAST: Final = 40
"""So many deeds are told of a life that went wrong."""


def monkeys(
    seed: Annotated[int | None, typer.Option(help="Where chance begins.")] = None,
    minutes: Annotated[float, typer.Option(min=0.05, help="How long.")] = 30.0,
    faults: Annotated[
        bool, typer.Option("--faults", help="Servers in bad moods, cables, a busy kitchen.")
    ] = False,
    landscape: Annotated[
        bool, typer.Option("--landscape", help="1920 by 1080 instead of 1080 by 1920.")
    ] = False,
    file: Annotated[Path | None, typer.Option("--json", help="Where the figures go.")] = None,
    replay: Annotated[Path | None, typer.Option(help="Deeds of another life.")] = None,
) -> None:
    """Let a monkey have a kiosk."""
    seed = random.SystemRandom().randrange(1_000_000) if seed is None else seed
    life = Life(
        seed=seed,
        seconds=minutes * 60,
        faults=faults,
        landscape=landscape,
        deeds=None if replay is None else tuple(read_deeds(replay.read_text("utf-8").splitlines())),
    )
    stories: list[Story] = []

    async def play() -> int:
        with tempfile.TemporaryDirectory(prefix="samovar-monkey-") as folder:
            stories.append(await lived(Path(folder), life, lambda line: print(line, flush=True)))
        return 1 if stories[0].problems else 0

    status = off_screen(play, life.panel)
    (story,) = stories
    _tell(life, story)
    if file is not None:
        file.write_text(json.dumps(figures(life, story), indent=1, ensure_ascii=False) + "\n")
    raise typer.Exit(status)


def figures(life: Life, story: Story) -> dict[str, object]:
    """What came of it, for a machine."""
    readings = [(round(at), round(reading.rss_mib, 2)) for at, reading in story.readings]
    return {
        "seed": life.seed,
        "faults": life.faults,
        "seconds": round(story.seconds, 1),
        "deeds": len(story.deeds),
        "guests": story.guests,
        "places": dict(sorted(story.places.items())),
        "never_seen": missing(story.places, faults=life.faults),
        "purchases": dict(sorted(story.purchases.items())),
        "longest_ms": round(story.longest_ms, 1),
        "longest_way_home_s": round(max(story.rests, default=0.0), 1),
        "rss_mib": readings,
        "growth_mib_an_hour": round(story.growth_mib_an_hour, 2),
        "problems": story.problems,
    }


def _tell(life: Life, story: Story) -> None:
    never = ", ".join(missing(story.places, faults=life.faults)) or "none"
    sold = ", ".join(f"{state} {count}" for state, count in sorted(story.purchases.items()))
    print(
        f"seed {life.seed}: {len(story.deeds)} deeds in {story.seconds:.0f} s, "
        f"{story.guests} guests, purchases: {sold or 'none'}\n"
        f"screens never seen: {never}; longest stand-still {story.longest_ms:.0f} ms; "
        f"memory {story.growth_mib_an_hour:+.1f} MiB an hour"
    )
    if story.problems:
        deeds = Path(tempfile.mkdtemp(prefix="samovar-deeds-")) / f"{life.seed}.jsonl"
        deeds.write_text("".join(f"{line}\n" for line in story.deeds), encoding="utf-8")
        print(f"The last deeds:\n{told(read_deeds(story.deeds[-LAST:]))}")
        for problem in story.problems:
            print(f"BROKEN {problem}")
        print(f"Again: python -m tests.monkeys --seed {life.seed} --replay {deeds}")


if __name__ == "__main__":
    typer.run(monkeys)
