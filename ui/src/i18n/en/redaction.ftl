# What is not for publication.
redaction-open = Not for publication
redaction-count = { $n ->
    [one] { $n } mark
   *[other] { $n } marks
  }
redaction-key = not for publication
redaction-title = Not for publication
redaction-lead = What is marked stays in the book, and is in nothing that goes out.
redaction-how = What exactly a mark does
redaction-how-found = A name is found with its other spellings, in capitals and across line breaks; not in inflected forms. Withhold those as words. Whatever comes out is looked through once more before it is written.
redaction-how-evidence = Evidence is left out with all that it says, or only without its note. Mark it in its claim: Shift+X.
redaction-how-snapshot = Of a snapshot neither bytes nor text nor hash go out; evidence that rests on it does. Mark it where it is looked at: Shift+X.
redaction-how-copies = A copy of the book holds everything, marked or not: it is for you, not for publication.
redaction-what = Withhold
redaction-what-words = Words
redaction-what-name = A party’s name
redaction-words = Words
redaction-words-hint = one name or phrase, wherever it stands; each inflected form on its own
redaction-name = Name
redaction-name-hint = found with its other spellings, in capitals, across line breaks; inflected forms: withhold them as words
redaction-reason = Reason
redaction-reason-hint = for the desk; it goes out nowhere
redaction-withhold = Withhold
redaction-as-words = Withhold it as words
redaction-missing-words = Write the words that are not for publication.
redaction-missing-name = Say whose name is not for publication.
redaction-missing-unknown = Nobody in this book is called that.
redaction-marked = Not for publication: { $what } · Undo Ctrl+Z
redaction-lifted = For publication again: { $what } · Undo Ctrl+Z
redaction-lift = Take the mark away: { $what }
redaction-marks = Marked
redaction-none = Nothing is marked
redaction-none-lead = Withhold words or a name here; evidence and snapshots where they stand, with Shift+X.
redaction-not-found = Its claim could not be found by its words. Look for it in Claims.
redaction-kind-party = Name of a party
redaction-kind-evidence = Evidence
redaction-kind-note = Note of evidence
redaction-kind-snapshot = Snapshot
redaction-kind-words = Words
redaction-open-party = Claims
redaction-open-evidence = Claim
redaction-open-note = Claim
redaction-open-snapshot = Snapshot
redaction-open-words = Claims
redaction-key-withhold = withhold
redaction-key-next = next mark
redaction-key-previous = previous mark
redaction-key-open = open
redaction-key-lift = take the mark away

# Is this file one of ours?
identify-open = Is this file one of ours?
identify-key = is this file one of ours?
identify-lead = Tells whether a file is, byte for byte, one that went out of this book.
identify-path = File
identify-path-hint = typed, chosen, or dropped here
identify-path-empty = Say which file.
identify-ask = Look
identify-reading = Reading the file…
identify-ours = { $n ->
    [one] Exactly these bytes went out of this book.
   *[other] Exactly these bytes went out of this book { $n } times.
  }
identify-none = This book wrote no such file.
identify-none-hint = It was altered since, if only by a sign, or it comes from elsewhere.
