"""The options of `bidbook` itself, taken before or after the command that they go with."""

from __future__ import annotations

import click

FLAGS = frozenset({"--json"})
VALUED = frozenset({"--as-of", "--ledger"})


class AnyOrderGroup(click.Group):
    """`bidbook advise --jobs FILE --json` means `bidbook --json advise --jobs FILE`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, own_options_first(args))


def own_options_first(args: list[str]) -> list[str]:
    """The same words with the options above in front; what follows `--` stays where it is."""
    own: list[str] = []
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in FLAGS or (word.partition("=")[0] in VALUED and "=" in word):
            own.append(word)
        elif word in VALUED:
            own += [word, *[value for value in [next(words, None)] if value is not None]]
        else:
            rest.append(word)
    return own + rest
