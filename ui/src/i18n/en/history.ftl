# Who changed what, when; the acts' own names stand with undo, in shell.ftl.
history-lead = Every change, with who made it and what it was before. Nothing is ever rewritten; what is taken back stays to be seen.
history-list = Acts, the latest first
history-count = { $n ->
    [one] { $shown } act
   *[other] { $shown } acts
  }
history-today = Today
history-yesterday = Yesterday
history-nobody = Nobody named
history-undone = taken back
history-more = { $n ->
    [one] and one more change of this act
   *[other] and { $n } more changes of this act
  }
history-show-all = Show all
history-show-less = Show less
history-erased = What it was and what it became was erased on purpose. That it was changed, by whom and when, still stands.
history-was = was
history-became = became
history-emptied = nothing
history-create = added
history-update = changed
history-delete = removed
history-erase = erased
history-open-claim = Open the claim
history-loading = Reading the history…
history-empty-lead = Every change will stand here, with who made it, when, and what it was before.
history-empty-claim = Nothing has happened to it yet.
history-utc = { $time } UTC

history-verify = Check the book
history-backup = Write a copy…
history-key-verify = check the book
history-key-backup = write a copy

verify-erased = { $n ->
    [one] One payload was erased on purpose; the chain holds without it.
   *[other] { $n } payloads were erased on purpose; the chain holds without them.
  }
verify-do = Write no more into this book, and keep its folder as it is. Restore the last copy that checks out, and carry over what was done since: the findings below name the changes and rows concerned.

act-claim-stage = claim moved to another stage
act-report-export = report exported
act-book-init = book made
act-erase = erased on purpose

# Kinds of things in the record.
entity-person = Person
entity-party = Party
entity-topic = Topic
entity-scale = Rating scale
entity-rating = Rating
entity-setting = Setting
entity-saved_search = Saved search
entity-document = Document
entity-dismissal = Statement put aside
entity-passage = Passage
entity-claim = Claim
entity-claim_link = Link between claims
entity-appearance = Appearance
entity-source = Source
entity-source_rating = Judgement of a source
entity-evidence = Evidence
entity-verdict = Verdict
entity-external_check = External check
entity-publication = Publication
entity-correction = Correction
entity-export = Export
entity-change = Change

# Fields: the entity's own where its word is its own.
field-wording = Wording
field-title = Title
field-claimants = Claimants
field-reported_by = Reported by
field-venue = Venue
field-said_on = Said on
field-said_zone = Time zone
field-place = Said in
field-about = About
field-topics = Topics
field-priority = Priority
field-stage = Stage
field-assignee = Assignee
field-due = Due
field-notes = Notes
field-lang = Language
field-added_at = Added
field-name = Name
field-initials = Initials
field-kind = Kind
field-aliases = Other names
field-same_as = Same as
field-scale = Scale
field-order = Order
field-ordinal = Order
field-number = Number
field-mark = Mark
field-definition = Definition
field-retired = Retired
field-value = Value
field-query = Query
field-url = Address
field-publisher = Publisher
field-author = Author
field-published = Published
field-text = Text
field-document = Document
field-spans = Words
field-from = From
field-to = To
field-from_claim = From
field-to_claim = To
field-claim = Claim
field-passage = Passage
field-first = First appearance
field-party = Stands behind it
field-note = Note
field-source = Source
field-reliability = Reliability
field-reason = Reason
field-rated_at = Judged
field-origin = Origin
field-stance = Stance
field-quote = Quote
field-credibility = Credibility
field-rating = Rating
field-summary = In one sentence
field-rationale = Reasons
field-confidence = Confidence
field-not_known = Not known
field-supersedes = Replaces
field-citations = Cites
field-decided_by = Decided by
field-decided_at = Decided
field-namespace = Collection
field-external_id = Id there
field-rating_found = Their rating
field-date_found = Their date
field-raw = Original data
field-verdict = Verdict
field-published_on = Published on
field-corrected_on = Corrected on
field-exported_at = Exported
field-format = Format
field-sha256 = SHA-256
field-selection = What about
field-evidence-title = Headline
field-document-text = Hash of the text
field-passage-text = Hash of the text
field-correction-text = What was corrected
field-source-url = Site
field-external_check-publisher = Their name
field-export-claims = Claims
field-setting-book_name = Name of the book
field-setting-publisher_name = Publisher’s name
field-setting-publisher_url = Publisher’s site
field-setting-check_url_base = Addresses of checks begin with
field-setting-corrections_policy_url = Corrections policy
field-setting-method_note = How we check
field-setting-scale = Rating scale
field-setting-report_language = Language of reports

value-yes = yes
value-no = no
value-stance-supports = supports
value-stance-contradicts = contradicts
value-stance-context = context
value-confidence-low = low
value-confidence-moderate = moderate
value-confidence-high = high
value-party-person = person
value-party-organisation = organisation
value-party-publication = publication
value-party-unknown = not known
value-link-said = said
value-link-repeats = repeats
value-link-variant = variant
value-link-contradicts = contradicts
value-link-part = part
