"""The commands by name, each loaded when it is called: most of a short call is loading code."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from app.cli.any_order import AnyOrderGroup

COMMANDS = {
    "add": "bringing_in:add",
    "advise": "winning:advise",
    "backtest": "planning_backtest:backtest_command",
    "backup": "trusting:backup",
    "backups": "trusting:backups",
    "badge": "purchasing:badge_command",
    "balance": "balancing:balance",
    "benchmarks": "comparing_others:benchmarks_command",
    "budget": "teaming:budget",
    "buy": "purchasing:buy_command",
    "check": "trusting:check",
    "decrypt": "locking:decrypt",
    "demo": "files:demo",
    "encrypt": "locking:encrypt",
    "estimate": "estimating:estimate",
    "expiring": "holdings:expiring",
    "export": "reporting:export",
    "forecast": "forecasting:forecast_command",
    "history": "files:history",
    "import": "bringing_in:import_",
    "ledger": "holdings:ledger",
    "lots": "holdings:lots",
    "members": "teaming:members",
    "merge": "joining:merge",
    "new": "files:new",
    "nudges": "planning_week:nudges_command",
    "owed": "owing:owed_command",
    "plan": "planning_week:plan_command",
    "plans": "purchasing:plans_command",
    "reconcile": "holdings:reconcile",
    "redo": "files:redo",
    "rekey": "locking:rekey",
    "repair": "trusting:repair",
    "restore": "trusting:restore",
    "rules": "ruling:rules",
    "split": "joining:split",
    "statement": "teaming:statement",
    "terms": "own_terms:terms_command",
    "tiers": "own_terms:tiers_command",
    "team": "sharing:team",
    "today": "keeping_up:today_command",
    "twins": "keeping_up:twins_command",
    "undo": "files:undo",
    "unlock": "locking:unlock",
    "updates": "updating:updates",
    "wallet": "planning:wallet_command",
    "whatif": "hindsight:whatif_command",
    "wins": "spending:wins",
    "wordings": "wording:wordings_command",
}
"""Each command: a module of this package and the name of the command in it."""


class LateGroup(AnyOrderGroup):
    """Knows the names of all commands; a list of them with what they do loads them all."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.commands and cmd_name in COMMANDS:
            module, _, name = COMMANDS[cmd_name].partition(":")
            found = getattr(import_module(f"app.cli.{module}"), name)
            self.add_command(cast("click.Command", found), cmd_name)
        return super().get_command(ctx, cmd_name)
