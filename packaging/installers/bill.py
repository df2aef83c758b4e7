"""The bill of materials (CycloneDX 1.5): every package that is frozen in, with its sums."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from house import DIST, NAME, PACKAGING, epoch, version

_BUILDS_ONLY = frozenset(
    {
        "altgraph",
        "macholib",
        "packaging",
        "pefile",
        "pip",
        "pyinstaller",
        "pyinstaller-hooks-contrib",
    }
    | {"pywin32-ctypes", "setuptools"}
)
"""What freezes and is not frozen."""


def write_bill() -> Path:
    """The path of dist/sbom.cdx.json, made from the locked packages."""
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch(), UTC).isoformat(),
            "component": {"type": "application", "name": NAME, "version": version()},
        },
        "components": locked_components((PACKAGING / "freeze.lock").read_text(encoding="utf-8")),
    }
    target = DIST / "sbom.cdx.json"
    target.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    return target


def locked_components(lock: str) -> list[dict[str, object]]:
    """One component for each package of a hashed lock that goes into the program."""
    found: list[dict[str, object]] = []
    for block in re.split(r"\n(?=\S)", lock):
        head = re.match(r"([A-Za-z0-9._-]+)==(\S+)", block)
        if head and head[1] not in _BUILDS_ONLY:
            sums = re.findall(r"--hash=sha256:([0-9a-f]{64})", block)
            found.append(
                {
                    "type": "library",
                    "name": head[1],
                    "version": head[2],
                    "purl": f"pkg:pypi/{head[1]}@{head[2]}",
                    "hashes": [{"alg": "SHA-256", "content": one} for one in sums],
                }
            )
    return found
