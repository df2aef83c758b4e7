"""The program as it lies under /usr: what the .deb, the .rpm and the archives share."""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path

from drawing import SIZES
from freezing import freeze
from house import (
    BUILD,
    FOLDER,
    HOUSE,
    NAME,
    PACKAGING,
    day_of_release,
    run,
    stamp_of_release,
    version,
)

_LINUX = PACKAGING / "linux"
ICONS = BUILD / "icons"


def draw_icons() -> Path:
    python = HOUSE / ".venv" / "bin" / "python"
    run([python, Path(__file__).with_name("drawing.py"), ICONS])
    return ICONS


def frozen() -> Path:
    """The frozen folder, built if it is not there yet."""
    if not (FOLDER / NAME).exists():
        draw_icons()
        freeze()
    return FOLDER


def lay_out(root: Path) -> None:
    """Put the whole program under `root`/usr."""
    usr = root / "usr"
    library = usr / "lib" / NAME
    shutil.copytree(frozen(), library, symlinks=True)
    _link(usr / "bin" / NAME, Path("../lib") / NAME / NAME)
    share = usr / "share"
    _copy(_LINUX / "bidbook.desktop", share / "applications" / "bidbook.desktop")
    _copy(_LINUX / "bidbook.mime.xml", share / "mime" / "packages" / "bidbook.xml")
    _fill_in(
        _LINUX / "bidbook.metainfo.xml", share / "metainfo" / "local.bidbook.Bidbook.metainfo.xml"
    )
    _icons(share / "icons" / "hicolor")
    _compressed(_filled(_LINUX / "bidbook.1"), share / "man" / "man1" / "bidbook.1.gz")
    _completions(share)
    _papers(share / "doc" / NAME)
    _copy(_LINUX / "lintian-overrides", share / "lintian" / "overrides" / NAME)


def _icons(folder: Path) -> None:
    icons = draw_icons()
    for size in SIZES:
        kind = folder / f"{size}x{size}"
        _copy(icons / f"bidbook-{size}.png", kind / "apps" / "bidbook.png")
        _copy(icons / f"bidbook-{size}.png", kind / "mimetypes" / "application-x-bidbook.png")
    _copy(icons / "bidbook.svg", folder / "scalable" / "apps" / "bidbook.svg")


def _completions(share: Path) -> None:
    """What click writes for each shell, made from the program itself."""
    places = {
        "bash": share / "bash-completion" / "completions" / NAME,
        "zsh": share / "zsh" / "vendor-completions" / f"_{NAME}",
        "fish": share / "fish" / "vendor_completions.d" / f"{NAME}.fish",
    }
    for shell, place in places.items():
        text = run([FOLDER / NAME], env={"_BIDBOOK_COMPLETE": f"{shell}_source"})
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        place.chmod(0o644)


def _papers(folder: Path) -> None:
    _copy(_LINUX / "copyright", folder / "copyright")
    changes = (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")
    _compressed(changes, folder / "NEWS.gz")
    _compressed(_filled(_LINUX / "changelog"), folder / "changelog.gz")


def _filled(template: Path) -> str:
    text = template.read_text(encoding="utf-8")
    values = {
        "@VERSION@": version(),
        "@DATE@": day_of_release(),
        "@STAMP@": stamp_of_release(),
        "@LINKS@": _links(os.environ.get("BIDBOOK_HOME_PAGE", "")),
    }
    for name, value in values.items():
        text = text.replace(name, value)
    return text


def _links(home: str) -> str:
    """Where the project and its pictures are found: a build that is told of no home names none."""
    if not home:
        return ""
    pictures = f"{home}/raw/v{version()}/resources/help"
    shots = "".join(
        f"    <screenshot{kind}>\n      <image>{pictures}/{name}.png</image>\n"
        f"      <caption>{caption}</caption>\n    </screenshot>\n"
        for kind, (name, caption) in zip(
            (' type="default"', "", ""), _PICTURES.items(), strict=True
        )
    )
    return f'  <url type="homepage">{home}</url>\n  <screenshots>\n{shots}  </screenshots>\n'


_PICTURES = {
    "home": "What is held, what ends when, and what to do today",
    "jobs": "Which jobs are worth their Connects, and how much at most",
    "insights": "What a win costs, with its range",
}


def _fill_in(template: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_filled(template), encoding="utf-8")
    target.chmod(0o644)


def _compressed(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    target.chmod(0o644)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def _link(place: Path, target: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)
