# The register of sources.
sources-filter = Find a source
sources-new = New source
sources-column-name = Source
sources-column-kind = Kind
sources-column-reliability = Reliability
sources-column-evidence = Evidence
sources-column-claims = Claims
sources-column-origin = Origin of
sources-sort = Sort
sources-sort-by = Sort by { $column }
sources-list = Sources
sources-figures = { $evidence ->
    [0] nothing said yet
    [one] { $evidence } piece of evidence
   *[other] { $evidence } pieces of evidence
  } · { $claims ->
    [0] no claims
    [one] { $claims } claim
   *[other] { $claims } claims
  }
sources-shown = { $shown } of { $total }
sources-total = { $total ->
    [one] { $total } source
   *[other] { $total } sources
  }

source-kind-official = Official
source-kind-eyewitness = Eyewitness
source-kind-media = Media
source-kind-data = Data
source-kind-expert = Expert
source-kind-other = Other
source-kind-official-hint = a state, an agency, an authority
source-kind-eyewitness-hint = somebody who was there
source-kind-media-hint = a newspaper, broadcaster, agency, site
source-kind-data-hint = a data set, a register, imagery
source-kind-expert-hint = somebody who knows the field
source-kind-other-hint = anything else

sources-empty-title = No sources yet
sources-empty-lead = A source is whom or what evidence comes from: an office, a paper, a witness, a data set. Name it once, judge how far it can be relied on, and say why. Evidence that names a source adds it here by itself.
sources-none-found-title = No source is called that
sources-none-found-lead = The filter looks at names, kinds, sites and notes.
sources-clear-filter = Show all sources
sources-nothing-chosen-title = No source in hand

source-grade-A = completely reliable
source-grade-B = usually reliable
source-grade-C = fairly reliable
source-grade-D = not usually reliable
source-grade-E = unreliable
source-grade-F = cannot be judged
source-unrated = Not judged yet
source-rated-since = since { $date }
source-rate = Judge
source-rate-again = Judge anew
source-edit = Change
source-open-site = Open { $url } in the browser
source-name = Name
source-name-empty = A source needs a name.
source-kind = Kind
source-url = Site
source-url-hint = an address, https://…
source-note = Note
source-note-hint = what the desk knows of it; in no report
source-reliability = Reliability
source-reliability-reason = Reason
source-reliability-reason-hint = why, in a sentence a second reader could check
source-no-reason = No reason was given.
source-ratings = Judgements
source-ratings-none = Nobody has judged this source. Until somebody does, its evidence counts as F: cannot be judged.
source-evidence = What it said
source-evidence-none = No evidence names this source yet. It is added in a claim, with E.
source-evidence-no-words = No words quoted
source-evidence-undecided = not yet decided
source-evidence-open = Open the claim: { $claim }
source-as-origin = first came from here, through { $source }
source-came-from = first came from { $origin }
source-origin = Origin
source-origin-note = { $n ->
    [one] One piece of evidence of another source first came from it. However many repeat it, one origin counts once.
   *[other] { $n } pieces of evidence of other sources first came from it. However many repeat it, one origin counts once.
  }

source-new-title = New source
source-edit-title = { $name }: particulars
source-rate-title = { $name }: how far can it be relied on?
source-add = Add source
source-rate-save = Keep this judgement
source-same-name = There is a source of that name already.
source-same-name-open = Show it

admiralty-lead = The source and what it says are judged apart: a reliable source can be wrong, an unreliable one right. A letter for the source, a number for each piece of information.
admiralty-A-hint = No doubt of its authenticity, trustworthiness or competence; a history of complete reliability.
admiralty-B-hint = Minor doubts; mostly valid information in the past.
admiralty-C-hint = Doubts; it has given valid information before.
admiralty-D-hint = Significant doubts; sometimes valid in the past.
admiralty-E-hint = Lacking authenticity, trustworthiness or competence; a history of invalid information.
admiralty-F-hint = Nothing to judge it by: new, or unknown to the desk.

sources-key-next = next
sources-key-previous = previous
sources-key-new = new source
sources-key-rate = judge
sources-key-edit = particulars
sources-key-filter = find
sources-key-enter = what it said

sources-narrow = Which sources are shown
sources-kinds = Show only the kind
sources-kinds-all = Kind: all
sources-grades = Show only the reliability
sources-grades-all = Reliability: all
sources-grouped = Under their origin
sources-groups = { $n ->
    [one] one origin that others pass on
   *[other] { $n } origins that others pass on
  }
sources-group = passed on by { $n } · { $evidence ->
    [0] no evidence
    [one] one item, one origin
   *[other] { $evidence } items, one origin
  }
sources-group-long = Its information is passed on by { $n ->
    [one] one source
   *[other] { $n } sources
  }. Together they said { $evidence ->
    [one] one thing
   *[other] { $evidence } things
  }: in a claim they count as one origin.
source-from = from { $origin }
source-same-as = Pages that identify it
source-same-as-hint = an address a line: Wikidata, a register
source-passes-on = Passes on the information of
source-passes-on-hint = whose, where it says nothing of its own: its evidence counts as that origin’s
source-passes-on-not = { $names } pass its information on: an origin passes nothing on itself
source-passes-on-of = Passes on the information of
source-counts-as = Its evidence counts as that origin’s, unless the evidence says otherwise.
source-passed-on-by = { $n ->
    [one] One source passes its information on:
   *[other] { $n } sources pass its information on:
  }
source-over-time = Reliability over time: { $line }
sources-key-grouped = under their origin
