# Capturing, the list of snapshots, later looks, archives, and how a book captures.
place-snapshots = Snapshots
key-snapshots = Snapshots

captures-open = Capture…
captures-title = Capture
captures-lead = What is captured stays as it was: bytes, time, address and hash. Pages are fetched one after another, with their images and style sheets.
captures-off = Capturing is switched off for this book: nothing is fetched. Files and pasted pages can still be taken in.
captures-off-settings = Settings…
captures-for = For the claim
captures-addresses = Addresses
captures-addresses-hint = One or many, or any text with addresses in it; or paste a page as it was copied
captures-found = { $n ->
    [0] No address in it
    [one] One address
   *[other] { $n } addresses
  }
captures-refused = { $n ->
    [one] One cannot be captured:
   *[other] { $n } cannot be captured:
  }
captures-more = { $n ->
    [one] and one more
   *[other] and { $n } more
  }
captures-start = { $n ->
    [0] Capture
    [one] Capture it
   *[other] Capture { $n }
  }
captures-pasted = Pasted page
captures-pasted-html = A page was pasted
captures-pasted-text = A text was pasted
captures-copied-from = Copied from
captures-copied-from-hint = its address, https://…
captures-pasted-keep = Keep it as a snapshot
captures-pasted-addresses = { $n ->
    [one] Only the address in it
   *[other] Only the { $n } addresses in it
  }
captures-file = File
captures-file-hint = a saved page (HTML, MHTML), PDF, image, WARC, WACZ, or any other file; or drop files on the window
captures-saved-from = Saved from
captures-saved-from-hint = its address, where the file does not say so itself
captures-file-take = Take the file in
captures-drop-blocked = Not taken in: close what is open first, or open a book
captures-queue = What is being captured
captures-running = Capturing: { $done } of { $all }
captures-over = { $n ->
    [0] Nothing captured
    [one] One captured
   *[other] { $n } captured
  }{ $failed ->
    [0] {""}
    [one] , one failed
   *[other] , { $failed } failed
  }
captures-stop-all = Stop all
captures-again-all = Try all again
captures-clear = Clear the list
captures-goes-on = It goes on while this is closed.
captures-state-waiting = waiting
captures-state-running = asking…
captures-state-done = nothing in it
captures-state-taken = captured
captures-state-kept = in the book already
captures-state-refused = refused
captures-state-failed = not captured
captures-state-stopped = stopped
captures-bytes = { $done } so far
captures-bytes-of = { $done } of { $all }
captures-progress = Capturing { $name }
captures-look = Look
captures-evidence = Make evidence
captures-is-evidence = Evidence
captures-evidence-made = Evidence added ({ $stance }) · Undo Ctrl+Z
captures-stop-named = Stop { $name }
captures-put-away-named = Take { $name } off the list
captures-allow-private = Allow for this capture
captures-key-start = capture
captures-key-walk = next, previous
captures-key-look = look
captures-key-evidence = make evidence
captures-key-again = try again
captures-key-private = allow private address
captures-key-end = stop, take off the list
captures-key-stop-all = stop all
captures-sign-running = Capturing { $done } of { $all }
captures-sign-failed = { $n ->
    [one] One not captured
   *[other] { $n } not captured
  }
captures-sign-over = { $n ->
    [one] One capture done
   *[other] { $n } captures done
  }

snapshots-find = Find by title, address, site or file
snapshots-total = { $n ->
    [one] { $n } snapshot
   *[other] { $n } snapshots
  }, { $size }
snapshots-list = Snapshots
snapshots-tools = What to do with them
snapshots-column-title = Page or file
snapshots-column-state = Latest look
snapshots-column-evidence = Evidence
snapshots-column-size = Size
snapshots-column-time = Captured
snapshots-kind-page = page
snapshots-kind-image = image
snapshots-kind-pdf = PDF
snapshots-kind-text = text
snapshots-kind-file = file
snapshots-disturbing = disturbing: hidden until asked for
snapshots-from-file = from a file
snapshots-of-url = { $n ->
    [one] { $n } of this address
   *[other] { $n } of this address
  }
snapshots-evidence = { $n ->
    [0] no evidence rests on it
    [one] { $n } piece of evidence rests on it
   *[other] { $n } pieces of evidence rest on it
  }
snapshots-media = { $n ->
    [one] { $n } picture or recording
   *[other] { $n } pictures or recordings
  }
snapshots-never = never looked at again
snapshots-no-address = no address to look at again
snapshots-drifted = { $n ->
    [one] { $n } quote moved
   *[other] { $n } quotes moved
  }
snapshots-of-claim = Of the claim: { $claim }
snapshots-stale = To check again: { $n }
snapshots-stale-lead = Evidence rests on these, and nobody has looked at their addresses lately.
snapshots-selected = { $n ->
    [one] { $n } selected
   *[other] { $n } selected
  }
snapshots-select-none = Select none
snapshots-select-named = Select { $name }
snapshots-again = Look again
snapshots-again-all = { $n ->
    [one] Look again at one
   *[other] Look again at all { $n }
  }
snapshots-again-begun = { $n ->
    [0] No address to look at again
    [one] Looking again at one address
   *[other] Looking again at { $n } addresses
  }
snapshots-removed = { $n ->
    [one] Snapshot removed · Undo Ctrl+Z
   *[other] { $n } snapshots removed · Undo Ctrl+Z
  }
snapshots-empty-title = Nothing captured yet
snapshots-empty-lead = A link is not evidence: pages change and vanish. A snapshot keeps a page, a PDF, an image or any file as it was when you read it. Paste addresses, drop files, or open an archive (WARC, WACZ).
snapshots-none-found-title = No snapshot is found by that
snapshots-none-found-lead = Every word must stand in the title, the address, the site or the name of the file.
snapshots-none-stale-title = Nothing to check again
snapshots-none-stale-lead = Everything that evidence rests on has been looked at lately. How long that holds is said in the settings.
snapshots-show-all = Show all snapshots
snapshots-key-walk = next, previous
snapshots-key-select = select
snapshots-key-select-all = select all
snapshots-key-select-none = select none
snapshots-key-again = look again
snapshots-key-again-stale = look again at all that are due
snapshots-key-export = write an archive
snapshots-key-stale = to check again
snapshots-key-find = find
snapshots-key-remove = remove

snapshots-export = Write an archive…
snapshots-export-title = { $n ->
    [one] Write an archive of one snapshot
   *[other] Write an archive of { $n } snapshots
  }
snapshots-export-lead = With the original bytes, headers, times and hashes. Images keep what they say of themselves, their place included.
snapshots-export-format = Format
snapshots-export-wacz = WACZ 1.1.1
snapshots-export-warc = WARC 1.1
snapshots-export-wacz-hint = one file that replay tools open, with an index and digests
snapshots-export-warc-hint = plain records, compressed, as web archives keep them
snapshots-export-path = File
snapshots-export-write = Write
snapshots-export-running = Writing the archive…
snapshots-export-done = { $n ->
    [one] One snapshot written, { $resources } resources, { $size }
   *[other] { $n } snapshots written, { $resources } resources, { $size }
  }
snapshots-export-withheld = { $n ->
    [one] One was left out: it is not for publication.
   *[other] { $n } were left out: they are not for publication.
  }
snapshots-export-hash = SHA-256 { $hash }

unused-open = Unused bytes…
unused-title = Unused bytes
unused-lead = Captured bytes that nothing in the book refers to any more: of snapshots that were removed.
unused-looking = Looking…
unused-found = { $n ->
    [0] There are none: everything captured is in use.
    [one] One file, { $size }
   *[other] { $n } files, { $size }
  }
unused-final = Removed bytes are gone for good: undoing the removal of a snapshot can no longer show its page. Its record and hash stay.
unused-remove = Remove for good
unused-keep = Keep them
unused-removed = { $n ->
    [0] Nothing was removed.
    [one] One file removed, { $size } freed.
   *[other] { $n } files removed, { $size } freed.
  }

rechecks-title = Looking again
rechecks-lead = What the addresses answer today, beside what was captured. A look that fails is said as well: then nothing is known.
rechecks-none = Nothing is being looked at again. Choose snapshots and press R.
rechecks-running = Looking again: { $done } of { $all }
rechecks-not-made = Not looked at
rechecks-state-waiting = waiting
rechecks-state-running = asking…
rechecks-state-done = looked at
rechecks-state-failed = not looked at
rechecks-state-stopped = stopped
rechecks-sign-running = Looking again: { $done } of { $all }
rechecks-sign-failed = { $n ->
    [one] One could not be looked at
   *[other] { $n } could not be looked at
  }
rechecks-sign-over = { $n ->
    [one] One looked at again
   *[other] { $n } looked at again
  }

settings-capture = Capturing, in this book
settings-capture-off = Fetch nothing
settings-capture-off-hint = The desk never touches the network for this book. Files and pasted pages can still be taken in.
settings-capture-proxy = Proxy
settings-capture-proxy-hint = socks5://127.0.0.1:9050 for Tor, or http://host:port
settings-capture-proxy-note = Names are resolved by the proxy alone; the check for private addresses then stops at literal addresses.
settings-capture-agent = What sites are told that we are
settings-capture-agent-hint = empty: Claimbook and its version
settings-capture-max-bytes = Largest page or file, MB
settings-capture-max-seconds = Longest wait, seconds
settings-capture-max-redirects = Most redirects
settings-capture-max-requisites = Most images and style sheets of a page
settings-capture-max-requisite-bytes = All of them together, MB
settings-capture-stale-days = To check again after, days
settings-capture-wrong = This was not accepted: see the message below.

# What happened; .safe: what is safe; .do: what to do.
error-capture-off = Capturing is switched off for this book.
    .safe = Nothing was fetched.
    .do = Switch it on in the settings, or save the page in a browser and take in the file.
error-capture-setting = A setting of capturing cannot be so: { $message }
    .safe = The settings are as they were.
    .do = Change the marked field.
error-capture-empty = Nothing was pasted.
    .safe = Nothing was changed.
    .do = Copy the page again, and paste it.
error-capture-refused = It was refused: { $message }
    .safe = Nothing was kept of it.
error-capture-bad-url = This is no address that can be captured.
    .safe = Nothing was fetched.
    .do = Copy the address again from the browser’s address line, without name and password.
error-capture-scheme = Only pages at http:// and https:// can be captured.
    .safe = Nothing was fetched.
    .do = Save it as a file and take that in.
error-capture-refused-address = { $host } lies in this machine or in a private network ({ $address }).
    .safe = It was not asked: a page could otherwise lead the desk to your own devices.
    .do = If that is the page you mean, allow it for this capture.
error-capture-dns = No such site is found.
    .safe = Nothing was kept.
    .do = Check the address for a slip, and whether you are online. The site may be gone.
error-capture-timeout = The site took too long.
    .safe = Nothing was kept: never half a page.
    .do = Try again later, or allow more time in the settings.
error-capture-tls = The site could not prove who it is: its certificate does not hold.
    .safe = Nothing was kept.
    .do = Check this computer’s clock. If it is right, do not trust what such a page says; save it in a browser and take in the file if you must.
error-capture-too-large = There is more of it than is allowed.
    .safe = Nothing was kept: never half a page.
    .do = Raise the limit in the settings, if you expected so much.
error-capture-too-many-redirects = The address leads on and on.
    .safe = Nothing was kept.
    .do = Open it in a browser, and capture the address where it ends.
error-capture-redirect-loop = The address leads back to itself.
    .safe = Nothing was kept.
    .do = The site probably wants cookies, which are not kept here. Save the page in a browser and take in the file.
error-capture-truncated = The answer broke off in the middle.
    .safe = Nothing was kept: never half a page.
    .do = Try again.
error-capture-connection = The site cannot be reached.
    .safe = Nothing was kept.
    .do = Try again later; see whether the page opens in a browser.
error-capture-decode = What the site sent cannot be unpacked.
    .safe = Nothing was kept.
    .do = Try again; if it stays so, save the page in a browser and take in the file.
error-capture-proxy = The proxy does not let us through.
    .safe = Nothing was fetched, and nothing was tried without the proxy.
    .do = Check the proxy in the settings, and whether it runs.
error-capture-sink = The captured bytes could not be put away.
    .safe = Nothing was kept; what was captured before is safe.
    .do = See whether the disk has room and the book’s folder can be written.
error-archive-failed = The archive could not be written.
    .safe = The book is as it was.
    .do = Choose another path, and see whether the disk has room.
error-archive-record = The archive is damaged: { $message }
    .safe = What was read of it before that place is kept.
    .do = Get the archive again from where it came.
error-call-format = There is no such format.
    .safe = Nothing was written.
    .do = Choose WACZ or WARC.
error-file-too-large = The file is larger than 2 GB, or than is allowed.
    .safe = Nothing was taken in.
    .do = Take in a part of it, or raise the limit in the settings.
error-image-too-large = The image claims to be so large that it cannot be shown.
    .safe = Its bytes are kept as they came.
    .do = Save a copy, and look at it elsewhere if you trust it.
error-pdf-page = This page of the PDF cannot be drawn.
    .safe = Its bytes are kept as they came.
    .do = Save a copy, and look at it elsewhere.
error-snapshot-no-address = This snapshot names no address: there is nowhere to look again.
    .safe = Nothing was changed.
    .do = Capture the page by its address, where you know it.
error-snapshot-no-page = This snapshot holds no page.
    .safe = Nothing was changed.
error-snapshot-no-text = There are no words in this snapshot.
    .safe = Nothing was changed.
    .do = Quote it as a whole, and write into the note what is to be seen.
error-snapshot-none = There is no snapshot to write.
    .safe = Nothing was written.
    .do = Choose one or more, or capture what the evidence links to.
error-snapshot-one = The original bytes can be saved of one snapshot at a time.
    .safe = Nothing was written.
    .do = Choose one, or write WACZ, which holds several.
error-snapshot-unread = Its text could not be read: { $message }
    .safe = The bytes are kept as they came, and the text that was read before stays.
    .do = Look at the page itself, or save a copy.
error-evidence-no-snapshot = Words can only be bound in a snapshot.
    .safe = Nothing was recorded.
    .do = Capture the page first.
error-evidence-quote-absent = These words do not stand in the snapshot.
    .safe = Nothing was recorded; what you typed is still here.
    .do = Select them in the snapshot’s text, or leave the quote out.
error-evidence-quote-ambiguous = These words stand more than once in the snapshot.
    .safe = Nothing was recorded; what you typed is still here.
    .do = Select the ones you mean in the snapshot’s text.
error-source-own-origin = A source cannot be its own origin.
    .safe = Nothing was changed.
    .do = Leave the origin empty, or name another source.
error-blob-missing = Captured bytes are missing from the book’s folder.
    .safe = The record of them stands, with their hash.
    .do = Restore them from a copy of the book; “Check the book” names all that are missing.
