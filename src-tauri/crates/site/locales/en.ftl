# The words of the site in English.
skip = Skip to the content
fact-checks = Fact checks
all-checks = All checks
roundups = Round-ups
roundups-documents = From an article, a speech, a document
roundups-speakers = Of one speaker
no-roundups = Round-ups gather two or more published checks of one article or one speaker. There is none yet.
of-document = Claims made in this document:
of-speaker = Claims made by this speaker:
corrections = Corrections
search = Search
search-label = Search the fact checks
search-hint = Words of the claim, or who made it
search-needs-script = Searching needs JavaScript. Without it, every check is in the list of all checks.
search-none = No check has these words.
search-failed = The index could not be loaded.
search-busy = Searching…
search-some = { $n } found
search-more = Show more
site-menu = Site
pages = Pages
page-of = Page { $n }
newer = Newer
older = Older
nobody = No claimant is named
checks-count = { $n ->
    [one] One check
   *[other] { $n } checks
}
no-checks = No check is published yet.
no-corrections = Nothing had to be corrected.
corrections-intro = What was changed in checks after they were published, newest first.
read-check = Read the whole check
linked-checks = Linked checks
missing = There is no such page
missing-text = It may have been moved, or the address is wrong.
back-to-all = All checks
no-title = Without a title
