"""The chips above the proposals: state, when, member; how many are in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.domain.sent import SentProposal
from app.ui import formats
from app.ui.proposals.filters import ProposalFilter, State, members_in, state_word, states_in
from app.ui.tables import term_words
from app.ui.tables.chip_bar import ChipBar, Choice, period_words, periods
from app.ui.widgets.chip import Chip

FIELDS = {
    "state": ("state",),
    "when": ("since", "until"),
    "member": ("member",),
    "label": ("label", "ids"),
}


class ProposalFilterBar(ChipBar):
    """Chips that show a `ProposalFilter` and change it; the page owns the one in force."""

    wanted: ProposalFilter

    def __init__(self) -> None:
        super().__init__(
            {
                "state": Chip(self.tr("State")),
                "when": Chip(self.tr("When")),
                "member": Chip(self.tr("Member")),
                "label": Chip(self.tr("Only")),
            }
        )
        self.wanted = ProposalFilter()
        self._sent: Sequence[SentProposal] = ()
        self._as_of = date.min

    def show_filter(
        self, wanted: ProposalFilter, sent: Sequence[SentProposal], as_of: date
    ) -> None:
        """Show a filter and offer what occurs among the proposals."""
        self._sent, self._as_of = sent, as_of
        self.show_chips(wanted)

    def is_offered(self, name: str) -> bool:
        if name == "label":
            return bool(self.wanted.label)
        is_any = name != "member" or bool(members_in(self._sent))
        return is_any and super().is_offered(name)

    def show_count(self, shown: int, all_: int) -> None:
        whole = self.tr("{all} {all:proposal/proposals}")
        words = whole if shown == all_ else self.tr("{shown} of {all} {all:proposal/proposals}")
        self.count.setText(words.format(shown=formats.connects(shown), all=formats.connects(all_)))

    def opened(self) -> ProposalFilter:
        return ProposalFilter()

    def cleared(self, name: str) -> ProposalFilter:
        return self.wanted.without(*FIELDS[name])

    def choices(self, name: str) -> Iterable[Choice]:
        wanted = self.wanted
        yield self.tr("Any"), self.cleared(name)
        if name == "state":
            for state in states_in(self._sent):
                yield state_name(state), replace(wanted, state=state)
        elif name == "when":
            for text, (since, until) in periods(self._as_of):
                yield text, replace(wanted, since=since, until=until)
        elif name == "member":
            for member in members_in(self._sent):
                yield formats.name(member), replace(wanted, member=member)

    def value(self, name: str) -> str:
        wanted = self.wanted
        if name == "label":
            return wanted.label
        if name == "state":
            return state_name(wanted.state) if wanted.state else ""
        if name == "member":
            return formats.name(wanted.member) if wanted.member else ""
        if self._as_of == date.min:
            return ""
        return period_words(wanted.since, wanted.until, self._as_of)


def state_name(state: State) -> str:
    return term_words.state_name(state_word(state))
