"""Where things are, which version is built, and how commands are run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
PACKAGING = HOUSE / "packaging"
BUILD = HOUSE / "build"
DIST = BUILD / "dist"
FOLDER = DIST / "bidbook"
"""The frozen program: what every installer carries."""
NAME = "bidbook"
SUMMARY = "Ledger, forecast and second opinion for Upwork Connects"


class Missing(SystemExit):
    """A tool is not installed: says which, and how to get it."""

    def __init__(self, tool: str, package: str) -> None:
        super().__init__(f"{tool} is needed: install the package {package}, then try again.")


def version() -> str:
    """The one version: `__version__` of the app."""
    text = (HOUSE / "app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("app/__init__.py states no __version__.")
    return found[1]


def architecture() -> str:
    """As Debian writes it."""
    return run(["dpkg", "--print-architecture"]).strip()


def epoch() -> int:
    """Seconds of the last commit: every time stamp in what is built."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    return int(run(["git", "-C", str(HOUSE), "log", "-1", "--format=%ct"]).strip())


def day_of_release() -> str:
    return datetime.fromtimestamp(epoch(), UTC).date().isoformat()


def stamp_of_release() -> str:
    """As mail and Debian's changelogs write it, in English."""
    return format_datetime(datetime.fromtimestamp(epoch(), UTC))


def need(tool: str, package: str | None = None) -> str:
    """The path of a tool; ends with a sentence where it is not installed."""
    found = shutil.which(tool)
    if found is None:
        raise Missing(tool, package or tool)
    return found


def run(command: Sequence[str | Path], env: Mapping[str, str] | None = None, **more: object) -> str:
    """Standard output of a command; its errors are shown, and end the build."""
    done = subprocess.run(  # noqa: S603 - our own commands
        [str(part) for part in command],
        check=False,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **(env or {})},
        **more,  # type: ignore[call-overload]
    )
    if done.returncode:
        say(done.stdout)
        raise SystemExit(f"{Path(str(command[0])).name} ended with {done.returncode}.")
    return str(done.stdout)


def same_times(folder: Path) -> None:
    """Give every file the time of the release, so that two builds are the same bytes."""
    moment = epoch()
    for path in sorted(folder.rglob("*"), reverse=True):
        os.utime(path, (moment, moment), follow_symlinks=False)
    os.utime(folder, (moment, moment))


def fresh(folder: Path) -> Path:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
