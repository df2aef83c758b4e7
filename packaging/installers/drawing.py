"""Icons in every size from the one drawing, resources/icons/logo.svg.

Run with the Python of .venv: `python packaging/installers/drawing.py FOLDER`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
INK, PAPER = "#4A45B5", "#FFFFFF"


def coloured_drawing() -> str:
    """The logo as SVG text with its own colours instead of a theme's."""
    text = (HOUSE / "resources" / "icons" / "logo.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", INK).replace("currentGround", PAPER)


def draw(folder: Path) -> None:
    """Write bidbook.svg, bidbook-<size>.png, bidbook.ico and bidbook.icns into `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    svg = coloured_drawing()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bidbook.svg").write_text(svg, encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"bidbook-{size}.png"))
        if size == 256:
            image.save(str(folder / "bidbook.ico"))
        if size == 512:
            image.save(str(folder / "bidbook.icns"))
    del app


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
