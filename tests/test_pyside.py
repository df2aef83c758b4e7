"""The PySide6 that is pinned does not have the fault that the pin is for."""

from __future__ import annotations

import subprocess
import sys

# PySide6 6.12.0 on Python 3.11 loses a reference to True with every emission and then aborts.
EMITTING = """
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    changed = Signal(bool)

seen = []
sender = Sender()
sender.changed.connect(seen.append)
for index in range(5000):
    sender.changed.emit(index % 2 == 0)
assert seen == [True, False] * 2500
print(len(seen))
"""


def test_that_five_thousand_emissions_of_a_bool_survive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", EMITTING], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "5000"), done.stderr[-2000:]
