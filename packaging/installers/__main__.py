"""`./packaging/dev installers [TARGET ...] [--verify]`: build what testers install.

Targets: folder (the frozen program), deb, tar, run, rpm, exe (the Windows installer, its script
tried with a stand-in), all. Without a target: all that this system can build.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from pathlib import Path

from archives import build_rpm, build_run, build_tar
from bill import write_bill
from deb import build_deb
from house import DIST, HOUSE, day_of_release, run, say, version
from tree import draw_icons, frozen

TARGETS = {"deb": build_deb, "tar": build_tar, "run": build_run, "rpm": build_rpm}


def main() -> None:
    parser = argparse.ArgumentParser(prog="packaging/dev installers", description=__doc__)
    parser.add_argument("target", nargs="*", choices=["folder", "all", *TARGETS], default=[])
    parser.add_argument("--verify", action="store_true", help="print the bars, measured")
    asked = parser.parse_args()
    wanted = list(TARGETS) if not asked.target or "all" in asked.target else asked.target
    draw_icons()
    made = [frozen()] if "folder" in wanted else []
    made += [TARGETS[name]() for name in wanted if name in TARGETS]
    for path in made:
        say(f"Built {path}")
    made.append(write_bill())
    made += _signed_news()
    _write_sums([path for path in made if path.is_file()])
    if asked.verify:
        from verifying import verify  # its tools are asked for only then

        sys.exit(0 if verify() else 1)


def _signed_news() -> list[Path]:
    """What tells installed programs of this release; nothing where no key is set."""
    if not os.environ.get("BIDBOOK_UPDATE_KEY"):
        return []
    python = HOUSE / ".venv" / "bin" / "python"
    script = Path(__file__).with_name("feed.py")
    run([python, script, "sign", DIST, version(), day_of_release()])
    return [DIST / "newest.json", DIST / "newest.json.sig"]


def _write_sums(files: list[Path]) -> None:
    """SHA-256 of each, as `sha256sum -c` reads them."""
    if files:
        lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in files]
        (DIST / "SHA256SUMS").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
