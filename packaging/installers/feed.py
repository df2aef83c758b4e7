"""What tells installed programs of a release: newest.json and its signature, newest.json.sig.

Run by the project's own Python: `feed.py new-key` prints a new pair of keys, `feed.py sign FOLDER
VERSION DAY` signs with the private key in BIDBOOK_UPDATE_KEY for the page in BIDBOOK_UPDATE_PAGE.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY, PAGE = "BIDBOOK_UPDATE_KEY", "BIDBOOK_UPDATE_PAGE"


def main(arguments: list[str]) -> None:
    if arguments == ["new-key"]:
        key = Ed25519PrivateKey.generate()
        print(f"private, for {KEY}, to be kept secret: {key.private_bytes_raw().hex()}")
        print(f"public, for resources/updates.toml:  {key.public_key().public_bytes_raw().hex()}")
        return
    if len(arguments) != 4 or arguments[0] != "sign":
        raise SystemExit(__doc__)
    if not os.environ.get(KEY) or not os.environ.get(PAGE):
        raise SystemExit(f"Set {KEY} and {PAGE} first.")
    _, folder, version, day = arguments
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(os.environ[KEY]))
    told = {"version": version, "day": day, "page": os.environ[PAGE]}
    document = (json.dumps(told, indent=1) + "\n").encode()
    target = Path(folder) / "newest.json"
    target.write_bytes(document)
    target.with_name("newest.json.sig").write_text(
        key.sign(document).hex() + "\n", encoding="ascii"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
