"""Every error and row problem in one clear sentence that says what to do.

The sentences are templates for `str.format` with the details of the code; a caller that
translates passes its own `translate`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.problems import LedgerError, Problem
from app.words.counts import GAP, Count
from app.words.team_problems import TEAM_ERRORS, TEAM_PROBLEMS

Translate = Callable[[str], str]
Write = Callable[[str, object], object]

MAPPING_QUESTIONS: Mapping[str, str] = {
    "mapping_no_date": "No column holds the day. Say which one does.",
    "mapping_no_connects": "No column holds the Connects. Say which one does.",
    "mapping_twice": "The columns {first} and {second} are said to hold the same. Keep one.",
    "mapping_date_order": "Days such as {examples} may be day first or month first. Say which.",
    "mapping_sign": "Numbers such as {examples} have no sign. Say whether they were spent or "
    "added.",
    "mapping_sign_needs_kind": "The kind of a row decides its sign here, but no column and no "
    "choice says the kind.",
}
"""What has to be answered before a hand-kept table can be read: questions and errors alike."""

ERRORS: Mapping[str, str] = {
    **MAPPING_QUESTIONS,
    # the file
    "file_missing": "There is no ledger at {path}. Make one with “bidbook new {path}”.",
    "file_exists": "There is a file at {path} already. Choose another name.",
    "file_unreadable": "{path} cannot be read. Check its permissions.",
    "file_busy": "Another program is writing to this ledger. Try again in a moment.",
    "foreign_file": "{path} is not a Bidbook ledger. Choose a .bidbook file.",
    "path_is_folder": "{path} is a folder. Name a file in it.",
    "bad_path": "{path} cannot be used as the name of a file. Choose another one.",
    "newer_file": "This ledger was written by a newer Bidbook. Update Bidbook to change it.",
    "older_file": "{path} has the form of an older Bidbook. Open it once without read-only.",
    "read_only": "The ledger at {path} can only be read. Check the permissions of its folder.",
    "disk_full": "The disk is full. Nothing was written; make room and try again.",
    "disk_error": "The disk reported a fault. Nothing was written; check the drive and try again.",
    "written_unsure": "The change is in the ledger, but the disk reported a fault right after. "
    "Check the drive and make a backup.",
    "folder_unwritable": "Bidbook may not write into {path}. Choose another folder.",
    "file_damaged": "This ledger is damaged. It was left untouched; restore a backup of it, or "
    "save what can be saved with “bidbook repair”.",
    "not_a_database": "{path} is not a Bidbook ledger. Choose a .bidbook file.",
    "unfinished_write": "A write to {path} was cut short and cannot be finished here. Make its "
    "folder writable and open it again.",
    "file_moved": "The ledger was moved or replaced while it was open. Open it again.",
    "ledger_locked": "{path} is encrypted. Its passphrase or its recovery key opens it.",
    "wrong_key": "That opens nothing. Check the passphrase or the recovery key and try again.",
    "weak_passphrase": "A passphrase has at least {least} characters. Several words are best.",
    "passphrase_differs": "The two passphrases are not the same. Nothing was changed.",
    "passphrase_needed": "A passphrase is needed, and there is nobody to ask. Scripts give it in "
    "{variable}.",
    "encryption_missing": "This Bidbook cannot read or write encrypted ledgers. Install it with "
    "“pip install 'bidbook[encrypted]'”, or by its installer.",
    "keyring_missing": "There is no keyring here that keeps secrets safe. Use a passphrase.",
    "keyring_locked": "The keyring of this computer is locked. Unlock it, or give the passphrase.",
    "not_encrypted": "This ledger is not encrypted. Encrypt it with “bidbook encrypt”.",
    "already_encrypted": "This ledger is encrypted already. “bidbook rekey” changes its key.",
    "upgrade_failed": "The ledger could not be brought to this version. The old file is unchanged.",
    "open_folder": "Everyone on this computer may replace files in {folder}. Choose another folder "
    "or change its permissions.",
    "backup_differs": "The copy of {path} does not hold what the ledger holds, so it was thrown "
    "away. Try again; if it happens twice, check the drive.",
    "backup_damaged": "{path} is damaged and was left as it is. Choose another backup.",
    "restore_itself": "{path} is the ledger itself. Choose a backup.",
    "repair_failed": "What could be saved does not add up, so nothing was replaced. Restore a "
    "backup with “bidbook restore”.",
    "nothing_to_save": "Nothing of {path} can be read and there is no backup of it. It was left "
    "untouched.",
    "unreadable_record": "A record of this ledger cannot be read. Run “bidbook check”.",
    "cannot_write": "{path} could not be written: {reason}. Choose another place.",
    "cannot_read": "{path} could not be read: {reason}. Check the name and the permissions.",
    # looking ahead and back
    "bad_pace": "A pace is a number of Connects a week, from 0 to {most}.",
    "bad_what_if": "Say what to suppose: an order of use, a plan, or one rule for skipping with "
    "its number or niche.",
    "bad_benchmarks": "{file} holds a benchmark “{key}” that cannot be read: {reason}.",
    **TEAM_ERRORS,
    # updates
    "no_update_feed": "This Bidbook was built without an address for updates. Look where you got "
    "it from.",
    "no_update_check": "This Bidbook cannot check signatures. Install it by its installer, or "
    "with “pip install 'bidbook[updates]'”.",
    "update_unreachable": "The address for updates did not answer. Try again later; nothing else "
    "is affected.",
    "update_forged": "What the address for updates said is not signed by the makers of Bidbook, so "
    "it was left unread. Install nothing from there.",
    "update_unreadable": "The address for updates said something that this Bidbook does not "
    "understand. Look where you got it from.",
    # undo
    "nothing_to_undo": "There is nothing to undo.",
    "nothing_to_redo": "There is nothing to redo.",
    "undo_blocked": "A later change touched the same rows. Undo that one first.",
    "batch_missing": "There is no change with the id {batch}. See “bidbook history”.",
    "already_undone": "That change is undone already.",
    "not_undoable": "An undo is taken back with redo.",
    "plan_is_stale": "The ledger has changed since the preview. Look at the new preview.",
    "plan_differs": "What would be written is not what was shown, so nothing was written. "
    "Read the input again.",
    "cancelled": "Cancelled. Nothing was written.",
    "fix_missing": "There is no cause {number} that can be settled so.",
    "fix_needs_you": "Bring in the Connects History of these days; nothing else settles it.",
    "several_pages": (
        "This holds several copies of the page, and rows that both show would count twice. "
        "Paste them one after the other: Bidbook then sees what they share."
    ),
    "nothing_to_tie": "Choose at least two records of the same job.",
    "record_missing": "There is no record {id} in this ledger.",
    "ties_wallets": "These records are of different wallets. Connects of two wallets never mix.",
    "twin_missing": "That row is not waiting for an answer any more.",
    # inputs
    "empty_input": "There is nothing to read. Copy a page on Upwork first, then paste it.",
    "not_text": "This is not a page or a text file. Save the page as HTML or paste its text.",
    "not_recognised": "This is no page that Bidbook knows. Bring in a Connects History, a "
    "transaction report, a proposals page or a job post.",
    "wrong_kind": "This does not read as {kind}. Leave out the kind to let Bidbook find it.",
    "too_large": "The file is larger than {limit_mb} MB. Bring in a shorter period.",
    "too_many_rows": "The file has more than {limit} rows. Bring in a shorter period.",
    "damaged_page": "The saved page is damaged or cut off. Save it again and bring in the new one.",
    "damaged_csv": "Line {line} of the file is damaged. Download the report again.",
    "unknown_columns": "The columns of this file are not those of an Upwork report. Download it "
    "under Reports, Transactions.",
    "ambiguous_dates": "The dates of this file may be day first or month first. Download it with "
    "the month as a word.",
    "bad_line": "Line {line}: {field} cannot be read. Nothing was brought in; mend the line.",
    "bad_advice_line": "Line {line} of {file}: {field} cannot be {found}. There is no advice until "
    "the line is mended.",
    "bad_advice_json": "Line {line} of {file} is no JSON object. There is no advice until the line "
    "is mended.",
    "advice_field_missing": "Line {line} of {file}: {field} is missing. There is no advice until "
    "the line is mended.",
    "not_a_whole_number": "Row {row}: “{text}” is not a whole number of Connects. Nothing was "
    "brought in.",
    "number_too_large": "A number in this file is too large to be Connects. Nothing was brought "
    "in.",
    "spreadsheet_file": "Bidbook reads no spreadsheet files. Save the sheet as CSV, or copy its "
    "cells and paste them.",
    "mapping_needed": "This table is new here. Say what its columns {columns} hold.",
    "columns_needed": "This table is new here. Say what its columns {columns} hold, for "
    "instance with “{options}”.",
    "bad_columns": "“{text}” does not name columns. Write them as date=A,connects=C.",
    "unknown_kind": "{kind} is no kind. Choose one of {kinds}.",
    "wording_missing": "No row has the wording “{wording}”.",
    "wording_known": "“{wording}” is a wording that Bidbook knows already.",
    "no_proposals": "This page shows no proposals. Open My proposals on Upwork and copy it.",
    "no_job": "There is no job {name}. Name a file with the post, or a job on your list.",
    # quick add and options
    "quick_add_empty": "Write what happened and how many, such as: spent 14 on “Title”.",
    "quick_add_verb": "“{verb}” is not known here. Begin with bought, spent, refund, award, free, "
    "plan, boost or badge.",
    "quick_add_number": "“{number}” is not a number of Connects. Write one from 1 to 100,000.",
    "quick_add_date": "“{date}” is not a day. Write it as 2026-03-01.",
    "quick_add_cost": "“{cost}” is not an amount of money. Write it as 6.00.",
    "quick_add_rest": "“{rest}” was not understood. Put a title in quotes: on “Title”.",
    "bad_term": "{value} is out of range here. Write a number from {low} to {high}.",
    "bad_balance": "{balance} is not a balance. Write a whole number from 0 up.",
    "no_niche": "Name the niche of the job first.",
    "niche_missing": "Nothing is kept for the niche “{niche}”.",
    "bad_country": "Write the name of a country, up to 60 letters.",
    "bad_tier": "{tier} is no tier. Choose 1, 2 or 3.",
    "country_missing": "{country} is in none of your tiers.",
    "unknown_term": "{name} is not known here. Choose one of {names}.",
    "bad_budget": "{budget} is not a budget. Write a whole number of Connects from 0 up.",
    "bad_minutes": "{minutes} is not a time for a week. Write whole minutes from 0 to 10080.",
    "bad_billing_day": "{day} is not a day of the month. Write a number from 1 to 31.",
    "no_such_plan": "No plan begins on {since} that could be taken out.",
    "unknown_milestone": "Nothing is given once for {name}. Choose one of {names}.",
    "milestone_ahead": "{on} is still ahead. Note it when the day has come.",
    "plan_of_other_kind": "This wallet cannot be on {plan}. Choose one of {plans}.",
    "quick_add_paid": "“{paid}” is no way to pay here. Write card, paypal, balance or reserve.",
    "no_wallet": "This ledger has no wallet: the change that made it is undone. Do it again, or "
    "make a new ledger.",
    "wallet_missing": "There is no wallet named {name}. There is: {names}.",
    # cells and views of tables
    "bad_filter": "{problem} Nothing was listed.",
    "entry_missing": "This entry is not there any more.",
    "cell_is_fixed": "This is worked out from the other rows; there is nothing to type.",
    "cell_of_upwork": "This row came from Upwork, so its day and Connects stay as they are. "
    "Delete it, or write a note.",
    "cell_no_title": "This row belongs to no job. Write a note instead.",
    "cell_needs_title": "A proposal needs a title.",
    "cell_too_long": "That is too long: at most {most} letters.",
    "cell_bad_date": "“{text}” is not a day. Write it as 2026-03-01.",
    "cell_date_ahead": "{day} is still ahead. Only what has happened is written down.",
    "cell_bad_connects": "“{text}” is not a number of Connects. Write a whole number from 1 up.",
    "cell_takes": "This kind takes Connects away, so its number stands below zero.",
    "cell_gives": "This kind gives Connects, so its number stands above zero.",
    "cell_unknown_kind": "“{text}” is not a kind. Choose one from the list.",
    "cell_unknown_outcome": "“{text}” is no outcome. Choose one from the list.",
    "view_missing": "There is no view named {name}. There is: {names}.",
    "view_exists": "There is a view named {name} already.",
    "bad_view_name": "A view needs a name of at most {most} letters.",
    "unknown_format": "{format} is not a format. Choose one of {formats}.",
    "bad_grouping": "Nothing is grouped by {by}. Choose one of {choices}.",
    # rules
    "unknown_rule": "There is no rule named {key}.",
    "rule_not_a_number": "The rule {key} has to be a whole number.",
    "bad_rule_value": "The rule {key} cannot be “{value}”: {reason}.",
    "rule_ends_early": "The rule {key} cannot end on {until}, before it begins on {since}.",
    "no_own_rule": "You have no value of your own for {key} from {since}. See “bidbook rules”.",
    "bad_estimates": "The figures in {file} cannot be read: {reason}. Install Bidbook again.",
    "cap_without_name": "Say whose cap it is: a member or a niche.",
    "bad_cap": "{cap} cannot be a cap. Write a whole number from 0 to {most}.",
    "no_cap": "{name} has no soft cap.",
    "member_missing": "Nobody is named {name} here. There are: {names}.",
    "bad_month": "“{text}” is not a month; write it as YYYY-MM.",
    "bad_rulebook": "{file}, line {line}: {reason}. Mend that line of the rulebook.",
}

PROBLEMS: Mapping[str, str] = {
    **TEAM_PROBLEMS,
    "unknown_wording": "This wording is new: the row is kept and counted, its kind is open.",
    "not_a_whole_number": "“{text}” is not a whole number of Connects; the row is left out.",
    **MAPPING_QUESTIONS,
    "mapping_dates_disagree": "{rows} {rows:date does/dates do} not fit the order of the "
    "others; {rows:its row is/their rows are} left out.",
    "mapping_short_years": "Years of two figures are taken as 20xx.",
    "mapping_future": "{rows} {rows:row is/rows are} dated after today. Check the order of "
    "day and month.",
    "mapping_no_kind": "Rows that name no kind are kept and counted; their kind stays open.",
    "mapping_no_header": "The first row does not name the columns, so it is read as a row.",
    "mapping_boost": "Connects in {name} are counted beside those of the proposal.",
    "mapping_currency": "The costs name no single currency; those without one are taken as "
    "{currency}.",
    "mapping_guessed": "What {name} holds was guessed from its cells.",
    "no_kind": "The row names no kind: it is kept and counted, its kind is open.",
    "open_sign": "“{text}” has no sign and the row no known kind; the row is left out.",
    "unreadable_cost": "“{text}” is not an amount of money; the row is kept without a cost.",
    "no_amount": "No number of Connects was found; the row is left out.",
    "no_date": "No day could be read; the row is left out.",
    "amounts_disagree": "The row says {amount} and {spoken}; check it on Upwork.",
    "missing_title": "The row names no job.",
    "sign_contradicts_wording": "The sign does not fit the wording; check it on Upwork.",
    "same_id_differs": "Two rows share one id and say different things.",
    "same_id_other_amount": "This row is here already with {here} instead of {there}.",
    "unreadable_amount": "“{text}” is not an amount of money; the row is left out.",
    "partly_counted_day": "The page shows a part of this day only.",
    "several_pages": "Several copies of the page follow one another here.",
    "page_cut": "The page ends early; the rows that are whole were read.",
    "state_cut": "The page is cut off; its visible table was read instead.",
    "table_differs": "The visible table and the page's own data differ in {rows} {rows:row/rows}.",
    "damaged_page": "A part of the ledger file is damaged: {text}.",
    "broken_reference": "A row of {table} refers to one that is missing.",
    "sequence_gap": "The journal has a gap.",
    "chain_broken": "The journal was changed from outside at revision {seq}.",
    "revision_differs": "A revision of the journal contradicts itself.",
    "batch_differs": "A change of the journal contradicts its revisions.",
    "record_differs": "A record differs from what the journal says.",
    "record_missing": "A record of the journal is missing from its table.",
    "record_extra": "A table holds a record that the journal does not know.",
    "unreadable_record": "A record cannot be read.",
    "synced_folder": "{folder} is copied by {service}. A ledger that two computers write at once "
    "is torn apart: keep it in a folder of this computer and back up into that one.",
    "network_folder": "{folder} lies on a network ({kind}), where locks are not safe. Keep the "
    "ledger on this computer and back up into that folder.",
    "open_folder": "Everyone on this computer may replace files in {folder}. Change its "
    "permissions.",
    "conflicted_copy": "{name} is a second version of this ledger, made by a sync service. Compare "
    "it with “bidbook restore --dry-run” before one of them goes.",
    "backup_failed": "{reason} So no backup could be made.",
    "cap_member_week": "{name} has a soft cap of {cap} Connects a week and used {used}; this makes "
    "{after}.",
    "cap_member_month": "{name} has a soft cap of {cap} Connects a month and used {used}; this "
    "makes {after}.",
    "cap_niche_week": "The niche {name} has a soft cap of {cap} Connects a week and used {used}; "
    "this makes {after}.",
    "cap_niche_month": "The niche {name} has a soft cap of {cap} Connects a month and used {used}; "
    "this makes {after}.",
    "double_bid": "{member} applied to this job on {on} with {connects} Connects.",
    "double_bid_alike": "{member} applied to “{title}”, which reads alike, on {on} with {connects} "
    "Connects.",
    "filter_field": "No filter is called “{field}”, so it is looked for as text. There are: "
    "{fields}.",
    "filter_value": "“{value}” is no {field} here. Try: {values}.",
    "filter_number": "“{value}” is no figure. Write {field}>10 or {field}:10..20.",
    "filter_day": "“{value}” is no day. Write {field}:2026-03, {field}:2026-03..2026-05 or "
    "{field}:90d.",
    "filter_sign": "{field} takes a colon, as in {field}:…, not “{sign}”.",
    "wallet_not_conserved": "The Connects of {wallet} do not add up.",
    "lot_not_conserved": "A lot does not add up.",
    "lot_negative": "A lot is below zero.",
    "lot_postings_differ": "The postings of a lot do not add up to it.",
    "posted_after_expiry": "A lot was used after its end.",
    "passes_cap": "This passes the cap of {cap} Connects: with {held} held, {room} more may be "
    "bought on that day.",
    "plan_cannot_buy": "Agency Basic cannot buy Connects; only Agency Plus can.",
    "pool_frozen": "The {connects} Connects of this pool are frozen since {since}: they come back "
    "with Agency Plus.",
}


def sentence(
    fault: LedgerError | Problem, translate: Translate = str, write: Write | None = None
) -> str:
    """The sentence of a fault; for one without a sentence, its code in words.

    `write` gets the name and value of each detail and says how it reads.
    """
    known = ERRORS if isinstance(fault, LedgerError) else PROBLEMS
    template = known.get(fault.code)
    if template is None:
        return f"{fault.code.replace('_', ' ').capitalize()}."
    told = write or _plainly
    details = {
        name: sentence(value, translate, write)
        if isinstance(value, LedgerError | Problem)
        else GAP
        if value is None
        else told(name, value)
        for name, value in fault.details.items()
    }
    return translate(template).format_map(_Details(details))


def _plainly(_name: str, value: object) -> object:
    """Lists read as words; numbers choose the word beside them."""
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(str(item) for item in value)
    return Count(str(value), value) if type(value) is int else value


class _Details(dict[str, object]):
    """Details for `format_map`; a missing one reads as an ellipsis."""

    def __missing__(self, _key: str) -> object:
        return GAP
