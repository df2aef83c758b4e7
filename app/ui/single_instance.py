"""One window for each user: a second start hands its file to the first and ends.

The first holds a lock beside the preferences and listens on a socket of this computer; nothing is
reachable from the network.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 2_000
"""ms to wait for the first one to answer; it may be starting itself."""
_LONGEST = 8_192
"""bytes of a path that is handed over."""
_MARK = b"bidbook 1\n"


class SingleInstance(QObject):
    """`is_first` says whether this start is the first one. `asked` brings what later ones want:
    the path of a ledger, or None to be raised only."""

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._folder = folder
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            self.is_first = True  # without a place for the lock every start stands alone
            return
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        taken = self._lock.tryLock(0)
        self.is_first = taken or self._lock.error() is not QLockFile.LockError.LockFailedError

    @property
    def name(self) -> str:
        """What the socket is called."""
        return _server_name(self._folder)

    def hand_over(self, path: Path | None) -> bool:
        """Ask the first one to open a ledger and come to the front; False where none answers."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a second start only

        socket = QLocalSocket()
        for _ in range(20):
            socket.connectToServer(self.name)
            if socket.waitForConnected(_PATIENCE // 20):
                break
            QThread.msleep(_PATIENCE // 20)
        else:
            return False
        text = "" if path is None else str(path.absolute())
        socket.write(_MARK + text.encode("utf-8", "surrogateescape") + b"\n")
        is_sent = socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return is_sent

    def listen(self) -> None:
        """Begin to hear of later starts; for the first one, once its window stands."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not needed to start

        if not self.is_first or self._server is not None:
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self.name)
        if server.listen(self.name):
            server.newConnection.connect(self._meet)
            self._server = server

    def close(self) -> None:
        """Let the next start be the first one."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self.is_first and hasattr(self, "_lock"):
            self._lock.unlock()

    def _meet(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            socket = server.nextPendingConnection()
            if socket is not None:
                _Visitor(socket, self)


class _Visitor(QObject):
    """A later start on the other end of a socket: one line, then it is shown out."""

    def __init__(self, socket: QLocalSocket, host: SingleInstance) -> None:
        super().__init__(socket)
        self._socket = socket
        self._host = host
        self._heard = b""
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(socket.deleteLater)
        self._hear()

    def _hear(self) -> None:
        self._heard += bytes(self._socket.readAll().data())
        is_whole = self._heard.startswith(_MARK) and self._heard.count(b"\n") == 2
        if is_whole:
            text = self._heard.removeprefix(_MARK).decode("utf-8", "surrogateescape").strip("\n")
            self._host.asked.emit(Path(text) if text else None)
        if is_whole or len(self._heard) > _LONGEST or not _MARK.startswith(self._heard[:10]):
            self._socket.disconnectFromServer()


def _server_name(folder: Path) -> str:
    """A name of its own for each user's folder, short enough for a socket."""
    import hashlib  # noqa: PLC0415 - once the window stands

    told = hashlib.sha256(str(folder.absolute()).encode("utf-8", "surrogateescape"))
    return f"bidbook-{told.hexdigest()[:16]}"
