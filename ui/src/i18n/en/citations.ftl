# Citations of evidence, snapshots and sources.
cite-open = Cite…
cite-title = Cite
cite-lead-claim = Every piece of evidence of this claim.
cite-lead-evidence = The piece of evidence in hand.
cite-lead-snapshot = This snapshot.
cite-lead-source = This source.
cite-form = Form
cite-form-apa = APA, 7th edition
cite-form-chicago = Chicago, author and date
cite-form-chicago-note = Chicago, notes
cite-form-mla = MLA, 9th edition
cite-form-harvard = Harvard
cite-form-dstu = DSTU 8302:2015
cite-form-csl-json = CSL-JSON
cite-form-bibtex = BibTeX
cite-form-ris = RIS
cite-hint-apa = for readers; names and dates first
cite-hint-chicago = for readers; a list of references
cite-hint-chicago-note = for readers; footnotes
cite-hint-mla = for readers; the humanities
cite-hint-harvard = for readers; author and year
cite-hint-dstu = for readers; the Ukrainian standard
cite-hint-csl-json = for Zotero, Pandoc and other programs
cite-hint-bibtex = for LaTeX and reference managers
cite-hint-ris = for EndNote, Mendeley and other reference managers
cite-total = { $n ->
    [0] No citation
    [one] { $n } citation
   *[other] { $n } citations
  }
cite-withheld = { $n ->
    [one] { $n } left out: not for publication
   *[other] { $n } left out: not for publication
  }
cite-cut = The first { $n } are shown. What is copied has all of them.
cite-cut-text = The beginning is shown. What is copied is whole.
cite-copy = copy
cite-copy-button = Copy
cite-copied = { $n ->
    [one] Copied
   *[other] { $n } copied
  }
