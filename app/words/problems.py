"""Every error and row problem in one clear sentence that says what to do.

The sentences are templates for `str.format` with the details of the code; a caller that
translates passes its own `translate`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.problems import LedgerError, Problem

Translate = Callable[[str], str]

ERRORS: Mapping[str, str] = {
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
    "folder_unwritable": "Bidbook may not write into {path}. Choose another folder.",
    "file_damaged": "This ledger is damaged. It was left untouched; restore a copy of it.",
    "not_a_database": "{path} is not a Bidbook ledger. Choose a .bidbook file.",
    "unfinished_write": "A write to {path} was cut short and cannot be finished here. Make its "
    "folder writable and open it again.",
    "file_moved": "The ledger was moved or replaced while it was open. Open it again.",
    "upgrade_failed": "The ledger could not be brought to this version. The old file is unchanged.",
    "unreadable_record": "A record of this ledger cannot be read. Run “bidbook check”.",
    "cannot_write": "{path} could not be written: {reason}. Choose another place.",
    "cannot_read": "{path} could not be read: {reason}. Check the name and the permissions.",
    # undo
    "nothing_to_undo": "There is nothing to undo.",
    "nothing_to_redo": "There is nothing to redo.",
    "undo_blocked": "A later change touched the same rows. Undo that one first.",
    "batch_missing": "There is no change with the id {batch}. See “bidbook history”.",
    "already_undone": "That change is undone already.",
    "not_undoable": "An undo is taken back with redo.",
    "plan_is_stale": "The ledger has changed since the preview. Look at the new preview.",
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
    "not_a_whole_number": "Row {row}: “{text}” is not a whole number of Connects. Nothing was "
    "brought in.",
    "number_too_large": "A number in this file is too large to be Connects. Nothing was brought "
    "in.",
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
    "bad_balance": "{balance} is not a balance. Write a whole number from 0 up.",
    "bad_billing_day": "{day} is not a day of the month. Write a number from 1 to 31.",
    "plan_of_other_kind": "This wallet cannot be on {plan}. Choose one of {plans}.",
    "quick_add_paid": "“{paid}” is no way to pay here. Write card, paypal, balance or reserve.",
    "wallet_missing": "There is no wallet named {name}. There is: {names}.",
    "unknown_format": "{format} is not a format. Choose one of {formats}.",
    "bad_grouping": "Nothing is grouped by {by}. Choose one of {choices}.",
    # rules
    "unknown_rule": "There is no rule named {key}.",
    "rule_not_a_number": "The rule {key} has to be a whole number.",
    "bad_rule_value": "The rule {key} cannot be “{value}”: {reason}.",
    "rule_ends_early": "The rule {key} cannot end on {until}, before it begins on {since}.",
    "no_own_rule": "You have no value of your own for {key} from {since}. See “bidbook rules”.",
    "bad_estimates": "The figures in {file} cannot be read: {reason}. Install Bidbook again.",
    "bad_rulebook": "{file}, line {line}: {reason}. Mend that line of the rulebook.",
}

PROBLEMS: Mapping[str, str] = {
    "unknown_wording": "This wording is new: the row is kept and counted, its kind is open.",
    "not_a_whole_number": "“{text}” is not a whole number of Connects; the row is left out.",
    "no_amount": "No number of Connects was found; the row is left out.",
    "no_date": "No day could be read; the row is left out.",
    "amounts_disagree": "The row says {amount} and {spoken}; check it on Upwork.",
    "missing_title": "The row names no job.",
    "sign_contradicts_wording": "The sign does not fit the wording; check it on Upwork.",
    "same_id_differs": "Two rows share one id and say different things.",
    "same_id_other_amount": "This row is here already with {here} instead of {there}.",
    "unreadable_amount": "“{text}” is not an amount of money; the row is left out.",
    "partly_counted_day": "The page shows a part of this day only.",
    "page_cut": "The page ends early; the rows that are whole were read.",
    "state_cut": "The page is cut off; its visible table was read instead.",
    "table_differs": "The visible table and the page's own data differ in {rows} rows.",
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


def sentence(fault: LedgerError | Problem, translate: Translate = str) -> str:
    """The sentence of a fault; for one without a sentence, its code in words."""
    known = ERRORS if isinstance(fault, LedgerError) else PROBLEMS
    template = known.get(fault.code)
    if template is None:
        return f"{fault.code.replace('_', ' ').capitalize()}."
    return translate(template).format_map(_Details(fault.details))


class _Details(dict[str, object]):
    """Details for `format_map`: lists read as words, a missing one as an ellipsis."""

    def __getitem__(self, key: str) -> object:
        value = super().get(key, "…")
        if isinstance(value, list | tuple | set | frozenset):
            return ", ".join(str(item) for item in value)
        return "…" if value is None else value
