"""The headings and notices of a job page, as whole lines in Upwork's words."""

from __future__ import annotations

from app.importing.text.page_lines import any_case

ACTIVITY = any_case(r"activity on this job")
CLIENT = any_case(r"about the client")
SUMMARY = any_case(r"summary")
SKILLS = any_case(r"skills and expertise")
PREFERRED = any_case(r"preferred qualifications")
QUESTIONS = any_case(
    r"you will be asked to answer the following questions? when submitting a proposal:?"
)
JOB_DETAILS = any_case(r"job details")
CARD_END = any_case(r"job link|copy link|job details")
TO_HIRE = any_case(r"needs to hire \d{1,4} freelancers?")
TAIL = any_case(
    r"client'?s (?:recent|work) history(?: and feedback)?(?: ?\(\d[\d,]*\))?"
    r"|other open jobs by this client(?: ?\(\d[\d,]*\))?|explore similar jobs on upwork"
    r"|(?:similar jobs|more jobs like this|jobs in progress|recommended jobs)(?: on upwork)?"
    r"|footer navigation|how it works|about upwork|explore upwork opportunities for free"
)
SURE_TAIL = any_case(
    r"client'?s recent history ?\(\d[\d,]*\)|other open jobs by this client ?\(\d[\d,]*\)"
    r"|explore similar jobs on upwork|footer navigation"
)
LOCATION = any_case(
    r"worldwide|only freelancers located in .{2,250} may apply\..{0,60}|u\.s\. only"
)
HEADER_NOISE = any_case(
    r"skip to (?:main )?content|upwork home|find work|deliver work|manage finances|messages"
    r"|search(?: category:)?|jobs|account settings|view proposal|close|go back|back"
    r"|open job in a new window|featured(?: job)?|specialized profiles can help you .{1,200}"
    r"|you have already submitted a proposal.{0,250}|create a specialized profile\.?|job posting"
    r"|private job|invite only|u\.s\. located freelancers only|job details"
)
CLOSED = any_case(
    r"this job (?:is|was) (?:no longer (?:available|open)|closed)(?: on upwork)?\.?"
    r"|this job (?:has been|was) (?:removed|closed)(?: from upwork| by the client)?\.?"
    r"|(?:this job is )?no longer accepting proposals\.?"
)
