"""What each rule is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_PLANS = {
    "freelancer-basic": "Freelancer Basic",
    "freelancer-plus": "Freelancer Plus",
    "agency-basic": "Agency Basic",
    "agency-plus": "Agency Plus",
}
_PLAN_PARTS = {
    "price_cents": "{plan}: price a month",
    "monthly_paid": "{plan}: each month",
    "monthly_free": "{plan}: free each month",
    "monthly_state": "{plan}: monthly ones come",
    "one_time": "{plan}: Connects once",
    "can_buy": "{plan}: may buy Connects",
}

_NAMES: Mapping[str, str] = {
    # price
    "price_cents": "Price of one Connect",
    "bundles.freelancer": "Bundles for freelancers",
    "bundles.agency": "Bundles for agencies",
    "bundle_cents.freelancer": "Bundle prices for freelancers",
    "bundle_cents.agency": "Bundle prices for agencies",
    "tax_basis_points": "Tax on a purchase",
    "payment_from": "What pays a purchase",
    "payment_is_split": "One purchase paid in two ways",
    "reserve_cents": "Reserve kept for Connects",
    # jobs
    "job_card": "Connects per job",
    "job_low": "Fewest Connects met",
    "job_top": "Most Connects met",
    "job_typical": "Usual Connects for a job",
    "job_unknown_top": "Most where the length is open",
    "job_band.cents": "Bands by budget",
    "job_band.low": "Bands: Connects from",
    "job_band.high": "Bands: Connects up to",
    "job_changes_while_live": "Price may change while live",
    "free_to_apply.invitation": "Invitations are free",
    "free_to_apply.offer": "Offers are free",
    "free_to_apply.talent_cloud": "Talent cloud is free",
    "free_to_apply.zero_connects": "Some jobs ask for none",
    "free_to_apply.highlighted": "Highlighted jobs are free",
    # plans
    "billing.first_late_day": "Renews on the 1st from",
    "billing.prorates_free": "Upgrade cuts the free part by days",
    "billing.failed_payment": "After a failed payment",
    "billing.annual": "Plan by the year",
    "agency.buyer": "Who buys for an agency",
    "agency.mixes_with_personal": "Agency and personal are mixed",
    "agency.pool_on_downgrade": "Agency pool on a downgrade",
    # grants
    "grant.sign_up": "Signing up",
    "grant.profile_approved": "Profile approved",
    "grant.readiness_test": "Readiness test",
    "grant.rising_talent": "Rising Talent",
    "grant.rising_talent.agency": "Rising Talent for agencies",
    "grant.certification": "Certification",
    "grant.promo_code": "Promo code",
    "grant.task": "Tasks of Upwork",
    "grant.courtesy": "Courtesy of support",
    "grant.top_rated": "For being Top Rated",
    "grant.good_work": "For good feedback",
    # awards
    "interview_award": "Interview award: Connects",
    "interview_award_state": "Interview award",
    "interview_award_cap_7_days": "Interview awards in 7 days",
    "interview_award_form": "Rows of an interview award",
    "interview_award_hours": "Interview award within",
    "interview_award_goes_to": "Interview award goes to",
    "interview_award_for.own_proposal": "Award for an own proposal",
    "interview_award_for.invitation": "Award for an invitation",
    "interview_award_for.direct_offer": "Award for a direct offer",
    "reward.state": "Randomised reward",
    "reward.least": "Reward: least",
    "reward.most": "Reward: most",
    "reward.cooldown_weeks_least": "Reward: shortest pause",
    "reward.cooldown_weeks_most": "Reward: longest pause",
    "reward.needs_feedback": "Reward needs feedback first",
    # use
    "order_of_use": "Order of use",
    "expiry_days": "Expiry",
    "expiry_base": "Expiry counts from",
    "monthly_free_lapses": "Free ones lapse with the month",
    "expiry_warning_days": "Upwork warns ahead",
    "expired_come_back": "Lapsed ones can come back",
    "refund_keeps_expiry": "Refund keeps its last day",
    # refunds
    "refund.closed": "Closed without a hire",
    "refund.removed": "Post removed by Upwork",
    "refund.expired": "Post expired",
    "refund.never_closed": "Post never closed",
    "refund.withdrawn": "You withdrew",
    "refund.declined": "You were declined",
    "refund.other_hired": "Another was hired",
    "refund.hired": "You were hired",
    "refund.pending": "No word yet",
    "refund.viewed": "Viewed, no word yet",
    "refund.interview": "After an interview",
    "refund.price_change": "Price fell after you applied",
    "refund.account_closed": "Account closed",
    "refund.suspended_for_good": "Suspended for good",
    "suspension_keeps_connects": "Kept through a suspension",
    "refund_hours_least": "Refund at the earliest after",
    "refund_hours_most": "Refund at the latest after",
    "refund_as": "Refunded as",
    # boost
    "boost_mechanism": "How a boost is charged",
    "boost_slots": "Boosted places",
    "boost_auction_days": "Auction runs",
    "boost_ends_at_first_hire": "Auction ends at the first hire",
    "boost_opened_most": "Opened at most",
    "boost_seen_most": "Seen at most",
    "boost_fewer_bidders_pay": "Paid with fewer bidders too",
    "boost_charged_on_interaction": "Charged once the client acts",
    "boost_raise": "Least step over a bid",
    "boost_refund.outbid": "Boost outbid",
    "boost_refund.closed": "Boost, job closed",
    "boost_refund.removed": "Boost, post removed",
    "boost_refund.interacted": "Boost, client acted",
    "boost_refund.ranked": "Boost in the places",
    # badge
    "badge_per_week": "Availability Badge a week",
    "badge_seen_per_week": "Badge prices seen",
    "badge_most_per_week": "Your most for the badge",
    "badge_drip": "Badge: Connects at a time",
    "badge_from_agency_pool": "Badge from the agency pool",
    "profile_ad_per_week": "Profile ads a week",
    # caps
    "balance_cap": "Balance cap",
    "balance_cap.agency": "Balance cap for agencies",
    "rollover_cap": "Rollover cap",
    "rollover_cap.agency": "Rollover cap for agencies",
    # fee
    "service_fee_percent": "Service fee",
    "service_fee_tier_cents": "Fee tiers by client",
    "service_fee_tier_percents": "Fees of the tiers",
    "service_fee_kept_percent": "Fee that old contracts kept",
    "service_fee_kept_from_cents": "Old fee kept from",
    "service_fee_least": "Lowest service fee",
    "service_fee_most": "Highest service fee",
    "client_contract_fee_cents": "Client’s fee for a contract",
}
NAMES: Mapping[str, str] = {
    **{
        f"plan.{plan}.{part}": words.format(plan=name)
        for plan, name in _PLANS.items()
        for part, words in _PLAN_PARTS.items()
    },
    **_NAMES,
}
"""The name of each rule by its key, in English."""


def rule_name(key: str, translate: Callable[[str], str] = str) -> str:
    """'Order of use'; for a rule without a name its key in words."""
    _, _, rest = key.partition("plan.")
    plan, _, part = rest.partition(".")
    if plan in _PLANS and part in _PLAN_PARTS:
        return translate(_PLAN_PARTS[part]).format(plan=_PLANS[plan])
    return translate(_NAMES.get(key) or key.replace("_", " ").replace(".", ": ").capitalize())
