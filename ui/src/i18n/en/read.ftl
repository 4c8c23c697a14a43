# The place "Read": documents, their statements, claims made of them.
read-title = Read
read-lead = Documents
read-empty-title = No document yet
read-empty = Paste an article, a post or a transcript: the desk finds who says what in it.
read-added = { $n ->
    [0] Document added; no statement was found. Select words and press C.
    [one] Document added; one statement found.
   *[other] Document added; { $n } statements found.
  }
read-added-same = This text is in the book already, in another document as well.
read-filter = Filter by title, publisher or author
read-none-like = No document is called that.
read-words = { $n ->
    [one] { $n } word
   *[other] { $n } words
  }
read-claims = { $n ->
    [0] no claims
    [one] { $n } claim
   *[other] { $n } claims
  }
read-list = Documents, the latest first
coverage = { $recorded } of { $total } recorded
coverage-long = { $recorded } of { $total } statements recorded
coverage-none = no statements found

add-title = New document
add-lead = Pasted text becomes a document at once.
add-paste = Paste the text
add-paste-hint = All of it: headline, date line, text. Nothing leaves this computer.
add-working = Reading the text…
add-file = Or a file
add-file-hint = plain text in any encoding; path of the file
add-from-file = Read the file

document-title = Title
document-title-hint = the first words, unless given
document-url = Address
document-publisher = Publisher
document-author = Author
document-published = Published
date-hint = 2022-09-07, 7 Sep 2022, 2022-07 or 2022-07~ for “about”
document-edit = Particulars
document-edit-title = About this document
document-hash = text hash { $hash }
document-delete = Remove this document
document-deleted = Document removed
document-text = Text of the document
document-statements = Statements
document-missing = This document is no longer in the book.
document-open-link = Open its address

order-text = In order of the text
order-worth = Worth checking first
key-claim = claim
key-fragment = add fragment
key-dismiss = not a claim
key-words = jump to its words
key-text = into the text
key-order = order of statements
key-particulars = particulars
key-forget-fragments = forget the fragments

statement-author = The author
statement-nobody = Nobody named
statement-in = in
statement-pick = Statement { $n }
statement-score-hint = how worth checking, of 100
statement-dismissed = not a claim
statement-restore = Take it up again
statement-claim = Make a claim
statement-open = Open the claim
statement-chain = reported by { $chain }
statement-announce = { $n }. { $who }: { $text }
kind-quoted = quoted
kind-reported = reported
kind-mixed = partly quoted
kind-asserted = asserted
kind-selected = selected words
statements-none-title = No statement was found
statements-none = Select the words of a claim in the text and press C.
fragments = { $n ->
    [one] one fragment taken up
   *[other] { $n } fragments taken up
  }
fragments-forget = Forget them

draft-new-title = New claim
draft-record = Record
draft-recorded = Claim recorded
draft-restored = What you typed before is here again.
draft-start-again = Start again
priority-1 = 1: first
priority-2 = 2
priority-3 = 3
priority-4 = 4
priority-5 = 5: last
