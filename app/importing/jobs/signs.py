"""How surely a text is a job post, judged by lines that only Upwork's job pages have."""

from __future__ import annotations

from app.importing.jobs import headings
from app.importing.text.page_lines import any_case, page_lines

_SIGNS = (
    (0.5, headings.ACTIVITY),
    (0.5, headings.CLIENT),
    (0.5, headings.CLOSED),
    (0.3, headings.SKILLS),
    (0.3, headings.SURE_TAIL),
    (0.3, headings.PREFERRED),
    (0.3, any_case(r"(?:send a proposal for|required connects to submit a proposal):?.{0,30}")),
    (0.5, any_case(r"send a proposal for:? ?\d+ connects?|required connects to .{0,24}:? ?\d+")),
    (0.5, any_case(r"this proposal requires \d+ connects?\.?|send for \d+ connects?.{0,10}")),
    (
        0.5,
        any_case(
            r"bid \d[\d,]* connects? or .{4,12} to be ranked .{0,40}|required for proposal:.*"
        ),
    ),
    (0.4, any_case(r"proposals:? ?(?:(?:less|fewer) than \d+|\d+ to \d+|\d+\+)")),
    (
        0.3,
        any_case(r"(?:interviewing|invites sent|unanswered invites|last viewed by client):.{0,40}"),
    ),
    (0.4, any_case(r"payment(?: method)? (?:not |un)?verified")),
    (
        0.3,
        any_case(r"rating is \d(?:\.\d+)? out of 5\.?|\d\.\d+ of [\d,]+ reviews?|no feedback yet"),
    ),
    (0.3, any_case(r"\d{1,3}% hire rate.{0,30}|[\d,]+ jobs? posted|[\d,]+ hires?, [\d,]+ active")),
    (0.3, any_case(r"\$[\d.,]+[KMB]?\+? (?:total )?spent|\$[\d.,]+ ?/hr avg hourly rate paid")),
    (0.2, any_case(r"member since .{4,20}")),
    (0.3, any_case(r"posted (?:.{1,20} ago|yesterday|last \w+)|.{2,80} posted \w{3} \d+, \d{4}")),
    (0.3, any_case(r"job feedback(?: .{1,250})?|skip skills|next skills\. update list")),
    (
        0.4,
        any_case(
            r"hourly[:-].{0,80}|(?:hourly|fixed[- ]price) - .{3,120}|est\. (?:budget|time):.*"
        ),
    ),
    (0.4, any_case(r"bid range -? ?(?:high .{3,60})?")),
    (0.2, headings.LOCATION),
    (0.2, any_case(r"fixed[- ]price|hourly|hourly range")),
    (0.2, any_case(r"available connects: ?\d[\d,]*")),
    (0.2, any_case(r"https://www\.upwork\.com/(?:jobs|freelance-jobs/apply)/.{0,250}")),
)
_OTHER_PAGES = any_case(
    r"connects history|no connects transactions\.?|my balance"
    r"|(?:spent|added|refunded) \d+ connects?|-\d{1,5}(?: connects?)?|applied to job.{0,250}"
    r"|availability badge|monthly connects renewal"
    r"|you've been outbid .{0,250}|connects bid for boosted .{0,250}|we accepted your bid .{0,250}"
    r"|refunded connects for .{0,250}|awarded connects for .{0,250}"
    r"|with \(\d+\) proposals|(?:active|submitted) proposals \(?.*\d+\)?.{0,20}|my proposals"
    r"|(?:offers|invitations to interview)(?: with)? \(\d+\).{0,20}"
)
_TABLE = any_case(r"[\"\ufeff]*(?:date|transaction|id)\b[^\n]{0,20}[,;\t].*")
_MOST_LINES = 6_000


def confidence(text: str) -> float:
    """1 less the chance that all signs deceive; each sign counts once."""
    first = text.lstrip("\ufeff \r\n\t")[:2000].split("\n", 1)[0].strip()
    if first[:1] in {"{", "["} or _TABLE.fullmatch(first) or "connectsHistoryList" in text:
        return 0.0
    lines = {line.plain for line in page_lines(text)[:_MOST_LINES] if line.plain}
    doubt = 1.0
    for weight, sign in _SIGNS:
        if any(sign.fullmatch(line) for line in lines):
            doubt *= 1 - weight
    strangers = sum(1 for line in lines if _OTHER_PAGES.fullmatch(line))
    if strangers and not any(
        headings.ACTIVITY.fullmatch(line) or headings.CLIENT.fullmatch(line) for line in lines
    ):
        doubt = (1 + doubt) / 2 if strangers < 2 else 1.0
    return round(1 - doubt, 3)
