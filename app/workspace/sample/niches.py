"""What the invented clients of the sample ledger ask for, by niche."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Niche:
    """A line of work. `things` are what is asked for, `needs` the sentence after the greeting."""

    name: str
    skills: tuple[str, ...]
    things: tuple[str, ...]
    notes: tuple[str, ...]
    needs: tuple[str, ...]


WEB_APPS = Niche(
    name="Web apps",
    skills=("React", "TypeScript", "Django", "PostgreSQL", "Next.js"),
    things=(
        "Booking calendar with deposits",
        "Customer portal",
        "Rebuild of a slow checkout",
        "Role-based sign-in",
        "Multi-language store front",
        "Quote calculator",
        "Waiting list with text reminders",
        "Upgrade from Django 3 to 5",
        "Supplier onboarding flow",
        "Seat map and ticket sales",
        "Invoice approval screens",
        "Map search with saved filters",
        "Admin screens for returns",
        "Progressive web app for field staff",
    ),
    notes=("API is ready", "existing code base", "phase one", "fixed scope", "long term"),
    needs=(
        "The first version works but breaks under load, and nobody here can maintain it.",
        "We have wireframes and a list of twelve screens, ordered by importance.",
        "The old system stays up until the new one has run in parallel for a month.",
        "Please say which part you would build first and why.",
    ),
)
DATA = Niche(
    name="Data",
    skills=("Python", "SQL", "dbt", "pandas", "Looker Studio"),
    things=(
        "Weekly sales report from three sources",
        "Clean-up of a contact list",
        "Stock forecast by branch",
        "Warehouse model in dbt",
        "Churn analysis",
        "Price monitoring with alerts",
        "Move from spreadsheets to PostgreSQL",
        "Survey analysis with charts",
        "Cohort dashboard",
        "Matching of duplicate product records",
        "Route times from GPS logs",
        "Monthly board figures",
        "Sensor readings into a time series store",
        "Query tuning",
    ),
    notes=("read-only access", "sample attached", "one-off", "monthly after that", "small team"),
    needs=(
        "The numbers of sales and finance never agree and we want to know why.",
        "About two million rows a year, most of them clean.",
        "A short note on the method matters to us as much as the figures.",
        "We can give access to a copy on the first day.",
    ),
)
DESIGN = Niche(
    name="Design systems",
    skills=("Figma", "Design tokens", "Storybook", "Accessibility", "CSS"),
    things=(
        "Component library in Figma and React",
        "Token set for light and dark",
        "Accessibility review of forms",
        "Icon set of sixty symbols",
        "Style guide in Storybook",
        "Redesign of a settings area",
        "Table and filter patterns",
        "Audit of three brand colours",
        "Onboarding screens",
        "Charts that work for colour-blind readers",
        "E-mail template kit",
        "Right-to-left layout pass",
        "Design hand-off rules",
        "Empty states and error pages",
    ),
    notes=("Figma file exists", "two rounds", "with a developer", "WCAG 2.2", "sprint work"),
    needs=(
        "Four teams draw the same button in four ways and it shows.",
        "We look for someone who names things well and writes the rules down.",
        "Work happens in the open file, with a call twice a week.",
        "Please show one system you have looked after for over a year.",
    ),
)
AUTOMATION = Niche(
    name="Automation",
    skills=("Python", "Zapier", "Make", "Google Apps Script", "APIs"),
    things=(
        "Order export to accounting",
        "Invoice reading from e-mail",
        "Calendar sync between two offices",
        "Nightly file import with checks",
        "Lead routing by postcode",
        "Contract drafts from a form",
        "Chat alerts for failed payments",
        "Stock sync between shop and till",
        "Bulk renaming of product photos",
        "Time sheet reminders",
        "Shipping labels from a spreadsheet",
        "Reply drafts for common questions",
        "Backup check with a weekly mail",
        "Move of forty workflows to scripts",
    ),
    notes=("runs daily", "no new licence", "must be logged", "documented", "hand-over call"),
    needs=(
        "Two people copy rows by hand every morning and we would like them back.",
        "It must say clearly when it could not do its work.",
        "The services all have an interface; the difficulty is in the odd cases.",
        "We prefer plain scripts over another subscription.",
    ),
)
MOBILE = Niche(
    name="Mobile",
    skills=("Flutter", "Kotlin", "Swift", "Firebase", "Dart"),
    things=(
        "Offline inspection app",
        "Loyalty card app",
        "Flutter upgrade and clean-up",
        "Push messages by area",
        "Barcode picking app",
        "Tablet kiosk mode",
        "Crash hunt on older phones",
        "Member app with class booking",
        "Photo reports with signatures",
        "Bluetooth pairing screens",
        "Store release for both platforms",
        "Delivery tracking for drivers",
        "Voice notes with search",
        "Widget for the home screen",
    ),
    notes=("Android first", "designs ready", "both stores", "pilot of 30 users", "after hours"),
    needs=(
        "Staff use it in cellars without a signal, so it has to work offline.",
        "The reviews complain about battery use and we agree with them.",
        "A first release in the stores matters more than every feature.",
        "You would work with our one backend developer.",
    ),
)
WRITING = Niche(
    name="Writing",
    skills=("Technical writing", "Editing", "Markdown", "Docs as code", "Interviews"),
    things=(
        "User guide for an export tool",
        "API reference with examples",
        "Release notes every fortnight",
        "Help centre of thirty articles",
        "Case studies from client calls",
        "Safety manual in plain words",
        "Newsletter on energy prices",
        "Onboarding handbook",
        "Edit of a white paper",
        "Product texts",
        "Interview series with engineers",
        "Grant application edit",
        "Glossary and style sheet",
        "Scripts for short tutorials",
    ),
    notes=(
        "British spelling",
        "800 words each",
        "source material exists",
        "monthly",
        "ghostwritten",
    ),
    needs=(
        "Our engineers explain well on the phone and badly on paper.",
        "Readers are new to the subject and short of time.",
        "One named editor on our side, one round of changes.",
        "Please send one page you are proud of, not a portfolio.",
    ),
)
NICHES = {niche.name: niche for niche in (WEB_APPS, DATA, DESIGN, AUTOMATION, MOBILE, WRITING)}

CLIENTS = (
    "a dental practice",
    "a solar installer",
    "a regional bakery",
    "a language school",
    "a bicycle workshop",
    "a housing association",
    "a wine importer",
    "a climbing gym",
    "a veterinary clinic",
    "a furniture maker",
    "a museum shop",
    "a car pool",
    "a plant nursery",
    "a parcel depot",
    "a music festival",
    "a physiotherapy chain",
    "a tea merchant",
    "a tool hire firm",
    "a youth hostel",
    "a water utility",
    "a print shop",
    "a ferry line",
    "a seed bank",
    "a scaffolding firm",
    "a local newspaper",
    "a chess league",
    "a coffee roaster",
    "a sports retailer",
    "a notary office",
    "a robotics start-up",
    "a cheese dairy",
    "a training provider",
)
COUNTRIES = {
    "United States": 0.42,
    "United Kingdom": 0.13,
    "Germany": 0.09,
    "Canada": 0.08,
    "Australia": 0.08,
    "Netherlands": 0.06,
    "Switzerland": 0.04,
    "Sweden": 0.04,
    "United Arab Emirates": 0.03,
    "Singapore": 0.03,
}
