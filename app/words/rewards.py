"""The randomised reward in sentences, for the terminal and the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.domain.awards import RewardWindow
from app.words.plans import COOL_DOWN, FEEDBACK, LAST_REWARD, REWARDS, UNCERTAIN


def reward_lines(
    window: RewardWindow,
    translate: Callable[[str], str] = str,
    day: Callable[[date], str] = date.isoformat,
    number: Callable[[int], str] = str,
) -> list[str]:
    """What came last, whether another can come and when, how it is claimed, how sure it is."""
    figures = {
        "least": number(window.least),
        "most": number(window.most),
        "weeks_least": number(window.weeks_least),
        "weeks_most": number(window.weeks_most),
        "connects": number(window.last),
        "last_on": day(window.last_on) if window.last_on else "",
        "from_on": day(window.from_on) if window.from_on else "",
        "until_on": day(window.until_on) if window.until_on else "",
    }
    lines = [LAST_REWARD] if window.last_on else []
    lines += [REWARDS[window.state], COOL_DOWN]
    lines += [FEEDBACK] if window.needs_feedback else []
    return [translate(line).format(**figures) for line in [*lines, UNCERTAIN]]
