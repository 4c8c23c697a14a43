# The words of reports in English.

fact-check = Fact check
fact-checks = Fact checks
roundup-of = What “{ $title }” claims
published-on = Published { $date }
updated-on = updated { $date }
decided-on = Decided { $date }
no-verdict = No verdict yet
no-verdict-summary = This claim has not been rated.
claims-count = { $n ->
    [one] One claim
   *[other] { $n } claims
}
contents = Contents
document = Document
document-published-by = published by { $name }
skip = Skip to the report

claim = The claim
said-by-nobody = No claimant is named
in-venue = in { $venue }
said-at = in { $place }
about-place = about { $place }
reported-by = reported by { $names }
reported-chain = { $first }, citing { $second }
topics = Topics: { $names }
short-title = In short: { $title }

reasons = How we reached this
rating-mark = Sign of the rating: { $rating }
rating-on-scale = “{ $rating }” on the scale { $scale }
rating-on-numbered-scale = “{ $rating }” on the scale { $scale }: { $number }, where { $worst } is the lowest and { $best } the highest
identified-by = { $name }: { $url }
confidence = Confidence: { $level }
confidence-low = low
confidence-moderate = moderate
confidence-high = high
rating-means = { $rating } means: { $definition }
missing-reference = missing reference: { $id }
citation = Evidence { $n }
back = Back to the text
no-rationale = No reasons are recorded.

evidence = Evidence
no-evidence = No evidence is recorded.
not-cited = Not cited above
stance-supports = supports
stance-contradicts = contradicts
stance-context = context
stance-none = stance not decided
evidence-tally-supports = { $n ->
    [one] 1 supports
   *[other] { $n } support
}
evidence-tally-contradicts = { $n ->
    [one] 1 contradicts
   *[other] { $n } contradict
}
evidence-tally-context = { $n } context
evidence-origin = first from { $origin }
evidence-archived = archived { $date }, SHA-256 { $hash }…
source-archived = archived { $date }, SHA-256 { $hash }
page-of = Page { $n } of { $m }
picture-left-out = The picture cannot be shown here.
evidence-note = Our note: { $note }
evidence-withheld = Evidence that is not for publication
evidence-archive-withheld = its archived copy is withheld
evidence-note-withheld = a note on it is withheld
withheld = [withheld]
evidence-untitled = Evidence without a title
admiralty-both = source { $letter } ({ $source }), information { $number } ({ $information })
admiralty-source = source { $letter } ({ $source })
admiralty-information = information { $number } ({ $information })
reliability-a = completely reliable
reliability-b = usually reliable
reliability-c = fairly reliable
reliability-d = not usually reliable
reliability-e = unreliable
reliability-f = cannot be judged
credibility-1 = confirmed
credibility-2 = probably true
credibility-3 = possibly true
credibility-4 = doubtful
credibility-5 = improbable
credibility-6 = cannot be judged
admiralty-note = Sources are judged from A (completely reliable) to F (cannot be judged), and apart from them the information from 1 (confirmed) to 6 (cannot be judged).

media = Pictures and recordings
media-image = Picture
media-video = Video
media-audio = Recording
media-titled = { $kind }: { $title }
media-original = the original: { $text }
media-original-at = the original
media-seen-at = seen here
media-file-at = the file
media-undecided = not judged yet
media-decontextualized = Missing context
media-edited-or-cropped = Edited or cropped
media-original-content = Original
media-satire-or-parody = Satire or parody
media-staged = Staged
media-transformed = Altered
media-means-decontextualized = it was not altered, and is shown as something that it is not
media-means-edited-or-cropped = it was cut, cropped, slowed or shortened so that it says something else
media-means-original = it is what it is said to be
media-means-satire-or-parody = it was made as satire or parody
media-means-staged = it was acted out, or made for the purpose
media-means-transformed = it was altered or made artificially

not-known = What is not known
appearances = Where it was said
appearance-first = first known
appearance-untitled = Document without a title
linked-claims = Linked claims
link-said-out = says that this was said
link-said-in = that it was said is claimed in
link-repeats-out = repeats
link-repeats-in = is repeated by
link-variant-out = is another wording of
link-variant-in = has another wording
link-contradicts-out = contradicts
link-contradicts-in = contradicts
link-part-out = is part of
link-part-in = has as a part
external-checks = What others found
external-rating = their rating: { $rating }
external-untitled = Check without a title

corrections = Corrections
correction-on = Correction, { $date }
corrections-policy = Corrections policy
method = How we check
about-claim = About this claim
claim-id = Claim { $id }
page-of-check = Page of this check: { $url }
made-from = Selection: { $selection }
published-by = Published by { $name }

list-two = { $a } and { $b }
list-more = { $a }, { $b }
quoted = “{ $text }”

rating-claimbook-true = True
rating-claimbook-mostly-true = Mostly true
rating-claimbook-half-true = Half true
rating-claimbook-mostly-false = Mostly false
rating-claimbook-false = False
rating-claimbook-unproven = Unproven
rating-claimbook-outdated = Outdated
rating-claimbook-missing-context = Missing context
definition-claimbook-true = What is said holds, and nothing that matters is left out.
definition-claimbook-mostly-true = The core holds; a detail is wrong, missing or not shown.
definition-claimbook-half-true = A part holds, a part of the same weight does not.
definition-claimbook-mostly-false = The core does not hold; a detail does.
definition-claimbook-false = What is said does not hold.
definition-claimbook-unproven = The evidence that can be had decides neither way.
definition-claimbook-outdated = It held once, and no longer does.
definition-claimbook-missing-context = What is said holds and misleads without what it leaves out.

# The workbook: its sheets, and the heads of their columns where no other word says the same.
sheet-claims = Claims
sheet-evidence = Evidence
sheet-sources = Sources
sheet-corrections = Corrections
sheet-about = About
column-n = No.
column-claim = Claim
column-short-title = In short
column-language = Language
column-claimants = Claimants
column-reported-by = Reported by
column-venue = Made public in
column-said-on = Said on
column-place = Said in
column-about = About
column-topics = Topics
column-rating = Rating
column-rating-id = Rating, id
column-number = Number
column-worst = Lowest
column-best = Highest
column-scale = Scale
column-summary = Summary
column-confidence = Confidence
column-decided-on = Decided on
column-published-on = Published on
column-updated-on = Updated on
column-page = Page
column-identified-by = Identified by
column-claim-id = Claim, id
column-evidence-n = Evidence
column-cited = Cited
column-stance = Stance
column-quote = Quote
column-title = Title
column-address = Address
column-source = Source
column-reliability = Reliability (A–F)
column-credibility = Credibility (1–6)
column-origin = First from
column-published = Published
column-archived-on = Archived on
column-sha256 = SHA-256
column-note = Our note
column-evidence-id = Evidence, id
column-claims = Claims
column-pieces = Evidence
column-supports = Supports
column-contradicts = Contradicts
column-context = Context
column-undecided = Not decided
column-date = Date
column-correction = Correction
column-what = What
column-said = Said
column-publisher = Publisher
column-publisher-url = Publisher’s site
column-selection = Selection
yes = yes
no = no
cell-cut = … [cut here; { $n } more characters do not fit into a cell]
rows-cut = { $n } more rows do not fit into a sheet.

# Sections: dossiers, logs of corrections, statistics.
dossier = Dossier
statistics = Statistics
statistics-of = Statistics, { $period }
statistics-since = Statistics since { $day }
statistics-until = Statistics until { $day }
statistics-what = Counted are the claims that were added in this period or whose checks were published in it.
statistics-none = Nothing was added or published in this period.
at-a-glance = At a glance
all-claims = All claims
glance-claims = Claims
glance-added = Claims added
glance-published = Checks published
glance-rated = Claims with a verdict
glance-unrated = Claims without a verdict yet
glance-claimants = Claimants named
glance-evidence = Pieces of evidence
glance-evidence-each = Evidence for each claim, on average
glance-corrections = Corrections
glance-first-published = First check published
glance-last-published = Last check published
ratings = Ratings
ratings-on-scale = Ratings on the scale { $scale }
ratings-caption = Claims by their rating on the scale { $scale }. Claims without a verdict are not among them.
over-time = Over time
when-said = When the claims were made
said-undated = { $n ->
    [one] One claim more has no date.
   *[other] { $n } claims more have no date.
}
dated-whole = A date counts where all of it belongs. What is too vague for that is not exactly dated.
by-claimant = Claimants
by-topic = Topics
by-venue = Where the claims were made public
claimants-caption = A claim of several claimants counts for each of them.
topics-caption = A claim with several topics counts for each of them.
no-topic = No topic
no-venue = Not known where
others-count = { $n ->
    [one] One other
   *[other] { $n } others
}
how-long = How long checks took
how-long-caption = { $n ->
    [one] Days from the day on which the claim was added to the day on which its check was published: one check.
   *[other] Days from the day on which the claim was added to the day on which its check was published: { $n } checks. Quarters are by nearest rank.
}
how-long-early = { $n ->
    [one] One check was published before its claim was added, and is not counted here.
   *[other] { $n } checks were published before their claims were added, and are not counted here.
}
how-long-spread = Checks by how long they took
shortest = Shortest
first-quartile = A quarter took no longer than
median = Half took no longer than (median)
third-quartile = Three quarters took no longer than
longest = Longest
evidence-spread = How much evidence claims have
from-to = { $from }–{ $to }
and-more = { $n } or more
in-all = In all
not-exactly-dated = Not exactly dated
corrections-made = Corrections made
corrections-none = No corrections have been made.
corrections-count = { $n ->
    [one] One correction
   *[other] { $n } corrections
}
checks-count = { $n ->
    [one] one check
   *[other] { $n } checks
}
corrections-in-checks = { $corrections } in { $checks }.
column-address-of = { $name }, address
column-how-many = How many
column-share = Share
column-published-checks = Checks published
column-added = Claims added
column-claimant = Claimant
column-topic = Topic
column-month = Month
column-year = Year
column-days = Days
column-corrections = Corrections
column-corrected = What was corrected
chart-bars = Bar chart. { $title }: { $what }.
chart-columns = Column chart. { $title }: { $what }.
chart-point = { $name } { $value }
chart-points = { $a }; { $b }
chart-range = from { $first } to { $last }; the most is { $most }, { $name }
chart-first = The chart shows the first { $n } of { $of } rows.
chart-rest = { $name } ({ $value })
chart-without = Not in the chart: { $names }.
chart-claims-by-rating = Claims by rating
chart-claims-by-claimant = Claims by claimant
chart-claims-by-topic = Claims by topic
chart-claims-by-venue = Claims by where they were made public
chart-published = Checks published
chart-added = Claims added
chart-said = Claims made
chart-checks-by-days = Checks by days from adding to publishing
chart-claims-by-evidence = Claims by pieces of evidence
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
