# Evidence bundles: written, and checked.
bundle-open = Evidence bundle…
bundle-key-write = bundle
bundle-key-check = check a bundle
bundle-check-open = Check a bundle…
bundle-title = Evidence bundle
bundle-lead = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
  }: the report with all that it rests on, in one file that anybody can check.
bundle-lead-plain = The report with all that it rests on, in one file that anybody can check.
bundle-holds = What is in it
bundle-part-reports = The report
bundle-part-snapshots = What was captured
bundle-part-snapshots-hint = the pages and files of the evidence, as they came (WACZ)
bundle-part-history = The history
bundle-part-history-hint = every change of these claims, chained so that none can be taken out unseen
bundle-part-citations = Citations
bundle-part-citations-hint = what the report cites, for Zotero, BibTeX and other programs
bundle-withheld = What is not for publication is in none of it.
bundle-signature = Signature
bundle-sign = Sign it with the key of this installation
bundle-fingerprint = Fingerprint of the key
bundle-fingerprint-hint = Tell it to those who receive the bundle by another way: on the phone, on your site, on paper. Then they know that it is yours.
bundle-unsigned-hint = Whoever receives it can check that it is whole, but not who made it.
bundle-write-signed = Sign and write
bundle-write-unsigned = Write unsigned
bundle-writing = Writing the bundle…
bundle-written = Bundle written: { $path }
bundle-done = Bundle written
bundle-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
  }
bundle-manifest = SHA-256 of its list of files
bundle-manifest-hint = It stands for everything in the bundle: print it, and nobody can change a byte unseen.
bundle-signed-by = Signed by the key
bundle-unsigned-done = It is not signed: who made it cannot be checked.
bundle-check-this = Check it
bundle-copy = Copy: { $what }
bundle-copied = Copied: { $what }
bundle-copy-failed = It could not be copied. Mark the digits and copy them with Ctrl+C.

bundle-check-title = Check a bundle
bundle-check-lead = Whether every file in it is as it was when it was made, and who signed it. Nothing in it is opened.
bundle-check-path = File
bundle-check-path-hint = typed, chosen, or dropped on the window
bundle-check-path-empty = Say which file.
bundle-signer = It ought to be signed by
bundle-signer-hint = a fingerprint, or a public key (PEM), that you got by another way
bundle-signer-digits = This is neither. A fingerprint has 64 hex digits; a public key begins with “-----BEGIN PUBLIC KEY-----”.
bundle-check = Check
bundle-checking = Checking…
bundle-verdict = What holds of it
bundle-standing-holds = It holds.
bundle-standing-holds-hint = Every file is as it was when it was signed, by the key that you trust.
bundle-standing-unknown-signer = All of it holds, but nobody says whose key it is.
bundle-standing-unknown-signer-hint = Compare the fingerprint with one that you got from whoever made it, by another way; put that in above, and check again.
bundle-standing-wrong-signer = It is signed by another key.
bundle-standing-wrong-signer-hint = The files are whole, but the key is not the one that you named. Do not take it for theirs before you have asked them.
bundle-standing-unsigned = It is whole, but not signed.
bundle-standing-unsigned-hint = Every file is as the list says. Who made the list, nobody can tell.
bundle-standing-broken = It does not hold.
bundle-standing-broken-hint = Something in it is not as it was when it was made. Ask for it again, and rest nothing on this copy.
bundle-broken = { $n ->
    [one] { $n } file does not hold
   *[other] { $n } files do not hold
  }
bundle-fault-altered = changed
bundle-fault-missing = missing
bundle-fault-extra = not on the list: nobody signed it
bundle-fault-twice = there twice: which one counts is open
bundle-fault-name = a name that leads astray
bundle-fault-unreadable = cannot be unpacked
bundle-fault-unsupported = encrypted, or packed in a strange way
bundle-fault-not-read = not looked at: a bound was reached
bundle-fault-other = does not hold ({ $code })
bundle-problems = What else is wrong
bundle-says = What it says of itself
bundle-says-title = Title
bundle-says-publisher = Published by
bundle-says-created = Made
bundle-says-files = Files
bundle-says-key = Key
bundle-key-ours = the key of this installation
bundle-key-other = another key than that of this installation
bundle-holding = { $n ->
    [0] none holds
    [one] { $n } holds
   *[other] { $n } hold
  }

error-bundle-read = This file cannot be read as a bundle: { $why }
    .safe = It was left as it is; nothing in it was opened.
    .do = See whether it is the right file and whole; ask for it again if not.
error-bundle-key = The key of this installation cannot be used: { $why }
    .safe = Nothing was signed or written; the key’s file was left as it is.
    .do = Restore the key at { $path } from a copy, or write the bundle unsigned.
error-bundle-signer = This is neither a public key nor a fingerprint.
    .safe = Nothing was checked yet.
    .do = Give 64 hex digits, or the whole public key with its first and last line.
error-bundle-write = The bundle was not written: { $why }
    .safe = Nothing half-written is left; what was there before is as it was.
    .do = Choose another place, or make room there, and write it again.
