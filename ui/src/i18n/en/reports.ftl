# What goes out.
reports-about = What about
reports-choice-claims = { $n ->
    [one] This claim
   *[other] { $n } claims
  }
reports-choice-document = An article
reports-choice-query = What a search finds
reports-choice-all = Everything
reports-choice-all-hint = every claim of the book
reports-document = Article
reports-document-line = { $claims ->
    [0] no claims
    [one] { $claims } claim
   *[other] { $claims } claims
  }
reports-query-hint = as in Claims: words, stage:published, verdict:false
reports-query-saved = Saved searches
reports-format = Format
reports-format-html = Page
reports-format-html-hint = one file that shows and prints anywhere, with ClaimReview for search engines
reports-format-pdf = PDF
reports-format-pdf-hint = pages to print and to keep, readable aloud (PDF/UA, PDF/A)
reports-format-docx = Word
reports-format-docx-hint = a document for word processors, with footnotes and styles; the preview shows the page
reports-format-xlsx = Excel
reports-format-xlsx-hint = a workbook with sheets of claims, evidence and sources; the preview shows the page
reports-format-csv = CSV
reports-format-csv-hint = a row a claim, for spreadsheets
reports-format-png = Card PNG
reports-format-png-hint = a picture of one claim and its verdict, for posts
reports-format-svg = Card SVG
reports-format-svg-hint = the same picture in outlines, sharp at every size
reports-format-site = Site
reports-format-site-hint = the checks that went out as a web site, in a ZIP file; the preview shows its first page
reports-format-rss = RSS
reports-format-rss-hint = a feed of the checks that went out, RSS 2.0
reports-format-atom = Atom
reports-format-atom-hint = a feed of the checks that went out, Atom 1.0
reports-format-json = JSON
reports-format-json-hint = all that the report knows, for programs
reports-format-jsonld = ClaimReview
reports-format-jsonld-hint = JSON-LD alone, for a page of your own
reports-format-md = Markdown
reports-format-md-hint = for editing systems
reports-format-bundle = Evidence bundle
reports-group-read = To read
reports-group-reckon = To reckon
reports-group-share = To share
reports-group-publish = To publish
reports-group-programs = For programs
reports-card = Size of the card
reports-card-link = Link
reports-card-square = Square
reports-card-story = Story
reports-card-pixels = { $width } × { $height } pixels
reports-card-alt = In words:
reports-kind = Kind
reports-kind-checks = Checks
reports-kind-checks-hint = one check, or several as a round-up
reports-kind-dossier = Dossier
reports-kind-dossier-hint = an overview first, the checks behind it
reports-kind-corrections = Corrections
reports-kind-corrections-hint = what was corrected, when and why
reports-kind-statistics = Statistics
reports-kind-statistics-hint = figures of the checks in a period
reports-period-since = From
reports-period-until = Until
reports-period-hint = a day, a month or a year: 2031-09
reports-period-open = open
reports-period-date = No date. Write 2031, 2031-09 or 2031-09-07.
reports-period-before = This lies before the beginning.
reports-page = Page { $n } of { $all }
reports-page-previous = Previous page
reports-page-next = Next page
reports-page-failed = This page could not be drawn.
reports-fit = How large
reports-fit-width = Fit width
reports-fit-page = Whole page
reports-one-title = A card shows one claim
reports-one-lead = Choose which one.
reports-one-other = Choose otherwise
reports-language = Language
reports-language-en = English
reports-language-uk = Ukrainian

reports-export = Export…
reports-preview-of = Preview: { $format }
reports-preview-busy = Putting the report together…
reports-preview-stopped = The preview was stopped. The file can be written all the same.
reports-preview-again = Make the preview
reports-file-name = report
reports-preview-cut = The preview ends here. The file will hold all { $n } claims.
reports-preview-link = Opens in the browser: { $url }
reports-claims = { $n ->
    [0] no claims
    [one] { $n } claim
   *[other] { $n } claims
  }
reports-with-verdict = { $n ->
    [0] none with a verdict
   *[other] { $n } with a verdict
  }

reports-empty-title = Nothing to report yet
reports-empty-lead = A report is made of claims, best with a verdict. Record one in Read, or write it in Claims.
reports-empty-claims = To the claims
reports-nothing-title = This report would be empty
reports-nothing-lead = No claim is in it. Choose something else to report about.
reports-choose-document-title = Which article?
reports-choose-document-lead = The report holds every claim made of it, in the order of its text.
reports-choose-query-title = Which claims?
reports-choose-query-lead = Type what the report is about, in the words of the search in Claims.

reports-remarks = What readers will miss
reports-remarks-none = Nothing is missing.
reports-remarks-count = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
  }
reports-remarks-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
  }
reports-remarks-find = Show them in Claims
reports-remarks-settings = Settings
reports-remark-unknown = Something else: { $code }
reports-remark-no-publisher = No publisher is set
    .hint = Search engines take a check only from a named publisher.
reports-remark-no-publisher-url = The publisher has no site
    .hint = ClaimReview names the author by name and address.
reports-remark-no-corrections-policy = No corrections policy is set
    .hint = Readers should find how mistakes are put right.
reports-remark-no-verdict = No verdict yet
    .hint = In the report as open; not in ClaimReview.
reports-remark-no-page-url = No page of the check
    .hint = Record where it was published, or set what addresses begin with. Not in ClaimReview without.
reports-remark-no-publication-date = Not yet published
    .hint = The report gives no date of publication.
reports-remark-no-claimant = Nobody is named as claimant
    .hint = Readers are not told whose claim it is.
reports-remark-claimant-kind = A claimant may be a person or an organisation
    .hint = ClaimReview says neither until the desk does.
reports-remark-no-claim-date = No date on which it was said
    .hint = Left out of the report.
reports-remark-no-appearance = No address at which it was said
    .hint = Readers cannot follow it to where it was made.
reports-remark-media-no-category = What was done to a picture is not said
    .hint = It is in no MediaReview until it is.
reports-remark-media-no-page = A picture without a page that shows it
    .hint = It is in no MediaReview until one is named.
reports-remark-claim-long = Longer than 75 characters
    .hint = Search results cut it off; give the claim a short title.
reports-remark-no-rationale = A verdict without reasons
    .hint = Write the rationale before it goes out.
reports-remark-no-evidence = No evidence
    .hint = Nothing supports or contradicts it in the report.
reports-remark-no-citation = The reasons cite no evidence
    .hint = Readers cannot tell what they rest on.
reports-remark-citation-missing = The reasons cite evidence that is gone
    .hint = The number leads nowhere.

reports-remark-signs-without-font = Some signs have no letterform
    .hint = No font at hand draws them; readers see a box in their place.
reports-remark-picture-left-out = A picture was left out
    .hint = It could not be read, or is of a kind that pages do not hold.
reports-remark-logo-left-out = The logo was left out
    .hint = It could not be read. Choose another file in the template.
reports-remark-untagged = Not readable aloud in full
    .hint = The pages carry no structure for screen readers. Give such readers the page.
reports-remark-claim-cut = The claim was cut on the card
    .hint = It is too long for this size. Take a larger one, or give the claim a short title.

reports-export-title = Export
reports-export-lead-claims = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
  }, { $language }
reports-export-formats = Formats
reports-export-formats-none = Tick at least one format.
reports-export-files = Writes
reports-export-write-files = { $n ->
    [one] Write { $n } file
   *[other] Write { $n } files
  }
reports-export-writing-of = { $format }, { $at } of { $all }…
reports-export-done-files = { $n ->
    [one] { $n } file written
   *[other] { $n } files written
  }
reports-export-failed = { $n ->
    [one] { $n } file was not written.
   *[other] { $n } files were not written.
  }
reports-export-state-waiting = waits
reports-export-state-running = being written…
reports-export-state-done = written
reports-export-state-failed = not written
reports-export-state-stopped = stopped, not written
reports-export-path = File
reports-export-write = Write
reports-export-writing = Writing…
reports-export-exists = There is a file of that name already. It was left as it is.
reports-export-replace = Replace it
reports-export-other = Write { $name } instead
reports-withheld = { $n ->
    [one] Something is withheld in one place: it is not for publication.
   *[other] Something is withheld in { $n } places: it is not for publication.
  }
reports-export-done = Written
reports-export-bytes = { $bytes } bytes
reports-export-sha = SHA-256
reports-export-path-empty = Say where the file goes.
reports-export-path-relative = Give the whole path, from the folder at the root.

reports-exports = What went out
reports-exports-none = Nothing has gone out of this book yet.
reports-exports-everything = Everything
reports-exports-claims = Chosen claims
reports-exports-again = Choose the same again
reports-exports-more = { $n ->
    [one] one more
   *[other] { $n } more
  }

reports-key-export = export
reports-key-what = what about
reports-key-format = format
reports-key-language = language
reports-key-preview = into the preview
reports-key-kind = kind
reports-key-format-back = format before
reports-key-card = size of the card
reports-key-pages = page
reports-key-ends = first page, last page
reports-key-zoom = zoom

error-report-one-claim = A card shows one claim, and more than one was chosen.
    .safe = Nothing was written.
    .do = Choose one claim for the card, or another format for all of them.
error-report-card-no-claim = A card shows a claim, and none was chosen.
    .safe = Nothing was written.
    .do = Choose one claim.
error-report-pdf-too-many-checks = There are more checks than one PDF can hold.
    .safe = Nothing was written.
    .do = Choose fewer claims, or another format.
error-report-pdf-too-much-text = There is more text than one PDF can hold.
    .safe = Nothing was written.
    .do = Choose fewer claims, or another format.
error-report-typeset-layout = The pages could not be set: { $why }
    .safe = Nothing was written.
    .do = Try another format; the page holds all that the PDF does.
error-report-typeset-pdf = The PDF could not be made: { $why }
    .safe = Nothing was written.
    .do = Try another format; the page holds all that the PDF does.
error-report-typeset-picture = The picture could not be drawn: { $why }
    .safe = Nothing was written.
    .do = Try another size or format.
error-report-typeset-bundle = What reports are set with is not whole: { $why }
    .safe = Nothing was written.
    .do = Install Claimbook again.
error-report-site = The site can't be made. { $why }
    .safe = Nothing was written.
    .do = Mend what is named, or choose other claims.
error-report-unpublished = None of these claims has a check that went out.
    .safe = Nothing was written.
    .do = A site holds published checks with a verdict: record that a check went out first, or choose others.
error-report-pdf-too-many-rows = There are more rows in the tables than one PDF can hold.
    .safe = Nothing was written.
    .do = Choose fewer claims or a shorter period, or export a page, a workbook or CSV.
