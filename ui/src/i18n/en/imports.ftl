# Taking in what people have already: spreadsheets, and the checks of other publishers.
import-open = Import…
import-title = Import
import-lead = A spreadsheet of claims, or pages and folders with the checks of other publishers. Nothing is recorded before you say so.
import-path = File or folder
import-path-hint = CSV, TSV, XLSX, JSON Lines · saved pages, JSON with ClaimReview, a folder of them · or drop it here
import-look = Look
import-looking = Looking at it…
import-look-again = Look again
import-other-files = Further files
import-more-files = { $n ->
    [one] and { $n } more file
   *[other] and { $n } more files
  }
import-stale = Another file is named than the one shown below.
import-key-path = name a file
import-key-columns = walk the columns
import-key-field = what the column is
import-key-why = why it is read so
import-key-try = try it
import-key-import = import
import-key-stop = stop
import-key-filter = refused only, or all
import-key-show = show these claims
import-key-report = write the report
import-key-next = another file

import-empty-title = Bring in what you have
import-empty-lead = An Excel sheet or CSV of claims is shown before anything is recorded: how it is read, and which column is what. Saved fact-check pages are searched for ClaimReview.

import-welcome = Import what you have
import-welcome-hint = a spreadsheet of claims, or saved fact-check pages; shown before anything is recorded

import-how = How it is read
import-setting-encoding = Encoding
import-setting-separator = Separator
import-setting-quote = Quoting
import-setting-header = Names of the columns
import-setting-sheet = Sheet
import-setting-format = Format
import-setting-escape = Quotation marks within cells
import-setting-line-end = Line ends
import-escape-doubled = doubled
import-escape-backslash = behind a backslash
import-find-out = Find it out
import-why = Why?
import-why-title = By what it is known
import-why-line = { $setting }: { $value }
import-encoding-script = { $name } · { $script }
import-script-cyrillic = Cyrillic
import-script-western = Western
import-script-central = Central European
import-script-greek = Greek
import-script-turkish = Turkish
import-script-hebrew = Hebrew
import-script-arabic = Arabic
import-script-baltic = Baltic
import-script-vietnamese = Vietnamese
import-script-chinese = Chinese
import-script-japanese = Japanese
import-script-korean = Korean
import-separator-comma = Comma ,
import-separator-semicolon = Semicolon ;
import-separator-tab = Tab
import-separator-bar = Bar |
import-separator-colon = Colon :
import-separator-space = Blank
import-separator-caret = Caret ^
import-separator-unit = None
import-separator-other = The sign { $sign }
import-quote-double = Double quotes "
import-quote-single = Single quotes '
import-quote-none = None: quotes are text
import-header-none = Nowhere: row 1 is a claim
import-header-row = In row { $n }
import-rows-n = { $n ->
    [one] { $shown } row
   *[other] { $shown } rows
  }
import-columns-n = { $n ->
    [one] { $shown } column
   *[other] { $shown } columns
  }
import-format-separated = Separated text
import-format-workbook = Excel workbook
import-format-json-lines = JSON Lines
import-remembered = As you set it for such a file before
import-looked = It can be read: { $what }.

import-columns = What each column is
import-column-name = Column of the file
import-column-field = Is
import-column-samples = Examples
import-unnamed = Column { $n }
import-field-of = What “{ $column }” is
import-split-of = What separates several in “{ $column }”
import-split-one = not separated
import-split-semicolon = semicolon ;
import-split-comma = comma ,
import-split-bar = bar |
import-split-line = line end
import-split-slash = slash /
import-split-other = the sign { $sign }
import-filled = { $n ->
    [0] empty
    [one] { $shown } cell
   *[other] { $shown } cells
  }
import-sure-sure = sure
import-sure-likely = likely
import-sure-guess = a guess
import-sure-chosen = chosen by you
import-sure-remembered = as last time
import-displaced = “{ $column }” is kept as it stands now: only one column can be “{ $field }”.
import-column-position = column { $n } of { $all }
import-field-claim = Claim
import-field-claimant = Claimant
import-field-said-on = Said on
import-field-venue = Venue
import-field-reported-by = Reported by
import-field-rating = Rating of the check
import-field-url = Page of the check
import-field-publisher = Publisher of the check
import-field-title = Title of the check
import-field-quote = Words it was made in
import-field-topics = Topics
import-field-notes = Notes
import-field-place = Place where said
import-field-about = About which place
import-field-lang = Language
import-field-priority = Priority
import-field-id = Its own number or name
import-field-keep = Kept as it stands
import-field-ignore = Left out
import-hint-claim = the wording: a file needs one
import-hint-claimant = who makes it
import-hint-said-on = when it was made
import-hint-venue = where it was made public
import-hint-reported-by = by whom it came to us
import-hint-rating = in its own words; beside ours, never instead
import-hint-url = its address
import-hint-publisher = who published the check
import-hint-title = in a few words
import-hint-quote = a quote, as it was said
import-hint-topics = what it is filed under
import-hint-notes = for the desk alone
import-hint-place = where the speaker was
import-hint-about = the place that it speaks of
import-hint-lang = of the wording
import-hint-priority = 1 to 5
import-hint-id = importing again updates the claim that has it
import-hint-keep = with the claim, under the column’s name
import-hint-ignore = it does not enter the book
import-rows = The first rows
import-row-number = Row
import-rows-empty = There is no row below the names of the columns.

import-dates-ask = Which number is the day?
import-dates-ask-lead = “{ $column }” has dates that can be read either way.
import-dates-day-first = The first: { $found } is { $date }
import-dates-month-first = The second: { $found } is { $date }
import-dates-day-first-plain = The first
import-dates-month-first-plain = The second
import-dates-year-first = The third: { $found } is { $date }
import-dates-year-first-plain = The third
import-dates-as-found = Leave those open, as they stand
import-dates-as-found-short = kept as found
import-dates = Dates in “{ $column }”
import-dates-open = First say which number is the day.

import-namespace = Whose numbering
import-namespace-hint = by number and name here, importing again updates: the file’s name unless said
import-scale = Scale for their verdicts
import-scale-hint = ratings are placed on it where that is plain, else kept in their own words
import-scale-desk = The desk’s
import-url = Address of the page
import-url-hint = only where the page does not name it itself
import-checks-title = { $n ->
    [0] No file to search
    [one] { $n } file to search for checks
   *[other] { $shown } files to search for checks
  }
import-checks-lead = Every ClaimReview and MediaReview becomes a claim, parked, with the other publisher’s verdict as an external check: never as ours. A check that is here already is updated.
import-checks-act = { $n ->
    [one] Import its checks
   *[other] Import their checks
  }

import-try = Try it
import-trying = Trying it, nothing is recorded…
import-act = { $n ->
    [one] Import { $shown } claim
   *[other] Import { $shown } claims
  }
import-running = Importing…
import-running-of = Importing: { $done } of { $all }
import-stopping = Stopping…
import-stopped = Stopped: nothing was imported.
import-read-only = The book can only be read: nothing can be imported into it.
import-no-claim = No column is the claim. Say which one has the wording.
import-twice = “{ $first }” and “{ $second }” are both “{ $field }”. Keep one of them as it stands.
import-all-or-nothing = All of it in one act, or nothing. Ctrl+Z takes it back.

import-would = { $n ->
    [0] No claim would come in
    [one] { $shown } claim would come in
   *[other] { $shown } claims would come in
  }
import-did = { $n ->
    [0] No claim came in
    [one] { $shown } claim came in
   *[other] { $shown } claims came in
  }
import-tried-note = Nothing is recorded yet.
import-done-undo = It is one act: Ctrl+Z takes all of it back.
import-taken-back = Taken back: nothing of it is in the book any more. Ctrl+Shift+Z brings it again.
import-undo = take it back
import-undo-button = Take it back
import-redo = bring it again
import-outcome-taken = taken
import-outcome-mended = mended
import-outcome-kept = kept as found
import-outcome-refused = refused
import-outcome-taken-hint = as they stood
import-outcome-mended-hint = something was put right, and it is said what
import-outcome-kept-hint = something could not be understood, and stands as it was
import-outcome-refused-hint = not taken, and it is said why
import-dates-done = Dates: { $read } understood, { $kept } kept as found
import-ratings-done = Ratings: { $read } placed on the scale, { $kept } in their own words
import-items = What becomes of each row
import-items-done = What became of each row
import-items-first = The first { $shown } of { $all } are listed here. The written report has all of them.
import-items-none = There is nothing of this kind.
import-item-nothing = as it stood
import-item-open = Open the claim of { $place }
import-place-line = line { $n }
import-place-row = row { $n }
import-place-script = script { $n }
import-place-page = page { $n }
import-show-columns = Back to the columns
import-show = { $n ->
    [one] Show the claim
   *[other] Show these claims
  }
import-another = Import another file
import-report = The report as a file
import-report-hint = CSV, a line a row: where it stands, what became of it, why, and the claim
import-report-name = import
import-report-write = Write
import-report-replace = Replace a file of that name
import-report-written = Written: { $path }
import-said-tried = { $refused ->
    [0] Tried: { $n } would come in, none refused.
   *[other] Tried: { $n } would come in, { $refused } refused.
  }
import-said-done = { $refused ->
    [0] Imported: { $n }, none refused · Undo Ctrl+Z
   *[other] Imported: { $n }, { $refused } refused · Undo Ctrl+Z
  }

# The whole book as open files.
open-files-write = Everything as open files…
open-files-read = Make a book of open files…
open-files-write-title = Everything as open files
open-files-read-title = Make a book of open files
open-files-section = Open files
open-files-section-lead = JSON Lines of every record and change, and every captured file: readable without Claimbook, and a book again without loss.
open-files-write-lead = Every record, the whole history and every captured file, in formats that any program reads.
open-files-folder = Folder
open-files-folder-hint = new or empty
open-files-do = Write everything
open-files-writing = Writing everything…
open-files-done = Everything is in { $path }
open-files-figures = { $files } files, { $rows } records, { $changes } changes, { $size }
open-files-read-lead = The files that “Everything as open files” wrote become a new book, which opens here.
open-files-from = Folder with the files
open-files-to = Folder of the new book
open-files-to-hint = NAME.claimbook, not there yet
open-files-make = Make the book
open-files-making = Making the book and checking every hash…
open-files-made = The new book is open.
