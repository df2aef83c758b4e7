"""Identifiers: UUID version 7, so that ids sort by the time they were made (RFC 9562)."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime


def new_id(now: datetime) -> str:
    """A fresh UUIDv7 for the instant `now`."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    value |= 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=value))


def new_ids(now: datetime, count: int) -> list[str]:
    """`count` fresh UUIDv7 for the instant `now`, many times faster than one by one."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    time = f"{milliseconds:012x}"
    start = f"{time[:8]}-{time[8:]}-7"
    random = secrets.token_hex(10 * count)
    return [
        f"{start}{random[at : at + 3]}-{_VARIANT[random[at + 3]]}{random[at + 4 : at + 7]}"
        f"-{random[at + 7 : at + 19]}"
        for at in range(0, 20 * count, 20)
    ]


_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
