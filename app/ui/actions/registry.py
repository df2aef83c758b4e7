"""The registry of the window's actions, by id."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from app.ui.actions.action import Action, ActionSpec, Need, make_action


class ActionRegistry(QObject):
    """Declares each action once. One is in sight when something runs it, on when its needs are met.

    Until `set_met` is called every need counts as met.
    """

    changed = Signal()
    ran = Signal(str)
    """An action was run, by menu, key or palette."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, Action] = {}
        self._runnable: set[str] = set()
        self._met: frozenset[Need] = frozenset(Need)

    def __getitem__(self, name: str) -> QAction:
        """What Qt made of an action. Raises KeyError for an unknown id."""
        return self._actions[name].made

    def action(self, name: str) -> Action:
        """An action with what it was declared as. Raises KeyError for an unknown id."""
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())

    def declare(self, spec: ActionSpec) -> Action:
        """Add an action; it stays out of sight until `enable`.

        Raises ValueError where its id or one of its keys is taken already.
        """
        taken = {keys for action in self for keys in action.spec.keys}
        if spec.id in self._actions or taken & set(spec.keys):
            raise ValueError(f"declared twice: {spec.id} {spec.keys}")
        action = make_action(spec, QAction(self))
        action.made.setVisible(False)
        action.made.setEnabled(False)
        action.made.triggered.connect(lambda _checked=False: self.ran.emit(spec.id))
        self._actions[spec.id] = action
        return action

    def enable(self, name: str, run: Callable[[], object] | None = None) -> QAction:
        """Bring an action into sight and say what it runs, if not its own signal."""
        action = self[name]
        if run is not None:
            action.triggered.connect(lambda _checked=False: run())
        self._runnable.add(name)
        action.setVisible(True)
        self._fit(name)
        self.changed.emit()
        return action

    def set_met(self, met: Collection[Need]) -> None:
        """Say which needs are met; actions turn on and off with them."""
        self._met = frozenset(met)
        for name in self._runnable:
            self._fit(name)
        self.changed.emit()

    def set_detail(self, name: str, detail: str, menu_words: str) -> None:
        """Say what an action would do now, for instance what would be undone."""
        action = self._actions[name]
        spec = replace(action.spec, detail=detail, menu_words=menu_words)
        action.made.setText(menu_words)
        self._actions[name] = Action(spec, action.made)

    def forget(self, prefix: str) -> None:
        """Drop the actions whose ids begin with `prefix`."""
        for name in [name for name in self._actions if name.startswith(prefix)]:
            gone = self._actions.pop(name)
            self._runnable.discard(name)
            gone.made.setVisible(False)
            for holder in gone.made.associatedObjects():
                holder.removeAction(gone.made)  # type: ignore[attr-defined]
            gone.made.setParent(None)

    def ready(self) -> list[Action]:
        """What can be run now, in the order declared."""
        return [action for action in self if action.is_ready]

    def _fit(self, name: str) -> None:
        action = self._actions[name]
        action.made.setEnabled(action.spec.needs <= self._met)
