"""Job titles that a client might write, no two alike."""

from __future__ import annotations

from app.domain.proposals import normalised_title
from app.workspace.sample.dice import Dice
from app.workspace.sample.niches import CLIENTS, Niche

_FORMS = {
    "{thing} for {client}": 5,
    "{thing} ({note})": 2,
    "{thing} for {client}, {note}": 2,
    "Looking for help: {lower} for {client}": 1,
    "Wanted: {skill} developer, {lower}": 1,
}
_WRITER_FORMS = {form: weight for form, weight in _FORMS.items() if "developer" not in form}


class Titles:
    """Hands out titles; each only once, whatever its case and punctuation."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._used: set[str] = set()
        self._fresh: dict[str, list[str]] = {}

    def next_for(self, niche: Niche) -> tuple[str, str]:
        """A fresh title and the kind of client who asks."""
        while True:
            client = self._dice.one_of(CLIENTS)
            title = self._composed(niche, client)
            if (key := normalised_title(title)) not in self._used:
                self._used.add(key)
                return title, client

    def _composed(self, niche: Niche, client: str) -> str:
        forms = _FORMS if niche.name in {"Web apps", "Data", "Mobile"} else _WRITER_FORMS
        thing = self._fresh_thing(niche)
        return self._dice.weighted(forms).format(
            thing=thing,
            lower=_lowered(thing),
            client=client,
            note=self._dice.one_of(niche.notes),
            skill=self._dice.one_of(niche.skills),
        )

    def _fresh_thing(self, niche: Niche) -> str:
        """Each thing of the niche in turn, in an order that chance sets anew every round."""
        left = self._fresh.get(niche.name) or list(niche.things)
        thing = self._dice.one_of(left)
        left.remove(thing)
        self._fresh[niche.name] = left
        return thing


def _lowered(thing: str) -> str:
    """The thing inside a sentence; a name such as Flutter keeps its capital."""
    first = thing.split(maxsplit=1)[0]
    return thing if first in {"API", "Flutter", "Bluetooth"} else thing[0].lower() + thing[1:]
