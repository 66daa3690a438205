"""`kiosk support-bundle`: one archive for whoever has to find out what is wrong."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.check import as_object, examined
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of, store_of
from kiosk.commands.output import fail, note, print_json, say
from kiosk.outward.bundle import FOLDER, Bundle, Subject, make_bundle


def support_bundle(
    home: Home,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE|DIR", help=f"Where to write it; without it: into {FOLDER} of the home."
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option(help="Let the doctor look at servers and devices first.")
    ] = True,
    as_json: AsJson = False,
) -> None:
    """Pack logs, settings without secrets, versions, health and the newest purchases.

    Works beside a running kiosk. No password, token, key, card, phone or PIN is in it: it is
    searched for every one this kiosk knows before it is written. Ends with 3 where a page had to
    stay out for that.
    """

    async def work(kiosk: Installation) -> Exit:
        clock = clock_of(kiosk.profile)
        health = as_object([line async for line in examined(kiosk, clock)]) if check else {}
        async with store_of(kiosk) as store:
            subject = Subject(
                home=kiosk.home,
                profile=kiosk.profile,
                store=store,
                clock=clock,
                environment=os.environ,
            )
            bundle = await make_bundle(subject, health)
        file = _place(kiosk.home, out, bundle)
        try:
            await asyncio.to_thread(bundle.write, file)
        except OSError as trouble:
            fail(
                f"{file} cannot be written: {trouble.strerror}. Name another place with --out.",
                Exit.STORE,
            )
        return _tell(bundle, file, as_json=as_json)

    at_home(home, work)


def _place(home: Path, out: Path | None, bundle: Bundle) -> Path:
    if out is None:
        return home / FOLDER / bundle.name
    return out / bundle.name if out.is_dir() else out


def _tell(bundle: Bundle, file: Path, *, as_json: bool) -> Exit:
    if as_json:
        pages = [{"name": page.name, "bytes": len(page.content)} for page in bundle.pages]
        print_json({"file": str(file), "pages": pages, "withheld": list(bundle.withheld)})
    else:
        say(bundle.contents)
        say(f"Written to {file}")
    if not bundle.withheld:
        return Exit.DONE
    note(f"Left out, because a secret was found in it: {', '.join(bundle.withheld)}.")
    return Exit.WARNING
