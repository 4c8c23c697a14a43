# The place of one snapshot: what was captured, how it is looked at, quoted, looked at again and compared.
place-snapshot = Snapshot
snapshot-captured = captured { $when }
snapshot-captured-by = captured { $when } by { $who }
snapshot-to-all = Snapshots

snapshot-line = Snapshots of this address
snapshot-line-one = { $when }, { $mark }
snapshot-line-compare = Compare with earlier
snapshot-mark-none = not looked at again
snapshot-mark-evidence = { $n ->
    [one] { $n } quote
   *[other] { $n } quotes
  }

snapshot-looks = Ways to look
snapshot-look-text = Text
snapshot-look-page = Page
snapshot-look-image = Image
snapshot-look-leaves = Pages
snapshot-look-file = File
snapshot-text = Text of the snapshot
snapshot-page-frame = The captured page: { $title }
snapshot-page-inert = As it was captured: no script runs in it, and nothing is asked of the network.
snapshot-fit = Fit
snapshot-full = 100 %
snapshot-size = { $width } × { $height } pixels
snapshot-particulars = What the image says of itself
snapshot-particulars-none = The image says nothing of itself.
snapshot-location = This image says where it was taken. That stays in the book: reports and copies of the image for others do not show it unless you hand over the original.
snapshot-leaf = Page { $n } of { $all }
snapshot-leaf-go = Go to page
snapshot-leaf-previous = Previous page
snapshot-leaf-next = Next page
snapshot-leaf-failed = This page could not be drawn. Its bytes are safe; save a copy to look at it elsewhere.
snapshot-leaf-again = Draw it again
snapshot-file-only = This file can only be saved
snapshot-file-only-lead = It is kept as it came, byte for byte ({ $type }, { $size }); the desk has no view for it.
snapshot-disturbing-hidden = Hidden: marked as disturbing
snapshot-disturbing-lead = The desk shows it when you ask for it.
snapshot-disturbing-text = Its text can be read without seeing it.
snapshot-show-it = Show it

snapshot-no-text = There are no words here
snapshot-no-text-plain = Nothing in it can be read as text. Look at it, or quote it as a whole.
snapshot-no-text-pdf-no-text = This PDF holds pictures of pages and no text: it was scanned, as a rule. Look at its pages.
snapshot-no-text-pdf-locked = This PDF is locked with a password: its text cannot be read. Save a copy and open it with the password.
snapshot-no-text-unread = Its text has not been read, or could not be. The bytes are safe: read it anew.
snapshot-reread = Read the text anew
snapshot-reread-done = Text read anew

snapshot-quotes = Quotes
snapshot-quotes-placed = In this text
snapshot-quotes-orphans = No longer found in this text
snapshot-quotes-whole = Rest on it as a whole
snapshot-quotes-none = Nothing is quoted yet
snapshot-quotes-none-lead = Select words in the text, with the mouse or with Shift and the arrows, and press 1 (supports), 2 (contradicts) or 3 (context).
snapshot-quotes-none-whole = Press 1 (supports), 2 (contradicts) or 3 (context) to make it evidence as a whole.
snapshot-quote-card = Quote { $n }, { $stance }: { $claim }
snapshot-quote-card-unplaced = Quote, { $stance }: { $claim }
snapshot-orphan-missing = Its words do not stand in this text. It is marked nowhere.
snapshot-orphan-ambiguous = Its words stand here more than once; it cannot be told which are meant. It is marked nowhere.
snapshot-quote-no-words = No words quoted
snapshot-quote-open = Open the claim

snapshot-goes-to = Quotes go to:
snapshot-goes-nowhere = no claim chosen
snapshot-goes-change = Change
snapshot-goes-choose = Choose a claim
snapshot-goes-title = Which claim do quotes go to?
snapshot-goes-find = Find a claim
snapshot-goes-nothing = No claim is found by these words.
snapshot-goes-take = Quote for this one
snapshot-goes-taken = Quotes go to “{ $claim }”
snapshot-selected = Selected words:
snapshot-selected-whole = The whole of it:
snapshot-fragments = { $n ->
    [one] { $n } fragment.
   *[other] { $n } fragments.
  }
snapshot-quoted = Quoted ({ $stance }): “{ $words }” · Undo Ctrl+Z
snapshot-quoted-whole = Made evidence as a whole ({ $stance }) · Undo Ctrl+Z
snapshot-stance-supports = supports
snapshot-stance-contradicts = contradicts
snapshot-stance-context = context
snapshot-stance-undecided = undecided

snapshot-details = Details
snapshot-details-asked = Address asked for
snapshot-details-final = Address that answered
snapshot-details-way = The way there
snapshot-details-file = File
snapshot-details-status = Status
snapshot-details-type = Media type
snapshot-details-came = Came as
snapshot-came-fetched = fetched by the desk
snapshot-came-file = taken from a file
snapshot-came-pasted = pasted
snapshot-came-archive = taken from an archive
snapshot-details-when = Captured
snapshot-details-who = By
snapshot-details-tool = With
snapshot-details-reader = Text read by
snapshot-details-published = Published
snapshot-details-byline = By, as it says
snapshot-details-headers = { $n ->
    [one] { $n } response header
   *[other] { $n } response headers
  }
snapshot-details-resources = Bytes
snapshot-role-page = the page
snapshot-role-requisite = belongs to it
snapshot-role-container = container
snapshot-copy-hash = Copy the SHA-256 of { $name }
snapshot-copied = Copied: { $hash }
snapshot-details-absent = Could not be captured
snapshot-note = Note of the desk
snapshot-note-save = Save note
snapshot-note-saved = Note saved
snapshot-disturbing = Disturbing: hide until asked for
snapshot-disturbing-on = Marked as disturbing: hidden until asked for
snapshot-disturbing-off = No longer hidden
snapshot-delete = Remove this snapshot
snapshot-deleted = Snapshot removed · Undo Ctrl+Z
snapshot-save-copy = Save a copy
snapshot-save-title = Save a copy of the original
snapshot-save-lead = Byte for byte as it was captured. An image keeps what it says of itself, its place included.
snapshot-save-path = Path of the file
snapshot-save-replace = Replace a file that is there
snapshot-saved = Saved to { $path }, SHA-256 { $hash }

snapshot-look-again = Look again
snapshot-looking = Looking at { $host } again
snapshot-looked = Result of looking again
snapshot-looked-status = Status { $status }
snapshot-looked-final = answered by { $url }
snapshot-looked-why = Judged by: { $why }
snapshot-looked-private = Where the address lies in this machine or in your own network, the desk asks it only when told to.
snapshot-look-private = Look all the same, this once
snapshot-drifted = { $n ->
    [one] One quote no longer stands where it stood
   *[other] { $n } quotes no longer stand where they stood
  }
snapshot-drifted-none = Every quote stands where it stood.
snapshot-found-open = Open what was found
snapshot-compare = Compare
snapshot-earlier-looks = Earlier looks ({ $n })
snapshot-looks-none = Nobody has looked again yet.
snapshot-safe = Safe
snapshot-do = To do

snapshot-outcome-same = The same words
    .means = The page answered, and its text is what was captured.
    .safe = Snapshot and quotes stand as they are.
    .do = Nothing. Look again when much depends on it.
snapshot-outcome-changed = The page has changed
    .means = The page answered with another text than the one captured.
    .safe = The snapshot keeps the old words and the new ones were captured beside them.
    .do = Compare the two, and see whether the quotes below still hold.
snapshot-outcome-redirected = Moved to another address
    .means = The address now sends on to another page, and that page has other words.
    .safe = The snapshot keeps the words as they stood at the old address.
    .do = Open what was found: is it the same article at a new place, or something else?
snapshot-outcome-moved-home = Leads to the home page
    .means = The address now sends on to the front page of the site: the article is most likely gone.
    .safe = The snapshot keeps the page as it was read.
    .do = Treat the page as gone. Ask the publisher, and say in the check that it was taken down.
snapshot-outcome-gone = The page is gone
    .means = The site answered that there is no such page any more.
    .safe = The snapshot keeps the page as it was read, with its time and hash.
    .do = Say in the check that the page is gone, and cite the snapshot.
snapshot-outcome-soft-gone = The page says that it is gone
    .means = The site answered as if all were well, but what it shows says that nothing was found.
    .safe = The snapshot keeps the page as it was read.
    .do = Look at the page in your browser to be sure, then treat it as gone.
snapshot-outcome-paywall = Behind a paywall
    .means = The site now shows a part of the text and asks for a subscription.
    .safe = The snapshot keeps the whole text that was captured. Nothing can be said about whether it has changed.
    .do = Read the page with a subscription, save it from the browser and take in the file.
snapshot-outcome-login-wall = Behind a login
    .means = The site now asks who you are before it shows the page.
    .safe = The snapshot keeps what was captured. Nothing can be said about whether it has changed.
    .do = Log in with your browser, save the page and take in the file.
snapshot-outcome-blocked = The site refused us
    .means = The site did not want to answer the desk: it takes us for a robot, or blocks this network.
    .safe = The snapshot stands. Nothing can be said about whether the page has changed.
    .do = Try again later, or look with your browser and save the page from there.
snapshot-outcome-server-error = The site failed
    .means = The site has a fault of its own and could not show the page.
    .safe = The snapshot stands. Nothing can be said about whether the page has changed.
    .do = Look again later.
snapshot-outcome-failed = The check failed
    .means = Nothing was learned about the page: the check itself did not come through.
    .safe = The snapshot stands, and no evidence was marked.
    .do = See the reason, check the connection, and look again.

snapshot-compare-title = Compared
snapshot-compare-old = Earlier
snapshot-compare-new = Later
snapshot-compare-same = { $n ->
    [one] { $n } paragraph the same
   *[other] { $n } paragraphs the same
  }
snapshot-compare-differing = { $n ->
    [0] The words are the same in both
    [one] { $n } difference
   *[other] { $n } differences
  }
snapshot-compare-rows = Paragraphs side by side
snapshot-compare-unfold = Show { $n } paragraphs that are the same
snapshot-compare-removed = Removed
snapshot-compare-added = Added
snapshot-compare-changed = Changed
snapshot-compare-at = Difference { $n } of { $all }
snapshot-compare-nothing = No words on this side
snapshot-compare-previous = Previous difference
snapshot-compare-next = Next difference
snapshot-compare-back = Back to the snapshot
snapshot-compare-legend-old = struck out: only in the earlier one
snapshot-compare-legend-new = underlined: only in the later one

snapshot-key-quotes = next, previous quote
snapshot-key-look = text, page
snapshot-key-details = details
snapshot-key-again = look again
snapshot-key-line = snapshots of this address
snapshot-key-compare = compare
snapshot-key-supports = quote: supports
snapshot-key-contradicts = quote: contradicts
snapshot-key-context = quote: context
snapshot-key-fragment = add fragment
snapshot-key-claim = open claim
snapshot-key-goes = quotes go to
snapshot-key-words = to the words
snapshot-key-show = show, hide
snapshot-key-copy = save a copy
snapshot-key-remove = remove
snapshot-key-leaves = next, previous page
snapshot-key-differences = next, previous difference
snapshot-key-back = back to the snapshot
snapshot-key-forget = forget fragments

snapshot-withheld = Not for publication
snapshot-withheld-hint = Its bytes, text and hash stay in the book and are in nothing that goes out.
snapshot-withheld-on = Snapshot not for publication · Undo Ctrl+Z
snapshot-withheld-off = Snapshot for publication again · Undo Ctrl+Z
snapshot-key-withhold = not for publication
