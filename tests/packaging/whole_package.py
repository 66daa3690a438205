"""`python -m tests.packaging.whole_package`: the package as a whole on a Debian nobody has used.

It is installed with one command and no network, set up from a file against simulators, its service
is begun on its own screen, and a guest buys. While the next guest pays it is upgraded, and what
became of that payment is compared with the cash server's books. An older package is refused, and a
purge leaves what was bought. Needs root; prints what was measured.

Here is what has to be fetched. Everything after it happens in namespaces of its own (``proof``): no
network but loopback, and nothing is left behind.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.packaging.built import ROOT
from tests.packaging.clean_root import NotHere, make_root, this_suite, why_not_here
from tests.packaging.proof import ROOM, Proof
from tests.packaging.releases import built, repacked

INSIDE: Final = "--inside"
FIGURES: Final = "figures.json"


def prove(package: Path | None, keep: Path | None) -> dict[str, float]:
    """The figures of one proof. Raises NotHere, or AssertionError where a promise is broken."""
    if why := why_not_here():
        raise NotHere(why)
    with tempfile.TemporaryDirectory(prefix="samovar-root-", dir="/var/tmp") as passing:
        folder = (keep or Path(passing)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        package = package.resolve() if package else built(folder)
        base = make_root(folder / "base", this_suite())
        base.fetch(base.take(package), *ROOM)
        root = folder / "root"
        shutil.rmtree(root, ignore_errors=True)
        subprocess.run(["cp", "-a", base.folder, root], check=True)
        repacked(package, folder)
        told = folder / FIGURES
        told.unlink(missing_ok=True)
        own = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
        line = [*own, sys.executable, "-m", "tests.packaging.whole_package"]
        done = subprocess.run([*line, INSIDE, str(folder), str(package)], cwd=ROOT, check=False)
        assert done.returncode == 0, "the proof failed; what it said stands above"
        figures: dict[str, float] = json.loads(told.read_text(encoding="utf-8"))
        return figures


def _inside(folder: Path, package: Path) -> int:
    figures = Proof(folder, package).run()
    (folder / FIGURES).write_text(json.dumps(figures), encoding="utf-8")
    return 0


def main(arguments: Sequence[str]) -> int:
    """0: proven; 1: a promise is broken; 2: it cannot be proven here, said in a sentence."""
    if arguments[:1] == [INSIDE]:
        return _inside(Path(arguments[1]), Path(arguments[2]))
    asked = argparse.ArgumentParser(
        prog="python -m tests.packaging.whole_package",
        description="Prove the Debian package as a whole on a clean root. Needs root.",
    )
    asked.add_argument("--package", type=Path, help="a package made before; else one is built")
    asked.add_argument("--keep", type=Path, help="folder for roots, kept for the next proof")
    asked.add_argument("--json", type=Path, help="write the figures here")
    given = asked.parse_args(arguments)
    try:
        figures = prove(given.package, given.keep)
    except NotHere as why:
        print(why, file=sys.stderr)
        return 2
    except AssertionError as broken:
        print(broken, file=sys.stderr)
        return 1
    if given.json is not None:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
