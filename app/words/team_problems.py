"""What can go wrong when a ledger is shared with a team, each in one sentence that says what to do.

Templates as in `problems`.
"""

from __future__ import annotations

from collections.abc import Mapping

TEAM_ERRORS: Mapping[str, str] = {
    "team_not_shared": "This ledger is not shared. Join a team with the line of an invite.",
    "team_already_shared": "This ledger is shared already. Leave its team first.",
    "team_sample": "The sample is not shared. Make a ledger of your own for the team.",
    "team_ledger_in_use": "Everything in a shared ledger goes to the team, and this one holds rows "
    "already. Join from a new ledger, or say that all of it may go.",
    "team_bad_invite": "This is not a whole invite. Copy all of its line, from “bidbook-team:” to "
    "its end.",
    "team_bad_address": "This is not the address of a database. Write it as "
    "postgresql://name:password@host/database.",
    "team_unsafe_address": "“{mode}” would let others read along. Leave sslmode out: the server is "
    "then verified.",
    "team_bad_authority": "{path} holds no certificate. Give the file of the server's own "
    "authority, in PEM.",
    "team_bad_label": "A name in a team has 1 to {most} letters.",
    "team_label_taken": "{name} has a seat already. Choose another name, or revoke that one.",
    "team_seat_missing": "Nobody who could be revoked is called that. “bidbook team status” lists "
    "the seats.",
    "team_not_owner": "Only the owner can do this, on the computer where the team was set up.",
    "team_password_needed": "The password of {name} is not known here. Give it with "
    "--password-stdin, or paste the invite again.",
    "team_unreachable": "The server {host} does not answer. Nothing is lost: what you record stays "
    "here and goes out when it answers again.",
    "team_slow": "The server {host} is busy. Nothing is lost; try again in a moment.",
    "team_certificate": "The server {host} could not prove that it is the right one, so nothing "
    "was sent. Ask the owner.",
    "team_refused": "The server {host} does not let you in. Your seat may be closed; ask the owner "
    "for a new invite.",
    "team_revoked": "Your seat in the team is closed. Your ledger stays with you; ask the owner.",
    "team_not_there": "There is no team in this database. Set one up with “bidbook team init”.",
    "team_already_there": "There is a team in this database already. Use another database, or ask "
    "its owner for an invite.",
    "team_admin_rights": "This login may not set up a team. It has to own the database and to be "
    "allowed to make roles.",
    "team_no_driver": "This Bidbook cannot reach a server. Install it with “pip install "
    "'bidbook[team]'”, or by its installer.",
    "team_server_newer": "The team's server was set up by a newer Bidbook. Update Bidbook; what "
    "you record stays here until then.",
    "team_server_older": "The team's server was set up by a Bidbook that is too old for this one. "
    "Ask the owner.",
    "team_client_old": "The team asks for a newer Bidbook. Update it; what you record stays here "
    "until then.",
    "team_gap": "The server lacks rows that came before these. Synchronise once more.",
    "team_chain_broken": "The server holds other rows of this computer than it sent. Synchronise "
    "once more.",
    "team_row_unreadable": "A row from the team cannot be read. It was not stored.",
    "team_row_newer": "A row from the team is of a kind that only a newer Bidbook knows. Update "
    "Bidbook.",
    "conflict_missing": "This has been settled already.",
    "undo_of_others": "These rows came from {name}. They are changed or removed, not undone.",
}

TEAM_PROBLEMS: Mapping[str, str] = {
    "team_new_device": "This ledger is a copy, or came back from a backup. It goes on as a "
    "computer of its own; nothing is lost.",
    "team_put_back": "{name} went on from an earlier state. {rows} rows that nobody else has were "
    "set aside here.",
    "team_hole": "Rows of {name} are missing on the server from number {seq} on. Those before "
    "it are here; the others follow when it has them again.",
    "team_chain_broken": "Rows of {name} were changed on the server from number {seq} on. They "
    "were not taken; ask the server's administrator.",
    "team_row_unreadable": "Row {seq} of {name} cannot be read, so nothing after it was taken.",
    "team_row_newer": "Row {seq} of {name} needs a newer Bidbook, so nothing after it was taken. "
    "Update Bidbook.",
}
