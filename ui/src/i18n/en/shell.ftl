# The window around the places.
app-name = Claimbook
place-read = Read
place-document = Read
place-claims = Claims
place-claim = Claim
place-sources = Sources
place-reports = Reports
place-history = History
place-import = Import

nav-label = Places
nav-search = Search everything
nav-waiting = Waiting for me
nav-to-verify = To verify
nav-to-review = To review
nav-due = Due this week
nav-drifted = Quotes that moved
nav-saved = Saved searches
nav-count = { $n ->
    [one] { $n } item
   *[other] { $n } items
  }
nav-forget = Forget “{ $name }”
nav-forgotten = Forgotten: “{ $name }” · Undo Ctrl+Z
nav-nobody = Nobody yet
nav-me-menu = { $name }: people, settings, look
nav-book-menu = { $name }: books

main-label = { $place }
foot-label = Keys and state
keys-label = Keys that work here

status-saved = Everything saved
status-saving = Saving…
status-failed = Not saved: see the message
status-read-only = Read only: nothing can be changed
status-undone = Taken back: { $act }
status-redone = Brought back: { $act }
status-loading = One moment…

key-back = back
key-forward = forward
key-search = search everything
key-undo = undo
key-redo = redo
key-all = all keys
key-close = close
key-save = save
key-read = Read
key-claims = Claims
key-sources = Sources
key-reports = Reports
key-new-document = new document
keys-title = Keys
keys-here = Here
keys-none = No keys of its own here.

palette-title = Search everything
palette-hint = Claims, documents, sources, and what the desk can do
palette-none = Nothing is called that. Try fewer letters, or a name.
palette-commands = Do
palette-claim = Claims
palette-document = Documents
palette-source = Sources
palette-searching = Searching…

menu-people = People…
menu-settings = Settings…
menu-language = Language
menu-theme = Look
menu-history = History of the book
menu-keys = Keys
menu-open-book = Open another book…
menu-example = Open the example book
menu-backup = Write a copy of the book…
menu-verify = Check the book
theme-system = As the system
theme-light = Light
theme-dark = Dark
lang-en = English
lang-uk = Українська

action-close = Close
action-cancel = Cancel
action-save = Save
action-open = Open
action-remove = Remove
action-remove-named = Remove { $name }
action-again = Try again
action-choose-file = Choose…
action-undo = Undo
action-redo = Redo
action-stop = Stop
action-new-document = New document
action-dismiss = Hide this message

field-optional = optional
field-choose = Choose…
field-nothing = None
combo-new = New: “{ $name }”
combo-suggestions = Suggestions
combo-hint-many = Enter adds a name, Backspace removes the last

date-at = { $date }, { $time }
date-season-21 = spring { $year }
date-season-22 = summer { $year }
date-season-23 = autumn { $year }
date-season-24 = winter { $year }
date-some-month = some month in { $year }
date-some-day = some day in { $date }
date-decade = { $year }s
date-century = { $from }–{ $to }
date-unknown = unknown
date-about = about { $date }
date-uncertain = { $date }, uncertain
date-about-uncertain = about { $date }, uncertain
date-until = until { $date }
date-since = since { $date }
date-between = { $from } to { $to }

stage-inbox = Inbox
stage-assigned = Assigned
stage-researching = Researching
stage-in-review = In review
stage-published = Published
stage-parked = Parked
rating-none = No verdict yet
plate-label = reliability { $reliability }, credibility { $credibility }
plate-unrated = not rated
reliability-A = A: completely reliable
reliability-B = B: usually reliable
reliability-C = C: fairly reliable
reliability-D = D: not usually reliable
reliability-E = E: unreliable
reliability-F = F: reliability cannot be judged
credibility-1 = 1: confirmed by other sources
credibility-2 = 2: probably true
credibility-3 = 3: possibly true
credibility-4 = 4: doubtful
credibility-5 = 5: improbable
credibility-6 = 6: truth cannot be judged

error-what = What happened
error-safe = What is safe
error-do = What to do

# Acts, as undo and the history name them.
act-other = last change
act-claim-add = claim recorded
act-claim-edit = claim changed
act-claim-delete = claim removed
act-party-edit = party changed
act-claim-link = claims linked
act-claim-unlink = claims unlinked
act-claim-said = “said” claim recorded
act-document-add = document added
act-document-edit = document’s particulars changed
act-document-delete = document removed
act-statement-dismiss = statement put aside
act-statement-restore = statement taken up again
act-appearance-add = place recorded
act-appearance-first = first place named
act-appearance-delete = place removed
act-media-add = picture or recording added
act-media-edit = picture or recording changed
act-media-delete = picture or recording removed
act-evidence-add = evidence added
act-evidence-edit = evidence changed
act-evidence-delete = evidence removed
act-source-add = source added
act-source-edit = source changed
act-source-rate = source rated
act-verdict-set = verdict set
act-publication-add = publication recorded
act-correction-add = correction recorded
act-person-save = person saved
act-settings-save = settings saved
act-search-save = search kept
act-search-forget = search forgotten
act-import = import
act-capture = page captured
act-capture-file = file taken in
act-capture-paste = pasted page taken in
act-snapshot-edit = snapshot changed
act-snapshot-delete = snapshot removed
act-snapshot-reread = snapshot read anew
act-recheck = page looked at again
act-undo = taken back
act-redo = brought back

# An empty book, other books, settings, people.
welcome-title = An empty book
welcome-lead = It begins with a text: an article, a post, a transcript. Paste it, and the desk finds who says what in it.
welcome-paste = Paste a text
welcome-paste-hint = copied anywhere, in any language; it stays on this computer
welcome-new = New document
welcome-new-hint = paste or choose a file, with title and address
welcome-example = Open the example book
welcome-example-hint = an investigation worked through to its reports, to look around in
welcome-other = Open another book…
welcome-other-hint = or make a new one
welcome-where = This book is kept in { $path }

book-title = Open a book
book-lead = A book is a folder with everything of one investigation.
book-path = Folder
book-path-hint = the folder of a book, or of a new one
book-create = Make it, if there is none
book-open = Open

problem-title = The book could not be opened
problem-path = It is in { $path }

settings-title = Settings
settings-lead = What reports say about the publisher. What is left empty is left out of reports.
settings-book = Name of the book
settings-publisher = Publisher’s name
settings-publisher-hint = the author of the checks, for readers and search engines
settings-site = Publisher’s site
settings-corrections = Corrections policy
settings-corrections-hint = address of the page
settings-checks = Addresses of checks begin with
settings-checks-hint = for checks that have no page of their own yet
settings-method = How we check
settings-method-hint = for readers, at the end of each report
settings-scale = Rating scale
settings-report-language = Language of reports
settings-language-as-desk = English, unless chosen

people-title = People
people-lead = Every change names who made it. A profile is a name on this computer, no account.
people-name = Name
people-initials = Initials
people-initials-hint = made of the name, unless given
people-new = New person
people-use = Work as { $name }
people-current = works now
people-edit = Change { $name }
people-none = Nobody is named here yet. Say who you are, and the history will tell who did what.

backup-title = Write a copy of the book
backup-lead = One file, whole and checked. It can be restored on any computer.
backup-path = File
backup-write = Write the copy
backup-done = The copy is in { $path }

backup-running = Copying the book…
verify-title = Check the book
verify-running = Checking every change and every text…
verify-ok = Everything holds.
verify-bad = Something does not hold.
verify-figures = { $changes } changes in { $devices } chains, { $rows } rows compared, { $texts } texts
verify-blobs = { $n ->
    [one] One captured file read again, { $size }
   *[other] { $n } captured files read again, { $size }
  }
key-next-previous = next, previous
key-open = open
