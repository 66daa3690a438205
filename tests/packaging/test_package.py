"""What is in the Debian package, who owns it, and that everybody builds the same bytes."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.built import MOMENT, PROGRAM, ROOT, Built, built, few_libraries, package

pytestmark = [
    pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="packages are made on Debian"),
    pytest.mark.xdist_group("package"),
]

SITE = f"{PROGRAM}/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


@pytest.fixture(scope="module")
def deb(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("package")
    return built(few_libraries(folder / "libraries"), folder / "out")


def test_another_day_folder_and_file_mask_give_the_same_bytes(deb: Built, tmp_path: Path) -> None:
    again = built(few_libraries(tmp_path / "elsewhere"), tmp_path / "out", mask=0o077)
    assert again.file.name == deb.file.name
    assert again.file.read_bytes() == deb.file.read_bytes()


def test_everything_is_root_s_and_nobody_else_may_write_it(deb: Built) -> None:
    for path, member in deb.files().items():
        assert (member.uid, member.gid) == (0, 0), path
        if not member.issym():
            assert member.mode in (0o644, 0o755), f"{path} {stat.filemode(member.mode)}"
        assert member.mtime <= MOMENT, path


def test_the_commands_the_units_and_the_rules_lie_where_debian_looks_for_them(deb: Built) -> None:
    files = deb.files()
    for command in ("usr/bin/kiosk", "usr/sbin/kioskctl"):
        assert files[command].mode == 0o755
    for path in (
        "usr/lib/systemd/system/samovar-kiosk.service",
        "usr/lib/systemd/system/samovar-display.service",
        "usr/lib/systemd/journald.conf.d/60-samovar.conf",
        "usr/lib/sysctl.d/60-samovar.conf",
        "usr/lib/udev/rules.d/60-samovar.rules",
        "usr/share/doc/samovar-kiosk/copyright",
        "usr/share/doc/samovar-kiosk/README.md",
        "usr/share/doc/samovar-kiosk/handbook/ru/staff.md",
        "usr/share/doc/samovar-kiosk/handbook/en/pictures/staff-wrong.png",
    ):
        assert files[path].mode == 0o644
    assert not [path for path in files if path.startswith(("etc/", "var/", "home/", "opt/"))]


def test_the_program_runs_under_debian_s_own_python(deb: Built) -> None:
    link = deb.files()[f"{PROGRAM}/bin/python3"]
    assert link.issym()
    assert link.linkname == "/usr/bin/python3"
    assert f"{SITE}/kiosk/__main__.py" in deb.files()
    major, minor = sys.version_info[:2]
    depends = deb.control()["control"]
    assert f"python3 (>= {major}.{minor}), python3 (<< {major}.{minor + 1})" in depends


def test_what_only_developers_use_and_what_has_another_licence_stays_out(deb: Built) -> None:
    libraries = {path for path in deb.files() if path.startswith(SITE)}
    assert f"{SITE}/PySide6/QtCore.abi3.so" in libraries
    surpluses = ("__pycache__", ".pyi", "direct_url", "VirtualKeyboard", "designer", "bin/")
    for surplus in (*surpluses, "resources/handbook"):
        assert not [path for path in libraries if surplus in path], surplus


def test_what_a_checkout_installs_to_draw_on_x11_is_asked_for_of_debian(deb: Built) -> None:
    told = re.search(r"SYSTEM_PACKAGES=\((.*?)# tests that need", (ROOT / "run").read_text(), re.S)
    assert told is not None
    wanted = set(re.sub(r"#.*", "", told[1]).split()) | {"libusb-1.0-0", "pcscd"}
    depends = re.search(r"^Depends: (.*)$", deb.control()["control"], re.M)
    assert depends is not None
    assert wanted <= set(depends[1].split(", "))


def test_the_sums_are_those_of_the_files(deb: Built, tmp_path: Path) -> None:
    tree = deb.unpack(tmp_path / "tree")
    lines = (line.split("  ", 1) for line in deb.control()["md5sums"].splitlines())
    sums = {path: said for said, path in lines}
    assert set(sums) == {path for path, member in deb.files().items() if member.isfile()}
    for path, said in sums.items():
        assert hashlib.md5((tree / path).read_bytes()).hexdigest() == said, path


def test_the_bill_of_materials_and_the_licences_name_every_library(deb: Built) -> None:
    documents = "usr/share/doc/samovar-kiosk"
    bill = json.loads(deb.text(f"{documents}/sbom.cdx.json"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["name"] == "samovar-kiosk"
    assert {component["purl"] for component in bill["components"]} == {"pkg:pypi/h11@1.0"}
    licences = deb.text(f"{documents}/LICENCES.txt")
    assert "h11  1.0  MIT  h11-0.16.0.dist-info/licenses/LICENSE.txt\n" in licences
    assert f"under /{SITE};" in licences


def test_a_library_whose_licence_nobody_knows_is_not_packaged(tmp_path: Path) -> None:
    libraries = few_libraries(tmp_path / "libraries")
    about = libraries / "secretive-2.0.dist-info" / "METADATA"
    about.parent.mkdir()
    about.write_text("Metadata-Version: 2.4\nName: secretive\nVersion: 2.0\n")
    done = package(libraries, tmp_path / "out")
    assert done.returncode == 1
    assert "secretive 2.0 does not say its licence" in done.stderr


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_dpkg_runs_is_whole_and_is_shell(deb: Built, script: str) -> None:
    text = deb.control()[script]
    assert text.startswith("#!/bin/sh\n")
    assert "@VERSION@" not in text
    subprocess.run(["sh", "-n"], input=text, text=True, check=True)


@pytest.mark.parametrize(
    ("installed", "taken"), [("0.0.1", True), ("99.0", False)], ids=["older", "newer"]
)
def test_an_older_version_is_not_put_in_place_of_a_newer_one(
    deb: Built, installed: str, taken: bool
) -> None:
    done = subprocess.run(
        ["sh", "-s", "upgrade", installed],
        input=deb.control()["preinst"],
        text=True,
        capture_output=True,
        check=False,
    )
    assert (done.returncode == 0) is taken
    assert ("nothing has been changed" in done.stderr) is not taken


def test_a_file_that_names_a_folder_of_the_builder_s_machine_is_refused(tmp_path: Path) -> None:
    libraries = few_libraries(tmp_path / "libraries")
    (libraries / "kiosk" / "built.so").write_bytes(b"\0\x7f" + bytes(ROOT / "kiosk") + b"\0")
    done = package(libraries, tmp_path / "out")
    assert done.returncode == 1
    assert "site-packages/kiosk/built.so names" in done.stderr
    assert not list((tmp_path / "out").glob("*"))
