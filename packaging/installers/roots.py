"""The package in roots that have never seen Python: installed, run, upgraded and purged.

Each root is made by mmdebstrap from the package sources of this machine and kept under build/; the
tests run in an overlay, so that a root stays clean.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from house import BUILD, HOUSE, NAME, fresh, need, run, say

RELEASES = ("bookworm", "trixie")
OLD_FILE = "of-an-older-version"
"""In the library folder of the package that is upgraded from."""
_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing tried in a root: its name, and what it printed; None where it passed."""

    name: str
    fault: str | None


def clean_root(release: str) -> Path:
    """A minimal root of a Debian release, made once."""
    root = BUILD / "roots" / release
    if not (root / "etc" / "debian_version").exists():
        say(f"Making a clean root of {release}.")
        fresh(root)
        run(
            [need("mmdebstrap"), "--variant=minbase", "--quiet", f"--include={_TOOLS}"]
            + [release, root],
            stdin=subprocess.DEVNULL,
        )
    return root


_TOOLS = "ca-certificates"


def try_package(deb: Path, release: str, older: Path | None = None) -> list[Step]:
    """Every step in one root; the rest is left out after a step that failed."""
    overlay = _Overlay(clean_root(release), BUILD / "roots" / f"{release}.try")
    steps: list[Step] = []
    with overlay as root:
        shutil.copy(deb, root / "tmp" / "new.deb")
        shutil.copy(HOUSE / "tests" / "pages" / "history" / "saved_page.html", root / "tmp")
        (root / "tmp" / "look.sh").write_text(_LOOK, encoding="utf-8")
        if older is not None:
            shutil.copy(older, root / "tmp" / "old.deb")
        for name, script in _script(older is not None):
            done = _in_root(root, script)
            fault = None if done.returncode == 0 else (done.stdout + done.stderr)[-2_000:]
            steps.append(Step(name, fault))
            if name == "a window on it" and fault is None:
                _keep_picture(root, release)
            if fault is not None:
                break
    return steps


def _script(has_older: bool) -> list[tuple[str, str]]:
    """What is tried, in order: a name and shell lines that end well where it works."""
    first = "old" if has_older else "new"
    return [
        ("no Python there", "! command -v python3"),
        ("install", f"apt-get -qq update && apt-get -qq -y install /tmp/{first}.deb"),
        ("plain user", "useradd -m tester"),
        ("a ledger", _as_tester(f"{NAME} new my.bidbook --balance 40")),
        ("upgrade", f"apt-get -qq -y install /tmp/new.deb && {NAME} --version"),
        ("nothing of the older one stays", f"! test -e /usr/lib/{NAME}/{OLD_FILE}"),
        ("its balance is kept", _as_tester(f"{NAME} --ledger my.bidbook balance | grep -q 40")),
        ("self-test as root", f"{NAME} --self-test"),
        ("self-test as a plain user", _as_tester(f"{NAME} --self-test")),
        ("import", _as_tester(f"{NAME} --ledger my.bidbook import /tmp/saved_page.html")),
        ("a screen", "apt-get -qq -y install --no-install-recommends xvfb xauth imagemagick"),
        ("a window on it", _as_tester(_SCREEN)),
        ("purge", f"apt-get -qq -y purge {NAME} && test -e ~tester/my.bidbook"),
        ("nothing is left", "! find / -xdev -iname '*bidbook*' -not -path '/home/*' "
         "-not -path '/tmp/*' -not -path '/proc/*' -not -path '/var/log/*' | grep ."),
    ]  # fmt: skip


_PICTURE = "window.png"
_LOOK = f"""\
{NAME} my.bidbook &
sleep 12
import -window root {_PICTURE}
kill $!
test -s {_PICTURE}
"""
"""The window as a plain user sees it, and a picture of the whole screen."""
_SCREEN = 'xvfb-run -a -s "-screen 0 1280x800x24" sh /tmp/look.sh'


def _keep_picture(root: Path, release: str) -> None:
    """Where the picture can be looked at: build/roots/RELEASE.png."""
    shutil.copy(root / "home" / "tester" / _PICTURE, BUILD / "roots" / f"{release}.png")


def _as_tester(line: str) -> str:
    return f"su tester -c 'cd ~ && {line}'"


def _in_root(root: Path, script: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": _PATH, "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    return subprocess.run(  # noqa: S603 - our own commands
        [need("chroot", "coreutils"), str(root), "sh", "-c", script],
        check=False, capture_output=True, text=True, env=env, stdin=subprocess.DEVNULL,
    )  # fmt: skip


class _Overlay:
    """A root to write in, over one that stays as it is."""

    def __init__(self, lower: Path, folder: Path) -> None:
        self._lower = lower
        self._folder = folder
        self._mounted: list[Path] = []

    def __enter__(self) -> Path:
        fresh(self._folder)
        upper, work, root = (self._folder / name for name in ("upper", "work", "root"))
        for folder in (upper, work, root):
            folder.mkdir()
        layers = f"lowerdir={self._lower},upperdir={upper},workdir={work}"
        try:
            self._mount(["-t", "overlay", "overlay", "-o", layers], root)
        except SystemExit:
            shutil.copytree(self._lower, root, symlinks=True, dirs_exist_ok=True)
        for name in ("proc", "dev", "sys"):
            kind = ["-t", "proc", "proc"] if name == "proc" else ["--rbind", f"/{name}"]
            self._mount(kind, root / name)
        resolver = Path("/etc/resolv.conf")
        if resolver.exists():
            shutil.copy(resolver, root / "etc" / "resolv.conf")
        hosts = Path("/etc/hosts")
        shutil.copy(hosts, root / "etc" / "hosts")
        return root

    def _mount(self, what: Sequence[str], place: Path) -> None:
        run(["mount", *what, place])
        self._mounted.append(place)

    def __exit__(self, *_: object) -> None:
        for place in reversed(self._mounted):
            run(["umount", "-l", place])
        if os.path.ismount(self._folder / "root"):
            return
        shutil.rmtree(self._folder, ignore_errors=True)
