"""A screen of its own for a measurement, and the moment at which a program's window is there."""

from __future__ import annotations

import ctypes
import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

_MAP_NOTIFY = 19
_SUBSTRUCTURE_NOTIFY = 1 << 19
_SMALLEST = (600, 300)
"""px: what is smaller is a splash."""
_LIMIT = 60.0


@dataclass(frozen=True, slots=True)
class Started:
    """Wall seconds from the start until the window was there, and CPU seconds and peak MiB of the
    process until it was ended right after."""

    seconds: float
    cpu: float
    peak_mib: float


class _MapEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("override_redirect", ctypes.c_int),
    )


@contextmanager
def private_screen() -> Iterator[str]:
    """Xvfb with a display number of its own choice; its name, such as `:3`."""
    read, write = os.pipe()
    quiet = subprocess.DEVNULL
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stdin=quiet, stdout=quiet, stderr=quiet)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Screen:
    """Watches the windows that come up on a display."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        for name in ("XOpenDisplay", "XDefaultRootWindow"):
            getattr(self._x, name).restype = ctypes.c_void_p
        self._silence = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(_ignore)
        self._x.XSetErrorHandler(self._silence)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
        self._x.XSync(self._display, 1)

    def until_window(self, command: list[str], env: Mapping[str, str]) -> Started:
        """Start a program, wait for its main window, and end it.

        Raises TimeoutError where none came.
        """
        self._x.XSync(self._display, 1)
        start = time.perf_counter()
        child = _child(command, env)
        try:
            seconds = self._first_window(start)
        finally:
            os.killpg(child.pid, signal.SIGKILL)
            used = _used_by(child)
        return Started(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def _first_window(self, start: float) -> float:
        space = ctypes.create_string_buffer(256)
        while (passed := time.perf_counter() - start) < _LIMIT:
            if not self._x.XPending(self._display):
                socket = self._x.XConnectionNumber(self._display)
                select.select([socket], [], [], _LIMIT - passed)
                continue
            self._x.XNextEvent(self._display, space)
            event = _MapEvent.from_buffer(space)
            if event.type == _MAP_NOTIFY and not event.override_redirect:
                passed = time.perf_counter() - start
                if self._is_main(event.window):
                    return passed
        raise TimeoutError("no window came up")

    def _is_main(self, window: int) -> bool:
        sizes = [ctypes.c_uint() for _ in range(7)]
        places = [ctypes.byref(size) for size in sizes]
        places[0] = ctypes.byref(ctypes.c_ulong())
        self._x.XGetGeometry(self._display, ctypes.c_ulong(window), *places)
        return sizes[3].value >= _SMALLEST[0] and sizes[4].value >= _SMALLEST[1]


def until_line(command: list[str], env: Mapping[str, str], limit: float = _LIMIT) -> Started:
    """Start a program, wait for the first line it prints, and end it.

    Raises TimeoutError where none came in `limit` seconds.
    """
    start = time.perf_counter()
    child = _child(command, env, stdout=subprocess.PIPE)
    assert child.stdout is not None
    ready, _, _ = select.select([child.stdout], [], [], limit)
    line = child.stdout.readline() if ready else b""
    seconds = time.perf_counter() - start
    os.killpg(child.pid, signal.SIGKILL)
    used = _used_by(child)
    child.stdout.close()
    if not line:
        raise TimeoutError(f"nothing was said by {command}")
    return Started(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _child(
    command: list[str], env: Mapping[str, str], stdout: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, env=dict(env), stdout=stdout, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _used_by(child: subprocess.Popen[bytes]) -> os.struct_rusage:
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used


def _ignore(_display: object, _event: object) -> int:
    return 0
