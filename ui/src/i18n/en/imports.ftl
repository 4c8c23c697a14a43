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

# Why something was read as it was.
import-why-field = { $field }: { $why }
import-why-said = It was said so.
import-why-begins-as-workbook = It begins as one.
import-why-byte-order-mark = The file begins with the mark of it.
import-why-zero-bytes = Every other byte of its ASCII is zero; it has no mark.
import-why-all-ascii = All of it is ASCII.
import-why-all-utf-8 = All of it is valid UTF-8.
import-why-mostly-utf-8 = Nearly all of it is valid UTF-8; { $n } places are not.
import-why-looks-likest = It is not UTF-8, and looks likest to this.
import-why-json-object = Its first line is a JSON object.
import-why-row-a-line = It is text, a row a line.
import-why-line-feeds = Its lines end in line feeds.
import-why-crlf = Its lines end in carriage returns with line feeds.
import-why-carriage-returns = Its lines end in carriage returns.
import-why-backslashes = Quotation marks stand behind backslashes.
import-why-no-backslash = No quotation mark stands behind a backslash.
import-why-first-line-names-it = The first line names it.
import-why-cells-alike = With it, most of the rows have { $n } cells.
import-why-nothing-divides = No separator divides the rows alike; they have one cell each.
import-why-usual-quote = It is the usual one.
import-why-quotes-cells = Cells begin and end with it.
import-why-only-sheet = It is the only one.
import-why-first-sheet = It is the first of { $n }.
import-why-no-header = No row has a name for each column.
import-why-known-names = It has names that are known, { $known } of { $n }.
import-why-known-names-below = It is the first with a name for each column, and has names that are known, { $known } of { $n }.
import-why-like-those-below = The first row looks like those below it.
import-why-short-texts = It has short texts, and those below are of another kind.
import-why-different-texts = It has a different short text for each column.
import-why-mapped-before = So it was mapped for a file of this shape before.
import-why-empty = It is empty.
import-why-tells-nothing = Neither its name nor its cells tell what it is.
import-why-no-other-wording = No other column has the wording.
import-why-usual-name = “{ $name }” is a usual name for it.
import-why-usual-name-among = “{ $name }” has a usual name for it among its words.
import-why-but-few-addresses = But hardly a cell is an address.
import-why-but-few-dates = But hardly a cell is a date.
import-why-but-no-numbers = But its cells are no numbers.
import-why-but-addresses = But its cells are addresses.
import-why-but-numbers = But its cells are numbers.
import-why-are-addresses = Its cells are addresses.
import-why-are-dates = Its cells are dates.
import-why-are-texts = Its cells are texts of { $n } characters or so.
import-why-order-shown = Some of its dates have but one reading, and show it.
import-why-order-mixed = It has dates of either order; those with two readings are kept as found.
import-why-order-open = None of its dates shows which number is the day; those with two readings are kept as found.
import-why-order-plain = Each of its dates has one reading, or none.
import-why-date-read = The date “{ $found }” was read as { $date }.
import-why-date-read-in = The date “{ $found }” of column “{ $column }” was read as { $date }.
import-why-day-first = The date “{ $found }” of column “{ $column }” was read as { $date }, day first as in its column.
import-why-month-first = The date “{ $found }” of column “{ $column }” was read as { $date }, month first as in its column.
import-why-year-first = The date “{ $found }” of column “{ $column }” was read as { $date }, year first as in its column.
import-why-date-among = The date { $date } was read from “{ $found }”, which is kept.
import-why-date-among-in = The date { $date } was read from “{ $found }” in column “{ $column }”, which is kept.
import-why-date-kept = The date “{ $found }” is kept as it was found.
import-why-date-kept-in = The date “{ $found }” of column “{ $column }” is kept as it was found.
import-why-date-long = It is too long for a date.
import-why-date-unreadable = “{ $found }” (character { $place }) can't be read as part of a date. Write one such as 2022-09-07, 2022-07, 2022-07~ (about) or 2022-07/2022-09.
import-why-date-month = There is no month { $found } (character { $place }): months are 01 to 12, seasons 21 to 24.
import-why-date-day = That month has no day { $found } (character { $place }).
import-why-date-time = “{ $found }” (character { $place }) is no time of the day. Write it as 2022-09-07T14:30:00 with Z or a zone such as +03:00.
import-why-date-interval = The interval { $found } has no beginning before its end. Write the earlier date first, as in 2022-07/2022-09.
import-why-date-ambiguous = { $found } could be { $first } or { $second }. Write one of these, or name the month.
import-why-date-year = “{ $found }” names no year that is certain. Write the year with four digits, as in 2022.
import-why-either-order = The column has dates of either order.
import-why-none-decides = No other date of the column decides; say which number is the day.
import-why-day-count = It may be a day as spreadsheets count them; give its cells a date format.
import-why-kept-error = Column “{ $column }” is kept as it was found: the workbook has an error there, { $text }.
import-why-kept-undecoded = Column “{ $column }” is kept as it was found: it has signs that could not be decoded (�). Check the encoding.
import-why-kept-priority = Column “{ $column }” is kept as it was found: a priority is a number from 1 to 5.
import-why-kept-address = Column “{ $column }” is kept as it was found: it is no address of the web, which begins with http:// or https://.
import-why-kept-long = Column “{ $column }” is kept as it was found: it is longer than 300 characters.
import-why-kept-list = Column “{ $column }” is kept as it was found: it is a list of more than texts.
import-why-kept-several = Column “{ $column }” is kept as it was found: it is a list, where one value belongs.
import-why-quotes-mended = Quotation marks within a quoted cell were not doubled; they are taken as text.
import-why-fields-left-out = The file has more than 1,000 fields; those beyond are left out.
import-why-rating-kept = The rating is kept as it was found:
import-why-no-verdict = There is no verdict.
import-why-kept-as-found = It is kept as found.
import-why-words-agree = Its words say the same.
import-why-by-number-other = (By its number it would be “{ $rating }”.)
import-why-contradict = Its number and its words contradict each other.
import-why-ends-missing = Its number says nothing without both ends of its scale.
import-why-below-one = Its number does not count: a scale begins at 1, and this goes from { $worst } (worst) to { $best } (best).
import-why-ends-equal = Its number does not count: worst and best are both { $best }.
import-why-off-scale = Its number does not count: { $value } does not lie on its scale from { $worst } (worst) to { $best } (best).
import-why-no-numbers = The ratings of this scale have no numbers.
import-why-numbers-alike = The ratings of this scale have no numbers to tell them apart.
import-why-between-ratings = Its number { $value } on a scale from { $worst } (worst) to { $best } (best) falls between two ratings of this one.
import-why-is-rating = Its number { $value } on a scale from { $worst } (worst) to { $best } (best) is “{ $rating }” here.
import-why-is-rating-down = Its number { $value } on a scale from { $worst } (worst) to { $best } (best), which runs downwards, is “{ $rating }” here.
import-why-several-numbers = Several ratings of this scale have the number { $n }.
import-why-name-of = “{ $words }” is a name of “{ $rating }” here.
import-why-name-of-several = “{ $words }” is the name of several ratings of this scale.
import-why-unknown-verdict = “{ $words }” is no verdict that is known.
import-why-means-rating = “{ $words }” means “{ $rating }” here.
import-why-fits-several = “{ $words }” fits several ratings of this scale.
import-why-no-rating = “{ $words }” is no rating of this scale.
import-why-too-many-cells = The row has { $cells } cells where the file has { $columns } columns. Check that cells with separators in them stand in quotation marks.
import-why-cells-beyond = The row has more than { $n } cells.
import-why-nul = It has a NUL in it; texts have none.
import-why-nul-at = Byte { $at } of the line is a NUL; texts have none.
import-why-no-claim = The row has no claim.
import-why-no-claim-in-line = The line has no claim.
import-why-no-id = The line has no id, so that importing it again could not update it.
import-why-claim-long = The claim is longer than { $n } characters, which is no claim but a document.
import-why-claim-list = The claim is a list, where a text belongs.
import-why-id-long = It is longer than { $n } characters, which no number of a claim is.
import-why-not-closed = A quotation mark is opened on this line and never closed. Close it, or double the marks that are text.
import-why-not-closed-within = A quotation mark is opened on this line and not closed within 1 MiB. Close it, or double the marks that are text.
import-why-no-object = The line is JSON but no object with fields.
import-why-line-long = The line is longer than 1 MiB, which no claim is. Check that every claim has a line of its own.
import-why-row-long = The row is longer than 1 MiB, which no claim is.
import-why-row-endless = The row is longer than 1 MiB, which no claim is. Check that rows end in line ends, and that quotation marks are closed.
import-why-not-utf-8 = The line is not UTF-8: byte { $at } can't be read. Save the file as UTF-8.
import-why-no-json = This is no whole JSON object on one line (at byte { $at }: { $what }).
import-why-no-claimreview = There is no ClaimReview in it.
import-why-claimant-long = The claimant is longer than names are, and stays in the original.
import-why-appearance-no-address = An appearance that is no web address stays in the original.
import-why-unreadable = It can't be read: { $what }.
import-why-too-large = It is longer than { $n } MB.
import-why-field-nul = { $name } has a NUL in it; texts have none.
import-why-field-word = { $name } is true or false, where a text belongs.
import-why-field-list = { $name } is a list, where a text belongs.
import-why-field-object = { $name } is an object, where a text belongs.
import-why-date-empty = There is no date here. Write one such as 2022-09-07, 2022-07 or 2022.
import-why-json-empty = There is nothing in it.
import-why-json-deep = Line { $line }: lists and objects are nested deeper than { $n }.
import-why-json-unexpected = Line { $line }: this is no JSON (it has “{ $found }” where a value, a name or a comma belongs).
import-why-json-ended = The text ends before its first value does.
import-why-mend-blank = Line { $line }: a blank that JSON does not know was passed over{ $more }.
import-why-mend-comment = Line { $line }: a comment was passed over{ $more }.
import-why-mend-wrapper = Line { $line }: a comment or CDATA wrapper was taken off{ $more }.
import-why-mend-assigned = Line { $line }: script around it was passed over{ $more }.
import-why-mend-comma = Line { $line }: a comma too many was passed over{ $more }.
import-why-mend-no-comma = Line { $line }: a missing comma was put in{ $more }.
import-why-mend-colon = Line { $line }: a missing colon was put in{ $more }.
import-why-mend-no-value = Line { $line }: a name without a value was taken as empty{ $more }.
import-why-mend-bracket = Line { $line }: a missing or mistaken closing bracket was put right{ $more }.
import-why-mend-closed = Line { $line }: a closing bracket too many was passed over{ $more }.
import-why-mend-control = Line { $line }: a line break or control sign within a text was taken as it is{ $more }.
import-why-mend-inner = Line { $line }: a quotation mark within a text was taken as part of it{ $more }.
import-why-mend-open = Line { $line }: a text without a closing quotation mark was ended with its line{ $more }.
import-why-mend-quotes = Line { $line }: a text in other quotation marks was read{ $more }.
import-why-mend-escape = Line { $line }: a backslash that means nothing was passed over{ $more }.
import-why-mend-surrogate = Line { $line }: half of a pair of signs was replaced by U+FFFD{ $more }.
import-why-mend-unquoted = Line { $line }: a name or text without quotation marks was read{ $more }.
import-why-mend-word = Line { $line }: a word or number that JSON does not know was read{ $more }.
import-why-mend-number = Line { $line }: a number too large or too small to calculate with was kept as a text{ $more }.
import-why-mend-twice = Line { $line }: a name stands twice in an object; the last one was taken, and left out{ $more }.
import-why-mend-several = Line { $line }: several values one after another were taken as a list{ $more }.
import-why-mend-garbage = Line { $line }: text that is no JSON was left out{ $more }.
import-why-mend-unread = Line { $line }: what follows can't be read and was left out{ $more }.
import-why-mend-cut = Line { $line }: the text ends too early; what was open was closed, and what was unfinished left out{ $more }.
import-why-windows-1252 = The file is not UTF-8 and names no charset; it was read as windows-1252.
import-why-undecoded = Some bytes are no { $charset } and were replaced by U+FFFD.
import-why-entities = The signs of JSON were written as HTML entities (&quot;).
import-why-unmarked = The script is not marked as JSON-LD (application/ld+json).
import-why-holds-no-object = It holds no object.
import-why-items-left-out = There are more than { $n } items; the last were left out.
import-why-texts-left-out = More than { $n } texts of the file hold pages; the last were not opened.
import-why-page-cut = The page is too large, too deep or too slow to read; a part of it was left out.
import-why-scripts-left-out = The page has too many scripts; the last were left out.
import-why-items-cut = The page has too many or too deeply nested items; a part of them was left out.
import-why-only-refers = It only refers to another object here (by its @id), which is read by itself.
import-why-reviews-deep = Reviews lie more than { $n } deep in one another; this one is in the raw of those above.
import-why-reviews-many = A claim has at most { $n } reviews; this one is in the raw of the first.
import-why-referred-too-much = Too much is referred to here; references are followed no more.
import-why-same-check = The same check stands in { $place } too.
import-why-id-shared = Another check has the same; it is known by its address and claim.
import-why-id-foreign = It is none of the check's own page; the check is known by its address and claim.
import-why-no-claim-in-words = There is no claim in words.
import-why-word-taken = True or false was taken as the word.
import-why-not-text = “{ $found }” is no text.
import-why-not-number = “{ $found }” is no number.
import-why-not-object = “{ $found }” is no object.
import-why-not-date = “{ $found }” is no date.
import-why-not-address = “{ $found }” is no address.
import-why-not-web-address = “{ $found }” is no web address.
import-why-not-language = “{ $found }” is no language tag.
import-why-entities-out = HTML entities were replaced.
import-why-markup-out = Markup was taken out.
import-why-control-out = Control signs were taken out.
import-why-blanks-out = Stray white space was taken out.
import-why-read-as = “{ $found }” was read as { $as }.
import-why-read-as-review = “{ $found }” was read as a review.
import-why-read-as-of = “{ $found }” was read as { $value } of { $best }.
import-why-read-as-mail = “{ $found }” was read as { $as }, written as in mails.
import-why-read-as-seconds = “{ $found }” was read as { $as }, in seconds since 1970.
import-why-read-as-milliseconds = “{ $found }” was read as { $as }, in milliseconds since 1970.
import-why-read-as-day = “{ $found }” was read as { $as }, its time left out.
import-why-found-kept = “{ $found }” is kept as it was found.
import-why-other-taken = There is none; { $other } was taken.
import-why-other-taken-as = There is none; { $other } was taken: { $as }.
import-why-page-taken = There is none; that of the page was taken: { $as }.
import-why-page-not-named = The page of the check is not named.
import-why-first-of-several = Of several, the first was taken: { $all }.
import-why-first-beside = Of several, the first was taken; beside it stands { $other }.
import-why-first-of-verdicts = Of { $n } verdicts, the first was taken.
import-why-first-of-texts = Of { $n } texts, the first is the claim; the others are kept as further wordings.
import-why-list-of-one = A list of one text was read as the text.
import-why-value-as-verdict = A value stands where an object belongs; it was taken as the verdict.
import-why-verdict-in-number = “{ $found }” is no number; it was taken as the verdict in words.
import-why-explains-nothing = “{ $found }” is a number, and explains nothing.
import-why-no-verdict-in-words = There is no verdict in words.
import-why-only-number = There is no verdict in words, only a number.
import-why-objects-joined = There are several objects; what they say was joined.
import-why-repeats-claim = It repeats the claim, and is no place.
import-why-nobody = “{ $found }” is nobody; no claimant was taken.
import-why-no-name = There is no name; no claimant was taken.
import-why-leads-nowhere = “{ $found }” leads nowhere.
import-why-by-publisher = The claim is attributed to { $name }, who publishes the check; kept as found.
import-why-date-of-check = It is the check's own, to the second; kept as found.
import-why-only-person = { $name } is a person, and no other publisher is named.
