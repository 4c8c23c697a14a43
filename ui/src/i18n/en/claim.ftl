# The place “claim”: one claim with everything that hangs on it.
claim-loading = Fetching the claim…
claim-gone = This claim is not in the book (any more).
claim-gone-lead = It may have been removed. Undo (Ctrl+Z) brings back what was removed last.
claim-to-claims = Claims
claim-report = Report
claim-history = History
claim-author = The author
claim-nobody = Nobody named
claim-attribution = { $names } said{ $where ->
    [venue] {" "}in { $venue }
    [place] {" "}at { $place }
    [both] {" "}in { $venue }, at { $place }
   *[none] {""}
  }{ $when ->
    [day] {" "}on { $date }
    [month] {" "}in { $date }
    [other] , { $date }
   *[none] {""}
  }
claim-reported = reported by { $names }
claim-seen = seen in { $n ->
    [one] one place
   *[other] { $n } places
  }
claim-about = about { $place }
claim-priority-n = priority { $n }
claim-due = due { $date }
claim-overdue = overdue since { $date }
claim-edit = Edit
claim-edit-title = Edit the claim
claim-wording-saved = Wording changed
claim-wording-empty = A claim needs words.

claim-field-wording = Wording
claim-field-wording-hint = what is checked, in one sentence where it can be
claim-field-title = Short title
claim-field-title-hint = for lists and headlines, where the wording is long
claim-field-claimants = Claimants
claim-field-claimants-hint = who makes it; empty: the author, or nobody named
claim-field-reported-by = Reported by
claim-field-reported-by-hint = nearest to us first
claim-field-venue = Venue
claim-field-venue-hint = where it was made public
claim-field-said-on = Said on
claim-field-said-on-hint = 2022-09-07, 2022-07, 2022-07~, 2022-07/2022-09
claim-field-place = Place
claim-field-place-hint = where it was made
claim-field-about = About
claim-field-about-hint = the place that it is about
claim-field-topics = Topics
claim-field-priority = Priority
claim-field-stage = Stage
claim-field-assignee = Assignee
claim-field-due = Due
claim-field-due-hint = 2026-12-24
claim-field-notes = Notes of the desk
claim-field-notes-hint = in no report
claim-field-url = Address
claim-field-url-hint = where it was made, if on a page
claim-nobody-assigned = Nobody
claim-no-priority = None

claim-same = { $n ->
    [one] A claim of this wording is recorded already
   *[other] { $n } claims of this wording are recorded already
  }
claim-same-hint = It can be recorded again: another person, another time.
claim-checks = Checked elsewhere
claim-check-unnamed = A publisher not named
claim-check-unrated = no rating given
claim-check-ours = On our scale:
claim-check-original = As it came
claim-open-link = Open { $url }
claim-notes = Notes of the desk

evidence-title = Evidence
evidence-count = { $n ->
    [one] one item
   *[other] { $n } items
  }, { $origins ->
    [one] one independent origin
   *[other] { $origins } independent origins
  }
evidence-add = Add
evidence-add-about = evidence
evidence-undecided = Not yet decided
evidence-supports = Supports
evidence-contradicts = Contradicts
evidence-context = Context
evidence-empty = Nothing for it and nothing against it yet
evidence-empty-lead = Paste a link with a quote (Ctrl+V), or press E. Look for both sides: what would show that the claim is wrong?
evidence-no-source = source not named
evidence-no-quote = no quote
evidence-origin = first from { $name }
evidence-card = { $stance }: { $what }
evidence-decide = What does it do to the claim?
evidence-add-title = Add evidence
evidence-edit-title = Edit the evidence
evidence-url = Link
evidence-url-hint = paste the link and the quote in one go
evidence-quote = Quote
evidence-quote-hint = its words, as they stand there
evidence-name = Title
evidence-name-hint = a headline, the name of a report
evidence-stance = Stance
evidence-source = Source
evidence-source-hint = who says it
evidence-origin-field = Origin
evidence-origin-hint = who said it first, where that is not the source
evidence-reliability = Reliability of the source
evidence-credibility = Credibility of the information
evidence-published = Published
evidence-published-hint = 2022-09-06, 2022-09, 2022-07~
evidence-note = Note
evidence-none = not rated
evidence-needs = Evidence needs a link, a quote, a title or a source.
evidence-added = Evidence added
evidence-removed = Evidence removed · Undo Ctrl+Z
evidence-now = { $stance } · Undo Ctrl+Z
evidence-rated = { $plate } · Undo Ctrl+Z
evidence-press-reliability = Reliability: press A to F
evidence-press-credibility = Credibility: press 1 to 6
evidence-no-source-to-rate = Name a source first: reliability is a source’s.
evidence-cited = cited as { $n }

evidence-missing-supports = Nothing for it has been looked for yet.
evidence-missing-contradicts = Nothing against it has been looked for yet.
evidence-missing-origin = There is no second independent origin.
evidence-mend-supports = Add evidence for it
evidence-mend-contradicts = Add evidence against it
evidence-mend-origin = Add evidence from another origin
evidence-open-ends = What is missing
evidence-drifted = { $n ->
    [one] One quote no longer stands where it stood.
   *[other] { $n } quotes no longer stand where they stood.
  }
evidence-show-drifted = Show
evidence-links-only = { $n ->
    [one] One link is not captured.
   *[other] { $n } links are not captured.
  }
evidence-capture = Capture this link
evidence-capture-short = Capture
evidence-sorted = Sort: { $by }
evidence-capture-all = { $n ->
    [one] Capture it
   *[other] Capture all { $n }
  }
evidence-captures = Captured links
evidence-capturing = Capturing, { $done } of { $all } done…
evidence-captured-figures = { $done } of { $all } captured
evidence-capture-again-all = Try all of them again
evidence-capture-waiting = waiting
evidence-capture-running = fetching the page…
evidence-capture-failed = not captured
evidence-capture-stopped = stopped
evidence-capture-done = captured.
evidence-bound-bound = Its words are bound to where they stand.
evidence-bound-absent = Its words were not found in the page: look, and mark what is meant.
evidence-bound-ambiguous = Its words stand in the page more than once: look, and mark which is meant.
evidence-bound-unquoted = Nothing is quoted yet.
evidence-nothing-to-capture = Nothing here is a link that is not captured.
evidence-nothing-to-look-at = There is nothing to look at: it has no link and no snapshot.
evidence-not-captured = It is a link only. Y captures it.
evidence-seen = Seen
evidence-seen-said = Seen · Undo Ctrl+Z
evidence-look = Look

evidence-matrix = Evidence matrix
evidence-for = For
evidence-against = Against
evidence-set-side = Set: { $side }
evidence-column-words = Evidence
evidence-column-state = Snapshot
evidence-tools = How the evidence is shown
evidence-look-as = Show as
evidence-as-matrix = Matrix
evidence-as-cards = Cards
evidence-by-origin = By origin
evidence-origin-none = Origin not named
evidence-group = { $n ->
    [one] one item
   *[other] { $n } items, counted once
  }
evidence-group-none = { $n ->
    [one] one item
   *[other] { $n } items, each counted as one of its own
  }
evidence-sort = Sort by
evidence-sort-by = Sort by { $column }
evidence-sort-stance = Stance
evidence-sort-source = Source
evidence-sort-reliability = Reliability
evidence-sort-credibility = Credibility
evidence-sort-origin = Origin
evidence-sort-date = Date
evidence-sort-state = Snapshot
evidence-filter-stance = Stance: all
evidence-filter-state = State: all
evidence-filter-origin = Origin: all
evidence-filter-stance-label = Show only the stance
evidence-filter-state-label = Show only the state
evidence-filter-origin-label = Show only the origin
evidence-filter-counted = { $label } ({ $n })
evidence-again = Look again at what was captured for this claim
evidence-print = Print the evidence
evidence-narrowed = { $shown } of { $total } items shown
evidence-none-shown = No evidence is like that.
evidence-show-all = Show all

evidence-standing-drifted = Words moved
evidence-standing-gone = Page gone
evidence-standing-walled = Behind a wall
evidence-standing-failed = Check failed
evidence-standing-changed = Page changed
evidence-standing-link = Link only
evidence-standing-none = No link
evidence-standing-captured = Captured
evidence-standing-same = Same when checked
evidence-state-none = no link
evidence-state-link = link only
evidence-state-captured = captured on { $date }
evidence-found-same = checked again, the same on { $date }
evidence-found-changed = page changed, { $date }
evidence-found-gone = page gone, { $date }
evidence-found-soft-gone = page says that it is gone, { $date }
evidence-found-moved-home = leads to the home page, { $date }
evidence-found-redirected = moved to another address, { $date }
evidence-found-paywall = behind a paywall, { $date }
evidence-found-login-wall = behind a login, { $date }
evidence-found-blocked = site refused us, { $date }
evidence-found-server-error = site failed to answer, { $date }
evidence-found-failed = check failed, { $date }
evidence-drift-changed = Its words have changed on the page.
evidence-drift-vanished = Its words are no longer on the page.
evidence-drift-ambiguous = Its words now stand on the page more than once: it cannot be told which are meant.
evidence-drift-page-gone = The page that they stood on is gone.
evidence-anchored = These words are bound to where they stand in “{ $title }”.
evidence-not-anchored = Captured as “{ $title }”. These words are not bound to a place in it: look, and mark them there.
evidence-anchor-goes = Words changed by hand are no longer those of the snapshot: their place in it will be given up.
evidence-anchor-keep = Keep the words
evidence-origin-inherited = counts as { $name }’s, whose information the source passes on

verdict-title = Verdict
verdict-none = No verdict yet
verdict-none-lead = Weigh the evidence, then press V.
verdict-set = Set a verdict
verdict-change = Change
verdict-confidence = confidence: { $confidence }
verdict-confidence-low = low
verdict-confidence-moderate = moderate
verdict-confidence-high = high
verdict-confidence-none = not said
verdict-not-known = Not known
verdict-earlier = Earlier verdicts
verdict-earlier-replaced = { $rating }, { $date }
verdict-by = decided by { $name }, { $date }
verdict-on = decided { $date }
verdict-citation = Evidence { $n }: { $what }
verdict-citation-gone = Evidence that is not there any more
verdict-editor-title = Verdict
verdict-rating = Rating
verdict-rating-key = key { $key }
verdict-summary = Summary
verdict-summary-hint = one sentence under the rating
verdict-rationale = Rationale
verdict-rationale-hint = Markdown. Type [@ to cite evidence.
verdict-rationale-list = Evidence to cite
verdict-preview = As it will read
verdict-preview-empty = What you write appears here, with its citations numbered.
verdict-cites = Cites { $n } of { $all } pieces of evidence
verdict-cite = Cite
verdict-confidence-field = Confidence
verdict-not-known-hint = what could not be found out
verdict-save = Save the verdict
verdict-saved = Verdict: { $rating }
verdict-draft = Draft of { $time } · not saved yet
verdict-draft-here = There is a draft of a verdict.
verdict-draft-open = Go on with it
verdict-draft-drop = Discard the draft
verdict-needs-rating = Choose a rating first.
verdict-replaces = Replaces “{ $rating }”; the earlier verdict stays in the record.
verdict-unknown-citation = The rationale cites evidence that this claim does not have.

publication-title = Publication
publication-none = Not published yet
publication-add = Record a publication
publication-url = Page of the check
publication-on = Published on
publication-line = Published { $date }
publication-recorded = Publication recorded
correction-title = Corrections
correction-add = Record a correction
correction-on = Corrected on
correction-text = What was changed, and why
correction-text-hint = for readers
correction-recorded = Correction recorded
correction-line = { $date }: { $text }
record-date-missing = A date is needed.
record-text-missing = Say what was changed.

links-title = Linked claims
links-add = Link
links-said = “{ $names } said it” as a claim
links-said-short = Check that it was said
links-said-made = Recorded: that it was said
links-unlink = Unlink { $claim }
links-unlinked = Unlinked · Undo Ctrl+Z
links-add-title = Link to another claim
links-find = Find a claim
links-kind = How
links-nothing = No claim is found by that.
links-done = Linked
link-kind-said = says
link-kind-repeats = repeats
link-kind-variant = is a variant of
link-kind-contradicts = contradicts
link-kind-part = is part of
link-said-out = That it was said; what was said
link-said-in = Was it said at all?
link-repeats-out = Repeats
link-repeats-in = Repeated by
link-variant-out = Variant of
link-variant-in = Variant of
link-contradicts-out = Contradicts
link-contradicts-in = Contradicted by
link-part-out = Part of
link-part-in = Has the part

appearances-title = Where it was made
appearances-none = No place recorded
appearance-first = first
appearance-in = in { $document }
appearance-jump = Words in the document
appearance-untitled = document without a title
appearance-add = Add
appearance-add-about = a place where it was made
appearance-add-title = Where the claim was made
appearance-url = Address
appearance-url-hint = recorded, not fetched; it goes out with the check
appearance-url-missing = At which address?
appearance-is-first = It was made here first, as far as is known
appearance-recorded = Place recorded
appearance-make-first = The claim was made here first: { $place }
appearance-first-said = Recorded as the first place
appearance-remove = Remove this place: { $place }
appearance-removed = Place removed

media-title = Pictures and recordings
media-add = Add
media-add-about = a picture, video or recording
media-add-title = Add a picture, video or recording
media-edit-title = A picture, video or recording
media-lead = What the claim rests on, and what was done to it. In reports it stands with the check, and as a MediaReview for search engines.
media-kind = What is it?
media-kind-image = Picture
media-kind-video = Video
media-kind-audio = Recording
media-shows = What it shows
media-shows-hint = for those who do not see it
media-category = What was done to it
media-category-none = not judged yet
media-category-decontextualized = Missing context
media-category-edited-or-cropped = Edited or cropped
media-category-transformed = Altered
media-category-staged = Staged
media-category-satire-or-parody = Satire or parody
media-category-original = Original
media-category-none-hint = it goes out as a MediaReview once this is said
media-category-decontextualized-hint = not altered, and shown as something that it is not
media-category-edited-or-cropped-hint = cut, cropped, slowed or shortened so that it says something else
media-category-transformed-hint = altered or made artificially
media-category-staged-hint = acted out, or made for the purpose
media-category-satire-or-parody-hint = made as satire or parody
media-category-original-hint = it is what it is said to be
media-original = The original
media-original-hint = what it shows, when and where it is from
media-original-is = The original: { $text }
media-original-link = Where the original is
media-pages = Pages that show it
media-pages-hint = addresses, one a line, the first known of them first
media-snapshot = What was captured of it
media-snapshot-hint = its hash goes out with the check
media-snapshot-other = Another snapshot of this book
media-snapshot-none = nothing
media-more-pages = { $n ->
    [one] and one more page
   *[other] and { $n } more pages
  }
media-saved = Recorded
media-remove = Remove
media-removed = Removed
media-needs = Say what it shows, or name a page that shows it.

claim-key-evidence = evidence
claim-key-verdict = verdict
claim-key-stage = stage
claim-key-words = words in the document
claim-key-next = next to verify
claim-key-wording = wording
claim-key-edit = edit
claim-key-history = history
claim-key-report = report
claim-key-said = check that it was said
claim-key-link = link
claim-key-publication = publication
claim-key-correction = correction
claim-key-place = place where it was made
claim-key-media = picture, video or recording
claim-key-next-card = next evidence
claim-key-previous-card = previous evidence
claim-key-supports = supports
claim-key-contradicts = contradicts
claim-key-context = context
claim-key-reliability = reliability
claim-key-credibility = credibility
claim-key-edit-card = edit
claim-key-remove = remove
claim-key-remove-claim = remove the claim
claim-key-open-link = open the link
claim-key-leave = leave the evidence
claim-key-look = snapshot
claim-key-seen = seen
claim-key-capture = capture the link
claim-key-again = look again at what was captured
claim-key-capture-all = capture all links
claim-key-matrix = matrix or cards
claim-key-by-origin = by origin
claim-key-narrow = show only …
claim-key-print = print the evidence
claim-key-cancel = cancel
claim-none-to-verify = Nothing is left to verify.
claim-no-words = No words in a document are recorded for this claim.
claim-removed = Claim removed · Undo Ctrl+Z
claim-stage-now = { $stage } · Undo Ctrl+Z

claim-key-party = who says it: particulars
party-title = Who says it
party-lead = What you change here holds wherever the name occurs, in this claim and in every other.
party-who = Who
party-kind = What it is
party-kind-person = Person
party-kind-organisation = Organisation
party-kind-publication = Publication
party-kind-unknown = Not said
party-name = Name
party-name-hint = as reports show it; the name before stays as another spelling
party-nameless = A name is needed.
party-same-as = Pages that identify it
party-same-as-hint = an address a line: its Wikidata or Wikipedia page, its own site
party-saved = { $name } changed

evidence-publication = In publications
evidence-publication-whole = For publication
evidence-publication-whole-hint = all of it goes out with the claim
evidence-publication-note = Without the note
evidence-publication-note-hint = it goes out; what the note says does not
evidence-publication-all = Not at all
evidence-publication-all-hint = it stays in the book and is in nothing that goes out
evidence-withhold = Not for publication
evidence-publish = For publication again
evidence-withheld-all = Not for publication
evidence-withheld-note = Note not for publication
evidence-withheld-snapshot = Snapshot not for publication
evidence-withheld-said-all = Not for publication · Undo Ctrl+Z
evidence-withheld-said-note = For publication again, without the note · Undo Ctrl+Z
evidence-withheld-said-nothing = For publication again · Undo Ctrl+Z
claim-key-withhold = not for publication
party-withheld = Name not for publication
party-withheld-hint = Neither the name nor its other spellings are in anything that goes out. Inflected forms: withhold them as words, in Reports.
