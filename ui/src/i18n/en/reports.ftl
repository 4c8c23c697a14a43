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
reports-format-html = Web page
reports-format-html-hint = one file that shows and prints anywhere, with ClaimReview for search engines
reports-format-md = Markdown
reports-format-md-hint = for editing systems
reports-format-json = JSON
reports-format-json-hint = all that the report knows, for programs
reports-format-jsonld = JSON-LD
reports-format-jsonld-hint = ClaimReview alone, for a page of your own
reports-format-csv = CSV
reports-format-csv-hint = a row a claim, for spreadsheets
reports-format-docx = Word
reports-format-docx-hint = a document for word processors, with footnotes and styles; the preview shows the page
reports-format-xlsx = Excel
reports-format-xlsx-hint = a workbook with sheets of claims, evidence and sources; the preview shows the page
reports-language = Language
reports-language-en = English
reports-language-uk = Ukrainian

reports-export = Export…
reports-preview-of = Preview: { $format }
reports-preview-busy = Putting the report together…
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
