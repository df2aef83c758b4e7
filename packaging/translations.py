"""The words of the window, collected for translation: `python packaging/translations.py VERB`.

    update             collect the words into every resources/i18n/*.ts
    take CODE FILE     take translations from a JSON object, words to words
    missing CODE       print what has no translation yet, as JSON

A translation of a sentence with `{count}` may hold several forms, divided by `|`, in the order of
the language's plural categories (see `app/ui/plurals.py`); a place for a number may name the forms
of the word beside it, divided by `/` (see `app/words/counts.py`).
"""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

HOUSE = Path(__file__).resolve().parents[1]
FOLDER = HOUSE / "resources" / "i18n"
_CALLS = frozenset({"tr", "_tr", "translate", "_say", "_words"})
_COUNTING = frozenset({"_counted"})
"""Calls of a module of words that choose among templates."""
_TABLES = {"rulebook": ("rule", "source", "note"), "benchmarks": ("benchmark", "source")}
"""Folders of resources, the tables in their files, and which texts of those are for people."""


def words_of_window() -> dict[str, list[str]]:
    """Every sentence that the window may show, by the room it is written in."""
    trees = {
        ".".join(path.relative_to(HOUSE).with_suffix("").parts): ast.parse(path.read_bytes())
        for path in sorted((HOUSE / "app").rglob("*.py"))
    }
    named = {name: _assigned(tree) for name, tree in trees.items()}
    found: dict[str, list[str]] = {}
    for name, tree in trees.items():
        room = name.removeprefix("app.")
        tables = {**_imported(tree, named), **named[name]}
        texts: Iterable[str] = ()
        if room.startswith("words."):
            texts = [*_tables(tree), *_wrapped(tree, tables)]
        elif room.startswith("ui."):
            texts = _wrapped(tree, tables)
        found[room] = list(dict.fromkeys(text for text in texts if _is_language(text)))
    for folder in _TABLES:
        found[folder] = list(dict.fromkeys(_of_resources(folder)))
    return {room: texts for room, texts in found.items() if texts}


def _of_resources(folder: str) -> Iterator[str]:
    """The texts for people in the TOML files of a folder of resources."""
    table, *keys = _TABLES[folder]
    for path in sorted((HOUSE / "resources" / folder).glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get(table, ()):
            yield from (row[key] for key in keys if row.get(key))


def _assigned(tree: ast.Module) -> dict[str, ast.expr]:
    """What the names of a module stand for."""
    return {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }


def _imported(tree: ast.Module, named: Mapping[str, Mapping[str, ast.expr]]) -> dict[str, ast.expr]:
    """The tables that a module takes from other modules of the window."""
    return {
        alias.asname or alias.name: named[node.module][alias.name]
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("app.ui.")
        for alias in node.names
        if alias.name in named.get(node.module, ())
    }


def _wrapped(tree: ast.Module, tables: Mapping[str, ast.expr]) -> Iterator[str]:
    """What stands in a call of `tr` and its like; a table that is named there counts whole."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name not in _CALLS:
            continue
        given = call.args[1:] if name == "translate" and len(call.args) > 1 else call.args
        for argument in given:
            yield from _texts(argument)
            for part in ast.walk(argument):
                if isinstance(part, ast.Name) and part.id in tables:
                    yield from _texts(tables[part.id])


def _tables(tree: ast.Module) -> Iterator[str]:
    """The templates of a module of words: its constants and those of its tables."""
    kinds = (ast.Assign, ast.AnnAssign, ast.Return)
    for node in ast.walk(tree):
        if isinstance(node, kinds) and node.value is not None:
            yield from _texts(node.value)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in _COUNTING:
            yield from (text for argument in node.args for text in _texts(argument))


def _texts(node: ast.expr) -> Iterator[str]:
    """String constants of an expression: not keys, not what calls inside it are given."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value)
    elif isinstance(node, ast.Call | ast.Subscript | ast.Compare):
        return
    else:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _texts(child)


def _is_language(text: str) -> bool:
    """Whether there is anything to translate: letters or a percent sign outside the places."""
    outside = "".join(part.partition("}")[2] or part for part in text.split("{"))
    return any(char.isalpha() or char == "%" for char in outside)


# --- the files ---


def read_ts(path: Path) -> dict[str, str]:
    """Finished translations of a file: words to words."""
    if not path.exists():
        return {}
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ET.parse(path).iter("message")  # noqa: S314 - our own file
        if message.findtext("translation")
    }


def write_ts(code: str, known: dict[str, str]) -> int:
    """Write a language's file anew; how many words wait for a translation."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    missing = 0
    for room, texts in words_of_window().items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = room
        for text in texts:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            translation = ET.SubElement(message, "translation")
            if text in known:
                translation.text = known[text]
            else:
                translation.set("type", "unfinished")
                missing += 1
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    ts_path(code).write_text(text, encoding="utf-8")
    return missing


def ts_path(code: str) -> Path:
    return FOLDER / f"bidbook_{code}.ts"


def main(arguments: list[str]) -> None:
    match arguments:
        case ["update"]:
            for path in sorted(FOLDER.glob("bidbook_*.ts")):
                code = path.stem.removeprefix("bidbook_")
                print(f"{code}: {write_ts(code, read_ts(path))} without a translation")
        case ["take", code, file]:
            given = json.loads(Path(file).read_text(encoding="utf-8"))
            missing = write_ts(code, {**read_ts(ts_path(code)), **given})
            print(f"{code}: {missing} without a translation")
        case ["missing", code]:
            known = read_ts(ts_path(code))
            texts = (text for texts in words_of_window().values() for text in texts)
            wanted = dict.fromkeys(text for text in texts if text not in known)
            print(json.dumps(dict.fromkeys(wanted, ""), ensure_ascii=False, indent=1))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
