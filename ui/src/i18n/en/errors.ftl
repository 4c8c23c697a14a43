# What happened; .safe: what is safe; .do: what to do. The id is the error's code, dots as dashes.
error-window-failed = Something in the desk itself went wrong: { $detail }
    .safe = What was saved before is safe. What you typed is kept as a draft.
    .do = Try again. If it happens again, close the window and open it: your drafts will be there.
error-unknown = It did not work: { $message }
    .safe = What was saved before is safe.
    .do = Try again.

error-book-newer = This book was written by a newer Claimbook.
    .safe = Nothing in it was touched.
    .do = Open it with the newer version, or open another book.
error-book-older-read-only = This book is of an older version and cannot be brought up to date, for it cannot be written.
    .safe = Nothing in it was touched.
    .do = Copy its folder to a place that can be written, and open the copy.
error-book-damaged = The book’s file is damaged or cut short.
    .safe = It was left as it is.
    .do = Restore the last copy of the book; keep the damaged folder until you have.
error-book-not-sqlite = The file in this folder is not a book.
    .safe = It was left as it is.
    .do = Choose the folder of a book, or restore a copy.
error-book-not-a-book = This folder holds a database, but not one of Claimbook’s.
    .safe = It was left as it is.
    .do = Choose the folder of a book.
error-book-missing = There is no book in this folder.
    .safe = Nothing was made or changed.
    .do = Choose another folder, or make a new book there.
error-book-denied = This folder may not be read or written.
    .safe = Nothing was changed.
    .do = Ask who owns it for access, or choose another folder.
error-book-busy = Somebody else is writing this book right now.
    .safe = Nothing was lost; your change was not made.
    .do = Wait for the other work (an import, perhaps) to end, and try again.
error-book-in-window = This book is open in another window, perhaps another person’s.
    .safe = Nothing was changed.
    .do = Work in that window, or close it first. The command line may be used beside it.
error-party-exists = There is a party of that name already: { $name }
    .safe = Nothing was changed; what you typed is still here.
    .do = Use that one in the claims, or choose another name.
error-stopped = It was stopped.
    .safe = Nothing was changed.
error-book-read-only = The book can only be read.
    .safe = Everything in it is as it was. What you typed is kept as a draft.
    .do = Copy the book’s folder to a place that can be written, and open the copy.
error-book-disk-full = The disk is full.
    .safe = The book is whole; the last change was not made. What you typed is still here.
    .do = Make room on the disk, and save again.
error-book-database = The book could not be written: { $message }
    .safe = The last change was not made; what was saved before is safe.
    .do = Try again. If it happens again, check the book (menu at the book’s name).
error-book-none = No book is open.
    .safe = Nothing was changed.
    .do = Open a book.
error-call-unknown = The desk asked for something that this version does not know.
    .safe = Nothing was changed.
    .do = Window and core are of different versions: install Claimbook again.
error-call-request = Something in the form is not understood: { $message }
    .safe = Nothing was changed; what you typed is still here.
    .do = Correct it, and save again.
error-file-exists = A file of that name is there already.
    .safe = It was left as it is.
    .do = Choose another name, or allow it to be replaced.
error-file-line = Line { $line } of the file cannot be read: { $why }
    .safe = Nothing in the book was changed.
    .do = Take the file from where it came once more, or mend that line.
error-file-failed = The file could not be read or written.
    .safe = Nothing in the book was changed.
    .do = Check the path and whether you may use it.
error-undo-nothing = There is nothing to take back.
error-redo-nothing = There is nothing to bring back.
error-undo-blocked = “{ $act }” cannot be taken back: “{ $later }” ({ $known ->
    [yes] { $by }, { $at }
   *[no] { $at }
  }) came after it, in { $entity }: { $label }
    .safe = Nothing was changed.
    .do = Take back the later change first.
error-undo-erased = It cannot be taken back: what it held was erased on purpose.
    .safe = Nothing was changed.

error-book-does-not-hold = Something in this book does not hold.
    .safe = Nothing was changed.
    .do = Keep the folder as it is, and restore a copy of the book beside it.
error-not-found = It is no longer in the book: { $entity } { $id }
    .safe = Nothing was changed.
    .do = Go back; undo brings it back if it was just removed.
error-in-use = It is still in use. What refers to it: { $by } ({ $count }).
    .safe = Nothing was removed.
    .do = First remove what hangs on it.
error-invalid = It does not fit: { $message }
    .safe = Nothing was changed; what you typed is still here.
    .do = Correct it, and save again.

error-call-date = This date cannot be read: “{ $value }”.
    .safe = Nothing was changed; what you typed is still here.
    .do = Write it as 2022-09-07, 2022-09, 2022, 2022-07~ for “about”, or 2022-07/2022-09.
error-call-day = A deadline is one day.
    .safe = Nothing was changed; what you typed is still here.
    .do = Write it as 2022-09-07.
error-call-document = A document is made of a pasted text or of a file.
    .safe = Nothing was added.
    .do = Paste the text, or name the file.
error-call-empty = { $field ->
        [name] A name is missing.
        [wording] A claim needs words.
        [url] The address is missing.
        [text] A correction says what was changed.
       *[other] Something is missing: { $message }
    }
    .safe = Nothing was changed; what you typed is still here.
    .do = Fill it in, and save again.
error-call-link = “{ $value }” is no web address.
    .safe = Nothing was changed; what you typed is still here.
    .do = It begins with https:// or http:// and holds no spaces.
error-call-link-self = A claim cannot be tied to itself.
    .safe = Nothing was changed.
    .do = Choose another claim.
error-call-long = The wording is too long for a claim.
    .safe = Nothing was changed; what you typed is still here.
    .do = A claim is one checkable sentence. Add longer texts as a document.
error-call-name-long = A name is too long: is it a name?
    .safe = Nothing was changed; what you typed is still here.
    .do = Shorten it.
error-call-number = { $value } is out of range: it goes from { $from } to { $to }.
    .safe = Nothing was changed.
    .do = Choose one from the list.
error-call-path = A path is missing.
    .safe = Nothing was changed.
    .do = Type it, or choose it.
error-call-selection = Nothing was chosen for the report.
    .do = Choose claims, a document or a search.
error-call-setting = There is no such setting.
    .safe = Nothing was changed.
error-call-span = These words are not in the text.
    .safe = Nothing was changed.
    .do = Select them again.
error-call-spans = These words are not in the text: { $message }
    .safe = Nothing was changed; what you typed is still here.
    .do = Select them again.
error-call-stage = There is no such stage.
    .safe = Nothing was changed.
    .do = Choose one from the list.
error-call-value = Something in the form cannot be read: { $message }
    .safe = Nothing was changed; what you typed is still here.
    .do = Correct it, and save again.

error-claim-nobody-said = Nobody is named as claimant: there is no “X said Y” to check.
    .safe = Nothing was changed.
    .do = Name the claimant first.
error-document-empty = There are no words in this text.
    .safe = Nothing was added.
    .do = Copy the text again, or choose another file.
error-document-not-text = { $kind ->
        [text-too-large] This is too large for a text: { $mib } MiB, where { $most } MiB are the most.
        [text-broken] It breaks off being readable at line { $line } (byte { $offset }): no charset fits.
       *[other] This is { $looks }, not a text (seen at byte { $offset }).
    }
    .safe = Nothing was added; the file was left as it is.
    .do = { $kind ->
        [text-too-large] Divide it, and add the parts.
        [text-broken] Save it as UTF-8 where it was written.
       *[other] Open it where it can be read, and copy its text.
    }
error-document-paste-not-text = What was pasted holds characters that no text has (byte { $offset }).
    .safe = Nothing was added.
    .do = Copy the text from where it is shown, not from the file’s raw contents.
error-draft-failed = What you type cannot be kept as a draft: { $why }
    .safe = It stays in the window until you save it or close it.
    .do = Save soon; make room on the disk.
error-file-unreadable = The file cannot be read: { $path }
    .safe = Nothing was added.
    .do = Check the path, and whether you may read it.
error-file-disk-full = There is no room on the disk for this file.
    .safe = Nothing half-written is left, and what was there before is as it was.
    .do = Make room, or choose another place.
error-link-failed = No browser opened { $url }
    .do = Copy the address and open it yourself.
error-link-scheme = Only web addresses are opened: { $url }
    .do = Correct the address.
error-report-withheld = What came out would hold words that are not for publication, in a form that could not be taken out.
    .safe = Nothing was written.
    .do = Look for them in the claims of the report, or take the mark away.
error-report-unknown = This book wrote no such file.
    .do = It was altered, or comes from elsewhere.
error-call-redaction = Name one thing that is not for publication.
    .do = Choose a party, a piece of evidence, a snapshot, or words.
error-call-redaction-words = There is no letter and no digit in these words: they can’t be looked for.
    .do = Write the words as they stand in the text.
error-snapshot-withheld = What was chosen is marked as not for publication.
    .safe = Nothing was written.
    .do = Take the mark away, or choose other snapshots.
error-citation-none = There is nothing to cite.
    .do = Choose evidence, snapshots or sources.
error-citation-withheld = What was chosen is marked as not for publication.
    .do = Take the mark away, or choose something else.
error-import-empty = There is no file in what was named.
    .safe = Nothing was imported.
    .do = Name files, or a folder with files in it.
error-report-failed = The report could not be made: { $why }
    .safe = Nothing was written.
    .do = Try again, or with fewer claims.
error-report-empty = There is no claim to report.
    .do = Choose claims, or another search.
error-source-known = There is a source “{ $name }” already.
    .safe = Nothing was changed; what you typed is still here.
    .do = Use that one, or give this one another name.
error-media-empty = Say what it shows, or name a page that shows it.
error-media-pages = These are too many pages for one picture: at most { $most }.
error-evidence-empty = Evidence needs a link, its words, a title or a note.
    .safe = Nothing was changed.
    .do = Fill in one of them.
error-evidence-no-source = A reliability needs a source to judge.
    .safe = Nothing was changed; what you typed is still here.
    .do = Name the source.
error-verdict-citation = The rationale cites something that is no evidence of this claim.
    .safe = Nothing was changed; what you typed is still here.
    .do = Cite evidence from the list, or take the citation out.
error-verdict-rating = There is no rating of that name in this book.
    .safe = Nothing was changed; what you typed is still here.
    .do = Choose one from the scale.
error-verdict-retired = This rating is out of use.
    .safe = Nothing was changed; what you typed is still here.
    .do = Choose another one.

error-internal = Something in the desk itself went wrong: { $message }
    .safe = What was saved before is safe. What you typed is kept as a draft.
    .do = Try again. If it happens again, close the window and open it.
error-desk-no-home = There is no folder for books: the home folder cannot be found.
    .safe = Nothing was made.
    .do = Open a book by its path.

error-book-not-packed = This file is no whole packed book.
    .safe = No book was made of it.
    .do = Ask for it again, or choose another file.

error-import-table = { $reason ->
        [table-empty] There are no rows in this file or sheet.
        [table-old-workbook] This is an old Excel workbook (XLS), or one with a password.
        [table-workbook] This workbook is damaged, or is none.
        [table-too-large] This file holds more than can be read at once.
       *[other] This cannot be read as a spreadsheet: { $why }
    }
    .safe = Nothing was imported; the file was left as it is.
    .do = Say how it is read, or save it as CSV in UTF-8 or as XLSX and try again.
error-import-mapping = { $reason ->
        [no-claim] No column is the claim.
        [twice] The columns “{ $column }” and “{ $second }” are both “{ $as }”.
        [no-column] The file has no column “{ $column }”. Its columns are: { $there }.
        [split] The column “{ $column }” is “{ $as }”, which is never several: it needs no separator.
        [empty-split] The separator of the column “{ $column }” is empty.
        [dates] The column “{ $column }” is “{ $as }”, which is no date: it has no order of days and months.
       *[other] The columns do not fit: { $why }
    }
    .safe = Nothing was imported; what you chose is still here.
    .do = Correct which column is what.
error-import-changed = The file has changed since it was looked at.
    .safe = Nothing was imported.
    .do = Look at it again: which column is what stays where the columns are the same.
error-import-no-report = There is no report of an import to write. { $why }
    .safe = Nothing was written; what was imported is in the book.
    .do = Import the file again for its report: what is there already is updated, not doubled, where rows have a number or name of their own.
error-book-not-empty = There is something in this folder already.
    .safe = It was left as it is; nothing was written.
    .do = Choose a new or empty folder.
error-book-open-files = No book can be made of these files: { $why } ({ $path })
    .safe = The files were left as they are, and no book was made.
    .do = Choose the folder that “Everything as open files” wrote, whole and unchanged.
